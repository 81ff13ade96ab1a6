/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_TABLE_H
#define COTERIE_OUTPUT_TABLE_H

#include "output/excerpt.h"
#include "output/json.h"

#include <glib.h>

/* A table on its way out: columns, then cells row by row, then one of the forms. */
typedef struct CoterieTable CoterieTable;

typedef enum {
    COTERIE_COLUMN_TEXT,
    COTERIE_COLUMN_INTEGER,
    COTERIE_COLUMN_BOOLEAN, /* yes and no in the forms for people */
    COTERIE_COLUMN_REAL, /* in text form with so many digits that its greatest value has 3 or 4 */
} CoterieColumnKind;

/* @name: in CSV and JSON
 * @label: over the column in the forms for people; may be of several lines in text form
 * @note: (nullable): what the column means, under the table in those forms
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

/* What the table shows, for those who do not see what stands around it: in HTML only. */
void coterie_table_caption(CoterieTable *table, const char *caption);

/* Adds a column; all columns come before all cells. */
void coterie_table_column(CoterieTable *table, const CoterieColumn *column);

/* The same for so many of them. */
void coterie_table_columns(CoterieTable *table, const CoterieColumn *columns, gsize count);

/* The next cell, of a text column; @text is copied, NULL is an empty cell. */
void coterie_table_text(CoterieTable *table, const char *text);

/* The next cell, of a text column: the name of the person @id, whose own row this is. */
void coterie_table_entry(CoterieTable *table, const char *name, const char *id);

/* The next cell, of a text column: the name of the person @id, who has a row of her own elsewhere;
 * forms with links lead there. @lead (nullable), a rank say, stands before the name. */
void
coterie_table_reference(CoterieTable *table, const char *lead, const char *name, const char *id);

/* The next cell, of a text column: where in the texts something stands (coterie_quote_place()), and
 * the anchor (coterie_link_anchor()) for forms that lead there. */
void coterie_table_place(CoterieTable *table, const char *where, const char *anchor);

/* The next cell, of a column of numbers; NaN is an empty cell. */
void coterie_table_number(CoterieTable *table, double value);

/* The next cell, of a column of truths. */
void coterie_table_boolean(CoterieTable *table, gboolean value);

/* A paragraph under the row that was filled last, in the forms for people; takes @excerpt over. */
void coterie_table_excerpt(CoterieTable *table, CoterieExcerpt *excerpt);

/* Says, under the rows in the forms for people, that so many more are left out; of 0 nothing is
 * said. */
void coterie_table_left_out(CoterieTable *table, guint count);

/* Aligned columns of at most @width cells where that can be done, then the notes. An empty cell
 * is a dash; without rows there is one line that says so. */
void coterie_table_append_text(const CoterieTable *table, GString *out, guint width);

/* A table of GitHub's Markdown, then the notes; paragraphs under rows become a last column. */
void coterie_table_append_markdown(const CoterieTable *table, GString *out);

/* Adds the identifiers of all persons who have a row of their own; they are borrowed. */
void coterie_table_collect_entries(const CoterieTable *table, GHashTable *entries);

/* An element <table>, then what the columns mean as a <dl>. Persons in @entries are linked to, and
 * places if there is a reading copy, at the address @reading (nullable). */
void coterie_table_append_html(const CoterieTable *table,
                               GHashTable *entries,
                               const char *reading,
                               GString *out);

/* RFC 4180 with LF line ends, numbers in full. Text is never altered: a cell that a spreadsheet
 * could take for a formula is quoted, and stays what it is. */
void coterie_table_append_csv(const CoterieTable *table, GString *out);

/* Writes an array of objects, a row each; empty cells are null. */
void coterie_table_append_json(const CoterieTable *table, CoterieJson *json, const char *key);

#endif
