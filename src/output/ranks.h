/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_RANKS_H
#define COTERIE_OUTPUT_RANKS_H

#include <coterie/measures.h>

/* The vertices by one measure, with the ranks that people read: equal values share one. */
typedef struct {
    guint32 *vertices; /* in the order of coterie_measures_rank() */
    guint32 *ranks;    /* of the position, from 1; 0 where the measure is undefined */
    guint32 count;
    guint32 defined; /* how many have a rank; they come first */
} CoterieRanks;

void
coterie_ranks_fill(CoterieRanks *ranks, const CoterieMeasures *measures, CoterieMeasure measure);

void coterie_ranks_clear(CoterieRanks *ranks);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieRanks, coterie_ranks_clear)

/* Returns: (transfer full) (nullable): the rank at @position as people write it: "2", or "3=" where
 * it is shared; %NULL where there is none. */
char *coterie_ranks_label(const CoterieRanks *ranks, guint32 position);

#endif
