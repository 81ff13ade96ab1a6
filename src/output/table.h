/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_TABLE_H
#define COTERIE_OUTPUT_TABLE_H

#include "output/json.h"

#include <glib.h>

/* A table on its way out: columns, then cells row by row, then one of the three forms. */
typedef struct CoterieTable CoterieTable;

typedef enum {
    COTERIE_COLUMN_TEXT,
    COTERIE_COLUMN_INTEGER,
    COTERIE_COLUMN_BOOLEAN, /* yes and no in text form */
    COTERIE_COLUMN_REAL, /* in text form with so many digits that its greatest value has 3 or 4 */
} CoterieColumnKind;

/* @name: in CSV and JSON
 * @label: over the column in text form; may be of several lines
 * @note: (nullable): what the column means, under the table in text form
 * @kind: text stands left, numbers right
 * @least: if above 0, cells of the text form may be cut to so many where the table is too wide
 *
 * All strings are copied. */
typedef struct {
    const char *name;
    const char *label;
    const char *note;
    CoterieColumnKind kind;
    guint least;
} CoterieColumn;

CoterieTable *coterie_table_new(void);

void coterie_table_free(CoterieTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieTable, coterie_table_free)

/* Adds a column; all columns come before all cells. */
void coterie_table_column(CoterieTable *table, const CoterieColumn *column);

/* The next cell, of a text column; @text is copied, NULL is an empty cell. */
void coterie_table_text(CoterieTable *table, const char *text);

/* The next cell, of a column of numbers; NaN is an empty cell. */
void coterie_table_number(CoterieTable *table, double value);

/* The next cell, of a column of truths. */
void coterie_table_boolean(CoterieTable *table, gboolean value);

/* A paragraph under the row that was filled last, in text form only. */
void coterie_table_detail(CoterieTable *table, const char *text);

/* Says, under the rows of the text form, that so many more are left out; of 0 nothing is said. */
void coterie_table_left_out(CoterieTable *table, guint count);

/* Aligned columns of at most @width cells where that can be done, then the notes. An empty cell
 * is a dash; without rows there is one line that says so. */
void coterie_table_append_text(const CoterieTable *table, GString *out, guint width);

/* RFC 4180 with LF line ends, numbers in full. Text is never altered: a cell that a spreadsheet
 * could take for a formula is quoted, and stays what it is. */
void coterie_table_append_csv(const CoterieTable *table, GString *out);

/* Writes an array of objects, a row each; empty cells are null. */
void coterie_table_append_json(const CoterieTable *table, CoterieJson *json, const char *key);

#endif
