/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table, of whatever: it comes in as columns and cells and goes out as aligned
 * text, CSV or JSON. CSV and JSON keep every digit; the text form is for eyes:
 * it rounds each column to the digits that tell its values apart, puts a dash
 * where there is nothing, narrows itself to the width it is given (first the
 * columns that may be cut, then the gaps), and says underneath what its columns mean.
 *
 * The cells stand in one array, row after row, so that a table of a million ties is two
 * allocations and its texts. */
#include "output/table.h"

#include "base/number.h"
#include "output/width.h"

#include <math.h>
#include <string.h>

#define EMPTY "–"
#define DETAIL_INDENT 6
#define NOTE_INDENT 2

typedef struct {
    char *name;
    char **label; /* its lines */
    CoterieColumnKind kind;
    char *note;
    guint least;
} Column;

typedef struct {
    char *text; /* or NULL */
    double number;
} Cell;

struct CoterieTable {
    GArray *columns;     /* of Column */
    GArray *cells;       /* of Cell, row by row */
    GHashTable *details; /* row to char *, or NULL */
    guint left_out;
};

/* How the text form is laid out. */
typedef struct {
    guint *widths;
    guint *digits;
    guint gap;
    guint head; /* lines of the head */
} Layout;

static void
clear_column(gpointer data)
{
    Column *column = data;

    g_free(column->name);
    g_strfreev(column->label);
    g_free(column->note);
}

static void
clear_cell(gpointer data)
{
    g_free(((Cell *)data)->text);
}

CoterieTable *
coterie_table_new(void)
{
    CoterieTable *table = g_new0(CoterieTable, 1);

    table->columns = g_array_new(FALSE, FALSE, sizeof(Column));
    g_array_set_clear_func(table->columns, clear_column);
    table->cells = g_array_new(FALSE, FALSE, sizeof(Cell));
    g_array_set_clear_func(table->cells, clear_cell);
    return table;
}

void
coterie_table_free(CoterieTable *table)
{
    if (table == NULL)
        return;
    g_array_unref(table->columns);
    g_array_unref(table->cells);
    g_clear_pointer(&table->details, g_hash_table_unref);
    g_free(table);
}

void
coterie_table_column(CoterieTable *table, const CoterieColumn *column)
{
    Column copy = {
        .name = g_strdup(column->name),
        .label = g_strsplit(column->label, "\n", -1),
        .kind = column->kind,
        .note = g_strdup(column->note),
        .least = column->least,
    };

    g_assert(table->cells->len == 0);
    g_array_append_val(table->columns, copy);
}

static const Column *
column_at(const CoterieTable *table, guint index)
{
    return &g_array_index(table->columns, Column, index);
}

static guint
row_count(const CoterieTable *table)
{
    return table->columns->len > 0 ? table->cells->len / table->columns->len : 0;
}

static const Cell *
cell_at(const CoterieTable *table, guint row, guint column)
{
    return &g_array_index(table->cells, Cell, (gsize)row * table->columns->len + column);
}

static const Column *
next_column(const CoterieTable *table)
{
    g_assert(table->columns->len > 0);
    return column_at(table, table->cells->len % table->columns->len);
}

void
coterie_table_text(CoterieTable *table, const char *text)
{
    Cell cell = {.text = g_strdup(text), .number = NAN};

    g_assert(next_column(table)->kind == COTERIE_COLUMN_TEXT);
    g_array_append_val(table->cells, cell);
}

void
coterie_table_number(CoterieTable *table, double value)
{
    Cell cell = {.number = value};

    g_assert(next_column(table)->kind != COTERIE_COLUMN_TEXT);
    g_array_append_val(table->cells, cell);
}

void
coterie_table_boolean(CoterieTable *table, gboolean value)
{
    g_assert(next_column(table)->kind == COTERIE_COLUMN_BOOLEAN);
    coterie_table_number(table, value ? 1 : 0);
}

void
coterie_table_detail(CoterieTable *table, const char *text)
{
    guint rows = row_count(table);

    g_assert(rows > 0 && table->cells->len % table->columns->len == 0);
    if (table->details == NULL)
        table->details = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    g_hash_table_insert(table->details, GUINT_TO_POINTER(rows - 1), g_strdup(text));
}

void
coterie_table_left_out(CoterieTable *table, guint count)
{
    table->left_out = count;
}

static gboolean
is_empty(const Column *column, const Cell *cell)
{
    if (column->kind == COTERIE_COLUMN_TEXT)
        return cell->text == NULL || *cell->text == '\0';
    return !isfinite(cell->number);
}

/* A cell of the text form, not yet cut. */
static void
show_cell(const Column *column, const Cell *cell, guint digits, GString *out)
{
    if (is_empty(column, cell))
        g_string_append(out, EMPTY);
    else if (column->kind == COTERIE_COLUMN_TEXT)
        g_string_append(out, cell->text);
    else if (column->kind == COTERIE_COLUMN_BOOLEAN)
        g_string_append(out, cell->number > 0 ? "yes" : "no");
    else
        coterie_number_append_fixed(out, cell->number, digits);
}

/* 1234.5 needs no digit to be told from its neighbours, 0.0123 needs four. */
static guint
digits_for(double greatest)
{
    static const double steps[] = {1000, 100, 10, 0.1, 0.01};
    guint digits = 0;

    if (greatest == 0)
        return 3;
    while (digits < G_N_ELEMENTS(steps) && greatest < steps[digits])
        digits++;
    return digits;
}

static guint
measure_digits(const CoterieTable *table, guint column)
{
    double greatest = 0;

    if (column_at(table, column)->kind != COTERIE_COLUMN_REAL)
        return 0;
    for (guint row = 0; row < row_count(table); row++) {
        double value = cell_at(table, row, column)->number;

        if (isfinite(value))
            greatest = MAX(greatest, fabs(value));
    }
    return digits_for(greatest);
}

static guint
measure_column(const CoterieTable *table, guint index, guint digits)
{
    g_autoptr(GString) shown = g_string_new(NULL);
    const Column *column = column_at(table, index);
    guint width = 0;

    for (char **line = column->label; *line != NULL; line++)
        width = MAX(width, coterie_width(*line));
    for (guint row = 0; row < row_count(table); row++) {
        g_string_truncate(shown, 0);
        show_cell(column, cell_at(table, row, index), digits, shown);
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
        const Column *column = column_at(table, i);

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

    *layout = (Layout){.widths = g_new0(guint, columns), .digits = g_new0(guint, columns)};
    for (guint i = 0; i < columns; i++) {
        layout->digits[i] = measure_digits(table, i);
        layout->widths[i] = measure_column(table, i, layout->digits[i]);
        layout->head = MAX(layout->head, g_strv_length(column_at(table, i)->label));
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
            const Column *column = column_at(table, i);
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
        const Column *column = column_at(table, i);

        g_string_truncate(shown, 0);
        show_cell(column, cell_at(table, row, i), layout->digits[i], shown);
        append_aligned(layout, i, column->kind, shown->str, out);
    }
    end_line(out);
}

static void
append_detail(const CoterieTable *table, guint row, GString *out, guint width)
{
    const char *detail =
        table->details != NULL ? g_hash_table_lookup(table->details, GUINT_TO_POINTER(row)) : NULL;

    if (detail == NULL)
        return;
    coterie_width_blanks(out, DETAIL_INDENT);
    coterie_width_wrap(out, detail, DETAIL_INDENT, width);
}

/* The label in one line: "Between-\nness" is "Betweenness". */
static void
append_joined_label(const Column *column, GString *out)
{
    for (char **line = column->label; *line != NULL; line++) {
        gsize length = strlen(*line);
        gboolean hyphened = line[1] != NULL && length > 0 && (*line)[length - 1] == '-';

        g_string_append_len(out, *line, (gssize)(hyphened ? length - 1 : length));
        if (line[1] != NULL && !hyphened)
            g_string_append_c(out, ' ');
    }
}

static void
append_notes(const CoterieTable *table, GString *out, guint width)
{
    gboolean any = FALSE;

    for (guint i = 0; i < table->columns->len; i++) {
        const Column *column = column_at(table, i);
        g_autoptr(GString) note = g_string_new(NULL);

        if (column->note == NULL)
            continue;
        if (!any)
            g_string_append_c(out, '\n');
        any = TRUE;
        append_joined_label(column, note);
        g_string_append_printf(note, ": %s", column->note);
        coterie_width_wrap(out, note->str, NOTE_INDENT, width);
    }
}

void
coterie_table_append_text(const CoterieTable *table, GString *out, guint width)
{
    Layout layout;

    if (row_count(table) == 0) {
        g_string_append(out, "(none)\n");
        return;
    }
    lay_out(table, &layout, width);
    append_head(table, &layout, out);
    for (guint row = 0; row < row_count(table); row++) {
        append_row(table, &layout, row, out);
        append_detail(table, row, out, width);
    }
    if (table->left_out > 0)
        g_string_append_printf(out, "… and %u more\n", table->left_out);
    append_notes(table, out, width);
    clear_layout(&layout);
}

/* A cell that begins with one of these is a formula to some spreadsheets, quoted or not; but a
 * name is a name, and a quote before it would be another one. */
static gboolean
wants_quotes(const char *text)
{
    return strpbrk(text, ",\"\r\n") != NULL || (*text != '\0' && strchr("=+-@ \t", *text) != NULL);
}

static void
append_csv_text(GString *out, const char *text)
{
    if (!wants_quotes(text)) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *at);
    }
    g_string_append_c(out, '"');
}

void
coterie_table_append_csv(const CoterieTable *table, GString *out)
{
    guint columns = table->columns->len;

    g_assert(columns > 0);
    for (guint i = 0; i < columns; i++) {
        append_csv_text(out, column_at(table, i)->name);
        g_string_append_c(out, i + 1 < columns ? ',' : '\n');
    }
    for (guint i = 0; i < table->cells->len; i++) {
        const Column *column = column_at(table, i % columns);
        const Cell *cell = &g_array_index(table->cells, Cell, i);

        if (is_empty(column, cell))
            ; /* nothing between its commas */
        else if (column->kind == COTERIE_COLUMN_TEXT)
            append_csv_text(out, cell->text);
        else if (column->kind == COTERIE_COLUMN_BOOLEAN)
            g_string_append(out, cell->number > 0 ? "true" : "false");
        else
            coterie_number_append(out, cell->number);
        g_string_append_c(out, i % columns + 1 < columns ? ',' : '\n');
    }
}

void
coterie_table_append_json(const CoterieTable *table, CoterieJson *json, const char *key)
{
    coterie_json_open(json, key, '[');
    for (guint row = 0; row < row_count(table); row++) {
        coterie_json_open(json, NULL, '{');
        for (guint i = 0; i < table->columns->len; i++) {
            const Column *column = column_at(table, i);
            const Cell *cell = cell_at(table, row, i);

            if (column->kind == COTERIE_COLUMN_TEXT)
                coterie_json_string(json, column->name, cell->text);
            else if (column->kind == COTERIE_COLUMN_BOOLEAN)
                coterie_json_boolean(json, column->name, cell->number > 0);
            else
                coterie_json_number(json, column->name, cell->number);
        }
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}
