/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ties of a text, out of the meetings of its persons. Meetings come in reading
 * order; two counting passes, by target and then by source, bring those of one pair
 * together and keep the reading order within it, in time that grows with the
 * meetings alone. What a pair's windows add to its weight is summed with
 * the rounding error carried along (Neumaier 1974), so that ten windows of eleven
 * persons make exactly 1.
 *
 * There is no table of persons by persons anywhere. The peak is 32 bytes a
 * meeting, of which 20 stay as evidence. */
#include "ties/barred.h"
#include "ties/cooccurrence.h"
#include "ties/repeats.h"
#include "ties/role_meetings.h"
#include "ties/selection.h"

#include <coterie/ties.h>

#include <math.h>
#include <string.h>

struct CoterieTies {
    GArray *ties;     /* of CoterieTie */
    GArray *evidence; /* of CoterieEvidence, tie by tie */
    GArray *windows;  /* of CoterieTieWindow */
    GArray *repeats;  /* of CoterieRepeat */
    CoterieTieRule rule;
    guint8 *taking_part; /* a byte a person */
    guint32 *windows_of; /* a person */
    guint32 persons;
    guint32 too_crowded;
    guint32 undated;
};

/* A sum and the rounding error that it has made so far. */
typedef struct {
    double sum;
    double error;
} Sum;

static void
sum_add(Sum *sum, double value)
{
    double total = sum->sum + value;

    if (fabs(sum->sum) >= fabs(value))
        sum->error += (sum->sum - total) + value;
    else
        sum->error += (value - total) + sum->sum;
    sum->sum = total;
}

static guint32
person_of(const CoteriePersons *persons, guint32 place)
{
    return coterie_persons_place(persons, place)->person;
}

/* Where the meetings of each person begin once they are sorted by source, or by target. */
static gsize *
count_starts(const CoteriePersons *persons, const GArray *meetings, gboolean by_source)
{
    guint32 count = coterie_persons_count(persons);
    gsize *starts = g_new0(gsize, (gsize)count + 1);

    for (gsize i = 0; i < meetings->len; i++) {
        const CoterieMeeting *meeting = &g_array_index(meetings, CoterieMeeting, i);

        starts[person_of(persons, by_source ? meeting->source : meeting->target) + 1]++;
    }
    for (guint32 i = 0; i < count; i++)
        starts[i + 1] += starts[i];
    return starts;
}

static GArray *
sort_by_target(const CoteriePersons *persons, const GArray *meetings)
{
    GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(CoterieMeeting), meetings->len);
    g_autofree gsize *starts = count_starts(persons, meetings, FALSE);

    g_array_set_size(sorted, meetings->len);
    for (gsize i = 0; i < meetings->len; i++) {
        CoterieMeeting meeting = g_array_index(meetings, CoterieMeeting, i);

        g_array_index(sorted, CoterieMeeting, starts[person_of(persons, meeting.target)]++) =
            meeting;
    }
    return sorted;
}

/* Evidence still knows its crowd here: in @document, which takes its meaning later. */
static GArray *
sort_by_source(const CoteriePersons *persons, const GArray *meetings)
{
    GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(CoterieEvidence), meetings->len);
    g_autofree gsize *starts = count_starts(persons, meetings, TRUE);

    g_array_set_size(sorted, meetings->len);
    for (gsize i = 0; i < meetings->len; i++) {
        const CoterieMeeting *meeting = &g_array_index(meetings, CoterieMeeting, i);
        CoterieEvidence evidence = {
            .document = meeting->crowd, .source = meeting->source, .target = meeting->target};

        g_array_index(sorted, CoterieEvidence, starts[person_of(persons, meeting->source)]++) =
            evidence;
    }
    return sorted;
}

/* What a window of so many persons adds to each of its ties. */
static double
share_of(guint32 persons, CoterieWeight weight)
{
    return weight == COTERIE_WEIGHT_COUNT ? 1.0 : 1.0 / (persons - 1);
}

/* Puts the place of its crowd into @evidence; returns what the window adds to the tie. */
static double
complete(CoterieEvidence *evidence, const GArray *crowds, CoterieWeight weight)
{
    const CoterieCrowd *crowd = &g_array_index(crowds, CoterieCrowd, evidence->document);

    evidence->document = crowd->document;
    evidence->window = crowd->span;
    return share_of(crowd->persons, weight);
}

/* Makes the tie whose evidence begins at @at. */
static CoterieTie
take_tie(CoterieTies *made,
         const CoteriePersons *persons,
         const GArray *crowds,
         CoterieWeight weight,
         gsize at)
{
    CoterieEvidence *evidence = &g_array_index(made->evidence, CoterieEvidence, at);
    CoterieTie tie = {.source = person_of(persons, evidence->source),
                      .target = person_of(persons, evidence->target),
                      .first = at};
    Sum sum = {0, 0};

    for (; at < made->evidence->len; at++, evidence++) {
        if (person_of(persons, evidence->source) != tie.source ||
            person_of(persons, evidence->target) != tie.target)
            break;
        sum_add(&sum, complete(evidence, crowds, weight));
        tie.windows++;
    }
    tie.weight = sum.sum + sum.error;
    return tie;
}

/* Groups the sorted evidence into ties; that of ties which are too weak is closed over. */
static void
group(CoterieTies *made, const CoteriePersons *persons, const GArray *crowds, double min_weight)
{
    gsize kept = 0;
    CoterieTie tie;

    for (gsize at = 0; at < made->evidence->len; at += tie.windows) {
        tie = take_tie(made, persons, crowds, made->rule.weight, at);
        if (tie.weight < min_weight)
            continue;
        tie.first = kept;
        if (kept < at)
            memmove(&g_array_index(made->evidence, CoterieEvidence, kept),
                    &g_array_index(made->evidence, CoterieEvidence, at),
                    sizeof(CoterieEvidence) * tie.windows);
        kept += tie.windows;
        g_array_append_val(made->ties, tie);
    }
    g_array_set_size(made->evidence, (guint)kept);
}

static GArray *
list_windows(const CoterieCooccurrence *found, const GArray *places, CoterieWeight weight)
{
    GArray *windows = g_array_sized_new(FALSE, FALSE, sizeof(CoterieTieWindow), found->crowds->len);

    for (guint32 i = 0; i < found->crowds->len; i++) {
        const CoterieCrowd *crowd = &g_array_index(found->crowds, CoterieCrowd, i);
        double share = share_of(crowd->persons, weight);
        CoterieTieWindow window = {
            .document = crowd->document,
            .span = crowd->span,
            .persons = crowd->persons,
            .share = share,
            .strength = crowd->meetings * share,
            .place = g_array_index(places, guint32, crowd->first),
        };

        g_array_append_val(windows, window);
    }
    return windows;
}

/* The meetings, grouped by source and within it by target; they are the largest thing there is and
 * go as soon as they are copied. */
static GArray *
sort_evidence(const CoteriePersons *persons, CoterieCooccurrence *found)
{
    g_autoptr(GArray) by_target = sort_by_target(persons, found->meetings);

    g_clear_pointer(&found->meetings, g_array_unref);
    return sort_by_source(persons, by_target);
}

static CoterieTies *
begin(const CoteriePersons *persons, const CoterieOptions *options, const CoterieTieLimits *limits)
{
    CoterieTies *made = g_new0(CoterieTies, 1);

    made->rule = (CoterieTieRule){
        .window = options->window,
        .window_words = options->window_words,
        .weight = options->weight,
        .since = options->since,
        .until = options->until,
    };
    made->persons = coterie_persons_count(persons);
    made->taking_part =
        coterie_selection_persons(persons, options, limits != NULL ? limits->left_out : NULL);
    made->repeats = options->count_repeats ? g_array_new(FALSE, FALSE, sizeof(CoterieRepeat))
                                           : coterie_repeats_new(persons, options->quotes);
    return made;
}

/* Marks who is in any of the windows found. */
static void
mark_found(const CoterieTies *made, const CoterieCooccurrence *found, guint8 *named)
{
    for (guint32 i = 0; i < made->persons; i++)
        named[i] |= found->windows_of[i] > 0;
}

/* Marks who is named at a time that is asked for. */
static void
mark_named(const CoterieTies *made,
           const CoteriePersons *persons,
           const GArray *places,
           guint8 *named)
{
    for (guint i = 0; i < places->len; i++) {
        const CoteriePlace *place =
            coterie_persons_place(persons, g_array_index(places, guint32, i));

        named[place->person] |=
            coterie_date_touches(place->date, made->rule.since, made->rule.until);
    }
}

/* Where only some time is asked for, nobody takes part who is not named in it, is in no window and,
 * of roles that stand beside the ties, in none of them. */
static void
keep_named(CoterieTies *made,
           const CoteriePersons *persons,
           const CoterieCooccurrence *found,
           const GArray *places,
           const CoterieCooccurrence *beside)
{
    g_autofree guint8 *named = NULL;

    if (!coterie_date_is_set(made->rule.since) && !coterie_date_is_set(made->rule.until))
        return;
    named = g_new0(guint8, MAX(made->persons, 1));
    mark_found(made, found, named);
    if (!made->rule.told)
        mark_named(made, persons, places, named);
    if (beside != NULL)
        mark_found(made, beside, named);
    for (guint32 i = 0; i < made->persons; i++)
        made->taking_part[i] &= named[i];
}

/* Makes the ties of what was found at @places. */
static void
complete_ties(CoterieTies *made,
              const CoteriePersons *persons,
              CoterieCooccurrence *found,
              const GArray *places,
              double min_weight)
{
    made->ties = g_array_new(FALSE, FALSE, sizeof(CoterieTie));
    made->windows = list_windows(found, places, made->rule.weight);
    made->windows_of = g_steal_pointer(&found->windows_of);
    made->too_crowded = found->too_crowded;
    made->undated = found->undated;
    made->evidence = sort_evidence(persons, found);
    group(made, persons, found->crowds, min_weight);
}

static CoterieCooccurrence *
find_told(const CoterieTies *made,
          const CoteriePersons *persons,
          const CoterieRoles *roles,
          const CoterieOptions *options,
          const CoterieBarred *barred,
          GArray *places)
{
    return coterie_role_meetings_new(
        persons,
        roles,
        &(CoterieMeetingRule){made->taking_part, barred, made->repeats, options->quotes},
        places);
}

/* The sentences of the roles that stand beside the ties, or NULL. */
static CoterieCooccurrence *
find_beside(const CoterieTies *made,
            const CoteriePersons *persons,
            const CoterieOptions *options,
            const CoterieTieLimits *limits,
            const CoterieBarred *barred)
{
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(guint32));

    if (limits == NULL || limits->beside == NULL)
        return NULL;
    return find_told(made, persons, limits->beside, options, barred, places);
}

CoterieTies *
coterie_ties_new(const CoteriePersons *persons,
                 const CoterieOptions *options,
                 const CoterieTieLimits *limits,
                 GError **error)
{
    static const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieTies) made = NULL;
    g_autoptr(CoterieCooccurrence) found = NULL;
    g_autoptr(CoterieCooccurrence) beside = NULL;
    g_autoptr(CoterieBarred) barred = NULL;
    g_autoptr(GArray) places = NULL;

    g_return_val_if_fail(persons != NULL, NULL);

    if (options == NULL)
        options = &defaults;
    made = begin(persons, options, limits);
    places = coterie_selection_places(persons, options, made->taking_part, made->repeats);
    barred = coterie_barred_new(persons, limits);
    found = coterie_cooccurrence_new(persons, places, options, barred, error);
    if (found == NULL)
        return NULL;
    beside = find_beside(made, persons, options, limits, barred);
    keep_named(made, persons, found, places, beside);
    complete_ties(made, persons, found, places, options->min_weight);
    return g_steal_pointer(&made);
}

CoterieTies *
coterie_ties_new_told(const CoteriePersons *persons,
                      const CoterieRoles *roles,
                      const CoterieOptions *options,
                      const CoterieTieLimits *limits)
{
    static const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    CoterieTies *made;
    g_autoptr(CoterieCooccurrence) found = NULL;
    g_autoptr(CoterieBarred) barred = NULL;
    g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(guint32));

    g_return_val_if_fail(persons != NULL && roles != NULL, NULL);

    if (options == NULL)
        options = &defaults;
    made = begin(persons, options, limits);
    made->rule.window = COTERIE_WINDOW_SENTENCE;
    made->rule.weight = COTERIE_WEIGHT_COUNT;
    made->rule.told = TRUE;
    barred = coterie_barred_new(persons, limits);
    found = find_told(made, persons, roles, options, barred, places);
    keep_named(made, persons, found, places, NULL);
    complete_ties(made, persons, found, places, options->min_weight);
    return made;
}

void
coterie_ties_free(CoterieTies *ties)
{
    if (ties == NULL)
        return;
    g_clear_pointer(&ties->ties, g_array_unref);
    g_clear_pointer(&ties->evidence, g_array_unref);
    g_clear_pointer(&ties->windows, g_array_unref);
    g_clear_pointer(&ties->repeats, g_array_unref);
    g_free(ties->taking_part);
    g_free(ties->windows_of);
    g_free(ties);
}

guint32
coterie_ties_count(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, 0);

    return ties->ties->len;
}

const CoterieTie *
coterie_ties_get(const CoterieTies *ties, guint32 index)
{
    g_return_val_if_fail(ties != NULL && index < ties->ties->len, NULL);

    return &g_array_index(ties->ties, CoterieTie, index);
}

const CoterieTieRule *
coterie_ties_rule(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, NULL);

    return &ties->rule;
}

guint32
coterie_ties_window_count(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, 0);

    return ties->windows->len;
}

const CoterieTieWindow *
coterie_ties_window(const CoterieTies *ties, guint32 index)
{
    g_return_val_if_fail(ties != NULL && index < ties->windows->len, NULL);

    return &g_array_index(ties->windows, CoterieTieWindow, index);
}

guint32
coterie_ties_crowd_count(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, 0);

    return ties->too_crowded;
}

guint32
coterie_ties_undated_count(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, 0);

    return ties->undated;
}

gboolean
coterie_ties_takes_part(const CoterieTies *ties, guint32 person)
{
    g_return_val_if_fail(ties != NULL && person < ties->persons, FALSE);

    return ties->taking_part[person];
}

guint32
coterie_ties_person_windows(const CoterieTies *ties, guint32 person)
{
    g_return_val_if_fail(ties != NULL && person < ties->persons, 0);

    return ties->windows_of[person];
}

guint32
coterie_ties_repeat_count(const CoterieTies *ties)
{
    g_return_val_if_fail(ties != NULL, 0);

    return ties->repeats->len;
}

const CoterieRepeat *
coterie_ties_repeat(const CoterieTies *ties, guint32 index)
{
    g_return_val_if_fail(ties != NULL && index < ties->repeats->len, NULL);

    return &g_array_index(ties->repeats, CoterieRepeat, index);
}

const CoterieEvidence *
coterie_ties_evidence(const CoterieTies *ties, gsize index)
{
    g_return_val_if_fail(ties != NULL && index < ties->evidence->len, NULL);

    return &g_array_index(ties->evidence, CoterieEvidence, index);
}
