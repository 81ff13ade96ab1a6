/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sequences of labels: a linear chain of words, each with a score for each label, and a score for
 * each step from label to label. The forward-backward algorithm gives the chance of each label, and
 * of a whole name; Viterbi's gives the likeliest sequence (Jurafsky and Martin, Speech and Language
 * Processing, chapter 17). Chances are kept as factors, scaled at each word, not as logarithms.
 *
 * The exponential is our own, so that every machine makes the same of the same scores. */
#include "names/chain.h"

#include <string.h>

#define L ((gsize)COTERIE_LABELS)
#define NEVER (-1e30f)

gboolean
coterie_chain_may_follow(guint before, guint after)
{
    gboolean inside = before == COTERIE_LABEL_FIRST || before == COTERIE_LABEL_WITHIN;
    gboolean goes_on = after == COTERIE_LABEL_WITHIN || after == COTERIE_LABEL_LAST;

    return inside == goes_on;
}

/* Two to the power of the whole part times a polynomial for the rest: right to 2 parts in a
 * million. */
static float
exponential(float x)
{
    float power = x * 1.44269504f;
    gint32 whole = (gint32)power - (power < 0);
    float rest = power - (float)whole;
    float value =
        1.0f + rest * (0.69315308f +
                       rest * (0.24015361f +
                               rest * (0.05582631f + rest * (0.00898934f + rest * 0.00187757f))));
    guint32 bits;

    if (whole < -126)
        return 0;
    memcpy(&bits, &value, sizeof bits);
    bits += (guint32)whole << 23;
    memcpy(&value, &bits, sizeof bits);
    return value;
}

void
coterie_steps_update(CoterieSteps *steps)
{
    for (guint i = 0; i < L; i++) {
        for (guint j = 0; j < L; j++) {
            if (!coterie_chain_may_follow(i, j))
                steps->score[i][j] = NEVER;
            steps->factor[i][j] = coterie_chain_may_follow(i, j)
                                      ? exponential(CLAMP(steps->score[i][j], -40, 40))
                                      : 0;
        }
    }
}

void
coterie_steps_init(CoterieSteps *steps, const gint32 *parts)
{
    for (guint i = 0; i < L * L; i++)
        steps->score[i / L][i % L] = (float)parts[i] / COTERIE_MODEL_PARTS;
    coterie_steps_update(steps);
}

void
coterie_chain_resize(CoterieChain *chain, guint32 length)
{
    chain->length = length;
    if (length <= chain->room)
        return;
    chain->room = MAX(length, 2 * chain->room);
    chain->scores = g_renew(float, chain->scores, (gsize)chain->room *L);
    chain->emitted = g_renew(float, chain->emitted, (gsize)chain->room *L);
    chain->forward = g_renew(float, chain->forward, (gsize)chain->room *L);
    chain->backward = g_renew(float, chain->backward, (gsize)chain->room *L);
    chain->scale = g_renew(float, chain->scale, chain->room);
}

void
coterie_chain_clear(CoterieChain *chain)
{
    g_free(chain->scores);
    g_free(chain->emitted);
    g_free(chain->forward);
    g_free(chain->backward);
    g_free(chain->scale);
    memset(chain, 0, sizeof *chain);
}

/* Turns scores into factors of which the greatest is 1. */
static void
emit(const float *scores, guint allowed, float *emitted)
{
    float most = NEVER;

    for (guint i = 0; i < L; i++) {
        if ((allowed >> i & 1) != 0)
            most = MAX(most, scores[i]);
    }
    for (guint i = 0; i < L; i++)
        emitted[i] = (allowed >> i & 1) != 0 ? exponential(MAX(scores[i] - most, -80.0f)) : 0;
}

/* One word on: the sums over the labels before, times what the word says, scaled to sum to 1. A
 * sentence whose labels all are impossible by now goes on as if it began here. */
static float
step_forward(const float *before, const CoterieSteps *steps, const float *emitted, float *forward)
{
    float sum = 0;

    memset(forward, 0, sizeof(float) * L);
    for (guint i = 0; i < L; i++) {
        for (guint j = 0; j < L; j++)
            forward[j] += before[i] * steps->factor[i][j];
    }
    for (guint j = 0; j < L; j++) {
        forward[j] *= emitted[j];
        sum += forward[j];
    }
    if (!(sum > 1e-37f)) {
        memset(forward, 0, sizeof(float) * L);
        forward[COTERIE_LABEL_NONE] = 1;
        return 1;
    }
    for (guint j = 0; j < L; j++)
        forward[j] /= sum;
    return sum;
}

static void
step_backward(const float *after,
              const CoterieSteps *steps,
              const float *emitted,
              float scale,
              float *backward)
{
    float ahead[L];

    for (guint j = 0; j < L; j++)
        ahead[j] = after[j] * emitted[j] / scale;
    for (guint i = 0; i < L; i++) {
        float sum = 0;

        for (guint j = 0; j < L; j++)
            sum += steps->factor[i][j] * ahead[j];
        backward[i] = sum;
    }
}

/* A name may not go on behind the sentence. */
static void
end_backward(const float *forward, float *backward)
{
    float sum = 0;

    for (guint i = 0; i < L; i++) {
        backward[i] = coterie_chain_may_follow(i, COTERIE_LABEL_NONE) ? 1 : 0;
        sum += backward[i] * forward[i];
    }
    for (guint i = 0; i < L; i++)
        backward[i] = sum > 0 ? backward[i] / sum : 1;
}

void
coterie_chain_run(CoterieChain *chain, const CoterieSteps *steps, const guint8 *allowed)
{
    static const float start[L] = {1};
    guint32 last = chain->length - 1;

    for (guint32 t = 0; t < chain->length; t++) {
        emit(chain->scores + t * L,
             allowed != NULL ? allowed[t] : COTERIE_LABELS_ALL,
             chain->emitted + t * L);
        chain->scale[t] = step_forward(t > 0 ? chain->forward + (t - 1) * L : start,
                                       steps,
                                       chain->emitted + t * L,
                                       chain->forward + t * L);
    }
    end_backward(chain->forward + last * L, chain->backward + last * L);
    for (guint32 t = last; t > 0; t--)
        step_backward(chain->backward + t * L,
                      steps,
                      chain->emitted + t * L,
                      chain->scale[t],
                      chain->backward + (t - 1) * L);
}

float
coterie_chain_pair(
    const CoterieChain *chain, const CoterieSteps *steps, guint32 word, guint label, guint next)
{
    return chain->forward[word * L + label] * steps->factor[label][next] *
           chain->emitted[(word + 1) * L + next] / chain->scale[word + 1] *
           chain->backward[(word + 1) * L + next];
}

double
coterie_chain_span(const CoterieChain *chain,
                   const CoterieSteps *steps,
                   guint32 first,
                   guint32 count)
{
    double chance;
    guint before = COTERIE_LABEL_FIRST;

    if (count == 1)
        return coterie_chain_chance(chain, first, COTERIE_LABEL_LONE);
    chance = chain->forward[first * L + COTERIE_LABEL_FIRST];
    for (guint32 t = first + 1; t < first + count; t++) {
        guint label = t + 1 < first + count ? COTERIE_LABEL_WITHIN : COTERIE_LABEL_LAST;

        chance *=
            (double)steps->factor[before][label] * chain->emitted[t * L + label] / chain->scale[t];
        before = label;
    }
    return chance * chain->backward[(first + count - 1) * L + COTERIE_LABEL_LAST];
}

static guint
best_before(const float *before, const CoterieSteps *steps, guint label, float *score)
{
    guint best = 0;

    *score = 2 * NEVER;
    for (guint i = 0; i < L; i++) {
        if (before[i] + steps->score[i][label] > *score) {
            *score = before[i] + steps->score[i][label];
            best = i;
        }
    }
    return best;
}

void
coterie_chain_best(const CoterieChain *chain, const CoterieSteps *steps, guint8 *labels)
{
    g_autofree guint8 *from = g_new(guint8, (gsize)chain->length * L);
    float before[L] = {0, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER};
    float after[L];
    guint last = 0;

    for (guint32 t = 0; t < chain->length; t++) {
        for (guint j = 0; j < L; j++) {
            from[t * L + j] = (guint8)best_before(before, steps, j, &after[j]);
            after[j] += chain->scores[t * L + j];
        }
        memcpy(before, after, sizeof before);
    }
    for (guint i = 1; i < L; i++) {
        if (coterie_chain_may_follow(i, COTERIE_LABEL_NONE) && before[i] > before[last])
            last = i;
    }
    for (guint32 t = chain->length; t-- > 0;) {
        labels[t] = (guint8)last;
        last = from[t * L + last];
    }
}
