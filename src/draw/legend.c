/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a drawing: its title above, and below it what colours,
 * sizes and widths mean and what was left out. The legend is a row of blocks
 * that go to a next row where the drawing is too narrow for them; its letters
 * grow with the drawing, because a large one will be shown smaller. Samples are
 * real: a circle in the legend has exactly the size that a person with that
 * value has. In DOT, where extra nodes would be taken for persons, the same
 * words are the graph's label. The weak spot: widths of texts are estimates,
 * generous ones. */
#include "draw/legend.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

#define POINTS 72.0
#define LEAST_WIDTH 560.0
#define DOT 0.1        /* an end of a line, in points */
#define COLORS_SHOWN 8 /* groups named, the rest in one row */
#define SAMPLES 3
#define VALUE_WIDTH 5 /* room for a number, in font sizes */

/* Where the legend has got to. */
typedef struct {
    CoterieGraph *graph;
    const CoterieDrawing *drawing;
    double font;
    double left;
    double right;
    double x;      /* left edge of the next block */
    double y;      /* top edge of the row */
    double bottom; /* lowest edge of the row so far */
    guint pieces;  /* named so far */
} Legend;

static Agnode_t *
add_piece(Legend *legend, double x, double y, double width, double height)
{
    char name[24];

    g_snprintf(name, sizeof name, "legend%u", legend->pieces++);
    Agnode_t *node =
        coterie_graph_node(legend->graph, name, (CoteriePoint){x + width / 2, y - height / 2});
    coterie_graph_set(node, "label", "");
    coterie_graph_set(node, "style", "");
    coterie_graph_set(node, "class", "legend");
    coterie_graph_set_number(node, "width", width / POINTS, 3);
    coterie_graph_set_number(node, "height", height / POINTS, 3);
    legend->bottom = MIN(legend->bottom, y - height);
    return node;
}

/* A level line from @x to the right, its middle at @y: a tie between two nodes not seen. */
static void
add_line(Legend *legend, double x, double y, double width, double pen)
{
    Agnode_t *from = add_piece(legend, x, y + DOT / 2, DOT, DOT);
    Agnode_t *to = add_piece(legend, x + width - DOT, y + DOT / 2, DOT, DOT);
    Agedge_t *line = agedge(legend->graph, from, to, NULL, 1);

    coterie_graph_set(from, "style", "invis");
    coterie_graph_set(to, "style", "invis");
    coterie_graph_set(line, "class", "legend");
    coterie_graph_set(line, "color", "#909090");
    coterie_graph_set_number(line, "penwidth", pen, 2);
}

/* @text with its left upper corner at @x and @y, in a box of @width; lines as they are. */
static void
add_text(
    Legend *legend, const char *text, double font, gboolean bold, double x, double y, double width)
{
    double height = coterie_text_lines(text) * font * COTERIE_LEADING;
    Agnode_t *node = add_piece(legend, x, y, width, height);

    coterie_graph_set(node, "shape", "none");
    coterie_graph_set_number(node, "fontsize", font, 1);
    coterie_graph_set_left(legend->graph, node, text, bold, width);
}

/* The heading of a block; returns where the block goes on. */
static double
add_heading(Legend *legend, const char *text, double width)
{
    double height = legend->font * COTERIE_LEADING + 3;

    add_text(legend, text, legend->font, TRUE, legend->x, legend->y, width);
    return legend->y - height;
}

/* Begins a block of @width, in a next row if this one has no room for it. */
static void
begin_block(Legend *legend, double width)
{
    if (legend->x > legend->left && legend->x + width > legend->right) {
        legend->x = legend->left;
        legend->y = legend->bottom - legend->font;
        legend->bottom = legend->y;
    }
}

static void
end_block(Legend *legend, double width)
{
    legend->x += width + 2.5 * legend->font;
}

/* Rows of the block of colours: "Lenin, Krupskaya, Martov · 12 persons", greys together. */
static GPtrArray *
color_rows(const CoterieDrawing *drawing)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);
    guint32 count = drawing->groups->len;
    guint32 own = MIN(count, COLORS_SHOWN);
    guint32 rest = 0;

    for (guint32 i = 0; i < own; i++) {
        const CoterieGroup *group = coterie_drawing_group(drawing, i);
        g_ptr_array_add(rows, g_strdup_printf("%s (%u)", group->label, group->persons));
    }
    for (guint32 i = own; i < count; i++)
        rest += coterie_drawing_group(drawing, i)->persons;
    if (rest > 0) {
        GString *row = g_string_new(NULL);

        coterie_number_append_count(row, count - own, "smaller one", "smaller ones");
        g_string_append_printf(row, " (%u)", rest);
        g_ptr_array_add(rows, g_string_free(row, FALSE));
    }
    return rows;
}

static double
widest(const GPtrArray *texts, double font)
{
    double width = 0;

    for (guint i = 0; i < texts->len; i++)
        width = MAX(width, coterie_text_width(g_ptr_array_index(texts, i), font));
    return width;
}

static void
add_colors(Legend *legend)
{
    const CoterieDrawing *drawing = legend->drawing;
    g_autoptr(GPtrArray) rows = color_rows(drawing);
    double dot = legend->font * 0.9;
    double step = legend->font * 1.35;
    double width = dot + 6 + widest(rows, legend->font);

    if (drawing->color_label == NULL || rows->len == 0)
        return;
    width = MAX(width, coterie_text_width(drawing->color_label, legend->font * 1.1));
    begin_block(legend, width);
    double y = add_heading(legend, drawing->color_label, width);
    for (guint i = 0; i < rows->len; i++, y -= step) {
        char fill[8];
        char outline[8];
        Agnode_t *node = add_piece(legend, legend->x, y - legend->font * 0.1, dot, dot);
        coterie_look_colors(drawing, i, fill, outline);
        coterie_graph_set(node, "style", "filled");
        coterie_graph_set(node, "fillcolor", fill);
        coterie_graph_set(node, "color", outline);
        add_text(legend,
                 g_ptr_array_index(rows, i),
                 legend->font,
                 FALSE,
                 legend->x + dot + 6,
                 y,
                 width - dot - 6);
    }
    end_block(legend, width);
}

/* @value with about three digits that matter when the greatest is @greatest, and with one of its
 * own however small it is. */
static char *
number_text(double value, double greatest, gboolean integral)
{
    GString *out = g_string_new(NULL);
    double digits = greatest > 0 ? 2 - floor(log10(greatest)) : 2;

    if (value > 0)
        digits = MAX(digits, -floor(log10(value)));
    coterie_number_append_fixed(out, value, integral ? 0 : (guint)CLAMP(digits, 0, 8));
    return g_string_free(out, FALSE);
}

/* Three values for samples, from the least to the greatest. */
static guint
sample_values(double low, double high, gboolean integral, double values[SAMPLES])
{
    double middle = low / 2 + high / 2;

    values[0] = low;
    if (!(high > low))
        return 1;
    if (integral)
        middle = floor(middle);
    if (middle <= low) {
        values[1] = high;
        return 2;
    }
    values[1] = middle;
    values[2] = high;
    return SAMPLES;
}

/* Nested circles that stand on one line, each with its value beside its top. */
static void
add_circles(Legend *legend, const double *values, guint count, double high, double y)
{
    double low = values[0];
    double tallest = coterie_look_diameter(high, low, high);
    double next = INFINITY; /* the middle of the value above */

    for (guint i = count; i-- > 0;) {
        double diameter = coterie_look_diameter(values[i], low, high);
        double top = y - (tallest - diameter);
        double middle = MIN(top, next - legend->font * COTERIE_LEADING);
        g_autofree char *text = number_text(values[i], high, legend->drawing->integral);
        Agnode_t *node =
            add_piece(legend, legend->x + (tallest - diameter) / 2, top, diameter, diameter);
        coterie_graph_set(node, "color", "#666666");
        add_line(legend, legend->x + tallest / 2, top, tallest / 2 + 6, 0.5);
        add_text(legend,
                 text,
                 legend->font,
                 FALSE,
                 legend->x + tallest + 10,
                 middle + legend->font * COTERIE_LEADING / 2,
                 VALUE_WIDTH * legend->font);
        next = middle;
    }
}

static void
add_sizes(Legend *legend)
{
    const CoterieDrawing *drawing = legend->drawing;
    double low;
    double high;
    double values[SAMPLES];

    if (drawing->size_label == NULL || !coterie_look_range(drawing, &low, &high))
        return;
    guint count = sample_values(low, high, drawing->integral, values);
    double width = MAX(coterie_look_diameter(high, low, high) + 10 + VALUE_WIDTH * legend->font,
                       coterie_text_width(drawing->size_label, legend->font * 1.1));
    begin_block(legend, width);
    double y = add_heading(legend, drawing->size_label, width);
    add_circles(legend, values, count, high, y - legend->font * 0.4);
    end_block(legend, width);
}

static void
add_widths(Legend *legend)
{
    const CoterieDrawing *drawing = legend->drawing;
    double low = INFINITY;
    double high = 0;
    double values[SAMPLES];

    for (guint32 i = 0; i < drawing->links->len; i++) {
        low = MIN(low, coterie_drawing_link(drawing, i)->weight);
        high = MAX(high, coterie_drawing_link(drawing, i)->weight);
    }
    if (drawing->weight_label == NULL || drawing->links->len == 0)
        return;
    guint count = sample_values(low, high, FALSE, values);
    double stroke = 3 * legend->font;
    double width = MAX(stroke + 6 * legend->font,
                       coterie_text_width(drawing->weight_label, legend->font * 1.1));
    begin_block(legend, width);
    double y = add_heading(legend, drawing->weight_label, width);
    for (guint i = 0; i < count; i++, y -= 1.35 * legend->font) {
        g_autofree char *text = number_text(values[i], high, FALSE);
        add_line(legend,
                 legend->x,
                 y - legend->font * COTERIE_LEADING / 2,
                 stroke,
                 coterie_look_pen(legend->drawing, values[i], high));
        add_text(
            legend, text, legend->font, FALSE, legend->x + stroke + 6, y, 6 * legend->font - 6);
    }
    end_block(legend, width);
}

static void
add_notes(Legend *legend)
{
    double width = legend->right - legend->left;
    double font = legend->font * 0.92;
    double y = legend->bottom - legend->font * 0.8;

    for (guint i = 0; i < legend->drawing->notes->len; i++) {
        const char *note = g_ptr_array_index(legend->drawing->notes, i);
        g_autofree char *text = coterie_text_wrap(note, font, width);
        add_text(legend, text, font, FALSE, legend->left, y, width);
        y -= coterie_text_lines(text) * font * COTERIE_LEADING + 2;
    }
}

static void
add_title(Legend *legend, double top)
{
    double font = legend->font * 1.9;
    double width = legend->right - legend->left;

    if (legend->drawing->title == NULL || *legend->drawing->title == '\0')
        return;
    g_autofree char *text = coterie_text_wrap(legend->drawing->title, font, width);
    double height = coterie_text_lines(text) * font * COTERIE_LEADING;
    add_text(legend, text, font, TRUE, legend->left, top + height + font * 0.8, width);
}

/* The words alone, as the label of a graph that is to be read. */
static void
label_graph(CoterieGraph *graph, const CoterieDrawing *drawing)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) escaped = g_string_new(NULL);
    g_autoptr(GPtrArray) rows = color_rows(drawing);

    if (drawing->title != NULL)
        g_string_append_printf(text, "%s\n", drawing->title);
    for (guint i = 0; drawing->color_label != NULL && i < rows->len; i++)
        g_string_append_printf(
            text, "%s: %s\n", drawing->color_label, (char *)g_ptr_array_index(rows, i));
    if (drawing->size_label != NULL)
        g_string_append_printf(text, "Size: %s\n", drawing->size_label);
    if (drawing->weight_label != NULL)
        g_string_append_printf(text, "Width: %s\n", drawing->weight_label);
    for (guint i = 0; i < drawing->notes->len; i++)
        g_string_append_printf(text, "%s\n", (char *)g_ptr_array_index(drawing->notes, i));
    coterie_graph_escape(escaped, text->str, "\\l");
    coterie_graph_set(graph, "label", escaped->str);
    coterie_graph_set(graph, "labelloc", "b");
    coterie_graph_set(graph, "labeljust", "l");
    coterie_graph_set(graph, "fontname", COTERIE_FONT);
}

void
coterie_legend_add(CoterieGraph *graph,
                   const CoterieDrawing *drawing,
                   const GArray *looks,
                   const CoteriePoint *places)
{
    double left = looks->len > 0 ? INFINITY : 0;
    double right = looks->len > 0 ? -INFINITY : 0;
    double top = looks->len > 0 ? -INFINITY : 0;
    double bottom = looks->len > 0 ? INFINITY : 0;

    if (strcmp(drawing->format, "dot") == 0) {
        label_graph(graph, drawing);
        return;
    }
    for (guint32 i = 0; i < looks->len; i++) {
        const CoterieLook *look = &g_array_index(looks, CoterieLook, i);
        double radius = look->diameter / 2;
        left = MIN(left, places[i].x - look->width / 2);
        right = MAX(right, places[i].x + look->width / 2);
        top = MAX(top, places[i].y + radius);
        bottom = MIN(bottom, places[i].y + radius - look->height);
    }
    double room = MAX(LEAST_WIDTH - (right - left), 0) / 2;
    left -= room;
    right += room;
    Legend legend = {.graph = graph, .drawing = drawing, .left = left, .right = right};
    legend.font = CLAMP((legend.right - left) / 85, 9.5, 30);
    legend.x = left;
    legend.y = legend.bottom = bottom - 2 * legend.font;
    add_title(&legend, top);
    add_line(&legend, left, legend.y + legend.font, legend.right - left, 0.5);
    legend.bottom = legend.y;
    add_colors(&legend);
    add_sizes(&legend);
    add_widths(&legend);
    add_notes(&legend);
}
