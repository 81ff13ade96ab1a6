/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_WORKS_H
#define COTERIE_NAMES_WORKS_H

#include "names/token_set.h"
#include "names/vocabulary.h"

/* Finds the titles of works: "the author of Stalin: A Biography (2004)". Returns the tokens
 * inside of titles. (transfer full) */
guint8 *coterie_works_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary);

#endif
