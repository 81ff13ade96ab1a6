/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second opinion on where persons are named, learned from annotated texts: a conditional random
 * field (Lafferty, McCallum and Pereira, 2001) that labels every word of a sentence at once. Its
 * signs (names/keys.c) include what the rules think; a neural network (names/neural.c) has a say
 * besides; the weights are in the model. What comes out is not the one best labelling but the
 * chance of each stretch to be just a name, which names/judgement.c weighs against what the rules
 * say.
 *
 * Speed: what a word itself tells is summed up once a document, and only the signs of its place are
 * looked up again, and not of a plain word among plain words, which is no name; sums are of whole
 * numbers. */
#include "names/tagger.h"

#include "names/chain.h"
#include "names/keys.h"
#include "names/neural.h"
#include "names/token_set.h"
#include "text/marks.h"

#include <string.h>

#define REACH COTERIE_KEYS_REACH
#define PLACES (2 * REACH + 1)
#define LONGEST_TITLE 6   /* words of a title before a name */
#define LEAST_CHANCE 0.04 /* of a stretch that is worth a look */

/* A word in one case, with what it tells about itself and its neighbours. */
typedef struct {
    guint64 hash;
    CoterieWordClusters clusters;
    gint16 sums[PLACES][COTERIE_LABELS];
} Word;

typedef struct {
    const CoterieKeyed *keyed;
    const guint8 *walls; /* a set of tokens */
    Word **words;        /* COTERIE_CASES a term; NULL of one not met yet */
    GPtrArray *shelf;    /* of Word, in chunks */
    guint shelved;
    CoterieKeys keys; /* scratch */
    CoterieNeural *neural;
    CoterieChain chain;
    CoterieSteps steps;
    GArray *hashes;      /* of guint64: the words of the sentence */
    GArray *clusters;    /* of CoterieWordClusters: the same */
    GByteArray *allowed; /* the same: the labels that they may have, a bit each */
    GArray *tagged;
    const GArray *candidates;
    const double *chances;
    guint next; /* candidate */
} Tagger;

#define SHELF 256

/* ------------------------------------------------------------------ scores */

static void
add_weights(const CoterieModel *model, guint64 key, gint16 *sums)
{
    const gint8 *weights = coterie_model_weights(model, key);

    for (guint i = 0; weights != NULL && i < COTERIE_LABELS; i++)
        sums[i] = (gint16)(sums[i] + weights[i]);
}

static Word *
shelve(Tagger *tagger)
{
    Word *chunk;

    if (tagger->shelved % SHELF == 0) {
        chunk = g_new0(Word, SHELF);
        g_ptr_array_add(tagger->shelf, chunk);
    }
    chunk = g_ptr_array_index(tagger->shelf, tagger->shelf->len - 1);
    return &chunk[tagger->shelved++ % SHELF];
}

static Word *
word_new(Tagger *tagger, const CoterieTerm *term, guint letters)
{
    const CoterieModel *model = tagger->keyed->model;
    CoterieKeys *keys = &tagger->keys;
    Word *word = shelve(tagger);

    word->hash = coterie_model_hash(term->folded, strlen(term->folded));
    word->clusters = coterie_model_clusters(model, term->folded);
    coterie_keys_of_word(model, term, letters, keys);
    for (guint i = 0; i < keys->count; i++) {
        for (gint offset = -keys->reach[i]; offset <= keys->reach[i]; offset++)
            coterie_model_expect(model, coterie_keys_at(keys->key[i], offset));
    }
    for (guint i = 0; i < keys->count; i++) {
        for (gint offset = -keys->reach[i]; offset <= keys->reach[i]; offset++)
            add_weights(model, coterie_keys_at(keys->key[i], offset), word->sums[offset + REACH]);
    }
    return word;
}

static const Word *
word_at(Tagger *tagger, guint32 token)
{
    const CoterieTerm *term = coterie_vocabulary_term(tagger->keyed->vocabulary, token);
    guint letters = coterie_keys_case(coterie_tokens_get(tagger->keyed->tokens, token));
    Word **word = &tagger->words[term->index * COTERIE_CASES + letters];

    if (*word == NULL)
        *word = word_new(tagger, term, letters);
    return *word;
}

/* Adds what the words of the sentence tell about their neighbours. */
static void
add_words(Tagger *tagger, guint32 from, guint32 to, gint16 *sums)
{
    g_array_set_size(tagger->hashes, to - from);
    g_array_set_size(tagger->clusters, to - from);
    for (guint32 i = from; i < to; i++) {
        const Word *word = word_at(tagger, i);

        g_array_index(tagger->hashes, guint64, i - from) = word->hash;
        g_array_index(tagger->clusters, CoterieWordClusters, i - from) = word->clusters;
        for (gint offset = -REACH; offset <= REACH; offset++) {
            gint64 at = (gint64)i - offset;

            if (at < from || at >= to)
                continue;
            for (guint label = 0; label < COTERIE_LABELS; label++)
                sums[(at - from) * COTERIE_LABELS + label] =
                    (gint16)(sums[(at - from) * COTERIE_LABELS + label] +
                             word->sums[offset + REACH][label]);
        }
    }
}

static void
add_place(Tagger *tagger, guint32 token, guint32 from, guint32 to, gint16 *sums)
{
    CoterieKeys *keys = &tagger->keys;

    coterie_keys_of_place(tagger->keyed,
                          token,
                          from,
                          to,
                          (const CoterieWordClusters *)(gpointer)tagger->clusters->data,
                          (const guint64 *)(gpointer)tagger->hashes->data,
                          keys);
    for (guint i = 0; i < keys->count; i++)
        coterie_model_expect(tagger->keyed->model, keys->key[i]);
    for (guint i = 0; i < keys->count; i++)
        add_weights(tagger->keyed->model, keys->key[i], sums);
}

/* A mark, or a word that is hardly ever a name as it is written here. */
static gboolean
is_plain(const Tagger *tagger, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tagger->keyed->tokens, token);
    const CoterieWord *known;

    if (at->kind != COTERIE_TOKEN_WORD)
        return TRUE;
    known = coterie_vocabulary_term(tagger->keyed->vocabulary, token)->known;
    if (known->given > 0 || known->lower < 6)
        return FALSE;
    return coterie_keys_case(at) == 0 ||
           (known->lower >= 10 && known->caps <= 4 && known->surname == 0 &&
            coterie_token_is_free(tagger->keyed->tokens, token));
}

/* Marks the tokens of a sentence that need no look: plain ones among plain ones. */
static void
find_plain(Tagger *tagger, guint32 from, guint32 to)
{
    gboolean before = TRUE;
    gboolean here = is_plain(tagger, from);

    g_byte_array_set_size(tagger->allowed, to - from);
    for (guint32 i = from; i < to; i++) {
        gboolean after = i + 1 == to || is_plain(tagger, i + 1);

        tagger->allowed->data[i - from] =
            before && here && after ? 1 << COTERIE_LABEL_NONE : COTERIE_LABELS_ALL;
        before = here;
        here = after;
    }
}

static void
score(Tagger *tagger, guint32 from, guint32 to)
{
    gsize count = (gsize)(to - from) * COTERIE_LABELS;
    g_autofree gint16 *sums = g_new0(gint16, count);

    coterie_chain_resize(&tagger->chain, to - from);
    add_words(tagger, from, to, sums);
    find_plain(tagger, from, to);
    for (guint32 i = from; i < to; i++) {
        if (tagger->allowed->data[i - from] == COTERIE_LABELS_ALL)
            add_place(tagger, i, from, to, sums + (gsize)(i - from) * COTERIE_LABELS);
    }
    for (gsize i = 0; i < count; i++)
        tagger->chain.scores[i] = (float)sums[i] / COTERIE_MODEL_PARTS;
    coterie_neural_add(tagger->neural, from, to, tagger->allowed->data, tagger->chain.scores);
}

/* ------------------------------------------------------------------ stretches */

static float
mean_chance(const CoterieChain *chain, guint32 first, guint32 count, guint label)
{
    float sum = 0;

    for (guint32 i = first; i < first + count; i++)
        sum += coterie_chain_chance(chain, i, label);
    return sum / (float)count;
}

/* Whether a word at the beginning of a name is a small one: "von". */
static gboolean
is_particle(const Tagger *tagger, guint32 token)
{
    return coterie_keys_case(coterie_tokens_get(tagger->keyed->tokens, token)) == 0;
}

/* Whether a token at the end of a name is of what is set behind it: ", Jr." */
static gboolean
is_suffix(const Tagger *tagger, guint32 token)
{
    const CoterieTerm *term = coterie_vocabulary_term(tagger->keyed->vocabulary, token);

    return coterie_tokens_mark(tagger->keyed->tokens, token) == ',' ||
           (term->known->flags & COTERIE_WORD_SUFFIX) != 0;
}

/* The chance that the candidate is a name, with what it begins and ends with or without it:
 * annotated texts do not agree whether "von" and "Jr." are part of a name. */
static double
chance_of(const Tagger *tagger, guint32 from, const CoterieCandidate *candidate)
{
    double chance = 0;

    for (guint32 at = candidate->first; at < candidate->first + candidate->count; at++) {
        for (guint32 end = candidate->first + candidate->count; end > at; end--) {
            chance += coterie_chain_span(&tagger->chain, &tagger->steps, at - from, end - at);
            if (!is_suffix(tagger, end - 1))
                break;
        }
        if (!is_particle(tagger, at))
            break;
    }
    return MIN(chance, 1.0);
}

static void
push(Tagger *tagger, guint32 from, CoterieCandidate candidate, gboolean ruled, double rules)
{
    const CoterieChain *chain = &tagger->chain;
    guint32 at = candidate.first - from;
    CoterieTagged tagged = {
        .candidate = candidate,
        .ruled = ruled,
        .rules = (float)rules,
        .chance = (float)chance_of(tagger, from, &candidate),
        .place = mean_chance(chain, at, candidate.count, COTERIE_LABEL_PLACE),
        .organisation = mean_chance(chain, at, candidate.count, COTERIE_LABEL_ORGANISATION),
        .other = mean_chance(chain, at, candidate.count, COTERIE_LABEL_OTHER),
    };

    g_array_append_val(tagger->tagged, tagged);
}

/* How many tokens before @first are a title. */
static guint32
title_before(const CoterieKeyed *keyed, guint32 first, guint32 from)
{
    guint32 at = first;

    while (at > from && first - at < LONGEST_TITLE) {
        const CoterieTerm *term = coterie_vocabulary_term(keyed->vocabulary, at - 1);

        if (term->title == NULL || term->title->after ||
            coterie_keys_case(coterie_tokens_get(keyed->tokens, at - 1)) == 0)
            break;
        at--;
    }
    return first - at;
}

/* "Smolny" in "At Smolny Martov spoke": a place that only happens to stand before a name. */
static gboolean
is_place(const Tagger *tagger, guint32 token)
{
    return coterie_term_is_place(coterie_vocabulary_term(tagger->keyed->vocabulary, token));
}

/* Whether the rules have just these words, which come by themselves, or all of them but what they
 * have cut off in front as a title or a place. */
static gboolean
is_ruled(const Tagger *tagger, guint32 first, guint32 count)
{
    const CoterieCandidate *candidate;

    if (tagger->next >= tagger->candidates->len)
        return FALSE;
    candidate = &g_array_index(tagger->candidates, CoterieCandidate, tagger->next);
    if (candidate->first + candidate->count != first + count)
        return FALSE;
    while (first < coterie_candidate_start(candidate) && is_place(tagger, first))
        first++;
    return first >= coterie_candidate_start(candidate);
}

/* Whether the candidate is these words, and nothing else but what names begin and end with. */
static gboolean
is_core_of(const Tagger *tagger, guint index, guint32 first, guint32 count)
{
    const CoterieCandidate *candidate;
    guint32 end = first + count;
    guint32 last;

    if (index >= tagger->candidates->len)
        return FALSE;
    candidate = &g_array_index(tagger->candidates, CoterieCandidate, index);
    last = candidate->first + candidate->count;
    while (first > candidate->first && is_particle(tagger, first - 1))
        first--;
    while (end < last && is_suffix(tagger, end))
        end++;
    return first == candidate->first && end == last;
}

/* The same of the candidate that begins here or of the one before, which may have begun with small
 * words. */
static gboolean
is_core(const Tagger *tagger, guint32 first, guint32 count)
{
    return is_core_of(tagger, tagger->next, first, count) ||
           (tagger->next > 0 && is_core_of(tagger, tagger->next - 1, first, count));
}

static gboolean
is_word(const Tagger *tagger, guint32 token)
{
    return coterie_tokens_get(tagger->keyed->tokens, token)->kind == COTERIE_TOKEN_WORD;
}

/* Whether a small word begins names: "von", "al-Rahman", "mike", but not "née". */
static gboolean
may_begin(const Tagger *tagger, guint32 token)
{
    const CoterieWord *known = coterie_vocabulary_term(tagger->keyed->vocabulary, token)->known;

    return (known->flags & COTERIE_WORD_PARTICLE) != 0 || known->given > 0 || known->lower == 0;
}

/* Whether each bracket of these words is closed in them. */
static gboolean
is_balanced(const Tagger *tagger, guint32 first, guint32 count)
{
    gint open = 0;

    for (guint32 i = first; i < first + count && open >= 0; i++) {
        gunichar mark = coterie_tokens_mark(tagger->keyed->tokens, i);

        open += mark == '(' ? 1 : mark == ')' ? -1 : 0;
    }
    return open == 0;
}

/* Whether a list goes on at @token: "and Thomas", ", Thomas". */
static gboolean
goes_on_as_list(const Tagger *tagger, guint32 token, guint32 to)
{
    const CoterieTokens *tokens = tagger->keyed->tokens;
    const char *word;

    if (token + 1 >= to ||
        (coterie_tokens_get(tokens, token + 1)->flags & COTERIE_TOKEN_CAPITALISED) == 0)
        return FALSE;
    word = coterie_vocabulary_term(tagger->keyed->vocabulary, token)->folded;
    return coterie_tokens_mark(tokens, token) == ',' || g_str_equal(word, "and") ||
           g_str_equal(word, "or");
}

/* Whether the words are two of a list, and no turned name: "Victor, George" of "Victor, George and
 * Thomas"; but not "Hale, Jr. and Stone". */
static gboolean
is_of_list(const Tagger *tagger, guint32 first, guint32 count, guint32 to)
{
    guint32 comma = first + 1;

    while (comma < first + count && coterie_tokens_mark(tagger->keyed->tokens, comma) != ',')
        comma++;
    return comma + 1 < first + count && !is_suffix(tagger, comma + 1) &&
           goes_on_as_list(tagger, first + count, to);
}

/* The stretches that begin at @at and are likely enough; a name begins and ends with a word. */
static void
propose(Tagger *tagger, guint32 from, guint32 to, guint32 at)
{
    const CoterieChain *chain = &tagger->chain;
    float several = coterie_chain_chance(chain, at - from, COTERIE_LABEL_FIRST);
    float lone = coterie_chain_chance(chain, at - from, COTERIE_LABEL_LONE);

    if (!is_word(tagger, at))
        return;
    if (is_particle(tagger, at) && !may_begin(tagger, at))
        several = 0;
    for (guint32 count = 1; count <= MIN((guint32)COTERIE_TAGGED_LONGEST, to - at); count++) {
        CoterieCandidate candidate = {.first = at, .count = count};

        if ((count == 1 ? lone : several) < LEAST_CHANCE || is_ruled(tagger, at, count) ||
            is_core(tagger, at, count) ||
            coterie_chain_span(chain, &tagger->steps, at - from, count) < LEAST_CHANCE ||
            !is_word(tagger, at + count - 1) || !is_balanced(tagger, at, count) ||
            is_of_list(tagger, at, count, to))
            continue;
        candidate.title = title_before(tagger->keyed, at, from);
        push(tagger, from, candidate, FALSE, 0);
    }
}

/* No name of a person goes on over a wall. */
static void
heed_walls(Tagger *tagger, guint32 from, guint32 to)
{
    const guint8 goes_on = 1 << COTERIE_LABEL_WITHIN | 1 << COTERIE_LABEL_LAST;

    for (guint32 i = from; i < to; i++) {
        if (coterie_token_set_has(tagger->walls, i))
            tagger->allowed->data[i - from] &= (guint8)~goes_on;
    }
}

static void
run_sentence(Tagger *tagger, guint32 from, guint32 to)
{
    score(tagger, from, to);
    heed_walls(tagger, from, to);
    coterie_chain_run(&tagger->chain, &tagger->steps, tagger->allowed->data);
    for (guint32 at = from; at < to; at++) {
        propose(tagger, from, to, at);
        if (tagger->next < tagger->candidates->len) {
            const CoterieCandidate *candidate =
                &g_array_index(tagger->candidates, CoterieCandidate, tagger->next);

            if (candidate->first == at) {
                push(tagger, from, *candidate, TRUE, tagger->chances[tagger->next]);
                tagger->next++;
            }
        }
    }
}

static gint
compare(gconstpointer one, gconstpointer other)
{
    const CoterieTagged *a = one;
    const CoterieTagged *b = other;

    if (a->candidate.first != b->candidate.first)
        return a->candidate.first < b->candidate.first ? -1 : 1;
    return a->candidate.count < b->candidate.count ? -1 : a->candidate.count > b->candidate.count;
}

static void
find_rivals(GArray *tagged)
{
    for (guint i = 0; i < tagged->len; i++) {
        CoterieTagged *one = &g_array_index(tagged, CoterieTagged, i);

        for (guint k = i + 1; k < tagged->len; k++) {
            CoterieTagged *other = &g_array_index(tagged, CoterieTagged, k);

            if (other->candidate.first >= one->candidate.first + one->candidate.count)
                break;
            one->rival = MAX(one->rival, other->chance);
            other->rival = MAX(other->rival, one->chance);
            one->ruled_rival = MAX(one->ruled_rival, other->rules);
            other->ruled_rival = MAX(other->ruled_rival, one->rules);
        }
    }
}

GArray *
coterie_tagger_run(const CoterieTokens *tokens,
                   const CoterieVocabulary *vocabulary,
                   const guint8 *walls,
                   const CoterieModel *model,
                   const GArray *candidates,
                   const double *chances)
{
    g_autoptr(CoterieKeyed) keyed =
        coterie_keyed_new(tokens, vocabulary, model, candidates, chances);
    g_autofree Word **words =
        g_new0(Word *, (gsize)coterie_vocabulary_size(vocabulary) * COTERIE_CASES + 1);
    Tagger tagger = {
        .keyed = keyed,
        .walls = walls,
        .words = words,
        .neural = coterie_neural_new(keyed),
        .shelf = g_ptr_array_new_with_free_func(g_free),
        .hashes = g_array_new(FALSE, FALSE, sizeof(guint64)),
        .clusters = g_array_new(FALSE, FALSE, sizeof(CoterieWordClusters)),
        .allowed = g_byte_array_new(),
        .tagged = g_array_new(FALSE, FALSE, sizeof(CoterieTagged)),
        .candidates = candidates,
        .chances = chances,
    };

    coterie_steps_init(&tagger.steps, coterie_model_steps(model));
    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *sentence = coterie_tokens_sentence(tokens, i);

        run_sentence(&tagger, sentence->first, sentence->first + sentence->count);
    }
    g_array_sort(tagger.tagged, compare);
    find_rivals(tagger.tagged);
    coterie_neural_free(tagger.neural);
    g_ptr_array_unref(tagger.shelf);
    g_array_unref(tagger.hashes);
    g_array_unref(tagger.clusters);
    g_byte_array_unref(tagger.allowed);
    coterie_chain_clear(&tagger.chain);
    return tagger.tagged;
}
