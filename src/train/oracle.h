/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_ORACLE_H
#define COTERIE_TRAIN_ORACLE_H

#include "text/parsing.h"

/* The tree that is wanted. */
typedef struct {
    const guint32 *heads; /* the number of words for the root */
    const guint8 *relations;
} WantedTree;

/* Changes heads until no arcs cross: a word that is reached across another's arc is hung one
 * higher. */
void oracle_uncross(guint32 *heads, guint32 count);

/* Marks those of the possible moves after which most of the wanted tree can still be reached. */
void oracle_right_moves(const CoterieParserState *state,
                        const WantedTree *tree,
                        const gboolean *possible,
                        gboolean *right);

#endif
