/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_OPINION_H
#define COTERIE_NAMES_OPINION_H

#include "names/tagger.h"

/* A sign and how far it holds, from 0 to 1. */
typedef struct {
    guint16 sign;
    float value;
} CoterieOpinion;

/* Signs are numbered: those of a lone word, then the same of several words. */
#define COTERIE_OPINION_SIGNS 88
#define COTERIE_OPINIONS (2 * COTERIE_OPINION_SIGNS)
#define COTERIE_OPINIONS_AT_ONCE 40

/* What the rules, the tagger and the rest of the document make of each stretch; borrows all. */
typedef struct CoterieOpinions CoterieOpinions;

CoterieOpinions *coterie_opinions_new(const CoterieTokens *tokens,
                                      const CoterieVocabulary *vocabulary,
                                      const GArray *tagged);
void coterie_opinions_free(CoterieOpinions *opinions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieOpinions, coterie_opinions_free)

/* Fills in the signs of the stretch @index; returns how many. */
guint coterie_opinions_get(const CoterieOpinions *opinions,
                           guint index,
                           CoterieOpinion of[COTERIE_OPINIONS_AT_ONCE]);

/* The name of a sign in data/en/tagging_weights.tsv: "one.tagged_3". (transfer full) */
char *coterie_opinion_name(guint sign);

#endif
