/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document tells of its persons: beside each mention that is surely theirs stand
 * years of life (people/life.c) and callings ("King", "the footballer", ", a bishop"). What
 * it tells in two ways, it does not tell. The years of the whole document go to whom it
 * names with years more than once.
 *
 * Weak spot: a document of one time may speak of another without a year. */
#include "people/told.h"

#include "people/life.h"
#include "text/marks.h"

/* So many words may stand between "a" and what somebody is. */
#define MOST_BEFORE_CALLING 3
/* A document whose years are farther apart is of no time of its own. */
#define LONGEST_TIME 60
/* Somebody is of the time of a document that names him in so many sentences with years. */
#define LEAST_DATED 2

/* What is told of one cluster so far. */
typedef struct {
    CoterieFacts facts;
    CoterieLife life;
    gboolean generations; /* both */
    guint32 dated;        /* sentences with years that name the person */
    guint32 last_dated;   /* the last of them, + 1 */
} Told;

/* ------------------------------------------------------------------ callings */

static guint
calling_at(const CoterieBeside *beside, guint32 token)
{
    g_autofree char *word = coterie_name_fold(beside->tokens, token);

    return coterie_tokens_get(beside->tokens, token)->kind == COTERIE_TOKEN_WORD
               ? coterie_lexicon_calling(beside->lexicon, word)
               : 0;
}

static gboolean
is_small_word(const CoterieBeside *beside, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(beside->tokens, token);

    return at->kind == COTERIE_TOKEN_WORD && (at->flags & COTERIE_TOKEN_CAPITALISED) == 0;
}

/* Whether a word leads to somebody else: "the friend of a bishop". */
static gboolean
leads_away(const CoterieBeside *beside, guint32 token)
{
    static const char *const words[] = {
        "of", "a", "an", "the", "and", "or", "to", "for", "from", "with", "by", "in", "who", NULL};
    g_autofree char *word = coterie_name_fold(beside->tokens, token);

    return coterie_is_one_of(word, words);
}

/* What "John Smith, a retired bishop" is; not "John Smith, a bishop's son". */
static guint
calling_after(const CoterieBeside *beside)
{
    guint32 at = beside->end + 2;

    if (coterie_tokens_mark(beside->tokens, beside->end) != ',' ||
        !(coterie_beside_is_word(beside, at - 1, "a") ||
          coterie_beside_is_word(beside, at - 1, "an") ||
          coterie_beside_is_word(beside, at - 1, "the")))
        return 0;
    for (guint32 i = at; i < MIN(beside->to, at + MOST_BEFORE_CALLING + 1); i++) {
        guint calling = is_small_word(beside, i) ? calling_at(beside, i) : 0;
        gunichar next = coterie_tokens_mark(beside->tokens, i + 1);

        if (!is_small_word(beside, i) || leads_away(beside, i))
            return 0;
        if (calling != 0)
            return next == ',' || next == '.' || next == ';' ||
                           coterie_beside_is_word(beside, i + 1, "who") ||
                           coterie_beside_is_word(beside, i + 1, "of")
                       ? calling
                       : 0;
    }
    return 0;
}

/* What the title before a mention, or the word before that, says: "Detective Sergeant", "the
 * footballer"; the first word of a title that says something. */
static guint
calling_before(const CoterieBeside *beside, guint32 name)
{
    guint calling = 0;

    for (guint32 i = beside->before; i < name && calling == 0; i++)
        calling = calling_at(beside, i);
    if (beside->before < name || beside->before == beside->first ||
        !is_small_word(beside, beside->before - 1))
        return calling;
    return calling_at(beside, beside->before - 1);
}

/* ------------------------------------------------------------------ the whole */

static void
tell_generation(Told *told, const CoterieName *name)
{
    if (name->generation == COTERIE_GENERATION_UNKNOWN)
        return;
    told->generations |= told->facts.generation != COTERIE_GENERATION_UNKNOWN &&
                         told->facts.generation != name->generation;
    told->facts.generation = name->generation;
}

static void
tell_mention(const CoterieResolver *resolver, guint32 index, Told *told)
{
    const CoterieMention *mention = coterie_mentions_get(resolver->mentions, index);
    const CoterieName *name = coterie_resolver_name(resolver, index);
    const CoterieSentence *sentence = coterie_tokens_sentence_of(resolver->tokens, mention->first);
    CoterieBeside beside = {
        .tokens = resolver->tokens,
        .lexicon = resolver->lexicon,
        .first = sentence->first,
        .before = mention->first - mention->title,
        .end = mention->first + mention->count,
        .to = sentence->first + sentence->count,
    };
    guint callings = calling_before(&beside, mention->first) | calling_after(&beside);

    beside.ruler = name->number != NULL || (callings & COTERIE_CALLING_THRONE) != 0;
    told->facts.callings |= (guint8)callings;
    tell_generation(told, name);
    coterie_life_read(&told->life, &beside);
}

/* For each sentence whether it has a year that stands there as one, and the years of all of them.
 * (transfer full) */
static guint8 *
find_dated(const CoterieTokens *tokens, CoterieFacts *time)
{
    static const char *const leading[] = {"in",
                                          "since",
                                          "until",
                                          "till",
                                          "during",
                                          "year",
                                          "early",
                                          "late",
                                          "mid",
                                          "spring",
                                          "summer",
                                          "autumn",
                                          "winter",
                                          NULL};
    guint8 *dated = g_new0(guint8, (gsize)coterie_tokens_sentence_count(tokens) + 1);

    for (guint32 i = 1; i < coterie_tokens_count(tokens); i++) {
        guint year = coterie_year_at(tokens, i);
        g_autofree char *before = NULL;

        if (year == 0 || coterie_tokens_get(tokens, i - 1)->kind != COTERIE_TOKEN_WORD)
            continue;
        before = coterie_name_fold(tokens, i - 1);
        if (!coterie_is_one_of(before, leading))
            continue;
        dated[coterie_tokens_get(tokens, i)->sentence] = TRUE;
        time->earliest = time->earliest == 0 ? (guint16)year : MIN(time->earliest, (guint16)year);
        time->latest = MAX(time->latest, (guint16)year);
    }
    return dated;
}

static void
count_dated(Told *told, guint32 sentence, const guint8 *dated)
{
    if (!dated[sentence] || told->last_dated == sentence + 1)
        return;
    told->dated++;
    told->last_dated = sentence + 1;
}

/* Whether it is beyond doubt whom the mention names, and where it stands he is spoken of. */
static gboolean
is_sure(const CoterieResolver *resolver, guint32 mention)
{
    return !coterie_reason_is_guess((CoterieReason)resolver->reasons[mention]) &&
           coterie_mentions_get(resolver->mentions, mention)->place != COTERIE_PLACE_SOURCE;
}

/* What is left when what was told in two ways is taken back. */
static CoterieFacts
settle(const Told *told, const CoterieFacts *time)
{
    CoterieFacts facts = told->facts;

    if (told->generations)
        facts.generation = COTERIE_GENERATION_UNKNOWN;
    facts.born = told->life.born_twice ? 0 : told->life.born;
    facts.died = told->life.died_twice ? 0 : told->life.died;
    if (facts.died != 0 && facts.died < facts.born)
        facts.born = facts.died = 0;
    if (told->dated >= LEAST_DATED && time->latest - time->earliest <= LONGEST_TIME) {
        facts.earliest = time->earliest;
        facts.latest = time->latest;
    }
    return facts;
}

GArray *
coterie_told_facts(const CoterieResolver *resolver)
{
    guint32 count = coterie_clusters_count(resolver->clusters);
    GArray *facts = g_array_sized_new(FALSE, TRUE, sizeof(CoterieFacts), count);
    g_autofree Told *told = g_new0(Told, (gsize)count + 1);
    CoterieFacts time = {0};
    g_autofree guint8 *dated = find_dated(resolver->tokens, &time);

    for (guint32 i = 0; i < resolver->names->len; i++) {
        Told *of = &told[coterie_clusters_root(resolver->clusters, resolver->cluster_of[i])];

        if (!is_sure(resolver, i))
            continue;
        tell_mention(resolver, i, of);
        count_dated(of, coterie_resolver_sentence(resolver, i), dated);
    }
    for (guint32 i = 0; i < count; i++) {
        CoterieFacts settled = settle(&told[i], &time);

        g_array_append_val(facts, settled);
    }
    return facts;
}
