/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Components and communities are numbered alike, so that "community 1" is the largest in every
 * report and a number never depends on the order in which a search met the groups. */
#include "network/groups.h"

#include <stdlib.h>

typedef struct {
    guint32 label;
    guint32 size;
    guint32 smallest;
} Group;

static int
compare_groups(const void *a, const void *b)
{
    const Group *one = a;
    const Group *other = b;

    if (one->size != other->size)
        return one->size > other->size ? -1 : 1;
    return (one->smallest > other->smallest) - (one->smallest < other->smallest);
}

/* One group for every label, the empty ones included: they sort last. */
static Group *
measure_groups(const guint32 *labels, guint32 vertices)
{
    Group *groups = g_new(Group, MAX(vertices, 1));

    for (guint32 i = 0; i < vertices; i++)
        groups[i] = (Group){.label = i, .smallest = G_MAXUINT32};
    for (guint32 v = vertices; v-- > 0;) {
        groups[labels[v]].size++;
        groups[labels[v]].smallest = v;
    }
    return groups;
}

guint32
coterie_groups_number(guint32 *groups, guint32 vertices)
{
    g_autofree Group *sorted = measure_groups(groups, vertices);
    g_autofree guint32 *numbers = g_new0(guint32, MAX(vertices, 1));
    guint32 count = 0;

    qsort(sorted, vertices, sizeof *sorted, compare_groups);
    for (; count < vertices && sorted[count].size > 0; count++)
        numbers[sorted[count].label] = count + 1;
    for (guint32 v = 0; v < vertices; v++)
        groups[v] = numbers[groups[v]];
    return count;
}

guint32
coterie_groups_reach(const CoterieArcs *arcs, guint32 source, guint32 *groups, guint32 *reached)
{
    guint32 count = 0;

    reached[count++] = source;
    groups[source] = source;
    for (guint32 i = 0; i < count; i++) {
        for (gsize k = arcs->first[reached[i]]; k < arcs->first[reached[i] + 1]; k++) {
            guint32 end = arcs->ends[k];

            if (groups[end] == source)
                continue;
            groups[end] = source;
            reached[count++] = end;
        }
    }
    return count;
}

guint32
coterie_groups_components(const CoterieArcs *arcs, guint32 *groups)
{
    g_autofree guint32 *queue = g_new(guint32, MAX(arcs->vertices, 1));

    for (guint32 v = 0; v < arcs->vertices; v++)
        groups[v] = G_MAXUINT32;
    for (guint32 v = 0; v < arcs->vertices; v++) {
        if (groups[v] == G_MAXUINT32)
            coterie_groups_reach(arcs, v, groups, queue);
    }
    return coterie_groups_number(groups, arcs->vertices);
}

void
coterie_members_init(CoterieMembers *members,
                     const guint32 *groups,
                     guint32 vertices,
                     guint32 count)
{
    g_autofree guint32 *next = NULL;

    members->count = count;
    members->first = g_new0(guint32, (gsize)count + 1);
    members->vertices = g_new(guint32, MAX(vertices, 1));
    for (guint32 v = 0; v < vertices; v++)
        members->first[groups[v]]++;
    for (guint32 k = 0; k < count; k++)
        members->first[k + 1] += members->first[k];
    next = g_memdup2(members->first, (count + (gsize)1) * sizeof *next);
    for (guint32 v = 0; v < vertices; v++)
        members->vertices[next[groups[v] - 1]++] = v;
}

void
coterie_members_clear(CoterieMembers *members)
{
    g_clear_pointer(&members->first, g_free);
    g_clear_pointer(&members->vertices, g_free);
}

const guint32 *
coterie_members_get(const CoterieMembers *members, guint32 group, guint32 *size)
{
    g_assert(group >= 1 && group <= members->count);

    *size = members->first[group] - members->first[group - 1];
    return members->vertices + members->first[group - 1];
}
