/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_COMMUNITY_LISTS_H
#define COTERIE_OUTPUT_COMMUNITY_LISTS_H

#include <coterie/measures.h>

/* Returns: (transfer full): community i + 1 with its members, as GArray of guint32: vertices, the
 * strongest first. */
GPtrArray *coterie_community_lists_new(const CoterieMeasures *measures);

/* Returns: how many of them have two members or more; they come first. */
guint coterie_community_lists_shared(const GPtrArray *groups);

#endif
