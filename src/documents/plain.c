/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text: the bytes of a file as a document wants them. Most files need no
 * change and are used as they lie; only one with carriage returns is copied,
 * piece by piece between them. Other encodings are not guessed: a wrong guess
 * misspells names in silence, an error is put right in a minute. */
#include "documents/plain.h"

#include "documents/utf8.h"

#include <coterie/error.h>

#include <string.h>

static gboolean
begins_with(const char *bytes, gsize length, const char *mark, gsize size)
{
    return length >= size && memcmp(bytes, mark, size) == 0;
}

static const char *
wide_encoding(const char *bytes, gsize length)
{
    if (begins_with(bytes, length, "\xFF\xFE\0\0", 4) ||
        begins_with(bytes, length, "\0\0\xFE\xFF", 4))
        return "UTF-32";
    if (begins_with(bytes, length, "\xFF\xFE", 2) || begins_with(bytes, length, "\xFE\xFF", 2))
        return "UTF-16";
    return NULL;
}

static GBytes *
with_line_feeds(const char *bytes, gsize length)
{
    char *text = g_malloc(length);
    gsize size = 0;
    const char *end = bytes + length;

    while (bytes < end) {
        const char *cr = memchr(bytes, '\r', (gsize)(end - bytes));
        gsize run = (gsize)((cr != NULL ? cr : end) - bytes);

        memcpy(text + size, bytes, run);
        size += run;
        bytes += run;
        if (cr == NULL)
            continue;
        text[size++] = '\n';
        bytes += cr + 1 < end && cr[1] == '\n' ? 2 : 1;
    }
    return g_bytes_new_take(g_realloc(text, size), size);
}

GBytes *
coterie_plain_decode(GBytes *file, GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(file, &length);
    const char *wide;
    gsize mark;

    if (length == 0)
        return g_bytes_ref(file);
    wide = wide_encoding(bytes, length);
    if (wide != NULL) {
        g_set_error(
            error, COTERIE_ERROR, COTERIE_ERROR_TEXT, "%s is not read yet; save as UTF-8", wide);
        return NULL;
    }
    if (!coterie_utf8_check(bytes, length, error))
        return NULL;
    mark = begins_with(bytes, length, "\xEF\xBB\xBF", 3) ? 3 : 0;
    if (memchr(bytes, '\r', length) != NULL)
        return with_line_feeds(bytes + mark, length - mark);
    return g_bytes_new_from_bytes(file, mark, length - mark);
}
