/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mentions that somebody has found already, by hand or with another program: JSON Lines come in,
 * spans by document go out. A file is small beside the texts it speaks of, so it is read
 * whole before the first of them.
 *
 * Weak spot: a line that says nothing of its type is refused, so gold files of other forms must be
 * turned into lines first. */
#include "documents/given.h"

#include "base/rows.h"
#include "documents/json_line.h"

#include <string.h>

struct CoterieGiven {
    char *path;
    GHashTable *spans;    /* document -> GArray of CoterieGivenSpan */
    GPtrArray *documents; /* of char *, the keys of @spans as met */
};

static void
add_span(CoterieGiven *given, const char *document, CoterieGivenSpan span)
{
    GArray *spans = g_hash_table_lookup(given->spans, document);

    if (spans == NULL) {
        char *key = g_strdup(document);

        spans = g_array_new(FALSE, FALSE, sizeof(CoterieGivenSpan));
        g_hash_table_insert(given->spans, key, spans);
        g_ptr_array_add(given->documents, key);
    }
    g_array_append_val(spans, span);
}

static gboolean
read_number(const json_t *line, const char *key, guint32 *number, GError **error)
{
    const json_t *value = json_object_get(line, key);
    json_int_t read = json_is_integer(value) ? json_integer_value(value) : -1;

    if (read < 0 || read > G_MAXUINT32)
        return coterie_row_fail(error, "\"%s\" is no whole number of code points", key);
    *number = (guint32)read;
    return TRUE;
}

static gboolean
take_mention(CoterieGiven *given, const json_t *line, guint number, GError **error)
{
    const char *document = json_string_value(json_object_get(line, "document"));
    const json_t *kind = json_object_get(line, "kind");
    CoterieGivenSpan span = {.line = number};

    if (document == NULL)
        return coterie_row_fail(error, "a mention without a \"document\"");
    if (kind != NULL && !json_is_string(kind))
        return coterie_row_fail(error, "a \"kind\" that is not a string");
    if (!read_number(line, "start", &span.start, error) ||
        !read_number(line, "end", &span.end, error))
        return FALSE;
    if (span.end <= span.start)
        return coterie_row_fail(error, "a mention that ends before it begins");
    if (kind == NULL || g_str_equal(json_string_value(kind), "name"))
        add_span(given, document, span);
    return TRUE;
}

static gboolean
take_value(CoterieGiven *given, const json_t *line, guint number, GError **error)
{
    const char *type = json_string_value(json_object_get(line, "type"));

    if (!json_is_object(line))
        return coterie_row_fail(error, "not a JSON object");
    if (type == NULL)
        return coterie_row_fail(error, "no \"type\"");
    return !g_str_equal(type, "mention") || take_mention(given, line, number, error);
}

static gboolean
take_line(char *line, guint number, gpointer data, GError **error)
{
    json_t *value = coterie_json_line_parse(line, strlen(line), error);
    gboolean taken = value != NULL && take_value(data, value, number, error);

    json_decref(value);
    return taken;
}

static gint
compare_spans(gconstpointer a, gconstpointer b)
{
    const CoterieGivenSpan *one = a;
    const CoterieGivenSpan *other = b;

    if (one->start != other->start)
        return one->start < other->start ? -1 : 1;
    return one->line < other->line ? -1 : one->line > other->line;
}

CoterieGiven *
coterie_given_new(const char *path, GError **error)
{
    g_autoptr(CoterieGiven) given = g_new0(CoterieGiven, 1);

    given->path = g_strdup(path);
    given->documents = g_ptr_array_new();
    given->spans =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    if (!coterie_lines_read(path, take_line, given, error))
        return NULL;
    for (guint i = 0; i < given->documents->len; i++)
        g_array_sort(g_hash_table_lookup(given->spans, g_ptr_array_index(given->documents, i)),
                     compare_spans);
    return g_steal_pointer(&given);
}

void
coterie_given_free(CoterieGiven *given)
{
    if (given == NULL)
        return;
    g_ptr_array_unref(given->documents);
    g_hash_table_unref(given->spans);
    g_free(given->path);
    g_free(given);
}

const GArray *
coterie_given_of(const CoterieGiven *given, const char *document)
{
    return g_hash_table_lookup(given->spans, document);
}

const GPtrArray *
coterie_given_documents(const CoterieGiven *given)
{
    return given->documents;
}

const char *
coterie_given_path(const CoterieGiven *given)
{
    return given->path;
}
