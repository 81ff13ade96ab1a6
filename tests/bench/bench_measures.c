/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times the measures on a Barabási-Albert graph with random strengths, and igraph's own functions
 * where ours replace them.
 *
 * usage: bench_measures [VERTICES [TIES_PER_VERTEX]] */
#include "base/guard.h"
#include "network/communities.h"
#include "network/groups.h"
#include "network/network_private.h"
#include "network/paths.h"
#include "network/spectral.h"

#include <coterie/measures.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef void (*Task)(const CoterieNetwork *network, double *scores);

/* --- Ours --- */

static void
ours_paths(const CoterieNetwork *network, double *scores)
{
    guint32 n = network->arcs.vertices;

    coterie_paths_score(&network->arcs, scores, scores + n, scores + 2 * (gsize)n);
}

static void
ours_steps(const CoterieNetwork *network, double *scores)
{
    scores[0] = (double)coterie_paths_steps(&network->arcs).steps;
}

static void
ours_pagerank(const CoterieNetwork *network, double *scores)
{
    coterie_pagerank(&network->arcs, &network->arcs, scores);
}

static void
ours_eigenvector(const CoterieNetwork *network, double *scores)
{
    g_auto(CoterieMembers) components = {0};
    g_autofree guint32 *groups = g_new(guint32, network->arcs.vertices);
    guint32 count = coterie_groups_components(&network->arcs, groups);

    coterie_members_init(&components, groups, network->arcs.vertices, count);
    coterie_eigenvector(&network->arcs, &components, 1, scores, NULL);
}

static void
ours_communities(const CoterieNetwork *network, double *scores)
{
    g_autofree guint32 *communities = g_new(guint32, network->arcs.vertices);

    coterie_communities_find(network, 1, communities, scores, NULL);
}

static void
ours_layout(const CoterieNetwork *network, double *scores)
{
    g_autoptr(CoterieLayout) layout = coterie_layout_new(network, 1, NULL);

    coterie_layout_get(layout, 0, scores, scores);
}

static void
ours_all(const CoterieNetwork *network, double *scores)
{
    g_autoptr(CoterieMeasures) measures = coterie_measures_new(network, NULL, NULL);

    scores[0] = coterie_measures_get(measures, COTERIE_MEASURE_BETWEENNESS, 0);
}

/* --- igraph's --- */

static void
invert(const igraph_vector_t *strengths, igraph_vector_t *lengths)
{
    igraph_vector_init_copy(lengths, strengths);
    for (igraph_integer_t i = 0; i < igraph_vector_size(lengths); i++)
        VECTOR(*lengths)[i] = 1 / VECTOR(*lengths)[i];
}

static void
copy(const igraph_vector_t *values, double *scores)
{
    for (igraph_integer_t i = 0; i < igraph_vector_size(values); i++)
        scores[i] = VECTOR(*values)[i];
}

static void
igraph_paths(const CoterieNetwork *network, double *scores)
{
    const igraph_t *graph = &network->graph;
    gsize n = network->arcs.vertices;
    igraph_vs_t all = igraph_vss_all();
    g_auto(igraph_vector_t) lengths = {0};
    g_auto(igraph_vector_t) result = {0};

    invert(&network->strengths, &lengths);
    igraph_vector_init(&result, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_betweenness(graph, &lengths, &result, all, IGRAPH_UNDIRECTED, 0);
#else
    igraph_betweenness(graph, &result, all, IGRAPH_UNDIRECTED, &lengths);
#endif
    copy(&result, scores);
    igraph_closeness(graph, &result, NULL, NULL, all, IGRAPH_ALL, &lengths, 1);
    copy(&result, scores + n);
    igraph_harmonic_centrality(graph, &result, all, IGRAPH_ALL, &lengths, 1);
    copy(&result, scores + 2 * n);
}

static void
igraph_steps(const CoterieNetwork *network, double *scores)
{
    g_auto(igraph_vector_t) pairs = {0};
    igraph_real_t unconnected;

    igraph_vector_init(&pairs, 0);
    igraph_path_length_hist(&network->graph, &pairs, &unconnected, IGRAPH_UNDIRECTED);
    scores[0] = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_size(&pairs); i++)
        scores[0] += 2 * VECTOR(pairs)[i] * (double)(i + 1);
}

/* --- Timing --- */

typedef struct {
    const char *name;
    Task ours;
    Task theirs; /* NULL: there is nothing to compare with */
    guint columns;
} Bench;

static const Bench benches[] = {
    {"betweenness, closeness, harmonic", ours_paths, igraph_paths, 3},
    {"steps", ours_steps, igraph_steps, 0},
    {"pagerank", ours_pagerank, NULL, 0},
    {"eigenvector", ours_eigenvector, NULL, 0},
    {"communities", ours_communities, NULL, 0},
    {"layout", ours_layout, NULL, 0},
    {"all measures", ours_all, NULL, 0},
};

static double
seconds_of(Task task, const CoterieNetwork *network, double *scores)
{
    gint64 start = g_get_monotonic_time();

    task(network, scores);
    return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

static double
greatest_difference(const double *one, const double *other, gsize count)
{
    double greatest = 0;

    for (gsize i = 0; i < count; i++)
        greatest = MAX(greatest, fabs(one[i] - other[i]) / MAX(fabs(one[i]), 1e-9));
    return greatest;
}

static void
run(const Bench *bench, const CoterieNetwork *network)
{
    gsize n = MAX(bench->columns, 1) * (gsize)network->arcs.vertices;
    g_autofree double *one = g_new0(double, n);
    g_autofree double *other = g_new0(double, n);
    double ours = seconds_of(bench->ours, network, one);
    double theirs;

    printf("%-34s %9.4f s", bench->name, ours);
    if (bench->theirs != NULL) {
        theirs = seconds_of(bench->theirs, network, other);
        printf("  igraph %9.4f s  %5.1f times  differs by %.1e",
               theirs,
               theirs / ours,
               greatest_difference(one, other, n));
    }
    printf("\n");
}

static CoterieNetwork *
preferential_network(guint32 vertices, guint32 ties)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(1917);
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(CoterieEdge));
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint32 v = 1; v < vertices; v++) {
        for (guint32 k = 0; k < ties; k++) {
            guint32 end = (guint32)g_rand_int_range(random, 0, (gint32)v);

            if (edges->len > 0 && g_rand_boolean(random)) /* an end of a tie: by degree */
                end = g_array_index(
                          edges, CoterieEdge, g_rand_int_range(random, 0, (gint32)edges->len))
                          .target;
            CoterieEdge edge = {v, end, g_rand_int_range(random, 1, 20) / 4.0};
            gint64 key = (gint64)v << 32 | end;

            if (end != v && g_hash_table_add(seen, g_memdup2(&key, sizeof key)))
                g_array_append_val(edges, edge);
        }
    }
    return coterie_network_new_from_edges(
        vertices, (const CoterieEdge *)(gpointer)edges->data, edges->len, NULL);
}

int
main(int argc, char **argv)
{
    guint32 vertices = argc > 1 ? (guint32)strtoul(argv[1], NULL, 10) : 1000;
    guint32 ties = argc > 2 ? (guint32)strtoul(argv[2], NULL, 10) : 5;
    g_autoptr(CoterieNetwork) network = preferential_network(MAX(vertices, 2), MAX(ties, 1));

    printf("%u persons, %u ties\n",
           coterie_network_vertex_count(network),
           coterie_network_edge_count(network));
    for (gsize i = 0; i < G_N_ELEMENTS(benches); i++)
        run(&benches[i], network);
    return 0;
}
