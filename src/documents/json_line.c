/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of JSON Lines becomes a value, or a reason that a reader of messages understands.
 * Weak spot: what jansson says of a fault is kept in its own words. */
#include "documents/json_line.h"

#include <coterie/error.h>

#include <string.h>

static void
cut_at(char *text, const char *mark)
{
    char *found = strstr(text, mark);

    if (found != NULL)
        *found = '\0';
}

/* What jansson quotes behind its reason may be half a character, and the flags it advises are
 * for programs: both are left out. */
json_t *
coterie_json_line_parse(const char *line, gsize length, GError **error)
{
    json_error_t fault;
    json_t *value = json_loadb(line, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &fault);

    if (value == NULL) {
        cut_at(fault.text, " near ");
        cut_at(fault.text, " without ");
        g_set_error_literal(error, COTERIE_ERROR, COTERIE_ERROR_TEXT, fault.text);
    }
    return value;
}
