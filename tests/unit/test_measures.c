/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/networks.h"
#include "unit/reference_measures.h"

#include <coterie/error.h>

#include <string.h>

#define TOLERANCE 1e-9

static void
assert_close(double value, double expected, const char *what, guint32 vertex)
{
    if (isnan(value) && isnan(expected))
        return;
    if (!(fabs(value - expected) <= TOLERANCE * MAX(1, fabs(expected))))
        fail_msg("%s of %u is %.17g instead of %.17g", what, vertex, value, expected);
}

/* --- Against NetworkX --- */

static void
expect_values(const CoterieMeasures *measures, guint32 vertices, const double *values)
{
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        for (guint32 v = 0; v < vertices; v++)
            assert_close(coterie_measures_get(measures, (CoterieMeasure)i, v),
                         values[i * vertices + v],
                         coterie_measure_info((CoterieMeasure)i)->name,
                         v);
    }
}

static void
expect_summary(const CoterieSummary *summary, const CoterieSummary *expected)
{
    assert_int_equal(summary->persons, expected->persons);
    assert_int_equal(summary->ties, expected->ties);
    assert_int_equal(summary->isolated, expected->isolated);
    assert_int_equal(summary->components, expected->components);
    assert_int_equal(summary->largest, expected->largest);
    assert_close(summary->density, expected->density, "density", 0);
    assert_close(summary->diameter, expected->diameter, "diameter", 0);
    assert_close(summary->mean_distance, expected->mean_distance, "mean distance", 0);
    assert_close(summary->clustering, expected->clustering, "clustering", 0);
}

static void
the_karate_club_is_as_networkx_finds_it(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(34, karate_edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    expect_values(measures, 34, karate_values[0]);
    expect_summary(coterie_measures_summary(measures), &karate_summary);
}

static void
ways_of_one_length_and_components_are_as_networkx_finds_them(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = network_of(16, knots_edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    expect_values(measures, 16, knots_values[0]);
    expect_summary(coterie_measures_summary(measures), &knots_summary);
}

static void
components_are_numbered_by_size_then_smallest_vertex(void **state)
{
    (void)state;
    const guint32 expected[] = {4, 1, 2, 3, 1, 2, 1, 3, 2, 1, 2, 1, 1, 1, 1, 1};
    g_autoptr(CoterieNetwork) network = network_of(16, knots_edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    for (guint32 v = 0; v < 16; v++)
        assert_int_equal(coterie_measures_component(measures, v), expected[v]);
}

/* --- Extremes --- */

static void
expect_all_nan(const CoterieSummary *summary)
{
    assert_true(isnan(summary->diameter));
    assert_true(isnan(summary->mean_distance));
    assert_true(isnan(summary->clustering));
    assert_true(isnan(summary->modularity));
}

static void
an_empty_network_has_nothing_to_measure(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_network(0, NULL, 0);
    g_autoptr(CoterieMeasures) measures = measure(network);
    const CoterieSummary *summary = coterie_measures_summary(measures);
    g_autofree guint32 *vertices = NULL;
    guint32 count = 1;

    assert_int_equal(summary->persons + summary->components + summary->communities, 0);
    assert_true(isnan(summary->density));
    expect_all_nan(summary);
    coterie_measures_rank(measures, COTERIE_MEASURE_DEGREE, &vertices, &count);
    assert_int_equal(count, 0);
}

static void
one_person_alone_has_no_place_in_a_network(void **state)
{
    (void)state;
    const double expected[COTERIE_MEASURES] = {0, 0, 0, NAN, NAN, NAN, 1, 0, NAN, NAN};
    g_autoptr(CoterieNetwork) network = make_network(1, NULL, 0);
    g_autoptr(CoterieMeasures) measures = measure(network);

    expect_values(measures, 1, expected);
    assert_true(isnan(coterie_measures_summary(measures)->density));
    expect_all_nan(coterie_measures_summary(measures));
    assert_int_equal(coterie_measures_summary(measures)->communities, 1);
}

static void
a_pair_is_as_close_as_its_tie_is_strong(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 4}};
    const double expected[COTERIE_MEASURES][2] = {
        {1, 1}, {4, 4}, {0, 0}, {4, 4}, {4, 4}, {1, 1}, {.5, .5}, {1, 1}, {NAN, NAN}, {1, 1}};
    g_autoptr(CoterieNetwork) network = network_of(2, edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    expect_values(measures, 2, expected[0]);
    assert_float_equal(coterie_measures_summary(measures)->diameter, 1, 0);
}

static void
two_persons_without_a_tie_are_both_isolated(void **state)
{
    (void)state;
    const double expected[COTERIE_MEASURES][2] = {{0, 0},
                                                  {0, 0},
                                                  {0, 0},
                                                  {NAN, NAN},
                                                  {0, 0},
                                                  {NAN, NAN},
                                                  {.5, .5},
                                                  {0, 0},
                                                  {NAN, NAN},
                                                  {NAN, NAN}};
    g_autoptr(CoterieNetwork) network = make_network(2, NULL, 0);
    g_autoptr(CoterieMeasures) measures = measure(network);

    expect_values(measures, 2, expected[0]);
    assert_int_equal(coterie_measures_summary(measures)->isolated, 2);
    assert_float_equal(coterie_measures_summary(measures)->density, 0, 0);
}

static void
components_of_one_size_each_have_their_own_eigenvector(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 9}, {2, 3, 1}, {3, 4, 1}, {5, 6, 5}, {6, 7, 5}};
    const double half = 1 / sqrt(2);
    const double expected[] = {NAN, NAN, half, 1, half, half, 1, half};
    g_autoptr(CoterieNetwork) network = network_of(8, edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    for (guint32 v = 0; v < 8; v++)
        assert_close(coterie_measures_get(measures, COTERIE_MEASURE_EIGENVECTOR, v),
                     expected[v],
                     "eigenvector",
                     v);
}

static void
strengths_of_all_magnitudes_are_borne(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 1e-90}, {1, 2, 1e90}, {2, 3, 1}, {3, 0, 1e-90}};
    g_autoptr(CoterieNetwork) network = network_of(4, edges);
    g_autoptr(CoterieMeasures) measures = measure(network);

    for (guint32 v = 0; v < 4; v++) {
        assert_true(isfinite(coterie_measures_get(measures, COTERIE_MEASURE_BETWEENNESS, v)));
        assert_true(coterie_measures_get(measures, COTERIE_MEASURE_CLOSENESS, v) > 0);
        assert_true(isfinite(coterie_measures_get(measures, COTERIE_MEASURE_HARMONIC, v)));
        assert_true(isfinite(coterie_measures_get(measures, COTERIE_MEASURE_PAGERANK, v)));
    }
}

/* --- Invariants --- */

static CoterieNetwork *
renumbered(const CoterieNetwork *network, const guint32 *numbers)
{
    guint32 count = coterie_network_edge_count(network);
    g_autofree CoterieEdge *edges = g_new(CoterieEdge, count);

    for (guint32 i = 0; i < count; i++) {
        edges[count - 1 - i] = *coterie_network_edge(network, i);
        edges[count - 1 - i].source = numbers[edges[count - 1 - i].source];
        edges[count - 1 - i].target = numbers[edges[count - 1 - i].target];
    }
    return make_network(coterie_network_vertex_count(network), edges, count);
}

static void
renumbering_persons_permutes_their_measures(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(80, 3);
    guint32 numbers[80];
    g_autoptr(CoterieNetwork) other = NULL;
    g_autoptr(CoterieMeasures) before = measure(network);
    g_autoptr(CoterieMeasures) after = NULL;

    for (guint32 v = 0; v < 80; v++)
        numbers[v] = (v * 37 + 11) % 80;
    other = renumbered(network, numbers);
    after = measure(other);
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        for (guint32 v = 0; v < 80; v++)
            assert_close(coterie_measures_get(after, (CoterieMeasure)i, numbers[v]),
                         coterie_measures_get(before, (CoterieMeasure)i, v),
                         coterie_measure_info((CoterieMeasure)i)->name,
                         v);
    }
    expect_summary(coterie_measures_summary(after), coterie_measures_summary(before));
}

static void
expect_same_bytes(const CoterieMeasures *one, const CoterieMeasures *other, guint32 vertices)
{
    for (guint32 v = 0; v < vertices; v++) {
        for (guint i = 0; i < COTERIE_MEASURES; i++) {
            double a = coterie_measures_get(one, (CoterieMeasure)i, v);
            double b = coterie_measures_get(other, (CoterieMeasure)i, v);

            assert_memory_equal(&a, &b, sizeof a);
        }
        assert_int_equal(coterie_measures_community(one, v), coterie_measures_community(other, v));
    }
    assert_memory_equal(&coterie_measures_summary(one)->density,
                        &coterie_measures_summary(other)->density,
                        4 * sizeof(double));
}

static void
the_order_of_edges_changes_not_one_bit(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(80, 4);
    guint32 same[80];
    g_autoptr(CoterieNetwork) reversed = NULL;
    g_autoptr(CoterieMeasures) before = measure(network);
    g_autoptr(CoterieMeasures) after = NULL;

    for (guint32 v = 0; v < 80; v++)
        same[v] = v;
    reversed = renumbered(network, same);
    after = measure(reversed);
    expect_same_bytes(before, after, 80);
}

static void
measuring_twice_gives_the_same_bytes(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(400, 5);
    g_autoptr(CoterieMeasures) once = measure(network);
    g_autoptr(CoterieMeasures) twice = measure(network);

    expect_same_bytes(once, twice, 400);
}

static void
degrees_sum_to_twice_the_ties_and_pagerank_to_one(void **state)
{
    (void)state;
    g_autoptr(CoterieNetwork) network = make_random_network(200, 6);
    g_autoptr(CoterieMeasures) measures = measure(network);
    double degrees = 0;
    double ranks = 0;

    for (guint32 v = 0; v < 200; v++) {
        degrees += coterie_measures_get(measures, COTERIE_MEASURE_DEGREE, v);
        ranks += coterie_measures_get(measures, COTERIE_MEASURE_PAGERANK, v);
    }
    assert_float_equal(degrees, 2.0 * coterie_network_edge_count(network), 0);
    assert_close(ranks, 1, "sum of pagerank", 0);
}

/* --- Ranks and names --- */

static void
ranks_put_the_notable_first_and_the_undefined_last(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{1, 2, 1}, {1, 3, 1}, {1, 4, 1}, {2, 3, 1}, {5, 6, 1}};
    g_autoptr(CoterieNetwork) network = network_of(8, edges);
    g_autoptr(CoterieMeasures) measures = measure(network);
    g_autofree guint32 *degrees = NULL;
    g_autofree guint32 *constraints = NULL;
    const guint32 by_degree[] = {1, 2, 3, 4, 5, 6, 0, 7};
    const guint32 by_constraint[] = {1, 4, 5, 6, 2, 3, 0, 7};
    guint32 count;

    coterie_measures_rank(measures, COTERIE_MEASURE_DEGREE, &degrees, &count);
    assert_int_equal(count, 8);
    assert_memory_equal(degrees, by_degree, sizeof by_degree);
    coterie_measures_rank(measures, COTERIE_MEASURE_CONSTRAINT, &constraints, &count);
    assert_memory_equal(constraints, by_constraint, sizeof by_constraint);
}

static void
values_that_differ_by_rounding_stand_in_vertex_order(void **state)
{
    (void)state;
    /* 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 */
    const CoterieEdge edges[] = {
        {0, 2, .3}, {0, 3, .2}, {0, 4, .1}, {1, 2, .1}, {1, 3, .2}, {1, 4, .3}};
    g_autoptr(CoterieNetwork) network = network_of(5, edges);
    g_autoptr(CoterieMeasures) measures = measure(network);
    g_autofree guint32 *vertices = NULL;
    guint32 count;

    assert_true(coterie_measures_get(measures, COTERIE_MEASURE_STRENGTH, 0) !=
                coterie_measures_get(measures, COTERIE_MEASURE_STRENGTH, 1));
    coterie_measures_rank(measures, COTERIE_MEASURE_STRENGTH, &vertices, &count);
    assert_int_equal(vertices[0], 0);
    assert_int_equal(vertices[1], 1);
}

static void
every_measure_is_found_by_its_name(void **state)
{
    (void)state;
    CoterieMeasure found;

    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);

        assert_true(coterie_measure_parse(info->name, &found, NULL));
        assert_int_equal(found, i);
        assert_true(info->label != NULL && info->source != NULL);
        assert_true(g_str_has_suffix(info->meaning, ".") &&
                    g_str_has_suffix(info->convention, "."));
    }
}

static void
an_unknown_name_is_answered_with_all_names(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    CoterieMeasure found = COTERIE_MEASURE_CORENESS;

    assert_false(coterie_measure_parse("Degree", &found, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message,
                        "no measure 'Degree': degree, strength, betweenness, closeness, harmonic, "
                        "eigenvector, pagerank, coreness, clustering, constraint, in_degree, "
                        "out_degree, directed_pagerank, hub or authority");
    assert_int_equal(found, COTERIE_MEASURE_CORENESS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_karate_club_is_as_networkx_finds_it),
        cmocka_unit_test(ways_of_one_length_and_components_are_as_networkx_finds_them),
        cmocka_unit_test(components_are_numbered_by_size_then_smallest_vertex),
        cmocka_unit_test(an_empty_network_has_nothing_to_measure),
        cmocka_unit_test(one_person_alone_has_no_place_in_a_network),
        cmocka_unit_test(a_pair_is_as_close_as_its_tie_is_strong),
        cmocka_unit_test(two_persons_without_a_tie_are_both_isolated),
        cmocka_unit_test(components_of_one_size_each_have_their_own_eigenvector),
        cmocka_unit_test(strengths_of_all_magnitudes_are_borne),
        cmocka_unit_test(renumbering_persons_permutes_their_measures),
        cmocka_unit_test(the_order_of_edges_changes_not_one_bit),
        cmocka_unit_test(measuring_twice_gives_the_same_bytes),
        cmocka_unit_test(degrees_sum_to_twice_the_ties_and_pagerank_to_one),
        cmocka_unit_test(ranks_put_the_notable_first_and_the_undefined_last),
        cmocka_unit_test(values_that_differ_by_rounding_stand_in_vertex_order),
        cmocka_unit_test(every_measure_is_found_by_its_name),
        cmocka_unit_test(an_unknown_name_is_answered_with_all_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
