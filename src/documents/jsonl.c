/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON Lines: a document on each line. The file is read line by line, so that
 * its size does not matter; jansson reads the line, and is strict: bad UTF-8,
 * lone surrogates, NUL characters, members given twice and anything behind the
 * object are errors. The text is taken exactly as given, for offsets count in it.
 *
 * Weak spot: a line is held whole, together with its parsed form. */
#define _POSIX_C_SOURCE 200809L /* getline */

#include "documents/jsonl.h"

#include "base/file_error.h"
#include "documents/document_private.h"
#include "documents/json_line.h"

#include <coterie/error.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct CoterieJsonl {
    FILE *stream;
    char *name;
    char *place;
    char *held; /* getline's, so free()'s */
    size_t room;
    guint64 line;
    guint64 bytes;
};

CoterieJsonl *
coterie_jsonl_new(FILE *stream, guint64 line, const char *name, const char *place)
{
    CoterieJsonl *jsonl = g_new0(CoterieJsonl, 1);

    jsonl->stream = stream;
    jsonl->name = g_strdup(name);
    jsonl->place = g_strdup(place);
    jsonl->line = line;
    return jsonl;
}

void
coterie_jsonl_free(CoterieJsonl *jsonl)
{
    if (jsonl == NULL)
        return;
    if (jsonl->stream != stdin)
        (void)fclose(jsonl->stream); /* only read from */
    free(jsonl->held);
    g_free(jsonl->place);
    g_free(jsonl->name);
    g_free(jsonl);
}

guint64
coterie_jsonl_line(const CoterieJsonl *jsonl)
{
    return jsonl->line;
}

guint64
coterie_jsonl_bytes(const CoterieJsonl *jsonl)
{
    return jsonl->bytes;
}

static gboolean
refuse(const char *reason, GError **error)
{
    g_set_error_literal(error, COTERIE_ERROR, COTERIE_ERROR_TEXT, reason);
    return FALSE;
}

static char *
identifier_of(const CoterieJsonl *jsonl, const json_t *object, GError **error)
{
    const json_t *id = json_object_get(object, "id");

    if (id == NULL)
        return g_strdup_printf("%s:%" G_GUINT64_FORMAT, jsonl->name, jsonl->line);
    if (json_is_integer(id))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(id));
    if (!json_is_string(id))
        refuse("an \"id\" that is neither a string nor an integer", error);
    else if (json_string_length(id) == 0)
        refuse("an empty \"id\"", error);
    else
        return g_strdup(json_string_value(id));
    return NULL;
}

/* The two members; @id is %NULL unless both are good. */
static void
take_members(
    const CoterieJsonl *jsonl, const json_t *object, char **id, GBytes **bytes, GError **error)
{
    const json_t *text = json_object_get(object, "text");

    if (!json_is_object(object)) {
        refuse("not a JSON object", error);
    } else if (!json_is_string(text)) {
        refuse(text == NULL ? "no \"text\"" : "a \"text\" that is not a string", error);
    } else {
        *bytes = g_bytes_new(json_string_value(text), json_string_length(text));
        *id = identifier_of(jsonl, object, error);
    }
}

/* When it was written; anything but a date may stand there, too, and tells nothing. */
static CoterieDate
date_of(const json_t *object)
{
    const char *text = json_string_value(json_object_get(object, "date"));
    CoterieDate date = COTERIE_DATE_NONE;

    return text != NULL && coterie_date_parse(text, &date) ? date : COTERIE_DATE_NONE;
}

static CoterieDocument *
document_of(const CoterieJsonl *jsonl, const char *line, gsize length, GError **error)
{
    json_t *value = coterie_json_line_parse(line, length, error);
    g_autofree char *id = NULL;
    g_autoptr(GBytes) bytes = NULL;
    CoterieDocument *document;
    CoterieDate date;

    if (value == NULL)
        return NULL;
    take_members(jsonl, value, &id, &bytes, error);
    date = date_of(value);
    json_decref(value);
    document = id != NULL ? coterie_document_new(id, bytes, error) : NULL;
    if (document != NULL)
        coterie_document_set_date(document, date);
    return document;
}

/* Blank lines are passed over; a byte order mark may stand before the first. */
static const char *
skip_blanks(const CoterieJsonl *jsonl, const char *line, const char *end)
{
    if (jsonl->line == 1 && end - line >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0)
        line += 3;
    while (line < end && g_ascii_isspace(*line))
        line++;
    return line;
}

/* The next line into @jsonl->held; its length, or -1 at the end and for an error. */
static gssize
read_line(CoterieJsonl *jsonl, GError **error)
{
    ssize_t length;

    errno = 0;
    length = getline(&jsonl->held, &jsonl->room, jsonl->stream);
    if (length >= 0) {
        jsonl->line++;
        jsonl->bytes += (guint64)length;
    } else if (!feof(jsonl->stream)) {
        coterie_file_fail(jsonl->place, errno, error);
    }
    return length;
}

CoterieDocument *
coterie_jsonl_next(CoterieJsonl *jsonl, GError **error)
{
    gssize length;

    while ((length = read_line(jsonl, error)) >= 0) {
        const char *end = jsonl->held + length;
        const char *line = skip_blanks(jsonl, jsonl->held, end);
        CoterieDocument *document;

        if (line == end)
            continue;
        document = document_of(jsonl, line, (gsize)(end - line), error);
        if (document == NULL)
            g_prefix_error(error, "%s:%" G_GUINT64_FORMAT ": ", jsonl->place, jsonl->line);
        return document;
    }
    return NULL;
}
