/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of what was learned, of names (model.c) and of syntax (syntax_model.c): a head, some
 * bytes of fixed size, tables. The head says how long the tables are and has a checksum of all that
 * follows. The file is mapped and read where it lies, once its size and its checksum are found
 * right.
 *
 * Weak spot: a row is known by 64 bits of its hash, 32 of them by where it lies; two that meet
 * share what they say. The numbers are of the machine's own order; another one refuses the file. */
#include "text/model_file.h"

#include "text/key.h"

#include <coterie/error.h>

#include <string.h>

#define ORDER 0x01020304u

typedef struct {
    char magic[16];
    guint32 order;
    guint32 version;
    guint32 labels;
    guint32 rows[COTERIE_MODEL_TABLES];
    guint64 checksum; /* of all that follows the head */
} Head;

guint64
coterie_model_hash(const char *text, gsize length)
{
    return coterie_model_mix(coterie_hash_bytes(COTERIE_HASH_START, text, length), length);
}

static guint64
checksum(const guint8 *bytes, gsize size)
{
    guint64 sum = size;

    for (gsize i = 0; i + sizeof sum <= size; i += sizeof sum) {
        guint64 word;

        memcpy(&word, bytes + i, sizeof word);
        sum = coterie_model_mix(sum, word);
    }
    for (gsize i = size - size % sizeof sum; i < size; i++)
        sum = coterie_model_mix(sum, bytes[i]);
    return sum;
}

static guint64
size_of(const CoterieModelKind *kind, const guint32 *rows)
{
    guint64 size = sizeof(Head) + kind->fixed;

    for (guint i = 0; i < COTERIE_MODEL_TABLES; i++)
        size += (guint64)rows[i] * kind->sizes[i];
    return size;
}

/* Why the file is refused; NULL if it is not. */
static const char *
fault_of(const CoterieModelKind *kind, const Head *head, gsize size)
{
    guint64 expected = size_of(kind, head->rows);

    if (head->order != ORDER)
        return "was made on a machine of another byte order";
    if (head->version != kind->version || head->labels != kind->labels)
        return "is of another version";
    if (size != expected)
        return size < expected ? "is cut short" : "is longer than it says";
    if (head->checksum != checksum((const guint8 *)(head + 1), size - sizeof *head))
        return "is damaged";
    return NULL;
}

gboolean
coterie_model_file_read(const CoterieModelKind *kind,
                        GBytes *bytes,
                        const char *name,
                        CoterieModelContent *content,
                        GError **error)
{
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    const Head *head = (const Head *)(gconstpointer)data;
    const char *fault;

    if (size < sizeof *head || memcmp(head->magic, kind->magic, sizeof kind->magic) != 0) {
        g_set_error(
            error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s is no model of %s", name, kind->of);
        return FALSE;
    }
    fault = fault_of(kind, head, size);
    if (fault != NULL) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s %s", name, fault);
        return FALSE;
    }
    content->fixed = head + 1;
    data += sizeof *head + kind->fixed;
    for (guint i = 0; i < COTERIE_MODEL_TABLES; i++) {
        content->tables[i] = data;
        content->rows[i] = head->rows[i];
        data += head->rows[i] * kind->sizes[i];
    }
    return TRUE;
}

GBytes *
coterie_model_file_write(const CoterieModelKind *kind, const CoterieModelContent *content)
{
    Head head = {.order = ORDER, .version = kind->version, .labels = kind->labels};
    gsize size = (gsize)size_of(kind, content->rows);
    guint8 *bytes = g_malloc0(size);
    guint8 *at = bytes + sizeof head;

    memcpy(head.magic, kind->magic, sizeof head.magic);
    memcpy(head.rows, content->rows, sizeof head.rows);
    if (kind->fixed > 0)
        memcpy(at, content->fixed, kind->fixed);
    at += kind->fixed;
    for (guint i = 0; i < COTERIE_MODEL_TABLES; i++) {
        gsize length = content->rows[i] * kind->sizes[i];

        if (length > 0)
            memcpy(at, content->tables[i], length);
        at += length;
    }
    head.checksum = checksum(bytes + sizeof head, size - sizeof head);
    memcpy(bytes, &head, sizeof head);
    return g_bytes_new_take(bytes, size);
}

GBytes *
coterie_model_file_map(const char *path, GError **error)
{
    g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, error);

    return file != NULL ? g_mapped_file_get_bytes(file) : NULL;
}

gboolean
coterie_model_table_ends(const void *table, gsize size, guint32 rows)
{
    for (guint32 i = 0; i < rows; i++) {
        if (*(const guint32 *)(gconstpointer)((const guint8 *)table + i * size) == 0)
            return TRUE;
    }
    return rows == 0;
}

guint32
coterie_model_table_rows(guint count)
{
    return count == 0 ? 0 : 2 * count + 1;
}

guint32
coterie_model_table_full_rows(guint count)
{
    return count == 0 ? 0 : count + count / 7 + 1;
}

void *
coterie_model_table_add(void *table, gsize size, guint32 rows, guint64 hash)
{
    guint32 at = coterie_model_place(hash, rows);
    guint32 *row = (guint32 *)(gpointer)((guint8 *)table + at * size);

    while (*row != 0) {
        at = (at + 1) % rows;
        row = (guint32 *)(gpointer)((guint8 *)table + at * size);
    }
    *row = coterie_model_key(hash);
    return row;
}
