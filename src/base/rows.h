/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_ROWS_H
#define COTERIE_BASE_ROWS_H

#include <glib.h>

#define COTERIE_ROW_FIELDS 5

/* A row of a list: @count fields, the first never empty; those past @count are "". */
typedef struct {
    const char *field[COTERIE_ROW_FIELDS];
    guint count;
    guint line; /* counted from 1 */
} CoterieRow;

/* Takes one row; on a fault sets @error without the place, which the reader adds. */
typedef gboolean (*CoterieRowTaker)(const CoterieRow *row, gpointer data, GError **error);

/* Reads a list: UTF-8, a row a line, fields parted by tabs, `#` before comment lines, blank lines
 * passed over, a byte order mark and CRLF allowed, control characters refused. @path may be a pipe.
 * Errors are "PATH:LINE: why" in COTERIE_ERROR_DATA, or "PATH: why" in G_FILE_ERROR. */
gboolean coterie_rows_read(const char *path, CoterieRowTaker take, gpointer data, GError **error);

/* The same for the text of a list; @name stands for the path in messages. */
gboolean coterie_rows_read_text(const char *name,
                                const char *text,
                                gsize length,
                                CoterieRowTaker take,
                                gpointer data,
                                GError **error);

/* Takes one line, which it may change. */
typedef gboolean (*CoterieLineTaker)(char *line, guint number, gpointer data, GError **error);

/* Reads a file of the same kind whose lines are not cut into fields; those of nothing but blanks
 * and those that begin with `#` are passed over. */
gboolean coterie_lines_read(const char *path, CoterieLineTaker take, gpointer data, GError **error);

gboolean coterie_lines_read_text(const char *name,
                                 const char *text,
                                 gsize length,
                                 CoterieLineTaker take,
                                 gpointer data,
                                 GError **error);

/* Sets COTERIE_ERROR_DATA and returns FALSE, for takers. */
gboolean coterie_row_fail(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Reads a whole number of a field, within bounds; FALSE with @error otherwise. */
gboolean
coterie_row_number(const char *field, guint least, guint most, guint *value, GError **error);

#endif
