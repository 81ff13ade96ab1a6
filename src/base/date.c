/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates out of EDTF (the Extended Date/Time Format of the Library of Congress) and
 * back. What a date may mean is kept as its first and last day; how it is written is
 * told from them, so that 1 January to 31 December of a year is the year. */
#include "base/calendar.h"

#include <string.h>

#define FIRST_SEASON 21
#define LAST_SEASON 24
#define VAGUE_YEARS 20 /* what is longer tells of no beginning and no end */

/* ------------------------------------------------------------------ writing */

static gboolean
is_day_of(gint32 day, gint month, gint day_of_month)
{
    GDate date;

    g_date_clear(&date, 1);
    g_date_set_julian(&date, (guint32)day);
    return (month == 0 || (gint)g_date_get_month(&date) == month) &&
           g_date_get_day(&date) == day_of_month;
}

static gboolean
ends_month(gint32 day)
{
    return is_day_of(day + 1, 0, 1);
}

/* The longest of year, month and day that @first begins and @last ends. */
static CoterieUnit
unit_of_ends(CoterieDate date)
{
    if (is_day_of(date.first, 1, 1) && is_day_of(date.last, 12, 31))
        return COTERIE_UNIT_YEAR;
    return is_day_of(date.first, 0, 1) && ends_month(date.last) && date.first != date.last
               ? COTERIE_UNIT_MONTH
               : COTERIE_UNIT_DAY;
}

static CoterieDate
end_of_span(CoterieDate date, gint32 day)
{
    CoterieDate end = {day, day, COTERIE_DATE_SPAN, FALSE};

    if (date.form != COTERIE_DATE_SPAN || date.first == date.last)
        return date;
    end = coterie_calendar_widen(end, unit_of_ends(date));
    end.approximate = date.approximate;
    return end;
}

CoterieDate
coterie_date_begin(CoterieDate date)
{
    return coterie_date_is_set(date) ? end_of_span(date, date.first) : date;
}

static gboolean
begins_before(CoterieDate one, CoterieDate other)
{
    return one.first != other.first ? one.first < other.first : one.last < other.last;
}

static gboolean
ends_after(CoterieDate one, CoterieDate other)
{
    return one.last != other.last ? one.last > other.last : one.first > other.first;
}

/* A century, or a life. */
static gboolean
is_vague(CoterieDate date)
{
    return date.last - date.first >= VAGUE_YEARS * 366;
}

void
coterie_date_range_add(CoterieDateRange *range, CoterieDate date)
{
    gboolean begun = coterie_date_is_set(range->from);

    if (!coterie_date_is_set(date) || (begun && is_vague(date) && !is_vague(range->from)))
        return;
    if (begun && is_vague(range->from) && !is_vague(date))
        *range = (CoterieDateRange){0};
    if (!coterie_date_is_set(range->from) || begins_before(date, range->from))
        range->from = date;
    if (!coterie_date_is_set(range->to) || ends_after(date, range->to))
        range->to = date;
}

gboolean
coterie_date_touches(CoterieDate date, CoterieDate since, CoterieDate until)
{
    if (!coterie_date_is_set(date))
        return !coterie_date_is_set(since) && !coterie_date_is_set(until);
    return (!coterie_date_is_set(since) || date.last >= since.first) &&
           (!coterie_date_is_set(until) || date.first <= until.last);
}

CoterieDate
coterie_date_end(CoterieDate date)
{
    return coterie_date_is_set(date) ? end_of_span(date, date.last) : date;
}

/* One end of a span: a day, a month or a year. */
static void
append_end(GString *out, CoterieDate date)
{
    GDate first;

    g_date_clear(&first, 1);
    g_date_set_julian(&first, (guint32)date.first);
    g_string_append_printf(out, "%04d", g_date_get_year(&first));
    if (coterie_calendar_unit(date) <= COTERIE_UNIT_MONTH)
        g_string_append_printf(out, "-%02d", (gint)g_date_get_month(&first));
    if (date.first == date.last)
        g_string_append_printf(out, "-%02d", g_date_get_day(&first));
    if (date.approximate)
        g_string_append_c(out, '~');
}

static void
append_span(GString *out, CoterieDate date)
{
    const CoterieDate begin = coterie_date_begin(date);
    const CoterieDate end = coterie_date_end(date);

    append_end(out, begin);
    if (begin.first == end.first)
        return;
    g_string_append_c(out, '/');
    append_end(out, end);
}

char *
coterie_date_edtf(CoterieDate date)
{
    GString *out;
    gint year;

    if (!coterie_date_is_set(date))
        return NULL;
    out = g_string_new(NULL);
    year = coterie_calendar_year(date.first);
    if (date.form == COTERIE_DATE_SPAN)
        append_span(out, date);
    else if (date.form == COTERIE_DATE_DECADE)
        g_string_append_printf(out, "%03dX", year / 10);
    else if (date.form == COTERIE_DATE_CENTURY)
        g_string_append_printf(out, "%02dXX", year / 100);
    else
        g_string_append_printf(
            out, "%04d-%02d", year, FIRST_SEASON - 1 + coterie_calendar_month(date.first) / 3);
    if (date.form != COTERIE_DATE_SPAN && date.approximate)
        g_string_append_c(out, '~');
    return g_string_free(out, FALSE);
}

char *
coterie_date_day(gint32 day)
{
    GString *out = g_string_new(NULL);

    append_end(out, (CoterieDate){day, day, COTERIE_DATE_SPAN, FALSE});
    return g_string_free(out, FALSE);
}

/* ------------------------------------------------------------------ reading */

/* So many digits at @at, as a number; -1 if they are none. */
static gint
digits(const char *at, gsize count)
{
    gint number = 0;

    for (gsize i = 0; i < count; i++) {
        if (!g_ascii_isdigit(at[i]))
            return -1;
        number = number * 10 + (at[i] - '0');
    }
    return number;
}

static CoterieDate
years(gint first, gint count, CoterieDateForm form)
{
    CoterieDate date = coterie_calendar_span(coterie_calendar_date(first, 0, 0),
                                             coterie_calendar_date(first + count - 1, 0, 0));

    date.form = (guint8)form;
    return coterie_date_is_set(date) ? date : COTERIE_DATE_NONE;
}

/* A date without a mark behind it. */
static CoterieDate
parse_plain(const char *text, gsize length)
{
    gint year = length >= 4 ? digits(text, 4) : -1;
    gint month = length >= 7 && text[4] == '-' ? digits(text + 5, 2) : -1;
    gint day = length >= 10 && text[7] == '-' ? digits(text + 8, 2) : -1;

    if (length == 4 && strncmp(text + 2, "XX", 2) == 0)
        return years(digits(text, 2) * 100, 100, COTERIE_DATE_CENTURY);
    if (length == 4 && text[3] == 'X')
        return years(digits(text, 3) * 10, 10, COTERIE_DATE_DECADE);
    if (length == 4)
        return coterie_calendar_date(year, 0, 0);
    if (length == 7 && month >= FIRST_SEASON && month <= LAST_SEASON)
        return coterie_calendar_season(year, month - FIRST_SEASON + 1);
    if (length == 7 && month > 0)
        return coterie_calendar_date(year, month, 0);
    if (length == 10 && month > 0 && day > 0)
        return coterie_calendar_date(year, month, day);
    return COTERIE_DATE_NONE;
}

static CoterieDate
parse_end(const char *text, gsize length)
{
    gboolean marked = length > 0 && strchr("~?%", text[length - 1]) != NULL;
    CoterieDate date = parse_plain(text, marked ? length - 1 : length);

    date.approximate = marked && coterie_date_is_set(date);
    return date;
}

gboolean
coterie_date_parse(const char *text, CoterieDate *date)
{
    const char *slash;
    gsize length;
    CoterieDate found;

    g_return_val_if_fail(text != NULL && date != NULL, FALSE);
    slash = strchr(text, '/');
    length = slash != NULL ? (gsize)(slash - text) : strlen(text);
    if (length > 10 && (text[10] == 'T' || text[10] == ' '))
        length = 10;
    found = parse_end(text, length);
    if (slash != NULL && coterie_date_is_set(found)) {
        const CoterieDate end = parse_end(slash + 1, strlen(slash + 1));

        found = coterie_date_is_set(end) ? coterie_calendar_span(found, end) : COTERIE_DATE_NONE;
    }
    if (!coterie_date_is_set(found))
        return FALSE;
    *date = found;
    return TRUE;
}
