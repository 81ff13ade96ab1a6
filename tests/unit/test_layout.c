/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/networks.h"
#include "unit/reference_measures.h"

#include <math.h>

static CoterieLayout *
lay_out(const CoterieNetwork *network, guint32 seed)
{
    GError *error = NULL;
    CoterieLayout *layout = coterie_layout_new(network, seed, &error);

    assert_no_error(error);
    assert_non_null(layout);
    return layout;
}

static double
distance(const CoterieLayout *layout, guint32 one, guint32 other)
{
    double x[2];
    double y[2];

    coterie_layout_get(layout, one, &x[0], &y[0]);
    coterie_layout_get(layout, other, &x[1], &y[1]);
    return hypot(x[0] - x[1], y[0] - y[1]);
}

static double
farthest(const CoterieLayout *layout, guint32 vertices)
{
    double reach = 0;

    for (guint32 v = 0; v < vertices; v++) {
        double x;
        double y;

        coterie_layout_get(layout, v, &x, &y);
        assert_true(isfinite(x) && isfinite(y));
        reach = MAX(reach, MAX(fabs(x), fabs(y)));
    }
    return reach;
}

static void
positions_reach_from_one_side_of_the_page_to_the_other(void **state)
{
    (void)state;
    const guint32 sizes[] = {2, 3, 40, 450, 1100};

    for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(CoterieNetwork) network = make_random_network(sizes[i], 2);
        g_autoptr(CoterieLayout) layout = lay_out(network, 1);

        assert_float_equal(farthest(layout, sizes[i]), 1000, 1e-6);
    }
}

static void
no_one_or_one_person_is_laid_out_in_the_middle(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) nobody = make_network(0, NULL, 0);
    g_autoptr(CoterieNetwork) one = make_network(1, NULL, 0);
    g_autoptr(CoterieLayout) none = lay_out(nobody, 1);
    g_autoptr(CoterieLayout) alone = lay_out(one, 1);

    assert_float_equal(farthest(none, 0), 0, 0);
    assert_float_equal(farthest(alone, 1), 0, 0);
}

static void
one_seed_gives_the_same_bytes_and_another_another_layout(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(34, karate_edges);
    g_autoptr(CoterieLayout) once = lay_out(network, 7);
    g_autoptr(CoterieLayout) twice = lay_out(network, 7);
    g_autoptr(CoterieLayout) other = lay_out(network, 8);
    gboolean differs = FALSE;

    for (guint32 v = 0; v < 34; v++) {
        double x[3];
        double y[3];

        coterie_layout_get(once, v, &x[0], &y[0]);
        coterie_layout_get(twice, v, &x[1], &y[1]);
        coterie_layout_get(other, v, &x[2], &y[2]);
        assert_memory_equal(&x[0], &x[1], sizeof x[0]);
        assert_memory_equal(&y[0], &y[1], sizeof y[0]);
        differs |= x[0] != x[2];
    }
    assert_true(differs);
}

static void
the_tied_are_nearer_than_the_untied(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(34, karate_edges);
    g_autoptr(CoterieLayout) layout = lay_out(network, 1917);
    double tied = 0;
    double all = 0;

    for (guint i = 0; i < G_N_ELEMENTS(karate_edges); i++)
        tied += distance(layout, karate_edges[i].source, karate_edges[i].target) /
                G_N_ELEMENTS(karate_edges);
    for (guint32 v = 0; v < 34; v++) {
        for (guint32 u = 0; u < v; u++)
            all += distance(layout, u, v) / (34.0 * 33 / 2);
    }
    assert_true(tied < 0.7 * all);
}

static void
no_two_persons_stand_in_one_place(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(16, knots_edges);
    g_autoptr(CoterieLayout) layout = lay_out(network, 1917);

    for (guint32 v = 0; v < 16; v++) {
        for (guint32 u = 0; u < v; u++)
            assert_true(distance(layout, u, v) > 1);
    }
}

static void
the_isolated_stand_in_rows_below_everyone_else(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(16, knots_edges);
    g_autoptr(CoterieLayout) layout = lay_out(network, 1917);
    double x;
    double row;
    double y;

    coterie_layout_get(layout, 0, &x, &row);
    for (guint32 v = 1; v < 16; v++) {
        coterie_layout_get(layout, v, &x, &y);
        assert_true(y > row);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(positions_reach_from_one_side_of_the_page_to_the_other),
        cmocka_unit_test(no_one_or_one_person_is_laid_out_in_the_middle),
        cmocka_unit_test(one_seed_gives_the_same_bytes_and_another_another_layout),
        cmocka_unit_test(the_tied_are_nearer_than_the_untied),
        cmocka_unit_test(no_two_persons_stand_in_one_place),
        cmocka_unit_test(the_isolated_stand_in_rows_below_everyone_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
