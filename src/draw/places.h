/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_PLACES_H
#define COTERIE_DRAW_PLACES_H

#include "draw/look.h"

G_BEGIN_DECLS

/* A point in points (1/72 inch), y upwards. */
typedef struct {
    double x;
    double y;
} CoteriePoint;

/* Moves boxes as large as @looks, centred at @places, until none is nearer than @gap to another.
 * Boxes that are far enough apart already stay. */
void coterie_places_separate(CoteriePoint *places, const GArray *looks, double gap);

G_END_DECLS

#endif
