/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most of the time of tagging and parsing goes by in summing up votes. Signs that vote for many
 * classes are few but often seen, and their votes are added at once, as a row of all classes; the
 * others keep their lists. All of it lies together, on large pages. */
#include "text/weight_table.h"

#include "base/large_pages.h"
#include "text/model_file.h"
#include "text/templates.h"

#include <stdlib.h>
#include <string.h>

/* Classes of a row: a whole number of a processor's vectors. Signs of classes beyond have none. */
#define ROW 96
/* From so many votes on a sign has a row. */
#define MANY 6
/* Votes of a sign that has a row. */
#define IN_ROW COTERIE_VOTES_MOST

/* ------------------------------------------------------------------ the table */

static guint32
count_rows(const CoterieSign *signs, guint32 count)
{
    guint32 rows = 0;

    for (guint32 i = 0; i < count; i++)
        rows += (signs[i].votes & 0xff) >= MANY;
    return rows;
}

/* Whether all classes have a place in a row, which is filled. */
static gboolean
fill_row(gint8 *row, const CoterieVote *votes, guint count)
{
    memset(row, 0, ROW);
    for (guint i = 0; i < count; i++) {
        if (votes[i].class >= ROW)
            return FALSE;
        row[votes[i].class] = votes[i].weight;
    }
    return TRUE;
}

static void
fill_rows(CoterieWeightTable *table)
{
    guint32 row = 0;

    for (guint32 i = 0; i < table->count; i++) {
        CoterieSign *sign = &table->signs[i];
        guint many = sign->votes & 0xff;

        if (many >= MANY &&
            fill_row(table->rows + (gsize)row * ROW, table->votes + (sign->votes >> 8), many))
            sign->votes = row++ << 8 | IN_ROW;
    }
}

void
coterie_weight_table_init(CoterieWeightTable *table,
                          const CoterieSign *signs,
                          guint32 count,
                          const CoterieVote *votes,
                          guint32 vote_count)
{
    gsize rows = (gsize)count_rows(signs, count) * ROW;

    table->rows =
        coterie_large_pages_new(rows + count * sizeof *signs + vote_count * sizeof *votes);
    table->signs = (CoterieSign *)(gpointer)(table->rows + rows);
    table->votes = (CoterieVote *)(gpointer)(table->signs + count);
    table->count = count;
    memcpy(table->signs, signs, count * sizeof *signs);
    memcpy(table->votes, votes, vote_count * sizeof *votes);
    fill_rows(table);
}

void
coterie_weight_table_clear(CoterieWeightTable *table)
{
    free(table->rows);
    *table = (CoterieWeightTable){0};
}

/* ------------------------------------------------------------------ summing up */

static const gint8 *
row_of(const CoterieWeightTable *weights, guint32 votes)
{
    return weights->rows + (gsize)(votes >> 8) * ROW;
}

/* The votes of the keys that are signs, as the signs give them; returns how many. The memory that
 * will be read is asked for ahead, since most of it is not at hand. */
static guint
find_signs(const CoterieWeightTable *weights, const guint64 *keys, guint count, guint32 *found)
{
    guint used = 0;

    for (guint i = 0; i < count; i++)
        __builtin_prefetch(&weights->signs[coterie_model_place(keys[i], weights->count)]);
    for (guint i = 0; i < count; i++) {
        const CoterieSign *sign =
            coterie_model_row(weights->signs, sizeof *sign, weights->count, keys[i]);

        if (sign == NULL || sign->key == 0)
            continue;
        if ((sign->votes & 0xff) == IN_ROW) {
            __builtin_prefetch(row_of(weights, sign->votes));
            __builtin_prefetch(row_of(weights, sign->votes) + ROW - 1);
        } else {
            __builtin_prefetch(&weights->votes[sign->votes >> 8]);
        }
        found[used++] = sign->votes;
    }
    return used;
}

static void
add_row(gint16 *sums, const gint8 *row)
{
    for (guint i = 0; i < ROW; i++)
        sums[i] = (gint16)(sums[i] + row[i]);
}

static void
add_list(gint16 *sums, const CoterieVote *votes, guint count)
{
    for (guint i = 0; i < count; i++)
        sums[votes[i].class] = (gint16)(sums[votes[i].class] + votes[i].weight);
}

/* The sum of all templates' weights, which are not below -127, has room in 16 bits. */
G_STATIC_ASSERT(COTERIE_TEMPLATES_MOST * 127 <= G_MAXINT16);

void
coterie_weights_sum(const CoterieWeightTable *weights,
                    const guint64 *keys,
                    guint count,
                    guint classes,
                    gint32 *scores)
{
    guint32 found[COTERIE_TEMPLATES_MOST];
    gint16 sums[COTERIE_CLASSES_MOST] = {0};
    guint used = find_signs(weights, keys, count, found);

    for (guint i = 0; i < used; i++) {
        if ((found[i] & 0xff) == IN_ROW)
            add_row(sums, row_of(weights, found[i]));
        else
            add_list(sums, weights->votes + (found[i] >> 8), found[i] & 0xff);
    }
    for (guint i = 0; i < classes; i++)
        scores[i] = sums[i];
}
