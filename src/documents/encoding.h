/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_ENCODING_H
#define COTERIE_DOCUMENTS_ENCODING_H

#include <glib.h>

/**
 * coterie_encoding_name:
 * @name: what somebody calls an encoding: "latin1", "cp1252", "utf-16le"
 *
 * Returns: (transfer full) (nullable): the one name it has here, "windows-1252"; %NULL for an
 * encoding that nobody knows.
 */
char *coterie_encoding_name(const char *name);

/**
 * coterie_encoding_convert:
 * @bytes: a text
 * @length: how many
 * @mark: how many of them are a byte order mark, which is passed over
 * @name: its encoding, as coterie_encoding_name() writes it
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the text as UTF-8. Fails with %COTERIE_ERROR_TEXT for bytes that are
 * nothing in the encoding, for NUL characters and for too long a text; the message has the offset
 * in @bytes and the line.
 */
GBytes *coterie_encoding_convert(
    const char *bytes, gsize length, gsize mark, const char *name, GError **error);

/**
 * coterie_encoding_detect:
 * @bytes: a text without byte order mark that is not UTF-8
 * @length: how many
 * @name: (out): the encoding, if it is found
 *
 * Returns: (transfer full) (nullable): the text as UTF-8; %NULL where the encoding is not sure.
 */
GBytes *coterie_encoding_detect(const char *bytes, gsize length, char **name);

/**
 * coterie_encoding_decode:
 * @file: the bytes of a file
 * @declared: (nullable): the encoding that the file itself names
 * @given: (nullable): the encoding that the user names for files that are not UTF-8
 * @name: (out) (transfer full) (nullable): the encoding it was read as; %NULL for UTF-8
 * @error: return location, or %NULL
 *
 * What a byte order mark says counts first; then a file that is UTF-8 is taken as that; then count
 * @given, @declared, and what coterie_encoding_detect() is sure of.
 *
 * Returns: (transfer full): the text as UTF-8 less a byte order mark, shared where it can be.
 * Fails as coterie_utf8_check() and coterie_encoding_convert() do, with offsets into @file.
 */
GBytes *coterie_encoding_decode(
    GBytes *file, const char *declared, const char *given, char **name, GError **error);

#endif
