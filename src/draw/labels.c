/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words on ties: what one end is to the other. A tie has one label, a line for each role; where
 * its roles lead in different ways each line begins with an arrow that points along the tie as it
 * lies in the picture. A label stands about the middle of its tie, or beside it, where it meets
 * neither a person nor another label; those of strong ties choose first, and what finds no room is
 * left out. The weak spot: lines may run below a label that is not theirs. */
#include "draw/labels.h"

#include <math.h>
#include <string.h>

#define LINES_MOST 4 /* roles of a tie that are written out */
#define MARGIN 1.5   /* points around a label */

/* The ways in which roles of one name lead along a tie, as bits. */
#define FORWARD (1U << COTERIE_LEADS_FORWARD)
#define BACKWARD (1U << COTERIE_LEADS_BACKWARD)
#define BOTH (1U << COTERIE_LEADS_BOTH)

typedef struct {
    const char *label;
    guint ways;
} Line;

/* A place that is taken. */
typedef struct {
    CoteriePoint middle;
    double width;
    double height;
} Box;

/* --- The words --- */

static guint
join_ways(guint ways, CoterieLeads leads)
{
    guint joined = ways | 1U << leads;

    return (joined & (FORWARD | BACKWARD)) == (FORWARD | BACKWARD) ? BOTH : joined;
}

/* (transfer full) (element-type Line): the roles of a tie, those of one name together */
static GArray *
lines_of(const CoterieLink *link)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));

    for (guint i = 0; link->roles != NULL && i < link->roles->len; i++) {
        const CoterieLinkRole *role = &g_array_index(link->roles, CoterieLinkRole, i);
        guint at = 0;

        while (at < lines->len && strcmp(g_array_index(lines, Line, at).label, role->label) != 0)
            at++;
        if (at == lines->len) {
            const Line line = {role->label, 0};

            g_array_append_val(lines, line);
        }
        g_array_index(lines, Line, at).ways =
            join_ways(g_array_index(lines, Line, at).ways, role->leads);
    }
    return lines;
}

static gboolean
lead_differently(const GArray *lines)
{
    for (guint i = 1; i < lines->len; i++)
        if (g_array_index(lines, Line, i).ways != g_array_index(lines, Line, 0).ways)
            return TRUE;
    return FALSE;
}

/* An arrow as the tie lies, @to being where it leads seen from where it begins. */
static const char *
arrow_of(guint ways, CoteriePoint to)
{
    gboolean upright = fabs(to.y) > fabs(to.x);
    gboolean positive = (upright ? to.y : to.x) > 0;

    if (ways == BOTH)
        return upright ? "↕" : "↔";
    if (ways == BACKWARD)
        positive = !positive;
    if (upright)
        return positive ? "↑" : "↓";
    return positive ? "→" : "←";
}

/* (transfer full): the words of a tie whose target lies @to from its source */
static char *
words_of(const CoterieLink *link, CoteriePoint to)
{
    g_autoptr(GArray) lines = lines_of(link);
    gboolean arrows = lead_differently(lines);
    guint shown = lines->len > LINES_MOST ? LINES_MOST - 1 : lines->len;
    GString *words = g_string_new(NULL);

    for (guint i = 0; i < shown; i++) {
        const Line *line = &g_array_index(lines, Line, i);

        g_string_append(words, i > 0 ? "\n" : "");
        if (arrows)
            g_string_append_printf(words, "%s ", arrow_of(line->ways, to));
        g_string_append(words, line->label);
    }
    if (shown < lines->len)
        g_string_append_printf(words, "\n+ %u", lines->len - shown);
    return g_string_free(words, FALSE);
}

double
coterie_labels_length(const CoterieLink *link, const GArray *looks)
{
    g_autofree char *words = link->roles != NULL ? words_of(link, (CoteriePoint){1, 0}) : NULL;

    if (words == NULL)
        return 0;
    return coterie_text_width(words, COTERIE_LABEL_FONT) +
           (g_array_index(looks, CoterieLook, link->source).diameter +
            g_array_index(looks, CoterieLook, link->target).diameter) /
               2;
}

/* --- Their places --- */

static gboolean
overlap(const Box *one, const Box *other)
{
    return fabs(one->middle.x - other->middle.x) < (one->width + other->width) / 2 &&
           fabs(one->middle.y - other->middle.y) < (one->height + other->height) / 2;
}

static gboolean
has_room(const Box *box, const GArray *taken)
{
    for (guint i = 0; i < taken->len; i++)
        if (overlap(box, &g_array_index(taken, Box, i)))
            return FALSE;
    return TRUE;
}

/* (transfer full) (element-type Box): the circles, and the names below them */
static GArray *
boxes_of(const GArray *looks, const CoteriePoint *places)
{
    GArray *boxes = g_array_new(FALSE, FALSE, sizeof(Box));

    for (guint32 i = 0; i < looks->len; i++) {
        const CoterieLook *look = &g_array_index(looks, CoterieLook, i);
        const Box circle = {places[i], look->diameter, look->diameter};
        const Box name = {{places[i].x, places[i].y - look->height / 2},
                          look->width,
                          look->height - look->diameter};

        g_array_append_val(boxes, circle);
        if (!look->inside)
            g_array_append_val(boxes, name);
    }
    return boxes;
}

/* Finds room for a box along the line between two circles, @side being 0 on it, 1 or -1 beside it;
 * the nearer to its middle the better. */
static gboolean
find_room(Box *box,
          const CoterieLink *link,
          const GArray *looks,
          const CoteriePoint *places,
          const GArray *taken,
          int side)
{
    static const double shares[] = {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68};
    CoteriePoint from = places[link->source];
    CoteriePoint to = places[link->target];
    double length = hypot(to.x - from.x, to.y - from.y);
    CoteriePoint along = {(to.x - from.x) / length, (to.y - from.y) / length};
    double start = g_array_index(looks, CoterieLook, link->source).diameter / 2;
    double end = length - g_array_index(looks, CoterieLook, link->target).diameter / 2;
    double off = side * (fabs(along.y) * box->width + fabs(along.x) * box->height) / 2;

    for (gsize i = 0; length > 0 && i < G_N_ELEMENTS(shares); i++) {
        double at = start + (end - start) * shares[i];

        box->middle = (CoteriePoint){from.x + along.x * at - along.y * off,
                                     from.y + along.y * at + along.x * off};
        if (has_room(box, taken))
            return TRUE;
    }
    return FALSE;
}

static gint
compare_links(gconstpointer a, gconstpointer b, gpointer data)
{
    guint32 one = *(const guint32 *)a;
    guint32 other = *(const guint32 *)b;
    double left = coterie_drawing_link(data, one)->weight;
    double right = coterie_drawing_link(data, other)->weight;

    if (left != right)
        return left > right ? -1 : 1;
    return one < other ? -1 : one > other;
}

/* (transfer full) (element-type guint32): the ties that have roles, the strongest first */
static GArray *
order_links(const CoterieDrawing *drawing)
{
    GArray *order = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (guint32 i = 0; i < drawing->links->len; i++)
        if (coterie_drawing_link(drawing, i)->roles != NULL)
            g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_links, (gpointer)drawing);
    return order;
}

static void
clear_label(gpointer data)
{
    g_free(((CoterieLabel *)data)->text);
}

GArray *
coterie_labels_new(const CoterieDrawing *drawing, const GArray *looks, const CoteriePoint *places)
{
    GArray *labels = g_array_new(FALSE, FALSE, sizeof(CoterieLabel));
    g_autoptr(GArray) order = order_links(drawing);
    g_autoptr(GArray) taken = boxes_of(looks, places);

    g_array_set_clear_func(labels, clear_label);
    for (guint i = 0; i < order->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, g_array_index(order, guint32, i));
        const CoteriePoint to = {places[link->target].x - places[link->source].x,
                                 places[link->target].y - places[link->source].y};
        g_autofree char *text = words_of(link, to);
        Box box = {
            .width = coterie_text_width(text, COTERIE_LABEL_FONT) + 2 * MARGIN,
            .height = coterie_text_lines(text) * COTERIE_LABEL_FONT * COTERIE_LEADING + MARGIN,
        };
        CoterieLabel label;

        if (!find_room(&box, link, looks, places, taken, 0) &&
            !find_room(&box, link, looks, places, taken, 1) &&
            !find_room(&box, link, looks, places, taken, -1))
            continue;
        g_array_append_val(taken, box);
        label = (CoterieLabel){box.middle, g_steal_pointer(&text), box.width, box.height};
        g_array_append_val(labels, label);
    }
    return labels;
}
