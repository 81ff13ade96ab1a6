/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chance that a candidate names a person. The features of a candidate
 * (names/features.c) are weighed and summed; the sum is the logarithm of the odds:
 * logistic regression (Jurafsky and Martin, Speech and Language Processing,
 * chapter 5). There are two rounds. The first looks at each candidate alone. The
 * second knows what the first thought of its neighbours in a list ("Smilga,
 * Rakovsky and Joffe") and of the same word elsewhere in the document.
 *
 * scripts/train_name_weights.py makes the weights. Weak spot: a candidate is
 * judged whole; a wrong cut cannot be mended here. */
#include "names/judgement.h"

#include "names/evidence.h"

#include <math.h>

#define ROUNDS 2

static double *
load_weights(const CoterieLexicon *lexicon)
{
    double *weights = g_new(double, (gsize)ROUNDS *COTERIE_FEATURES);

    for (guint i = 0; i < COTERIE_FEATURES; i++) {
        g_autofree char *name = coterie_feature_name(i);
        CoterieWeights both = coterie_lexicon_weights(lexicon, name);

        weights[i] = both.first;
        weights[COTERIE_FEATURES + i] = both.second;
    }
    return weights;
}

static double
chance(const guint16 *features, guint count, const double *weights)
{
    double sum = 0;

    for (guint i = 0; i < count; i++)
        sum += weights[features[i]];
    return 1 / (1 + exp(-sum));
}

static void
first_round(CoterieJudgement *judgement, const CoterieTokens *tokens, const double *weights)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        guint16 features[COTERIE_FEATURES_AT_ONCE];
        guint count = coterie_features(tokens, judgement->vocabulary, candidate, features);

        judgement->chances[i] = chance(features, count, weights);
    }
}

/* Sums up for each word what the first round thought of it. */
static void
count_round(CoterieJudgement *judgement)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        CoterieTerm *first = coterie_vocabulary_term(judgement->vocabulary, candidate->first);
        CoterieTerm *last =
            coterie_vocabulary_term(judgement->vocabulary, candidate->first + candidate->count - 1);

        last->judged++;
        last->chances += judgement->chances[i];
        if (candidate->count > 1 && judgement->chances[i] >= 0.6) {
            last->judged_family++;
            first->judged_given++;
        }
    }
}

static void
second_round(CoterieJudgement *judgement,
             const CoterieTokens *tokens,
             const double *weights,
             CoterieJudgementWatch watch,
             gpointer data)
{
    g_autofree double *before =
        g_memdup2(judgement->chances, sizeof(double) * judgement->candidates->len);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        guint16 features[COTERIE_FEATURES_AT_ONCE];
        guint count = coterie_features(tokens, judgement->vocabulary, candidate, features);

        count = coterie_features_of_round(
            tokens, judgement->vocabulary, judgement->candidates, before, i, features, count);
        judgement->chances[i] = chance(features, count, weights);
        if (watch != NULL)
            watch(candidate, features, count, data);
    }
}

CoterieJudgement *
coterie_judgement_new(const CoterieTokens *tokens,
                      const CoterieLexicon *lexicon,
                      CoterieJudgementWatch watch,
                      gpointer data)
{
    CoterieJudgement *judgement = g_new0(CoterieJudgement, 1);
    g_autofree double *weights = load_weights(lexicon);

    judgement->vocabulary = coterie_vocabulary_new(tokens, lexicon);
    judgement->candidates = coterie_candidates_new(tokens, lexicon, judgement->vocabulary);
    judgement->chances = g_new0(double, judgement->candidates->len + 1);
    judgement->threshold = coterie_lexicon_weights(lexicon, "threshold").second;
    coterie_evidence_of_words(tokens, judgement->vocabulary);
    coterie_evidence_of_candidates(tokens, judgement->vocabulary, judgement->candidates);
    first_round(judgement, tokens, weights);
    count_round(judgement);
    second_round(judgement, tokens, weights + COTERIE_FEATURES, watch, data);
    return judgement;
}

void
coterie_judgement_free(CoterieJudgement *judgement)
{
    if (judgement == NULL)
        return;
    coterie_vocabulary_free(judgement->vocabulary);
    g_array_unref(judgement->candidates);
    g_free(judgement->chances);
    g_free(judgement);
}
