/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_EVIDENCE_H
#define COTERIE_NAMES_EVIDENCE_H

#include "names/candidates.h"

/* Counts into the terms of @vocabulary how the document uses each word: small, after "the", before
 * "Street", before "said". */
void coterie_evidence_of_words(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

/* Counts the candidates that are persons by their shape alone (Leon Trotsky, V. P. Olberg,
 * Mr. Bennet) as evidence for their words. */
void coterie_evidence_of_candidates(const CoterieTokens *tokens,
                                    const CoterieVocabulary *vocabulary,
                                    const GArray *candidates);

#endif
