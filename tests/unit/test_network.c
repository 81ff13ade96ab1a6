/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/networks.h"

#include <coterie/error.h>

#include <math.h>

static void
edges_keep_their_order_and_stand_upright(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{3, 1, 2.5}, {0, 1, 1}};
    g_autoptr(CoterieNetwork) network = network_of(4, edges);
    const CoterieEdge *first = coterie_network_edge(network, 0);

    assert_int_equal(coterie_network_vertex_count(network), 4);
    assert_int_equal(coterie_network_edge_count(network), 2);
    assert_int_equal(first->source, 1);
    assert_int_equal(first->target, 3);
    assert_float_equal(first->strength, 2.5, 0);
    assert_int_equal(coterie_network_edge(network, 1)->source, 0);
    assert_int_equal(coterie_network_person(network, 3), 3);
    assert_int_equal(coterie_network_tie(network, 1), 1);
}

static void
a_network_may_be_empty(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieNetwork) network = coterie_network_new_from_edges(0, NULL, 0, &error);

    assert_no_error(error);
    assert_int_equal(coterie_network_vertex_count(network), 0);
    assert_int_equal(coterie_network_edge_count(network), 0);
}

static void
expect_refusal(CoterieEdge edge, const char *message)
{
    const CoterieEdge edges[] = {{0, 1, 1}, edge};
    g_autoptr(GError) error = NULL;

    assert_null(coterie_network_new_from_edges(3, edges, 2, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_GRAPH);
    assert_string_equal(error->message, message);
}

static void
what_is_no_simple_network_is_refused(void **state)
{
    (void)state;
    const char *strength = "edge 1-2 has a strength that is not finite and above 0";

    expect_refusal((CoterieEdge){1, 3, 1}, "edge 1-3 has an end out of range");
    expect_refusal((CoterieEdge){G_MAXUINT32, 1, 1}, "edge 4294967295-1 has an end out of range");
    expect_refusal((CoterieEdge){2, 2, 1}, "edge 2-2 is a loop");
    expect_refusal((CoterieEdge){1, 0, 1}, "edge 0-1 is given twice");
    expect_refusal((CoterieEdge){1, 2, 0}, strength);
    expect_refusal((CoterieEdge){1, 2, -1}, strength);
    expect_refusal((CoterieEdge){1, 2, NAN}, strength);
    expect_refusal((CoterieEdge){1, 2, INFINITY}, strength);
}

static void
strengths_whose_inverse_has_no_room_are_refused(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    const CoterieEdge edge = {0, 1, 4e-320};

    assert_null(coterie_network_new_from_edges(2, &edge, 1, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_GRAPH);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edges_keep_their_order_and_stand_upright),
        cmocka_unit_test(a_network_may_be_empty),
        cmocka_unit_test(what_is_no_simple_network_is_refused),
        cmocka_unit_test(strengths_whose_inverse_has_no_room_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
