/* SPDX-License-Identifier: GPL-3.0-or-later */
/* igraph's own readers, which want a FILE. */
#include "support/igraph_read.h"

#include "support/check.h"

#include <stdio.h>

static FILE *
open_bytes(GBytes *bytes)
{
    gsize size;
    const void *data = g_bytes_get_data(bytes, &size);
    FILE *file = tmpfile();

    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, size, file), size);
    rewind(file);
    g_bytes_unref(bytes);
    igraph_set_attribute_table(&igraph_cattribute_table);
    return file;
}

void
igraph_read_graphml(GBytes *bytes, igraph_t *graph)
{
    FILE *file = open_bytes(bytes);

    assert_int_equal(igraph_read_graph_graphml(graph, file, 0), IGRAPH_SUCCESS);
    fclose(file);
}

void
igraph_read_pajek(GBytes *bytes, igraph_t *graph)
{
    FILE *file = open_bytes(bytes);

    assert_int_equal(igraph_read_graph_pajek(graph, file), IGRAPH_SUCCESS);
    fclose(file);
}

void
igraph_expect_edge(
    const igraph_t *graph, igraph_integer_t index, int source, int target, double weight)
{
    assert_int_equal(MIN(IGRAPH_FROM(graph, index), IGRAPH_TO(graph, index)), source);
    assert_int_equal(MAX(IGRAPH_FROM(graph, index), IGRAPH_TO(graph, index)), target);
    assert_true(EAN(graph, "weight", index) == weight);
}
