/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_JUDGEMENT_H
#define COTERIE_NAMES_JUDGEMENT_H

#include "names/features.h"
#include "names/opinion.h"

/* The candidates of a document with the chance that each names a person. */
typedef struct {
    CoterieVocabulary *vocabulary;
    guint8 *walls;      /* names/walls.h */
    GArray *candidates; /* of CoterieCandidate */
    double *chances;    /* one a candidate */
    double threshold;   /* from which chance on a candidate is taken */
} CoterieJudgement;

static inline const CoterieCandidate *
coterie_judgement_candidate(const CoterieJudgement *judgement, guint index)
{
    return &g_array_index(judgement->candidates, CoterieCandidate, index);
}

/* Puts @names (element-type CoterieCandidate), in reading order and none overlapping, among the
 * candidates, each with @chance. Candidates that overlap one go; what stands of them behind it
 * stays, with the chance that they had. */
void coterie_judgement_put(CoterieJudgement *judgement, const GArray *names, double chance);

/* Called with the features of the second round of a candidate, for learning. */
typedef void (*CoterieJudgementWatch)(const CoterieCandidate *candidate,
                                      const guint16 *features,
                                      guint count,
                                      gpointer data);

/* Whether a candidate of the rules stays as it is, whatever the tagger would cut. */
typedef gboolean (*CoterieJudgementKeep)(const CoterieVocabulary *vocabulary,
                                         const CoterieCandidate *candidate,
                                         gpointer data);

/* Judges by the rules and by what the tagger has learned, if the lexicon has its model. @keep may
 * be NULL. */
CoterieJudgement *coterie_judgement_new(const CoterieTokens *tokens,
                                        const CoterieLexicon *lexicon,
                                        CoterieJudgementKeep keep,
                                        gpointer data);

/* Judges by the rules alone. */
CoterieJudgement *coterie_judgement_by_rules(const CoterieTokens *tokens,
                                             const CoterieLexicon *lexicon,
                                             CoterieJudgementWatch watch,
                                             gpointer data);
void coterie_judgement_free(CoterieJudgement *judgement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieJudgement, coterie_judgement_free)

#endif
