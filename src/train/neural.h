/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_NEURAL_H
#define COTERIE_TRAIN_NEURAL_H

#include "text/model.h"

/* The neural network of names/neural.h while it learns: by Adam (Kingma and Ba, 2015), a step every
 * few sentences, with half of the hidden layer left out at random each time a token is looked at
 * (Srivastava and others, 2014), so that no part of it counts on another. */
typedef struct Neural Neural;

/* A sentence, as the network sees it. */
typedef struct {
    const CoterieEmbedding *const *words; /* one a token; NULL of an unknown word */
    const guint8 *shapes;                 /* one a token */
    guint32 length;
} NeuralSentence;

/* Small weights at random, always the same ones. */
Neural *neural_new(void);
void neural_free(Neural *neural);

/* Adds to @scores, COTERIE_LABELS a token, as it does while learning. */
void neural_try(Neural *neural, const NeuralSentence *sentence, float *scores);

/* The same by the mean of the weights, with the whole hidden layer. */
void neural_score(Neural *neural, const NeuralSentence *sentence, float *scores);

/* Learns that the scores of a token of the sentence that was tried last are off by @gradient. */
void neural_learn(Neural *neural,
                  const NeuralSentence *sentence,
                  guint32 token,
                  const float gradient[COTERIE_LABELS]);
void neural_end_sentence(Neural *neural);

/* Remembers what was learned so far; goes back to it. */
void neural_keep(Neural *neural);
void neural_return(Neural *neural);

/* Takes the weights into their mean with @share. */
void neural_count(Neural *neural, float share);

/* The mean of the weights. */
void neural_write(const Neural *neural, CoterieNeuralWeights *weights);

#endif
