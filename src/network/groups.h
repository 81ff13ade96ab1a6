/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_GROUPS_H
#define COTERIE_NETWORK_GROUPS_H

#include "network/network_private.h"

#include <glib.h>

/* Gives each group of vertices its number, from 1: the largest first, then the one with the
 * smallest vertex. @groups holds any labels below @vertices, then the numbers. Returns how many. */
guint32 coterie_groups_number(guint32 *groups, guint32 vertices);

/* Labels everyone that can be reached from @source with it, and puts them into @reached, which has
 * room for all, the nearest first. @groups must have @source nowhere yet. Returns how many. */
guint32
coterie_groups_reach(const CoterieArcs *arcs, guint32 source, guint32 *groups, guint32 *reached);

/* Sets @groups to the numbers of the connected components. Returns how many. */
guint32 coterie_groups_components(const CoterieArcs *arcs, guint32 *groups);

/* The vertices of every group: group k has vertices[first[k - 1]] up to vertices[first[k]],
 * ascending. */
typedef struct {
    guint32 count;
    guint32 *first;
    guint32 *vertices;
} CoterieMembers;

/* @groups are numbers from 1 to @count. */
void coterie_members_init(CoterieMembers *members,
                          const guint32 *groups,
                          guint32 vertices,
                          guint32 count);

void coterie_members_clear(CoterieMembers *members);

/* Returns: the vertices of @group, @size of them. */
const guint32 *coterie_members_get(const CoterieMembers *members, guint32 group, guint32 *size);

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieMembers, coterie_members_clear)
/* clang-format on */

#endif
