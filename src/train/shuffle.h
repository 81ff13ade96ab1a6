/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_SHUFFLE_H
#define COTERIE_TRAIN_SHUFFLE_H

#include <glib.h>

/* The next of a row of numbers that @seed begins; the same everywhere. */
guint32 coterie_random(guint64 *seed);

void coterie_shuffle(guint32 *order, guint count, guint64 *seed);

#endif
