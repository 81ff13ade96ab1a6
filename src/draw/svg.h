/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_SVG_H
#define COTERIE_DRAW_SVG_H

#include "draw/read.h"

G_BEGIN_DECLS

/* Takes @svg as Graphviz wrote it and gives it back with title and description, and with the notes
 * of @drawing in place of the names of nodes and edges. (transfer full) both ways. */
GBytes *coterie_svg_annotate(GBytes *svg, const CoterieDrawing *drawing);

G_END_DECLS

#endif
