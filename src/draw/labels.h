/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_LABELS_H
#define COTERIE_DRAW_LABELS_H

#include "draw/look.h"
#include "draw/places.h"

G_BEGIN_DECLS

#define COTERIE_LABEL_FONT 8.0

/* The words on a tie. Lengths are points. */
typedef struct {
    CoteriePoint place; /* their middle */
    char *text;         /* a line a role */
    double width;
    double height;
} CoterieLabel;

/* The words that have room, those of the strongest ties first; free with g_array_unref(). */
GArray *
coterie_labels_new(const CoterieDrawing *drawing, const GArray *looks, const CoteriePoint *places);

/* How much longer a tie between persons of these @looks should be for its words; 0 without any. */
double coterie_labels_length(const CoterieLink *link, const GArray *looks);

G_END_DECLS

#endif
