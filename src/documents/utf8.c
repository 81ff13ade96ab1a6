/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door: bytes come in, and are UTF-8 behind it. Nothing further in checks
 * again. A fault is told by its place in the bytes as given, which is what an
 * editor or a hex dump of the file shows; lines are counted only once something
 * is wrong, so that good text is read over once. */
#include "documents/utf8.h"

#include <coterie/error.h>

gsize
coterie_utf8_line(const char *bytes, gsize at)
{
    gsize line = 1;

    for (gsize i = 0; i < at; i++)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n'))
            line++;
    return line;
}

gboolean
coterie_utf8_check(const char *bytes, gsize length, GError **error)
{
    const char *end;
    gsize at;

    if (length > G_MAXUINT32) {
        g_set_error_literal(error,
                            COTERIE_ERROR,
                            COTERIE_ERROR_TEXT,
                            "4 GiB or more is too large for one document");
        return FALSE;
    }
    if (length == 0 || g_utf8_validate_len(bytes, length, &end))
        return TRUE;
    at = (gsize)(end - bytes);
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_TEXT,
                "%s at byte %" G_GSIZE_FORMAT " (line %" G_GSIZE_FORMAT ")",
                *end == '\0' ? "a NUL byte" : "not UTF-8",
                at,
                coterie_utf8_line(bytes, at));
    return FALSE;
}

char *
coterie_utf8_shown(const char *name)
{
    char *shown = g_utf8_make_valid(name, -1);

    g_strdelimit(shown, "\n\r\t\v\f\x1b", '?');
    return shown;
}
