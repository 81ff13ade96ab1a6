/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the paragraphs of plain text are, by their marks and their place among the
 * others. Each kind is looked for by itself, the surest last:
 *
 *   - an item of a list has a mark and a neighbour with one;
 *   - a block quotation is indented further than the text, in all its lines;
 *   - a caption says so ("Fig. 3", "[Illustration: ...]"), or stands there twice, once
 *     as what the picture shows and once as what is written under it;
 *   - source lines are numbered on and on, and half of them at least cite: they hold a year
 *     or a date in brackets, or a page. Where text stands between them, it is quoted
 *     from them.
 *
 * Weak spot: a single source line is known only if it cites itself, and quotations go on
 * to the next heading or source line, whoever has the word. */
#include "documents/structure.h"

#include "documents/lines.h"

#include <coterie/document.h>

#include <string.h>

#define LONGEST_CITATION 400 /* bytes */
#define QUOTE_INDENT 3       /* columns further in than the text */

typedef struct {
    const char *text;
    gsize length;
    GArray *paragraphs; /* of CoterieParagraph */
} Text;

/* A paragraph that begins with a number: "(12)", "[12]", "12.", "12)". */
typedef struct {
    guint paragraph;
    guint number;
    char style; /* what stands before the number, or behind it */
    gboolean cites;
} Entry;

static CoterieParagraph *
paragraph_at(const Text *text, guint index)
{
    return &g_array_index(text->paragraphs, CoterieParagraph, index);
}

/* The line in which paragraph @index begins. */
static CoterieLine
first_line(const Text *text, guint index)
{
    gsize at = paragraph_at(text, index)->span.offset;
    CoterieLine line = {.traits = COTERIE_LINE_BLANK};

    while (at > 0 && coterie_line_break(text->text + at - 1, text->length - at + 1) == 0)
        at--;
    coterie_line_next(text->text, text->length, &at, &line);
    return line;
}

/* ------------------------------------------------------------------ lists */

static gboolean
is_item(const Text *text, guint index)
{
    return paragraph_at(text, index)->kind == COTERIE_PARAGRAPH_PROSE &&
           (first_line(text, index).traits & COTERIE_LINE_ITEM) != 0;
}

static void
mark_lists(const Text *text)
{
    gboolean before = FALSE;

    for (guint i = 0; i < text->paragraphs->len; i++) {
        gboolean item = is_item(text, i);

        if (item && before) {
            paragraph_at(text, i - 1)->kind = COTERIE_PARAGRAPH_LIST;
            paragraph_at(text, i)->kind = COTERIE_PARAGRAPH_LIST;
        }
        before = item;
    }
}

/* ------------------------------------------------------------------ block quotations */

/* The least indent of the lines of a paragraph of prose that has two or more; else
 * COTERIE_LINE_WIDE. */
static guint
indent_of(const Text *text, guint index)
{
    const CoterieParagraph *paragraph = paragraph_at(text, index);
    CoterieLine line = first_line(text, index);
    gsize at = line.start;
    guint indent = line.indent;
    guint lines = 0;

    if (paragraph->kind != COTERIE_PARAGRAPH_PROSE)
        return COTERIE_LINE_WIDE;
    for (; at < coterie_span_end(paragraph->span); lines++) {
        if (!coterie_line_next(text->text, text->length, &at, &line))
            break;
        if (lines > 0)
            indent = MIN(indent, line.indent);
    }
    return lines > 1 ? indent : COTERIE_LINE_WIDE;
}

static void
mark_block_quotations(const Text *text)
{
    guint counts[COTERIE_LINE_WIDE + 1] = {0};
    g_autofree guint8 *indents = g_new(guint8, MAX(text->paragraphs->len, 1));
    guint usual = 0;

    for (guint i = 0; i < text->paragraphs->len; i++) {
        indents[i] = (guint8)indent_of(text, i);
        counts[indents[i]]++;
    }
    for (guint i = 1; i < COTERIE_LINE_WIDE; i++)
        if (counts[i] > counts[usual])
            usual = i;
    for (guint i = 0; counts[usual] > 0 && i < text->paragraphs->len; i++)
        if (indents[i] < COTERIE_LINE_WIDE && indents[i] >= usual + QUOTE_INDENT)
            paragraph_at(text, i)->kind = COTERIE_PARAGRAPH_QUOTATION;
}

/* ------------------------------------------------------------------ captions */

/* Whether the words from @at on begin with one that captions begin with, and a number, a colon or
 * a bracket shows that it does so here. */
static gboolean
begins_caption(const char *at, const char *end)
{
    static const char *const words[] = {
        "illustration", "figure", "fig.", "fig", "plate", "photograph", "photo", "map", "table"};
    gboolean bracket = at < end && *at == '[';

    at += bracket;
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        gsize length = strlen(words[i]);
        const char *after = at + length;

        if ((gsize)(end - at) <= length || g_ascii_strncasecmp(at, words[i], length) != 0)
            continue;
        if (bracket || *after == ':' ||
            (*after == ' ' && after + 1 < end && g_ascii_isdigit(after[1])))
            return TRUE;
    }
    return FALSE;
}

/* The next character of a paragraph, blanks apart; '\0' at its end. */
static char
next_visible(const char **at, const char *end)
{
    while (*at < end && g_ascii_isspace(**at))
        ++*at;
    if (*at == end)
        return '\0';
    return *(*at)++;
}

static gboolean
same_words(const Text *text, guint one, guint other)
{
    CoterieSpan a = paragraph_at(text, one)->span;
    CoterieSpan b = paragraph_at(text, other)->span;
    const char *at = text->text + a.offset;
    const char *with = text->text + b.offset;
    char c;

    do {
        c = next_visible(&at, text->text + coterie_span_end(a));
        if (c != next_visible(&with, text->text + coterie_span_end(b)))
            return FALSE;
    } while (c != '\0');
    return TRUE;
}

static void
mark_captions(const Text *text)
{
    for (guint i = 0; i < text->paragraphs->len; i++) {
        CoterieParagraph *paragraph = paragraph_at(text, i);
        const char *start = text->text + paragraph->span.offset;

        if (begins_caption(start, start + paragraph->span.length))
            paragraph->kind = COTERIE_PARAGRAPH_CAPTION;
        if (paragraph->kind == COTERIE_PARAGRAPH_HEADING && i > 0 &&
            paragraph_at(text, i - 1)->kind == COTERIE_PARAGRAPH_HEADING &&
            same_words(text, i - 1, i)) {
            paragraph_at(text, i - 1)->kind = COTERIE_PARAGRAPH_CAPTION;
            paragraph->kind = COTERIE_PARAGRAPH_CAPTION;
        }
    }
}

/* ------------------------------------------------------------------ source lines */

/* Reads the number that a paragraph begins with. */
static gboolean
read_number(const char *at, const char *end, Entry *entry)
{
    const char *digits;
    char open = '\0';

    if (at < end && (*at == '(' || *at == '['))
        open = *at++;
    digits = at;
    entry->number = 0;
    for (; at < end && g_ascii_isdigit(*at) && at - digits < 4; at++)
        entry->number = entry->number * 10 + (guint)(*at - '0');
    if (at == digits || at + 1 >= end)
        return FALSE;
    if (open != '\0' && *at != (open == '(' ? ')' : ']'))
        return FALSE;
    if (open == '\0' && *at != '.' && *at != ')')
        return FALSE;
    entry->style = (char)(open != '\0' ? open : *at);
    return g_ascii_isspace(at[1]);
}

/* Whether four digits of a year stand at @at, and nothing more of a number. */
static gboolean
is_year(const char *at, const char *start, const char *end)
{
    if (end - at < 4 || (at > start && g_ascii_isdigit(at[-1])) ||
        (end - at > 4 && g_ascii_isdigit(at[4])))
        return FALSE;
    for (int i = 0; i < 4; i++)
        if (!g_ascii_isdigit(at[i]))
            return FALSE;
    return *at == '1' || *at == '2';
}

/* Whether a page is named at @at: "p. 94", "pp. 94-96", "page 94". */
static gboolean
is_page(const char *at, const char *end)
{
    static const struct {
        const char *word;
        gsize digit; /* where the number begins */
    } words[] = {{"p.", 3}, {"pp. ", 4}, {"page ", 5}};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        if ((gsize)(end - at) > words[i].digit &&
            strncmp(at, words[i].word, strlen(words[i].word)) == 0 &&
            g_ascii_isdigit(at[words[i].digit]))
            return TRUE;
    return FALSE;
}

/* A year within brackets, as in "(2nd March, 1903)", or a page. */
static gboolean
holds_citation(const char *start, const char *end)
{
    gboolean inside = FALSE;

    for (const char *at = start; at < end; at++) {
        if (*at == '(' || *at == ')')
            inside = *at == '(';
        else if ((inside && is_year(at, start, end)) ||
                 (at > start && at[-1] == ' ' && is_page(at, end)))
            return TRUE;
    }
    return FALSE;
}

static GArray *
list_entries(const Text *text)
{
    GArray *entries = g_array_new(FALSE, FALSE, sizeof(Entry));

    for (guint i = 0; i < text->paragraphs->len; i++) {
        CoterieSpan span = paragraph_at(text, i)->span;
        const char *start = text->text + span.offset;
        Entry entry = {.paragraph = i};

        if (!read_number(start, start + span.length, &entry))
            continue;
        entry.cites =
            span.length <= LONGEST_CITATION && holds_citation(start + 1, start + span.length);
        g_array_append_val(entries, entry);
    }
    return entries;
}

/* How many of @entries from @first on count up by one in one style. */
static guint
series_length(const GArray *entries, guint first)
{
    guint count = 1;

    for (; first + count < entries->len; count++) {
        const Entry *entry = &g_array_index(entries, Entry, first + count);

        if (entry->number != entry[-1].number + 1 || entry->style != entry[-1].style)
            break;
    }
    return count;
}

static gboolean
begins_with_mark(const Text *text, guint index)
{
    static const gunichar marks[] = {'"', 0x201C, 0x201E, 0x2018, 0x00AB};
    gunichar first = g_utf8_get_char(text->text + paragraph_at(text, index)->span.offset);

    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        if (first == marks[i])
            return TRUE;
    return FALSE;
}

/* The prose behind a source line, to the next heading or source line, is quoted from it; where it
 * stands in quotation marks, only as long as they begin its paragraphs. */
static void
mark_quoted(const Text *text, guint source)
{
    gboolean marked = source + 1 < text->paragraphs->len && begins_with_mark(text, source + 1);

    for (guint i = source + 1; i < text->paragraphs->len; i++) {
        CoterieParagraph *paragraph = paragraph_at(text, i);

        if (paragraph->kind == COTERIE_PARAGRAPH_HEADING ||
            paragraph->kind == COTERIE_PARAGRAPH_SOURCE || (marked && !begins_with_mark(text, i)))
            return;
        if (paragraph->kind != COTERIE_PARAGRAPH_CAPTION)
            paragraph->kind = COTERIE_PARAGRAPH_QUOTATION;
    }
}

/* Whether a series is one of sources: half of it at least cite. */
static gboolean
are_sources(const Entry *entries, guint count)
{
    guint cited = 0;

    for (guint i = 0; i < count; i++)
        cited += entries[i].cites;
    return cited * 2 >= count;
}

/* Whether something stands behind most of a series, and not only the next of it. */
static gboolean
stand_apart(const Entry *entries, guint count)
{
    guint apart = 0;

    for (guint i = 0; i + 1 < count; i++)
        apart += entries[i + 1].paragraph > entries[i].paragraph + 1;
    return apart * 2 >= count - 1;
}

static void
mark_series(const Text *text, const Entry *entries, guint count)
{
    if (!are_sources(entries, count))
        return;
    for (guint i = 0; i < count; i++)
        paragraph_at(text, entries[i].paragraph)->kind = COTERIE_PARAGRAPH_SOURCE;
}

static void
mark_behind_series(const Text *text, const Entry *entries, guint count)
{
    if (!are_sources(entries, count) || !stand_apart(entries, count))
        return;
    for (guint i = 0; i < count; i++)
        mark_quoted(text, entries[i].paragraph);
}

static void
for_each_series(const Text *text,
                const GArray *entries,
                void (*mark)(const Text *text, const Entry *entries, guint count))
{
    guint count;

    for (guint i = 0; i < entries->len; i += count) {
        count = series_length(entries, i);
        mark(text, &g_array_index(entries, Entry, i), count);
    }
}

/* All source lines first, as each ends what is quoted from the one before. */
static void
mark_sources(const Text *text)
{
    g_autoptr(GArray) entries = list_entries(text);

    for_each_series(text, entries, mark_series);
    for_each_series(text, entries, mark_behind_series);
}

void
coterie_structure_mark(const char *text, gsize length, GArray *paragraphs)
{
    const Text whole = {text, length, paragraphs};

    mark_lists(&whole);
    mark_block_quotations(&whole);
    mark_captions(&whole);
    mark_sources(&whole);
}
