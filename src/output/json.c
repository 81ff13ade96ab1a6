/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON, written by hand into a string: members come in order, commas and line
 * breaks are put between them. Nothing is checked about keys given twice; the
 * callers are few and each is tested with a reader.
 *
 * Text is escaped a little more than JSON asks: "</" and the two line ends that
 * JavaScript knows and JSON does not (U+2028, U+2029), so that a value may stand inside a
 * page's script. */
#include "output/json.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

static void
escape_byte(GString *out, unsigned char byte)
{
    static const char named[] = "\"\\\b\f\n\r\t";
    static const char names[] = "\"\\bfnrt";
    const char *found = byte != '\0' ? strchr(named, byte) : NULL;

    if (found != NULL) {
        g_string_append_c(out, '\\');
        g_string_append_c(out, names[found - named]);
    } else if (byte < 0x20 || byte == 0x7f) {
        g_string_append_printf(out, "\\u%04x", byte);
    } else {
        g_string_append_c(out, (char)byte);
    }
}

static void
append_valid(GString *out, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (at[0] == '<' && at[1] == '/') {
            g_string_append(out, "<\\/");
            at++;
        } else if (strncmp(at, "\xe2\x80\xa8", 3) == 0 || strncmp(at, "\xe2\x80\xa9", 3) == 0) {
            g_string_append(out, at[2] == '\xa8' ? "\\u2028" : "\\u2029");
            at += 2;
        } else {
            escape_byte(out, (unsigned char)*at);
        }
    }
}

static void
append_quoted(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);

    g_string_append_c(out, '"');
    append_valid(out, valid != NULL ? valid : text);
    g_string_append_c(out, '"');
}

static void
break_line(CoterieJson *json)
{
    g_string_append_c(json->out, '\n');
    for (guint i = 0; i < json->depth; i++)
        g_string_append(json->out, "  ");
}

/* What stands before a value: the comma, the line break, the key. */
static void
begin(CoterieJson *json, const char *key)
{
    if (json->filled)
        g_string_append_c(json->out, ',');
    if (json->depth > 0 && json->depth <= json->lines)
        break_line(json);
    else if (json->filled)
        g_string_append_c(json->out, ' ');
    if (key != NULL) {
        append_quoted(json->out, key);
        g_string_append(json->out, ": ");
    }
    json->filled = TRUE;
}

void
coterie_json_open(CoterieJson *json, const char *key, char bracket)
{
    begin(json, key);
    g_string_append_c(json->out, bracket);
    json->depth++;
    json->filled = FALSE;
}

void
coterie_json_close(CoterieJson *json, char bracket)
{
    g_assert(json->depth > 0);
    json->depth--;
    if (json->filled && json->depth < json->lines)
        break_line(json);
    g_string_append_c(json->out, bracket);
    json->filled = TRUE;
}

void
coterie_json_string(CoterieJson *json, const char *key, const char *text)
{
    begin(json, key);
    if (text == NULL)
        g_string_append(json->out, "null");
    else
        append_quoted(json->out, text);
}

void
coterie_json_number(CoterieJson *json, const char *key, double value)
{
    begin(json, key);
    if (isfinite(value))
        coterie_number_append(json->out, value);
    else
        g_string_append(json->out, "null");
}

void
coterie_json_fixed(CoterieJson *json, const char *key, double value, guint digits)
{
    begin(json, key);
    if (isfinite(value))
        coterie_number_append_fixed(json->out, value, digits);
    else
        g_string_append(json->out, "null");
}

void
coterie_json_integer(CoterieJson *json, const char *key, guint64 value)
{
    begin(json, key);
    g_string_append_printf(json->out, "%" G_GUINT64_FORMAT, value);
}

void
coterie_json_boolean(CoterieJson *json, const char *key, gboolean value)
{
    begin(json, key);
    g_string_append(json->out, value ? "true" : "false");
}
