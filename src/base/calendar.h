/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_CALENDAR_H
#define COTERIE_BASE_CALENDAR_H

#include <coterie/date.h>

/* How much time a date may mean; a season is of months. */
typedef enum {
    COTERIE_UNIT_DAY,
    COTERIE_UNIT_WEEK,
    COTERIE_UNIT_MONTH,
    COTERIE_UNIT_YEAR,
    COTERIE_UNIT_DECADE,
} CoterieUnit;

/* A day, or with 0 for the day a month, or with 0 for the month too a year; no date if there is no
 * such day. */
CoterieDate coterie_calendar_date(gint year, gint month, gint day);

/* Spring is 1, winter, which ends in the next year, 4. */
CoterieDate coterie_calendar_season(gint year, gint season);

/* From the first day of one to the last of the other, about then if one of them is; no date if they
 * stand the other way round. */
CoterieDate coterie_calendar_span(CoterieDate from, CoterieDate to);

gint coterie_calendar_year(gint32 day);
gint coterie_calendar_month(gint32 day);

/* The day, month, year or decade that a date lies in; what is longer is a decade. */
CoterieUnit coterie_calendar_unit(CoterieDate date);

/* A date moved by so many units, as exact as it and the unit allow: two years after
 * 1917-11-07 is 1919, two weeks after 1917 is about 1917. No date where there is none. */
CoterieDate coterie_calendar_move(CoterieDate date, gint count, CoterieUnit unit);

/* The day, month, year or decade that holds a date; no date if none does. */
CoterieDate coterie_calendar_widen(CoterieDate date, CoterieUnit unit);

#endif
