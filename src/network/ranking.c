/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An order that does not hang on the last bits of a sum. "Agrees with" is not transitive, so no
 * comparison of a sort can hold it: values are sorted as they are, then each run of values that
 * agree with the first of the run is put in the order of numbers. */
#include "network/ranking.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    double value; /* the higher the earlier */
    guint32 number;
} Entry;

/* NaN is no value and sorts behind all. */
static int
compare_values(const void *a, const void *b)
{
    const Entry *one = a;
    const Entry *other = b;

    if (isnan(one->value) || isnan(other->value))
        return (isnan(one->value) != 0) - (isnan(other->value) != 0);
    return (one->value < other->value) - (one->value > other->value);
}

static int
compare_numbers(const void *a, const void *b)
{
    const Entry *one = a;
    const Entry *other = b;

    return (one->number > other->number) - (one->number < other->number);
}

/* Relative, but values of 1e-3 and below are compared as if they were that: rounding leaves
 * about 1e-16 where nothing should be. */
static gboolean
agree(double one, double other)
{
    if (isnan(one) || isnan(other))
        return isnan(one) && isnan(other);
    return fabs(one - other) <= 1e-9 * MAX(fabs(one), 1e-3);
}

static guint32
run_length(const Entry *entries, guint32 count)
{
    guint32 length = 1;

    while (length < count && agree(entries[0].value, entries[length].value))
        length++;
    return length;
}

guint32 *
coterie_ranking_new(const double *values, guint32 count, gboolean ascending)
{
    g_autofree Entry *entries = g_new(Entry, MAX(count, 1));
    guint32 *numbers = g_new(guint32, MAX(count, 1));

    for (guint32 i = 0; i < count; i++)
        entries[i] = (Entry){ascending ? -values[i] : values[i], i};
    qsort(entries, count, sizeof *entries, compare_values);
    for (guint32 i = 0; i < count;) {
        guint32 length = run_length(entries + i, count - i);

        qsort(entries + i, length, sizeof *entries, compare_numbers);
        i += length;
    }
    for (guint32 i = 0; i < count; i++)
        numbers[i] = entries[i].number;
    return numbers;
}
