/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_LEARNER_H
#define COTERIE_TRAIN_LEARNER_H

#include "text/syntax_model.h"
#include "train/ftrl.h"

/* A classifier that gives the classes chances by what the signs of a case say (a log-linear model),
 * and learns case by case. */
typedef struct Learner Learner;

/* (transfer full) */
Learner *learner_new(const FtrlRates *rates, guint classes);
void learner_free(Learner *learner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Learner, learner_free)

/* Scores the classes by the weights of now; @scores has COTERIE_CLASSES_MOST places. */
void learner_sum(const Learner *learner, const guint64 *keys, guint count, float *scores);

/* Takes one case: its signs, the scores of the classes, which classes were possible and which of
 * these were right. */
void learner_learn(Learner *learner,
                   const guint64 *keys,
                   guint count,
                   const float *scores,
                   const gboolean *possible,
                   const gboolean *right);

/* Takes the weights of now into their mean, which is what is written. */
void learner_end_round(Learner *learner);

/* Forgets signs without a weight of at least @least and takes no new ones; the others go on
 * learning and make up for it. The mean begins anew. */
void learner_settle(Learner *learner, float least);

/* Appends the mean of the weights in parts of 1 / @parts, signs in order of their hash. */
void learner_write(const Learner *learner,
                   float parts,
                   GArray *signs,  /* of CoterieNewSign */
                   GArray *votes); /* of CoterieVote */

#endif
