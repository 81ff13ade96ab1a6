/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kinship excludes which. A sentence that tells both of two persons is misread: what a noun
 * tells ("his sister, Olga") is surer than who "he" is that married her. */
#include "ties/exclusions.h"

#include "ties/pairs.h"

static const CoterieExclusion exclusions[] = {
    {"parent", "parent", TRUE, NULL},
    {"parent", "partner", FALSE, NULL},
    {"parent", "partner", TRUE, NULL},
    {"partner", "sibling", FALSE, "partner"},
    {"partner", "sibling", TRUE, "partner"},
    {"parent", "spouse", FALSE, NULL},
    {"parent", "spouse", TRUE, NULL},
    {"parent", "sibling", FALSE, NULL},
    {"parent", "sibling", TRUE, NULL},
    {"spouse", "sibling", FALSE, "spouse"},
    {"spouse", "sibling", TRUE, "spouse"},
};

const CoterieExclusion *
coterie_exclusion(guint index)
{
    return index < G_N_ELEMENTS(exclusions) ? &exclusions[index] : NULL;
}

/* Whether @role yields to @other where both are told of two persons. */
static gboolean
yields_to(const CoterieRoleRules *rules, const CoterieRole *role, const CoterieRole *other)
{
    const char *name = coterie_role_rules_name(rules, role->role)->name;
    const char *against = coterie_role_rules_name(rules, other->role)->name;
    const CoterieExclusion *exclusion;

    for (guint i = 0; (exclusion = coterie_exclusion(i)) != NULL; i++) {
        if (g_strcmp0(exclusion->yields, name) == 0 &&
            (g_str_equal(exclusion->one, against) || g_str_equal(exclusion->other, against)) &&
            !g_str_equal(name, against))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_excluded(const CoterieRoleRules *rules,
            const CoteriePersons *persons,
            const GArray *roles,
            guint first,
            guint index)
{
    const CoterieRole *role = &g_array_index(roles, CoterieRole, index);

    for (guint i = first; i < roles->len; i++) {
        const CoterieRole *other = &g_array_index(roles, CoterieRole, i);

        if (i != index && other->assertion == COTERIE_ASSERTED &&
            role->assertion == COTERIE_ASSERTED &&
            coterie_pair_of(persons, role) == coterie_pair_of(persons, other) &&
            yields_to(rules, role, other))
            return TRUE;
    }
    return FALSE;
}

void
coterie_exclusions_drop(const CoterieRoleRules *rules,
                        const CoteriePersons *persons,
                        GArray *roles,
                        guint first)
{
    for (guint i = roles->len; i > first; i--) {
        if (is_excluded(rules, persons, roles, first, i - 1))
            g_array_remove_index(roles, i - 1);
    }
}
