/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_SPAN_H
#define COTERIE_SPAN_H

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieSpan:
 * @offset: first byte, counted from 0 at the start of the document's text
 * @length: bytes; the span is half open, offset + length is the first byte after it
 *
 * A piece of a document. Bytes, never characters: only `coterie extract`
 * counts code points. Documents are limited to 4 GiB - 1.
 */
typedef struct {
    guint32 offset;
    guint32 length;
} CoterieSpan;

static inline guint32
coterie_span_end(CoterieSpan span)
{
    return span.offset + span.length;
}

G_END_DECLS

#endif
