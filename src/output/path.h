/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PATH_H
#define COTERIE_OUTPUT_PATH_H

#include "output/json.h"
#include "output/page.h"

#include <coterie/output.h>

/* How two persons are connected. */

/* (transfer full) (element-type guint32): the persons of the shortest path, both ends with them;
 * none if nothing connects them. */
GArray *coterie_route_new(const CoterieView *view, guint32 from, guint32 to);

/* The path as a sentence, or sentences that say why there is none. Appends to @out. */
void coterie_route_append(
    const CoterieView *view, const GArray *route, guint32 from, guint32 to, GString *out);

/* Members of an object: whether they are connected, in how many steps, by whom; or the parts. */
void coterie_route_append_json(
    const CoterieView *view, const GArray *route, guint32 from, guint32 to, CoterieJson *json);

#endif
