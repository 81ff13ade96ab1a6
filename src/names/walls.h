/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_WALLS_H
#define COTERIE_NAMES_WALLS_H

#include "names/vocabulary.h"

/* The tokens with which no name goes on that began before, though both are capitalised: see
 * names/token_set.h. (transfer full) */
guint8 *coterie_walls_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

#endif
