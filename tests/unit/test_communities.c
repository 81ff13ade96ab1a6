/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "network/communities.h"
#include "network/groups.h"
#include "support/networks.h"
#include "unit/reference_measures.h"

#include <math.h>

/* Two triangles and a pair, tied by weak ties, and an isolated vertex. */
static const CoterieEdge triangles[] = {
    {1, 3, 5},
    {3, 5, 5},
    {1, 5, 5},
    {2, 4, 5},
    {4, 6, 5},
    {2, 6, 5},
    {1, 2, .5},
    {6, 7, .2},
    {7, 8, 9},
};

static void
close_groups_are_communities_and_the_isolated_their_own(void **state)
{
    (void)state;
    const guint32 expected[] = {4, 1, 2, 1, 2, 1, 2, 3, 3};
    g_autoptr(CoterieNetwork) network = network_of(9, triangles);
    g_autoptr(CoterieMeasures) measures = measure(network);

    for (guint32 v = 0; v < 9; v++)
        assert_int_equal(coterie_measures_community(measures, v), expected[v]);
    assert_int_equal(coterie_measures_summary(measures)->communities, 4);
}

/* By the definition: the share of strength inside, less what chance would put there. */
static double
modularity_of(const CoterieNetwork *network, const CoterieMeasures *measures)
{
    guint32 n = coterie_network_vertex_count(network);
    g_autofree double *all = g_new0(double, n + 1);
    double total = 0;
    double inside = 0;
    double chance = 0;

    for (guint32 i = 0; i < coterie_network_edge_count(network); i++) {
        const CoterieEdge *edge = coterie_network_edge(network, i);
        guint32 one = coterie_measures_community(measures, edge->source);
        guint32 other = coterie_measures_community(measures, edge->target);

        total += edge->strength;
        all[one] += edge->strength;
        all[other] += edge->strength;
        if (one == other)
            inside += edge->strength;
    }
    for (guint32 k = 1; k <= n; k++)
        chance += pow(all[k] / (2 * total), 2);
    return inside / total - chance;
}

static void
modularity_is_that_of_the_communities(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(120, 8);
    g_autoptr(CoterieMeasures) measures = measure(network);
    double modularity = coterie_measures_summary(measures)->modularity;

    assert_float_equal(modularity, modularity_of(network, measures), 1e-9);
}

/* 0.4449 is what many runs of several programs end at. */
static void
the_karate_club_falls_apart_at_its_best_known_modularity(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(34, karate_edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    assert_int_equal(coterie_measures_summary(measures)->communities, 4);
    assert_float_equal(coterie_measures_summary(measures)->modularity, 0.4449, 1e-4);
    assert_int_equal(coterie_measures_community(measures, 32),
                     coterie_measures_community(measures, 33));
    assert_int_not_equal(coterie_measures_community(measures, 0),
                         coterie_measures_community(measures, 33));
}

static void
communities_stay_within_components_and_are_numbered_by_size(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(150, 9);
    g_autoptr(CoterieMeasures) measures = measure(network);
    guint32 sizes[152] = {0};
    guint32 components[152] = {0};

    for (guint32 v = 0; v < 150; v++) {
        guint32 community = coterie_measures_community(measures, v);
        guint32 component = coterie_measures_component(measures, v);

        assert_in_range(community, 1, coterie_measures_summary(measures)->communities);
        assert_true(components[community] == 0 || components[community] == component);
        components[community] = component;
        sizes[community]++;
    }
    for (guint32 k = 1; k < coterie_measures_summary(measures)->communities; k++)
        assert_true(sizes[k] >= sizes[k + 1]);
}

static void
groups_of_one_size_are_numbered_by_their_smallest_vertex(void **state)
{
    (void)state;
    guint32 groups[] = {5, 3, 3, 5, 0, 1, 1, 1};
    const guint32 expected[] = {2, 3, 3, 2, 4, 1, 1, 1};

    assert_int_equal(coterie_groups_number(groups, 8), 4);
    assert_memory_equal(groups, expected, sizeof expected);
}

static void
larger_networks_get_fewer_runs(void **state)
{
    (void)state;
    assert_int_equal(coterie_communities_runs(0), 10);
    assert_int_equal(coterie_communities_runs(20000), 10);
    assert_int_equal(coterie_communities_runs(33000), 6);
    assert_int_equal(coterie_communities_runs(G_MAXUINT32), 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(close_groups_are_communities_and_the_isolated_their_own),
        cmocka_unit_test(modularity_is_that_of_the_communities),
        cmocka_unit_test(the_karate_club_falls_apart_at_its_best_known_modularity),
        cmocka_unit_test(communities_stay_within_components_and_are_numbered_by_size),
        cmocka_unit_test(groups_of_one_size_are_numbered_by_their_smallest_vertex),
        cmocka_unit_test(larger_networks_get_fewer_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
