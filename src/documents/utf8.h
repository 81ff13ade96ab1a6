/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_UTF8_H
#define COTERIE_DOCUMENTS_UTF8_H

#include <glib.h>

/**
 * coterie_utf8_check:
 * @bytes: (nullable): the bytes of a text; %NULL if there are none
 * @length: how many
 * @error: return location, or %NULL
 *
 * Returns: whether a document can be made of them. Fails with %COTERIE_ERROR_TEXT for 4 GiB or
 * more, for bytes that are not UTF-8 and for a NUL byte; the message has the byte's offset, counted
 * from 0, and its line, counted from 1.
 */
gboolean coterie_utf8_check(const char *bytes, gsize length, GError **error);

/**
 * coterie_utf8_line:
 * @bytes: a text
 * @at: an offset into it; the byte there must be readable
 *
 * Returns: the line of that byte, counted from 1. CR, LF and CRLF each end a line, whatever the
 * file uses.
 */
gsize coterie_utf8_line(const char *bytes, gsize at);

/**
 * coterie_utf8_shown:
 * @name: a path or an identifier, maybe not UTF-8
 *
 * Returns: (transfer full): the name as a message can show it: UTF-8, on one line.
 */
char *coterie_utf8_shown(const char *name);

#endif
