/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communities by Leiden (Traag, Waltman and van Eck 2019): groups with more strength inside than
 * chance would put there. A run is greedy and takes its vertices in random order, so that it may
 * end on one of several hills; several runs with seeds of their own are made and the highest
 * modularity is kept, the earlier run where two are equal.
 *
 * Weak spot: modularity itself. It finds groups in noise too, and none that are small beside a
 * large network (Fortunato and Barthelemy 2007). */
#include "network/communities.h"

#include "base/guard.h"
#include "network/groups.h"
#include "network/igraph_versions.h"
#include "network/network_private.h"

#include <math.h>

/* "Until nothing changes" stops too early in igraph 0.10; ten rounds settle what two leave. */
#define ROUNDS 10
#define MOST_RUNS 10
#define FEWEST_RUNS 4
#define EDGES_FOR_ALL_RUNS 200000

/* Below this two modularities are equal. */
#define SAME_MODULARITY 1e-12

guint
coterie_communities_runs(guint32 edges)
{
    return CLAMP(EDGES_FOR_ALL_RUNS / MAX(edges, 1), FEWEST_RUNS, MOST_RUNS);
}

/* Sets @weights to the strength of each vertex; returns their sum, twice that of the edges. */
static double
weigh_vertices(const CoterieArcs *arcs, igraph_vector_t *weights)
{
    double sum = 0;

    igraph_vector_init(weights, arcs->vertices);
    for (guint32 v = 0; v < arcs->vertices; v++) {
        VECTOR(*weights)[v] = coterie_arcs_strength(arcs, v);
        sum += VECTOR(*weights)[v];
    }
    return sum;
}

static gboolean
run_leiden(const CoterieNetwork *network,
           const igraph_vector_t *weights,
           double resolution,
           guint32 seed,
           igraph_vector_int_t *membership,
           double *modularity,
           GError **error)
{
    g_auto(CoterieGuard) guard;
    igraph_error_t code;

    coterie_guard_enter(&guard, seed);
    code = coterie_igraph_leiden(
        &network->graph, &network->strengths, weights, resolution, ROUNDS, membership);
    if (code == IGRAPH_SUCCESS)
        code = igraph_modularity(
            &network->graph, membership, &network->strengths, 1, IGRAPH_UNDIRECTED, modularity);
    return coterie_guard_ok(&guard, code, "cannot find communities", error);
}

static void
keep_membership(const igraph_vector_int_t *membership, guint32 vertices, guint32 *communities)
{
    for (guint32 v = 0; v < vertices; v++)
        communities[v] = (guint32)VECTOR(*membership)[v];
}

static gboolean
find_best(
    const CoterieNetwork *network, guint32 seed, guint32 *communities, double *best, GError **error)
{
    g_auto(igraph_vector_t) weights = {0};
    g_auto(igraph_vector_int_t) membership = {0};
    double twice = weigh_vertices(&network->arcs, &weights);

    igraph_vector_int_init(&membership, 0);
    *best = -INFINITY;
    for (guint run = 0; run < coterie_communities_runs(network->edge_count); run++) {
        double modularity = 0;

        if (!run_leiden(network, &weights, 1 / twice, seed + run, &membership, &modularity, error))
            return FALSE;
        if (modularity <= *best + SAME_MODULARITY)
            continue;
        *best = modularity;
        keep_membership(&membership, network->arcs.vertices, communities);
    }
    return TRUE;
}

guint32
coterie_communities_find(const CoterieNetwork *network,
                         guint32 seed,
                         guint32 *communities,
                         double *modularity,
                         GError **error)
{
    guint32 vertices = network->arcs.vertices;

    *modularity = NAN;
    for (guint32 v = 0; v < vertices; v++)
        communities[v] = v;
    if (network->edge_count > 0 && !find_best(network, seed, communities, modularity, error))
        return 0;
    return coterie_groups_number(communities, vertices);
}
