/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_SPELLS_H
#define COTERIE_OUTPUT_SPELLS_H

#include "output/attributes.h"

/* When a line is told: spans of days in their order, none touching the next; maybe none.
 * (transfer full) (element-type CoterieDate) */
GArray *coterie_spells_of_line(const CoterieView *view, const CoterieLine *line);

/* The same of each person of the network, by vertex: when any line of his is told; none of whom a
 * line is undated or who has no line. (transfer full) (element-type GArray) */
GPtrArray *coterie_spells_of_persons(const CoterieView *view);

#endif
