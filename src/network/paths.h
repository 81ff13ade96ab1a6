/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_PATHS_H
#define COTERIE_NETWORK_PATHS_H

#include "network/network_private.h"

#include <glib.h>

/* Whether two lengths of paths are equal: they differ by less than 1e-10 of their sum. */
static inline gboolean
coterie_same_length(double one, double other)
{
    double difference = one > other ? one - other : other - one;

    return difference <= 1e-10 * (one + other);
}

/* Betweenness, closeness and harmonic centrality of every vertex, in one pass; the length of an
 * arc is 1/strength. Each array has room for all vertices. What they mean stands in
 * measure_info.c. */
void coterie_paths_score(const CoterieArcs *arcs,
                         double *betweenness,
                         double *closeness,
                         double *harmonic);

/* Shortest paths counted in steps, over all ordered pairs of connected vertices. */
typedef struct {
    guint64 pairs;
    guint64 steps;    /* of all of them together */
    guint32 diameter; /* steps of the longest */
} CoterieSteps;

CoterieSteps coterie_paths_steps(const CoterieArcs *arcs);

#endif
