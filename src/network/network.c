/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edges become a network: checked, put in the order of their ends, and laid out twice. Our own
 * walks use arcs in three flat arrays; igraph's functions use its graph. Ordering first makes
 * every later sum run in the same order however the edges were given, shows pairs given twice as
 * neighbours, and fills the arcs of each vertex in ascending order without a second sort. */
#include "base/guard.h"
#include "network/network_private.h"

#include <coterie/error.h>
#include <coterie/network.h>

#include <stdlib.h>
#include <string.h>

/* Within these bounds neither lengths nor sums of strengths leave the range of a double. */
#define WEAKEST 1e-100
#define STRONGEST 1e100

/* --- Checking and ordering --- */

static gboolean
check_edge(const CoterieEdge *edge, guint32 vertices, GError **error)
{
    const char *fault = NULL;

    if (edge->source >= vertices || edge->target >= vertices)
        fault = "has an end out of range";
    else if (edge->source == edge->target)
        fault = "is a loop";
    else if (!(edge->strength >= WEAKEST && edge->strength <= STRONGEST))
        fault = "has a strength that is not finite and above 0";
    if (fault == NULL)
        return TRUE;
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_GRAPH,
                "edge %u-%u %s",
                edge->source,
                edge->target,
                fault);
    return FALSE;
}

static int
compare_ends(const void *a, const void *b)
{
    const CoterieEdge *one = a;
    const CoterieEdge *other = b;

    if (one->source != other->source)
        return one->source < other->source ? -1 : 1;
    return (one->target > other->target) - (one->target < other->target);
}

static gboolean
check_pairs(const CoterieEdge *sorted, guint32 count, GError **error)
{
    for (guint32 i = 1; i < count; i++) {
        if (compare_ends(&sorted[i - 1], &sorted[i]) == 0) {
            g_set_error(error,
                        COTERIE_ERROR,
                        COTERIE_ERROR_GRAPH,
                        "edge %u-%u is given twice",
                        sorted[i].source,
                        sorted[i].target);
            return FALSE;
        }
    }
    return TRUE;
}

/* Copies the edges, the lesser end of each first. */
static CoterieEdge *
upright_edges(guint32 vertices, const CoterieEdge *edges, guint32 count, GError **error)
{
    g_autofree CoterieEdge *upright = g_new(CoterieEdge, MAX(count, 1));

    for (guint32 i = 0; i < count; i++) {
        if (!check_edge(&edges[i], vertices, error))
            return NULL;
        upright[i] = (CoterieEdge){
            .source = MIN(edges[i].source, edges[i].target),
            .target = MAX(edges[i].source, edges[i].target),
            .strength = edges[i].strength,
        };
    }
    return g_steal_pointer(&upright);
}

static CoterieEdge *
sorted_edges(const CoterieEdge *edges, guint32 count, GError **error)
{
    g_autofree CoterieEdge *sorted = g_memdup2(edges, MAX(count, 1) * sizeof *edges);

    qsort(sorted, count, sizeof *sorted, compare_ends);
    if (!check_pairs(sorted, count, error))
        return NULL;
    return g_steal_pointer(&sorted);
}

/* --- Arcs --- */

static void
add_arc(CoterieArcs *arcs, gsize *next, guint32 from, guint32 to, double strength)
{
    arcs->ends[next[from]] = to;
    arcs->strengths[next[from]] = strength;
    next[from]++;
}

/* The arcs to lesser vertices first, then those to greater: both come in ascending order. */
static void
fill_arcs(CoterieArcs *arcs, const CoterieEdge *sorted, guint32 count)
{
    g_autofree gsize *next = g_memdup2(arcs->first, (arcs->vertices + (gsize)1) * sizeof(gsize));

    for (guint32 i = 0; i < count; i++)
        add_arc(arcs, next, sorted[i].target, sorted[i].source, sorted[i].strength);
    for (guint32 i = 0; i < count; i++)
        add_arc(arcs, next, sorted[i].source, sorted[i].target, sorted[i].strength);
}

static CoterieArcs
arcs_of(guint32 vertices, const CoterieEdge *sorted, guint32 count)
{
    CoterieArcs arcs = {
        .vertices = vertices,
        .first = g_new0(gsize, (gsize)vertices + 1),
        .ends = g_new(guint32, MAX(2 * (gsize)count, 1)),
        .strengths = g_new(double, MAX(2 * (gsize)count, 1)),
    };

    for (guint32 i = 0; i < count; i++) {
        arcs.first[sorted[i].source + 1]++;
        arcs.first[sorted[i].target + 1]++;
    }
    for (guint32 v = 0; v < vertices; v++)
        arcs.first[v + 1] += arcs.first[v];
    fill_arcs(&arcs, sorted, count);
    return arcs;
}

double
coterie_arcs_strength(const CoterieArcs *arcs, guint32 vertex)
{
    double sum = 0;

    for (gsize i = arcs->first[vertex]; i < arcs->first[vertex + 1]; i++)
        sum += arcs->strengths[i];
    return sum;
}

/* --- The igraph graph --- */

static igraph_error_t
create_graph(igraph_integer_t vertices,
             const igraph_vector_int_t *ends,
             igraph_t *graph,
             GError **error)
{
    g_auto(CoterieGuard) guard;
    igraph_error_t code;

    coterie_guard_enter(&guard, 0);
    code = igraph_create(graph, ends, vertices, IGRAPH_UNDIRECTED);
    coterie_guard_ok(&guard, code, "cannot build the graph", error);
    return code;
}

/* Where @vertex stands in @members; it is one of them. */
static guint32
place_of(guint32 vertex, const guint32 *members, guint32 count)
{
    guint32 low = 0;

    for (guint32 high = count; high - low > 1;) {
        guint32 middle = low + (high - low) / 2;

        if (members[middle] <= vertex)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Lists the edges of @members once each, from the arcs that lead upwards. */
static void
list_edges(const CoterieArcs *arcs,
           const guint32 *members,
           guint32 count,
           igraph_vector_int_t *ends,
           igraph_vector_t *strengths)
{
    for (guint32 i = 0; i < count; i++) {
        guint32 v = members[i];

        for (gsize k = arcs->first[v]; k < arcs->first[v + 1]; k++) {
            if (arcs->ends[k] < v)
                continue;
            igraph_vector_int_push_back(ends, i);
            igraph_vector_int_push_back(ends, place_of(arcs->ends[k], members, count));
            igraph_vector_push_back(strengths, arcs->strengths[k]);
        }
    }
}

gboolean
coterie_arcs_graph(const CoterieArcs *arcs,
                   const guint32 *members,
                   guint32 count,
                   igraph_t *graph,
                   igraph_vector_t *strengths,
                   GError **error)
{
    g_auto(igraph_vector_int_t) ends = {0};

    igraph_vector_int_init(&ends, 0);
    igraph_vector_init(strengths, 0);
    list_edges(arcs, members, count, &ends, strengths);
    if (create_graph(count, &ends, graph, error) == IGRAPH_SUCCESS)
        return TRUE;
    igraph_vector_destroy(strengths);
    return FALSE;
}

/* --- The network --- */

static guint32 *
numbers_or_own(const guint32 *numbers, guint32 count)
{
    guint32 *own = g_new(guint32, MAX(count, 1));

    for (guint32 i = 0; i < count; i++)
        own[i] = numbers != NULL ? numbers[i] : i;
    return own;
}

void
coterie_arcs_clear(CoterieArcs *arcs)
{
    g_free(arcs->first);
    g_free(arcs->ends);
    g_free(arcs->strengths);
}

static gboolean
build_graph(CoterieNetwork *network, GError **error)
{
    g_autofree guint32 *all = numbers_or_own(NULL, network->arcs.vertices);

    return coterie_arcs_graph(
        &network->arcs, all, network->arcs.vertices, &network->graph, &network->strengths, error);
}

CoterieNetwork *
coterie_network_build(guint32 vertices,
                      const guint32 *persons,
                      const CoterieEdge *edges,
                      const guint32 *ties,
                      guint32 count,
                      GError **error)
{
    g_autofree CoterieEdge *upright = upright_edges(vertices, edges, count, error);
    g_autofree CoterieEdge *sorted = upright != NULL ? sorted_edges(upright, count, error) : NULL;
    g_autofree CoterieNetwork *network = NULL;

    if (sorted == NULL)
        return NULL;
    network = g_new0(CoterieNetwork, 1);
    network->arcs = arcs_of(vertices, sorted, count);
    if (!build_graph(network, error)) {
        coterie_arcs_clear(&network->arcs);
        return NULL;
    }
    network->edge_count = count;
    network->edges = g_steal_pointer(&upright);
    network->persons = numbers_or_own(persons, vertices);
    network->ties = numbers_or_own(ties, count);
    return g_steal_pointer(&network);
}

CoterieNetwork *
coterie_network_new_from_edges(guint32 vertices,
                               const CoterieEdge *edges,
                               guint32 count,
                               GError **error)
{
    g_return_val_if_fail(edges != NULL || count == 0, NULL);

    return coterie_network_build(vertices, NULL, edges, NULL, count, error);
}

void
coterie_network_free(CoterieNetwork *network)
{
    if (network == NULL)
        return;
    igraph_destroy(&network->graph);
    igraph_vector_destroy(&network->strengths);
    coterie_arcs_clear(&network->arcs);
    g_free(network->edges);
    g_free(network->persons);
    g_free(network->ties);
    g_free(network);
}

guint32
coterie_network_vertex_count(const CoterieNetwork *network)
{
    g_return_val_if_fail(network != NULL, 0);
    return network->arcs.vertices;
}

guint32
coterie_network_edge_count(const CoterieNetwork *network)
{
    g_return_val_if_fail(network != NULL, 0);
    return network->edge_count;
}

guint32
coterie_network_person(const CoterieNetwork *network, guint32 vertex)
{
    g_return_val_if_fail(network != NULL && vertex < network->arcs.vertices, 0);
    return network->persons[vertex];
}

const CoterieEdge *
coterie_network_edge(const CoterieNetwork *network, guint32 index)
{
    g_return_val_if_fail(network != NULL && index < network->edge_count, NULL);
    return &network->edges[index];
}

guint32
coterie_network_tie(const CoterieNetwork *network, guint32 index)
{
    g_return_val_if_fail(network != NULL && index < network->edge_count, 0);
    return network->ties[index];
}

gboolean
coterie_network_vertex(const CoterieNetwork *network, guint32 person, guint32 *vertex)
{
    g_return_val_if_fail(network != NULL && vertex != NULL, FALSE);
    if (network->arcs.vertices == 0)
        return FALSE;
    *vertex = place_of(person, network->persons, network->arcs.vertices);
    return network->persons[*vertex] == person;
}
