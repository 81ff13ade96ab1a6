/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CAST_H
#define COTERIE_NAMES_CAST_H

#include "names/claims.h"

#include <coterie/known.h>
#include <coterie/mentions.h>

/* The persons that a document lists itself, at its start or its end. */
typedef struct CoterieCast CoterieCast;

/* Finds the cast lists and indexes of names of a document; NULL if there are none. (transfer full)
 * (nullable) */
CoterieCast *coterie_cast_new(const CoterieTokens *tokens,
                              const CoterieLexicon *lexicon,
                              const CoterieVocabulary *vocabulary);
void coterie_cast_free(CoterieCast *cast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieCast, coterie_cast_free)

/* The persons listed, behind those of @known (nullable), whose names stay theirs. Claims the names
 * that stand in the lists. (transfer full) */
CoterieKnown *
coterie_cast_known(const CoterieCast *cast, const CoterieKnown *known, CoterieClaims *claims);

/* Whether a paragraph is of a list. */
gboolean coterie_cast_has(const CoterieCast *cast, guint32 paragraph);

#endif
