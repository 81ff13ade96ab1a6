/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DATE_H
#define COTERIE_DATE_H

#include <coterie/api.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieDateForm:
 * @COTERIE_DATE_SPAN: a day, month or year, or from one to another
 * @COTERIE_DATE_SEASON: spring, summer, autumn or winter
 * @COTERIE_DATE_DECADE: ten years, "the 1920s"
 * @COTERIE_DATE_CENTURY: a hundred, "the 18th century"
 *
 * How a date is written.
 */
typedef enum {
    COTERIE_DATE_SPAN,
    COTERIE_DATE_SEASON,
    COTERIE_DATE_DECADE,
    COTERIE_DATE_CENTURY,
} CoterieDateForm;

/**
 * CoterieDate:
 * @first: the first day it may mean, counted from 1 on 1 January of the year 1 (Gregorian, also
 *   before there was such a calendar); 0 is no date
 * @last: the last day it may mean, @first or later
 * @form: how it is written (#CoterieDateForm)
 * @approximate: whether it is only about then
 *
 * A date as vague as the text leaves it.
 */
typedef struct {
    gint32 first;
    gint32 last;
    guint8 form;
    guint8 approximate;
} CoterieDate;

/* No date. */
#define COTERIE_DATE_NONE ((CoterieDate){0})

/* Dates lie from the year 1 to this one. */
#define COTERIE_MOST_YEAR 9999

/** coterie_date_is_set: Returns: whether it is a date. */
static inline gboolean
coterie_date_is_set(CoterieDate date)
{
    return date.first != 0;
}

/**
 * coterie_date_parse:
 * @text: EDTF: "1917", "1917-10", "1917-10-25", with "~" behind it if it is about then;
 *   "192X", "18XX"; "1921-21" (spring) to "1921-24" (winter); two of them with "/" between; or a
 *   day with a time behind it, which is passed over
 * @date: (out): the date
 *
 * Returns: %FALSE, with @date unchanged, for anything else.
 */
COTERIE_API gboolean coterie_date_parse(const char *text, CoterieDate *date);

/**
 * coterie_date_edtf:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): it in EDTF, levels 0 and 1; %NULL for no date.
 */
COTERIE_API char *coterie_date_edtf(CoterieDate date);

/** coterie_date_begin: Returns: of "1902/1905" 1902; of any other date itself. */
COTERIE_API CoterieDate coterie_date_begin(CoterieDate date);

/** coterie_date_end: Returns: of "1902/1905" 1905; of any other date itself. */
COTERIE_API CoterieDate coterie_date_end(CoterieDate date);

/**
 * coterie_date_touches:
 * @date: a date, or none
 * @since: the first it may be, or %COTERIE_DATE_NONE
 * @until: the last it may be, or %COTERIE_DATE_NONE
 *
 * Returns: whether @date may lie from @since to @until, both included. A vague date may lie in both
 *   of two years; no date lies anywhere but where neither end is given.
 */
COTERIE_API gboolean coterie_date_touches(CoterieDate date, CoterieDate since, CoterieDate until);

/**
 * CoterieDateRange:
 * @from: the earliest of some dates, none if all are none
 * @to: the latest of them, the same
 */
typedef struct {
    CoterieDate from;
    CoterieDate to;
} CoterieDateRange;

/** coterie_date_range_add: Counts @date, if it is one, among the dates of @range, which begins as
 * {0}. One of more than 20 years ("the 18th century") counts only where all are such.
 */
COTERIE_API void coterie_date_range_add(CoterieDateRange *range, CoterieDate date);

/** coterie_date_day: Returns: (transfer full): day number @day, from 1 on, as "1917-10-25". */
COTERIE_API char *coterie_date_day(gint32 day);

G_END_DECLS

#endif
