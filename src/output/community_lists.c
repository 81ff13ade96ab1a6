/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communities as lists of their members. The network room numbers them by size;
 * dealing the vertices out in the order of their strength puts each list in that order. */
#include "output/community_lists.h"

static void
free_group(gpointer data)
{
    g_array_unref(data);
}

GPtrArray *
coterie_community_lists_new(const CoterieMeasures *measures)
{
    guint32 count = coterie_measures_summary(measures)->communities;
    GPtrArray *groups = g_ptr_array_new_full(count, free_group);
    g_autofree guint32 *vertices = NULL;
    guint32 vertex_count;

    for (guint32 i = 0; i < count; i++)
        g_ptr_array_add(groups, g_array_new(FALSE, FALSE, sizeof(guint32)));
    coterie_measures_rank(measures, COTERIE_MEASURE_STRENGTH, &vertices, &vertex_count);
    for (guint32 i = 0; i < vertex_count; i++) {
        guint32 community = coterie_measures_community(measures, vertices[i]);

        g_array_append_val(g_ptr_array_index(groups, community - 1), vertices[i]);
    }
    return groups;
}

guint
coterie_community_lists_shared(const GPtrArray *groups)
{
    guint shared = 0;

    while (shared < groups->len && ((GArray *)g_ptr_array_index(groups, shared))->len > 1)
        shared++;
    return shared;
}
