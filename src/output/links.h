/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_LINKS_H
#define COTERIE_OUTPUT_LINKS_H

#include <coterie/span.h>

#include <glib.h>

/* A piece of a sentence, "¶168", that names a paragraph of the texts. Links of one sentence are a
 * GArray of these, in order. They lead there in a page beside a reading copy
 * (coterie_page_reading()); elsewhere the words stay words. */
typedef struct {
    CoterieSpan span;
    guint32 document; /* both counted from 0 */
    guint32 paragraph;
} CoterieLink;

/* Returns: (transfer full): "d1-p168": what the reading copy calls a paragraph. */
static inline char *
coterie_link_anchor(guint32 document, guint32 paragraph)
{
    return g_strdup_printf("d%u-p%u", document + 1, paragraph + 1);
}

#endif
