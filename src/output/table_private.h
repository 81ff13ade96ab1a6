/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_TABLE_PRIVATE_H
#define COTERIE_OUTPUT_TABLE_PRIVATE_H

#include "output/table.h"

/* A table as those see it who write one of its forms. */

typedef struct {
    char *name;
    char **label; /* its lines */
    CoterieColumnKind kind;
    char *note;
    guint least;
} CoterieTableColumn;

typedef struct {
    char *text;     /* or NULL */
    char *id;       /* of the person named, or NULL */
    char *anchor;   /* of the paragraph named, or NULL */
    double number;  /* of columns that are not text */
    guint lead;     /* bytes of @text before the person's name */
    gboolean entry; /* the row is the person's own */
} CoterieTableCell;

struct CoterieTable {
    char *caption;       /* or NULL */
    GArray *columns;     /* of CoterieTableColumn */
    GArray *cells;       /* of CoterieTableCell, row by row */
    GHashTable *details; /* row to CoterieExcerpt, or NULL */
    guint left_out;
};

const CoterieTableColumn *coterie_table_column_at(const CoterieTable *table, guint index);

guint coterie_table_row_count(const CoterieTable *table);

const CoterieTableCell *coterie_table_cell_at(const CoterieTable *table, guint row, guint column);

/* Returns: (nullable): the paragraph under a row. */
const CoterieExcerpt *coterie_table_detail_at(const CoterieTable *table, guint row);

gboolean coterie_table_is_empty(const CoterieTableColumn *column, const CoterieTableCell *cell);

/* How many digits after the point people need of each column, to tell its values apart. Returns:
 * (transfer full) */
guint *coterie_table_digits(const CoterieTable *table);

/* Appends a cell as people read it; nothing for an empty one. */
void coterie_table_append_cell(const CoterieTableColumn *column,
                               const CoterieTableCell *cell,
                               guint digits,
                               GString *out);

/* Appends a column's label in one line: "Between-\nness" is "Betweenness". */
void coterie_table_append_label(const CoterieTableColumn *column, GString *out);

#endif
