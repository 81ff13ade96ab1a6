/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train/neural.h"

#include "train/shuffle.h"

#include <math.h>
#include <string.h>

#define REACH COTERIE_NEURAL_REACH
#define PLACES COTERIE_NEURAL_PLACES
#define HIDDEN COTERIE_NEURAL_HIDDEN
#define WORD COTERIE_EMBEDDING_PARTS
#define OUTSIDE COTERIE_SHAPES

/* Chosen by how well names of the folds that were left out are found. */
#define RATE 0.001f
#define DROPPED 0.5f
#define BATCH 16 /* sentences a step */

#define SLOW 0.9f     /* how much of the mean gradient is of before */
#define SLOWER 0.999f /* the same of its square */
#define TINY 1e-8f

typedef struct {
    float words[PLACES][WORD][HIDDEN];
    float shapes[PLACES][COTERIE_SHAPES + 1][HIDDEN];
    float labels[HIDDEN][COTERIE_LABELS];
    float bias[COTERIE_LABELS];
} Weights;

#define WEIGHTS (sizeof(Weights) / sizeof(float))

/* What is learned, and how it moves. */
typedef struct {
    Weights weights;
    Weights moment; /* the mean of gradients */
    Weights square; /* the mean of their squares */
    float unmoved;  /* the share of both means that is still nothing */
    float unsquared;
} State;

struct Neural {
    State now;
    State kept;
    Weights gradient;
    Weights mean;
    guint sentences; /* since the last step */
    guint64 seed;
    GArray *hidden; /* of float: the hidden layer of each token of the last sentence */
};

static float
chance(Neural *neural)
{
    return (float)(coterie_random(&neural->seed) >> 8) / (float)(1 << 24);
}

static void
scatter(Neural *neural, float *weights, gsize count, float width)
{
    for (gsize i = 0; i < count; i++)
        weights[i] = (chance(neural) - 0.5f) * width;
}

Neural *
neural_new(void)
{
    Neural *neural = g_new0(Neural, 1);
    Weights *weights = &neural->now.weights;

    neural->seed = 7;
    neural->now.unmoved = 1;
    neural->now.unsquared = 1;
    neural->hidden = g_array_new(FALSE, FALSE, sizeof(float));
    scatter(neural, (float *)weights->words, sizeof weights->words / sizeof(float), 0.12f);
    scatter(neural, (float *)weights->shapes, sizeof weights->shapes / sizeof(float), 0.12f);
    scatter(neural, (float *)weights->labels, sizeof weights->labels / sizeof(float), 0.3f);
    return neural;
}

void
neural_free(Neural *neural)
{
    if (neural == NULL)
        return;
    g_array_unref(neural->hidden);
    g_free(neural);
}

/* ------------------------------------------------------------------ scores */

static gboolean
is_inside(const NeuralSentence *sentence, gint64 at)
{
    return at >= 0 && at < sentence->length;
}

static guint8
shape_at(const NeuralSentence *sentence, gint64 at)
{
    return is_inside(sentence, at) ? sentence->shapes[at] : OUTSIDE;
}

/* The parts of the word at @at; FALSE if there is none or it is not known. */
static gboolean
read_word(const NeuralSentence *sentence, gint64 at, float parts[WORD])
{
    gint16 whole[COTERIE_EMBEDDING_ROOM];

    if (!is_inside(sentence, at) || sentence->words[at] == NULL)
        return FALSE;
    coterie_embedding_read(sentence->words[at], whole);
    for (guint i = 0; i < WORD; i++)
        parts[i] = (float)whole[i] / COTERIE_EMBEDDING_UNIT;
    return TRUE;
}

static void
find_hidden(const Weights *weights, const NeuralSentence *sentence, guint32 token, float *hidden)
{
    memset(hidden, 0, sizeof *hidden * HIDDEN);
    for (guint place = 0; place < PLACES; place++) {
        gint64 at = (gint64)token + place - REACH;
        const float *shape = weights->shapes[place][shape_at(sentence, at)];
        float parts[WORD];

        for (guint k = 0; k < HIDDEN; k++)
            hidden[k] += shape[k];
        if (!read_word(sentence, at, parts))
            continue;
        for (guint i = 0; i < WORD; i++) {
            for (guint k = 0; k < HIDDEN; k++)
                hidden[k] += parts[i] * weights->words[place][i][k];
        }
    }
    for (guint k = 0; k < HIDDEN; k++)
        hidden[k] = fmaxf(hidden[k], 0);
}

static void
add_labels(const Weights *weights, const float *hidden, float *scores)
{
    for (guint label = 0; label < COTERIE_LABELS; label++)
        scores[label] += weights->bias[label];
    for (guint k = 0; k < HIDDEN; k++) {
        for (guint label = 0; label < COTERIE_LABELS; label++)
            scores[label] += hidden[k] * weights->labels[k][label];
    }
}

void
neural_try(Neural *neural, const NeuralSentence *sentence, float *scores)
{
    g_array_set_size(neural->hidden, sentence->length * HIDDEN);
    for (guint32 token = 0; token < sentence->length; token++) {
        float *hidden = &g_array_index(neural->hidden, float, (gsize)token *HIDDEN);

        find_hidden(&neural->now.weights, sentence, token, hidden);
        for (guint k = 0; k < HIDDEN; k++)
            hidden[k] = chance(neural) < DROPPED ? 0 : hidden[k] / (1 - DROPPED);
        add_labels(&neural->now.weights, hidden, scores + (gsize)token * COTERIE_LABELS);
    }
}

void
neural_score(Neural *neural, const NeuralSentence *sentence, float *scores)
{
    float hidden[HIDDEN];

    for (guint32 token = 0; token < sentence->length; token++) {
        find_hidden(&neural->mean, sentence, token, hidden);
        add_labels(&neural->mean, hidden, scores + (gsize)token * COTERIE_LABELS);
    }
}

/* ------------------------------------------------------------------ learning */

/* How far each part of the hidden layer is off; counts that of the labels. */
static void
learn_labels(Neural *neural, const float *hidden, const float *gradient, float *off)
{
    for (guint label = 0; label < COTERIE_LABELS; label++)
        neural->gradient.bias[label] += gradient[label];
    for (guint k = 0; k < HIDDEN; k++) {
        off[k] = 0;
        for (guint label = 0; label < COTERIE_LABELS; label++) {
            neural->gradient.labels[k][label] += gradient[label] * hidden[k];
            off[k] += gradient[label] * neural->now.weights.labels[k][label];
        }
        off[k] = hidden[k] > 0 ? off[k] / (1 - DROPPED) : 0;
    }
}

void
neural_learn(Neural *neural,
             const NeuralSentence *sentence,
             guint32 token,
             const float gradient[COTERIE_LABELS])
{
    float off[HIDDEN];

    learn_labels(
        neural, &g_array_index(neural->hidden, float, (gsize)token *HIDDEN), gradient, off);
    for (guint place = 0; place < PLACES; place++) {
        gint64 at = (gint64)token + place - REACH;
        float *shape = neural->gradient.shapes[place][shape_at(sentence, at)];
        float parts[WORD];

        for (guint k = 0; k < HIDDEN; k++)
            shape[k] += off[k];
        if (!read_word(sentence, at, parts))
            continue;
        for (guint i = 0; i < WORD; i++) {
            for (guint k = 0; k < HIDDEN; k++)
                neural->gradient.words[place][i][k] += parts[i] * off[k];
        }
    }
}

static void
make_step(Neural *neural)
{
    State *now = &neural->now;
    float *weights = (float *)&now->weights;
    float *moment = (float *)&now->moment;
    float *square = (float *)&now->square;
    float *gradient = (float *)&neural->gradient;

    now->unmoved *= SLOW;
    now->unsquared *= SLOWER;
    for (gsize i = 0; i < WEIGHTS; i++) {
        moment[i] = SLOW * moment[i] + (1 - SLOW) * gradient[i];
        square[i] = SLOWER * square[i] + (1 - SLOWER) * gradient[i] * gradient[i];
        weights[i] -= RATE * moment[i] / (1 - now->unmoved) /
                      (sqrtf(square[i] / (1 - now->unsquared)) + TINY);
        gradient[i] = 0;
    }
}

void
neural_end_sentence(Neural *neural)
{
    if (++neural->sentences < BATCH)
        return;
    make_step(neural);
    neural->sentences = 0;
}

void
neural_keep(Neural *neural)
{
    neural->kept = neural->now;
}

void
neural_return(Neural *neural)
{
    neural->now = neural->kept;
}

void
neural_count(Neural *neural, float share)
{
    const float *weights = (const float *)&neural->now.weights;
    float *mean = (float *)&neural->mean;

    for (gsize i = 0; i < WEIGHTS; i++)
        mean[i] += share * (weights[i] - mean[i]);
}

/* ------------------------------------------------------------------ writing */

static gint16
whole(float weight, int parts)
{
    return (gint16)CLAMP(roundf(weight * (float)parts), -32767.0f, 32767.0f);
}

void
neural_write(const Neural *neural, CoterieNeuralWeights *weights)
{
    const Weights *mean = &neural->mean;

    memset(weights, 0, sizeof *weights);
    for (guint place = 0; place < PLACES; place++) {
        for (guint k = 0; k < HIDDEN; k++) {
            for (guint i = 0; i < WORD; i++)
                weights->words[place][k][i] =
                    whole(mean->words[place][i][k] / COTERIE_EMBEDDING_UNIT, COTERIE_NEURAL_FINE);
            for (guint shape = 0; shape <= OUTSIDE; shape++)
                weights->shapes[place][shape][k] =
                    whole(mean->shapes[place][shape][k], COTERIE_NEURAL_COARSE);
        }
    }
    for (guint label = 0; label < COTERIE_LABELS; label++) {
        weights->bias[label] = whole(mean->bias[label], COTERIE_NEURAL_COARSE);
        for (guint k = 0; k < HIDDEN; k++)
            weights->labels[k][label] = whole(mean->labels[k][label], COTERIE_NEURAL_COARSE);
    }
}
