/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_CLAUSE_H
#define COTERIE_TIES_CLAUSE_H

#include "ties/role_rules.h"

/* The syntax of a sentence, its bytes, and the lemmas of its words. */
typedef struct {
    CoterieSyntax *syntax;
    const CoterieRoleRules *rules;
    GPtrArray *lemmas;
    const char *text; /* of the document */
} CoterieClause;

void coterie_clause_init(CoterieClause *clause,
                         CoterieSyntax *syntax,
                         const CoterieTokens *tokens,
                         const CoterieRoleRules *rules);

void coterie_clause_clear(CoterieClause *clause);

const char *coterie_clause_lemma(const CoterieClause *clause, guint32 word);

/* Whether a noun stands as a dictionary has it. */
gboolean coterie_clause_is_singular(const CoterieClause *clause, guint32 word);

/* Appends to @words (of guint32) the heads of what stands in @slot of the cue @cue. Of a list it is
 * the first member. */
void coterie_clause_fill(
    const CoterieClause *clause, guint32 cue, CoterieCueKind kind, CoterieSlot slot, GArray *words);

/* Whether each of @lemmas is a word that depends on @cue, or on one that does. */
gboolean coterie_clause_has(const CoterieClause *clause, guint32 cue, const char *const *lemmas);

#endif
