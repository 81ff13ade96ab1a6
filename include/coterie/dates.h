/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DATES_H
#define COTERIE_DATES_H

#include <coterie/api.h>
#include <coterie/date.h>
#include <coterie/lexicon.h>
#include <coterie/span.h>
#include <coterie/tokens.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieDates:
 *
 * Every date that a document tells. Immutable; it borrows the tokens.
 */
typedef struct CoterieDates CoterieDates;

/**
 * CoterieDateMention:
 * @span: the words that tell it
 * @sentence: the sentence they stand in
 * @paragraph: and the paragraph
 * @date: what they mean
 * @relative: whether that is counted from a date that stands before: "two weeks later", "on 3
 *   March" of a year told before
 * @clause: all that it dates, where that is its clause alone: the year in which somebody was born
 *   or died, or what the text looks back on ("in 1878 she had shot a general"); else of no length
 */
typedef struct {
    CoterieSpan span;
    guint32 sentence;
    guint32 paragraph;
    CoterieDate date;
    gboolean relative;
    CoterieSpan clause;
} CoterieDateMention;

/**
 * CoterieDating:
 * @COTERIE_DATING_NONE: nothing tells it
 * @COTERIE_DATING_SENTENCE: the sentence tells the date
 * @COTERIE_DATING_PARAGRAPH: another sentence of the same paragraph does
 * @COTERIE_DATING_HEADING: the heading above does
 * @COTERIE_DATING_DOCUMENT: it is the date of the document
 * @COTERIE_DATING_CLAUSE: the clause tells a date that is of nothing else (#CoterieDateMention)
 *
 * From where a date is taken, the surest first but for the last.
 */
typedef enum {
    COTERIE_DATING_NONE,
    COTERIE_DATING_SENTENCE,
    COTERIE_DATING_PARAGRAPH,
    COTERIE_DATING_HEADING,
    COTERIE_DATING_DOCUMENT,
    COTERIE_DATING_CLAUSE,
} CoterieDating;

/** coterie_dating_name: Returns: (transfer none): "none", "sentence", "paragraph", "heading",
 * "document" or "clause". */
COTERIE_API const char *coterie_dating_name(CoterieDating dating);

/**
 * coterie_dates_new:
 * @tokens: a document's tokens
 * @lexicon: for the words of dates
 *
 * Finds the dates. A day and month without a year are of the year of the last date of the same
 * paragraph, else of one a few paragraphs before, else of the heading above, else of the document.
 * What is counted from another date ("two weeks later", "that year") is counted from the last one
 * of the same paragraph or the one before it, and is none where there is none. Numbers that count
 * or label something are none, nor are the years of a life or of a book in brackets behind its
 * name. Time grows with the text.
 *
 * Returns: (transfer full): the dates, in reading order.
 */
COTERIE_API CoterieDates *coterie_dates_new(const CoterieTokens *tokens,
                                            const CoterieLexicon *lexicon);

COTERIE_API void coterie_dates_free(CoterieDates *dates);

COTERIE_API guint32 coterie_dates_count(const CoterieDates *dates);

COTERIE_API const CoterieDateMention *coterie_dates_get(const CoterieDates *dates, guint32 index);

/**
 * coterie_dates_at:
 * @dates: the dates of a document
 * @sentence: a sentence
 * @span: something in it: a name, or what tells a role
 * @dating: (out) (optional): from where the date is taken
 *
 * When that is which @span tells: the date of its sentence, of several the nearest; else the last
 * one before in the paragraph; else that of the heading above; else the document's. A date of its
 * clause alone is none elsewhere. Time grows with the logarithm of the dates and with those of the
 * sentence.
 *
 * Returns: the date, or %COTERIE_DATE_NONE.
 */
COTERIE_API CoterieDate coterie_dates_at(const CoterieDates *dates,
                                         guint32 sentence,
                                         CoterieSpan span,
                                         CoterieDating *dating);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDates, coterie_dates_free)

G_END_DECLS

#endif
