/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tagger (names/tagger.c) sees of a word, each sign a hash that is looked up in the model.
 * The signs of a word itself - its letters, its clusters, what the lists and the rest of the
 * document say of it - are the same wherever it stands and are asked for once. Those of a place -
 * shapes around, pairs of neighbours, what the rules think - are asked for each time.
 *
 * The order and the numbers of the signs are part of the model: change one, and train anew. */
#include "names/keys.h"

#include "names/shapes.h"
#include "text/marks.h"

#include <string.h>

enum { KIND_WORD = 1, KIND_PLACE = 1000 };

static guint64
sign(guint kind, guint64 value)
{
    return coterie_model_mix(coterie_model_mix(G_GUINT64_CONSTANT(0x636f7465726965), kind), value);
}

static void
add(CoterieKeys *keys, guint kind, guint64 value, guint8 reach)
{
    g_assert(keys->count < G_N_ELEMENTS(keys->key));
    keys->reach[keys->count] = reach;
    keys->key[keys->count++] = sign(kind, value);
}

guint
coterie_keys_case(const CoterieToken *token)
{
    if ((token->flags & COTERIE_TOKEN_CAPITALISED) == 0)
        return 0;
    return (token->flags & COTERIE_TOKEN_CAPITALS) != 0 ? 2 : 1;
}

/* ------------------------------------------------------------------ of a word */

/* How much of @whole is @part: 0 for nothing, 1 to 4 for the quarter it falls into, 5 for all. */
static guint
share(guint32 part, guint32 whole)
{
    if (part == 0)
        return 0;
    return 1 + MIN(4 * part / MAX(whole, 1), 4);
}

static guint
few(guint32 count)
{
    return count > 4 ? 4 : count > 2 ? 3 : count;
}

static void
add_letters(CoterieKeys *keys, const char *word, guint letters)
{
    gsize length = strlen(word);
    guint64 hash = coterie_model_hash(word, length);

    add(keys, 1, hash, 2);
    add(keys, 2, coterie_model_mix(hash, letters), 0);
    for (gsize i = 1; i <= 4 && i < length; i++) {
        add(keys, 2 + i, coterie_model_mix(coterie_model_hash(word, i), letters), 0);
        add(keys,
            6 + i,
            coterie_model_mix(coterie_model_hash(word + length - i, i), letters),
            i == 3 ? 1 : 0);
    }
    add(keys, 11, coterie_model_mix(MIN(length, 10), letters), 0);
}

static void
add_clusters(CoterieKeys *keys, CoterieWordClusters clusters, guint letters)
{
    for (guint i = 0; i < COTERIE_GROUPINGS; i++) {
        add(keys, 12 + i, clusters.of[i], 2);
        add(keys, 16 + i, coterie_model_mix(clusters.of[i], letters), 1);
    }
}

static guint
title_kind(const CoterieTerm *term)
{
    return term->title == NULL ? 0 : 1 + term->title->kind + (term->title->after ? 8u : 0u);
}

static void
add_lists(CoterieKeys *keys, const CoterieTerm *term, guint letters)
{
    const CoterieWord *known = term->known;
    guint64 ending =
        (guint64)term->surname_ending + (guint64)term->feminine * 2 + (guint64)term->patronymic * 4;
    guint64 names = ((guint64)known->given * 10 + known->surname) * 3 + letters;

    add(keys, 20, known->given * 3u + letters, 1);
    add(keys, 21, known->surname * 3u + letters, 1);
    add(keys, 22, known->place * 3u + letters, 1);
    add(keys, 23, known->lower / 2u * 3u + letters, 1);
    add(keys, 24, (known->lower / 3u * 10u + known->caps) * 3u + letters, 0);
    add(keys, 25, known->cue_before, 1);
    add(keys, 26, known->cue_after, 1);
    add(keys, 27, known->place_cue, 1);
    add(keys, 28, title_kind(term) * 3 + letters, 2);
    add(keys, 29, ending * 3 + letters, 1);
    add(keys, 30, names, 0);
    add(keys, 31, names * 32 + known->lower / 3u, 0);
    add(keys, 32, names * 16 + known->place, 0);
    add(keys, 33, known->gender, 1);
    for (guint bit = 0; bit < 22; bit++) {
        if ((known->flags & 1u << bit) != 0)
            add(keys, 34 + bit, letters, 1);
    }
}

static void
add_document(CoterieKeys *keys, const CoterieTerm *term, guint letters)
{
    guint seen = term->inside + term->lower;
    guint mean = term->judged == 0 ? 0 : 1 + (guint)(MIN(term->chances / term->judged, 0.999) * 6);

    add(keys, 60, share(term->lower, seen) * 3 + letters, 1);
    add(keys, 61, (few(term->lower) * 5 + few(term->inside)) * 3 + letters, 0);
    add(keys, 62, few(term->family) * 3 + letters, 1);
    add(keys, 63, few(term->given) * 3 + letters, 1);
    add(keys, 64, few(term->titled) * 3 + letters, 1);
    add(keys, 65, share(term->acting, term->inside) * 3 + letters, 1);
    add(keys, 66, share(term->after_the, term->inside) * 3 + letters, 1);
    add(keys, 67, share(term->after_place_cue, term->inside) * 3 + letters, 1);
    add(keys, 68, share(term->before_head, term->inside) * 3 + letters, 1);
    add(keys, 69, mean * 3 + letters, 1);
    add(keys, 70, few(term->judged_family) * 3 + letters, 1);
    add(keys, 71, few(term->judged_given) * 3 + letters, 1);
    add(keys, 72, (mean * 5 + few(term->judged_family)) * 5 + few(term->judged_given), 0);
}

void
coterie_keys_of_word(const CoterieModel *model,
                     const CoterieTerm *term,
                     guint letters,
                     CoterieKeys *keys)
{
    keys->count = 0;
    add_letters(keys, term->folded, letters);
    add_clusters(keys, coterie_model_clusters(model, term->folded), letters);
    add_lists(keys, term, letters);
    add_document(keys, term, letters);
}

/* ------------------------------------------------------------------ of a place */

typedef struct {
    const CoterieKeyed *keyed;
    guint32 token;
    guint32 from;
    guint32 to;
    const CoterieWordClusters *clusters; /* of the sentence */
    const guint64 *words;                /* of the sentence: hashes */
    CoterieKeys *keys;
} Place;

static gboolean
is_inside(const Place *place, gint offset)
{
    gint64 at = (gint64)place->token + offset;

    return at >= place->from && at < place->to;
}

/* What stands @offset tokens away; past the sentence something that stands nowhere. */
static guint64
shape_at(const Place *place, gint offset)
{
    return is_inside(place, offset) ? place->keyed->shapes[(gint64)place->token + offset]
                                    : (guint64)COTERIE_SHAPES + (offset < 0);
}

static guint64
cluster_at(const Place *place, gint offset, guint grouping)
{
    return is_inside(place, offset)
               ? place->clusters[(gint64)place->token - place->from + offset].of[grouping]
               : 5000u + (offset < 0);
}

static guint64
word_at(const Place *place, gint offset)
{
    return is_inside(place, offset) ? place->words[(gint64)place->token - place->from + offset]
                                    : (guint64)(offset < 0);
}

static guint64
ruled_at(const Place *place, gint offset)
{
    CoterieRuled ruled = {0, 0};

    if (is_inside(place, offset))
        ruled = place->keyed->ruled[(gint64)place->token + offset];
    return ruled.part * 8u + ruled.chance;
}

static guint64
two(guint64 one, guint64 other)
{
    return coterie_model_mix(coterie_model_mix(1, one), other);
}

static guint64
three(guint64 one, guint64 other, guint64 third)
{
    return coterie_model_mix(two(one, other), third);
}

static void
add_shapes(const Place *place)
{
    guint64 here = shape_at(place, 0);
    guint64 before = shape_at(place, -1);
    guint64 after = shape_at(place, 1);

    for (gint offset = -2; offset <= 2; offset++)
        add(place->keys, KIND_PLACE + (guint)(offset + 2), shape_at(place, offset), 0);
    add(place->keys, KIND_PLACE + 5, two(before, here), 0);
    add(place->keys, KIND_PLACE + 6, two(here, after), 0);
    add(place->keys, KIND_PLACE + 7, three(before, here, after), 0);
    add(place->keys, KIND_PLACE + 8, three(shape_at(place, -2), before, here), 0);
    add(place->keys, KIND_PLACE + 9, three(here, after, shape_at(place, 2)), 0);
}

static void
add_pairs(const Place *place)
{
    guint64 here = shape_at(place, 0);

    add(place->keys, KIND_PLACE + 10, two(word_at(place, -1), word_at(place, 0)), 0);
    add(place->keys, KIND_PLACE + 11, two(word_at(place, 0), word_at(place, 1)), 0);
    add(place->keys, KIND_PLACE + 12, two(word_at(place, -1), here), 0);
    add(place->keys, KIND_PLACE + 13, two(word_at(place, 1), here), 0);
    add(place->keys, KIND_PLACE + 14, three(word_at(place, -2), word_at(place, -1), here), 0);
    add(place->keys, KIND_PLACE + 15, three(word_at(place, 1), word_at(place, 2), here), 0);
    for (guint i = 1; i < COTERIE_GROUPINGS; i++) {
        guint64 cluster = cluster_at(place, 0, i);

        add(place->keys, KIND_PLACE + 20 + i, two(cluster_at(place, -1, i), cluster), 0);
        add(place->keys, KIND_PLACE + 24 + i, two(cluster, cluster_at(place, 1, i)), 0);
        add(place->keys, KIND_PLACE + 28 + i, two(cluster_at(place, -1, i), here), 0);
        add(place->keys, KIND_PLACE + 32 + i, two(cluster_at(place, 1, i), here), 0);
    }
    add(place->keys,
        KIND_PLACE + 40,
        three(cluster_at(place, -1, 1), here, cluster_at(place, 1, 1)),
        0);
    add(place->keys,
        KIND_PLACE + 41,
        three(cluster_at(place, -2, 0), cluster_at(place, -1, 0), cluster_at(place, 0, 0)),
        0);
    add(place->keys,
        KIND_PLACE + 42,
        three(cluster_at(place, -1, 0), cluster_at(place, 0, 0), cluster_at(place, 1, 0)),
        0);
    add(place->keys,
        KIND_PLACE + 43,
        three(cluster_at(place, 0, 0), cluster_at(place, 1, 0), cluster_at(place, 2, 0)),
        0);
}

static void
add_rules(const Place *place)
{
    guint64 here = ruled_at(place, 0);

    for (gint offset = -1; offset <= 1; offset++)
        add(place->keys, KIND_PLACE + 50 + (guint)(offset + 1), ruled_at(place, offset), 0);
    add(place->keys, KIND_PLACE + 53, two(here, shape_at(place, 0)), 0);
    add(place->keys, KIND_PLACE + 54, two(ruled_at(place, -1), here), 0);
    add(place->keys, KIND_PLACE + 55, two(here, ruled_at(place, 1)), 0);
    add(place->keys, KIND_PLACE + 56, two(here, cluster_at(place, 0, 1)), 0);
    add(place->keys,
        KIND_PLACE + 57,
        two(here, coterie_vocabulary_is_narrative(place->keyed->vocabulary)),
        0);
    add(place->keys, KIND_PLACE + 58, three(ruled_at(place, -2), word_at(place, -1), here), 0);
    add(place->keys, KIND_PLACE + 59, three(here, word_at(place, 1), ruled_at(place, 2)), 0);
}

/* Whether @offset tokens away something stands that touches what is before it. */
static gboolean
is_glued(const Place *place, gint offset)
{
    return is_inside(place, offset) &&
           (coterie_tokens_get(place->keyed->tokens, (guint32)((gint64)place->token + offset))
                ->flags &
            COTERIE_TOKEN_SPACE_BEFORE) == 0;
}

static void
add_line(const Place *place)
{
    guint32 length = place->to - place->from;
    guint32 at = place->token - place->from;
    guint64 here = shape_at(place, 0);
    guint64 where = MIN(at, 2) * 12 + MIN(length - 1 - at, 2) * 4 +
                    (length > 12  ? 3
                     : length > 6 ? 2
                                  : length > 3);

    add(place->keys, KIND_PLACE + 60, two(where, here), 0);
    add(place->keys,
        KIND_PLACE + 61,
        three((guint64)is_glued(place, 0) * 2 + is_glued(place, 1), shape_at(place, -1), here),
        0);
    add(place->keys, KIND_PLACE + 62, 0, 0);
}

/* How far ahead a year stands: "(Klingberg et al., 2005)"; 0 if there is none near. */
static guint
year_ahead(const Place *place)
{
    for (gint offset = 1; offset <= 5 && is_inside(place, offset); offset++) {
        if (shape_at(place, offset) / 2 == SHAPE_YEAR)
            return (guint)offset;
    }
    return 0;
}

/* The bracket or quotation mark that stands before, with nothing of the kind between. */
static gunichar
mark_before(const Place *place)
{
    for (gint offset = -1; offset >= -8 && is_inside(place, offset); offset--) {
        gunichar mark = shape_at(place, offset) == SHAPE_MARK
                            ? coterie_tokens_mark(place->keyed->tokens,
                                                  (guint32)((gint64)place->token + offset))
                            : 0;

        if (mark != 0 && mark < 0x3000 && g_utf8_strchr("()[]<>\"“”", -1, mark) != NULL)
            return mark;
    }
    return 0;
}

/* Whether no word of a short sentence is small: a signature, a heading. */
static gboolean
is_all_capitalised(const Place *place)
{
    for (guint32 i = place->from; i < place->to; i++) {
        if (place->keyed->shapes[i] / 2 == SHAPE_SMALL)
            return FALSE;
    }
    return TRUE;
}

/* Which of its paragraph's sentences it is: the first, the last, both, neither. */
static guint
in_paragraph(const Place *place)
{
    const CoterieTokens *tokens = place->keyed->tokens;
    guint32 sentence = coterie_tokens_get(tokens, place->token)->sentence;
    guint32 paragraph = coterie_tokens_sentence(tokens, sentence)->paragraph;
    gboolean first =
        sentence == 0 || coterie_tokens_sentence(tokens, sentence - 1)->paragraph != paragraph;
    gboolean last = sentence + 1 == coterie_tokens_sentence_count(tokens) ||
                    coterie_tokens_sentence(tokens, sentence + 1)->paragraph != paragraph;

    return 2u * first + last;
}

/* The last word before the sentence, past two marks at most: "Thanks," before a signature. */
static const char *
word_before(const Place *place)
{
    for (guint32 at = place->from; at > 0 && at + 3 > place->from; at--) {
        if (place->keyed->shapes[at - 1] > 1)
            return coterie_vocabulary_term(place->keyed->vocabulary, at - 1)->folded;
    }
    return "";
}

/* What surrounds a sentence is more telling the shorter it is. */
static void
add_surroundings(const Place *place)
{
    guint32 length = place->to - place->from;
    guint64 here = shape_at(place, 0);
    guint where = in_paragraph(place) * 8 + MIN(length, 7);
    const char *before;

    add(place->keys, KIND_PLACE + 70, three(year_ahead(place), mark_before(place), here), 0);
    if (length > 7)
        return;
    before = word_before(place);
    where = where * 2 + (is_all_capitalised(place) ? 1 : 0);
    add(place->keys, KIND_PLACE + 71, three(where, place->token - place->from, here), 0);
    add(place->keys,
        KIND_PLACE + 72,
        three(where, coterie_model_hash(before, strlen(before)), here),
        0);
    add(place->keys,
        KIND_PLACE + 73,
        three(where, coterie_model_clusters(place->keyed->model, before).of[1], here),
        0);
    add(place->keys, KIND_PLACE + 74, three(where, cluster_at(place, 0, 1), here), 0);
}

void
coterie_keys_of_place(const CoterieKeyed *keyed,
                      guint32 token,
                      guint32 from,
                      guint32 to,
                      const CoterieWordClusters *clusters,
                      const guint64 *words,
                      CoterieKeys *keys)
{
    Place place = {keyed, token, from, to, clusters, words, keys};

    keys->count = 0;
    add_shapes(&place);
    add_pairs(&place);
    add_rules(&place);
    add_line(&place);
    add_surroundings(&place);
}
