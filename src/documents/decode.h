/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_DECODE_H
#define COTERIE_DOCUMENTS_DECODE_H

#include "documents/kinds.h"

#include <coterie/document.h>

#include <glib.h>

/**
 * coterie_decode:
 * @id: what the document is called
 * @kind: a kind of which a file is one document
 * @encoding: (nullable): what the user says that files are in which are not UTF-8
 * @file: the bytes of a file
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the document. Fails as coterie_encoding_decode() does, and with
 * %COTERIE_ERROR_TEXT for a page of 2 GiB or more.
 */
CoterieDocument *coterie_decode(
    const char *id, CoterieKind kind, const char *encoding, GBytes *file, GError **error);

#endif
