/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_PRIVATE_H
#define COTERIE_NETWORK_PRIVATE_H

#include <coterie/network.h>

#include <glib.h>
#include <igraph/igraph.h>

/* Every edge twice, once from each end: the arcs of vertex v are first[v] up to first[v + 1], in
 * the order of the vertices they lead to. */
typedef struct {
    guint32 vertices;
    gsize *first;
    guint32 *ends;
    double *strengths;
} CoterieArcs;

/* igraph's edges stand in the order of their ends, not in the order given, so that no result
 * depends on the order given. */
struct CoterieNetwork {
    guint32 edge_count;
    CoterieEdge *edges;
    guint32 *persons; /* of each vertex */
    guint32 *ties;    /* of each edge */
    CoterieArcs arcs;
    igraph_t graph;
    igraph_vector_t strengths;
};

/* The network of @vertices and @edges. @persons and @ties are what vertices and edges stand for;
 * NULL: themselves. */
CoterieNetwork *coterie_network_build(guint32 vertices,
                                      const guint32 *persons,
                                      const CoterieEdge *edges,
                                      const guint32 *ties,
                                      guint32 count,
                                      GError **error);

static inline gsize
coterie_arcs_degree(const CoterieArcs *arcs, guint32 vertex)
{
    return arcs->first[vertex + 1] - arcs->first[vertex];
}

void coterie_arcs_clear(CoterieArcs *arcs);

double coterie_arcs_strength(const CoterieArcs *arcs, guint32 vertex);

/* Builds the igraph graph of some vertices, numbered as in @members, with their edges, and sets
 * @strengths to the strengths of these. @members are whole components, ascending. */
gboolean coterie_arcs_graph(const CoterieArcs *arcs,
                            const guint32 *members,
                            guint32 count,
                            igraph_t *graph,
                            igraph_vector_t *strengths,
                            GError **error);

#endif
