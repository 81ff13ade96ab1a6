/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every list of the project and of its users is the same kind of file: a row a
 * line, fields between tabs, `#` for comments. This is its one reader. It copies
 * a line, cuts it at the tabs and hands it over; the taker knows what it means
 * and the reader knows where it stands, so every fault says file and line. */
#include "base/rows.h"

#include "base/file_error.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define MOST_BYTES (256U << 20)

gboolean
coterie_row_fail(GError **error, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_propagate_error(error,
                      g_error_new_valist(COTERIE_ERROR, COTERIE_ERROR_DATA, format, arguments));
    va_end(arguments);
    return FALSE;
}

gboolean
coterie_row_number(const char *field, guint least, guint most, guint *value, GError **error)
{
    guint64 number;

    if (!g_ascii_string_to_unsigned(field, 10, least, most, &number, NULL))
        return coterie_row_fail(error, "'%s' is not a number from %u to %u", field, least, most);
    *value = (guint)number;
    return TRUE;
}

/* Cuts @line, which is changed, at its tabs; what is past the last field stays in it. */
static void
cut(char *line, CoterieRow *row)
{
    row->count = 0;
    for (guint i = 0; i < COTERIE_ROW_FIELDS; i++)
        row->field[i] = "";
    while (line != NULL && row->count < COTERIE_ROW_FIELDS) {
        char *tab = row->count + 1 < COTERIE_ROW_FIELDS ? strchr(line, '\t') : NULL;

        if (tab != NULL)
            *tab++ = '\0';
        row->field[row->count++] = line;
        line = tab;
    }
}

/* A lone carriage return, say, which would break the message about a field in two. */
static gboolean
has_control(const char *line)
{
    for (; *line != '\0'; line++) {
        if (g_ascii_iscntrl(*line) && *line != '\t')
            return TRUE;
    }
    return FALSE;
}

static gboolean
take_line(char *line, guint number, CoterieLineTaker take, gpointer data, GError **error)
{
    gsize length = strlen(line);

    if (length > 0 && line[length - 1] == '\r')
        line[length - 1] = '\0';
    if (line[0] == '#' || line[strspn(line, " \t")] == '\0')
        return TRUE;
    if (has_control(line))
        return coterie_row_fail(error, "a control character");
    return take(line, number, data, error);
}

gboolean
coterie_lines_read_text(const char *name,
                        const char *text,
                        gsize length,
                        CoterieLineTaker take,
                        gpointer data,
                        GError **error)
{
    g_autoptr(GString) line = g_string_new(NULL);
    const char *end = text + length;
    guint number = 0;

    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        text += 3;
    while (text < end) {
        const char *stop = memchr(text, '\n', (gsize)(end - text));
        gsize size = (gsize)((stop != NULL ? stop : end) - text);

        number++;
        if (!g_utf8_validate_len(text, size, NULL)) {
            coterie_row_fail(error, "not UTF-8");
            g_prefix_error(error, "%s:%u: ", name, number);
            return FALSE;
        }
        g_string_truncate(line, 0);
        g_string_append_len(line, text, (gssize)size);
        if (!take_line(line->str, number, take, data, error)) {
            g_prefix_error(error, "%s:%u: ", name, number);
            return FALSE;
        }
        text += size + 1;
    }
    return TRUE;
}

/* The bytes of @stream to its end, or as many as a list may have and one more. */
static GString *
read_to_end(FILE *stream)
{
    GString *text = g_string_new(NULL);
    char bytes[8192];
    gsize length;

    while (text->len <= MOST_BYTES && (length = fread(bytes, 1, sizeof bytes, stream)) > 0)
        g_string_append_len(text, bytes, (gssize)length);
    return text;
}

gboolean
coterie_lines_read(const char *path, CoterieLineTaker take, gpointer data, GError **error)
{
    FILE *stream = g_fopen(path, "rb");
    g_autoptr(GString) text = NULL;
    int fault;

    if (stream == NULL)
        return coterie_file_fail(path, errno, error);
    text = read_to_end(stream);
    fault = ferror(stream) ? errno : 0;
    (void)fclose(stream); /* only read from */
    if (fault != 0)
        return coterie_file_fail(path, fault, error);
    if (text->len > MOST_BYTES)
        return coterie_row_fail(error, "%s: too large for a list", path);
    return coterie_lines_read_text(path, text->str, text->len, take, data, error);
}

/* Who takes the rows that lines are cut to. */
typedef struct {
    CoterieRowTaker take;
    gpointer data;
} Taker;

static gboolean
take_row(char *line, guint number, gpointer data, GError **error)
{
    const Taker *taker = data;
    CoterieRow row = {.line = number};

    cut(line, &row);
    if (row.field[0][0] == '\0')
        return coterie_row_fail(error, "the first field is empty");
    return taker->take(&row, taker->data, error);
}

gboolean
coterie_rows_read_text(const char *name,
                       const char *text,
                       gsize length,
                       CoterieRowTaker take,
                       gpointer data,
                       GError **error)
{
    Taker taker = {take, data};

    return coterie_lines_read_text(name, text, length, take_row, &taker, error);
}

gboolean
coterie_rows_read(const char *path, CoterieRowTaker take, gpointer data, GError **error)
{
    Taker taker = {take, data};

    return coterie_lines_read(path, take_row, &taker, error);
}
