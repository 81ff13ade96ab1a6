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

/* ------------------------------------------------------------------ steps through the tree */

const CoterieSyntaxWord *coterie_clause_at(const CoterieClause *clause, guint32 word);

gboolean coterie_clause_is(const CoterieClause *clause, guint32 word, CoterieRelation relation);

/* The first word that depends on @word so, or COTERIE_SYNTAX_NONE. */
guint32 coterie_clause_child(const CoterieClause *clause, guint32 word, CoterieRelation relation);

/* Whether @word is said of somebody by "be": "a friend" in "he was a friend". */
gboolean coterie_clause_has_copula(const CoterieClause *clause, guint32 word);

/* Whether the preposition of @word is @preposition. */
gboolean
coterie_clause_is_after(const CoterieClause *clause, guint32 word, const char *preposition);

/* Whether @verb, or none, does this to what hangs on it. */
gboolean
coterie_clause_is_governed(const CoterieClause *clause, guint32 verb, CoterieGovernor governor);

/* The verb whose object or complement a noun is, past the nouns it is listed with, or none. */
guint32 coterie_clause_verb_of(const CoterieClause *clause, guint32 noun);

/* "Named JAN ambassador", "took JAN prisoner", where he seems to be part of what he is named. Or
 * none. */
guint32 coterie_clause_named(const CoterieClause *clause, guint32 verb);

/* What a noun that is part of another word's name or calling is part of: HUGH of "her husband,
 * actor Hugh", where "husband" may hang on "actor". */
guint32 coterie_clause_whole(const CoterieClause *clause, guint32 noun);

/* Whether a noun stands without an article: "his wife Linda and DAUGHTER Karen". */
gboolean coterie_clause_is_bare(const CoterieClause *clause, guint32 noun);

/* The word that stands for the name that @word is of. */
guint32 coterie_clause_name_at(const CoterieClause *clause, guint32 word);

/* The word of the name that stands behind @word, before @end, with nothing but words of @tags (a
 * bit each, 1 << CoterieTag) between; or none. */
guint32 coterie_name_behind(const CoterieSyntax *syntax, guint32 word, guint32 end, guint32 tags);

/* Appends a word, if it is one. */
void coterie_clause_push(GArray *words, guint32 word);

/* Appends all that depends on @word so. A title or calling beside a name may be taken for a word of
 * its own: all are asked. */
void coterie_clause_push_children(const CoterieClause *clause,
                                  guint32 word,
                                  CoterieRelation relation,
                                  GArray *words);

/* Appends what depends on @word with @preposition before it; of the second, from @first on. */
void coterie_clause_push_after(const CoterieClause *clause,
                               guint32 word,
                               const char *preposition,
                               GArray *words);
void coterie_clause_push_behind(const CoterieClause *clause,
                                guint32 word,
                                guint32 first,
                                const char *preposition,
                                GArray *words);

/* Whether each of @lemmas is a word that depends on @cue, or on one that does. */
gboolean coterie_clause_has(const CoterieClause *clause, guint32 cue, const char *const *lemmas);

#endif
