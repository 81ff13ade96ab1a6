/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only ties with a direction can tell. The values are those that
 * scripts/make_reference_directed.py prints, and those that a pencil finds. */
#include "network/directed.h"
#include "network/spectral.h"
#include "support/check.h"

#include <math.h>

/* Two lead to each other, one is led to by three, one leads to nobody, one stands alone. The first
 * edge is given in two parts. */
static const CoterieEdge edges[] = {
    {0, 1, 1},
    {0, 1, 1},
    {1, 0, 1},
    {2, 0, 3},
    {2, 1, 1},
    {3, 0, 1},
    {3, 2, 2},
    {1, 4, 1},
};

enum { VERTICES = 6 };

static CoterieDirected *
example(void)
{
    return coterie_directed_new(VERTICES, edges, G_N_ELEMENTS(edges));
}

static void
assert_values(const double *values, const double *expected)
{
    for (guint i = 0; i < VERTICES; i++)
        if (!(fabs(values[i] - expected[i]) < 1e-9))
            fail_msg("vertex %u: %.12f, not %.12f", i, values[i], expected[i]);
}

static void
edges_of_one_direction_are_one_tie(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();

    assert_int_equal(coterie_directed_count(directed), 7);
    assert_int_equal(coterie_arcs_degree(&directed->out, 0), 1);
    assert_true(directed->out.strengths[0] == 2);
}

static void
degrees_count_each_direction_by_itself(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();
    const gsize in[VERTICES] = {3, 2, 1, 0, 1, 0};
    const gsize out[VERTICES] = {1, 2, 2, 2, 0, 0};

    for (guint32 v = 0; v < VERTICES; v++) {
        assert_int_equal(coterie_arcs_degree(&directed->in, v), in[v]);
        assert_int_equal(coterie_arcs_degree(&directed->out, v), out[v]);
    }
}

static void
two_of_seven_ties_are_answered(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();
    g_autoptr(CoterieDirected) none = coterie_directed_new(VERTICES, NULL, 0);

    assert_true(fabs(coterie_directed_reciprocity(directed) - 2.0 / 7) < 1e-15);
    assert_true(isnan(coterie_directed_reciprocity(none)));
}

static void
a_walk_follows_the_arrows(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();
    const double expected[VERTICES] = {0.273136697245,
                                       0.313803115109,
                                       0.095953369307,
                                       0.061246831473,
                                       0.194613155394,
                                       0.061246831473};
    double scores[VERTICES];

    coterie_pagerank(&directed->out, &directed->in, scores);
    assert_values(scores, expected);
}

static void
hubs_lead_to_authorities(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();
    const double expected_hubs[VERTICES] = {0.229578597257,
                                            0.320264903558,
                                            1.000000000000,
                                            0.430553854522,
                                            0.000000000000,
                                            0.000000000000};
    const double expected_authorities[VERTICES] = {1.000000000000,
                                                   0.389023647536,
                                                   0.229578597257,
                                                   0.000000000000,
                                                   0.085385331634,
                                                   0.000000000000};
    double hubs[VERTICES];
    double authorities[VERTICES];

    coterie_directed_hubs(directed, hubs, authorities);
    assert_values(hubs, expected_hubs);
    assert_values(authorities, expected_authorities);
}

static void
turning_all_arrows_makes_hubs_of_authorities(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) directed = example();
    CoterieEdge turned[G_N_ELEMENTS(edges)];
    g_autoptr(CoterieDirected) back = NULL;
    double hubs[VERTICES];
    double authorities[VERTICES];
    double back_hubs[VERTICES];
    double back_authorities[VERTICES];

    for (gsize i = 0; i < G_N_ELEMENTS(edges); i++)
        turned[i] = (CoterieEdge){edges[i].target, edges[i].source, edges[i].strength};
    back = coterie_directed_new(VERTICES, turned, G_N_ELEMENTS(edges));
    coterie_directed_hubs(directed, hubs, authorities);
    coterie_directed_hubs(back, back_hubs, back_authorities);
    assert_values(back_hubs, authorities);
    assert_values(back_authorities, hubs);
}

static void
without_ties_nobody_is_a_hub(void **state)
{
    (void)state;
    g_autoptr(CoterieDirected) none = coterie_directed_new(2, NULL, 0);
    double hubs[2];
    double authorities[2];

    coterie_directed_hubs(none, hubs, authorities);
    for (guint i = 0; i < 2; i++) {
        assert_true(hubs[i] == 0);
        assert_true(authorities[i] == 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edges_of_one_direction_are_one_tie),
        cmocka_unit_test(degrees_count_each_direction_by_itself),
        cmocka_unit_test(two_of_seven_ties_are_answered),
        cmocka_unit_test(a_walk_follows_the_arrows),
        cmocka_unit_test(hubs_lead_to_authorities),
        cmocka_unit_test(turning_all_arrows_makes_hubs_of_authorities),
        cmocka_unit_test(without_ties_nobody_is_a_hub),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
