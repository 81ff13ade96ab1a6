/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_INFERRED_H
#define COTERIE_TIES_INFERRED_H

#include <coterie/roles.h>

/* Those to whom one person is the same are something to one another: children of one parent are
 * siblings. */
typedef struct {
    guint shared; /* role */
    guint made;   /* role */
} CoterieInference;

/* Appends to @roles (of CoterieRole) what follows from them. */
void coterie_roles_infer(const CoterieInference *inference,
                         const CoteriePersons *persons,
                         GArray *roles);

#endif
