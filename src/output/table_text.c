/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as aligned text for a terminal: it puts a dash where there is nothing
 * and narrows itself to the width it is given, first the columns that may be
 * cut, then the gaps; what its columns mean stands underneath. */
#include "output/table_private.h"
#include "output/width.h"

#include <string.h>

#define EMPTY "–"
#define DETAIL_INDENT 6
#define NOTE_INDENT 2

/* How the table is laid out. */
typedef struct {
    guint *widths;
    guint *digits;
    guint gap;
    guint head; /* lines of the head */
} Layout;

/* A cell, not yet cut. */
static void
show_cell(const CoterieTableColumn *column,
          const CoterieTableCell *cell,
          guint digits,
          GString *out)
{
    if (coterie_table_is_empty(column, cell))
        g_string_append(out, EMPTY);
    else
        coterie_table_append_cell(column, cell, digits, out);
}

static guint
measure_column(const CoterieTable *table, guint index, guint digits)
{
    g_autoptr(GString) shown = g_string_new(NULL);
    const CoterieTableColumn *column = coterie_table_column_at(table, index);
    guint width = 0;

    for (char **line = column->label; *line != NULL; line++)
        width = MAX(width, coterie_width(*line));
    for (guint row = 0; row < coterie_table_row_count(table); row++) {
        g_string_truncate(shown, 0);
        show_cell(column, coterie_table_cell_at(table, row, index), digits, shown);
        width = MAX(width, coterie_width(shown->str));
    }
    return width;
}

static guint
total_width(const CoterieTable *table, const Layout *layout)
{
    guint total = 0;

    for (guint i = 0; i < table->columns->len; i++)
        total += layout->widths[i] + (i > 0 ? layout->gap : 0);
    return total;
}

/* The widest column that may still be cut, or -1. */
static int
widest(const CoterieTable *table, const Layout *layout)
{
    int found = -1;

    for (guint i = 0; i < table->columns->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(table, i);

        if (column->least == 0 || layout->widths[i] <= column->least)
            continue;
        if (found < 0 || layout->widths[i] > layout->widths[found])
            found = (int)i;
    }
    return found;
}

/* Cuts columns until the table is @width cells wide, or cannot be cut further. */
static gboolean
narrow(const CoterieTable *table, Layout *layout, guint width)
{
    guint total = total_width(table, layout);
    int cut = widest(table, layout);

    while (total > width && cut >= 0) {
        layout->widths[cut]--;
        total--;
        cut = widest(table, layout);
    }
    return total <= width;
}

/* Gaps of two blanks are easier on the eye than whole names. */
static void
fit(const CoterieTable *table, Layout *layout, guint width)
{
    gsize size = sizeof *layout->widths * table->columns->len;
    g_autofree guint *natural = g_memdup2(layout->widths, size);

    layout->gap = 2;
    if (narrow(table, layout, width))
        return;
    memcpy(layout->widths, natural, size);
    layout->gap = 1;
    narrow(table, layout, width);
}

static void
lay_out(const CoterieTable *table, Layout *layout, guint width)
{
    guint columns = table->columns->len;

    *layout = (Layout){.widths = g_new0(guint, columns), .digits = coterie_table_digits(table)};
    for (guint i = 0; i < columns; i++) {
        layout->widths[i] = measure_column(table, i, layout->digits[i]);
        layout->head = MAX(layout->head, g_strv_length(coterie_table_column_at(table, i)->label));
    }
    fit(table, layout, width);
}

static void
clear_layout(Layout *layout)
{
    g_free(layout->widths);
    g_free(layout->digits);
}

static void
end_line(GString *out)
{
    while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate(out, out->len - 1);
    g_string_append_c(out, '\n');
}

/* One cell in its column, with the gap before it. */
static void
append_aligned(
    const Layout *layout, guint index, CoterieColumnKind kind, const char *text, GString *out)
{
    guint width = layout->widths[index];
    guint cells = MIN(coterie_width(text), width);

    coterie_width_blanks(out, index > 0 ? layout->gap : 0);
    if (kind != COTERIE_COLUMN_TEXT)
        coterie_width_blanks(out, width - cells);
    cells = coterie_width_append(out, text, width);
    if (kind == COTERIE_COLUMN_TEXT)
        coterie_width_blanks(out, width - cells);
}

/* Labels of fewer lines than the others stand on the last ones. */
static void
append_head(const CoterieTable *table, const Layout *layout, GString *out)
{
    for (guint line = 0; line < layout->head; line++) {
        for (guint i = 0; i < table->columns->len; i++) {
            const CoterieTableColumn *column = coterie_table_column_at(table, i);
            guint above = layout->head - g_strv_length(column->label);
            const char *text = line >= above ? column->label[line - above] : "";

            append_aligned(layout, i, column->kind, text, out);
        }
        end_line(out);
    }
    for (guint i = 0; i < table->columns->len; i++) {
        coterie_width_blanks(out, i > 0 ? layout->gap : 0);
        for (guint j = 0; j < layout->widths[i]; j++)
            g_string_append(out, "─");
    }
    g_string_append_c(out, '\n');
}

static void
append_row(const CoterieTable *table, const Layout *layout, guint row, GString *out)
{
    g_autoptr(GString) shown = g_string_new(NULL);

    for (guint i = 0; i < table->columns->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(table, i);

        g_string_truncate(shown, 0);
        show_cell(column, coterie_table_cell_at(table, row, i), layout->digits[i], shown);
        append_aligned(layout, i, column->kind, shown->str, out);
    }
    end_line(out);
}

static void
append_detail(const CoterieTable *table, guint row, GString *out, guint width)
{
    const CoterieExcerpt *detail = coterie_table_detail_at(table, row);

    if (detail == NULL)
        return;
    coterie_width_blanks(out, DETAIL_INDENT);
    coterie_excerpt_wrap(detail, NULL, out, DETAIL_INDENT, width);
}

static void
append_notes(const CoterieTable *table, GString *out, guint width)
{
    gboolean any = FALSE;

    for (guint i = 0; i < table->columns->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(table, i);
        g_autoptr(GString) note = g_string_new(NULL);

        if (column->note == NULL)
            continue;
        if (!any)
            g_string_append_c(out, '\n');
        any = TRUE;
        coterie_table_append_label(column, note);
        g_string_append_printf(note, ": %s", column->note);
        coterie_width_wrap(out, note->str, NOTE_INDENT, width);
    }
}

void
coterie_table_append_text(const CoterieTable *table, GString *out, guint width)
{
    Layout layout;

    if (coterie_table_row_count(table) == 0) {
        g_string_append(out, "(none)\n");
        return;
    }
    lay_out(table, &layout, width);
    append_head(table, &layout, out);
    for (guint row = 0; row < coterie_table_row_count(table); row++) {
        append_row(table, &layout, row, out);
        append_detail(table, row, out, width);
    }
    if (table->left_out > 0)
        g_string_append_printf(out, "… and %u more\n", table->left_out);
    append_notes(table, out, width);
    clear_layout(&layout);
}
