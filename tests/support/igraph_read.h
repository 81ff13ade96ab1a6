/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_IGRAPH_READ_H
#define COTERIE_TESTS_IGRAPH_READ_H

#include <glib.h>
#include <igraph/igraph.h>

/* A file as igraph reads it, with all attributes; a file that igraph refuses fails the test. Both
 * take @bytes over. Destroy @graph. */
void igraph_read_graphml(GBytes *bytes, igraph_t *graph);

void igraph_read_pajek(GBytes *bytes, igraph_t *graph);

/* Fails unless edge @index runs between these vertices with this weight. */
void igraph_expect_edge(
    const igraph_t *graph, igraph_integer_t index, int source, int target, double weight);

#endif
