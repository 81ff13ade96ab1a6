/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_EVALUATION_H
#define COTERIE_TRAIN_EVALUATION_H

#include "text/grammar.h"
#include "text/lemmas.h"
#include "text/syntax_model.h"
#include "train/treebank.h"

/* How well words of annotated sentences were parsed, all of them counted. */
typedef struct {
    const CoterieLemmas *lemmas; /* (nullable) */
    guint words;
    guint tags;       /* universal tags that were right */
    guint heads;      /* heads that were */
    guint relations;  /* heads with relations, but for subtypes, as CoNLL 2018 counts */
    guint inflected;  /* verbs and nouns */
    guint lemmatised; /* their lemmas that were right, by the tags that were found */
    guint wanted[COTERIE_RELATIONS]; /* of each relation: how many there are */
    guint found[COTERIE_RELATIONS];  /* how many were seen */
    guint right[COTERIE_RELATIONS];  /* how many of these are, and have their head */
    gint64 time;                     /* of the processor, as clock() counts */
} Evaluation;

void evaluation_add(Evaluation *evaluation,
                    const CoterieWeightTable *weights,
                    const Treebank *treebank,
                    const TreebankSentence *sentence);

void evaluation_print(const Evaluation *evaluation);

/* A line a relation: how many there are, how many of those found are right, how many were found. */
void evaluation_print_relations(const Evaluation *evaluation);

#endif
