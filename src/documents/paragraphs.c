/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines make a paragraph. A blank line always parts; what a single line
 * break does depends on how the text was typed, and the text shows that.
 *
 * Text that was broken to a width ("wrapped") has lines that could not have held
 * the first word of the next one. So a break is *forced* if that word would not
 * have fitted, and a text is wrapped if nearly all its breaks within running text
 * are forced. There, lines are joined unless the break is unforced and the line
 * ended a sentence or was a heading, or the next line is indented or begins an
 * item of a list. In other texts a line is a paragraph; only where all lines are
 * short is one that goes on with a small letter joined, and a stanza kept together.
 *
 * The width is what 95 of 100 lines of the document keep to. A block (the lines
 * between two blank ones) of four lines or more may have a width of its own: a
 * letter pasted into a text of long lines, a quotation between narrower margins.
 *
 * Weak spot: a paragraph of wrapped text whose last line happens to be full is
 * joined to the next one if neither a blank line nor an indent parts them. */
#include "documents/paragraphs.h"

#include "documents/lines.h"

#include <string.h>

#define NARROWEST 40     /* nothing but verse is broken to less */
#define SHORT_LINES 100  /* a text with wider lines has a paragraph on each */
#define FULL_PER_CENT 85 /* how full a line may stay when its writer breaks it by eye */
#define OWN_WIDTH_LINES 4

typedef struct {
    guint64 lines;
    guint64 breaks;
    guint64 open;                          /* breaks that do not end a sentence */
    guint64 flowing;                       /* open ones within running text */
    guint64 widths[COTERIE_LINE_WIDE + 1]; /* lines by their width */
    guint64 reach[COTERIE_LINE_WIDE + 1];  /* flowing breaks by the width with the next word */
} Tally;

typedef struct {
    guint width; /* what nearly all lines keep to */
    guint limit; /* a break is forced if the next word would have reached further */
    gboolean wrapped;
} Layout;

static guint
reach(const CoterieLine *line, const CoterieLine *next)
{
    return MIN(line->width + 1U + next->first_word, COTERIE_LINE_WIDE);
}

static gboolean
has(const CoterieLine *line, guint traits)
{
    return (line->traits & traits) != 0;
}

/* Goes on with a small letter, or breaks off too late to be a heading. */
static gboolean
flows(const CoterieLine *line, const CoterieLine *next)
{
    return has(next, COTERIE_LINE_LOWER) ||
           !has(line, COTERIE_LINE_HEADING | COTERIE_LINE_PAUSES | COTERIE_LINE_RULE);
}

static void
tally_line(Tally *tally, const CoterieLine *line)
{
    tally->lines++;
    tally->widths[line->width]++;
}

static void
tally_break(Tally *tally, const CoterieLine *line, const CoterieLine *next)
{
    tally->breaks++;
    if (has(line, COTERIE_LINE_STOPS))
        return;
    tally->open++;
    if (!flows(line, next))
        return;
    tally->flowing++;
    tally->reach[reach(line, next)]++;
}

/* The width that 95 of 100 lines keep to. */
static guint
usual_width(const Tally *tally)
{
    guint64 count = 0;
    guint width = 0;

    for (; width < COTERIE_LINE_WIDE; width++) {
        count += tally->widths[width];
        if (count * 100 >= tally->lines * 95)
            break;
    }
    return width;
}

static guint64
count_forced(const Tally *tally, guint limit)
{
    guint64 count = 0;

    for (guint i = limit + 1; i <= COTERIE_LINE_WIDE; i++)
        count += tally->reach[i];
    return count;
}

/* A machine fills its lines: then a word more or less tells the end of a paragraph. A writer
 * who breaks lines by eye leaves room. */
static guint
limit_of(const Tally *tally, guint width)
{
    return count_forced(tally, width) * 10 >= tally->flowing * 9 ? width
                                                                 : width * FULL_PER_CENT / 100;
}

/* Wrapped if a quarter of the open breaks are within running text and seven in ten of those are
 * forced. In a text of one sentence a line hardly any break is open. */
static Layout
layout_of(const Tally *tally)
{
    Layout layout = {.width = usual_width(tally)};

    layout.limit = limit_of(tally, layout.width);
    if (layout.width < NARROWEST || layout.width >= COTERIE_LINE_WIDE)
        return layout;
    layout.wrapped = tally->flowing > 0 && tally->open * 5 >= tally->breaks &&
                     tally->flowing * 4 >= tally->open &&
                     count_forced(tally, layout.limit) * 10 >= tally->flowing * 7;
    return layout;
}

static Layout
layout_of_text(const char *text, gsize length)
{
    Tally tally = {0};
    CoterieLine line;
    CoterieLine last = {.traits = COTERIE_LINE_BLANK};
    gsize at = 0;

    while (coterie_line_next(text, length, &at, &line)) {
        if (!has(&line, COTERIE_LINE_BLANK)) {
            tally_line(&tally, &line);
            if (!has(&last, COTERIE_LINE_BLANK | COTERIE_LINE_GAP))
                tally_break(&tally, &last, &line);
        }
        last = line;
    }
    return layout_of(&tally);
}

static Layout
layout_of_block(const CoterieLine *lines, guint count, Layout text)
{
    Tally tally = {0};
    Layout own;

    if (count < OWN_WIDTH_LINES)
        return text;
    for (guint i = 0; i < count; i++) {
        tally_line(&tally, &lines[i]);
        if (i + 1 < count)
            tally_break(&tally, &lines[i], &lines[i + 1]);
    }
    own = layout_of(&tally);
    return own.wrapped ? own : text;
}

static gboolean
is_forced(const CoterieLine *line, const CoterieLine *next, Layout layout)
{
    return reach(line, next) > layout.limit;
}

/* Three short lines or more of which a third end in a comma or the like and at most half end a
 * sentence: verse, or an address. */
static gboolean
is_stanza(const CoterieLine *lines, guint count, Layout layout)
{
    guint pauses = 0;
    guint stops = 0;

    if (count < 3 || layout.width > SHORT_LINES)
        return FALSE;
    for (guint i = 0; i + 1 < count; i++) {
        if (has(&lines[i], COTERIE_LINE_RULE | COTERIE_LINE_ITEM) ||
            (layout.wrapped && is_forced(&lines[i], &lines[i + 1], layout)))
            return FALSE;
        if (has(&lines[i], COTERIE_LINE_STOPS))
            stops++;
        else if (has(&lines[i], COTERIE_LINE_PAUSES))
            pauses++;
    }
    return pauses * 3 >= count - 1 && stops * 2 <= count - 1 &&
           !has(&lines[count - 1], COTERIE_LINE_ITEM | COTERIE_LINE_RULE);
}

/* A block of lines that are judged two at a time. */
typedef struct {
    const CoterieLine *lines;
    guint count;
    guint margin; /* the least indent of its lines */
    Layout layout;
} Block;

static gboolean
forced_after(const Block *block, guint i)
{
    return is_forced(&block->lines[i], &block->lines[i + 1], block->layout);
}

/* Line @i looks like a heading, and what follows it begins afresh although it would have fitted. */
static gboolean
stands_alone(const Block *block, guint i)
{
    if (!has(&block->lines[i], COTERIE_LINE_HEADING))
        return FALSE;
    return i + 1 == block->count ||
           (!has(&block->lines[i + 1], COTERIE_LINE_LOWER) && !forced_after(block, i));
}

static gboolean
begins_item(const Block *block, guint i)
{
    if (!has(&block->lines[i], COTERIE_LINE_ITEM))
        return FALSE;
    return has(&block->lines[i - 1], COTERIE_LINE_STOPS) || !forced_after(block, i - 1) ||
           has(&block->lines[0], COTERIE_LINE_ITEM);
}

static gboolean
is_indented(const Block *block, guint i)
{
    return block->lines[i].indent >= block->margin + 2;
}

/* Whether a paragraph of wrapped text that began with line @first ends with line @i. */
static gboolean
ends_in_wrapped(const Block *block, guint first, guint i)
{
    if (begins_item(block, i + 1) || (is_indented(block, i + 1) && is_indented(block, 0)))
        return TRUE;
    if (has(&block->lines[i], COTERIE_LINE_STOPS))
        return !forced_after(block, i) || is_indented(block, i + 1) ||
               has(&block->lines[i + 1], COTERIE_LINE_DASH) || stands_alone(block, i + 1);
    return i == first && stands_alone(block, i);
}

static gboolean
ends_in_lines(const Block *block, guint i)
{
    const CoterieLine *line = &block->lines[i];

    return block->layout.width > SHORT_LINES || has(line, COTERIE_LINE_STOPS) ||
           !has(line + 1, COTERIE_LINE_LOWER) || has(line + 1, COTERIE_LINE_ITEM);
}

static gboolean
ends(const Block *block, guint first, guint i)
{
    if (i + 1 == block->count || has(&block->lines[i], COTERIE_LINE_RULE) ||
        has(&block->lines[i + 1], COTERIE_LINE_RULE))
        return TRUE;
    return block->layout.wrapped ? ends_in_wrapped(block, first, i) : ends_in_lines(block, i);
}

/* One line that could be a heading and is not one of a list's. */
static gboolean
is_heading(const Block *block, guint first, guint last)
{
    const CoterieLine *line = &block->lines[first];

    if (first != last || !has(line, COTERIE_LINE_HEADING))
        return FALSE;
    return !has(line, COTERIE_LINE_NUMBERED) ||
           !((first > 0 && has(line - 1, COTERIE_LINE_NUMBERED)) ||
             (last + 1 < block->count && has(line + 1, COTERIE_LINE_NUMBERED)));
}

static void
append(GArray *paragraphs, const Block *block, guint first, guint last)
{
    CoterieParagraph paragraph = {
        .span = {block->lines[first].start, block->lines[last].end - block->lines[first].start},
        .kind =
            is_heading(block, first, last) ? COTERIE_PARAGRAPH_HEADING : COTERIE_PARAGRAPH_PROSE,
    };

    g_array_append_val(paragraphs, paragraph);
}

static guint
least_indent(const CoterieLine *lines, guint count)
{
    guint least = COTERIE_LINE_WIDE;

    for (guint i = 0; i < count; i++)
        least = MIN(least, lines[i].indent);
    return least;
}

static void
split_block(GArray *paragraphs, const GArray *lines, Layout text)
{
    Block block = {.lines = (const CoterieLine *)(const void *)lines->data, .count = lines->len};
    guint first = 0;

    if (block.count == 0)
        return;
    block.margin = least_indent(block.lines, block.count);
    block.layout = layout_of_block(block.lines, block.count, text);
    if (is_stanza(block.lines, block.count, block.layout)) {
        append(paragraphs, &block, 0, block.count - 1);
        return;
    }
    for (guint i = 0; i < block.count; i++) {
        if (!ends(&block, first, i))
            continue;
        append(paragraphs, &block, first, i);
        first = i + 1;
    }
}

/* A heading heads something: a text of nothing but such lines is prose without stops. */
static void
keep_headings_of_prose(GArray *paragraphs)
{
    for (guint i = 0; i < paragraphs->len; i++)
        if (g_array_index(paragraphs, CoterieParagraph, i).kind != COTERIE_PARAGRAPH_HEADING)
            return;
    for (guint i = 0; i < paragraphs->len; i++)
        g_array_index(paragraphs, CoterieParagraph, i).kind = COTERIE_PARAGRAPH_PROSE;
}

GArray *
coterie_paragraphs_find(const char *text, gsize length)
{
    GArray *paragraphs = g_array_new(FALSE, FALSE, sizeof(CoterieParagraph));
    g_autoptr(GArray) block = g_array_new(FALSE, FALSE, sizeof(CoterieLine));
    Layout layout = layout_of_text(text, length);
    CoterieLine line;
    gsize at = 0;

    while (coterie_line_next(text, length, &at, &line)) {
        if (!has(&line, COTERIE_LINE_BLANK))
            g_array_append_val(block, line);
        if (!has(&line, COTERIE_LINE_BLANK | COTERIE_LINE_GAP))
            continue;
        split_block(paragraphs, block, layout);
        g_array_set_size(block, 0);
    }
    split_block(paragraphs, block, layout);
    keep_headings_of_prose(paragraphs);
    return paragraphs;
}
