/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CHAIN_H
#define COTERIE_NAMES_CHAIN_H

#include "text/model.h"

/* The words of a sentence, each of which has one of the labels; what label another may follow is
 * told by the steps. */
typedef struct {
    guint32 length;
    guint32 room;
    float *scores;   /* COTERIE_LABELS a word: the logarithms of the odds; to be filled */
    float *emitted;  /* the same as factors */
    float *forward;  /* chances in the light of what stands before */
    float *backward; /* factors by which what stands behind changes them */
    float *scale;    /* one a word */
} CoterieChain;

/* How labels follow each other. */
typedef struct {
    float score[COTERIE_LABELS][COTERIE_LABELS];
    float factor[COTERIE_LABELS][COTERIE_LABELS];
} CoterieSteps;

/* Whether a label may follow another; COTERIE_LABEL_NONE stands before and behind a sentence. */
gboolean coterie_chain_may_follow(guint before, guint after);

/* Steps with a score each, in parts; those that may not be are left out. */
void coterie_steps_init(CoterieSteps *steps, const gint32 *parts);
/* Fills the factors from the scores. */
void coterie_steps_update(CoterieSteps *steps);

void coterie_chain_resize(CoterieChain *chain, guint32 length);
void coterie_chain_clear(CoterieChain *chain);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieChain, coterie_chain_clear)

/* Weighs every way through the sentence. @allowed (nullable) has a bit a label for each word. */
void coterie_chain_run(CoterieChain *chain, const CoterieSteps *steps, const guint8 *allowed);

/* After coterie_chain_run(): the chance that @word has @label. */
static inline float
coterie_chain_chance(const CoterieChain *chain, guint32 word, guint label)
{
    return chain->forward[(gsize)word * COTERIE_LABELS + label] *
           chain->backward[(gsize)word * COTERIE_LABELS + label];
}

/* After coterie_chain_run(): the chance that @word has @label and the one after it @next. */
float coterie_chain_pair(
    const CoterieChain *chain, const CoterieSteps *steps, guint32 word, guint label, guint next);

/* After coterie_chain_run(): the chance that just @count words from @first on are a person's name.
 */
double coterie_chain_span(const CoterieChain *chain,
                          const CoterieSteps *steps,
                          guint32 first,
                          guint32 count);

/* The likeliest labels of all words together. */
void coterie_chain_best(const CoterieChain *chain, const CoterieSteps *steps, guint8 *labels);

#endif
