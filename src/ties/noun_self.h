/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_NOUN_SELF_H
#define COTERIE_TIES_NOUN_SELF_H

#include "ties/clause.h"

/* Appends to @words (of guint32) whom a noun means by what is said around it, the surest first. */
void coterie_noun_fill_self(const CoterieClause *clause, guint32 noun, GArray *words);

/* Who is called something by @verb: "appointed JAN as his deputy", where he may seem to be what
 * somebody is named. Or none. */
guint32 coterie_noun_called(const CoterieClause *clause, guint32 verb);

#endif
