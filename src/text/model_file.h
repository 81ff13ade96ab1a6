/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_MODEL_FILE_H
#define COTERIE_TEXT_MODEL_FILE_H

#include <glib.h>

#define COTERIE_MODEL_TABLES 3

/* A kind of file of what was learned: how its head begins, and what follows the head. */
typedef struct {
    char magic[16];
    const char *of; /* what it is a model of, for messages: "names" */
    guint32 version;
    guint32 labels;
    gsize fixed;                       /* bytes before the tables */
    gsize sizes[COTERIE_MODEL_TABLES]; /* of a row of each table, 0 of one that is not there */
} CoterieModelKind;

/* What stands in such a file, or is to be written. */
typedef struct {
    const void *fixed;
    const void *tables[COTERIE_MODEL_TABLES];
    guint32 rows[COTERIE_MODEL_TABLES];
} CoterieModelContent;

/* Finds the parts of @bytes, which stay where they are; refuses what is of another kind, version or
 * byte order, cut short, too long or changed. @name is for messages. */
gboolean coterie_model_file_read(const CoterieModelKind *kind,
                                 GBytes *bytes,
                                 const char *name,
                                 CoterieModelContent *content,
                                 GError **error);

/* (transfer full) */
GBytes *coterie_model_file_write(const CoterieModelKind *kind, const CoterieModelContent *content);

/* Maps a file. (transfer full) */
GBytes *coterie_model_file_map(const char *path, GError **error);

/* The hash of a word, and of a number after what was hashed before. */
guint64 coterie_model_hash(const char *text, gsize length);
static inline guint64
coterie_model_mix(guint64 hash, guint64 value)
{
    hash = (hash ^ value) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

/* Tables by hash: a row begins with a key of 32 bits, 0 of an empty place. The other half of the
 * hash says where to begin to look, and the next empty place where to stop. */
static inline guint32
coterie_model_key(guint64 hash)
{
    return (guint32)hash != 0 ? (guint32)hash : 1;
}

static inline guint32
coterie_model_place(guint64 hash, guint32 rows)
{
    return (guint32)((hash >> 32) * rows >> 32);
}

/* The row of @hash, or the empty one where it would stand; NULL of a table without rows. */
static inline const void *
coterie_model_row(const void *table, gsize size, guint32 rows, guint64 hash)
{
    guint32 key = coterie_model_key(hash);
    guint32 at = coterie_model_place(hash, rows);

    if (rows == 0)
        return NULL;
    for (;;) {
        const guint32 *row = (const guint32 *)(gconstpointer)((const guint8 *)table + at * size);

        if (*row == key || *row == 0)
            return row;
        if (++at == rows)
            at = 0;
    }
}

/* Whether looking for what is not there ends: the table has an empty place, or no rows. */
gboolean coterie_model_table_ends(const void *table, gsize size, guint32 rows);

/* How many rows a table of @count has: half of them empty, since most of what is looked up is not
 * there, and an empty place near by says so soonest. */
guint32 coterie_model_table_rows(guint count);

/* The same of a table whose rows are large and seldom looked up: an eighth of them is empty. */
guint32 coterie_model_table_full_rows(guint count);

/* The empty row of a new table in which @hash goes; its key is set. */
void *coterie_model_table_add(void *table, gsize size, guint32 rows, guint64 hash);

#endif
