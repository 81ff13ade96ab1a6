/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told in single places becomes ties between persons: places of one source, target, role
 * and assertion stand together. Places refer to names, so that they hold whatever persons the names
 * of a corpus are joined to. */
#include "ties/role_ties.h"

struct CoterieRoles {
    const CoterieRoleRules *rules;
    GArray *roles; /* of CoterieRole */
    GArray *ties;  /* of CoterieRoleTie */
};

static CoterieRoleTie
tie_of(const CoterieRoleRules *rules, const CoteriePersons *persons, const CoterieRole *role)
{
    guint32 source = coterie_persons_place(persons, role->source)->person;
    guint32 target = coterie_persons_place(persons, role->target)->person;
    gboolean turned = coterie_role_rules_name(rules, role->role)->symmetric && source > target;

    return (CoterieRoleTie){
        .source = turned ? target : source,
        .target = turned ? source : target,
        .role = role->role,
        .assertion = role->assertion,
        .count = 1,
    };
}

/* A place with the tie that it tells. */
typedef struct {
    CoterieRoleTie tie;
    CoterieRole role;
    guint order;
} Told;

static gint
compare_ties(const CoterieRoleTie *a, const CoterieRoleTie *b)
{
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    if (a->target != b->target)
        return a->target < b->target ? -1 : 1;
    if (a->role != b->role)
        return a->role < b->role ? -1 : 1;
    return (gint)a->assertion - (gint)b->assertion;
}

static gint
compare_told(gconstpointer one, gconstpointer other)
{
    const Told *a = one;
    const Told *b = other;
    gint order = compare_ties(&a->tie, &b->tie);

    return order != 0 ? order : (a->order > b->order) - (a->order < b->order);
}

static GArray *
told_of(const CoterieRoleRules *rules, const CoteriePersons *persons, const GArray *roles)
{
    GArray *told = g_array_sized_new(FALSE, FALSE, sizeof(Told), roles->len);

    for (guint i = 0; i < roles->len; i++) {
        const CoterieRole *role = &g_array_index(roles, CoterieRole, i);
        Told one = {tie_of(rules, persons, role), *role, i};

        if (one.tie.source != one.tie.target)
            g_array_append_val(told, one);
    }
    g_array_sort(told, compare_told);
    return told;
}

CoterieRoles *
coterie_roles_take(const CoterieRoleRules *rules, const CoteriePersons *persons, GArray *roles)
{
    g_autoptr(GArray) told = told_of(rules, persons, roles);
    CoterieRoles *made = g_new(CoterieRoles, 1);

    g_array_set_size(roles, 0);
    *made = (CoterieRoles){rules, roles, g_array_new(FALSE, FALSE, sizeof(CoterieRoleTie))};
    for (guint i = 0; i < told->len; i++) {
        Told *one = &g_array_index(told, Told, i);
        CoterieRoleTie *last = made->ties->len > 0
                                   ? &g_array_index(made->ties, CoterieRoleTie, made->ties->len - 1)
                                   : NULL;

        one->tie.first = made->roles->len;
        g_array_append_val(made->roles, one->role);
        if (last != NULL && compare_ties(last, &one->tie) == 0)
            last->count++;
        else
            g_array_append_val(made->ties, one->tie);
    }
    return made;
}

/* The place at which the names of each document begin. */
static guint32 *
first_places(const CoteriePersons *persons, guint documents)
{
    guint32 *first = g_new0(guint32, documents + 1);

    for (guint32 i = coterie_persons_place_count(persons); i > 0; i--)
        first[coterie_persons_place(persons, i - 1)->document] = i - 1;
    return first;
}

CoterieRoles *
coterie_roles_join(const GPtrArray *documents, const CoteriePersons *persons)
{
    g_return_val_if_fail(documents != NULL && documents->len > 0 && persons != NULL, NULL);
    g_autofree guint32 *first = first_places(persons, documents->len);
    const CoterieRoles *one = g_ptr_array_index(documents, 0);
    GArray *all = g_array_new(FALSE, FALSE, sizeof(CoterieRole));

    for (guint i = 0; i < documents->len; i++) {
        const CoterieRoles *of = g_ptr_array_index(documents, i);

        for (guint k = 0; k < of->roles->len; k++) {
            CoterieRole role = g_array_index(of->roles, CoterieRole, k);

            role.document = i;
            role.source += first[i];
            role.target += first[i];
            g_array_append_val(all, role);
        }
    }
    return coterie_roles_take(one->rules, persons, all);
}

void
coterie_roles_free(CoterieRoles *roles)
{
    if (roles == NULL)
        return;
    g_array_unref(roles->roles);
    g_array_unref(roles->ties);
    g_free(roles);
}

const CoterieRoleRules *
coterie_roles_rules(const CoterieRoles *roles)
{
    return roles->rules;
}

const CoterieRoleName *
coterie_roles_name(const CoterieRoles *roles, guint role)
{
    g_return_val_if_fail(roles != NULL, NULL);
    return coterie_role_rules_name(roles->rules, role);
}

guint32
coterie_roles_tie_count(const CoterieRoles *roles)
{
    g_return_val_if_fail(roles != NULL, 0);
    return roles->ties->len;
}

const CoterieRoleTie *
coterie_roles_tie(const CoterieRoles *roles, guint32 index)
{
    g_return_val_if_fail(roles != NULL && index < roles->ties->len, NULL);
    return &g_array_index(roles->ties, CoterieRoleTie, index);
}

guint32
coterie_roles_count(const CoterieRoles *roles)
{
    g_return_val_if_fail(roles != NULL, 0);
    return roles->roles->len;
}

const CoterieRole *
coterie_roles_get(const CoterieRoles *roles, guint32 index)
{
    g_return_val_if_fail(roles != NULL && index < roles->roles->len, NULL);
    return &g_array_index(roles->roles, CoterieRole, index);
}

const char *
coterie_assertion_name(CoterieAssertion assertion)
{
    static const char *const names[] = {"asserted", "denied", "reported"};

    return names[assertion];
}

guint32
coterie_role_ties_begin(const CoterieRoles *roles, guint32 source, guint32 target)
{
    guint32 low = 0;

    for (guint32 high = coterie_roles_tie_count(roles); low < high;) {
        guint32 middle = low + (high - low) / 2;
        const CoterieRoleTie *tie = coterie_roles_tie(roles, middle);

        if (tie->source < source || (tie->source == source && tie->target < target))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
