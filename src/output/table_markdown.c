/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as GitHub's Markdown has them: bars between the cells, a line that
 * says which columns stand right. A row cannot have a paragraph under it, so
 * those paragraphs are a last column. */
#include "output/markup.h"
#include "output/table_private.h"

#include <string.h>

#define EMPTY "–"
#define DETAILS "In the words of the text"

static void
append_cell(const CoterieTableColumn *column,
            const CoterieTableCell *cell,
            guint digits,
            GString *out)
{
    g_autoptr(GString) shown = g_string_new(NULL);

    coterie_table_append_cell(column, cell, digits, shown);
    g_string_append(out, "| ");
    if (shown->len > 0)
        coterie_markup_markdown(out, shown->str, shown->len);
    else
        g_string_append(out, EMPTY);
    g_string_append_c(out, ' ');
}

static void
append_head(const CoterieTable *table, GString *out)
{
    for (guint i = 0; i < table->columns->len; i++) {
        g_autoptr(GString) label = g_string_new(NULL);

        coterie_table_append_label(coterie_table_column_at(table, i), label);
        g_string_append(out, "| ");
        coterie_markup_markdown(out, label->str, label->len);
        g_string_append_c(out, ' ');
    }
    g_string_append(out, table->details != NULL ? "| " DETAILS " |\n" : "|\n");
    for (guint i = 0; i < table->columns->len; i++)
        g_string_append(out,
                        coterie_table_column_at(table, i)->kind == COTERIE_COLUMN_TEXT ? "| --- "
                                                                                       : "| ---: ");
    g_string_append(out, table->details != NULL ? "| --- |\n" : "|\n");
}

static void
append_row(const CoterieTable *table, const guint *digits, guint row, GString *out)
{
    const CoterieExcerpt *detail = coterie_table_detail_at(table, row);

    for (guint i = 0; i < table->columns->len; i++)
        append_cell(coterie_table_column_at(table, i),
                    coterie_table_cell_at(table, row, i),
                    digits[i],
                    out);
    if (table->details != NULL)
        g_string_append(out, "| ");
    if (detail != NULL)
        coterie_excerpt_append(detail, out, coterie_markup_markdown, "**", "**");
    g_string_append(out, table->details != NULL ? " |\n" : "|\n");
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
        g_string_append(out, any ? "- **" : "\n- **");
        any = TRUE;
        coterie_table_append_label(column, label);
        coterie_markup_markdown(out, label->str, label->len);
        g_string_append(out, ":** ");
        coterie_markup_markdown(out, column->note, strlen(column->note));
        g_string_append_c(out, '\n');
    }
}

void
coterie_table_append_markdown(const CoterieTable *table, GString *out)
{
    g_autofree guint *digits = coterie_table_digits(table);

    if (coterie_table_row_count(table) == 0) {
        g_string_append(out, "(none)\n");
        return;
    }
    append_head(table, out);
    for (guint row = 0; row < coterie_table_row_count(table); row++)
        append_row(table, digits, row, out);
    if (table->left_out > 0)
        g_string_append_printf(out, "\n… and %u more\n", table->left_out);
    append_notes(table, out);
}
