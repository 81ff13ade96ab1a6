/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Roles become ties that lead from one person to another, and what only such ties can tell: who is
 * led to, who leads to many, what is answered. The ties stand twice, by their sources and by their
 * targets, each time in the order of the other end, so that every sum runs in one order.
 *
 * Hubs and authorities are iterated here: each round is a multiplication by a matrix that is
 * symmetric and nowhere negative, so that the scores go to its leading vector, and where there are
 * several leading vectors to the mixture of them that is nearest to the start. Weak spot: two
 * parts of the network that are all but equally strong take more rounds than anybody waits for;
 * after ROUNDS the scores of the weaker part are a little too high. */
#include "network/directed.h"

#include <math.h>
#include <stdlib.h>

#define ROUNDS 10000
#define NOTHING 1e-12 /* what is less has only not come down to 0 yet */
#define SETTLED 1e-14 /* of a highest score of 1: a round that moves none further is the last */

/* --- Arcs --- */

static int
compare_ends(const void *a, const void *b)
{
    const CoterieEdge *one = a;
    const CoterieEdge *other = b;

    if (one->source != other->source)
        return one->source < other->source ? -1 : 1;
    return (one->target > other->target) - (one->target < other->target);
}

/* Sorts the edges and makes those of one direction one; returns how many are left. */
static guint32
merge_edges(CoterieEdge *edges, guint32 count)
{
    guint32 kept = 0;

    qsort(edges, count, sizeof *edges, compare_ends);
    for (guint32 i = 0; i < count; i++) {
        if (kept > 0 && compare_ends(&edges[kept - 1], &edges[i]) == 0)
            edges[kept - 1].strength += edges[i].strength;
        else
            edges[kept++] = edges[i];
    }
    return kept;
}

/* The edges by their sources, or by their targets; either way in the order of the other end, as
 * they come sorted. */
static CoterieArcs
arcs_by(guint32 vertices, const CoterieEdge *sorted, guint32 count, gboolean by_target)
{
    CoterieArcs arcs = {
        .vertices = vertices,
        .first = g_new0(gsize, (gsize)vertices + 1),
        .ends = g_new(guint32, MAX((gsize)count, 1)),
        .strengths = g_new(double, MAX((gsize)count, 1)),
    };
    g_autofree gsize *next = NULL;

    for (guint32 i = 0; i < count; i++)
        arcs.first[(by_target ? sorted[i].target : sorted[i].source) + 1]++;
    for (guint32 v = 0; v < vertices; v++)
        arcs.first[v + 1] += arcs.first[v];
    next = g_memdup2(arcs.first, ((gsize)vertices + 1) * sizeof *next);
    for (guint32 i = 0; i < count; i++) {
        gsize at = next[by_target ? sorted[i].target : sorted[i].source]++;

        arcs.ends[at] = by_target ? sorted[i].source : sorted[i].target;
        arcs.strengths[at] = sorted[i].strength;
    }
    return arcs;
}

CoterieDirected *
coterie_directed_new(guint32 vertices, const CoterieEdge *edges, guint32 count)
{
    g_autofree CoterieEdge *sorted = g_new(CoterieEdge, MAX((gsize)count, 1));
    CoterieDirected *directed = g_new(CoterieDirected, 1);
    guint32 kept;

    for (guint32 i = 0; i < count; i++)
        sorted[i] = edges[i];
    kept = merge_edges(sorted, count);
    directed->out = arcs_by(vertices, sorted, kept, FALSE);
    directed->in = arcs_by(vertices, sorted, kept, TRUE);
    return directed;
}

static void
add_edges(const CoterieNetwork *network,
          const CoterieRoleTie *tie,
          gboolean symmetric,
          GArray *edges)
{
    CoterieEdge edge = {.strength = tie->count};
    CoterieEdge back;

    if (!coterie_network_vertex(network, tie->source, &edge.source) ||
        !coterie_network_vertex(network, tie->target, &edge.target))
        return;
    g_array_append_val(edges, edge);
    back = (CoterieEdge){edge.target, edge.source, edge.strength};
    if (symmetric)
        g_array_append_val(edges, back);
}

CoterieDirected *
coterie_directed_of_roles(const CoterieNetwork *network,
                          const CoterieRoles *roles,
                          CoterieDirectedChoice choice)
{
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(CoterieEdge));

    for (guint32 i = 0; i < coterie_roles_tie_count(roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(roles, i);
        gboolean symmetric = coterie_roles_name(roles, tie->role)->symmetric;

        if (!symmetric || choice == COTERIE_DIRECTED_ALL)
            add_edges(network, tie, symmetric, edges);
    }
    return coterie_directed_new(coterie_network_vertex_count(network),
                                (const CoterieEdge *)(gpointer)edges->data,
                                edges->len);
}

void
coterie_directed_free(CoterieDirected *directed)
{
    if (directed == NULL)
        return;
    coterie_arcs_clear(&directed->out);
    coterie_arcs_clear(&directed->in);
    g_free(directed);
}

gsize
coterie_directed_count(const CoterieDirected *directed)
{
    return directed->out.first[directed->out.vertices];
}

/* --- Reciprocity --- */

/* How many of those whom @vertex leads to lead back; both lists are in order. */
static gsize
count_answered(const CoterieDirected *directed, guint32 vertex)
{
    gsize out = directed->out.first[vertex];
    gsize in = directed->in.first[vertex];
    gsize answered = 0;

    while (out < directed->out.first[vertex + 1] && in < directed->in.first[vertex + 1]) {
        guint32 to = directed->out.ends[out];
        guint32 from = directed->in.ends[in];

        answered += to == from;
        out += to <= from;
        in += from <= to;
    }
    return answered;
}

double
coterie_directed_reciprocity(const CoterieDirected *directed)
{
    gsize answered = 0;
    gsize count = coterie_directed_count(directed);

    for (guint32 v = 0; v < directed->out.vertices; v++)
        answered += count_answered(directed, v);
    return count > 0 ? (double)answered / (double)count : NAN;
}

/* --- Hubs and authorities --- */

/* Each of @scores becomes the sum of what stands at the other ends, the highest 1; returns how far
 * the score that moved most has moved. */
static double
gather(const CoterieArcs *arcs, const double *from, double *scores, double *before)
{
    double highest = 0;
    double moved = 0;

    for (guint32 v = 0; v < arcs->vertices; v++) {
        before[v] = scores[v];
        scores[v] = 0;
        for (gsize i = arcs->first[v]; i < arcs->first[v + 1]; i++)
            scores[v] += from[arcs->ends[i]] * arcs->strengths[i];
        highest = MAX(highest, scores[v]);
    }
    for (guint32 v = 0; v < arcs->vertices && highest > 0; v++) {
        scores[v] /= highest;
        moved = MAX(moved, fabs(scores[v] - before[v]));
    }
    return moved;
}

void
coterie_directed_hubs(const CoterieDirected *directed, double *hubs, double *authorities)
{
    guint32 n = directed->out.vertices;
    g_autofree double *before = g_new(double, MAX((gsize)n, 1));

    for (guint32 v = 0; v < n; v++) {
        hubs[v] = coterie_directed_count(directed) > 0 ? 1 : 0;
        authorities[v] = 0;
    }
    for (guint round = 0; round < ROUNDS; round++) {
        double authorities_moved = gather(&directed->in, hubs, authorities, before);
        double hubs_moved = gather(&directed->out, authorities, hubs, before);

        if (authorities_moved <= SETTLED && hubs_moved <= SETTLED)
            break;
    }
    for (guint32 v = 0; v < n; v++) {
        hubs[v] = hubs[v] < NOTHING ? 0 : hubs[v];
        authorities[v] = authorities[v] < NOTHING ? 0 : authorities[v];
    }
}
