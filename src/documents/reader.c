/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader: paths become sources (files and standard input) at once, sources
 * become documents one at a time, on demand. A file is mapped into memory,
 * anything without a size (standard input, a pipe) is read to its end first, and
 * a file of JSON Lines stays open from one document to the next.
 *
 * What grows with the number of documents is the table of identifiers, which are
 * kept so that none is given twice, each with the place it came from. */
#define _POSIX_C_SOURCE 200809L /* O_CLOEXEC */

#include "base/file_error.h"
#include "documents/decode.h"
#include "documents/folder.h"
#include "documents/jsonl.h"
#include "documents/kinds.h"
#include "documents/utf8.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#define CHUNK 65536

/* A file to read; @path is %NULL for standard input. */
typedef struct {
    char *path;
    char *name;  /* in identifiers: UTF-8 */
    char *place; /* in messages: UTF-8, on one line */
    CoterieKind kind;
    gboolean regular;
    guint64 size;
} Source;

/* Where an identifier was met; @line is 0 for a whole file. */
typedef struct {
    const char *place; /* the source's */
    guint64 line;
} Place;

struct CoterieReader {
    GPtrArray *sources; /* of Source */
    guint current;
    CoterieJsonl *open; /* (nullable): the current source, if it is JSON Lines */
    GHashTable *places; /* identifier -> Place */
    guint64 done;       /* bytes of the sources that are finished */
    char *encoding;     /* or NULL: of files that are not UTF-8 */
    CoterieNote note;   /* or NULL */
    gpointer note_data;
};

static void
source_free(gpointer data)
{
    Source *source = data;

    g_free(source->path);
    g_free(source->name);
    g_free(source->place);
    g_free(source);
}

static gboolean
fail_as_kind(const char *place, const char *what, GError **error)
{
    g_set_error(
        error, COTERIE_ERROR, COTERIE_ERROR_TEXT, "%s: %s is not read; give a text", place, what);
    return FALSE;
}

/* What is not of a known @kind is plain text unless its first bytes speak against it. */
static gboolean
tell_kind(const char *place, const char *bytes, gsize length, CoterieKind *kind, GError **error)
{
    const char *what = NULL;

    if (*kind == COTERIE_KIND_UNKNOWN)
        *kind = coterie_kind_of_bytes(bytes, length, &what);
    if (*kind == COTERIE_KIND_REFUSED)
        return fail_as_kind(place, what, error);
    if (*kind == COTERIE_KIND_UNKNOWN)
        *kind = COTERIE_KIND_PLAIN;
    return TRUE;
}

static Source *
add_source(CoterieReader *reader, const char *path, const char *name)
{
    Source *source = g_new0(Source, 1);

    source->path = g_strdup(path);
    source->name = g_utf8_make_valid(name, -1);
    source->place = coterie_utf8_shown(path != NULL ? path : "-");
    g_ptr_array_add(reader->sources, source);
    return source;
}

/* The name of the file tells nothing. */
static gboolean
look_into(Source *source, GError **error)
{
    char bytes[COTERIE_KIND_BYTES];
    gsize length;
    FILE *stream = g_fopen(source->path, "rb");

    if (stream == NULL)
        return coterie_file_fail(source->place, errno, error);
    length = fread(bytes, 1, sizeof bytes, stream);
    (void)fclose(stream); /* only read from */
    return tell_kind(source->place, bytes, length, &source->kind, error);
}

static gboolean
add_file(CoterieReader *reader, const char *path, const char *name, GError **error)
{
    Source *source = add_source(reader, path, name);
    const char *what = NULL;
    GStatBuf status;

    if (g_stat(path, &status) != 0)
        return coterie_file_fail(source->place, errno, error);
    source->regular = S_ISREG(status.st_mode);
    source->size = source->regular ? (guint64)status.st_size : 0;
    source->kind = coterie_kind_of_name(path, &what);
    if (source->kind == COTERIE_KIND_REFUSED)
        return fail_as_kind(source->place, what, error);
    if (source->kind == COTERIE_KIND_UNKNOWN && source->regular)
        return look_into(source, error);
    return TRUE;
}

static gboolean
add_folder(CoterieReader *reader, const char *path, GError **error)
{
    g_autoptr(GPtrArray) names = coterie_folder_list(path, error);

    if (names == NULL)
        return FALSE;
    if (names->len == 0) {
        g_autofree char *place = coterie_utf8_shown(path);

        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_TEXT,
                    "%s: no texts in this folder (.txt, .md, .html, .jsonl and the like)",
                    place);
        return FALSE;
    }
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        g_autofree char *file = g_build_filename(path, name, NULL);

        if (!add_file(reader, file, name, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
add_path(CoterieReader *reader, const char *path, GError **error)
{
    g_autofree char *name = NULL;

    if (strcmp(path, "-") == 0) {
        add_source(reader, NULL, "-");
        return TRUE;
    }
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return add_folder(reader, path, error);
    name = g_path_get_basename(path);
    return add_file(reader, path, name, error);
}

static gboolean
take_options(CoterieReader *reader, const CoterieOptions *options, GError **error)
{
    if (options == NULL)
        return TRUE;
    reader->note = options->note;
    reader->note_data = options->note_data;
    reader->encoding = g_strdup(options->encoding);
    if (reader->encoding == NULL || coterie_encoding_is_known(reader->encoding))
        return TRUE;
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "no encoding '%s'", reader->encoding);
    return FALSE;
}

CoterieReader *
coterie_reader_new(const char *const *paths, const CoterieOptions *options, GError **error)
{
    g_autoptr(CoterieReader) reader = NULL;

    g_return_val_if_fail(paths != NULL, NULL);
    reader = g_new0(CoterieReader, 1);
    reader->sources = g_ptr_array_new_with_free_func(source_free);
    reader->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (!take_options(reader, options, error))
        return NULL;
    for (; *paths != NULL; paths++)
        if (!add_path(reader, *paths, error))
            return NULL;
    return g_steal_pointer(&reader);
}

void
coterie_reader_free(CoterieReader *reader)
{
    if (reader == NULL)
        return;
    coterie_jsonl_free(reader->open);
    g_hash_table_unref(reader->places);
    g_ptr_array_unref(reader->sources);
    g_free(reader->encoding);
    g_free(reader);
}

/* Bytes until the first that is neither white nor of a byte order mark; that one is put back. */
static gboolean
begins_with_brace(FILE *stream, GString *before)
{
    static const char mark[] = "\xEF\xBB\xBF";
    int c;

    while ((c = getc(stream)) != EOF) {
        if (!g_ascii_isspace(c) && !(before->len < 3 && (char)c == mark[before->len]))
            break;
        g_string_append_c(before, (char)c);
    }
    if (c != EOF)
        (void)ungetc(c, stream); /* one byte always fits */
    return c == '{';
}

static guint64
count_lines(const GString *text)
{
    guint64 lines = 0;

    for (gsize i = 0; i < text->len; i++)
        if (text->str[i] == '\n')
            lines++;
    return lines;
}

static gboolean
fail_as_too_large(const Source *source, GError **error)
{
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_TEXT,
                "%s: 4 GiB or more is too large for one document",
                source->place);
    return FALSE;
}

/* Appends everything up to the end of @stream to @text. */
static gboolean
read_to_end(const Source *source, FILE *stream, GString *text, GError **error)
{
    g_autofree char *chunk = g_malloc(CHUNK);
    gsize length;

    while ((length = fread(chunk, 1, CHUNK, stream)) > 0) {
        if (text->len + length > G_MAXUINT32)
            return fail_as_too_large(source, error);
        g_string_append_len(text, chunk, (gssize)length);
    }
    return !ferror(stream) || coterie_file_fail(source->place, errno, error);
}

static void
note_encoding(const CoterieReader *reader, const Source *source, const CoterieDocument *document)
{
    const char *encoding = coterie_document_encoding(document);
    g_autofree char *note = NULL;

    if (encoding == NULL || reader->note == NULL)
        return;
    note = g_strdup_printf("%s: read as %s", source->place, encoding);
    reader->note(note, reader->note_data);
}

static CoterieDocument *
decode(const CoterieReader *reader,
       const Source *source,
       CoterieKind kind,
       GBytes *bytes,
       GError **error)
{
    CoterieDocument *document = coterie_decode(source->name, kind, reader->encoding, bytes, error);

    if (document != NULL)
        note_encoding(reader, source, document);
    else
        g_prefix_error(error, "%s: ", source->place);
    return document;
}

static CoterieDocument *
map_file(const CoterieReader *reader, const Source *source, GError **error)
{
    g_autoptr(GMappedFile) file = NULL;
    g_autoptr(GBytes) bytes = NULL;
    int descriptor;

    if (source->size > G_MAXUINT32) {
        fail_as_too_large(source, error);
        return NULL;
    }
    descriptor = g_open(source->path, O_RDONLY | O_CLOEXEC, 0);
    if (descriptor < 0) {
        coterie_file_fail(source->place, errno, error);
        return NULL;
    }
    file = g_mapped_file_new_from_fd(descriptor, FALSE, error);
    (void)g_close(descriptor, NULL); /* only read from */
    if (file == NULL)
        return NULL;
    bytes = g_mapped_file_get_bytes(file);
    return decode(reader, source, source->kind, bytes, error);
}

/* What has no size is read to its end; its first bytes may tell what it is. @before (transfer full)
 * was read already. */
static CoterieDocument *
drain(const CoterieReader *reader,
      const Source *source,
      FILE *stream,
      GString *before,
      GError **error)
{
    g_autoptr(GString) text = before;
    g_autoptr(GBytes) bytes = NULL;
    CoterieKind kind = source->kind;

    if (!read_to_end(source, stream, text, error) ||
        !tell_kind(source->place, text->str, text->len, &kind, error))
        return NULL;
    bytes = g_string_free_to_bytes(g_steal_pointer(&text));
    return decode(reader, source, kind, bytes, error);
}

/* Opens what is not mapped, JSON Lines or a stream: afterwards it is open as JSON Lines, or was
 * read as one document. */
static CoterieDocument *
open_stream(CoterieReader *reader, const Source *source, GError **error)
{
    FILE *stream = source->path == NULL ? stdin : g_fopen(source->path, "rb");
    g_autoptr(GString) before = g_string_new(NULL);
    CoterieDocument *document;

    if (stream == NULL) {
        coterie_file_fail(source->place, errno, error);
        return NULL;
    }
    if (source->kind == COTERIE_KIND_JSONL ||
        (source->kind == COTERIE_KIND_UNKNOWN && begins_with_brace(stream, before))) {
        reader->open = coterie_jsonl_new(stream, count_lines(before), source->name, source->place);
        return NULL;
    }
    document = drain(reader, source, stream, g_steal_pointer(&before), error);
    if (stream != stdin)
        (void)fclose(stream); /* only read from */
    return document;
}

static void
finish_source(CoterieReader *reader)
{
    const Source *source = g_ptr_array_index(reader->sources, reader->current);

    reader->done += source->size;
    reader->current++;
    g_clear_pointer(&reader->open, coterie_jsonl_free);
}

/* The next document of the open file; at its end, or where it cannot be read on, closes it. */
static CoterieDocument *
next_line(CoterieReader *reader, Place *place, GError **error)
{
    GError *fault = NULL;
    CoterieDocument *document = coterie_jsonl_next(reader->open, &fault);

    place->line = coterie_jsonl_line(reader->open);
    if (document == NULL && (fault == NULL || fault->domain == G_FILE_ERROR))
        finish_source(reader);
    if (fault != NULL)
        g_propagate_error(error, fault);
    return document;
}

/* One step: a document, an error, or neither, where a file of JSON Lines begins or ends. */
static CoterieDocument *
step(CoterieReader *reader, Place *place, GError **error)
{
    const Source *source = g_ptr_array_index(reader->sources, reader->current);
    CoterieDocument *document;

    *place = (Place){.place = source->place};
    if (reader->open != NULL)
        return next_line(reader, place, error);
    if (source->regular && source->kind != COTERIE_KIND_JSONL)
        document = map_file(reader, source, error);
    else
        document = open_stream(reader, source, error);
    if (reader->open == NULL)
        finish_source(reader);
    return document;
}

static char *
describe_place(const Place *place)
{
    if (place->line == 0)
        return g_strdup(place->place);
    return g_strdup_printf("%s:%" G_GUINT64_FORMAT, place->place, place->line);
}

/* Two documents have one identifier, which is the name of a file unless a line of one gives it. */
static void
fail_as_known(const char *id, const Place *place, const Place *other, GError **error)
{
    g_autofree char *shown = coterie_utf8_shown(id);
    g_autofree char *here = describe_place(place);
    g_autofree char *there = describe_place(other);

    if (place->line == 0 && g_str_equal(here, there))
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT, "%s: given twice", here);
    else if (place->line == 0 && other->line == 0)
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_TEXT,
                    "%s: called like %s, so that nobody could tell them apart; rename one, or give "
                    "the folder of both",
                    here,
                    there);
    else
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_TEXT,
                    "%s: the identifier \"%s\" is already that of %s",
                    here,
                    shown,
                    there);
}

/* Returns @document, or %NULL if its identifier was given before. */
static CoterieDocument *
enter(CoterieReader *reader, CoterieDocument *document, const Place *place, GError **error)
{
    const char *id = coterie_document_id(document);
    const Place *other = g_hash_table_lookup(reader->places, id);

    if (other == NULL) {
        g_hash_table_insert(reader->places, g_strdup(id), g_memdup2(place, sizeof *place));
        return document;
    }
    fail_as_known(id, place, other, error);
    coterie_document_free(document);
    return NULL;
}

CoterieDocument *
coterie_reader_next(CoterieReader *reader, GError **error)
{
    g_return_val_if_fail(reader != NULL, NULL);
    while (reader->current < reader->sources->len) {
        GError *fault = NULL;
        Place place;
        CoterieDocument *document = step(reader, &place, &fault);

        if (fault != NULL) {
            g_propagate_error(error, fault);
            return NULL;
        }
        if (document != NULL)
            return enter(reader, document, &place, error);
    }
    return NULL;
}

guint64
coterie_reader_progress(const CoterieReader *reader, guint64 *total)
{
    g_return_val_if_fail(reader != NULL && total != NULL, 0);
    *total = 0;
    for (guint i = 0; i < reader->sources->len; i++) {
        const Source *source = g_ptr_array_index(reader->sources, i);

        if (!source->regular) {
            *total = 0;
            break;
        }
        *total += source->size;
    }
    return reader->done + (reader->open != NULL ? coterie_jsonl_bytes(reader->open) : 0);
}
