/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_KINDS_H
#define COTERIE_DOCUMENTS_KINDS_H

#include <glib.h>

/* How many first bytes tell a file's kind. */
#define COTERIE_KIND_BYTES 512

typedef enum {
    COTERIE_KIND_UNKNOWN,
    COTERIE_KIND_PLAIN,
    COTERIE_KIND_HTML,
    COTERIE_KIND_MARKDOWN,
    COTERIE_KIND_JSONL,
    COTERIE_KIND_REFUSED, /* known, but not read */
} CoterieKind;

/**
 * coterie_kind_of_name:
 * @path: a file's name
 * @what: (out) (transfer none): "a PDF file", where it is refused
 *
 * Returns: the kind its ending tells, whatever its case.
 */
CoterieKind coterie_kind_of_name(const char *path, const char **what);

/**
 * coterie_kind_of_bytes:
 * @bytes: (nullable): a file's first bytes, at most %COTERIE_KIND_BYTES of use
 * @length: how many
 * @what: (out) (transfer none): "a PDF file", where it is refused
 *
 * Returns: the kind that they begin, among those that show it: %COTERIE_KIND_HTML, or
 * %COTERIE_KIND_REFUSED for one that is known and not read; else %COTERIE_KIND_UNKNOWN.
 */
CoterieKind coterie_kind_of_bytes(const char *bytes, gsize length, const char **what);

#endif
