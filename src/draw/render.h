/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_RENDER_H
#define COTERIE_DRAW_RENDER_H

#include "draw/graph.h"

G_BEGIN_DECLS

/* The picture of @drawing in its format: places found, circles drawn, bytes that are the same
 * each time. Fails with COTERIE_ERROR_OUTPUT and Graphviz's own words. To be called once in a
 * program, by one thread. */
GBytes *coterie_drawing_render(const CoterieDrawing *drawing, GError **error);

G_END_DECLS

#endif
