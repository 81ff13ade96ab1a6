/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of works, so that the name in a book's title is not taken for its bearer.
 * A title is known by what follows it, a year in brackets, and by what leads to
 * it: "the author of", "in his book". From the year one goes back over
 * capitalised words and the small words of titles (data/en/works.tsv) until something
 * else stands there; without a lead what was gone over is no title.
 *
 * Weak spot: titles that are only set in italics leave no trace in plain text. */
#include "names/works.h"

#include "text/marks.h"

/* A title has at most so many tokens. */
#define MOST_TOKENS 24

static gboolean
may_be_in_title(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    gunichar mark = coterie_tokens_mark(tokens, token);

    if (at->kind == COTERIE_TOKEN_MARK)
        return mark == ':' || mark == '-' || mark == '&';
    if (at->kind != COTERIE_TOKEN_WORD || (at->flags & COTERIE_TOKEN_CAPITALISED) != 0)
        return TRUE;
    return (coterie_vocabulary_term(vocabulary, token)->known->flags & COTERIE_WORD_IN_TITLES) != 0;
}

static gboolean
has_flag(const CoterieVocabulary *vocabulary, guint32 token, guint flag)
{
    return (coterie_vocabulary_term(vocabulary, token)->known->flags & flag) != 0;
}

/* Whether a title may begin at @token: after "the author of", or after "in", "book", "called" if
 * what follows is not somebody's ("in Trotsky's Literature and Revolution"). */
static gboolean
is_led_to(const CoterieTokens *tokens,
          const CoterieVocabulary *vocabulary,
          const CoterieSentence *sentence,
          guint32 token)
{
    if (token < sentence->first + 2)
        return FALSE;
    if (has_flag(vocabulary, token - 2, COTERIE_WORD_AUTHOR) &&
        g_str_equal(coterie_vocabulary_term(vocabulary, token - 1)->folded, "of"))
        return TRUE;
    return has_flag(vocabulary, token - 1, COTERIE_WORD_LEADS_TO_TITLE) &&
           coterie_tokens_get(tokens, token + 1)->kind != COTERIE_TOKEN_POSSESSIVE;
}

static void
mark_title(guint8 *works,
           const CoterieTokens *tokens,
           const CoterieVocabulary *vocabulary,
           guint32 bracket)
{
    const CoterieSentence *sentence =
        coterie_tokens_sentence(tokens, coterie_tokens_get(tokens, bracket)->sentence);
    guint32 least = MAX(sentence->first, bracket > MOST_TOKENS ? bracket - MOST_TOKENS : 0);
    guint32 lead = bracket;

    for (guint32 at = bracket; at > least && may_be_in_title(tokens, vocabulary, at - 1); at--) {
        if (is_led_to(tokens, vocabulary, sentence, at - 1))
            lead = at - 1;
    }
    for (guint32 i = lead; i < bracket; i++)
        works[i / 8] |= (guint8)(1u << (i % 8));
}

guint8 *
coterie_works_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    guint32 count = coterie_tokens_count(tokens);
    guint8 *works = g_new0(guint8, count / 8 + 1);

    for (guint32 i = 1; i < count; i++) {
        if (coterie_tokens_year(tokens, i))
            mark_title(works, tokens, vocabulary, i);
    }
    return works;
}
