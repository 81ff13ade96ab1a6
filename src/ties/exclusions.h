/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_EXCLUSIONS_H
#define COTERIE_TIES_EXCLUSIONS_H

#include <coterie/roles.h>

/* Kinship that two persons cannot have besides another. */
typedef struct {
    const char *one;
    const char *other;
    gboolean turned;    /* the other from the target of the one to its source */
    const char *yields; /* (nullable): which of the two a sentence that tells both does not mean */
} CoterieExclusion;

/* The exclusion at @index, NULL behind the last. */
const CoterieExclusion *coterie_exclusion(guint index);

/* Takes out of @roles (of CoterieRole), from @first on, what other roles there exclude: who "had
 * married his sister, Olga" is not her brother. */
void coterie_exclusions_drop(const CoterieRoleRules *rules,
                             const CoteriePersons *persons,
                             GArray *roles,
                             guint first);

#endif
