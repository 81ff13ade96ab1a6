/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_NOUN_SLOTS_H
#define COTERIE_TIES_NOUN_SLOTS_H

#include "ties/clause.h"

/* Appends to @words (of guint32) the heads of what stands in @slot of a noun, but for
 * prepositions. */
void
coterie_noun_fill(const CoterieClause *clause, guint32 noun, CoterieSlotKind slot, GArray *words);

#endif
