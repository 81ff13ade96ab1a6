/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How two vertices are connected: one shortest path between them, or the part of the
 * network that each is in. The search is Dijkstra's, from the end of the path back to
 * its start; lengths are compared as in network/paths.c, so that a path shown here is
 * one of those that betweenness counts. Of paths of one length those of the fewest
 * steps are kept, and of these the first by the names along the way is walked.
 *
 * Weak spot: of many equally good ways only one is shown. */
#include "network/groups.h"
#include "network/heap.h"
#include "network/paths.h"

#include <math.h>
#include <string.h>

#define UNREACHED G_MAXUINT32

/* The ways to one vertex. */
typedef struct {
    const CoterieNetwork *network;
    const CoteriePersons *persons; /* (nullable) */
    double *distance;              /* to the target; infinite if not reached */
    guint32 *steps;                /* the fewest on a shortest path to it, or UNREACHED */
} Ways;

static void
ways_init(Ways *ways, const CoterieNetwork *network, const CoteriePersons *persons)
{
    guint32 vertices = network->arcs.vertices;

    *ways = (Ways){network, persons, g_new(double, vertices), g_new(guint32, vertices)};
    for (guint32 i = 0; i < vertices; i++) {
        ways->distance[i] = INFINITY;
        ways->steps[i] = UNREACHED;
    }
}

static void
ways_clear(Ways *ways)
{
    g_free(ways->distance);
    g_free(ways->steps);
}

/* Whether arc @arc of @vertex, whose other end is reached, begins a shortest path. */
static gboolean
is_on_the_way(const Ways *ways, guint32 vertex, gsize arc)
{
    const CoterieArcs *arcs = &ways->network->arcs;
    guint32 end = arcs->ends[arc];

    return ways->steps[end] != UNREACHED &&
           coterie_same_length(ways->distance[end] + 1 / arcs->strengths[arc],
                               ways->distance[vertex]);
}

/* Counts the steps from @vertex, whose distance is final, and offers its own to the others. */
static void
reach(Ways *ways, CoterieHeap *heap, guint32 vertex)
{
    const CoterieArcs *arcs = &ways->network->arcs;
    guint32 fewest = ways->distance[vertex] > 0 ? UNREACHED : 0;

    for (gsize i = arcs->first[vertex]; i < arcs->first[vertex + 1]; i++) {
        double distance = ways->distance[vertex] + 1 / arcs->strengths[i];
        guint32 end = arcs->ends[i];

        if (is_on_the_way(ways, vertex, i))
            fewest = MIN(fewest, ways->steps[end] + 1);
        if (distance < ways->distance[end]) {
            ways->distance[end] = distance;
            coterie_heap_raise(heap, end);
        }
    }
    ways->steps[vertex] = fewest;
}

/* Finds the ways to @to, until @from is reached. */
static void
search(Ways *ways, guint32 from, guint32 to)
{
    CoterieHeap heap;

    coterie_heap_init(&heap, ways->distance, ways->network->arcs.vertices);
    ways->distance[to] = 0;
    coterie_heap_raise(&heap, to);
    while (heap.length > 0 && ways->steps[from] == UNREACHED)
        reach(ways, &heap, coterie_heap_pop(&heap));
    coterie_heap_clear(&heap);
}

/* Whether @one stands before @other by name, then by number. */
static gboolean
stands_before(const Ways *ways, guint32 one, guint32 other)
{
    int names = 0;

    if (ways->persons != NULL)
        names = strcmp(coterie_persons_get(ways->persons, ways->network->persons[one])->name,
                       coterie_persons_get(ways->persons, ways->network->persons[other])->name);
    return names != 0 ? names < 0 : one < other;
}

/* The next vertex after @vertex, of which a shortest path has at least one step left. */
static guint32
next_of(const Ways *ways, guint32 vertex)
{
    const CoterieArcs *arcs = &ways->network->arcs;
    guint32 next = UNREACHED;

    for (gsize i = arcs->first[vertex]; i < arcs->first[vertex + 1]; i++) {
        guint32 end = arcs->ends[i];

        if (is_on_the_way(ways, vertex, i) && ways->steps[end] + 1 == ways->steps[vertex] &&
            (next == UNREACHED || stands_before(ways, end, next)))
            next = end;
    }
    g_assert(next != UNREACHED);
    return next;
}

guint32 *
coterie_network_path(const CoterieNetwork *network,
                     const CoteriePersons *persons,
                     guint32 from,
                     guint32 to,
                     guint32 *count)
{
    g_return_val_if_fail(network != NULL && count != NULL, NULL);
    g_return_val_if_fail(from < network->arcs.vertices && to < network->arcs.vertices, NULL);
    guint32 *path = NULL;
    Ways ways;

    ways_init(&ways, network, persons);
    search(&ways, from, to);
    *count = ways.steps[from] != UNREACHED ? ways.steps[from] + 1 : 0;
    if (*count > 0) {
        path = g_new(guint32, *count);
        path[0] = from;
        for (guint32 i = 1; i < *count; i++)
            path[i] = next_of(&ways, path[i - 1]);
    }
    ways_clear(&ways);
    return path;
}

guint32 *
coterie_network_part(const CoterieNetwork *network, guint32 vertex, guint32 *count)
{
    g_return_val_if_fail(network != NULL && count != NULL, NULL);
    g_return_val_if_fail(vertex < network->arcs.vertices, NULL);
    const CoterieArcs *arcs = &network->arcs;
    g_autofree guint32 *groups = g_new(guint32, arcs->vertices);
    guint32 *part = g_new(guint32, arcs->vertices);

    for (guint32 v = 0; v < arcs->vertices; v++)
        groups[v] = G_MAXUINT32;
    *count = coterie_groups_reach(arcs, vertex, groups, part);
    return part;
}
