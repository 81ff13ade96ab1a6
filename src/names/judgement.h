/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_JUDGEMENT_H
#define COTERIE_NAMES_JUDGEMENT_H

#include "names/features.h"

/* The candidates of a document with the chance that each names a person. */
typedef struct {
    CoterieVocabulary *vocabulary;
    GArray *candidates; /* of CoterieCandidate */
    double *chances;    /* one a candidate */
    double threshold;   /* from which chance on a candidate is taken */
} CoterieJudgement;

/* Called with the features of the second round of a candidate, for learning. */
typedef void (*CoterieJudgementWatch)(const CoterieCandidate *candidate,
                                      const guint16 *features,
                                      guint count,
                                      gpointer data);

CoterieJudgement *coterie_judgement_new(const CoterieTokens *tokens,
                                        const CoterieLexicon *lexicon,
                                        CoterieJudgementWatch watch,
                                        gpointer data);
void coterie_judgement_free(CoterieJudgement *judgement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieJudgement, coterie_judgement_free)

#endif
