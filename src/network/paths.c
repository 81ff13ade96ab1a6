/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shortest paths between all pairs. One search from each vertex gives, at once, the distances
 * (closeness and harmonic centrality are sums of them) and, read backwards, the share that each
 * vertex has in the paths from there (betweenness, after Brandes 2001).
 *
 * The search is Dijkstra's. It compares lengths as they are to find the distances, but an arc ends
 * a shortest path if the lengths agree within rounding: 1/3 + 1/3 + 1/3 and 1 are two paths of one
 * length. Such arcs are noted as steps, and walked back when everyone is reached.
 * Memory is some words for each vertex and arc, never for each pair.
 *
 * Weak spot: paths are counted in doubles. Some thousand choices one after the other, each between
 * two ways of the same length, would be too many. */
#include "network/paths.h"

#include "network/heap.h"

#include <math.h>

typedef struct {
    const CoterieArcs *arcs;
    double *lengths; /* of each arc */
    CoterieHeap heap;

    double *distance; /* from the source; infinite if not reached */
    guint32 *order;   /* the vertices reached, the source first */
    guint32 reached;
    guint8 *reached_yet; /* of each vertex, whether it is in the order */

    guint32 *steps;    /* the vertices that come next to last on shortest paths, */
    gsize *first_step; /* those to order[i] from first_step[i] up to first_step[i + 1] */
    double *paths;     /* how many shortest paths lead to each vertex */
    double *share;     /* of each vertex in the paths to those behind it */
} Search;

static void
search_init(Search *search, const CoterieArcs *arcs)
{
    gsize n = MAX(arcs->vertices, 1);
    gsize m = arcs->first[arcs->vertices];

    search->arcs = arcs;
    search->lengths = g_new(double, MAX(m, 1));
    for (gsize i = 0; i < m; i++)
        search->lengths[i] = 1 / arcs->strengths[i];
    search->distance = g_new(double, n);
    for (gsize i = 0; i < n; i++)
        search->distance[i] = INFINITY;
    coterie_heap_init(&search->heap, search->distance, arcs->vertices);
    search->order = g_new(guint32, n);
    search->reached_yet = g_new0(guint8, n);
    search->reached = 0;
    search->steps = g_new(guint32, MAX(m, 1));
    search->first_step = g_new(gsize, n + 1);
    search->paths = g_new(double, n);
    search->share = g_new(double, n);
}

static void
search_clear(Search *search)
{
    coterie_heap_clear(&search->heap);
    g_free(search->lengths);
    g_free(search->distance);
    g_free(search->order);
    g_free(search->reached_yet);
    g_free(search->steps);
    g_free(search->first_step);
    g_free(search->paths);
    g_free(search->share);
}

/* Passes the distance of @vertex on to those not yet reached, and notes the steps that led to it
 * from those reached before. Returns where the steps end. */
static gsize
visit(Search *search, guint32 vertex, gsize next_step)
{
    const CoterieArcs *arcs = search->arcs;
    double distance = search->distance[vertex];
    double paths = 0;

    for (gsize i = arcs->first[vertex]; i < arcs->first[vertex + 1]; i++) {
        guint32 end = arcs->ends[i];

        if (distance + search->lengths[i] < search->distance[end]) {
            search->distance[end] = distance + search->lengths[i];
            coterie_heap_raise(&search->heap, end);
        } else if (coterie_same_length(search->distance[end] + search->lengths[i], distance) &&
                   search->reached_yet[end]) {
            paths += search->paths[end];
            search->steps[next_step++] = end;
        }
    }
    search->paths[vertex] = paths;
    return next_step;
}

/* Makes ready for the next source; only what was reached was touched. */
static void
forget(Search *search)
{
    for (guint32 i = 0; i < search->reached; i++) {
        search->distance[search->order[i]] = INFINITY;
        search->reached_yet[search->order[i]] = FALSE;
    }
    search->reached = 0;
}

/* Finds the distances from @source, the order, the steps and the number of paths. */
static void
explore(Search *search, guint32 source)
{
    gsize next_step = 0;

    search->distance[source] = 0;
    coterie_heap_raise(&search->heap, source);
    while (search->heap.length > 0) {
        guint32 vertex = coterie_heap_pop(&search->heap);

        search->first_step[search->reached] = next_step;
        next_step = visit(search, vertex, next_step);
        if (vertex == source)
            search->paths[source] = 1;
        search->reached_yet[vertex] = TRUE;
        search->order[search->reached++] = vertex;
    }
    search->first_step[search->reached] = next_step;
}

/* Adds to each vertex its share in the paths from the source to everyone. */
static void
add_shares(Search *search, double *betweenness)
{
    for (guint32 i = 0; i < search->reached; i++)
        search->share[search->order[i]] = 0;
    for (guint32 i = search->reached - 1; i > 0; i--) {
        guint32 vertex = search->order[i];
        double each = (1 + search->share[vertex]) / search->paths[vertex];

        for (gsize k = search->first_step[i]; k < search->first_step[i + 1]; k++)
            search->share[search->steps[k]] += search->paths[search->steps[k]] * each;
        betweenness[vertex] += search->share[vertex];
    }
}

static void
score_distances(const Search *search, double *closeness, double *harmonic)
{
    guint32 source = search->order[0];
    double sum = 0;
    double inverses = 0;

    for (guint32 i = 1; i < search->reached; i++) {
        sum += search->distance[search->order[i]];
        inverses += 1 / search->distance[search->order[i]];
    }
    closeness[source] = search->reached > 1 ? (search->reached - 1) / sum : NAN;
    harmonic[source] = search->arcs->vertices > 1 ? inverses / (search->arcs->vertices - 1) : NAN;
}

void
coterie_paths_score(const CoterieArcs *arcs,
                    double *betweenness,
                    double *closeness,
                    double *harmonic)
{
    Search search;

    search_init(&search, arcs);
    for (guint32 v = 0; v < arcs->vertices; v++)
        betweenness[v] = 0;
    for (guint32 v = 0; v < arcs->vertices; v++) {
        explore(&search, v);
        score_distances(&search, closeness, harmonic);
        add_shares(&search, betweenness);
        forget(&search);
    }
    for (guint32 v = 0; v < arcs->vertices; v++)
        betweenness[v] /= 2; /* every pair was seen from both ends */
    search_clear(&search);
}

/* --- Steps --- */

/* Adds the paths from @source; @depth is everywhere 0 before and after. */
static void
add_steps(
    const CoterieArcs *arcs, guint32 source, guint32 *order, guint32 *depth, CoterieSteps *steps)
{
    guint32 reached = 0;

    order[reached++] = source;
    for (guint32 i = 0; i < reached; i++) {
        for (gsize k = arcs->first[order[i]]; k < arcs->first[order[i] + 1]; k++) {
            guint32 end = arcs->ends[k];

            if (depth[end] != 0 || end == source)
                continue;
            depth[end] = depth[order[i]] + 1;
            order[reached++] = end;
        }
        steps->steps += depth[order[i]];
    }
    steps->pairs += reached - 1;
    steps->diameter = MAX(steps->diameter, depth[order[reached - 1]]);
    for (guint32 i = 0; i < reached; i++)
        depth[order[i]] = 0;
}

CoterieSteps
coterie_paths_steps(const CoterieArcs *arcs)
{
    g_autofree guint32 *order = g_new(guint32, MAX(arcs->vertices, 1));
    g_autofree guint32 *depth = g_new0(guint32, MAX(arcs->vertices, 1));
    CoterieSteps steps = {0};

    for (guint32 v = 0; v < arcs->vertices; v++)
        add_steps(arcs, v, order, depth, &steps);
    return steps;
}
