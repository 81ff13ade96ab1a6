/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_PLACES_H
#define COTERIE_NAMES_PLACES_H

#include "names/vocabulary.h"

#include <coterie/mentions.h>

/* Says of each of @mentions (element-type CoterieMention), a whole document's in reading order, in
 * what place it stands. @works are the titles of works (names/works.h). */
void coterie_places_mark(GArray *mentions,
                         const CoterieTokens *tokens,
                         const CoterieVocabulary *vocabulary,
                         const guint8 *works);

#endif
