/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from two sentences together: whose father he is, and whose he is too, are siblings.
 * It rests on the later sentence. */
#include "ties/inferred.h"

/* Of one who is this to more, nothing follows: a founder of a house, a mistake. */
#define MOST_SHARED 24

typedef struct {
    guint32 source; /* persons */
    guint32 target;
    guint32 role; /* index in the array */
} Told;

static gint
compare_told(gconstpointer one, gconstpointer other)
{
    const Told *a = one;
    const Told *b = other;

    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    return (a->role > b->role) - (a->role < b->role);
}

/* What is asserted of the shared role, by source. (transfer full) */
static GArray *
told_of(const CoterieInference *inference, const CoteriePersons *persons, const GArray *roles)
{
    GArray *told = g_array_new(FALSE, FALSE, sizeof(Told));

    for (guint32 i = 0; i < roles->len; i++) {
        const CoterieRole *role = &g_array_index(roles, CoterieRole, i);
        const Told one = {
            coterie_persons_place(persons, role->source)->person,
            coterie_persons_place(persons, role->target)->person,
            i,
        };

        if (role->role == inference->shared && role->assertion == COTERIE_ASSERTED)
            g_array_append_val(told, one);
    }
    g_array_sort(told, compare_told);
    return told;
}

static void
infer_pair(const CoterieInference *inference, const Told *one, const Told *other, GArray *roles)
{
    CoterieRole role = g_array_index(roles, CoterieRole, other->role);
    const CoterieRole *first = &g_array_index(roles, CoterieRole, one->role);

    if (one->target == other->target)
        return;
    role.role = (guint16)inference->made;
    role.source = first->target;
    role.source_span = first->target_span;
    g_array_append_val(roles, role);
}

void
coterie_roles_infer(const CoterieInference *inference, const CoteriePersons *persons, GArray *roles)
{
    g_autoptr(GArray) told = told_of(inference, persons, roles);

    for (guint from = 0, to = 0; from < told->len; from = to) {
        while (to < told->len &&
               g_array_index(told, Told, to).source == g_array_index(told, Told, from).source)
            to++;
        for (guint i = from; i < to && to - from <= MOST_SHARED; i++) {
            for (guint k = i + 1; k < to; k++)
                infer_pair(
                    inference, &g_array_index(told, Told, i), &g_array_index(told, Told, k), roles);
        }
    }
}
