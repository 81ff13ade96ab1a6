/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table, of whatever: it comes in as columns and cells and goes out as CSV or
 * JSON, which keep every digit, or in one of the forms for people, each of which
 * has a file of its own. Those round each column to the digits that tell its
 * values apart and say underneath what the columns mean.
 *
 * The cells stand in one array, row after row, so that a table of a million ties is two
 * allocations and its texts. */
#include "base/number.h"
#include "output/table_private.h"

#include <math.h>
#include <string.h>

static void
clear_column(gpointer data)
{
    CoterieTableColumn *column = data;

    g_free(column->name);
    g_strfreev(column->label);
    g_free(column->note);
}

static void
clear_cell(gpointer data)
{
    CoterieTableCell *cell = data;

    g_free(cell->text);
    g_free(cell->id);
    g_free(cell->anchor);
}

CoterieTable *
coterie_table_new(void)
{
    CoterieTable *table = g_new0(CoterieTable, 1);

    table->columns = g_array_new(FALSE, FALSE, sizeof(CoterieTableColumn));
    g_array_set_clear_func(table->columns, clear_column);
    table->cells = g_array_new(FALSE, FALSE, sizeof(CoterieTableCell));
    g_array_set_clear_func(table->cells, clear_cell);
    return table;
}

void
coterie_table_free(CoterieTable *table)
{
    if (table == NULL)
        return;
    g_free(table->caption);
    g_array_unref(table->columns);
    g_array_unref(table->cells);
    g_clear_pointer(&table->details, g_hash_table_unref);
    g_free(table);
}

void
coterie_table_caption(CoterieTable *table, const char *caption)
{
    g_free(table->caption);
    table->caption = g_strdup(caption);
}

void
coterie_table_column(CoterieTable *table, const CoterieColumn *column)
{
    CoterieTableColumn copy = {
        .name = g_strdup(column->name),
        .label = g_strsplit(column->label, "\n", -1),
        .kind = column->kind,
        .note = g_strdup(column->note),
        .least = column->least,
    };

    g_assert(table->cells->len == 0);
    g_array_append_val(table->columns, copy);
}

void
coterie_table_columns(CoterieTable *table, const CoterieColumn *columns, gsize count)
{
    for (gsize i = 0; i < count; i++)
        coterie_table_column(table, &columns[i]);
}

const CoterieTableColumn *
coterie_table_column_at(const CoterieTable *table, guint index)
{
    return &g_array_index(table->columns, CoterieTableColumn, index);
}

guint
coterie_table_row_count(const CoterieTable *table)
{
    return table->columns->len > 0 ? table->cells->len / table->columns->len : 0;
}

const CoterieTableCell *
coterie_table_cell_at(const CoterieTable *table, guint row, guint column)
{
    return &g_array_index(
        table->cells, CoterieTableCell, (gsize)row * table->columns->len + column);
}

static const CoterieTableColumn *
next_column(const CoterieTable *table)
{
    g_assert(table->columns->len > 0);
    return coterie_table_column_at(table, table->cells->len % table->columns->len);
}

static void
add_text(CoterieTable *table, const CoterieTableCell *cell)
{
    g_assert(next_column(table)->kind == COTERIE_COLUMN_TEXT);
    g_array_append_vals(table->cells, cell, 1);
}

void
coterie_table_text(CoterieTable *table, const char *text)
{
    add_text(table, &(CoterieTableCell){.text = g_strdup(text)});
}

void
coterie_table_entry(CoterieTable *table, const char *name, const char *id)
{
    add_text(table, &(CoterieTableCell){.text = g_strdup(name), .id = g_strdup(id), .entry = TRUE});
}

void
coterie_table_reference(CoterieTable *table, const char *lead, const char *name, const char *id)
{
    const char *before = lead != NULL ? lead : "";

    add_text(table,
             &(CoterieTableCell){.text = g_strconcat(before, name, NULL),
                                 .id = g_strdup(id),
                                 .lead = (guint)strlen(before)});
}

void
coterie_table_place(CoterieTable *table, const char *where, const char *anchor)
{
    add_text(table, &(CoterieTableCell){.text = g_strdup(where), .anchor = g_strdup(anchor)});
}

void
coterie_table_number(CoterieTable *table, double value)
{
    CoterieTableCell cell = {.number = value};

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
coterie_table_excerpt(CoterieTable *table, CoterieExcerpt *excerpt)
{
    guint rows = coterie_table_row_count(table);

    g_assert(rows > 0 && table->cells->len % table->columns->len == 0);
    if (table->details == NULL)
        table->details =
            g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)coterie_excerpt_free);
    g_hash_table_insert(table->details, GUINT_TO_POINTER(rows - 1), excerpt);
}

const CoterieExcerpt *
coterie_table_detail_at(const CoterieTable *table, guint row)
{
    if (table->details == NULL)
        return NULL;
    return g_hash_table_lookup(table->details, GUINT_TO_POINTER(row));
}

void
coterie_table_left_out(CoterieTable *table, guint count)
{
    table->left_out = count;
}

gboolean
coterie_table_is_empty(const CoterieTableColumn *column, const CoterieTableCell *cell)
{
    if (column->kind == COTERIE_COLUMN_TEXT)
        return cell->text == NULL || *cell->text == '\0';
    return !isfinite(cell->number);
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
digits_of(const CoterieTable *table, guint column)
{
    double greatest = 0;

    if (coterie_table_column_at(table, column)->kind != COTERIE_COLUMN_REAL)
        return 0;
    for (guint row = 0; row < coterie_table_row_count(table); row++) {
        double value = coterie_table_cell_at(table, row, column)->number;

        if (isfinite(value))
            greatest = MAX(greatest, fabs(value));
    }
    return digits_for(greatest);
}

guint *
coterie_table_digits(const CoterieTable *table)
{
    guint *digits = g_new(guint, table->columns->len);

    for (guint i = 0; i < table->columns->len; i++)
        digits[i] = digits_of(table, i);
    return digits;
}

void
coterie_table_append_cell(const CoterieTableColumn *column,
                          const CoterieTableCell *cell,
                          guint digits,
                          GString *out)
{
    if (coterie_table_is_empty(column, cell))
        return;
    if (column->kind == COTERIE_COLUMN_TEXT)
        g_string_append(out, cell->text);
    else if (column->kind == COTERIE_COLUMN_BOOLEAN)
        g_string_append(out, cell->number > 0 ? "yes" : "no");
    else
        coterie_number_append_fixed(out, cell->number, digits);
}

void
coterie_table_append_label(const CoterieTableColumn *column, GString *out)
{
    for (char **line = column->label; *line != NULL; line++) {
        gsize length = strlen(*line);
        gboolean hyphened = line[1] != NULL && length > 0 && (*line)[length - 1] == '-';

        g_string_append_len(out, *line, (gssize)(hyphened ? length - 1 : length));
        if (line[1] != NULL && !hyphened)
            g_string_append_c(out, ' ');
    }
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
        append_csv_text(out, coterie_table_column_at(table, i)->name);
        g_string_append_c(out, i + 1 < columns ? ',' : '\n');
    }
    for (guint i = 0; i < table->cells->len; i++) {
        const CoterieTableColumn *column = coterie_table_column_at(table, i % columns);
        const CoterieTableCell *cell = &g_array_index(table->cells, CoterieTableCell, i);

        if (coterie_table_is_empty(column, cell))
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
    for (guint row = 0; row < coterie_table_row_count(table); row++) {
        coterie_json_open(json, NULL, '{');
        for (guint i = 0; i < table->columns->len; i++) {
            const CoterieTableColumn *column = coterie_table_column_at(table, i);
            const CoterieTableCell *cell = coterie_table_cell_at(table, row, i);

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
