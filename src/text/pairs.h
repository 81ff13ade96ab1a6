/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_PAIRS_H
#define COTERIE_TEXT_PAIRS_H

#include <coterie/lexicon.h>
#include <coterie/tokens.h>

/* The words with a hyphen that are two names of the document side by side ("Kirov-Zhdanov"), as
 * written, or NULL for none. (transfer full) (nullable) (element-type utf8) */
GHashTable *coterie_pairs_new(const CoterieTokens *tokens, const CoterieLexicon *lexicon);

#endif
