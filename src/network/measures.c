/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All measures of a network, a column for each. A table says how each column is filled; the three
 * path measures come out of one pass and share a row. What is 1/strength long and what goes by
 * strength is settled in the modules called here, and told to readers in measure_info.c. */
#include "base/guard.h"
#include "network/communities.h"
#include "network/directed.h"
#include "network/groups.h"
#include "network/network_private.h"
#include "network/paths.h"
#include "network/ranking.h"
#include "network/spectral.h"

#include <coterie/measures.h>

#include <math.h>

struct CoterieMeasures {
    guint32 vertices;
    guint count; /* of the measures */
    double *columns[COTERIE_MEASURES_ALL];
    guint32 *communities;
    guint32 *components;
    CoterieSummary summary;
};

typedef struct {
    const CoterieNetwork *network;
    const CoterieRoles *roles;       /* or NULL */
    const CoterieDirected *directed; /* the ties of these, or NULL */
    CoterieMembers components;
    guint32 seed;
} Source;

/* --- Columns --- */

static gboolean
fill_degree(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    for (guint32 v = 0; v < measures->vertices; v++)
        measures->columns[COTERIE_MEASURE_DEGREE][v] =
            (double)coterie_arcs_degree(&source->network->arcs, v);
    return TRUE;
}

static gboolean
fill_strength(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    for (guint32 v = 0; v < measures->vertices; v++)
        measures->columns[COTERIE_MEASURE_STRENGTH][v] =
            coterie_arcs_strength(&source->network->arcs, v);
    return TRUE;
}

static gboolean
fill_paths(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    coterie_paths_score(&source->network->arcs,
                        measures->columns[COTERIE_MEASURE_BETWEENNESS],
                        measures->columns[COTERIE_MEASURE_CLOSENESS],
                        measures->columns[COTERIE_MEASURE_HARMONIC]);
    return TRUE;
}

static gboolean
fill_eigenvector(CoterieMeasures *measures, const Source *source, GError **error)
{
    return coterie_eigenvector(&source->network->arcs,
                               &source->components,
                               source->seed,
                               measures->columns[COTERIE_MEASURE_EIGENVECTOR],
                               error);
}

static gboolean
fill_pagerank(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    coterie_pagerank(&source->network->arcs,
                     &source->network->arcs,
                     measures->columns[COTERIE_MEASURE_PAGERANK]);
    return TRUE;
}

static gboolean
fill_coreness(CoterieMeasures *measures, const Source *source, GError **error)
{
    g_auto(CoterieGuard) guard;
    g_auto(igraph_vector_int_t) cores = {0};
    igraph_error_t code;

    igraph_vector_int_init(&cores, 0);
    coterie_guard_enter(&guard, source->seed);
    code = igraph_coreness(&source->network->graph, &cores, IGRAPH_ALL);
    if (!coterie_guard_ok(&guard, code, "cannot compute coreness", error))
        return FALSE;
    for (guint32 v = 0; v < measures->vertices; v++)
        measures->columns[COTERIE_MEASURE_CORENESS][v] = (double)VECTOR(cores)[v];
    return TRUE;
}

static void
copy_column(const igraph_vector_t *values, double *column)
{
    for (igraph_integer_t i = 0; i < igraph_vector_size(values); i++)
        column[i] = VECTOR(*values)[i];
}

static gboolean
fill_clustering(CoterieMeasures *measures, const Source *source, GError **error)
{
    g_auto(CoterieGuard) guard;
    g_auto(igraph_vector_t) shares = {0};
    igraph_error_t code;

    igraph_vector_init(&shares, 0);
    coterie_guard_enter(&guard, source->seed);
    code = igraph_transitivity_local_undirected(
        &source->network->graph, &shares, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
    if (!coterie_guard_ok(&guard, code, "cannot compute clustering", error))
        return FALSE;
    copy_column(&shares, measures->columns[COTERIE_MEASURE_CLUSTERING]);
    return TRUE;
}

static gboolean
fill_constraint(CoterieMeasures *measures, const Source *source, GError **error)
{
    g_auto(CoterieGuard) guard;
    g_auto(igraph_vector_t) constraints = {0};
    igraph_error_t code;

    igraph_vector_init(&constraints, 0);
    coterie_guard_enter(&guard, source->seed);
    code = igraph_constraint(
        &source->network->graph, &constraints, igraph_vss_all(), &source->network->strengths);
    if (!coterie_guard_ok(&guard, code, "cannot compute constraint", error))
        return FALSE;
    copy_column(&constraints, measures->columns[COTERIE_MEASURE_CONSTRAINT]);
    return TRUE;
}

static gboolean
fill_directed_degrees(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    for (guint32 v = 0; v < measures->vertices; v++) {
        measures->columns[COTERIE_MEASURE_IN_DEGREE][v] =
            (double)coterie_arcs_degree(&source->directed->in, v);
        measures->columns[COTERIE_MEASURE_OUT_DEGREE][v] =
            (double)coterie_arcs_degree(&source->directed->out, v);
    }
    return TRUE;
}

static gboolean
fill_directed_pagerank(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    coterie_pagerank(&source->directed->out,
                     &source->directed->in,
                     measures->columns[COTERIE_MEASURE_DIRECTED_PAGERANK]);
    return TRUE;
}

static gboolean
fill_hubs(CoterieMeasures *measures, const Source *source, GError **error)
{
    (void)error;
    coterie_directed_hubs(source->directed,
                          measures->columns[COTERIE_MEASURE_HUB],
                          measures->columns[COTERIE_MEASURE_AUTHORITY]);
    return TRUE;
}

typedef gboolean (*Fill)(CoterieMeasures *measures, const Source *source, GError **error);

static const Fill fills[COTERIE_MEASURES_ALL] = {
    [COTERIE_MEASURE_DEGREE] = fill_degree,
    [COTERIE_MEASURE_STRENGTH] = fill_strength,
    [COTERIE_MEASURE_BETWEENNESS] = fill_paths,
    [COTERIE_MEASURE_CLOSENESS] = NULL, /* with betweenness */
    [COTERIE_MEASURE_HARMONIC] = NULL,  /* with betweenness */
    [COTERIE_MEASURE_EIGENVECTOR] = fill_eigenvector,
    [COTERIE_MEASURE_PAGERANK] = fill_pagerank,
    [COTERIE_MEASURE_CORENESS] = fill_coreness,
    [COTERIE_MEASURE_CLUSTERING] = fill_clustering,
    [COTERIE_MEASURE_CONSTRAINT] = fill_constraint,
    [COTERIE_MEASURE_IN_DEGREE] = fill_directed_degrees,
    [COTERIE_MEASURE_OUT_DEGREE] = NULL, /* with the in-degree */
    [COTERIE_MEASURE_DIRECTED_PAGERANK] = fill_directed_pagerank,
    [COTERIE_MEASURE_HUB] = fill_hubs,
    [COTERIE_MEASURE_AUTHORITY] = NULL, /* with the hubs */
};

static gboolean
fill_columns(CoterieMeasures *measures, const Source *source, GError **error)
{
    for (guint i = 0; i < measures->count; i++)
        measures->columns[i] = g_new(double, MAX(measures->vertices, 1));
    for (guint i = 0; i < measures->count && measures->vertices > 0; i++) {
        if (fills[i] != NULL && !fills[i](measures, source, error))
            return FALSE;
    }
    return TRUE;
}

/* --- The network as a whole --- */

static void
summarize_steps(CoterieSummary *summary, const CoterieNetwork *network)
{
    CoterieSteps steps = coterie_paths_steps(&network->arcs);

    summary->diameter = steps.pairs > 0 ? (double)steps.diameter : NAN;
    summary->mean_distance = steps.pairs > 0 ? (double)steps.steps / (double)steps.pairs : NAN;
}

static gboolean
summarize_clustering(CoterieSummary *summary, const Source *source, GError **error)
{
    g_auto(CoterieGuard) guard;
    igraph_error_t code;

    coterie_guard_enter(&guard, source->seed);
    code = igraph_transitivity_undirected(
        &source->network->graph, &summary->clustering, IGRAPH_TRANSITIVITY_NAN);
    return coterie_guard_ok(&guard, code, "cannot compute clustering", error);
}

static guint32
count_isolated(const CoterieArcs *arcs)
{
    guint32 isolated = 0;

    for (guint32 v = 0; v < arcs->vertices; v++)
        isolated += coterie_arcs_degree(arcs, v) == 0;
    return isolated;
}

static void
summarize_roles(CoterieSummary *summary, const Source *source)
{
    g_autoptr(CoterieDirected) one_way = NULL;

    summary->reciprocity = summary->one_way_reciprocity = NAN;
    if (source->directed == NULL)
        return;
    one_way = coterie_directed_of_roles(source->network, source->roles, COTERIE_DIRECTED_ONE_WAY);
    summary->directed = coterie_directed_count(source->directed);
    summary->reciprocity = coterie_directed_reciprocity(source->directed);
    summary->one_way_reciprocity = coterie_directed_reciprocity(one_way);
}

static gboolean
summarize(CoterieSummary *summary, const Source *source, GError **error)
{
    const CoterieNetwork *network = source->network;
    double n = network->arcs.vertices;

    summary->persons = network->arcs.vertices;
    summary->ties = network->edge_count;
    summary->isolated = count_isolated(&network->arcs);
    summary->components = source->components.count;
    if (summary->components > 0)
        coterie_members_get(&source->components, 1, &summary->largest);
    summary->density = n > 1 ? network->edge_count / (n * (n - 1) / 2) : NAN;
    summarize_steps(summary, network);
    summarize_roles(summary, source);
    return summarize_clustering(summary, source, error);
}

/* --- All of it --- */

static gboolean
find_communities(CoterieMeasures *measures, const Source *source, GError **error)
{
    measures->summary.communities = coterie_communities_find(
        source->network, source->seed, measures->communities, &measures->summary.modularity, error);
    return measures->summary.communities > 0 || measures->vertices == 0;
}

static gboolean
fill(CoterieMeasures *measures, const Source *source, GError **error)
{
    return fill_columns(measures, source, error) && find_communities(measures, source, error) &&
           summarize(&measures->summary, source, error);
}

CoterieMeasures *
coterie_measures_new(const CoterieNetwork *network, const CoterieOptions *options, GError **error)
{
    return coterie_measures_new_directed(network, NULL, options, error);
}

CoterieMeasures *
coterie_measures_new_directed(const CoterieNetwork *network,
                              const CoterieRoles *roles,
                              const CoterieOptions *options,
                              GError **error)
{
    g_autoptr(CoterieMeasures) measures = NULL;
    g_autoptr(CoterieDirected) directed = NULL;
    CoterieOptions settings = COTERIE_OPTIONS_INIT;
    Source source = {.network = network, .roles = roles};
    guint32 components;
    gboolean filled;

    g_return_val_if_fail(network != NULL, NULL);

    if (options != NULL)
        settings = *options;
    source.seed = settings.seed;
    measures = g_new0(CoterieMeasures, 1);
    measures->vertices = network->arcs.vertices;
    measures->count = roles != NULL ? COTERIE_MEASURES_ALL : COTERIE_MEASURES;
    if (roles != NULL)
        directed = coterie_directed_of_roles(network, roles, COTERIE_DIRECTED_ALL);
    source.directed = directed;
    measures->communities = g_new(guint32, MAX(measures->vertices, 1));
    measures->components = g_new(guint32, MAX(measures->vertices, 1));
    components = coterie_groups_components(&network->arcs, measures->components);
    coterie_members_init(&source.components, measures->components, measures->vertices, components);
    filled = fill(measures, &source, error);
    coterie_members_clear(&source.components);
    return filled ? g_steal_pointer(&measures) : NULL;
}

void
coterie_measures_free(CoterieMeasures *measures)
{
    if (measures == NULL)
        return;
    for (guint i = 0; i < COTERIE_MEASURES_ALL; i++)
        g_free(measures->columns[i]);
    g_free(measures->communities);
    g_free(measures->components);
    g_free(measures);
}

guint
coterie_measures_count(const CoterieMeasures *measures)
{
    g_return_val_if_fail(measures != NULL, 0);
    return measures->count;
}

double
coterie_measures_get(const CoterieMeasures *measures, CoterieMeasure measure, guint32 vertex)
{
    g_return_val_if_fail(measures != NULL && (guint)measure < measures->count, NAN);
    g_return_val_if_fail(vertex < measures->vertices, NAN);
    return measures->columns[measure][vertex];
}

void
coterie_measures_rank(const CoterieMeasures *measures,
                      CoterieMeasure measure,
                      guint32 **vertices,
                      guint32 *count)
{
    g_return_if_fail(measures != NULL && (guint)measure < measures->count);
    g_return_if_fail(vertices != NULL && count != NULL);

    *count = measures->vertices;
    *vertices = coterie_ranking_new(
        measures->columns[measure], measures->vertices, coterie_measure_info(measure)->ascending);
}

guint32
coterie_measures_community(const CoterieMeasures *measures, guint32 vertex)
{
    g_return_val_if_fail(measures != NULL && vertex < measures->vertices, 0);
    return measures->communities[vertex];
}

guint32
coterie_measures_component(const CoterieMeasures *measures, guint32 vertex)
{
    g_return_val_if_fail(measures != NULL && vertex < measures->vertices, 0);
    return measures->components[vertex];
}

const CoterieSummary *
coterie_measures_summary(const CoterieMeasures *measures)
{
    g_return_val_if_fail(measures != NULL, NULL);
    return &measures->summary;
}
