/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seasons, and dates that are counted from the one before: "two weeks later", "the
 * following year", "that day". What is counted from an event that the sentence names
 * ("two years after the war", "earlier than that") is none. */
#include "text/date_reading.h"

#include <string.h>

/* ------------------------------------------------------------------ seasons */

/* "of 1905", ", 1905", "of 1917-18". */
static void
take_year(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    guint32 at = reading->end;
    gsize digits;

    if (coterie_date_text_is(reader, at, ","))
        at++;
    if (coterie_date_text_is(reader, at, "of"))
        at++;
    if (coterie_date_year(reader, at) == 0 || coterie_date_counts(reader, at))
        return;
    reading->from.year = (gint16)coterie_date_year(reader, at);
    reading->end = at + 1;
    if ((coterie_date_is_dash(reader, at + 1) || coterie_date_text_is(reader, at + 1, "/")) &&
        coterie_date_number(reader, at + 2, &digits) >= 0)
        reading->end = at + 3;
}

/* "the following", "that", "in the" before a season without a year; FALSE if nothing stands
 * there that makes it one of a year. */
static gboolean
take_before(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    guint32 before = reading->first - 1;
    const CoterieDateWord *word = coterie_date_word_at(reader, before);

    reading->relative = TRUE;
    if (coterie_date_word_is(word, COTERIE_DATE_WORD_NEXT))
        reading->direction = 1;
    else if (coterie_date_word_is(word, COTERIE_DATE_WORD_PREVIOUS))
        reading->direction = -1;
    else if (!coterie_date_word_is(word, COTERIE_DATE_WORD_SAME)) {
        reading->relative = FALSE;
        return coterie_date_text_is(reader, before, "the") &&
               coterie_date_is(reader, before - 1, COTERIE_DATE_WORD_IN) &&
               !coterie_date_is(reader, reading->end, COTERIE_DATE_WORD_UNIT);
    }
    reading->first = before;
    return TRUE;
}

/* "the Winter Palace". */
static gboolean
is_in_name(const CoterieDateReader *reader, guint32 token)
{
    return (coterie_date_flags(reader, token) & COTERIE_TOKEN_CAPITALISED) != 0 &&
           (coterie_date_flags(reader, token + 1) & COTERIE_TOKEN_CAPITALISED) != 0;
}

gboolean
coterie_date_read_season(const CoterieDateReader *reader,
                         guint32 token,
                         CoterieDateReading *reading)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);
    gboolean sure = coterie_date_word_is(word, COTERIE_DATE_WORD_SEASON);

    reading->from.season =
        word->value[sure ? COTERIE_DATE_WORD_SEASON : COTERIE_DATE_WORD_MAYBE_SEASON];
    take_year(reader, reading);
    if (reading->from.year == 0 &&
        (!sure || is_in_name(reader, token) || !take_before(reader, reading)))
        return FALSE;
    if (coterie_date_text_is(reader, reading->first - 1, "the"))
        reading->first--;
    return TRUE;
}

/* ------------------------------------------------------------------ counted from the date before
 */

/* The number of units at @token, 0 for a few; -1 if it is none. */
static gint
number_of(const CoterieDateReader *reader, guint32 token)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);
    gsize digits;
    gint number = coterie_date_number(reader, token, &digits);

    if (coterie_date_word_is(word, COTERIE_DATE_WORD_NUMBER))
        return word->value[COTERIE_DATE_WORD_NUMBER];
    return number > 0 && number < 100 ? number : -1;
}

static gboolean
take_unit(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);

    reading->kind = COTERIE_READING_MOVE;
    reading->relative = TRUE;
    reading->unit = word->value[COTERIE_DATE_WORD_UNIT];
    return coterie_date_word_is(word, COTERIE_DATE_WORD_UNIT);
}

/* "two weeks later", "the year before": the last word is at @token. */
static gboolean
read_counted(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);
    gboolean bound = coterie_date_word_is(word, COTERIE_DATE_WORD_AFTER) ||
                     coterie_date_word_is(word, COTERIE_DATE_WORD_BEFORE);
    gboolean back = coterie_date_word_is(word, COTERIE_DATE_WORD_EARLIER) ||
                    coterie_date_word_is(word, COTERIE_DATE_WORD_BEFORE);
    gint number = number_of(reader, token - 2);

    if (bound && coterie_date_text_is(reader, token - 2, "the"))
        number = 1;
    if (number < 0 || !take_unit(reader, token - 1, reading) ||
        coterie_date_text_is(reader, token + 1, "than") ||
        (bound && coterie_date_has(reader, token + 1) && !coterie_date_is_mark(reader, token + 1)))
        return FALSE;
    reading->count = (guint8)number;
    reading->direction = back ? -1 : 1;
    reading->first = token - 2;
    return TRUE;
}

/* "the following year", "next day", "that same month": the first word is at @token. A plural is
 * none: "the following years". */
static gboolean
read_neighbour(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);
    gboolean same = coterie_date_word_is(word, COTERIE_DATE_WORD_SAME);
    gboolean that = coterie_date_text_is(reader, token, "that");
    gboolean article = coterie_date_text_is(reader, token - 1, "the");
    guint32 unit = token + 1;
    gsize length;
    const char *text;

    if (that && coterie_date_text_is(reader, unit, "same"))
        unit++;
    if (!take_unit(reader, unit, reading))
        return FALSE;
    text = coterie_date_text(reader, unit, &length);
    if (text[length - 1] == 's')
        return FALSE;
    if (!that && !article && !(reading->unit == COTERIE_UNIT_DAY && !same))
        return FALSE;
    reading->count = 1;
    if (!same)
        reading->direction = coterie_date_word_is(word, COTERIE_DATE_WORD_NEXT) ? 1 : -1;
    reading->first = article ? token - 1 : token;
    reading->end = unit + 1;
    return TRUE;
}

gboolean
coterie_date_read_move(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    const CoterieDateWord *word = coterie_date_word_at(reader, token);

    if (coterie_date_word_is(word, COTERIE_DATE_WORD_NEXT) ||
        coterie_date_word_is(word, COTERIE_DATE_WORD_PREVIOUS) ||
        coterie_date_word_is(word, COTERIE_DATE_WORD_SAME))
        return read_neighbour(reader, token, reading);
    return read_counted(reader, token, reading);
}
