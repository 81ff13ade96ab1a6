/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A network in, what can be shown of it out. A picture of everything shows
 * nothing: beyond two hundred names no page can be read, and beyond some twelve
 * hundred lines there is only grey. So the persons who matter most by the
 * measure asked for are kept; persons without any tie go first, because a
 * diagram of ties has nothing to say about them. Of too many ties the weakest
 * go, but nobody loses the strongest one. The legend says what was left out.
 * The weak spot: strength is not importance, and a weak tie may be the bridge
 * between two groups. */
#include "output/choice.h"

#define PERSONS_MOST 200
#define EDGES_MOST 1200

/* By vertex: whether it has an edge. */
static GArray *
find_tied(const CoterieNetwork *network)
{
    GArray *marks = g_array_new(FALSE, TRUE, sizeof(gboolean));

    g_array_set_size(marks, coterie_network_vertex_count(network));
    for (guint32 i = 0; i < coterie_network_edge_count(network); i++) {
        const CoterieEdge *edge = coterie_network_edge(network, i);
        g_array_index(marks, gboolean, edge->source) = TRUE;
        g_array_index(marks, gboolean, edge->target) = TRUE;
    }
    return marks;
}

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
    guint32 one = *(const guint32 *)a;
    guint32 other = *(const guint32 *)b;

    return (one > other) - (one < other);
}

static void
choose_persons(CoterieChoice *choice, const CoterieView *view, CoterieMeasure measure, guint top)
{
    guint32 count = coterie_network_vertex_count(view->network);
    gboolean any_tie = coterie_network_edge_count(view->network) > 0;
    g_autoptr(GArray) tied = find_tied(view->network);
    g_autofree guint32 *order = NULL;
    guint32 ranked = 0;

    coterie_measures_rank(view->measures, measure, &order, &ranked);
    for (guint32 i = 0; i < ranked; i++) {
        if (any_tie && !g_array_index(tied, gboolean, order[i])) {
            choice->isolated++;
            continue;
        }
        choice->candidates++;
        if (choice->ranked->len < (top > 0 ? top : PERSONS_MOST))
            g_array_append_val(choice->ranked, order[i]);
    }
    g_array_append_vals(choice->vertices, choice->ranked->data, choice->ranked->len);
    g_array_sort(choice->vertices, compare_numbers);
    choice->places = g_new(guint32, count + 1);
    for (guint32 i = 0; i < count; i++)
        choice->places[i] = G_MAXUINT32;
    for (guint32 i = 0; i < choice->vertices->len; i++)
        choice->places[g_array_index(choice->vertices, guint32, i)] = i;
}

static int
compare_strengths(gconstpointer a, gconstpointer b, gpointer network)
{
    double one = coterie_network_edge(network, *(const guint32 *)a)->strength;
    double other = coterie_network_edge(network, *(const guint32 *)b)->strength;

    return one != other ? (one < other) - (one > other) : compare_numbers(a, b);
}

/* Keeps the strongest edges, and whichever is the strongest of one of its ends. */
static void
thin_out(CoterieChoice *choice, const CoterieNetwork *network)
{
    g_autoptr(GArray) all = choice->edges;
    g_autoptr(GArray) met = g_array_new(FALSE, TRUE, sizeof(gboolean));

    choice->edges = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_set_size(met, coterie_network_vertex_count(network));
    g_array_sort_with_data(all, compare_strengths, (gpointer)network);
    for (guint i = 0; i < all->len; i++) {
        guint32 index = g_array_index(all, guint32, i);
        const CoterieEdge *edge = coterie_network_edge(network, index);
        gboolean *source = &g_array_index(met, gboolean, edge->source);
        gboolean *target = &g_array_index(met, gboolean, edge->target);
        if (i < EDGES_MOST || !*source || !*target)
            g_array_append_val(choice->edges, index);
        *source = *target = TRUE;
    }
    g_array_sort(choice->edges, compare_numbers);
}

static void
choose_edges(CoterieChoice *choice, const CoterieNetwork *network)
{
    for (guint32 i = 0; i < coterie_network_edge_count(network); i++) {
        const CoterieEdge *edge = coterie_network_edge(network, i);
        if (choice->places[edge->source] != G_MAXUINT32 &&
            choice->places[edge->target] != G_MAXUINT32)
            g_array_append_val(choice->edges, i);
    }
    choice->between = choice->edges->len;
    if (choice->between > EDGES_MOST)
        thin_out(choice, network);
}

CoterieChoice *
coterie_choice_new(const CoterieView *view, CoterieMeasure measure, guint top)
{
    CoterieChoice *choice = g_new0(CoterieChoice, 1);

    choice->vertices = g_array_new(FALSE, FALSE, sizeof(guint32));
    choice->ranked = g_array_new(FALSE, FALSE, sizeof(guint32));
    choice->edges = g_array_new(FALSE, FALSE, sizeof(guint32));
    choose_persons(choice, view, measure, top);
    choose_edges(choice, view->network);
    return choice;
}

void
coterie_choice_free(CoterieChoice *choice)
{
    if (choice == NULL)
        return;
    g_array_unref(choice->vertices);
    g_array_unref(choice->ranked);
    g_array_unref(choice->edges);
    g_free(choice->places);
    g_free(choice);
}
