/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that a text announces as one person's. Between two mentions of one
 * sentence stand a few words, and among them one of the phrases of
 * data/en/alias_cues.tsv ("known as", "assumed the name", "whose nickname"), which
 * leads to the second name; or nothing but an opening bracket, and a closing one
 * after the second, both names being single words: "Jacson (Mercader)". Within brackets a list goes
 * on: "Stone (alias Otto Lund, Karl Stein)". A name by birth is a woman's, and not his whose wife
 * or mother she is: "Ada, the wife of Otto Lund, née Stone", "Lund's wife, née Stone".
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
/* Mentions back to the woman whose name by birth follows, at most. */
#define MOST_BACK 3
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
    guint32 past;

    while (open < MIN(from + MOST_HONOURS, to) && coterie_tokens_mark(tokens, open) != '(')
        open++;
    past = coterie_tokens_past_brackets(tokens, open, to);
    return past > open ? past : from;
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

static gboolean
is_maiden(const CoterieTokens *tokens, const CoterieLexicon *lexicon, const CoterieMention *mention)
{
    g_autofree char *before = NULL;

    if (mention->first == 0 || mention->title > 0)
        return FALSE;
    before = coterie_name_fold(tokens, mention->first - 1);
    return (coterie_lexicon_word(lexicon, before)->flags & COTERIE_WORD_MAIDEN) != 0;
}

/* The mention before @mention of whom its name by birth may be told, or @mention if there is none.
 */
static guint32
bride_before(CoterieClusters *clusters,
             const CoterieMentions *mentions,
             const guint32 *cluster_of,
             guint32 mention)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    guint32 sentence =
        coterie_tokens_get(tokens, coterie_mentions_get(mentions, mention)->first)->sentence;

    for (guint32 i = mention; i > 0 && i + MOST_BACK > mention; i--) {
        const CoterieMention *at = coterie_mentions_get(mentions, i - 1);
        guint32 root = coterie_clusters_root(clusters, cluster_of[i - 1]);

        if (coterie_tokens_get(tokens, at->first)->sentence != sentence ||
            coterie_tokens_get(tokens, at->first + at->count)->kind == COTERIE_TOKEN_POSSESSIVE)
            break;
        if (coterie_clusters_get(clusters, root)->gender != COTERIE_GENDER_MALE)
            return i - 1;
    }
    return mention;
}

/* Whether a name by birth became its bearer's. As it is a family name, it tells no gender. */
static gboolean
join_maiden(CoterieClusters *clusters,
            const CoterieMentions *mentions,
            const guint32 *cluster_of,
            guint32 mention)
{
    guint32 bride = bride_before(clusters, mentions, cluster_of, mention);
    CoterieCluster *cluster =
        coterie_clusters_get(clusters, coterie_clusters_root(clusters, cluster_of[mention]));

    if (bride == mention)
        return FALSE;
    if (cluster->full == 0 && cluster->titles == NULL)
        cluster->gender = COTERIE_GENDER_UNKNOWN;
    return coterie_clusters_join(
        clusters, cluster_of[bride], cluster_of[mention], COTERIE_REASON_ANNOUNCED);
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

        if (is_maiden(tokens, lexicon, other))
            announces[i] = join_maiden(clusters, mentions, cluster_of, i);
        else if (is_announced(tokens, lexicon, one, other) ||
                 (announces[i - 1] && is_listed_with(tokens, one, other)))
            announces[i] = coterie_clusters_join(
                clusters, cluster_of[i - 1], cluster_of[i], COTERIE_REASON_ANNOUNCED);
    }
}
