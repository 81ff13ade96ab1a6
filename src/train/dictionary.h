/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_DICTIONARY_H
#define COTERIE_TRAIN_DICTIONARY_H

#include "train/course.h"

/* Numbers in the place of the hashes of features, from 1; 0 is of all that are too rare. */
typedef struct {
    guint64 *keys;    /* by number */
    guint32 used;     /* the greatest number */
    guint32 *numbers; /* one for each of the features of the course */
} Dictionary;

/* Numbers the features that stand twice or more outside of the fold @left_out, -1 of none.
 * (transfer full) */
Dictionary *dictionary_new(const Course *course, gint left_out);
void dictionary_free(Dictionary *dictionary);

#endif
