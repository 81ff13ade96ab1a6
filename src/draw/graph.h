/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_GRAPH_H
#define COTERIE_DRAW_GRAPH_H

#include "draw/look.h"
#include "draw/places.h"
#include "draw/read.h"

#include <cgraph.h>
#include <glib.h>

G_BEGIN_DECLS

typedef Agraph_t CoterieGraph;

/* A graph for Graphviz to find places in: a box for each person, as large as circle and label, and
 * a spring for each tie. Box i has the name "n" and i. */
CoterieGraph *coterie_graph_new_boxes(const CoterieDrawing *drawing, const GArray *looks);

/* The graph to be seen: circles at @places with their labels, and ties; title and legend are put
 * around them by draw/legend.c. For "dot" it is one to be read: every label in its node, notes as
 * tooltips. */
CoterieGraph *
coterie_graph_new(const CoterieDrawing *drawing, const GArray *looks, const CoteriePoint *places);

void coterie_graph_free(CoterieGraph *graph);

/* Sets an attribute of a graph, node or edge. */
void coterie_graph_set(void *object, const char *key, const char *value);

/* The same with a number of at most @digits after the point. */
void coterie_graph_set_number(void *object, const char *key, double value, guint digits);

/* The same with a text for people, which is escaped so that it comes out as it is. */
void coterie_graph_set_text(void *object, const char *key, const char *text);

/* A new node @name at @place. */
Agnode_t *coterie_graph_node(CoterieGraph *graph, const char *name, CoteriePoint place);

/* Appends @text as it must stand in a label to come out as it is; the break after each line is
 * @line, "\\n" for centred and "\\l" for left lines. */
void coterie_graph_escape(GString *out, const char *text, const char *line);

/* Labels @node with @text, its lines flush left in a box of @width points. */
void coterie_graph_set_left(
    CoterieGraph *graph, Agnode_t *node, const char *text, gboolean bold, double width);

/* The graph in the DOT language. */
GBytes *coterie_graph_dot(CoterieGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieGraph, coterie_graph_free)

G_END_DECLS

#endif
