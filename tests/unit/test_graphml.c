/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/igraph_read.h"
#include "support/view.h"

#include <math.h>

static void
read_network(const View *view, igraph_t *graph)
{
    igraph_read_graphml(coterie_graphml_write(&view->view, view->layout), graph);
}

static void
persons_and_ties_come_back(void **state)
{
    (void)state;
    g_autoptr(View) view =
        view_new("Anna_Bell met Boris . | Boris met Clara and Anna_Bell . | Dora slept .");
    igraph_t graph;

    read_network(view, &graph);
    assert_int_equal(igraph_vcount(&graph), 4);
    assert_int_equal(igraph_ecount(&graph), 3);
    assert_false(igraph_is_directed(&graph));
    assert_string_equal(VAS(&graph, "id", 0), "anna-bell");
    assert_string_equal(VAS(&graph, "label", 0), "Anna Bell");
    assert_string_equal(VAS(&graph, "label", 3), "Dora");
    igraph_expect_edge(&graph, 0, 0, 1, 1.5);
    igraph_expect_edge(&graph, 1, 0, 2, 0.5);
    assert_true(EAN(&graph, "windows", 0) == 2);
    igraph_destroy(&graph);
}

static void
attributes_have_their_types(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Ann=Anna met Boris . | Anna slept .");
    igraph_t graph;

    read_network(view, &graph);
    assert_true(VAN(&graph, "mentions", 0) == 2);
    assert_true(VAN(&graph, "community", 0) == 1);
    assert_false(VAB(&graph, "cited", 0));
    assert_string_equal(VAS(&graph, "gender", 0), "u");
    assert_string_equal(VAS(&graph, "aliases", 0), "Ann | Anna");
    igraph_destroy(&graph);
}

static void
every_measure_comes_back_to_the_last_digit(void **state)
{
    (void)state;
    g_autoptr(View) view =
        view_new("Anna Boris Clara . | Clara Dora Emil . | Emil Anna . | Boris Dora .");
    igraph_t graph;

    read_network(view, &graph);
    for (guint i = 0; i < COTERIE_MEASURES; i++)
        for (guint32 vertex = 0; vertex < 5; vertex++) {
            const char *name = coterie_measure_info((CoterieMeasure)i)->name;
            double value = coterie_measures_get(view->measures, (CoterieMeasure)i, vertex);

            assert_true(VAN(&graph, name, vertex) == value);
        }
    igraph_destroy(&graph);
}

static void
undefined_values_are_left_out(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Dora slept .");
    igraph_t graph;

    read_network(view, &graph);
    assert_false(isnan(VAN(&graph, "closeness", 0)));
    assert_true(isnan(VAN(&graph, "closeness", 2)));
    igraph_destroy(&graph);
}

/* The names under which Gephi finds them. */
static void
looks_are_attributes(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Boris met Clara . | Dora slept .");
    igraph_t graph;
    double x;
    double y;

    read_network(view, &graph);
    coterie_layout_get(view->layout, 1, &x, &y);
    assert_true(VAN(&graph, "x", 1) == x);
    assert_true(VAN(&graph, "y", 1) == y);
    assert_true(VAN(&graph, "size", 1) == 60);
    assert_true(VAN(&graph, "size", 3) == 10);
    assert_true(VAN(&graph, "r", 1) == 230);
    igraph_destroy(&graph);
}

static void
nobody_makes_an_empty_graph(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("nobody here .");
    igraph_t graph;

    read_network(view, &graph);
    assert_int_equal(igraph_vcount(&graph), 0);
    igraph_destroy(&graph);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons_and_ties_come_back),
        cmocka_unit_test(attributes_have_their_types),
        cmocka_unit_test(every_measure_comes_back_to_the_last_digit),
        cmocka_unit_test(undefined_values_are_left_out),
        cmocka_unit_test(looks_are_attributes),
        cmocka_unit_test(nobody_makes_an_empty_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
