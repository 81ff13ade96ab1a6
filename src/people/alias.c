/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that a text announces as one person's. Between two mentions of one
 * sentence stand a few words, and among them one of the phrases of
 * data/en/alias_cues.tsv ("known as", "assumed the name", "whose nickname"), which
 * leads to the second name; or nothing but an opening bracket, and a closing one
 * after the second, both names being single words: "Jacson (Mercader)". Within brackets a list goes
 * on: "Stone (alias Otto Lund, Karl Stein)".
 *
 * Weak spot: an actor in brackets behind his part, both with one name. */
#include "people/alias.h"

#include "people/name.h"
#include "text/fold.h"
#include "text/lexicon_private.h"
#include "text/marks.h"

#include <string.h>

/* An announcement has at most so many tokens between the names. */
#define MOST_BETWEEN 9
/* So many may stand between a name and the brackets behind it. */
#define MOST_HONOURS 2
/* Tokens back to the bracket before a list of names, at most. */
#define LONGEST_BRACKET 40

/* The words from @from to @to (exclusive), folded, one space before and after each; then a line
 * break. */
static char *
words_between(const CoterieTokens *tokens, guint32 from, guint32 to)
{
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    g_autoptr(GString) words = g_string_new(" ");

    for (guint32 i = from; i < to; i++) {
        CoterieSpan span = coterie_tokens_get(tokens, i)->span;

        coterie_fold(words, text + span.offset, span.length);
        g_string_append_c(words, ' ');
    }
    g_string_append_c(words, '\n');
    return g_string_free(g_steal_pointer(&words), FALSE);
}

/* "6th". */
static gboolean
is_ordinal(const CoterieTokens *tokens, guint32 token)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
    g_autofree char *word = coterie_name_fold(tokens, token);
    gsize length = strlen(word);

    return length > 2 && g_ascii_isdigit(*word) && g_strv_contains(endings, word + length - 2);
}

gboolean
coterie_alias_is_peerage(const CoterieMentions *mentions,
                         const CoterieLexicon *lexicon,
                         guint32 mention)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    const CoterieMention *at = coterie_mentions_get(mentions, mention);
    const CoterieMention *peer = mention > 0 ? coterie_mentions_get(mentions, mention - 1) : NULL;
    g_autofree char *rank = NULL;
    const CoterieTitle *title;

    if (peer == NULL || at->title == 0 || at->first - at->title != peer->first + peer->count + 2 ||
        coterie_tokens_mark(tokens, peer->first + peer->count) != ',' ||
        !is_ordinal(tokens, peer->first + peer->count + 1))
        return FALSE;
    rank = coterie_name_fold(tokens, at->first - at->title);
    title = coterie_lexicon_title(lexicon, rank);
    return title != NULL && title->kind == COTERIE_TITLE_NOBLE;
}

/* Past what stands in brackets behind a name and its honours: "Ada Pike CBE (1886-1959), known as";
 * @from without such. */
static guint32
past_brackets(const CoterieTokens *tokens, guint32 from, guint32 to)
{
    guint32 open = from;

    while (open < MIN(from + MOST_HONOURS, to) && coterie_tokens_mark(tokens, open) != '(')
        open++;
    if (open == to || coterie_tokens_mark(tokens, open) != '(')
        return from;
    while (open < to && coterie_tokens_mark(tokens, open) != ')')
        open++;
    return open < to ? open + 1 : from;
}

static gboolean
is_announced(const CoterieTokens *tokens,
             const CoterieLexicon *lexicon,
             const CoterieMention *one,
             const CoterieMention *other)
{
    guint32 from = one->first + one->count;
    guint32 to = other->first - other->title;
    g_autofree char *words = NULL;

    if (to < from || coterie_tokens_get(tokens, one->first)->sentence !=
                         coterie_tokens_get(tokens, other->first)->sentence)
        return FALSE;
    if (to == from + 1 && coterie_tokens_mark(tokens, from) == '(' &&
        coterie_tokens_mark(tokens, other->first + other->count) == ')')
        return one->count == 1 && other->count == 1;
    from = past_brackets(tokens, from, to);
    if (to - from > MOST_BETWEEN)
        return FALSE;
    words = words_between(tokens, from, to);
    return coterie_lexicon_announces_alias(lexicon, words);
}

/* Whether @token stands in brackets that opened not long before. */
static gboolean
is_in_brackets(const CoterieTokens *tokens, guint32 token)
{
    guint32 least = token - MIN(token, (guint32)LONGEST_BRACKET);

    for (guint32 i = token; i > least; i--) {
        gunichar mark = coterie_tokens_mark(tokens, i - 1);

        if (mark == '(' || mark == ')')
            return mark == '(';
    }
    return FALSE;
}

/* Whether @other goes on a list of names in brackets that @one is of: "(alias Otto Lund, KARL
 * STEIN)". */
static gboolean
is_listed_with(const CoterieTokens *tokens, const CoterieMention *one, const CoterieMention *other)
{
    static const char *const between[] = {
        " , \n", " ; \n", " and \n", " or \n", " , and \n", " , or \n", NULL};
    g_autofree char *words = NULL;
    guint32 from = one->first + one->count;

    if (other->first < from || other->first - from > 2 || other->title > 0 ||
        !is_in_brackets(tokens, one->first) || !is_in_brackets(tokens, other->first))
        return FALSE;
    words = words_between(tokens, from, other->first);
    return g_strv_contains(between, words);
}

void
coterie_aliases_join(CoterieClusters *clusters,
                     const CoterieMentions *mentions,
                     const CoterieLexicon *lexicon,
                     const guint32 *cluster_of,
                     guint8 *announces)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);

    for (guint32 i = 1; i < coterie_mentions_count(mentions); i++) {
        const CoterieMention *one = coterie_mentions_get(mentions, i - 1);
        const CoterieMention *other = coterie_mentions_get(mentions, i);

        if (is_announced(tokens, lexicon, one, other) ||
            (announces[i - 1] && is_listed_with(tokens, one, other)))
            announces[i] = coterie_clusters_join(
                clusters, cluster_of[i - 1], cluster_of[i], COTERIE_REASON_ANNOUNCED);
    }
}
