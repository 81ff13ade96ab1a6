/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_MARKS_H
#define COTERIE_TEXT_MARKS_H

#include <coterie/tokens.h>

/* The first character of a mark; 0 for a token of another kind, and past the last one. */
gunichar coterie_tokens_mark(const CoterieTokens *tokens, guint32 index);

/* Whether the token is one of the characters of @marks; not past the last one. */
gboolean coterie_tokens_mark_is(const CoterieTokens *tokens, guint32 index, const char *marks);

/* Whether @token is a word with a capital; not past the last one. */
gboolean coterie_tokens_capitalised(const CoterieTokens *tokens, guint32 token);

/* Whether all tokens from @from to before @to are in capitals; none past the last one is. */
gboolean coterie_tokens_in_capitals(const CoterieTokens *tokens, guint32 from, guint32 to);

/* Whether a line begins with @token, which may be one past the last. */
gboolean coterie_tokens_begins_line(const CoterieTokens *tokens, guint32 token);

/* The sentence that @token stands in. */
const CoterieSentence *coterie_tokens_sentence_of(const CoterieTokens *tokens, guint32 token);

/* Whether a year in brackets stands there: "(1930)", @index being the opening bracket. */
gboolean coterie_tokens_year(const CoterieTokens *tokens, guint32 index);

/* One past the brackets that begin at @open and are closed before @end; @open if there are none. */
guint32 coterie_tokens_past_brackets(const CoterieTokens *tokens, guint32 open, guint32 end);

#endif
