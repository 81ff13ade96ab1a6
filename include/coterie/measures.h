/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_MEASURES_H
#define COTERIE_MEASURES_H

#include <coterie/api.h>
#include <coterie/network.h>
#include <coterie/options.h>
#include <coterie/roles.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieMeasure:
 *
 * The measures of a person in a network; coterie_measure_info() says what each is.
 */
typedef enum {
    COTERIE_MEASURE_DEGREE,
    COTERIE_MEASURE_STRENGTH,
    COTERIE_MEASURE_BETWEENNESS,
    COTERIE_MEASURE_CLOSENESS,
    COTERIE_MEASURE_HARMONIC,
    COTERIE_MEASURE_EIGENVECTOR,
    COTERIE_MEASURE_PAGERANK,
    COTERIE_MEASURE_CORENESS,
    COTERIE_MEASURE_CLUSTERING,
    COTERIE_MEASURE_CONSTRAINT,
    COTERIE_MEASURE_IN_DEGREE,
    COTERIE_MEASURE_OUT_DEGREE,
    COTERIE_MEASURE_DIRECTED_PAGERANK,
    COTERIE_MEASURE_HUB,
    COTERIE_MEASURE_AUTHORITY,
} CoterieMeasure;

/* The measures of every network come first, those of roles, which have a direction, last. */
#define COTERIE_MEASURES 10
#define COTERIE_MEASURES_ALL 15

/**
 * CoterieMeasureInfo:
 * @name: its name in files and options: "degree", "pagerank"
 * @label: its name over a column: "Degree", "PageRank"
 * @meaning: one sentence for a reader who does not know it
 * @convention: how it is normalised and what it takes from ties, one sentence
 * @source: the paper
 * @integral: whether its values are whole numbers
 * @ascending: whether a low value is the notable one (constraint)
 */
typedef struct {
    const char *name;
    const char *label;
    const char *meaning;
    const char *convention;
    const char *source;
    gboolean integral;
    gboolean ascending;
} CoterieMeasureInfo;

/** coterie_measure_info: Returns: (transfer none): what @measure is. */
COTERIE_API const CoterieMeasureInfo *coterie_measure_info(CoterieMeasure measure);

/**
 * coterie_measure_parse:
 * @name: a name of coterie_measure_info()
 * @measure: (out): the measure
 * @error: return location, or %NULL
 *
 * Returns: %FALSE, with %COTERIE_ERROR_DATA and all names in its message, for any other text.
 */
COTERIE_API gboolean coterie_measure_parse(const char *name,
                                           CoterieMeasure *measure,
                                           GError **error);

/**
 * CoterieSummary:
 * @persons: vertices
 * @ties: edges
 * @isolated: vertices without an edge
 * @components: connected components, isolated vertices included
 * @largest: vertices of the largest component
 * @density: edges over possible edges; NaN below two vertices
 * @diameter: steps of the longest shortest path, within components; NaN without edges
 * @mean_distance: mean steps of shortest paths between connected pairs; NaN without edges
 * @clustering: global transitivity (triangles over connected triples); NaN without triples
 * @communities: communities found, isolated vertices included
 * @modularity: of the communities, weighted, resolution 1; NaN without edges
 * @directed: from how many vertices to how many others roles lead, pair by pair and direction by
 *   direction; roles that hold in both directions lead both ways
 * @reciprocity: the share of these that lead the other way, too; NaN where there is none
 * @one_way_reciprocity: the same of the roles that do not hold in both directions
 */
typedef struct {
    guint32 persons;
    guint32 ties;
    guint32 isolated;
    guint32 components;
    guint32 largest;
    double density;
    double diameter;
    double mean_distance;
    double clustering;
    guint32 communities;
    double modularity;
    guint64 directed;
    double reciprocity;
    double one_way_reciprocity;
} CoterieSummary;

/**
 * CoterieMeasures:
 *
 * All measures of all vertices, components, communities and the summary. Immutable.
 */
typedef struct CoterieMeasures CoterieMeasures;

/**
 * coterie_measures_new:
 * @network: a network; isolated persons are allowed
 * @options: (nullable): @seed is used
 * @error: return location, or %NULL
 *
 * Computes everything. Path measures read distance = 1/strength; lengths that differ by less than
 * 1e-10 of their sum are equal (igraph's own comparison). Spectral measures, constraint and
 * communities read strength; degree, coreness and clustering read neither. Communities are the best
 * modularity of several runs of Leiden (Traag et al. 2019) with successive seeds: 10 runs up to
 * 20000 ties, then 200000 over the ties, but never below 4. The eigenvector is that of the largest
 * component. The result does not depend on the order of edges, on threads or on earlier calls.
 * Time grows with persons times ties: some 0.3 s for 800 persons and 8000 ties, 5 s for 5000
 * and 25000. Memory grows with persons and ties.
 *
 * Returns: (transfer full): the measures. Fails with %COTERIE_ERROR_GRAPH if an iteration does not
 * settle.
 */
COTERIE_API CoterieMeasures *
coterie_measures_new(const CoterieNetwork *network, const CoterieOptions *options, GError **error);

/**
 * coterie_measures_new_directed:
 * @network: a network; isolated persons are allowed
 * @roles: (nullable): what its persons are to one another
 * @options: (nullable): as for coterie_measures_new()
 * @error: return location, or %NULL
 *
 * The same, and with @roles the measures of these: of ties that lead from one person to another
 * where a role is told, in both directions if it holds in both, and as strong as it is told in
 * places. Roles of persons outside of the network are passed over.
 *
 * Returns: (transfer full): the measures.
 */
COTERIE_API CoterieMeasures *coterie_measures_new_directed(const CoterieNetwork *network,
                                                           const CoterieRoles *roles,
                                                           const CoterieOptions *options,
                                                           GError **error);

COTERIE_API void coterie_measures_free(CoterieMeasures *measures);

/** coterie_measures_count: Returns: how many measures there are, %COTERIE_MEASURES or, with roles,
 * %COTERIE_MEASURES_ALL; they are those from 0 on. */
COTERIE_API guint coterie_measures_count(const CoterieMeasures *measures);

/** coterie_measures_get: Returns: @measure of @vertex; NaN where it is undefined. */
COTERIE_API double
coterie_measures_get(const CoterieMeasures *measures, CoterieMeasure measure, guint32 vertex);

/**
 * coterie_measures_rank:
 * @measures: measures
 * @measure: one of them
 * @vertices: (out) (array length=count): all vertices, the notable ones first; values that agree
 *   to 1e-9 (of the first of them, or of 0.001 if that is more) are equal and stand in vertex
 *   order, undefined ones come last; free with g_free()
 * @count: (out): how many
 *
 * The one place where vertices are ranked.
 */
COTERIE_API void coterie_measures_rank(const CoterieMeasures *measures,
                                       CoterieMeasure measure,
                                       guint32 **vertices,
                                       guint32 *count);

/** coterie_measures_community: Returns: its community, from 1, the largest first. */
COTERIE_API guint32 coterie_measures_community(const CoterieMeasures *measures, guint32 vertex);

/** coterie_measures_component: Returns: its component, from 1, the largest first. */
COTERIE_API guint32 coterie_measures_component(const CoterieMeasures *measures, guint32 vertex);

/** coterie_measures_summary: Returns: (transfer none): the network as a whole. */
COTERIE_API const CoterieSummary *coterie_measures_summary(const CoterieMeasures *measures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieMeasures, coterie_measures_free)

G_END_DECLS

#endif
