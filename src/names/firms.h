/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_FIRMS_H
#define COTERIE_NAMES_FIRMS_H

#include "names/vocabulary.h"

/* Adds to @set the names of partners that are names of their firm: "Hale, Quell & Finch LLP",
 * "Robert Hale & Associates". */
void
coterie_firms_add(guint8 *set, const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

#endif
