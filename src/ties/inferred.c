/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from two sentences together: whose father he is, and whose he is too, are siblings.
 * It rests on the later sentence. One wrong "his" could make half a novel kin; so sentences that
 * stand far apart are put together only if each is borne out by another one. */
#include "ties/inferred.h"

#include "ties/pairs.h"

/* Of one who is this to more, nothing follows: a founder of a house, a mistake. */
#define MOST_SHARED 24
/* Sentences that begin within so many bytes belong to one account of a family. */
#define NEAR 2500
/* Who is told to have so many gets no more from others: nobody has three parents. */
#define MOST_PASSED 2

/* One end of a role, seen from the other. */
typedef struct {
    guint32 shared; /* persons */
    guint32 far;
    guint32 place; /* that names the far one */
    CoterieSpan span;
    guint32 role; /* index in the array */
    guint32 told; /* how often it is told */
} End;

static gint
compare_ends(gconstpointer one, gconstpointer other)
{
    const End *a = one;
    const End *b = other;

    if (a->shared != b->shared)
        return a->shared < b->shared ? -1 : 1;
    return (a->role > b->role) - (a->role < b->role);
}

static gboolean
is_told(const CoterieRole *role, guint wanted)
{
    return role->role == wanted && role->assertion == COTERIE_ASSERTED;
}

/* How often @wanted is asserted of each pair. (transfer full) */
static GHashTable *
count_tellings(const CoteriePersons *persons, const GArray *roles, guint wanted)
{
    GHashTable *told = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint32 i = 0; i < roles->len; i++) {
        const CoterieRole *role = &g_array_index(roles, CoterieRole, i);
        gint64 key;
        guint before;

        if (!is_told(role, wanted))
            continue;
        key = coterie_pair_of(persons, role);
        before = GPOINTER_TO_UINT(g_hash_table_lookup(told, &key));
        g_hash_table_insert(told, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(before + 1));
    }
    return told;
}

static void
append_end(const CoteriePersons *persons,
           const CoterieRole *role,
           guint32 index,
           guint32 told,
           gboolean from_source,
           GArray *ends)
{
    const End end = {
        coterie_persons_place(persons, from_source ? role->source : role->target)->person,
        coterie_persons_place(persons, from_source ? role->target : role->source)->person,
        from_source ? role->target : role->source,
        from_source ? role->target_span : role->source_span,
        index,
        told,
    };

    g_array_append_val(ends, end);
}

/* What is asserted of @wanted, by the person at one end, or at either. (transfer full) */
static GArray *
ends_of(const CoteriePersons *persons,
        const GArray *roles,
        guint wanted,
        gboolean at_source,
        gboolean at_target)
{
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(End));
    g_autoptr(GHashTable) tellings = count_tellings(persons, roles, wanted);

    for (guint32 i = 0; i < roles->len; i++) {
        const CoterieRole *role = &g_array_index(roles, CoterieRole, i);
        gint64 key;
        guint32 told;

        if (!is_told(role, wanted))
            continue;
        key = coterie_pair_of(persons, role);
        told = GPOINTER_TO_UINT(g_hash_table_lookup(tellings, &key));
        if (at_source)
            append_end(persons, role, i, told, TRUE, ends);
        if (at_target)
            append_end(persons, role, i, told, FALSE, ends);
    }
    g_array_sort(ends, compare_ends);
    return ends;
}

/* The first end behind @from that another person shares. */
static guint
run_end(const GArray *ends, guint from)
{
    guint to = from;

    while (to < ends->len &&
           g_array_index(ends, End, to).shared == g_array_index(ends, End, from).shared)
        to++;
    return to;
}

static void
add_known(GHashTable *known, gint64 pair)
{
    g_hash_table_add(known, g_memdup2(&pair, sizeof pair));
}

/* The pairs of which @made is told already: nothing need follow of them. (transfer full) */
static GHashTable *
known_pairs(const CoteriePersons *persons, const GArray *roles, guint made)
{
    GHashTable *known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint i = 0; i < roles->len; i++) {
        const CoterieRole *role = &g_array_index(roles, CoterieRole, i);

        if (is_told(role, made))
            add_known(known, coterie_pair_of(persons, role));
    }
    return known;
}

/* Whether something may follow from the two together. */
static gboolean
bears_out(const GArray *roles, const End *one, const End *other)
{
    gsize first = g_array_index(roles, CoterieRole, one->role).sentence.offset;
    gsize second = g_array_index(roles, CoterieRole, other->role).sentence.offset;

    return MAX(first, second) - MIN(first, second) <= NEAR || (one->told > 1 && other->told > 1);
}

static void
infer_pair(guint made, const End *one, const End *other, GHashTable *known, GArray *roles)
{
    CoterieRole role = g_array_index(roles, CoterieRole, MAX(one->role, other->role));
    gint64 key = coterie_pair_key(one->far, other->far);

    if (one->far == other->far || g_hash_table_contains(known, &key) ||
        !bears_out(roles, one, other))
        return;
    add_known(known, key);
    role.role = (guint16)made;
    role.source = one->place;
    role.source_span = one->span;
    role.target = other->place;
    role.target_span = other->span;
    g_array_append_val(roles, role);
}

static gboolean
is_one_telling(const GArray *roles, const End *one, const End *other)
{
    return g_array_index(roles, CoterieRole, one->role).cue.offset ==
           g_array_index(roles, CoterieRole, other->role).cue.offset;
}

/* Every pair of those who share a person. */
static void
infer_among(const CoterieInference *inference, const GArray *ends, GHashTable *known, GArray *roles)
{
    for (guint from = 0, to = 0; from < ends->len; from = to) {
        to = run_end(ends, from);
        for (guint i = from; i < to && to - from <= MOST_SHARED; i++) {
            for (guint k = i + 1; k < to; k++) {
                const End *one = &g_array_index(ends, End, i);
                const End *other = &g_array_index(ends, End, k);

                if (inference->sharing == COTERIE_SHARED_SOURCE ||
                    is_one_telling(roles, one, other))
                    infer_pair(inference->made, one, other, known, roles);
            }
        }
    }
}

/* Of how many @person is the target; @ends are by target. */
static guint
count_of(const GArray *ends, guint32 person)
{
    guint low = 0;
    guint high = ends->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index(ends, End, middle).shared < person)
            low = middle + 1;
        else
            high = middle;
    }
    return low < ends->len && g_array_index(ends, End, low).shared == person
               ? run_end(ends, low) - low
               : 0;
}

/* What those on one side of a person are to those on the other. */
static void
infer_across(const CoterieInference *inference,
             const GArray *before,
             const GArray *after,
             GHashTable *known,
             GArray *roles)
{
    guint at = 0;

    for (guint from = 0, to = 0; from < before->len; from = to) {
        guint32 shared = g_array_index(before, End, from).shared;
        guint end;

        to = run_end(before, from);
        while (at < after->len && g_array_index(after, End, at).shared < shared)
            at++;
        if (at == after->len || g_array_index(after, End, at).shared != shared)
            continue;
        end = run_end(after, at);
        if (to - from > MOST_SHARED || end - at > MOST_SHARED)
            continue;
        for (guint i = from; i < to; i++) {
            for (guint k = at; k < end; k++) {
                const End *other = &g_array_index(after, End, k);

                if (inference->first == inference->second ||
                    count_of(before, other->far) < MOST_PASSED)
                    infer_pair(
                        inference->made, &g_array_index(before, End, i), other, known, roles);
            }
        }
    }
}

void
coterie_roles_infer(const CoterieInference *inference, const CoteriePersons *persons, GArray *roles)
{
    gboolean middle = inference->sharing == COTERIE_SHARED_MIDDLE;
    gboolean symmetric = middle && inference->symmetric && inference->first == inference->second;
    gboolean at_source = inference->sharing == COTERIE_SHARED_SOURCE || symmetric;
    g_autoptr(GArray) ends =
        ends_of(persons, roles, inference->first, at_source, !at_source || symmetric);
    g_autoptr(GHashTable) known = known_pairs(persons, roles, inference->made);
    g_autoptr(GArray) after = NULL;

    if (!middle) {
        infer_among(inference, ends, known, roles);
        return;
    }
    after = ends_of(persons, roles, inference->second, TRUE, inference->symmetric);
    infer_across(inference, ends, after, known, roles);
}
