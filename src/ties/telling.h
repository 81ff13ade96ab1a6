/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_TELLING_H
#define COTERIE_TIES_TELLING_H

#include "ties/fillers.h"

/* A sentence that is asked what it tells. */
typedef struct {
    const CoterieRoleRules *rules;
    const CoteriePersons *persons;
    CoterieSpan sentence;
    CoterieClause clause;
    CoterieFillers fillers;
    GArray *roles;    /* of CoterieRole: where what is told goes */
    guint first_role; /* of this sentence */
    GArray *words;    /* scratch, of guint32 */
} CoterieTelling;

/* Adds what the word tells, if it is a cue. */
void coterie_telling_look_at(CoterieTelling *telling, guint32 word);

/* Adds a role, unless the sentence has told it or both are one person; @cue is a word. */
void coterie_telling_add(CoterieTelling *telling,
                         guint role,
                         CoterieAssertion assertion,
                         guint32 cue,
                         const CoterieFiller *source,
                         const CoterieFiller *target);

#endif
