/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_DRAWING_EDGES_H
#define COTERIE_OUTPUT_DRAWING_EDGES_H

#include "output/choice.h"
#include "output/json.h"

/* An array of the ties that are drawn, with their notes and, where roles tie, these. */
void coterie_drawing_append_edges(const CoterieView *view,
                                  const CoterieChoice *choice,
                                  CoterieJson *json);

#endif
