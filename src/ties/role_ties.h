/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_ROLE_TIES_H
#define COTERIE_TIES_ROLE_TIES_H

#include <coterie/roles.h>

/* Makes ties of what is told in single places; @roles (of CoterieRole) are taken. (transfer full)
 */
CoterieRoles *
coterie_roles_take(const CoterieRoleRules *rules, const CoteriePersons *persons, GArray *roles);

/* By what the roles were found. (transfer none) */
const CoterieRoleRules *coterie_roles_rules(const CoterieRoles *roles);

#endif
