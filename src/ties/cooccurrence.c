/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named together. The places where persons are named come in reading
 * order, so a window is a stretch of them and one walk finds all windows. A second
 * walk takes each window's places person by person and lets every two of the
 * persons meet, in the two places that stand nearest to each other: a reader who
 * looks the tie up finds both names side by side.
 *
 * Meetings are counted before they are written, so that their array is made
 * once and as large as it must be. Weak spot: a window of n persons has
 * n(n-1)/2 meetings; a long document taken as one window is that large. */
#include "ties/cooccurrence.h"

#include <coterie/error.h>

/* What the walks share: the places of the persons that are kept. */
typedef struct {
    const CoteriePersons *persons;
    const CoterieOptions *options;
    const GArray *kept; /* of guint32: indices of places, in reading order */
    guint32 most;       /* persons in a window */
} Walk;

/* What is asked of a place again and again, close together in memory. */
typedef struct {
    guint32 person;
    guint32 place;
    guint32 start;
    guint32 end;
} Spot;

/* The places of one person in a window. */
typedef struct {
    const Spot *spots;
    guint32 count;
} Appearance;

static const CoteriePlace *
kept_place(const Walk *walk, guint32 index)
{
    return coterie_persons_place(walk->persons, g_array_index(walk->kept, guint32, index));
}

/* The number of the window a place stands in, within its document. */
static guint32
window_of(const CoteriePlace *place, const CoterieOptions *options)
{
    switch (options->window) {
    case COTERIE_WINDOW_PARAGRAPH:
        return place->paragraph;
    case COTERIE_WINDOW_SENTENCE:
        return place->sentence;
    case COTERIE_WINDOW_SCENE:
        return place->scene;
    case COTERIE_WINDOW_WORDS:
        return place->word / MAX(options->window_words, 1);
    case COTERIE_WINDOW_DOCUMENT:
    default:
        return 0;
    }
}

static CoterieSpan
window_span(const CoteriePlace *first, const CoteriePlace *last, CoterieWindow window)
{
    CoterieSpan span = {first->span.offset, coterie_span_end(last->span) - first->span.offset};

    if (window == COTERIE_WINDOW_PARAGRAPH || window == COTERIE_WINDOW_SCENE) {
        span.offset = first->paragraph_span.offset;
        span.length = coterie_span_end(last->paragraph_span) - span.offset;
    }
    if (window == COTERIE_WINDOW_SENTENCE)
        return first->sentence_span;
    return span;
}

/* Takes the window that begins at kept place @first. @met holds, for each person, the last window
 * it was counted in, as that window's first place plus 1. */
static CoterieCrowd
take_window(const Walk *walk, guint32 first, guint32 *met)
{
    const CoteriePlace *start = kept_place(walk, first);
    guint32 window = window_of(start, walk->options);
    CoterieCrowd crowd = {.document = start->document, .first = first};
    const CoteriePlace *last = start;

    for (guint32 i = first; i < walk->kept->len; i++) {
        const CoteriePlace *place = kept_place(walk, i);

        if (place->document != start->document || window_of(place, walk->options) != window)
            break;
        crowd.persons += met[place->person] != first + 1;
        met[place->person] = first + 1;
        crowd.count++;
        last = place;
    }
    crowd.span = window_span(start, last, walk->options->window);
    return crowd;
}

/* Counts, for each person of @crowd, one window more. */
static void
count_window(const Walk *walk, const CoterieCrowd *crowd, guint32 *met, guint32 *windows)
{
    for (guint32 i = crowd->first; i < crowd->first + crowd->count; i++) {
        guint32 person = kept_place(walk, i)->person;

        windows[person] += met[person] != 0;
        met[person] = 0;
    }
}

/* Finds the windows that name two persons or more, but not too many; returns how many meetings
 * they hold. */
static guint64
find_crowds(const Walk *walk, CoterieCooccurrence *made)
{
    g_autofree guint32 *met = g_new0(guint32, (gsize)coterie_persons_count(walk->persons) + 1);
    guint64 meetings = 0;
    CoterieCrowd crowd;

    for (guint32 at = 0; at < walk->kept->len; at += crowd.count) {
        crowd = take_window(walk, at, met);
        if (crowd.persons > walk->most)
            made->too_crowded++;
        if (crowd.persons < 2 || crowd.persons > walk->most)
            continue;
        count_window(walk, &crowd, met, made->windows_of);
        meetings += (guint64)crowd.persons * (crowd.persons - 1) / 2;
        g_array_append_val(made->crowds, crowd);
    }
    return meetings;
}

/* By person, then as read. */
static gint
compare_spots(gconstpointer a, gconstpointer b)
{
    const Spot *one = a;
    const Spot *other = b;

    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    return one->place < other->place ? -1 : one->place > other->place;
}

/* Puts the places of @crowd, sorted by person, into @spots. */
static void
sort_by_person(const Walk *walk, const CoterieCrowd *crowd, GArray *spots)
{
    g_array_set_size(spots, 0);
    for (guint32 i = crowd->first; i < crowd->first + crowd->count; i++) {
        const CoteriePlace *place = kept_place(walk, i);
        Spot spot = {place->person,
                     g_array_index(walk->kept, guint32, i),
                     place->span.offset,
                     coterie_span_end(place->span)};

        g_array_append_val(spots, spot);
    }
    g_array_sort(spots, compare_spots);
}

/* Marks out the places of each person among @spots. */
static void
mark_appearances(const GArray *spots, GArray *appearances)
{
    const Spot *spot = (const Spot *)(const void *)spots->data;

    g_array_set_size(appearances, 0);
    for (guint32 i = 0; i < spots->len; i++) {
        if (i == 0 || spot[i].person != spot[i - 1].person) {
            Appearance appearance = {&spot[i], 0};

            g_array_append_val(appearances, appearance);
        }
        g_array_index(appearances, Appearance, appearances->len - 1).count++;
    }
}

/* The bytes between two places. */
static guint32
gap(const Spot *one, const Spot *other)
{
    if (one->place > other->place)
        return one->start > other->end ? one->start - other->end : 0;
    return other->start > one->end ? other->start - one->end : 0;
}

/* How many of @spots stand before @place; the first @low are known to. */
static guint32
spots_before(const Appearance *spots, guint32 low, guint32 place)
{
    guint32 high = spots->count;

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (spots->spots[middle].place < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Finds the nearest pair of a place of @few and a place of @many; of equally near ones the first
 * read. Only the neighbours of each of the few among the many can be nearest. */
static void
nearest(const Appearance *few, const Appearance *many, guint32 pair[2])
{
    guint32 least = G_MAXUINT32;
    guint32 after = 0;

    pair[0] = few->spots[0].place;
    pair[1] = many->spots[0].place;
    for (const Spot *one = few->spots; one < few->spots + few->count; one++) {
        after = spots_before(many, after, one->place);
        for (guint32 j = MAX(after, 1) - 1; j < MIN(after + 1, many->count); j++) {
            const Spot *other = &many->spots[j];
            guint32 distance = gap(one, other);

            if (distance < least ||
                (distance == least && MIN(one->place, other->place) < MIN(pair[0], pair[1]))) {
                least = distance;
                pair[0] = one->place;
                pair[1] = other->place;
            }
        }
    }
}

static CoterieMeeting
meet(const Appearance *source, const Appearance *target, guint32 crowd)
{
    guint32 pair[2];

    if (source->count <= target->count) {
        nearest(source, target, pair);
        return (CoterieMeeting){pair[0], pair[1], crowd};
    }
    nearest(target, source, pair);
    return (CoterieMeeting){pair[1], pair[0], crowd};
}

/* Lets every two of a crowd meet who may. */
static void
append_meetings(const GArray *appearances,
                const GArray *crowds,
                guint32 crowd,
                const CoterieBarred *barred,
                GArray *meetings)
{
    guint32 document = g_array_index(crowds, CoterieCrowd, crowd).document;

    for (guint32 i = 0; i < appearances->len; i++) {
        const Appearance *one = &g_array_index(appearances, Appearance, i);

        for (guint32 j = i + 1; j < appearances->len; j++) {
            const Appearance *other = &g_array_index(appearances, Appearance, j);
            CoterieMeeting meeting;

            if (coterie_barred_has(barred, one->spots->person, other->spots->person, document))
                continue;
            meeting = meet(one, other, crowd);
            g_array_append_val(meetings, meeting);
        }
    }
}

/* Makes the meetings of all crowds, and notes in each crowd how many are its own. */
static GArray *
find_meetings(const Walk *walk, GArray *crowds, const CoterieBarred *barred, gsize count)
{
    GArray *meetings = g_array_sized_new(FALSE, FALSE, sizeof(CoterieMeeting), (guint)count);
    g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(Spot));
    g_autoptr(GArray) appearances = g_array_new(FALSE, FALSE, sizeof(Appearance));

    for (guint32 i = 0; i < crowds->len; i++) {
        guint before = meetings->len;

        sort_by_person(walk, &g_array_index(crowds, CoterieCrowd, i), spots);
        mark_appearances(spots, appearances);
        append_meetings(appearances, crowds, i, barred, meetings);
        g_array_index(crowds, CoterieCrowd, i).meetings = meetings->len - before;
    }
    return meetings;
}

CoterieCooccurrence *
coterie_cooccurrence_new(const CoteriePersons *persons,
                         const GArray *places,
                         const CoterieOptions *options,
                         const CoterieBarred *barred,
                         GError **error)
{
    g_autoptr(CoterieCooccurrence) made = g_new0(CoterieCooccurrence, 1);
    guint32 most = options->crowd > 0 ? options->crowd : COTERIE_MOST_CROWD;
    Walk walk = {persons, options, places, MIN(most, COTERIE_MOST_CROWD)};
    guint64 meetings;

    made->crowds = g_array_new(FALSE, FALSE, sizeof(CoterieCrowd));
    made->windows_of = g_new0(guint32, (gsize)coterie_persons_count(persons) + 1);
    meetings = find_crowds(&walk, made);
    if (meetings > G_MAXUINT32) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_GRAPH,
                    "%" G_GUINT64_FORMAT " pairs meet, too many to hold; take smaller windows, or "
                    "leave the crowded ones out",
                    meetings);
        return NULL;
    }
    made->meetings = find_meetings(&walk, made->crowds, barred, meetings);
    return g_steal_pointer(&made);
}

void
coterie_cooccurrence_free(CoterieCooccurrence *cooccurrence)
{
    g_clear_pointer(&cooccurrence->crowds, g_array_unref);
    g_clear_pointer(&cooccurrence->meetings, g_array_unref);
    g_free(cooccurrence->windows_of);
    g_free(cooccurrence);
}
