/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_SHAPES_H
#define COTERIE_NAMES_SHAPES_H

#include <coterie/tokens.h>

/* How a token is written. */
enum {
    SHAPE_MARK,
    SHAPE_NUMBER,
    SHAPE_YEAR,
    SHAPE_POSSESSIVE,
    SHAPE_SMALL,
    SHAPE_SMALL_ABBREVIATION,
    SHAPE_CAPITALISED,
    SHAPE_CAPITALS,
    SHAPE_INITIAL,
    SHAPE_ABBREVIATION,
    SHAPE_LETTER,
    SHAPE_MIXED,
    SHAPE_HYPHEN,
    SHAPES,
};

/* Twice the shape of a token, and one if it is a word that begins a sentence or the like, where a
 * capital means nothing; below COTERIE_SHAPES. */
guint8 coterie_token_shape(const CoterieTokens *tokens, guint32 token);

#endif
