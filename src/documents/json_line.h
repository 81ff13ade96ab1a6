/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_JSON_LINE_H
#define COTERIE_DOCUMENTS_JSON_LINE_H

#include <glib.h>
#include <jansson.h>

/* Reads one JSON value, strictly: bad UTF-8, lone surrogates, NUL characters, members given twice
 * and anything behind the value are errors, in COTERIE_ERROR_TEXT and of one line. A new reference,
 * or NULL. */
json_t *coterie_json_line_parse(const char *line, gsize length, GError **error);

#endif
