/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a document on their way out, with the names in them. The names are
 * spans beside the text, not signs within it, so that no text can look like a
 * mark, and each form of output marks them as it can. */
#include "output/excerpt.h"

#include "output/width.h"

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

/* Where names begin and end while lines are broken: two characters that mean nothing, and that are
 * taken out of the text before. */
#define OPEN "\xef\xa3\xbe"
#define CLOSE "\xef\xa3\xbf"
#define UNKNOWN "\xef\xbf\xbd"

static void
escape_plain(GString *out, const char *text, gsize length)
{
    g_autoptr(GString) clean = g_string_new_len(text, (gssize)length);

    g_string_replace(clean, OPEN, UNKNOWN, 0);
    g_string_replace(clean, CLOSE, UNKNOWN, 0);
    g_string_append(out, clean->str);
}

void
coterie_excerpt_wrap(
    const CoterieExcerpt *excerpt, const char *tail, GString *out, guint indent, guint width)
{
    static const char *const signs[][2] = {{"", ""}, {"[", "]"}, {"\033[1m", "\033[0m"}};
    gboolean marked = excerpt->plain != COTERIE_MARKS_NONE;
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) lines = g_string_new(NULL);

    coterie_excerpt_append(excerpt, text, escape_plain, marked ? OPEN : "", marked ? CLOSE : "");
    if (tail != NULL)
        escape_plain(text, tail, strlen(tail));
    coterie_width_wrap(lines, text->str, indent, width);
    g_string_replace(lines, OPEN, signs[excerpt->plain][0], 0);
    g_string_replace(lines, CLOSE, signs[excerpt->plain][1], 0);
    g_string_append(out, lines->str);
}
