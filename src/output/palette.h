/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PALETTE_H
#define COTERIE_OUTPUT_PALETTE_H

#include <glib.h>

typedef struct {
    guint8 red;
    guint8 green;
    guint8 blue;
} CoterieColor;

/* The colour of a community (or component), counted from 1: the eight of Okabe and Ito (2008),
 * which the colour-blind can tell apart, then greys. 0, no community, is a grey too. */
CoterieColor coterie_palette_color(guint32 community);

/* The same as "#rrggbb", never freed. */
const char *coterie_palette_hex(guint32 community);

#endif
