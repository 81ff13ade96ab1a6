/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_CSV_H
#define COTERIE_TESTS_CSV_H

#include <glib.h>

/* Reads CSV as RFC 4180 has it, with LF or CRLF at the ends of lines, and fails a test that is not
 * that: a quote out of place, rows of different lengths, a last row without its end.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, the head first. */
GPtrArray *csv_read(const char *text);

/* The cell of row @row (0 is the first under the head) in the column of that name. */
const char *csv_cell(const GPtrArray *rows, guint row, const char *column);

#endif
