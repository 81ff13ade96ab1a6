/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_SLOTS_H
#define COTERIE_TIES_SLOTS_H

#include "ties/clause.h"

/* Appends to @words (of guint32) the heads of what stands in @slot of the cue @cue. Of a list it is
 * the first member. */
void coterie_clause_fill(
    const CoterieClause *clause, guint32 cue, CoterieCueKind kind, CoterieSlot slot, GArray *words);

#endif
