/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line and what can be told of it without its neighbours: how wide it is,
 * how it begins, how it ends, whether it could be a heading.
 *
 * A line ends at LF, CR, CRLF, vertical tab, form feed, NEL and the two
 * separators of Unicode. Only the first and the last few characters are looked
 * at in a line that is too wide to be a heading.
 *
 * Weak spot: a heading is known by being short, by its capital and by what it
 * does not end in, never by its words, so that a motto without a final stop is a
 * heading as well. */
#include "documents/lines.h"

#include <string.h>

#define HEADING_WIDTH 60
#define HEADING_WORDS 10
#define SHOUTED_WORDS 6 /* "CHAPTER IV. THE TRIAL." is a heading in spite of its stops */

gsize
coterie_line_break(const char *at, gsize left)
{
    const guchar *byte = (const guchar *)at;

    if (byte[0] == '\r')
        return left > 1 && byte[1] == '\n' ? 2 : 1;
    if (byte[0] >= '\n' && byte[0] <= '\f')
        return 1;
    if (byte[0] == 0xC2 && left > 1 && byte[1] == 0x85) /* NEL */
        return 2;
    if (byte[0] == 0xE2 && left > 2 && byte[1] == 0x80 && (byte[2] == 0xA8 || byte[2] == 0xA9))
        return 3; /* line separator, paragraph separator */
    return 0;
}

/* The next line break at or after @from, or the text's end; most bytes take one comparison. */
static gsize
find_break(const char *text, gsize length, gsize from)
{
    for (gsize i = from; i < length; i++) {
        guchar byte = (guchar)text[i];

        if (byte > '\r' && byte != 0xC2 && byte != 0xE2)
            continue;
        if (coterie_line_break(text + i, length - i) > 0)
            return i;
    }
    return length;
}

/* Whether the line break at @at parts paragraphs by itself; no other has three bytes but LS. */
static gboolean
is_gap(const char *at, gsize size)
{
    return size == 1 ? *at == '\f' : size == 3 && (guchar)at[2] == 0xA9;
}

static gboolean
is_invisible(gunichar c)
{
    if (c < 0x80)
        return c <= ' ' || c == 0x7F;
    return g_unichar_isspace(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static void
trim(const char *text, gsize *start, gsize *end)
{
    while (*start < *end && is_invisible(g_utf8_get_char(text + *start)))
        *start = (gsize)(g_utf8_next_char(text + *start) - text);
    while (*end > *start) {
        const char *last = g_utf8_prev_char(text + *end);

        if (!is_invisible(g_utf8_get_char(last)))
            break;
        *end = (gsize)(last - text);
    }
}

static guint8
count_characters(const char *from, const char *end)
{
    guint count = 0;

    for (; from < end && count < COTERIE_LINE_WIDE; from = g_utf8_next_char(from))
        count++;
    return (guint8)count;
}

static guint8
count_columns(const char *from, const char *end)
{
    guint count = 0;

    for (; from < end && count < COTERIE_LINE_WIDE; from = g_utf8_next_char(from))
        count += *from == '\t' ? 4 : 1;
    return (guint8)MIN(count, COTERIE_LINE_WIDE);
}

static const char *
skip_word(const char *from, const char *end)
{
    while (from < end && !is_invisible(g_utf8_get_char(from)))
        from = g_utf8_next_char(from);
    return from;
}

static const char *
skip_blanks(const char *from, const char *end)
{
    while (from < end && is_invisible(g_utf8_get_char(from)))
        from = g_utf8_next_char(from);
    return from;
}

static guint
count_words(const char *from, const char *end)
{
    guint count = 0;

    for (; from < end; from = skip_blanks(skip_word(from, end), end))
        count++;
    return count;
}

static const char *
skip_digits(const char *from, const char *end)
{
    while (from < end && g_ascii_isdigit(*from))
        from++;
    return from;
}

/* "[12]" after a sentence is a note's number. */
static const char *
before_note(const char *start, const char *end)
{
    const char *at = end;

    if (at <= start || at[-1] != ']')
        return end;
    for (at--; at > start && g_ascii_isdigit(at[-1]);)
        at--;
    return at > start && at[-1] == '[' && end - at > 1 ? at - 1 : end;
}

static gboolean
is_closing(gunichar c)
{
    switch (c) {
    case ')':
    case ']':
    case '"':
    case '\'':
    case '*':
    case '_':
    case 0x2019: /* single and double quotation marks */
    case 0x201D:
    case 0xBB:
    case 0x203A:
        return TRUE;
    default:
        return is_invisible(c);
    }
}

static guint
traits_of_mark(gunichar c)
{
    switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026: /* ellipsis */
    case 0x061F: /* Arabic, Devanagari, Chinese */
    case 0x0964:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
        return COTERIE_LINE_STOPS;
    case ',':
    case ';':
    case ':':
    case '-':
    case 0x2010:
    case 0x2013:
    case 0x2014:
        return COTERIE_LINE_PAUSES;
    default:
        return 0;
    }
}

/* What the line ends in, behind brackets, quotation marks and the number of a note. */
static guint
traits_of_end(const char *start, const char *end)
{
    end = before_note(start, end);
    while (end > start) {
        gunichar c;

        end = g_utf8_prev_char(end);
        c = g_utf8_get_char(end);
        if (!is_closing(c))
            return traits_of_mark(c);
    }
    return 0;
}

static gboolean
is_bullet(gunichar c)
{
    return c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0xB7 || c == 0x25CF;
}

/* "3." and "3)", "(3)", "c)" and "(c)", before a space; "1917." is too long, "A." an initial. */
static gboolean
is_numbered(const char *start, const char *end)
{
    gboolean open = *start == '(';
    const char *from = start + (open ? 1 : 0);
    const char *to = skip_digits(from, end);
    gboolean letter = to == from && to < end && g_ascii_islower(*to);

    if (letter)
        to++;
    if (to == from || to - from > 3 || to >= end)
        return FALSE;
    if (*to != ')' && (open || letter || *to != '.'))
        return FALSE;
    return to + 1 < end && is_invisible(g_utf8_get_char(to + 1));
}

static guint
traits_of_start(const char *start, const char *end)
{
    gunichar c = g_utf8_get_char(start);
    const char *second = g_utf8_next_char(start);
    guint traits = 0;

    if (g_unichar_isupper(c) || g_unichar_istitle(c))
        traits = COTERIE_LINE_CAPITAL;
    else if (g_unichar_islower(c))
        traits = COTERIE_LINE_LOWER;
    else if (c == 0x2013 || c == 0x2014 || (c == '-' && second < end && *second == '-'))
        traits = COTERIE_LINE_DASH;
    else if (is_bullet(c) && second < end && is_invisible(g_utf8_get_char(second)))
        traits = COTERIE_LINE_BULLET;
    return is_numbered(start, end) ? traits | COTERIE_LINE_NUMBERED : traits;
}

/* "* * *" and "-----" part like a blank line; "…”" is the end of a speech. */
static gboolean
is_rule(const char *start, const char *end)
{
    gboolean marked = FALSE;

    for (; start < end; start = g_utf8_next_char(start)) {
        gunichar c = g_utf8_get_char(start);

        if (is_bullet(c) || c == '=' || c == '_' || c == '~' || c == '#')
            marked = TRUE;
        else if (!is_invisible(c))
            return FALSE;
    }
    return marked;
}

static gboolean
has_small_letter(const char *start, const char *end)
{
    for (; start < end; start = g_utf8_next_char(start))
        if (g_unichar_islower(g_utf8_get_char(start)))
            return TRUE;
    return FALSE;
}

static gboolean
is_number_of_chapter(const char *from, const char *end)
{
    const char *at = from;

    while (at < end && (g_ascii_isdigit(*at) || strchr("IVXLCDM", *at) != NULL))
        at++;
    return at > from && (at == end || *at == '.' || *at == ':' || *at == ' ');
}

/* "Chapter 3." but not "Part of the army left." */
static gboolean
is_chapter(const char *start, const char *end)
{
    static const char *const words[] = {"chapter", "part", "book", "volume", "section", "act"};
    gsize length = (gsize)(skip_word(start, end) - start);

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        if (length == strlen(words[i]) && g_ascii_strncasecmp(start, words[i], length) == 0)
            return is_number_of_chapter(skip_blanks(start + length, end), end);
    return FALSE;
}

/* A final stop is no hindrance after a bare number, a chapter's or words all in capitals. */
static gboolean
is_heading_with_stop(const char *start, const char *end, guint words)
{
    if (end[-1] != '.')
        return FALSE;
    return skip_digits(start, end) == end - 1 || is_chapter(start, end) ||
           (words <= SHOUTED_WORDS && !has_small_letter(start, end));
}

static gboolean
begins_as_heading(const char *start, const char *end)
{
    while (start < end && *start == '#') /* Markdown */
        start++;
    start = skip_blanks(start, end);
    if (start < end && *start == '(')
        start++;
    return start < end && (g_unichar_isupper(g_utf8_get_char(start)) || g_ascii_isdigit(*start));
}

static gboolean
could_be_heading(const char *start, const char *end, const CoterieLine *line)
{
    guint words;

    if (line->width - line->indent > HEADING_WIDTH ||
        (line->traits & (COTERIE_LINE_PAUSES | COTERIE_LINE_BULLET)) != 0)
        return FALSE;
    words = count_words(start, end);
    if (words > HEADING_WORDS || !begins_as_heading(start, end))
        return FALSE;
    return (line->traits & COTERIE_LINE_STOPS) == 0 || is_heading_with_stop(start, end, words);
}

static void
describe(const char *text, gsize from, CoterieLine *line)
{
    const char *start = text + line->start;
    const char *end = text + line->end;

    line->indent = count_columns(text + from, start);
    line->width = (guint8)MIN(line->indent + count_characters(start, end), COTERIE_LINE_WIDE);
    line->first_word = count_characters(start, skip_word(start, end));
    if (is_rule(start, end)) {
        line->traits |= COTERIE_LINE_RULE;
        return;
    }
    line->traits |= (guint16)(traits_of_start(start, end) | traits_of_end(start, end));
    if (could_be_heading(start, end, line))
        line->traits |= COTERIE_LINE_HEADING;
}

gboolean
coterie_line_next(const char *text, gsize length, gsize *at, CoterieLine *line)
{
    gsize from = *at;
    gsize start = from;
    gsize end;
    gsize size;

    if (from >= length)
        return FALSE;
    end = find_break(text, length, from);
    size = end < length ? coterie_line_break(text + end, length - end) : 0;
    *at = end + size;
    *line = (CoterieLine){0};
    if (is_gap(text + end, size))
        line->traits |= COTERIE_LINE_GAP;
    trim(text, &start, &end);
    line->start = (guint32)start;
    line->end = (guint32)end;
    if (start == end)
        line->traits |= COTERIE_LINE_BLANK;
    else
        describe(text, from, line);
    return TRUE;
}
