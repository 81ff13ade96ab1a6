/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of numbers and months: "7 November 1917", "1902-05", "25.10.1917", "the
 * 1920s". A number of four digits is a year only where its neighbours let it be one:
 * behind "in", say, and not before what can be counted. Day and month in figures are
 * read where only one of them can be the month. Weak spot: "in 1500 Cossacks". */
#include "text/date_reading.h"

#include <string.h>

#define MONTHS 12

/* ------------------------------------------------------------------ what stands before */

static gboolean
stands_between(const CoterieDateReader *reader, guint32 token)
{
    static const char *const words[] = {"of", "the", "in", "-"};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        if (coterie_date_text_is(reader, token, words[i]))
            return TRUE;
    return FALSE;
}

/* Takes "early", "the end of", "about" and the article before the reading into it. */
static void
take_before(const CoterieDateReader *reader, CoterieDateReading *reading, gboolean has_parts)
{
    guint32 at = reading->first - 1;

    while (stands_between(reader, at))
        at--;
    if (coterie_date_is(reader, at, COTERIE_DATE_WORD_PART)) {
        reading->first = at;
        if (has_parts)
            reading->from.part = coterie_date_word_at(reader, at)->value[COTERIE_DATE_WORD_PART];
    }
    at = reading->first - 1;
    if (coterie_date_text_is(reader, at, ".")) /* "ca. 1880" */
        at--;
    if (coterie_date_is(reader, at, COTERIE_DATE_WORD_ABOUT)) {
        reading->first = at;
        reading->approximate = TRUE;
    }
    if (coterie_date_text_is(reader, reading->first - 1, "the"))
        reading->first--;
}

/* ------------------------------------------------------------------ years */

/* Whether the word can be counted: on the list, or behind whole hundreds any plural. */
static gboolean
is_counted(const CoterieDateReader *reader, guint32 token, gint number)
{
    gsize length;
    const char *text = coterie_date_text(reader, token, &length);

    if (coterie_date_is(reader, token, COTERIE_DATE_WORD_COUNT) ||
        coterie_date_text_is(reader, token, "%"))
        return TRUE;
    return number % 100 == 0 && length > 4 && text[length - 1] == 's' && text[length - 2] != 's';
}

gboolean
coterie_date_counts(const CoterieDateReader *reader, guint32 token)
{
    gsize digits;
    gint number = coterie_date_number(reader, token, &digits);
    guint32 next = token + 1;

    if (is_counted(reader, next, number))
        return TRUE;
    if (!coterie_date_is(reader, next, COTERIE_DATE_WORD_JOIN) &&
        !coterie_date_is(reader, next, COTERIE_DATE_WORD_LIST) &&
        !coterie_date_is_dash(reader, next))
        return FALSE;
    return coterie_date_number(reader, next + 1, &digits) >= 0 &&
           is_counted(reader, next + 2, number);
}

/* "$1900", "No. 1848", "3:1917", "A1917": a number of something. */
static gboolean
is_labelled(const CoterieDateReader *reader, guint32 token)
{
    static const char *const signs[] = {
        "\xc2\xa3", "$", "\xe2\x82\xac", "#", "\xe2\x84\x96", "\xc2\xa7"};
    guint32 before = token - 1;
    gboolean apart = (coterie_date_flags(reader, token) & COTERIE_TOKEN_SPACE_BEFORE) != 0;

    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (coterie_date_text_is(reader, before, signs[i]) ||
            coterie_date_text_is(reader, token + 1, signs[i]))
            return TRUE;
    if (coterie_date_text_is(reader, before, "."))
        before--;
    if (coterie_date_is(reader, before, COTERIE_DATE_WORD_LABEL))
        return TRUE;
    return !apart &&
           (coterie_date_text_is(reader, before, ".") ||
            coterie_date_text_is(reader, before, ":") || coterie_date_text_is(reader, before, "/"));
}

/* "44 BC", "in 1200 B.C.": before the years that are counted here. */
static gboolean
is_before_christ(const CoterieDateReader *reader, guint32 token)
{
    static const char *const eras[] = {"BC", "BCE", "B.C."};

    for (gsize i = 0; i < G_N_ELEMENTS(eras); i++)
        if (coterie_date_text_is(reader, token, eras[i]))
            return TRUE;
    return coterie_date_text_is(reader, token, "B.") &&
           coterie_date_text_is(reader, token + 1, "C.");
}

static gboolean
ends_clause(const CoterieDateReader *reader, guint32 token)
{
    return !coterie_date_has(reader, token) || coterie_date_is_mark(reader, token);
}

/* Whether nothing stands before the number that lets it be anything else than a year. */
static gboolean
stands_alone(const CoterieDateReader *reader, guint32 token)
{
    guint32 before = token - 1;

    if (coterie_date_is(reader, before, COTERIE_DATE_WORD_MONTH) ||
        coterie_date_is(reader, before, COTERIE_DATE_WORD_PART))
        return TRUE;
    if (!coterie_date_has(reader, before) || coterie_date_is_mark(reader, before))
        return ends_clause(reader, token + 1) ||
               coterie_date_is(reader, token + 1, COTERIE_DATE_WORD_JOIN) ||
               coterie_date_is(reader, token + 1, COTERIE_DATE_WORD_LIST);
    return FALSE;
}

static gboolean
may_be_year(const CoterieDateReader *reader, guint32 token)
{
    guint32 before = token - 1;

    if (is_labelled(reader, token) || coterie_date_counts(reader, token) ||
        is_before_christ(reader, token + 1))
        return FALSE;
    if (coterie_date_text_is(reader, before, "-") &&
        coterie_date_is(reader, before - 1, COTERIE_DATE_WORD_PART)) /* "mid-1936" */
        return TRUE;
    if (coterie_date_text_is(reader, before, ".")) /* "ca. 1880" */
        return coterie_date_is(reader, before - 1, COTERIE_DATE_WORD_ABOUT);
    return coterie_date_is(reader, before, COTERIE_DATE_WORD_IN) ||
           coterie_date_is(reader, before, COTERIE_DATE_WORD_MAYBE) ||
           coterie_date_is(reader, before, COTERIE_DATE_WORD_LIST) ||
           coterie_date_is(reader, before, COTERIE_DATE_WORD_ABOUT) || stands_alone(reader, token);
}

/* "1902-05", "1902-1905", "1917/18": the year that the digits behind @token mean, or 0. */
static gint
second_year(const CoterieDateReader *reader, guint32 token, gint year)
{
    gsize digits = 0;
    gint end = coterie_date_number(reader, token + 2, &digits);
    gboolean slash = coterie_date_text_is(reader, token + 1, "/");

    if (digits == 4 && end > year && coterie_date_is_dash(reader, token + 1))
        return end;
    if (end < 0 || digits > 2 || (!slash && !coterie_date_is_dash(reader, token + 1)))
        return 0;
    if (digits == 1) /* "1917-8" */
        end += year % 100 - year % 10;
    if (end <= year % 100 || (slash && end != year % 100 + 1))
        return 0;
    return year - year % 100 + end;
}

static gboolean
read_year(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    gint year = coterie_date_year(reader, token);
    gint second;

    if (year == 0 || !may_be_year(reader, token))
        return FALSE;
    reading->from.year = (gint16)year;
    second = second_year(reader, token, year);
    if (second > 0) {
        reading->spans = TRUE;
        reading->to.year = (gint16)second;
        reading->end = token + 3;
    }
    take_before(reader, reading, !reading->spans);
    return TRUE;
}

/* ------------------------------------------------------------------ ages */

static CoterieDate
age(gint year, gint years, CoterieDateForm form)
{
    CoterieDate date = coterie_calendar_span(coterie_calendar_date(year, 0, 0),
                                             coterie_calendar_date(year + years - 1, 0, 0));

    date.form = (guint8)form;
    return date;
}

/* "1920s", "1920's". Those of whole hundreds are a century, but for the two we write about as
 * decades. */
static gboolean
read_decade(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    gsize length;
    const char *text = coterie_date_text(reader, token, &length);
    gboolean whole = length == 5 && text[4] == 's';
    gboolean parted = length == 4 && coterie_date_text_is(reader, token + 2, "s") &&
                      (coterie_date_flags(reader, token + 1) & COTERIE_TOKEN_SPACE_BEFORE) == 0 &&
                      (coterie_date_text_is(reader, token + 1, "'") ||
                       coterie_date_text_is(reader, token + 1, "\xe2\x80\x99"));
    gint year = 0;

    if (!whole && !parted)
        return FALSE;
    for (gsize i = 0; i < 4; i++) {
        if (!g_ascii_isdigit(text[i]))
            return FALSE;
        year = year * 10 + (text[i] - '0');
    }
    if (year < 1000 || year > 2100 || year % 10 != 0)
        return FALSE;
    reading->kind = COTERIE_READING_AGE;
    reading->age = year % 100 == 0 && year < 1900 ? age(year, 100, COTERIE_DATE_CENTURY)
                                                  : age(year, 10, COTERIE_DATE_DECADE);
    reading->end = token + (whole ? 1 : 3);
    take_before(reader, reading, TRUE);
    return TRUE;
}

/* "18th century", "eighteenth century": read at the last word. */
static gboolean
read_century(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    guint32 before = token - 1;
    gint number;

    if (coterie_date_text_is(reader, before, "-"))
        before--;
    number = coterie_date_is(reader, before, COTERIE_DATE_WORD_ORDINAL)
                 ? coterie_date_word_at(reader, before)->value[COTERIE_DATE_WORD_ORDINAL]
                 : coterie_date_day_of_month(reader, before);
    if (number < 2 || number > 21)
        return FALSE;
    reading->first = before;
    reading->kind = COTERIE_READING_AGE;
    reading->age = age((number - 1) * 100, 100, COTERIE_DATE_CENTURY);
    take_before(reader, reading, FALSE);
    return TRUE;
}

/* ------------------------------------------------------------------ all in figures */

/* Puts day and month into the reading, if only one of @one and @other can be the month, or if it
 * is known (@clear) that the day stands first. */
static gboolean
take_figures(CoterieDateReading *reading, gint one, gint other, gint year, gboolean clear)
{
    gint day = !clear && other > MONTHS ? other : one;
    gint month = !clear && other > MONTHS ? one : other;

    if (!clear && one <= MONTHS && other <= MONTHS && one != other)
        return FALSE;
    if (!coterie_date_is_set(coterie_calendar_date(year, month, day)) || month < 1 || day < 1)
        return FALSE;
    reading->from = (CoterieDay){.year = (gint16)year, .month = (guint8)month, .day = (guint8)day};
    return TRUE;
}

/* "25.10.1917", which is one token. */
static gboolean
read_dotted(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    gsize length;
    const char *text = coterie_date_text(reader, token, &length);
    gint part[3] = {0};
    guint at = 0;

    if (length < 8 || length > 10)
        return FALSE;
    for (gsize i = 0; i < length; i++) {
        if (g_ascii_isdigit(text[i]))
            part[at] = part[at] * 10 + (text[i] - '0');
        else if (text[i] == '.' && at < 2)
            at++;
        else
            return FALSE;
    }
    return at == 2 && part[2] >= 1000 && take_figures(reading, part[0], part[1], part[2], TRUE);
}

/* "1917-10-25", "7/11/1917", "25-10-1917", "1917-10". */
static gboolean
read_figures(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    gboolean hyphens = coterie_date_text_is(reader, token + 1, "-");
    const char *sign = hyphens ? "-" : "/";
    gsize digits[3] = {0};
    gint one = coterie_date_number(reader, token, &digits[0]);
    gint two = coterie_date_number(reader, token + 2, &digits[1]);
    gint three = coterie_date_number(reader, token + 4, &digits[2]);

    if (one < 0 || two < 0 || !coterie_date_text_is(reader, token + 1, sign))
        return FALSE;
    reading->end = token + 5;
    if (three >= 0 && coterie_date_text_is(reader, token + 3, sign)) {
        if (digits[0] == 4 && hyphens)
            return digits[2] == 2 && take_figures(reading, three, two, one, TRUE);
        return digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2 &&
               take_figures(reading, one, two, three, FALSE);
    }
    reading->end = token + 3;
    if (digits[0] != 4 || digits[1] != 2 || !hyphens || two < 1 || two > MONTHS ||
        two > one % 100 || !may_be_year(reader, token))
        return FALSE;
    reading->from = (CoterieDay){.year = (gint16)one, .month = (guint8)two};
    return TRUE;
}

gboolean
coterie_date_read_number(const CoterieDateReader *reader,
                         guint32 token,
                         CoterieDateReading *reading)
{
    if (coterie_date_is(reader, token, COTERIE_DATE_WORD_CENTURY))
        return read_century(reader, token, reading);
    if (read_dotted(reader, token, reading) || read_figures(reader, token, reading))
        return TRUE;
    reading->end = token + 1;
    return read_decade(reader, token, reading) || read_year(reader, token, reading);
}

/* ------------------------------------------------------------------ months */

/* "7 November", "the 7th of November", "7-9 November". */
static void
take_day_before(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    guint32 at = reading->first - 1;
    gint day;
    gint earlier;

    if (coterie_date_text_is(reader, at, "of"))
        at--;
    day = coterie_date_day_of_month(reader, at);
    if (day == 0)
        return;
    reading->first = at;
    reading->from.day = (guint8)day;
    if (coterie_date_is_dash(reader, at - 1) ||
        coterie_date_is(reader, at - 1, COTERIE_DATE_WORD_JOIN) ||
        coterie_date_is(reader, at - 1, COTERIE_DATE_WORD_LIST)) {
        earlier = coterie_date_day_of_month(reader, at - 2);
        if (earlier == 0 || earlier >= day ||
            coterie_date_is(reader, at - 3, COTERIE_DATE_WORD_MONTH))
            return;
        reading->spans = TRUE;
        reading->to = reading->from;
        reading->from.day = (guint8)earlier;
        reading->first = at - 2;
    }
}

/* "November 7", "May 5-7". */
static void
take_day_behind(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    gint day = coterie_date_day_of_month(reader, reading->end);
    gint later = 0;

    if (coterie_date_text_is(reader, reading->end, "the"))
        day = coterie_date_day_of_month(reader, reading->end + 1);
    if (day == 0 || reading->from.day > 0 ||
        coterie_date_is(reader, reading->end + 1, COTERIE_DATE_WORD_COUNT))
        return;
    reading->end += coterie_date_text_is(reader, reading->end, "the") ? 2 : 1;
    reading->from.day = (guint8)day;
    if (coterie_date_is_dash(reader, reading->end) ||
        coterie_date_is(reader, reading->end, COTERIE_DATE_WORD_LIST))
        later = coterie_date_day_of_month(reader, reading->end + 1);
    if (later <= day || coterie_date_is(reader, reading->end + 2, COTERIE_DATE_WORD_MONTH))
        return;
    reading->spans = TRUE;
    reading->to = reading->from;
    reading->to.day = (guint8)later;
    reading->end += 2;
}

/* ", 1917", "of 1917". */
static void
take_year_behind(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    guint32 at = reading->end;
    gint year;

    if (coterie_date_text_is(reader, at, ",") || coterie_date_text_is(reader, at, "."))
        at++;
    if (coterie_date_text_is(reader, at, "of") || coterie_date_text_is(reader, at, "in"))
        at++;
    year = coterie_date_year(reader, at);
    if (year == 0 || coterie_date_counts(reader, at))
        return;
    reading->from.year = reading->to.year = (gint16)year;
    reading->end = at + 1;
}

/* Takes "the following", "that", "the previous" before a month or a season. */
static void
take_direction(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    guint32 before = reading->first - 1;
    const CoterieDateWord *word = coterie_date_word_at(reader, before);
    gboolean next = coterie_date_word_is(word, COTERIE_DATE_WORD_NEXT);
    gboolean previous = coterie_date_word_is(word, COTERIE_DATE_WORD_PREVIOUS);

    if (!next && !previous && !coterie_date_word_is(word, COTERIE_DATE_WORD_SAME))
        return;
    reading->relative = TRUE;
    reading->direction = (gint8)(next - previous);
    reading->first = before;
}

/* "Early October", "the end of December", but not "the October days". */
static gboolean
begins_with_part(const CoterieDateReader *reader, const CoterieDateReading *reading)
{
    guint32 first = reading->first + (coterie_date_text_is(reader, reading->first, "the") ? 1 : 0);

    return coterie_date_is(reader, first, COTERIE_DATE_WORD_PART);
}

gboolean
coterie_date_read_month(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    if ((coterie_date_flags(reader, token) & COTERIE_TOKEN_CAPITALISED) == 0)
        return FALSE;
    reading->from.month = coterie_date_word_at(reader, token)->value[COTERIE_DATE_WORD_MONTH];
    take_day_before(reader, reading);
    if (!reading->spans)
        take_day_behind(reader, reading);
    take_year_behind(reader, reading);
    if (reading->from.year == 0)
        take_direction(reader, reading);
    take_before(reader, reading, FALSE);
    reading->loose = reading->from.day == 0 && reading->from.year == 0 && !reading->relative &&
                     !coterie_date_is(reader, token - 1, COTERIE_DATE_WORD_IN) &&
                     !begins_with_part(reader, reading);
    return TRUE;
}
