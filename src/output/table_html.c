/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as an HTML element, well-formed as XML too. The cell with the row's own
 * person heads the row and can be linked to; other cells with persons are such
 * links. A paragraph under a row is a row of one cell. */
#include "output/markup.h"
#include "output/table_private.h"
#include "output/xml.h"

#include <string.h>

/* What is the same for all cells of a table. */
typedef struct {
    const CoterieTable *table;
    GHashTable *entries; /* identifiers of persons that have a row in the page */
    const char *reading; /* address of the reading copy, or NULL */
    guint *digits;
    GString *out;
} Writer;

/* A label may break where it does in plain text: "Between-\nness" is "Between&#173;ness". */
static void
append_label(const CoterieTableColumn *column, GString *out)
{
    for (char **line = column->label; *line != NULL; line++) {
        gsize length = strlen(*line);
        gboolean hyphened = line[1] != NULL && g_str_has_suffix(*line, "-");

        coterie_markup_html(out, *line, hyphened ? length - 1 : length);
        if (line[1] != NULL)
            g_string_append(out, hyphened ? "&#173;" : " ");
    }
}

static void
append_head(const Writer *writer)
{
    g_string_append(writer->out, "<thead>\n<tr>");
    for (guint i = 0; i < writer->table->columns->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(writer->table, i);

        g_string_append(writer->out,
                        column->kind == COTERIE_COLUMN_TEXT ? "<th scope=\"col\">"
                                                            : "<th scope=\"col\" class=\"n\">");
        append_label(column, writer->out);
        g_string_append(writer->out, "</th>");
    }
    g_string_append(writer->out, "</tr>\n</thead>\n");
}

static void
append_person(const Writer *writer, const CoterieTableCell *cell)
{
    if (cell->lead > 0) {
        g_string_append(writer->out, "<span class=\"lead\">");
        coterie_markup_html(writer->out, cell->text, cell->lead);
        g_string_append(writer->out, "</span>");
    }
    coterie_markup_html_person(writer->out, cell->text + cell->lead, cell->id, writer->entries);
}

static void
append_entry(const Writer *writer, const CoterieTableCell *cell)
{
    g_string_append(writer->out, "<th scope=\"row\" id=\"" COTERIE_MARKUP_PERSON);
    coterie_xml_text(writer->out, cell->id);
    g_string_append(writer->out, "\">");
    coterie_xml_text(writer->out, cell->text);
    g_string_append(writer->out, "</th>");
}

static const char *
opening_tag(const CoterieTableColumn *column, const CoterieTableCell *cell)
{
    if (column->kind != COTERIE_COLUMN_TEXT)
        return "<td class=\"n\">";
    return cell->lead > 0 ? "<td class=\"ranked\">" : "<td>";
}

/* What leads nowhere. */
static void
append_value(const Writer *writer,
             const CoterieTableColumn *column,
             const CoterieTableCell *cell,
             guint digits)
{
    g_autoptr(GString) shown = g_string_new(NULL);

    coterie_table_append_cell(column, cell, digits, shown);
    coterie_xml_text(writer->out, shown->len > 0 ? shown->str : "–");
}

static void
append_cell(const Writer *writer, guint row, guint index)
{
    const CoterieTableColumn *column = coterie_table_column_at(writer->table, index);
    const CoterieTableCell *cell = coterie_table_cell_at(writer->table, row, index);

    if (cell->entry) {
        append_entry(writer, cell);
        return;
    }
    g_string_append(writer->out, opening_tag(column, cell));
    if (cell->id != NULL)
        append_person(writer, cell);
    else if (cell->anchor != NULL && writer->reading != NULL)
        coterie_markup_html_link(writer->out, cell->text, writer->reading, cell->anchor);
    else
        append_value(writer, column, cell, writer->digits[index]);
    g_string_append(writer->out, "</td>");
}

static void
append_row(const Writer *writer, guint row)
{
    const CoterieExcerpt *detail = coterie_table_detail_at(writer->table, row);

    g_string_append(writer->out, detail != NULL ? "<tr class=\"above\">" : "<tr>");
    for (guint i = 0; i < writer->table->columns->len; i++)
        append_cell(writer, row, i);
    g_string_append(writer->out, "</tr>\n");
    if (detail == NULL)
        return;
    g_string_append_printf(writer->out,
                           "<tr class=\"words\"><td colspan=\"%u\"><blockquote>",
                           writer->table->columns->len);
    coterie_excerpt_append(detail, writer->out, coterie_markup_html, "<mark>", "</mark>");
    g_string_append(writer->out, "</blockquote></td></tr>\n");
}

static void
append_notes(const CoterieTable *table, GString *out)
{
    gboolean any = FALSE;

    for (guint i = 0; i < table->columns->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(table, i);
        g_autoptr(GString) label = g_string_new(NULL);

        if (column->note == NULL)
            continue;
        g_string_append(out, any ? "<dt>" : "<dl class=\"meanings\">\n<dt>");
        any = TRUE;
        coterie_table_append_label(column, label);
        coterie_xml_text(out, label->str);
        g_string_append(out, "</dt><dd>");
        coterie_xml_text(out, column->note);
        g_string_append(out, "</dd>\n");
    }
    if (any)
        g_string_append(out, "</dl>\n");
}

void
coterie_table_collect_entries(const CoterieTable *table, GHashTable *entries)
{
    for (guint i = 0; i < table->cells->len; i++) {
        const CoterieTableCell *cell = &g_array_index(table->cells, CoterieTableCell, i);

        if (cell->entry)
            g_hash_table_add(entries, cell->id);
    }
}

static void
append_table(const Writer *writer)
{
    const CoterieTable *table = writer->table;

    g_string_append_printf(writer->out,
                           "<div class=\"table\">\n<table%s>\n",
                           table->columns->len > 10 ? " class=\"wide\"" : "");
    if (table->caption != NULL) {
        g_string_append(writer->out, "<caption>");
        coterie_xml_text(writer->out, table->caption);
        g_string_append(writer->out, "</caption>\n");
    }
    append_head(writer);
    g_string_append(writer->out, "<tbody>\n");
    for (guint row = 0; row < coterie_table_row_count(table); row++)
        append_row(writer, row);
    g_string_append(writer->out, "</tbody>\n</table>\n</div>\n");
    if (table->left_out > 0)
        g_string_append_printf(
            writer->out, "<p class=\"more\">… and %u more</p>\n", table->left_out);
}

void
coterie_table_append_html(const CoterieTable *table,
                          GHashTable *entries,
                          const char *reading,
                          GString *out)
{
    g_autofree guint *digits = coterie_table_digits(table);
    const Writer writer = {table, entries, reading, digits, out};

    if (coterie_table_row_count(table) == 0) {
        g_string_append(out, "<p class=\"more\">(none)</p>\n");
        return;
    }
    append_table(&writer);
    append_notes(table, out);
}
