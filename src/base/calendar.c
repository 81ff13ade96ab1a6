/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days are counted as GLib counts them, from 1 on 1 January of the year 1, so that
 * comparing dates is comparing numbers. */
#include "base/calendar.h"

#define MONTHS 12
#define MONTHS_OF_SEASON 3

static gint32
day_number(gint year, gint month, gint day)
{
    GDate date;

    if (year < 1 || year > COTERIE_MOST_YEAR || month < 1 || month > MONTHS || day < 1 ||
        day > 31 || !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return 0;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
    return (gint32)g_date_get_julian(&date);
}

static GDate
date_of(gint32 day)
{
    GDate date;

    g_date_clear(&date, 1);
    g_date_set_julian(&date, (guint32)day);
    return date;
}

gint
coterie_calendar_year(gint32 day)
{
    const GDate date = date_of(day);

    return g_date_get_year(&date);
}

gint
coterie_calendar_month(gint32 day)
{
    const GDate date = date_of(day);

    return (gint)g_date_get_month(&date);
}

static gint32
last_of_month(gint year, gint month)
{
    return day_number(year, month, g_date_get_days_in_month((GDateMonth)month, (GDateYear)year));
}

static CoterieDate
from_to(gint32 first, gint32 last)
{
    if (first == 0 || last < first)
        return COTERIE_DATE_NONE;
    return (CoterieDate){.first = first, .last = last};
}

CoterieDate
coterie_calendar_date(gint year, gint month, gint day)
{
    gint32 first = day_number(year, MAX(month, 1), MAX(day, 1));

    if (first == 0 || day > 0)
        return from_to(first, first);
    if (month > 0)
        return from_to(first, last_of_month(year, month));
    return from_to(first, day_number(year, MONTHS, 31));
}

CoterieDate
coterie_calendar_season(gint year, gint season)
{
    gint month = season * MONTHS_OF_SEASON;
    gint end = month + MONTHS_OF_SEASON - 1;
    CoterieDate date = {0};

    if (year < 1 || year > COTERIE_MOST_YEAR || (end > MONTHS && year == COTERIE_MOST_YEAR))
        return date;
    date = end > MONTHS ? from_to(day_number(year, month, 1), last_of_month(year + 1, end - MONTHS))
                        : from_to(day_number(year, month, 1), last_of_month(year, end));
    date.form = COTERIE_DATE_SEASON;
    return date;
}

CoterieDate
coterie_calendar_span(CoterieDate from, CoterieDate to)
{
    CoterieDate date = to.last >= from.last ? from_to(from.first, to.last) : COTERIE_DATE_NONE;

    date.approximate = coterie_date_is_set(date) && (from.approximate || to.approximate);
    return date;
}

CoterieUnit
coterie_calendar_unit(CoterieDate date)
{
    const GDate first = date_of(date.first);
    const GDate last = date_of(date.last);

    if (date.first == date.last)
        return COTERIE_UNIT_DAY;
    if (g_date_get_year(&first) != g_date_get_year(&last))
        return COTERIE_UNIT_DECADE;
    return g_date_get_month(&first) == g_date_get_month(&last) ? COTERIE_UNIT_MONTH
                                                               : COTERIE_UNIT_YEAR;
}

CoterieDate
coterie_calendar_widen(CoterieDate date, CoterieUnit unit)
{
    CoterieUnit own;
    gint year;

    if (!coterie_date_is_set(date))
        return date;
    own = coterie_calendar_unit(date);
    year = coterie_calendar_year(date.first);
    if (own > unit)
        return COTERIE_DATE_NONE;
    if (unit == COTERIE_UNIT_YEAR)
        return coterie_calendar_date(year, 0, 0);
    if (unit == COTERIE_UNIT_MONTH)
        return coterie_calendar_date(year, coterie_calendar_month(date.first), 0);
    if (unit == COTERIE_UNIT_DAY || unit == COTERIE_UNIT_WEEK)
        return date;
    date = coterie_calendar_span(coterie_calendar_date(year - year % 10, 0, 0),
                                 coterie_calendar_date(year - year % 10 + 9, 0, 0));
    date.form = COTERIE_DATE_DECADE;
    return date;
}

static CoterieDate
about(CoterieDate date)
{
    date.approximate = coterie_date_is_set(date);
    return date;
}

/* A day or month moved by days; of anything longer a few days do not matter. */
static CoterieDate
move_days(CoterieDate date, gint days, CoterieUnit unit)
{
    if (coterie_calendar_unit(date) != COTERIE_UNIT_DAY)
        return about(date);
    if (date.first + days < 1 || coterie_calendar_year(date.first + days) > COTERIE_MOST_YEAR)
        return COTERIE_DATE_NONE;
    date = from_to(date.first + days, date.first + days);
    return unit == COTERIE_UNIT_DAY ? date : about(date);
}

static CoterieDate
move_months(CoterieDate date, gint months)
{
    gint year = coterie_calendar_year(date.first);
    gint month;

    if (coterie_calendar_unit(date) > COTERIE_UNIT_MONTH)
        return about(coterie_calendar_move(date, months / MONTHS, COTERIE_UNIT_YEAR));
    month = year * MONTHS + coterie_calendar_month(date.first) - 1 + months;
    return month < MONTHS ? COTERIE_DATE_NONE
                          : coterie_calendar_date(month / MONTHS, month % MONTHS + 1, 0);
}

CoterieDate
coterie_calendar_move(CoterieDate date, gint count, CoterieUnit unit)
{
    if (!coterie_date_is_set(date) || date.form > COTERIE_DATE_SEASON ||
        coterie_calendar_unit(date) > COTERIE_UNIT_YEAR)
        return COTERIE_DATE_NONE;
    switch (unit) {
    case COTERIE_UNIT_DAY:
        return move_days(date, count, unit);
    case COTERIE_UNIT_WEEK:
        return move_days(date, count * 7, unit);
    case COTERIE_UNIT_MONTH:
        return move_months(date, count);
    case COTERIE_UNIT_YEAR:
        return coterie_calendar_date(coterie_calendar_year(date.first) + count, 0, 0);
    case COTERIE_UNIT_DECADE:
    default:
        return about(coterie_calendar_date(coterie_calendar_year(date.first) + count * 10, 0, 0));
    }
}
