/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_INTRODUCTIONS_H
#define COTERIE_NAMES_INTRODUCTIONS_H

#include "names/candidates.h"

/* Whether the candidate stands behind "name is": "My name is Anna Lund". */
gboolean coterie_introduction_by_name(const CoterieVocabulary *vocabulary,
                                      const CoterieCandidate *candidate);

/* Whether what stands before the candidate says that somebody is called so: "a man named Hale",
 * "the owner, Rosaline, is", "By Anna Lund". */
gboolean coterie_introduction_of(const CoterieTokens *tokens,
                                 const CoterieLexicon *lexicon,
                                 const CoterieVocabulary *vocabulary,
                                 const CoterieCandidate *candidate);

#endif
