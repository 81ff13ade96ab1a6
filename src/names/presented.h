/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_PRESENTED_H
#define COTERIE_NAMES_PRESENTED_H

#include "names/judgement.h"

/* Raises the @chances of those stretches of @tagged (element-type CoterieTagged) that the text
 * presents as somebody, and of the same word alone elsewhere; those of less than a tenth of
 * @threshold stay as they are. */
void coterie_presented_judge(const CoterieTokens *tokens,
                             const CoterieLexicon *lexicon,
                             const CoterieVocabulary *vocabulary,
                             const GArray *tagged,
                             double threshold,
                             double *chances);

/* Takes usual first names alone, be they written small, that are greeted, thanked or sign where
 * nobody was seen. */
void coterie_presented_put(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
