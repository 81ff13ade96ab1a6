/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads of letters of electronic mail: lines without a blank one between them, two of which
 * say from whom, to whom, when or of what the letter is. Each looks like a heading, but names
 * those who write and are written to.
 *
 * Weak spot: heads in other languages. */
#include "documents/letter_heads.h"

#include <coterie/document.h>

#include <string.h>

#define FEWEST_FIELDS 2

/* Whether a paragraph begins with a word of such heads and a colon. */
static gboolean
is_field(const char *text, const CoterieParagraph *paragraph)
{
    static const char *const fields[] = {
        "From:",
        "To:",
        "Cc:",
        "Bcc:",
        "Date:",
        "Sent:",
        "Re:",
        "Subject:",
        "X-From:",
        "X-To:",
        "Sent by:",
        "Reply-To:",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        gsize length = strlen(fields[i]);

        if (paragraph->span.length >= length &&
            g_ascii_strncasecmp(text + paragraph->span.offset, fields[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Whether a blank line stands between a paragraph and the next. */
static gboolean
is_parted(const char *text, const CoterieParagraph *one, const CoterieParagraph *next)
{
    const char *end = text + coterie_span_end(one->span);
    const char *feed = memchr(end, '\n', next->span.offset - coterie_span_end(one->span));

    return feed == NULL ||
           memchr(feed + 1, '\n', (gsize)(text + next->span.offset - feed - 1)) != NULL;
}

void
coterie_letter_heads_mark(const char *text, GArray *paragraphs)
{
    CoterieParagraph *all = (CoterieParagraph *)(void *)paragraphs->data;

    for (guint first = 0, end; first < paragraphs->len; first = end) {
        guint fields = is_field(text, &all[first]) ? 1 : 0;

        for (end = first + 1; end < paragraphs->len && !is_parted(text, &all[end - 1], &all[end]);
             end++)
            fields += is_field(text, &all[end]) ? 1 : 0;
        for (guint i = first; i < end && fields >= FEWEST_FIELDS; i++) {
            if (all[i].kind == COTERIE_PARAGRAPH_HEADING)
                all[i].kind = COTERIE_PARAGRAPH_PROSE;
        }
    }
}
