/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/igraph_read.h"
#include "support/view.h"

#include <math.h>
#include <string.h>

static void
persons_and_ties_come_back(void **state)
{
    (void)state;
    g_autoptr(View) view =
        view_new("Anna_Bell met Ünal . | Ünal met Clara and Anna_Bell . | Dora slept .");
    igraph_t graph;

    igraph_read_pajek(coterie_pajek_write(&view->view, view->layout), &graph);
    assert_int_equal(igraph_vcount(&graph), 4);
    assert_int_equal(igraph_ecount(&graph), 3);
    assert_false(igraph_is_directed(&graph));
    assert_string_equal(VAS(&graph, "name", 0), "Anna Bell");
    assert_string_equal(VAS(&graph, "name", 1), "Ünal");
    assert_string_equal(VAS(&graph, "name", 3), "Dora");
    igraph_expect_edge(&graph, 0, 0, 1, 1.5);
    igraph_expect_edge(&graph, 1, 0, 2, 0.5);
    igraph_destroy(&graph);
}

/* Its window reaches from 0 to 1, and down. */
static void
places_are_within_the_window(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Boris met Clara . | Clara Dora | Emil");
    double ys[5];
    igraph_t graph;

    igraph_read_pajek(coterie_pajek_write(&view->view, view->layout), &graph);
    for (guint32 i = 0; i < 5; i++) {
        double x;

        coterie_layout_get(view->layout, i, &x, &ys[i]);
        assert_true(VAN(&graph, "x", i) > 0 && VAN(&graph, "x", i) < 1);
        assert_true(VAN(&graph, "y", i) > 0 && VAN(&graph, "y", i) < 1);
        if (fabs(ys[i] - ys[0]) > 1)
            assert_true((ys[i] > ys[0]) == (VAN(&graph, "y", i) < VAN(&graph, "y", 0)));
    }
    igraph_destroy(&graph);
}

static void
a_weight_may_be_very_small(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    const CoterieEdge edge = {0, 1, 1e-7};
    g_autoptr(CoterieNetwork) network = coterie_network_new_from_edges(2, &edge, 1, NULL);
    igraph_t graph;

    view->view.network = network;
    igraph_read_pajek(coterie_pajek_write(&view->view, view->layout), &graph);
    igraph_expect_edge(&graph, 0, 0, 1, 1e-7);
    igraph_destroy(&graph);
}

static void
what_a_label_cannot_hold_is_a_reference(void **state)
{
    (void)state;
    static const char *const names[] = {"\"A\\", "&#34;\n", "A & B"};
    g_autoptr(View) view = view_new_named("Anna met Boris and Clara .", names);
    g_autofree char *text = view_text(coterie_pajek_write(&view->view, view->layout));

    assert_non_null(strstr(text, "1 \"&#34;A&#92;\" 0."));
    assert_non_null(strstr(text, "2 \"&#38;#34;&#10;\" 0."));
    assert_non_null(strstr(text, "3 \"A & B\" 0."));
}

static void
nobody_makes_an_empty_graph(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("nobody here .");
    igraph_t graph;

    igraph_read_pajek(coterie_pajek_write(&view->view, view->layout), &graph);
    assert_int_equal(igraph_vcount(&graph), 0);
    igraph_destroy(&graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons_and_ties_come_back),
        cmocka_unit_test(places_are_within_the_window),
        cmocka_unit_test(a_weight_may_be_very_small),
        cmocka_unit_test(what_a_label_cannot_hold_is_a_reference),
        cmocka_unit_test(nobody_makes_an_empty_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
