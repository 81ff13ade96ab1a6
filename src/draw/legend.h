/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DRAW_LEGEND_H
#define COTERIE_DRAW_LEGEND_H

#include "draw/graph.h"

G_BEGIN_DECLS

/* Adds the title above and the legend below what stands in @graph; for "dot", as its label. */
void coterie_legend_add(CoterieGraph *graph,
                        const CoterieDrawing *drawing,
                        const GArray *looks,
                        const CoteriePoint *places);

G_END_DECLS

#endif
