/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_SPECTRAL_H
#define COTERIE_NETWORK_SPECTRAL_H

#include "network/groups.h"
#include "network/network_private.h"

#include <glib.h>

/* PageRank by strength, damping 0.85; the scores sum to 1. @out are the arcs from each vertex, @in
 * the same arcs at the vertex they lead to. */
void coterie_pagerank(const CoterieArcs *out, const CoterieArcs *in, double *scores);

/* Eigenvector centrality by strength of the largest component, or of each of them if several are
 * of that size, with 1 for its highest value; NaN elsewhere. @components stand in the order of
 * coterie_groups_components(). */
gboolean coterie_eigenvector(const CoterieArcs *arcs,
                             const CoterieMembers *components,
                             guint32 seed,
                             double *scores,
                             GError **error);

#endif
