/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drawing in, a picture out, in two turns of Graphviz. The first finds a
 * place for boxes as large as each circle with its label, so that no label
 * meets another; the second draws circles and labels at those places and finds
 * nothing itself, which makes the picture independent of the fonts at hand.
 * Afterwards the bytes are made fit to be kept: the date in a PDF is replaced,
 * and in an SVG each person's and each tie's note stands where browsers and
 * screen readers look for it. Graphviz keeps state for the whole process and
 * leaks a little: one picture a program. */
#include "draw/render.h"

#include "draw/legend.h"
#include "draw/svg.h"

#include <coterie/error.h>

#include <gvc.h>

#include <math.h>
#include <string.h>

#define GAP 4.0 /* points between a label and the next */

/* What Graphviz has said; it asks for a function without a place for data. */
static GString *said;

static int
listen(char *text)
{
    if (said != NULL && said->len < 2000)
        g_string_append(said, text);
    return 0;
}

static gboolean
fail(const char *doing, GError **error)
{
    g_autofree char *valid = g_utf8_make_valid(said->str, (gssize)said->len);

    g_strdelimit(g_strstrip(valid), "\r\n", ' ');
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_OUTPUT, "%s: %s", doing, valid);
    return FALSE;
}

/* Where the circles go, from where the boxes went: a label below moves its circle up. */
static CoteriePoint *
read_places(CoterieGraph *boxes, const GArray *looks)
{
    CoteriePoint *places = g_new0(CoteriePoint, looks->len + 1);

    for (guint32 i = 0; i < looks->len; i++) {
        char name[16];
        g_snprintf(name, sizeof name, "n%u", i);
        pointf center = ND_coord(agnode(boxes, name, 0));
        places[i] = (CoteriePoint){center.x, center.y};
    }
    coterie_places_separate(places, looks, GAP);
    for (guint32 i = 0; i < looks->len; i++) {
        const CoterieLook *look = &g_array_index(looks, CoterieLook, i);
        places[i].y += (look->height - look->diameter) / 2;
    }
    return places;
}

static CoteriePoint *
find_places(GVC_t *gvc, const CoterieDrawing *drawing, const GArray *looks, GError **error)
{
    g_autoptr(CoterieGraph) boxes = coterie_graph_new_boxes(drawing, looks);
    CoteriePoint *places = NULL;

    if (gvLayout(gvc, boxes, drawing->layout) != 0)
        fail("cannot lay out the drawing", error);
    else
        places = read_places(boxes, looks);
    gvFreeLayout(gvc, boxes);
    return places;
}

static GBytes *
paint(GVC_t *gvc, CoterieGraph *graph, const char *format, GError **error)
{
    char *bytes = NULL;
    unsigned int length = 0;
    GBytes *picture = NULL;

    if (gvLayout(gvc, graph, "nop2") != 0 ||
        gvRenderData(gvc, graph, format, &bytes, &length) != 0 || length == 0)
        fail("cannot draw", error);
    else
        picture = g_bytes_new(bytes, length);
    gvFreeRenderData(bytes);
    gvFreeLayout(gvc, graph);
    return picture;
}

/* The same bytes with 2000-01-01 for the time at which a PDF was made. */
static GBytes *
without_date(GBytes *pdf)
{
    static const char mark[] = "/CreationDate (D:";
    static const char date[] = "20000101000000";
    const gsize all = strlen(mark) + strlen(date);
    gsize length = 0;
    char *bytes = g_bytes_unref_to_data(pdf, &length);

    for (gsize i = 0; i + all <= length; i++) {
        if (memcmp(bytes + i, mark, strlen(mark)) == 0)
            memcpy(bytes + i + strlen(mark), date, strlen(date));
    }
    return g_bytes_new_take(bytes, length);
}

static GBytes *
render(GVC_t *gvc, const CoterieDrawing *drawing, GError **error)
{
    g_autoptr(GArray) looks = coterie_looks_new(drawing);
    g_autofree CoteriePoint *places = find_places(gvc, drawing, looks, error);

    if (places == NULL)
        return NULL;
    g_autoptr(CoterieGraph) graph = coterie_graph_new(drawing, looks, places);
    coterie_legend_add(graph, drawing, looks, places);
    if (strcmp(drawing->format, "dot") == 0)
        return coterie_graph_dot(graph);
    GBytes *picture = paint(gvc, graph, drawing->format, error);
    if (picture != NULL && strcmp(drawing->format, "pdf") == 0)
        return without_date(picture);
    if (picture != NULL && strcmp(drawing->format, "svg") == 0)
        return coterie_svg_annotate(picture, drawing);
    return picture;
}

GBytes *
coterie_drawing_render(const CoterieDrawing *drawing, GError **error)
{
    said = g_string_new(NULL);
    agseterrf(listen);
    GVC_t *gvc = gvContext();
    GBytes *picture = render(gvc, drawing, error);
    gvFreeContext(gvc);
    return picture;
}
