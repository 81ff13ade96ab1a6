/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons and ties become vertices and edges. Persons who take no part in the ties are left out;
 * the others keep their order, so that vertices are found by counting. */
#include "network/network_private.h"

/* Appends the persons of the network to @shown; returns the vertex of each of them. */
static guint32 *
number_vertices(const CoteriePersons *persons, const CoterieTies *ties, GArray *shown)
{
    guint32 count = coterie_persons_count(persons);
    guint32 *vertices = g_new(guint32, MAX(count, 1));

    for (guint32 i = 0; i < count; i++) {
        if (!coterie_ties_takes_part(ties, i))
            continue;
        vertices[i] = shown->len;
        g_array_append_val(shown, i);
    }
    return vertices;
}

static void
list_edges(const CoterieTies *ties, const guint32 *vertices, GArray *edges, GArray *edge_ties)
{
    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);
        CoterieEdge edge = {vertices[tie->source], vertices[tie->target], tie->weight};

        g_array_append_val(edges, edge);
        g_array_append_val(edge_ties, i);
    }
}

CoterieNetwork *
coterie_network_new(const CoteriePersons *persons, const CoterieTies *ties, GError **error)
{
    g_autoptr(GArray) shown = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(CoterieEdge));
    g_autoptr(GArray) edge_ties = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autofree guint32 *vertices = NULL;

    g_return_val_if_fail(persons != NULL && ties != NULL, NULL);

    vertices = number_vertices(persons, ties, shown);
    list_edges(ties, vertices, edges, edge_ties);
    return coterie_network_build(shown->len,
                                 (const guint32 *)(gpointer)shown->data,
                                 (const CoterieEdge *)(gpointer)edges->data,
                                 (const guint32 *)(gpointer)edge_ties->data,
                                 edges->len,
                                 error);
}
