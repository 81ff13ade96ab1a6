/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named together. The places where persons are named come in reading
 * order, so a window is a stretch of them and one walk finds all windows. A second
 * walk takes each window's places person by person and lets every two of the
 * persons meet, in the two places that stand nearest to each other: a reader who
 * looks the tie up finds both names side by side.
 *
 * Where only some time is asked for, the date of such a pair must be of it. That date is the surer
 * one of the two places, so what pairs may meet is told by the kinds of places that there are: how
 * sure the date is, and whether it is of the time. The places of a person are parted by kind, and
 * of the kinds that may meet the nearest pair is taken.
 *
 * Meetings are counted before they are written, so that their array is made
 * once and as large as it must be. Weak spot: a window of n persons has
 * n(n-1)/2 meetings; a long document taken as one window is that large. */
#include "ties/cooccurrence.h"

#include "ties/dated.h"

#include <coterie/error.h>

/* What the walks share: the places of the persons that are kept. */
typedef struct {
    const CoteriePersons *persons;
    const CoterieOptions *options;
    const GArray *kept; /* of guint32: indices of places, in reading order */
    guint32 most;       /* persons in a window */
    gboolean timed;     /* whether only some time is asked for */
} Walk;

/* What is asked of a place again and again, close together in memory. */
typedef struct {
    guint32 person;
    guint32 place;
    guint32 start;
    guint32 end;
    guint8 kind;
} Spot;

/* The places of one person and kind in a window. */
typedef struct {
    const Spot *spots;
    guint32 count;
    gboolean meets; /* somebody in the window */
} Appearance;

/* A person's appearances in a window: some of its, from one to before another. */
typedef struct {
    guint from;
    guint to;
} Share;

static const CoteriePlace *
kept_place(const Walk *walk, guint32 index)
{
    return coterie_persons_place(walk->persons, g_array_index(walk->kept, guint32, index));
}

static gboolean
is_of_time(const Walk *walk, CoterieDate date)
{
    return coterie_date_touches(date, walk->options->since, walk->options->until);
}

/* Places of one kind are alike in how sure their date is and whether it is of the time asked for:
 * what holds of a pair of them holds of every such pair. */
static guint8
kind_of(const Walk *walk, const CoteriePlace *place)
{
    return walk->timed ? (guint8)(place->dating * 2 + is_of_time(walk, place->date)) : 0;
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
 * it was counted in, as that window's first place plus 1. What has no place of the time asked for
 * is left without persons. */
static CoterieCrowd
take_window(const Walk *walk, guint32 first, guint32 *met)
{
    const CoteriePlace *start = kept_place(walk, first);
    guint32 window = window_of(start, walk->options);
    CoterieCrowd crowd = {.document = start->document, .first = first};
    const CoteriePlace *last = start;
    gboolean timely = FALSE;

    for (guint32 i = first; i < walk->kept->len; i++) {
        const CoteriePlace *place = kept_place(walk, i);

        if (place->document != start->document || window_of(place, walk->options) != window)
            break;
        crowd.persons += met[place->person] != first + 1;
        met[place->person] = first + 1;
        crowd.count++;
        timely = timely || is_of_time(walk, place->date);
        last = place;
    }
    crowd.span = window_span(start, last, walk->options->window);
    if (!timely)
        crowd.persons = 0;
    return crowd;
}

/* Finds the windows that name two persons or more, but not too many; returns how many meetings
 * they hold at most. */
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
        meetings += (guint64)crowd.persons * (crowd.persons - 1) / 2;
        g_array_append_val(made->crowds, crowd);
    }
    return meetings;
}

/* By person, then by kind, then as read. */
static gint
compare_spots(gconstpointer a, gconstpointer b)
{
    const Spot *one = a;
    const Spot *other = b;

    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    if (one->kind != other->kind)
        return one->kind < other->kind ? -1 : 1;
    return one->place < other->place ? -1 : one->place > other->place;
}

/* Puts the places of @crowd, sorted by person and kind, into @spots. */
static void
sort_by_person(const Walk *walk, const CoterieCrowd *crowd, GArray *spots)
{
    g_array_set_size(spots, 0);
    for (guint32 i = crowd->first; i < crowd->first + crowd->count; i++) {
        const CoteriePlace *place = kept_place(walk, i);
        Spot spot = {place->person,
                     g_array_index(walk->kept, guint32, i),
                     place->span.offset,
                     coterie_span_end(place->span),
                     kind_of(walk, place)};

        g_array_append_val(spots, spot);
    }
    g_array_sort(spots, compare_spots);
}

/* Marks out the places of each person and kind among @spots. */
static void
mark_appearances(const GArray *spots, GArray *appearances)
{
    const Spot *spot = (const Spot *)(const void *)spots->data;

    g_array_set_size(appearances, 0);
    for (guint32 i = 0; i < spots->len; i++) {
        if (i == 0 || spot[i].person != spot[i - 1].person || spot[i].kind != spot[i - 1].kind) {
            Appearance appearance = {&spot[i], 0, FALSE};

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

/* A pair of places, and how far it is from one to the other. */
typedef struct {
    guint32 source; /* place */
    guint32 target; /* place */
    guint32 gap;
} Pair;

/* Of equally near ones the first read is nearer. */
static gboolean
is_nearer(const Pair *pair, const Pair *other)
{
    return pair->gap < other->gap ||
           (pair->gap == other->gap &&
            MIN(pair->source, pair->target) < MIN(other->source, other->target));
}

/* Makes @best the nearest pair of a place of @few and a place of @many, unless it is nearer. Only
 * the neighbours of each of the few among the many can be nearest. */
static void
take_nearest(const Appearance *few, const Appearance *many, gboolean turned, Pair *best)
{
    guint32 after = 0;

    for (const Spot *one = few->spots; one < few->spots + few->count; one++) {
        after = spots_before(many, after, one->place);
        for (guint32 j = MAX(after, 1) - 1; j < MIN(after + 1, many->count); j++) {
            const Spot *other = &many->spots[j];
            const Pair pair = {turned ? other->place : one->place,
                               turned ? one->place : other->place,
                               gap(one, other)};

            if (is_nearer(&pair, best))
                *best = pair;
        }
    }
}

/* Whether what the two kinds of places date is of the time asked for. */
static gboolean
may_meet(const Walk *walk, const Appearance *source, const Appearance *target)
{
    if (!walk->timed)
        return TRUE;
    return is_of_time(
        walk,
        coterie_places_date(coterie_persons_place(walk->persons, source->spots->place),
                            coterie_persons_place(walk->persons, target->spots->place),
                            NULL));
}

/* Finds where two persons meet, if they do. */
static gboolean
meet(const Walk *walk, const GArray *appearances, Share source, Share target, Pair *pair)
{
    gboolean any = FALSE;

    *pair = (Pair){G_MAXUINT32, G_MAXUINT32, G_MAXUINT32};
    for (guint i = source.from; i < source.to; i++) {
        Appearance *one = &g_array_index(appearances, Appearance, i);

        for (guint j = target.from; j < target.to; j++) {
            Appearance *other = &g_array_index(appearances, Appearance, j);

            if (!may_meet(walk, one, other))
                continue;
            any = one->meets = other->meets = TRUE;
            if (one->count <= other->count)
                take_nearest(one, other, FALSE, pair);
            else
                take_nearest(other, one, TRUE, pair);
        }
    }
    return any;
}

/* The appearances of the person whose first is @from. */
static Share
share_from(const GArray *appearances, guint from)
{
    guint32 person = g_array_index(appearances, Appearance, from).spots->person;
    Share share = {from, from};

    while (share.to < appearances->len &&
           g_array_index(appearances, Appearance, share.to).spots->person == person)
        share.to++;
    return share;
}

/* Lets every two of a crowd meet who may. */
static void
append_meetings(const Walk *walk,
                const GArray *appearances,
                const CoterieCrowd *crowd,
                guint32 number,
                const CoterieBarred *barred,
                GArray *meetings)
{
    CoterieMeeting meeting;
    Share one;
    Share other;
    Pair pair;

    for (guint i = 0; i < appearances->len; i = one.to) {
        one = share_from(appearances, i);
        for (guint j = one.to; j < appearances->len; j = other.to) {
            other = share_from(appearances, j);
            if (!meet(walk, appearances, one, other, &pair) ||
                coterie_barred_has(barred,
                                   g_array_index(appearances, Appearance, i).spots->person,
                                   g_array_index(appearances, Appearance, j).spots->person,
                                   crowd->document))
                continue;
            meeting = (CoterieMeeting){pair.source, pair.target, number};
            g_array_append_val(meetings, meeting);
        }
    }
}

/* Counts those who meet somebody: in @crowd, and a window more for each; and the places without a
 * date that tie somebody nevertheless. */
static void
count_crowd(const Walk *walk,
            const GArray *appearances,
            CoterieCrowd *crowd,
            CoterieCooccurrence *made)
{
    guint32 last = COTERIE_NOBODY;

    crowd->persons = 0;
    for (guint i = 0; i < appearances->len; i++) {
        const Appearance *appearance = &g_array_index(appearances, Appearance, i);
        guint32 person = appearance->spots->person;

        if (!appearance->meets)
            continue;
        if (walk->timed && coterie_persons_place(walk->persons, appearance->spots->place)->dating ==
                               COTERIE_DATING_NONE)
            made->undated -= appearance->count;
        if (person == last)
            continue;
        last = person;
        crowd->persons++;
        made->windows_of[person]++;
    }
}

/* Makes the meetings of all crowds, and keeps of these those in which anybody meets. */
static void
find_meetings(const Walk *walk, CoterieCooccurrence *made, const CoterieBarred *barred, gsize most)
{
    g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(Spot));
    g_autoptr(GArray) appearances = g_array_new(FALSE, FALSE, sizeof(Appearance));
    guint32 kept = 0;

    made->meetings = g_array_sized_new(FALSE, FALSE, sizeof(CoterieMeeting), (guint)most);
    for (guint32 i = 0; i < made->crowds->len; i++) {
        CoterieCrowd crowd = g_array_index(made->crowds, CoterieCrowd, i);
        guint before = made->meetings->len;

        sort_by_person(walk, &crowd, spots);
        mark_appearances(spots, appearances);
        append_meetings(walk, appearances, &crowd, kept, barred, made->meetings);
        count_crowd(walk, appearances, &crowd, made);
        crowd.meetings = made->meetings->len - before;
        if (crowd.persons > 0)
            g_array_index(made->crowds, CoterieCrowd, kept++) = crowd;
    }
    g_array_set_size(made->crowds, kept);
}

static guint32
count_undated(const Walk *walk)
{
    guint32 count = 0;

    for (guint32 i = 0; walk->timed && i < walk->kept->len; i++)
        count += kept_place(walk, i)->dating == COTERIE_DATING_NONE;
    return count;
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
    Walk walk = {persons,
                 options,
                 places,
                 MIN(most, COTERIE_MOST_CROWD),
                 coterie_date_is_set(options->since) || coterie_date_is_set(options->until)};
    guint64 meetings;

    made->crowds = g_array_new(FALSE, FALSE, sizeof(CoterieCrowd));
    made->windows_of = g_new0(guint32, (gsize)coterie_persons_count(persons) + 1);
    made->undated = count_undated(&walk);
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
    find_meetings(&walk, made, barred, meetings);
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
