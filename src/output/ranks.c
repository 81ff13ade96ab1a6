/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks for people. The order comes from the network room; here equal values get
 * one rank, the first of the places they fill, as in sport: 1, 2=, 2=, 4. Equal
 * are those that the order holds equal: they agree to 1e-9 with the first of
 * their run, since the last digits of a centrality are the arithmetic's and not the text's. */
#include "output/ranks.h"

#include <math.h>

#define AGREEMENT 1e-9
#define LEAST 1e-3 /* smaller values are compared as if they were this */

static gboolean
agree(double first, double value)
{
    return fabs(first - value) <= AGREEMENT * MAX(fabs(first), LEAST);
}

void
coterie_ranks_fill(CoterieRanks *ranks, const CoterieMeasures *measures, CoterieMeasure measure)
{
    double first = NAN;

    *ranks = (CoterieRanks){0};
    coterie_measures_rank(measures, measure, &ranks->vertices, &ranks->count);
    ranks->ranks = g_new0(guint32, ranks->count);
    for (guint32 i = 0; i < ranks->count; i++) {
        double value = coterie_measures_get(measures, measure, ranks->vertices[i]);

        if (isnan(value))
            break;
        if (i > 0 && agree(first, value)) {
            ranks->ranks[i] = ranks->ranks[i - 1];
        } else {
            ranks->ranks[i] = i + 1;
            first = value;
        }
        ranks->defined = i + 1;
    }
}

void
coterie_ranks_clear(CoterieRanks *ranks)
{
    g_clear_pointer(&ranks->vertices, g_free);
    g_clear_pointer(&ranks->ranks, g_free);
    ranks->count = ranks->defined = 0;
}

char *
coterie_ranks_label(const CoterieRanks *ranks, guint32 position)
{
    guint32 rank = ranks->ranks[position];
    gboolean shared = (position > 0 && ranks->ranks[position - 1] == rank) ||
                      (position + 1 < ranks->count && ranks->ranks[position + 1] == rank);

    if (rank == 0)
        return NULL;
    return g_strdup_printf("%u%s", rank, shared ? "=" : "");
}
