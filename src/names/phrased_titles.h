/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_PHRASED_TITLES_H
#define COTERIE_NAMES_PHRASED_TITLES_H

#include "names/vocabulary.h"

/* Gives mentions (of CoterieMention) the title of several words that stands before them, small ones
 * among these, if it is longer than the one they have: "Secretary of State John Kerry", "Minister
 * of Justice Hugh Carey". */
void coterie_phrased_titles_add(GArray *mentions,
                                const CoterieTokens *tokens,
                                const CoterieVocabulary *vocabulary,
                                const CoterieLexicon *lexicon);

#endif
