/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_WEIGHT_TABLE_H
#define COTERIE_TEXT_WEIGHT_TABLE_H

#include <glib.h>

/* What one sign says about one class, once: the more, the likelier. */
typedef struct {
    guint8 class;
    gint8 weight;
} CoterieVote;

/* A sign with some votes of the list. */
typedef struct {
    guint32 key;
    guint32 votes; /* 24 bits where they begin, 8 bits how many */
} CoterieSign;

/* Classes are fewer. */
#define COTERIE_CLASSES_MOST 256

/* So many votes no sign has. */
#define COTERIE_VOTES_MOST 0xff

/* Signs and their votes as they are summed up. */
typedef struct {
    gint8
        *rows; /* of the signs that vote for many classes: a weight for each; signs, votes follow */
    CoterieSign *signs;
    CoterieVote *votes;
    guint32 count; /* of signs */
} CoterieWeightTable;

/* Copies signs, which are a table by hash, and their votes. */
void coterie_weight_table_init(CoterieWeightTable *table,
                               const CoterieSign *signs,
                               guint32 count,
                               const CoterieVote *votes,
                               guint32 vote_count);
void coterie_weight_table_clear(CoterieWeightTable *table);

/* Sums up the votes of all keys, of a table of templates, for each of @classes; @scores has
 * COTERIE_CLASSES_MOST places. */
void coterie_weights_sum(const CoterieWeightTable *weights,
                         const guint64 *keys,
                         guint count,
                         guint classes,
                         gint32 *scores);

#endif
