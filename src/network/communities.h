/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_COMMUNITIES_H
#define COTERIE_NETWORK_COMMUNITIES_H

#include <coterie/network.h>

#include <glib.h>

/* Sets @communities to the number of each vertex's community, from 1, the largest first, and
 * @modularity to their modularity by strength, NaN without edges. Returns how many there are; 0
 * with @error set if igraph fails, and for a network of no one. */
guint32 coterie_communities_find(const CoterieNetwork *network,
                                 guint32 seed,
                                 guint32 *communities,
                                 double *modularity,
                                 GError **error);

/* How many runs of Leiden a network of so many edges gets. */
guint coterie_communities_runs(guint32 edges);

#endif
