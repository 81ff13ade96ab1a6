/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_IGRAPH_VERSIONS_H
#define COTERIE_NETWORK_IGRAPH_VERSIONS_H

/* The calls whose arguments differ between igraph 0.10 and 1.0. */
#include <igraph/igraph.h>

/* One run of Leiden: @resolution multiplies products of @vertex_weights. */
static inline igraph_error_t
coterie_igraph_leiden(const igraph_t *graph,
                      const igraph_vector_t *strengths,
                      const igraph_vector_t *vertex_weights,
                      igraph_real_t resolution,
                      igraph_integer_t iterations,
                      igraph_vector_int_t *membership)
{
    const igraph_real_t randomness = 0.01;

#if IGRAPH_VERSION_MAJOR >= 1
    return igraph_community_leiden(graph,
                                   strengths,
                                   vertex_weights,
                                   NULL,
                                   resolution,
                                   randomness,
                                   0,
                                   iterations,
                                   membership,
                                   NULL,
                                   NULL);
#else
    return igraph_community_leiden(graph,
                                   strengths,
                                   vertex_weights,
                                   resolution,
                                   randomness,
                                   0,
                                   iterations,
                                   membership,
                                   NULL,
                                   NULL);
#endif
}

/* The leading eigenvector, 1 for its highest value, and its eigenvalue. */
static inline igraph_error_t
coterie_igraph_eigenvector(const igraph_t *graph,
                           const igraph_vector_t *strengths,
                           igraph_vector_t *scores,
                           igraph_real_t *value)
{
    igraph_arpack_options_t options;

    igraph_arpack_options_init(&options);
    options.mxiter = 20000;
    if (igraph_vcount(graph) > 200)
        options.ncv = 60; /* a wider search for networks that are long and thin */
#if IGRAPH_VERSION_MAJOR >= 1
    return igraph_eigenvector_centrality(graph, scores, value, IGRAPH_ALL, strengths, &options);
#else
    return igraph_eigenvector_centrality(graph, scores, value, 0, 1, strengths, &options);
#endif
}

#endif
