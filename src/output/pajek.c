/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pajek's .net: numbered persons with names and places, and lines with weights; it has no room for
 * more. With roles all lines are arcs labelled by what they are, those that hold in both directions
 * as two: readers take no second list. UTF-8 without a byte order mark, past which igraph 0.10 and
 * NetworkX do not read.
 *
 * A label stands in quotes, and Pajek's own way to write what may not stand there is a reference as
 * in HTML. So are written: the quote, control characters, the backslash (some readers take
 * it for an escape), and an ampersand that would begin a reference. Weak spot: few other
 * readers turn references back into characters. */
#include "base/number.h"
#include "output/attributes.h"

#include <coterie/output.h>

/* Pajek's window reaches from 0 to 1, downwards. */
#define MIDDLE 0.5
#define SCALE 2200.0 /* layouts reach from -1000 to 1000; a little margin stays */

static gboolean
needs_reference(const char *at)
{
    gunichar c = g_utf8_get_char(at);

    return c == '"' || c == '\\' || g_unichar_iscntrl(c) || (c == '&' && at[1] == '#');
}

static void
append_label(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    g_string_append_c(out, '"');
    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        if (needs_reference(at))
            g_string_append_printf(out, "&#%u;", g_utf8_get_char(at));
        else
            g_string_append_unichar(out, g_utf8_get_char(at));
    }
    g_string_append_c(out, '"');
}

static void
append_place(GString *out, const CoterieLayout *layout, guint32 vertex)
{
    double x;
    double y;

    coterie_layout_get(layout, vertex, &x, &y);
    g_string_append_c(out, ' ');
    coterie_number_append_fixed(out, MIDDLE + x / SCALE, 4);
    g_string_append_c(out, ' ');
    coterie_number_append_fixed(out, MIDDLE - y / SCALE, 4);
    g_string_append(out, " 0.5\n");
}

static void
append_edges(GString *out, const CoterieView *view)
{
    g_string_append(out, "*Edges\n");
    for (guint32 i = 0; i < coterie_network_edge_count(view->network); i++) {
        const CoterieEdge *edge = coterie_network_edge(view->network, i);

        g_string_append_printf(out, "%u %u ", edge->source + 1, edge->target + 1);
        coterie_number_append(out, edge->strength);
        g_string_append_c(out, '\n');
    }
}

static void
append_arc(GString *out, const char *source, const char *target, double strength, const char *label)
{
    g_string_append_printf(out, "%s %s ", source, target);
    coterie_number_append(out, strength);
    g_string_append(out, " l ");
    append_label(out, label);
    g_string_append_c(out, '\n');
}

/* (transfer full) (element-type utf8 utf8): the number of each vertex, by the identifier of its
 * person */
static GHashTable *
number_persons(const CoterieView *view)
{
    GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        g_hash_table_insert(
            numbers, (gpointer)coterie_person_of(view, i)->id, g_strdup_printf("%u", i + 1));
    return numbers;
}

static void
append_arcs(GString *out, const CoterieView *view)
{
    g_autoptr(GHashTable) numbers = number_persons(view);

    g_string_append(out, "*Arcs\n");
    for (guint32 i = 0; i < coterie_line_count(view); i++) {
        CoterieLine line = coterie_line_of(view, i);
        g_autofree char *kind = coterie_line_kind(view, &line);
        const char *source = g_hash_table_lookup(numbers, line.source);
        const char *target = g_hash_table_lookup(numbers, line.target);

        append_arc(out, source, target, line.strength, kind);
        if (!line.directed)
            append_arc(out, target, source, line.strength, kind);
    }
}

GBytes *
coterie_pajek_write(const CoterieView *view, const CoterieLayout *layout)
{
    GString *out;

    g_return_val_if_fail(view != NULL && view->network != NULL && layout != NULL, NULL);
    out = g_string_new(NULL);
    g_string_append_printf(out, "*Vertices %u\n", coterie_network_vertex_count(view->network));
    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++) {
        g_string_append_printf(out, "%u ", i + 1);
        append_label(out, coterie_person_of(view, i)->name);
        append_place(out, layout, i);
    }
    if (view->roles != NULL)
        append_arcs(out, view);
    else
        append_edges(out, view);
    return g_string_free_to_bytes(out);
}
