/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_JSON_H
#define COTERIE_OUTPUT_JSON_H

#include <glib.h>

/* JSON as it is being written into @out. The containers nested less deep than @lines put each
 * member on a line of its own, the others stand on one line. Start from {out, lines}. */
typedef struct {
    GString *out;
    guint lines;
    guint depth;
    gboolean filled; /* whether the open container has a member yet */
} CoterieJson;

/* Each writes one value; @key is NULL in arrays and at the top. */

/* Opens a container; @bracket is '{' or '['. */
void coterie_json_open(CoterieJson *json, const char *key, char bracket);

/* Closes the container opened last; @bracket is '}' or ']'. */
void coterie_json_close(CoterieJson *json, char bracket);

/* @text may hold anything; what is not UTF-8 becomes U+FFFD. NULL is null. */
void coterie_json_string(CoterieJson *json, const char *key, const char *text);

/* The shortest decimal that reads back; null for NaN and infinities, which JSON does not have. */
void coterie_json_number(CoterieJson *json, const char *key, double value);

/* @value with @digits after the point. */
void coterie_json_fixed(CoterieJson *json, const char *key, double value, guint digits);

void coterie_json_integer(CoterieJson *json, const char *key, guint64 value);

void coterie_json_boolean(CoterieJson *json, const char *key, gboolean value);

#endif
