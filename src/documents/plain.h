/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_PLAIN_H
#define COTERIE_DOCUMENTS_PLAIN_H

#include <glib.h>

/**
 * coterie_plain_decode:
 * @file: the bytes of a plain text file
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): its text: UTF-8, less a byte order mark, with CRLF and a lone CR as
 * LF; shares the file's bytes where nothing had to change. Fails as coterie_utf8_check() does, with
 * offsets into @file, and for UTF-16, which is named.
 */
GBytes *coterie_plain_decode(GBytes *file, GError **error);

#endif
