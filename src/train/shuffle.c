/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance that is the same on every machine: a linear congruential generator (Knuth's MMIX). */
#include "train/shuffle.h"

guint32
coterie_random(guint64 *seed)
{
    *seed = *seed * G_GUINT64_CONSTANT(6364136223846793005) + 1442695040888963407u;
    return (guint32)(*seed >> 32);
}

void
coterie_shuffle(guint32 *order, guint count, guint64 *seed)
{
    for (guint i = count; i > 1; i--) {
        guint k;
        guint32 kept = order[i - 1];

        k = coterie_random(seed) % i;
        order[i - 1] = order[k];
        order[k] = kept;
    }
}
