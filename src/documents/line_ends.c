/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line ends of a text, as a document wants them. Most files need no change and
 * are used as they lie; only one with carriage returns is copied, piece by piece
 * between them. */
#include "documents/line_ends.h"

#include <string.h>

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
coterie_line_feeds(GBytes *text)
{
    gsize length;
    const char *bytes = g_bytes_get_data(text, &length);

    if (length == 0 || memchr(bytes, '\r', length) == NULL)
        return g_bytes_ref(text);
    return with_line_feeds(bytes, length);
}
