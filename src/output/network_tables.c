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
    for (guint i = 0; i < coterie_attribute_count(); i++)
        add_column(table, coterie_attribute(i).name, COTERIE_COLUMN_TEXT);
    for (guint32 vertex = 0; vertex < coterie_network_vertex_count(view->network); vertex++) {
        coterie_table_text(table, coterie_person_of(view, vertex)->id);
        coterie_table_text(table, coterie_person_of(view, vertex)->name);
        for (guint i = 0; i < coterie_attribute_count(); i++) {
            g_autofree char *value = coterie_attribute_text(view, vertex, i);

            coterie_table_text(table, value);
        }
    }
    return take_csv(table);
}

GBytes *
coterie_edges_csv_write(const CoterieView *view)
{
    g_autoptr(CoterieTable) table = coterie_table_new();

    g_return_val_if_fail(view != NULL && view->network != NULL && view->ties != NULL, NULL);
    add_column(table, "Source", COTERIE_COLUMN_TEXT);
    add_column(table, "Target", COTERIE_COLUMN_TEXT);
    add_column(table, "Type", COTERIE_COLUMN_TEXT);
    add_column(table, "Weight", COTERIE_COLUMN_REAL);
    add_column(table, "windows", COTERIE_COLUMN_INTEGER);
    for (guint32 i = 0; i < coterie_network_edge_count(view->network); i++) {
        CoterieLine line = coterie_line_of(view, i);

        coterie_table_text(table, line.source);
        coterie_table_text(table, line.target);
        coterie_table_text(table, "Undirected");
        coterie_table_number(table, line.strength);
        coterie_table_number(table, line.windows);
    }
    return take_csv(table);
}
