/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as two tables, which Gephi's spreadsheet import, Cytoscape and every statistics
 * program read: a row a person, a row a tie. The columns that Gephi knows by name have these names;
 * what else there is has the names of the other formats. Ties say that they are undirected, since
 * Gephi takes them for directed otherwise. */
#include "output/attributes.h"
#include "output/table.h"

#include <coterie/output.h>

static void
add_column(CoterieTable *table, const char *name, CoterieColumnKind kind)
{
    const CoterieColumn column = {.name = name, .label = name, .kind = kind};

    coterie_table_column(table, &column);
}

static GBytes *
take_csv(const CoterieTable *table)
{
    GString *out = g_string_new(NULL);

    coterie_table_append_csv(table, out);
    return g_string_free_to_bytes(out);
}

/* Every value comes as text already, numbers too. */
GBytes *
coterie_nodes_csv_write(const CoterieView *view)
{
    g_autoptr(CoterieTable) table = coterie_table_new();

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    add_column(table, "Id", COTERIE_COLUMN_TEXT);
    add_column(table, "Label", COTERIE_COLUMN_TEXT);
    for (guint i = 0; i < coterie_attribute_count(view); i++)
        add_column(table, coterie_attribute(view, i).name, COTERIE_COLUMN_TEXT);
    for (guint32 vertex = 0; vertex < coterie_network_vertex_count(view->network); vertex++) {
        coterie_table_text(table, coterie_person_of(view, vertex)->id);
        coterie_table_text(table, coterie_person_of(view, vertex)->name);
        for (guint i = 0; i < coterie_attribute_count(view); i++) {
            g_autofree char *value = coterie_attribute_text(view, vertex, i);

            coterie_table_text(table, value);
        }
    }
    return take_csv(table);
}

/* Gephi takes lines of the same two persons for one unless their "Kind" differs; it reads names of
 * columns in any case, so that an attribute "kind" would be the same column. */
static gboolean
is_shown(const CoterieView *view, guint attribute)
{
    return !g_str_equal(coterie_line_attribute(view, attribute).name, "kind");
}

static void
add_line_columns(CoterieTable *table, const CoterieView *view)
{
    add_column(table, "Source", COTERIE_COLUMN_TEXT);
    add_column(table, "Target", COTERIE_COLUMN_TEXT);
    add_column(table, "Type", COTERIE_COLUMN_TEXT);
    if (view->roles != NULL)
        add_column(table, "Kind", COTERIE_COLUMN_TEXT);
    add_column(table, "Weight", COTERIE_COLUMN_REAL);
    for (guint i = 0; i < coterie_line_attribute_count(view); i++)
        if (is_shown(view, i))
            add_column(table, coterie_line_attribute(view, i).name, COTERIE_COLUMN_TEXT);
}

static void
add_line(CoterieTable *table, const CoterieView *view, const CoterieLine *line)
{
    g_autofree char *kind = coterie_line_kind(view, line);

    coterie_table_text(table, line->source);
    coterie_table_text(table, line->target);
    coterie_table_text(table, line->directed ? "Directed" : "Undirected");
    if (kind != NULL)
        coterie_table_text(table, kind);
    coterie_table_number(table, line->strength);
    for (guint i = 0; i < coterie_line_attribute_count(view); i++) {
        g_autofree char *value = coterie_line_text(view, line, i);

        if (is_shown(view, i))
            coterie_table_text(table, value);
    }
}

GBytes *
coterie_edges_csv_write(const CoterieView *view)
{
    g_autoptr(CoterieTable) table = coterie_table_new();

    g_return_val_if_fail(view != NULL && view->network != NULL && view->ties != NULL, NULL);
    add_line_columns(table, view);
    for (guint32 i = 0; i < coterie_line_count(view); i++) {
        CoterieLine line = coterie_line_of(view, i);

        add_line(table, view, &line);
    }
    return take_csv(table);
}
