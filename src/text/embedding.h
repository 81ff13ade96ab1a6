/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_EMBEDDING_H
#define COTERIE_TEXT_EMBEDDING_H

#include <glib.h>

/* The parts of a word's embedding, and the room that they are given, so that sums over them go in
 * even steps. */
#define COTERIE_EMBEDDING_PARTS 100
#define COTERIE_EMBEDDING_ROOM 104

/* How a word is used, as a direction in space: words that stand in like places point alike. Of
 * each part two bits are kept: its sign, and whether it is above the mean in size. */
typedef struct {
    guint8 bits[COTERIE_EMBEDDING_PARTS / 4];
} CoterieEmbedding;

/* The parts as whole numbers, -3, -1, 1 or 3; those behind the last are 0. A direction of length 1
 * has parts of a seventh of that. */
#define COTERIE_EMBEDDING_UNIT 7
static inline void
coterie_embedding_read(const CoterieEmbedding *embedding, gint16 parts[COTERIE_EMBEDDING_ROOM])
{
    for (guint i = 0; i < COTERIE_EMBEDDING_PARTS; i++)
        parts[i] = (gint16)(2 * (embedding->bits[i / 4] >> i % 4 * 2 & 3) - 3);
    for (guint i = COTERIE_EMBEDDING_PARTS; i < COTERIE_EMBEDDING_ROOM; i++)
        parts[i] = 0;
}

#endif
