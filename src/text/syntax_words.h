/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_SYNTAX_WORDS_H
#define COTERIE_TEXT_SYNTAX_WORDS_H

#include <coterie/syntax.h>

/* Appends the words of a sentence as syntax counts them, with span and token; and to @firsts for
 * each token the first word that is of it, and one more. */
void coterie_syntax_words_append(const CoterieTokens *tokens,
                                 const CoterieSentence *sentence,
                                 GArray *words,   /* of CoterieSyntaxWord */
                                 GArray *firsts); /* of guint32 */

#endif
