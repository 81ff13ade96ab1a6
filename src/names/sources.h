/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_SOURCES_H
#define COTERIE_NAMES_SOURCES_H

#include "names/vocabulary.h"

#include <coterie/mentions.h>

/* How far the words beside a name show that somebody is named as a source. */
typedef enum {
    COTERIE_SOURCE_NO,
    COTERIE_SOURCE_MAYBE, /* "X has argued", "X writes": contemporaries do so too */
    COTERIE_SOURCE_YES,   /* "According to X", "X, the author of", "the historian X" */
} CoterieSourceSign;

/* The sign of @mention. @works are the titles of works (names/works.h). */
CoterieSourceSign coterie_source_sign(const CoterieTokens *tokens,
                                      const CoterieVocabulary *vocabulary,
                                      const guint8 *works,
                                      const CoterieMention *mention);

#endif
