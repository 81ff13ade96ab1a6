/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_ROLE_MEETINGS_H
#define COTERIE_TIES_ROLE_MEETINGS_H

#include "ties/cooccurrence.h"

#include <coterie/roles.h>

/* Whose roles count, and where. */
typedef struct {
    const guint8 *taking_part;   /* a byte a person */
    const CoterieBarred *barred; /* or NULL */
    const GArray *repeats;       /* of CoterieRepeat: sentences that are not counted again */
    CoterieQuotes quotes;
} CoterieMeetingRule;

/* The sentences that tell roles, as windows, and whose, as meetings: a pair of persons meets once
 * in a sentence. The places of the windows are appended to @places (of guint32). (transfer full) */
CoterieCooccurrence *coterie_role_meetings_new(const CoteriePersons *persons,
                                               const CoterieRoles *roles,
                                               const CoterieMeetingRule *rule,
                                               GArray *places);

#endif
