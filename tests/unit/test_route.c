/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/build.h"
#include "support/networks.h"

/* A path as its vertices: "0 2 1"; "" if there is none. */
static char *
path(const CoterieNetwork *network, const CoteriePersons *persons, guint32 from, guint32 to)
{
    guint32 count;
    g_autofree guint32 *vertices = coterie_network_path(network, persons, from, to, &count);
    g_autoptr(GString) out = g_string_new(NULL);

    assert_int_equal(vertices != NULL, count > 0);
    for (guint32 i = 0; i < count; i++)
        g_string_append_printf(out, "%s%u", i > 0 ? " " : "", vertices[i]);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void
assert_path(const CoterieNetwork *network, guint32 from, guint32 to, const char *expected)
{
    g_autofree char *found = path(network, NULL, from, to);

    assert_string_equal(found, expected);
}

static void
a_strong_detour_is_shorter_than_a_weak_tie(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 0.25}, {0, 2, 1}, {1, 2, 1}};
    g_autoptr(CoterieNetwork) network = network_of(3, edges);

    assert_path(network, 0, 1, "0 2 1");
    assert_path(network, 1, 0, "1 2 0");
}

static void
of_one_length_the_fewest_steps_are_taken(void **state)
{
    (void)state;
    /* 1/3 + 1/3 + 1/3 is 1, but not to the last bit. */
    const CoterieEdge edges[] = {{0, 1, 3}, {1, 2, 3}, {2, 5, 3}, {0, 5, 1}, {0, 3, 2}, {3, 5, 2}};
    g_autoptr(CoterieNetwork) network = network_of(6, edges);

    assert_path(network, 0, 5, "0 5");
    assert_path(network, 5, 0, "5 0");
}

static void
of_one_length_and_as_many_steps_the_first_by_name_is_taken(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 1}, {0, 2, 1}, {1, 3, 1}, {2, 3, 1}};
    g_autoptr(CoterieNetwork) network = network_of(4, edges);
    g_autoptr(CoteriePersons) persons = build_persons("Dora Clara Boris Anna");
    g_autofree char *by_number = path(network, NULL, 0, 3);
    g_autofree char *by_name = path(network, persons, 0, 3);

    assert_string_equal(by_number, "0 1 3");
    assert_string_equal(by_name, "0 2 3");
}

static void
nothing_leads_to_another_part(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 1}, {2, 3, 1}, {3, 4, 1}};
    g_autoptr(CoterieNetwork) network = network_of(6, edges);
    g_autofree guint32 *part = NULL;
    g_autofree guint32 *alone = NULL;
    guint32 count;

    assert_path(network, 0, 4, "");
    assert_path(network, 5, 0, "");
    part = coterie_network_part(network, 4, &count);
    assert_int_equal(count, 3);
    assert_int_equal(part[0], 4);
    assert_int_equal(part[1], 3);
    assert_int_equal(part[2], 2);
    alone = coterie_network_part(network, 5, &count);
    assert_int_equal(count, 1);
}

static void
everyone_is_with_himself(void **state)
{
    (void)state;
    const CoterieEdge edges[] = {{0, 1, 1}};
    g_autoptr(CoterieNetwork) network = network_of(2, edges);

    assert_path(network, 1, 1, "1");
}

/* The length of a path, and that each of its steps is an edge. */
static double
length_of(const CoterieNetwork *network, const guint32 *vertices, guint32 count)
{
    double length = 0;

    for (guint32 i = 1; i < count; i++) {
        guint32 low = MIN(vertices[i - 1], vertices[i]);
        guint32 high = MAX(vertices[i - 1], vertices[i]);
        guint32 edge = 0;

        for (; edge < coterie_network_edge_count(network); edge++) {
            const CoterieEdge *at = coterie_network_edge(network, edge);

            if (at->source == low && at->target == high)
                break;
        }
        assert_true(edge < coterie_network_edge_count(network));
        length += 1 / coterie_network_edge(network, edge)->strength;
    }
    return length;
}

/* Bellman and Ford's distances: slow, short, and another way. */
static void
relax(const CoterieNetwork *network, double *distance)
{
    for (guint32 round = 0; round < coterie_network_vertex_count(network); round++) {
        for (guint32 i = 0; i < coterie_network_edge_count(network); i++) {
            const CoterieEdge *edge = coterie_network_edge(network, i);
            double *one = &distance[edge->source];
            double *other = &distance[edge->target];

            *one = MIN(*one, *other + 1 / edge->strength);
            *other = MIN(*other, *one + 1 / edge->strength);
        }
    }
}

static void
no_path_is_shorter(void **state)
{
    (void)state;
    enum { VERTICES = 40 };
    g_autoptr(CoterieNetwork) network = make_random_network(VERTICES, 7);
    guint connected = 0;

    for (guint32 from = 0; from < VERTICES; from++) {
        double distance[VERTICES];

        for (guint32 i = 0; i < VERTICES; i++)
            distance[i] = i == from ? 0 : 1e9;
        relax(network, distance);
        for (guint32 to = 0; to < VERTICES; to++) {
            guint32 count;
            g_autofree guint32 *vertices = coterie_network_path(network, NULL, from, to, &count);

            assert_int_equal(count > 0, distance[to] < 1e9);
            connected += count > 0;
            if (count > 0)
                assert_float_equal(length_of(network, vertices, count), distance[to], 1e-9);
        }
    }
    assert_true(connected > VERTICES * 2);
}

static void
a_person_is_found_if_in_the_network(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna Boris Anna Clara Clara");
    const CoterieOptions options = {.window = COTERIE_WINDOW_PARAGRAPH, .min_mentions = 2};
    g_autoptr(CoterieTies) ties = coterie_ties_new(persons, &options, NULL, NULL);
    g_autoptr(CoterieNetwork) network = coterie_network_new(persons, ties, NULL);
    g_autoptr(CoterieNetwork) empty = make_network(0, NULL, 0);
    guint32 vertex;

    assert_true(coterie_network_vertex(network, 0, &vertex));
    assert_int_equal(vertex, 0);
    assert_false(coterie_network_vertex(network, 1, &vertex));
    assert_true(coterie_network_vertex(network, 2, &vertex));
    assert_int_equal(vertex, 1);
    assert_false(coterie_network_vertex(network, 3, &vertex));
    assert_false(coterie_network_vertex(empty, 0, &vertex));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_strong_detour_is_shorter_than_a_weak_tie),
        cmocka_unit_test(of_one_length_the_fewest_steps_are_taken),
        cmocka_unit_test(of_one_length_and_as_many_steps_the_first_by_name_is_taken),
        cmocka_unit_test(nothing_leads_to_another_part),
        cmocka_unit_test(everyone_is_with_himself),
        cmocka_unit_test(no_path_is_shorter),
        cmocka_unit_test(a_person_is_found_if_in_the_network),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
