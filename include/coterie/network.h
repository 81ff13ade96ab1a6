/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_H
#define COTERIE_NETWORK_H

#include <coterie/api.h>
#include <coterie/options.h>
#include <coterie/persons.h>
#include <coterie/ties.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieNetwork:
 *
 * An undirected, weighted network without loops and parallel edges. Immutable. igraph is not
 * thread-safe: use networks and measures in one thread at a time.
 */
typedef struct CoterieNetwork CoterieNetwork;

/**
 * CoterieEdge:
 * @source: a vertex
 * @target: another vertex
 * @strength: finite and above 0; distance, where a measure needs it, is 1/@strength
 */
typedef struct {
    guint32 source;
    guint32 target;
    double strength;
} CoterieEdge;

/**
 * coterie_network_new:
 * @persons: the persons; vertices are those who take part in the ties, in person order
 * @ties: their ties; an edge each, in tie order
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the network; isolated persons stay in it.
 */
COTERIE_API CoterieNetwork *
coterie_network_new(const CoteriePersons *persons, const CoterieTies *ties, GError **error);

/**
 * coterie_network_new_from_edges:
 * @vertices: how many vertices; vertex i stands for person i
 * @edges: (array length=count): the edges, no pair twice and no loop
 * @count: how many
 * @error: return location, or %NULL
 *
 * The order of @edges decides nothing but the order of coterie_network_edge().
 *
 * Returns: (transfer full): the network. Fails with %COTERIE_ERROR_GRAPH for an end out of range, a
 * loop, a pair given twice, or a strength that is not finite and above 0; so that no sum leaves
 * the range of a double, strengths below 1e-100 and above 1e100 fail too.
 */
COTERIE_API CoterieNetwork *coterie_network_new_from_edges(guint32 vertices,
                                                           const CoterieEdge *edges,
                                                           guint32 count,
                                                           GError **error);

COTERIE_API void coterie_network_free(CoterieNetwork *network);

COTERIE_API guint32 coterie_network_vertex_count(const CoterieNetwork *network);

COTERIE_API guint32 coterie_network_edge_count(const CoterieNetwork *network);

/** coterie_network_person: Returns: the person that @vertex stands for. */
COTERIE_API guint32 coterie_network_person(const CoterieNetwork *network, guint32 vertex);

/** coterie_network_edge: Returns: (transfer none): edge @index; source is less than target. */
COTERIE_API const CoterieEdge *coterie_network_edge(const CoterieNetwork *network, guint32 index);

/** coterie_network_tie: Returns: the tie that edge @index stands for (@index itself from edges). */
COTERIE_API guint32 coterie_network_tie(const CoterieNetwork *network, guint32 index);

/** coterie_network_vertex: Sets @vertex to what stands for @person. Returns: %FALSE if nothing
 * does. */
COTERIE_API gboolean coterie_network_vertex(const CoterieNetwork *network,
                                            guint32 person,
                                            guint32 *vertex);

/**
 * coterie_network_path:
 * @network: a network
 * @persons: (nullable): its persons
 * @from: a vertex
 * @to: a vertex
 * @count: (out): how many vertices the path has, its steps and one; 0 if there is none
 *
 * One shortest path. A tie of strength s is 1/s long. Of paths of one length it is one of the
 * fewest steps; of those the first by the names of the persons along the way, or, without
 * @persons, by their numbers. Time grows with vertices and edges.
 *
 * Returns: (transfer full) (nullable) (array length=count): its vertices from @from to @to, or
 * %NULL if nothing connects them. A vertex is connected with itself in 0 steps.
 */
COTERIE_API guint32 *coterie_network_path(const CoterieNetwork *network,
                                          const CoteriePersons *persons,
                                          guint32 from,
                                          guint32 to,
                                          guint32 *count);

/**
 * coterie_network_part:
 * @network: a network
 * @vertex: a vertex
 * @count: (out): how many, at least 1
 *
 * Returns: (transfer full) (array length=count): all that is connected with @vertex in any number
 * of steps, itself first, the nearer before the farther.
 */
COTERIE_API guint32 *
coterie_network_part(const CoterieNetwork *network, guint32 vertex, guint32 *count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieNetwork, coterie_network_free)

/**
 * CoterieLayout:
 *
 * A position for each vertex, for formats that carry positions.
 */
typedef struct CoterieLayout CoterieLayout;

/**
 * coterie_layout_new:
 * @network: a network
 * @seed: seeds the start
 * @error: return location, or %NULL
 *
 * Force-directed positions (Fruchterman and Reingold 1991), ties pulling by the root of their
 * strength. Components are laid out each by itself and set in rows, the largest first; isolated
 * vertices stand in a grid below. Fewer rounds are made for components above 400 vertices, and
 * above 1000 only what is near repels.
 *
 * Returns: (transfer full): positions, x to the right and y upwards, the longer side of the whole
 * from -1000 to 1000; the same for the same network, seed and igraph version. A single vertex
 * is at 0, 0.
 */
COTERIE_API CoterieLayout *
coterie_layout_new(const CoterieNetwork *network, guint32 seed, GError **error);

COTERIE_API void coterie_layout_free(CoterieLayout *layout);

/** coterie_layout_get: Sets @x and @y to the position of @vertex. */
COTERIE_API void
coterie_layout_get(const CoterieLayout *layout, guint32 vertex, double *x, double *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieLayout, coterie_layout_free)

G_END_DECLS

#endif
