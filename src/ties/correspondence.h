/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_CORRESPONDENCE_H
#define COTERIE_TIES_CORRESPONDENCE_H

#include "ties/role_rules.h"

#include <coterie/tokens.h>

/* Adds to @roles what the heads of letters tell of who writes to whom, with the date of the head by
 * @dates (nullable): "From: Lund, Anna", "To: Robert Hale; Vera Quell". */
void coterie_correspondence_find(const CoterieRoleRules *rules,
                                 const CoterieTokens *tokens,
                                 const CoteriePersons *persons,
                                 const CoterieDates *dates,
                                 GArray *roles);

#endif
