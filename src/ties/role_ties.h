/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_ROLE_TIES_H
#define COTERIE_TIES_ROLE_TIES_H

#include <coterie/roles.h>

/* Makes ties of what is told in single places; @roles (of CoterieRole) are taken. (transfer full)
 */
CoterieRoles *
coterie_roles_take(const CoterieRoleRules *rules, const CoteriePersons *persons, GArray *roles);

/* Where the ties between two persons begin among the roles, in this direction. */
guint32 coterie_role_ties_begin(const CoterieRoles *roles, guint32 source, guint32 target);

/* By what the roles were found. (transfer none) */
const CoterieRoleRules *coterie_roles_rules(const CoterieRoles *roles);

/* Those that may be of the time asked for, however they are told; @undated is how many are left out
 * only because no date is told of them. (transfer full) */
CoterieRoles *coterie_roles_of_time(const CoterieRoles *roles,
                                    const CoteriePersons *persons,
                                    const CoterieOptions *options,
                                    guint32 *undated);

#endif
