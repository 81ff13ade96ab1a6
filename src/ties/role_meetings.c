/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles in, meetings out: a sentence that tells what one person is to another is a window, and
 * these two meet in it, however many roles it tells between them. So whatever is made of meetings
 * is made of roles too. Sorting brings the roles of a sentence together, and within it those of a
 * pair. */
#include "ties/role_meetings.h"

#include "ties/selection.h"

/* A role as a meeting. */
typedef struct {
    guint32 document;
    CoterieSpan sentence;
    guint32 persons[2]; /* the lesser first */
    guint32 places[2];  /* of the same */
    guint32 decision;   /* 0, or the number of a role that a reader decided: a window of its own */
} Told;

static gint
compare_numbers(guint32 one, guint32 other)
{
    return (one > other) - (one < other);
}

static gint
compare_sentences(const Told *a, const Told *b)
{
    if (a->document != b->document)
        return compare_numbers(a->document, b->document);
    if (a->sentence.offset != b->sentence.offset)
        return compare_numbers(a->sentence.offset, b->sentence.offset);
    return compare_numbers(a->decision, b->decision);
}

static gint
compare_pairs(const Told *a, const Told *b)
{
    gint order = compare_numbers(a->persons[0], b->persons[0]);

    return order != 0 ? order : compare_numbers(a->persons[1], b->persons[1]);
}

static gint
compare_told(gconstpointer one, gconstpointer other)
{
    const Told *a = one;
    const Told *b = other;
    gint order = compare_sentences(a, b);

    if (order == 0)
        order = compare_pairs(a, b);
    if (order == 0)
        order = compare_numbers(a->places[0], b->places[0]);
    return order != 0 ? order : compare_numbers(a->places[1], b->places[1]);
}

static Told
told_of(const CoteriePersons *persons, const CoterieRoles *roles, guint32 index)
{
    const CoterieRole *role = coterie_roles_get(roles, index);
    guint32 source = coterie_persons_place(persons, role->source)->person;
    guint32 target = coterie_persons_place(persons, role->target)->person;
    gboolean turned = source > target;

    return (Told){
        .document = role->document,
        .sentence = role->sentence,
        .persons = {MIN(source, target), MAX(source, target)},
        .places = {turned ? role->target : role->source, turned ? role->source : role->target},
        .decision = role->decision != NULL ? index + 1 : 0,
    };
}

/* What tells a document's sentence from any other. */
static gint64
sentence_key(guint32 document, CoterieSpan sentence)
{
    return (gint64)(((guint64)document << 32) | sentence.offset);
}

/* (transfer full) (element-type gint64): the sentences that are not counted again */
static GHashTable *
repeated_sentences(const CoteriePersons *persons, const GArray *repeats)
{
    GHashTable *repeated = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < repeats->len; i++) {
        const CoteriePlace *place =
            coterie_persons_place(persons, g_array_index(repeats, CoterieRepeat, i).place);
        gint64 key = sentence_key(place->document, place->sentence_span);

        g_hash_table_add(repeated, g_memdup2(&key, sizeof key));
    }
    return repeated;
}

/* What a reader has decided ties wherever the two are named. */
static gboolean
counts(const CoteriePersons *persons, const CoterieMeetingRule *rule, const Told *told)
{
    for (guint i = 0; i < G_N_ELEMENTS(told->persons); i++)
        if (!rule->taking_part[told->persons[i]] ||
            (told->decision == 0 &&
             !coterie_selection_may_tie(coterie_persons_place(persons, told->places[i]),
                                        rule->quotes)))
            return FALSE;
    return !coterie_barred_has(rule->barred, told->persons[0], told->persons[1], told->document);
}

/* (transfer full) (element-type Told): those that count, sorted */
static GArray *
list_told(const CoteriePersons *persons, const CoterieRoles *roles, const CoterieMeetingRule *rule)
{
    GArray *list = g_array_new(FALSE, FALSE, sizeof(Told));
    g_autoptr(GHashTable) repeated = repeated_sentences(persons, rule->repeats);

    for (guint32 i = 0; i < coterie_roles_count(roles); i++) {
        Told told = told_of(persons, roles, i);
        gint64 key = sentence_key(told.document, told.sentence);

        if (counts(persons, rule, &told) &&
            (told.decision > 0 || !g_hash_table_contains(repeated, &key)))
            g_array_append_val(list, told);
    }
    g_array_sort(list, compare_told);
    return list;
}

/* Adds @person, who is in the crowd at @place, unless he is in it already. */
static void
join_crowd(CoterieCooccurrence *found,
           CoterieCrowd *crowd,
           guint32 *joined,
           guint32 person,
           guint32 place,
           GArray *places)
{
    guint32 number = found->crowds->len; /* of this crowd, from 1 */

    if (joined[person] == number)
        return;
    joined[person] = number;
    g_array_append_val(places, place);
    crowd->count++;
    crowd->persons++;
    found->windows_of[person]++;
}

/* Opens a window for @told unless the last one is its sentence. */
static CoterieCrowd *
crowd_of(CoterieCooccurrence *found, const Told *told, const Told *before, const GArray *places)
{
    if (before == NULL || compare_sentences(before, told) != 0) {
        CoterieCrowd crowd = {
            .span = told->sentence, .document = told->document, .first = places->len};

        g_array_append_val(found->crowds, crowd);
    }
    return &g_array_index(found->crowds, CoterieCrowd, found->crowds->len - 1);
}

CoterieCooccurrence *
coterie_role_meetings_new(const CoteriePersons *persons,
                          const CoterieRoles *roles,
                          const CoterieMeetingRule *rule,
                          GArray *places)
{
    gsize count = MAX(coterie_persons_count(persons), 1);
    g_autoptr(GArray) list = list_told(persons, roles, rule);
    g_autofree guint32 *joined = g_new0(guint32, count);
    CoterieCooccurrence *found = g_new0(CoterieCooccurrence, 1);
    const Told *before = NULL;

    found->crowds = g_array_new(FALSE, FALSE, sizeof(CoterieCrowd));
    found->meetings = g_array_new(FALSE, FALSE, sizeof(CoterieMeeting));
    found->windows_of = g_new0(guint32, count);
    for (guint i = 0; i < list->len; i++) {
        const Told *told = &g_array_index(list, Told, i);
        CoterieCrowd *crowd = crowd_of(found, told, before, places);
        const CoterieMeeting meeting = {told->places[0], told->places[1], found->crowds->len - 1};

        for (guint k = 0; k < G_N_ELEMENTS(told->persons); k++)
            join_crowd(found, crowd, joined, told->persons[k], told->places[k], places);
        if (before == NULL || compare_sentences(before, told) != 0 ||
            compare_pairs(before, told) != 0) {
            g_array_append_val(found->meetings, meeting);
            crowd->meetings++;
        }
        before = told;
    }
    return found;
}
