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

/* "Hale and Quell", of which @token is the "and", with one mark of joining for all. (transfer full)
 */
static char *
pair_at(const Finder *finder, guint32 token)
{
    return g_strconcat(coterie_vocabulary_term(finder->vocabulary, token - 1)->folded,
                       "&",
                       coterie_vocabulary_term(finder->vocabulary, token + 1)->folded,
                       NULL);
}

/* Whether two capitalised words are joined at @token, which is not the first. */
static gboolean
joins_two(const Finder *finder, guint32 token)
{
    return is_and(finder, token) && coterie_tokens_capitalised(finder->tokens, token - 1) &&
           token + 1 < coterie_tokens_count(finder->tokens) &&
           coterie_tokens_capitalised(finder->tokens, token + 1);
}

/* Adds the partners from @first to before @end to @set, and who is joined there to @pairs. */
static void
add_firm(const Finder *finder, guint8 *set, GHashTable *pairs, guint32 first, guint32 end)
{
    coterie_token_set_add(set, first, end);
    for (guint32 i = first + 1; i < end; i++) {
        if (joins_two(finder, i))
            g_hash_table_add(pairs, pair_at(finder, i));
    }
}

/* Adds the firms that are named again without the word: "Hale & Quell". */
static void
add_shortened(const Finder *finder, guint8 *set, GHashTable *pairs)
{
    for (guint32 i = 1; i < coterie_tokens_count(finder->tokens); i++) {
        g_autofree char *pair = joins_two(finder, i) ? pair_at(finder, i) : NULL;

        if (pair != NULL && g_hash_table_contains(pairs, pair))
            coterie_token_set_add(set, i - 1, i + 2);
    }
}

void
coterie_firms_add(guint8 *set, const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    Finder finder = {tokens, vocabulary};
    g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 1; i < coterie_tokens_count(tokens); i++) {
        gboolean joined;
        guint32 first;

        if (!ends_firm(&finder, i))
            continue;
        first = partners_before(&finder, i, &joined);
        if (joined)
            add_firm(&finder, set, pairs, first, i);
    }
    if (g_hash_table_size(pairs) > 0)
        add_shortened(&finder, set, pairs);
}
