/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_LOOK_H
#define COTERIE_DRAW_LOOK_H

#include "draw/read.h"

#include <glib.h>

G_BEGIN_DECLS

#define COTERIE_FONT "Helvetica,Arial,DejaVu Sans,sans-serif"
#define COTERIE_LEADING 1.2 /* height of a line over its font size */

/* How one person is drawn. Lengths are points. */
typedef struct {
    double diameter;
    double font;
    char *text;      /* the label, broken into lines */
    gboolean inside; /* whether the label stands in the circle, else below */
    double width;    /* of circle and label together */
    double height;
    char fill[8]; /* "#rrggbb" */
    char outline[8];
    char ink[8]; /* of the label */
} CoterieLook;

/* Looks for all persons of @drawing, in their order; free with g_array_unref(). */
GArray *coterie_looks_new(const CoterieDrawing *drawing);

/* The least and the greatest defined size; FALSE if there is none. */
gboolean coterie_look_range(const CoterieDrawing *drawing, double *low, double *high);

/* The diameter that stands for @size. */
double coterie_look_diameter(double size, double low, double high);

/* The width of a tie of @weight, the strongest having @greatest; thinner where ties are arrows. */
double coterie_look_pen(const CoterieDrawing *drawing, double weight, double greatest);

/* The fill and the outline of a group; those of COTERIE_NO_GROUP are grey. */
void
coterie_look_colors(const CoterieDrawing *drawing, guint32 group, char fill[8], char outline[8]);

/* Mixes "#rrggbb" @color with @other, which makes @part of it. */
void coterie_look_mix(const char *color, const char *other, double part, char mixed[8]);

/* About how wide @text (its widest line) is set in @font points: as wide as DejaVu Sans, wider
 * than most, so that a layout has room for whatever font a reader's machine has. */
double coterie_text_width(const char *text, double font);

/* @text broken at spaces into lines of at most @width points where possible. */
char *coterie_text_wrap(const char *text, double font, double width);

/* Lines of @text. */
guint coterie_text_lines(const char *text);

G_END_DECLS

#endif
