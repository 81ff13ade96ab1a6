/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_STANDING_H
#define COTERIE_TIES_STANDING_H

#include "ties/clause.h"

/* What the words around a cue make of what it tells. */
typedef struct {
    gboolean unreal; /* wanted, feared, supposed: nothing is said to have happened */
    CoterieAssertion assertion;
    guint32 causer; /* who had it done, or COTERIE_SYNTAX_NONE */
} CoterieStanding;

CoterieStanding
coterie_standing(const CoterieClause *clause, const CoterieRoleRules *rules, guint32 cue);

/* Of a noun that means somebody himself: where he is spoken of as known, what is wanted or denied
 * of him leaves it as it is. "She refused to see her husband, Jan". */
CoterieStanding
coterie_standing_of_noun(const CoterieClause *clause, const CoterieRoleRules *rules, guint32 noun);

#endif
