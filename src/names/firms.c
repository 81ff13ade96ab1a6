/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Firms named after their partners: names joined by commas and an "and", and at their end a word
 * that only firms have (data/en/place_words.tsv). "Kautsky and Co." may be Kautsky and his like,
 * so that "Co." is no such word.
 *
 * Weak spot: firms without such a word ("the firm of Hale and Quell"). */
#include "names/firms.h"

#include "names/token_set.h"
#include "text/marks.h"

#define MOST_WORDS 12 /* of a firm's name */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
} Finder;

static gboolean
is_and(const Finder *finder, guint32 token)
{
    return coterie_tokens_mark(finder->tokens, token) == '&' ||
           g_str_equal(coterie_vocabulary_term(finder->vocabulary, token)->folded, "and");
}

static gboolean
is_comma(const Finder *finder, guint32 token)
{
    return coterie_tokens_mark(finder->tokens, token) == ',';
}

static gboolean
ends_firm(const Finder *finder, guint32 token)
{
    return coterie_tokens_capitalised(finder->tokens, token) &&
           (coterie_vocabulary_term(finder->vocabulary, token)->known->flags & COTERIE_WORD_FIRM) !=
               0;
}

/* The first of the words of partners before @end, without one they are joined by; @joined tells
 * whether an "and" stands among or behind them. */
static guint32
partners_before(const Finder *finder, guint32 end, gboolean *joined)
{
    guint32 sentence = coterie_tokens_sentence_of(finder->tokens, end)->first;
    guint32 first = end;

    *joined = FALSE;
    for (guint32 at = end; at > sentence && at + MOST_WORDS > end; at--) {
        if (coterie_tokens_capitalised(finder->tokens, at - 1))
            first = at - 1;
        else if (is_and(finder, at - 1) && !*joined)
            *joined = TRUE;
        else if (!is_comma(finder, at - 1))
            break;
    }
    return first;
}

void
coterie_firms_add(guint8 *set, const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    Finder finder = {tokens, vocabulary};

    for (guint32 i = 1; i < coterie_tokens_count(tokens); i++) {
        gboolean joined;
        guint32 first;

        if (!ends_firm(&finder, i))
            continue;
        first = partners_before(&finder, i, &joined);
        if (joined)
            coterie_token_set_add(set, first, i);
    }
}
