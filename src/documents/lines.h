/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_LINES_H
#define COTERIE_DOCUMENTS_LINES_H

#include <glib.h>

/* Wider than any text that was broken into lines to fit a page or a screen. */
#define COTERIE_LINE_WIDE 133

/**
 * CoterieLineTraits:
 * @COTERIE_LINE_BLANK: nothing to see
 * @COTERIE_LINE_GAP: a form feed or paragraph separator follows, which parts like a blank line
 * @COTERIE_LINE_STOPS: ends a sentence
 * @COTERIE_LINE_PAUSES: ends in a comma, semicolon, colon or dash: more is to come
 * @COTERIE_LINE_CAPITAL: begins with a capital
 * @COTERIE_LINE_LOWER: begins with a small letter
 * @COTERIE_LINE_BULLET: begins with the mark of a list
 * @COTERIE_LINE_NUMBERED: begins with a number of a list, "3." or "(3)" or "c)"
 * @COTERIE_LINE_DASH: begins with a dash, as speech does in some books
 * @COTERIE_LINE_RULE: is drawn: "* * *", "-----"
 * @COTERIE_LINE_HEADING: could be a heading or a caption, if it stands alone
 */
typedef enum {
    COTERIE_LINE_BLANK = 1 << 0,
    COTERIE_LINE_GAP = 1 << 1,
    COTERIE_LINE_STOPS = 1 << 2,
    COTERIE_LINE_PAUSES = 1 << 3,
    COTERIE_LINE_CAPITAL = 1 << 4,
    COTERIE_LINE_LOWER = 1 << 5,
    COTERIE_LINE_BULLET = 1 << 6,
    COTERIE_LINE_NUMBERED = 1 << 7,
    COTERIE_LINE_DASH = 1 << 8,
    COTERIE_LINE_RULE = 1 << 9,
    COTERIE_LINE_HEADING = 1 << 10,
} CoterieLineTraits;

#define COTERIE_LINE_ITEM (COTERIE_LINE_BULLET | COTERIE_LINE_NUMBERED)

/**
 * CoterieLine:
 * @start: its first visible byte
 * @end: the byte after its last visible one
 * @traits: #CoterieLineTraits
 * @width: characters up to @end, white space before it included; at most %COTERIE_LINE_WIDE
 * @indent: columns before @start, a tab being four; at most %COTERIE_LINE_WIDE
 * @first_word: characters of its first word; at most %COTERIE_LINE_WIDE
 */
typedef struct {
    guint32 start;
    guint32 end;
    guint16 traits;
    guint8 width;
    guint8 indent;
    guint8 first_word;
} CoterieLine;

/**
 * coterie_line_break:
 * @at: UTF-8
 * @left: bytes from @at to the end of the text, at least 1
 *
 * Returns: how many bytes the line break at @at has, 0 if there is none.
 */
gsize coterie_line_break(const char *at, gsize left);

/**
 * coterie_line_next:
 * @text: UTF-8
 * @length: its bytes, less than 4 GiB
 * @at: (inout): where the line begins; is moved to the next one
 * @line: (out): the line
 *
 * Returns: %FALSE, with @line untouched, at the end of the text.
 */
gboolean coterie_line_next(const char *text, gsize length, gsize *at, CoterieLine *line);

#endif
