/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings as Graphviz graphs: first one of boxes to find places for, then the
 * one to be seen, with every place given. All of cgraph's habits are met here:
 * it takes strings it does not change as char *, reads backslashes in labels
 * as commands and "&amp;" as "&", knows no attribute that was not declared,
 * and breaks lines at 128 columns. Nodes have names of ours, never a person's.
 * The weak spot: what is escaped twice or not at all is seen only in the
 * picture, so the tests draw hostile labels and look for them. */
#include "draw/graph.h"

#include "base/number.h"
#include "draw/labels.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MANY_LINKS 700 /* above these, lines become fainter */
#define POINTS 72.0    /* an inch, in which widths and heights are given */

void
coterie_graph_set(void *object, const char *key, const char *value)
{
    agsafeset(object, (char *)key, (char *)value, (char *)"");
}

void
coterie_graph_set_number(void *object, const char *key, double value, guint digits)
{
    g_autoptr(GString) text = g_string_new(NULL);

    coterie_number_append_fixed(text, value, digits);
    coterie_graph_set(object, key, text->str);
}

/* Whether Graphviz would read the "&" at @text as the start of a character reference. */
static gboolean
is_reference(const char *text)
{
    gsize length = strspn(text + 1,
                          "#0123456789"
                          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    return length > 0 && text[1 + length] == ';';
}

void
coterie_graph_escape(GString *out, const char *text, const char *line)
{
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '\\')
            g_string_append(out, "\\\\");
        else if (*p == '\n')
            g_string_append(out, line);
        else if (*p == '&' && is_reference(p))
            g_string_append(out, "&amp;");
        else
            g_string_append_c(out, *p);
    }
}

void
coterie_graph_set_text(void *object, const char *key, const char *text)
{
    g_autoptr(GString) escaped = g_string_new(NULL);

    coterie_graph_escape(escaped, text, "\\n");
    coterie_graph_set(object, key, escaped->str);
}

static void
set_place(void *object, const char *key, CoteriePoint place)
{
    g_autoptr(GString) text = g_string_new(NULL);

    coterie_number_append_fixed(text, place.x, 2);
    g_string_append_c(text, ',');
    coterie_number_append_fixed(text, place.y, 2);
    coterie_graph_set(object, key, text->str);
}

Agnode_t *
coterie_graph_node(CoterieGraph *graph, const char *name, CoteriePoint place)
{
    Agnode_t *node = agnode(graph, (char *)name, 1);

    set_place(node, "pos", place);
    return node;
}

static CoterieGraph *
open_graph(const char *name, gboolean directed)
{
    CoterieGraph *graph = agopen((char *)name, directed ? Agdirected : Agundirected, NULL);

    coterie_graph_set(graph, "charset", "UTF-8");
    return graph;
}

void
coterie_graph_free(CoterieGraph *graph)
{
    agclose(graph);
}

static Agnode_t *
nth_node(CoterieGraph *graph, guint32 index, gboolean create)
{
    char name[16];

    g_snprintf(name, sizeof name, "n%u", index);
    return agnode(graph, name, create);
}

/* Tie @index of the drawing as an edge; pairs given twice stay two. */
static Agedge_t *
nth_edge(CoterieGraph *graph, const CoterieLink *link)
{
    return agedge(
        graph, nth_node(graph, link->source, FALSE), nth_node(graph, link->target, FALSE), NULL, 1);
}

static double
greatest_weight(const CoterieDrawing *drawing)
{
    double greatest = 0;

    for (guint32 i = 0; i < drawing->links->len; i++)
        greatest = MAX(greatest, coterie_drawing_link(drawing, i)->weight);
    return greatest;
}

static gboolean
is_within_group(const CoterieDrawing *drawing, const CoterieLink *link)
{
    guint32 group = coterie_drawing_node(drawing, link->source)->group;

    return group != COTERIE_NO_GROUP && group == coterie_drawing_node(drawing, link->target)->group;
}

/* How long a tie would like to be, in inches: strong ones and those within a group are short. */
static double
wanted_length(const CoterieDrawing *drawing, const CoterieLink *link, double greatest)
{
    double length = 2.4 - 1.4 * sqrt(link->weight / greatest);

    return length * (is_within_group(drawing, link) ? 0.7 : 1.3);
}

CoterieGraph *
coterie_graph_new_boxes(const CoterieDrawing *drawing, const GArray *looks)
{
    CoterieGraph *graph = open_graph("boxes", FALSE);
    double greatest = greatest_weight(drawing);

    coterie_graph_set(graph, "start", "1");
    coterie_graph_set(graph, "splines", "");
    coterie_graph_set(graph, "overlap", "prism");
    coterie_graph_set(graph, "overlap_scaling", "-2");
    coterie_graph_set(graph, "pack", "20");
    coterie_graph_set(graph, "packmode", "node");
    coterie_graph_set(graph, "sep", "+5");
    for (guint32 i = 0; i < looks->len; i++) {
        const CoterieLook *look = &g_array_index(looks, CoterieLook, i);
        Agnode_t *node = nth_node(graph, i, TRUE);
        coterie_graph_set(node, "shape", "box");
        coterie_graph_set(node, "label", "");
        coterie_graph_set(node, "fixedsize", "true");
        coterie_graph_set_number(node, "width", look->width / POINTS, 3);
        coterie_graph_set_number(node, "height", look->height / POINTS, 3);
    }
    for (guint32 i = 0; i < drawing->links->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, i);
        Agedge_t *edge = nth_edge(graph, link);
        coterie_graph_set_number(edge,
                                 "len",
                                 wanted_length(drawing, link, greatest) +
                                     coterie_labels_length(link, looks) / POINTS,
                                 3);
    }
    return graph;
}

/* Sets @key to a table of one cell in Graphviz's HTML-like language: the table and the cell have
 * the attributes given. Graphviz resolves backslashes here too: "\N" would be the node's name. */
static void
set_cell(CoterieGraph *graph,
         Agnode_t *node,
         const char *key,
         const char *table,
         const char *cell,
         const char *text,
         gboolean bold)
{
    g_auto(GStrv) parts = g_strsplit(text, "\\", -1);
    g_autofree char *doubled = g_strjoinv("\\\\", parts);
    g_autofree char *escaped = g_markup_escape_text(doubled, -1);
    g_auto(GStrv) lines = g_strsplit(escaped, "\n", -1);
    gboolean left = strstr(cell, "left") != NULL;
    g_autofree char *broken = g_strjoinv(left ? "<br align=\"left\"/>" : "<br/>", lines);
    g_autofree char *all =
        g_strdup_printf("<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" "
                        "cellpadding=\"0\"%s><tr><td %s>%s%s%s</td></tr></table>",
                        table,
                        cell,
                        bold ? "<b>" : "",
                        broken,
                        bold ? "</b>" : "");
    char *html = agstrdup_html(graph, all);

    coterie_graph_set(node, key, html);
    agstrfree(graph, html);
}

static void
add_circles(CoterieGraph *graph,
            const CoterieDrawing *drawing,
            const GArray *looks,
            const CoteriePoint *places)
{
    gboolean readable = strcmp(drawing->format, "dot") == 0;
    /* a name may lie on an arrow's head */
    const char *ground = drawing->directed ? "bgcolor=\"#FFFFFF60\"" : "bgcolor=\"#FFFFFFA8\"";

    for (guint32 i = 0; i < looks->len; i++) {
        const CoterieLook *look = &g_array_index(looks, CoterieLook, i);
        const CoterieNode *person = coterie_drawing_node(drawing, i);
        Agnode_t *node = nth_node(graph, i, TRUE);
        set_place(node, "pos", places[i]);
        coterie_graph_set_number(node, "width", look->diameter / POINTS, 3);
        coterie_graph_set_number(node, "height", look->diameter / POINTS, 3);
        coterie_graph_set(node, "fillcolor", look->fill);
        if (person->cited)
            coterie_graph_set(node, "style", "filled,dashed");
        coterie_graph_set(node, "color", look->outline);
        coterie_graph_set(node, "fontcolor", look->ink);
        coterie_graph_set_number(node, "fontsize", look->font, 1);
        if (readable) {
            coterie_graph_set_text(node, "label", person->label);
            coterie_graph_set_text(node, "tooltip", person->note);
            continue;
        }
        coterie_graph_set_text(node, "label", look->inside ? look->text : "");
        if (!look->inside) {
            double below = look->diameter / 2 + 1 +
                           coterie_text_lines(look->text) * look->font * COTERIE_LEADING / 2;
            set_cell(graph, node, "xlabel", "", ground, look->text, FALSE);
            set_place(node, "xlp", (CoteriePoint){places[i].x, places[i].y - below});
        }
    }
}

/* Grey between groups, the group's own colour within one; both let others shine through. */
static void
set_link_color(Agedge_t *edge, const CoterieDrawing *drawing, const CoterieLink *link, double part)
{
    char fill[8];
    char outline[8];
    char color[8];
    char with_alpha[16];
    double crowd = MIN(1, sqrt((double)MANY_LINKS / drawing->links->len));
    double faint = drawing->directed ? 120 : 70; /* an arrow's head is to be seen */

    coterie_look_colors(drawing, coterie_drawing_node(drawing, link->source)->group, fill, outline);
    if (is_within_group(drawing, link))
        coterie_look_mix(fill, "#808080", 0.25, color);
    else
        g_strlcpy(color, "#909090", sizeof color);
    g_snprintf(with_alpha,
               sizeof with_alpha,
               "%s%02X",
               color,
               (guint)(crowd * (faint + (180 - faint) * sqrt(part))));
    coterie_graph_set(edge, "color", with_alpha);
}

/* Arrows for the ways in which the roles of a tie lead. */
static void
set_direction(Agedge_t *edge, gboolean forward, gboolean backward, double pen)
{
    static const char *const directions[2][2] = {{"none", "back"}, {"forward", "both"}};

    coterie_graph_set(edge, "dir", directions[forward != FALSE][backward != FALSE]);
    coterie_graph_set_number(edge, "arrowsize", 0.55 + 0.12 * pen, 2);
}

static gboolean
leads(const CoterieLink *link, CoterieLeads way)
{
    for (guint i = 0; link->roles != NULL && i < link->roles->len; i++)
        if (g_array_index(link->roles, CoterieLinkRole, i).leads == way)
            return TRUE;
    return FALSE;
}

/* A role as an edge of its own, for whom the graph is to be read by. */
static void
add_role(CoterieGraph *graph, const CoterieLink *link, const CoterieLinkRole *role)
{
    gboolean backward = role->leads == COTERIE_LEADS_BACKWARD;
    const CoterieLink along = {.source = backward ? link->target : link->source,
                               .target = backward ? link->source : link->target};
    Agedge_t *edge = nth_edge(graph, &along);

    coterie_graph_set(edge, "kind", "role");
    coterie_graph_set_text(edge, "role", role->label);
    coterie_graph_set_text(edge, "label", role->label);
    coterie_graph_set_number(edge, "count", role->count, 0);
    coterie_graph_set_number(edge, "weight", role->count, 0);
    set_direction(edge, role->leads != COTERIE_LEADS_BOTH, FALSE, 1);
}

static void
add_roles(CoterieGraph *graph, const CoterieDrawing *drawing)
{
    for (guint32 i = 0; i < drawing->links->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, i);

        for (guint k = 0; link->roles != NULL && k < link->roles->len; k++)
            add_role(graph, link, &g_array_index(link->roles, CoterieLinkRole, k));
    }
}

static void
add_lines(CoterieGraph *graph, const CoterieDrawing *drawing)
{
    gboolean readable = strcmp(drawing->format, "dot") == 0;
    double greatest = greatest_weight(drawing);

    for (guint32 i = 0; i < drawing->links->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, i);
        Agedge_t *edge = nth_edge(graph, link);
        double pen = coterie_look_pen(drawing, link->weight, greatest);
        set_link_color(edge, drawing, link, link->weight / greatest);
        coterie_graph_set_number(edge, "penwidth", pen, 2);
        if (drawing->directed && !readable)
            set_direction(
                edge, leads(link, COTERIE_LEADS_FORWARD), leads(link, COTERIE_LEADS_BACKWARD), pen);
        if (readable) {
            g_autoptr(GString) weight = g_string_new(NULL);
            coterie_number_append(weight, link->weight);
            coterie_graph_set(edge, "weight", weight->str);
            coterie_graph_set_text(edge, "tooltip", link->note);
        }
    }
}

void
coterie_graph_set_left(
    CoterieGraph *graph, Agnode_t *node, const char *text, gboolean bold, double width)
{
    g_autofree char *table = g_strdup_printf(" width=\"%d\"", (int)width);

    set_cell(graph, node, "label", table, "align=\"left\" balign=\"left\"", text, bold);
}

/* The words on ties. */
static void
add_labels(CoterieGraph *graph,
           const CoterieDrawing *drawing,
           const GArray *looks,
           const CoteriePoint *places)
{
    g_autoptr(GArray) labels = coterie_labels_new(drawing, looks, places);

    for (guint i = 0; i < labels->len; i++) {
        const CoterieLabel *label = &g_array_index(labels, CoterieLabel, i);
        g_autofree char *name = g_strdup_printf("words%u", i);
        Agnode_t *node = coterie_graph_node(graph, name, label->place);

        coterie_graph_set(node, "shape", "box");
        coterie_graph_set(node, "class", "role");
        coterie_graph_set(node, "fillcolor", "#FFFFFFD0");
        coterie_graph_set(node, "penwidth", "0");
        coterie_graph_set(node, "fontcolor", "#333333");
        coterie_graph_set_number(node, "fontsize", COTERIE_LABEL_FONT, 1);
        coterie_graph_set_number(node, "width", label->width / POINTS, 3);
        coterie_graph_set_number(node, "height", label->height / POINTS, 3);
        coterie_graph_set_text(node, "label", label->text);
    }
}

static void
set_default(CoterieGraph *graph, int kind, const char *key, const char *value)
{
    agattr(graph, kind, (char *)key, (char *)value);
}

CoterieGraph *
coterie_graph_new(const CoterieDrawing *drawing, const GArray *looks, const CoteriePoint *places)
{
    CoterieGraph *graph = open_graph("coterie", drawing->directed);
    gboolean readable = strcmp(drawing->format, "dot") == 0;

    set_default(graph, AGNODE, "shape", "circle");
    set_default(graph, AGNODE, "style", "filled");
    set_default(graph, AGNODE, "penwidth", "0.8");
    set_default(graph, AGNODE, "fontname", COTERIE_FONT);
    /* In DOT a label may be wider than its circle, and Graphviz shall not complain. */
    set_default(graph, AGNODE, "fixedsize", readable ? "shape" : "true");
    coterie_graph_set(graph, "linelength", "0");
    coterie_graph_set(graph, "layout", "nop2");
    coterie_graph_set(graph, "splines", "line");
    coterie_graph_set(graph, "outputorder", "edgesfirst");
    coterie_graph_set(graph, "bgcolor", "white");
    coterie_graph_set(graph, "pad", "0.25");
    if (strcmp(drawing->format, "png") == 0)
        coterie_graph_set(graph, "dpi", "144"); /* fit to be printed */
    add_circles(graph, drawing, looks, places);
    if (drawing->directed)
        set_default(graph, AGEDGE, "dir", "none");
    add_lines(graph, drawing);
    if (readable)
        add_roles(graph, drawing);
    else
        add_labels(graph, drawing, looks, places);
    return graph;
}

static int
append_text(void *channel, const char *text)
{
    g_string_append(channel, text);
    return 0;
}

static int
flush_nothing(void *channel)
{
    (void)channel;
    return 0;
}

GBytes *
coterie_graph_dot(CoterieGraph *graph)
{
    GString *out = g_string_new(NULL);
    Agiodisc_t *before = graph->clos->disc.io;
    Agiodisc_t memory = {before->afread, append_text, flush_nothing};

    graph->clos->disc.io = &memory;
    agwrite(graph, out);
    graph->clos->disc.io = before;
    return g_string_free_to_bytes(out);
}
