/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_SYNTAX_PRIVATE_H
#define COTERIE_TEXT_SYNTAX_PRIVATE_H

#include "text/grammar.h"
#include "text/lemmas.h"
#include "text/syntax_model.h"

#include <coterie/syntax.h>

struct CoterieSyntaxModel {
    CoterieSyntaxFile file;
    CoterieLemmas *lemmas;
};

/* What a token does in a name (coterie_syntax_new()). */
enum { COTERIE_NO_NAME, COTERIE_BEGINS_NAME, COTERIE_WITHIN_NAME };

/* What is learned of a sentence beside its words. */
struct CoterieSyntax {
    const CoterieSyntaxModel *model;
    const CoterieTokens *tokens;
    guint32 first_token;
    GArray *words;    /* of CoterieSyntaxWord */
    GArray *firsts;   /* of guint32: the first word of each token, and one more */
    GArray *children; /* of guint32: the first word that depends on each word */
    GArray *next;     /* of guint32: the next one that depends on the same head */
    GByteArray *tags; /* fine, a word each */
};

/* Whether a word stands in the text just as @written. */
gboolean coterie_syntax_is_written(const CoterieSyntax *syntax, guint32 word, const char *written);

/* Hangs @word, which @head does not depend on, on @head; takes time that grows with the sentence.
 */
void
coterie_syntax_move(CoterieSyntax *syntax, guint32 word, guint32 head, CoterieRelation relation);

/* The first of the list that @word is of, be it behind a noun: "ADA and her sister Clara". */
guint32 coterie_syntax_first_listed(const CoterieSyntax *syntax, guint32 word);

/* The fine tag of a word. (transfer none) */
static inline const CoterieFineTag *
coterie_syntax_fine_tag(const CoterieSyntax *syntax, guint32 word)
{
    return coterie_fine_tag(syntax->tags->data[word]);
}

#endif
