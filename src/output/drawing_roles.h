/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_DRAWING_ROLES_H
#define COTERIE_OUTPUT_DRAWING_ROLES_H

#include "output/choice.h"
#include "output/json.h"

/* The roles of two persons as a drawing shows them on the line from @source to @target. */
void coterie_drawing_append_roles(const CoterieView *view,
                                  guint32 source,
                                  guint32 target,
                                  CoterieJson *json);

/* Pairs of persons drawn of whom a role is told but who have no edge. (transfer full)
 * (element-type CoterieEdge): by their vertices, the strength being @strength */
GArray *
coterie_drawing_told_pairs(const CoterieView *view, const CoterieChoice *choice, double strength);

#endif
