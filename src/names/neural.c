/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums are of whole numbers, so that they are the same on every machine. What a word adds to the
 * hidden layer of a token is asked for once as long as the word is met again and again: there is
 * room for some thousand words, however long the text is. */
#include "names/neural.h"

#include <string.h>

#define REACH COTERIE_NEURAL_REACH
#define PLACES COTERIE_NEURAL_PLACES
#define HIDDEN COTERIE_NEURAL_HIDDEN
#define ROOM 4096 /* words */

/* The hidden layer is summed up in fine parts, then told in coarse ones. */
#define COARSE COTERIE_NEURAL_COARSE
#define FINE_PER_COARSE (COTERIE_NEURAL_FINE / COTERIE_NEURAL_COARSE)

/* What a word adds to the hidden layer of the tokens around: last to that of the one three before
 * it. */
typedef struct {
    gint32 hidden[PLACES][HIDDEN];
} Effect;

struct CoterieNeural {
    const CoterieKeyed *keyed;
    const CoterieNeuralWeights *weights;
    gint16 labels[COTERIE_LABELS][HIDDEN]; /* the weights of the hidden layer, label by label */
    guint32 room;
    guint32 *held; /* the index of the term whose effect stands there, and 1; 0 of none */
    Effect *effects;
    GArray *hidden; /* of gint32: HIDDEN a token of the sentence */
};

CoterieNeural *
coterie_neural_new(const CoterieKeyed *keyed)
{
    CoterieNeural *neural = g_new0(CoterieNeural, 1);

    neural->keyed = keyed;
    neural->weights = coterie_model_neural(keyed->model);
    for (guint i = 0; i < HIDDEN; i++) {
        for (guint label = 0; label < COTERIE_LABELS; label++)
            neural->labels[label][i] = neural->weights->labels[i][label];
    }
    neural->room = CLAMP(coterie_vocabulary_size(keyed->vocabulary), 1, ROOM);
    neural->held = g_new0(guint32, neural->room);
    neural->effects = g_new(Effect, neural->room);
    neural->hidden = g_array_new(FALSE, FALSE, sizeof(gint32));
    return neural;
}

void
coterie_neural_free(CoterieNeural *neural)
{
    if (neural == NULL)
        return;
    g_array_unref(neural->hidden);
    g_free(neural->effects);
    g_free(neural->held);
    g_free(neural);
}

/* Wraps around where weights make no sense. */
static inline gint32
product(const gint16 *one, const gint16 *other, guint count)
{
    guint32 sum = 0;

    for (guint i = 0; i < count; i++)
        sum += (guint32)(one[i] * other[i]);
    return (gint32)sum;
}

static void
find_effect(const CoterieNeural *neural, const char *folded, Effect *effect)
{
    const CoterieEmbedding *embedding = coterie_model_embedding(neural->keyed->model, folded);
    gint16 parts[COTERIE_EMBEDDING_ROOM];

    if (embedding == NULL) {
        memset(effect, 0, sizeof *effect);
        return;
    }
    coterie_embedding_read(embedding, parts);
    for (guint place = 0; place < PLACES; place++) {
        for (guint i = 0; i < HIDDEN; i++)
            effect->hidden[place][i] =
                product(parts, neural->weights->words[place][i], COTERIE_EMBEDDING_ROOM);
    }
}

static const Effect *
effect_of(CoterieNeural *neural, guint32 token)
{
    const CoterieTerm *term = coterie_vocabulary_term(neural->keyed->vocabulary, token);
    guint32 at = term->index % neural->room;

    if (neural->held[at] != term->index + 1) {
        find_effect(neural, term->folded, &neural->effects[at]);
        neural->held[at] = term->index + 1;
    }
    return &neural->effects[at];
}

/* Adds what the word at @at tells to the hidden layers of the tokens around that are looked at. */
static void
add_word(CoterieNeural *neural,
         guint32 from,
         guint32 at,
         guint32 count,
         const guint8 *allowed,
         gint32 *hidden)
{
    guint32 first = at - MIN(at, (guint32)REACH);
    guint32 end = MIN(at + REACH + 1, count);
    const Effect *effect = NULL;

    for (guint32 near = first; near < end; near++) {
        const gint32 *added;

        if (allowed[near] != COTERIE_LABELS_ALL)
            continue;
        if (effect == NULL)
            effect = effect_of(neural, from + at);
        added = effect->hidden[at + REACH - near];
        for (guint i = 0; i < HIDDEN; i++)
            hidden[(gsize)near * HIDDEN + i] += added[i];
    }
}

static void
add_shapes(const CoterieNeural *neural, guint32 from, guint32 at, guint32 count, gint32 *hidden)
{
    for (guint place = 0; place < PLACES; place++) {
        gint64 near = (gint64)at + place - REACH;
        guint8 shape =
            near >= 0 && near < count ? neural->keyed->shapes[from + near] : COTERIE_SHAPES;
        const gint16 *added = neural->weights->shapes[place][shape];

        for (guint i = 0; i < HIDDEN; i++)
            hidden[i] += added[i] * FINE_PER_COARSE;
    }
}

static void
add_labels(const CoterieNeural *neural, const gint32 *hidden, float *scores)
{
    gint16 strengths[HIDDEN];

    for (guint i = 0; i < HIDDEN; i++)
        strengths[i] = (gint16)CLAMP(hidden[i] / FINE_PER_COARSE, 0, G_MAXINT16);
    for (guint label = 0; label < COTERIE_LABELS; label++)
        scores[label] +=
            (float)product(strengths, neural->labels[label], HIDDEN) / (COARSE * COARSE) +
            (float)neural->weights->bias[label] / COARSE;
}

void
coterie_neural_add(
    CoterieNeural *neural, guint32 from, guint32 to, const guint8 *allowed, float *scores)
{
    guint32 count = to - from;
    gint32 *hidden;

    g_array_set_size(neural->hidden, count * HIDDEN);
    hidden = (gint32 *)(gpointer)neural->hidden->data;
    memset(hidden, 0, sizeof *hidden * count * HIDDEN);
    for (guint32 at = 0; at < count; at++)
        add_word(neural, from, at, count, allowed, hidden);
    for (guint32 at = 0; at < count; at++) {
        if (allowed[at] != COTERIE_LABELS_ALL)
            continue;
        add_shapes(neural, from, at, count, hidden + (gsize)at * HIDDEN);
        add_labels(neural, hidden + (gsize)at * HIDDEN, scores + (gsize)at * COTERIE_LABELS);
    }
}
