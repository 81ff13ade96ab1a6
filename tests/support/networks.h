/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_NETWORKS_H
#define COTERIE_TESTS_NETWORKS_H

#include "support/check.h"

#include <coterie/measures.h>
#include <coterie/network.h>

/* The network of a literal array of edges. */
#define network_of(vertices, edges) make_network((vertices), (edges), G_N_ELEMENTS(edges))

static inline CoterieNetwork *
make_network(guint32 vertices, const CoterieEdge *edges, guint32 count)
{
    GError *error = NULL;
    CoterieNetwork *network = coterie_network_new_from_edges(vertices, edges, count, &error);

    assert_no_error(error);
    assert_non_null(network);
    return network;
}

/* A network of @vertices where everyone is tied to some before them, by strengths of all sizes;
 * every ninth vertex begins anew, and is isolated if no one chooses it. */
static inline CoterieNetwork *
make_random_network(guint32 vertices, guint32 seed)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(CoterieEdge));

    for (guint32 v = 1; v < vertices; v++) {
        for (guint32 u = 0; u < v && v % 9 != 0; u++) {
            CoterieEdge edge = {u, v, 1.0 / g_rand_int_range(random, 1, 7)};

            if (g_rand_double(random) < 3.0 / v)
                g_array_append_val(edges, edge);
        }
    }
    return make_network(vertices, (const CoterieEdge *)(gpointer)edges->data, edges->len);
}

static inline CoterieMeasures *
measure(const CoterieNetwork *network)
{
    GError *error = NULL;
    CoterieMeasures *measures = coterie_measures_new(network, NULL, &error);

    assert_no_error(error);
    assert_non_null(measures);
    return measures;
}

#endif
