/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a document on their way out, with the names in them. The names are
 * spans beside the text, not signs within it, so that no text can look like a
 * mark, and each form of output marks them as it can. */
#include "output/excerpt.h"

#include <string.h>

CoterieExcerpt *
coterie_excerpt_new(const char *text)
{
    CoterieExcerpt *excerpt = g_new0(CoterieExcerpt, 1);

    excerpt->text = g_strdup(text);
    return excerpt;
}

void
coterie_excerpt_free(CoterieExcerpt *excerpt)
{
    if (excerpt == NULL)
        return;
    g_free(excerpt->text);
    g_free(excerpt);
}

/* Where the marked part ends. */
static guint32
marked_end(const CoterieExcerpt *excerpt)
{
    return excerpt->mark_count > 0 ? coterie_span_end(excerpt->marks[excerpt->mark_count - 1]) : 0;
}

void
coterie_excerpt_mark(CoterieExcerpt *excerpt, CoterieSpan mark)
{
    gboolean within = coterie_span_end(mark) <= strlen(excerpt->text);

    if (within && mark.offset >= marked_end(excerpt) && excerpt->mark_count < COTERIE_EXCERPT_MARKS)
        excerpt->marks[excerpt->mark_count++] = mark;
}

void
coterie_excerpt_append(const CoterieExcerpt *excerpt,
                       GString *out,
                       CoterieEscape escape,
                       const char *open,
                       const char *close)
{
    gsize at = 0;

    for (guint i = 0; i < excerpt->mark_count; i++) {
        CoterieSpan mark = excerpt->marks[i];

        escape(out, excerpt->text + at, mark.offset - at);
        g_string_append(out, open);
        escape(out, excerpt->text + mark.offset, mark.length);
        g_string_append(out, close);
        at = coterie_span_end(mark);
    }
    escape(out, excerpt->text + at, strlen(excerpt->text) - at);
}
