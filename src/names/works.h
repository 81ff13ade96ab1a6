/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_WORKS_H
#define COTERIE_NAMES_WORKS_H

#include "names/vocabulary.h"

/* Finds the titles of works: "the author of Stalin: A Biography (2004)". Returns a bit for each
 * token, set inside a title. (transfer full) */
guint8 *coterie_works_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

static inline gboolean
coterie_works_has(const guint8 *works, guint32 token)
{
    return (works[token / 8] & (1u << (token % 8))) != 0;
}

#endif
