/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our own searches against igraph's. */
#include "base/guard.h"
#include "network/heap.h"
#include "network/network_private.h"
#include "network/paths.h"
#include "support/networks.h"

#include <math.h>

static void
a_heap_gives_back_the_least_key_first(void **state)
{
    (void)state;
    double keys[50] = {0};
    CoterieHeap heap;
    double last = -INFINITY;

    coterie_heap_init(&heap, keys, 50);
    for (guint32 i = 0; i < 50; i++) {
        keys[i] = 100 + (i * 31) % 50;
        coterie_heap_raise(&heap, i);
    }
    for (guint32 i = 0; i < 50; i += 3) {
        keys[i] -= 60 + i;
        coterie_heap_raise(&heap, i);
    }
    for (guint32 i = 0; i < 50; i++) {
        double key = keys[coterie_heap_pop(&heap)];

        assert_true(key >= last);
        last = key;
    }
    assert_int_equal(heap.length, 0);
    coterie_heap_clear(&heap);
}

static void
expect_scores(const igraph_vector_t *expected, const double *scores, const char *what)
{
    for (igraph_integer_t i = 0; i < igraph_vector_size(expected); i++) {
        double value = VECTOR(*expected)[i];

        if (isnan(value) && isnan(scores[i]))
            continue;
        if (!(fabs(value - scores[i]) <= 1e-9 * MAX(1, fabs(value))))
            fail_msg("%s of %d is %.17g, igraph's %.17g", what, (int)i, scores[i], value);
    }
}

/* igraph's own scores one after the other: betweenness, closeness, harmonic. */
static void
score_with_igraph(const CoterieNetwork *network, igraph_vector_t *scores)
{
    g_auto(CoterieGuard) guard;
    g_auto(igraph_vector_t) lengths = {0};
    const igraph_t *graph = &network->graph;
    igraph_vs_t all = igraph_vss_all();

    igraph_vector_init_copy(&lengths, &network->strengths);
    for (igraph_integer_t i = 0; i < igraph_vector_size(&lengths); i++)
        VECTOR(lengths)[i] = 1 / VECTOR(lengths)[i];
    coterie_guard_enter(&guard, 0);
#if IGRAPH_VERSION_MAJOR >= 1
    igraph_betweenness(graph, &lengths, &scores[0], all, IGRAPH_UNDIRECTED, 0);
#else
    igraph_betweenness(graph, &scores[0], all, IGRAPH_UNDIRECTED, &lengths);
#endif
    igraph_closeness(graph, &scores[1], NULL, NULL, all, IGRAPH_ALL, &lengths, 1);
    igraph_harmonic_centrality(graph, &scores[2], all, IGRAPH_ALL, &lengths, 1);
}

static void
random_networks_score_as_igraph_scores_them(void **state)
{
    (void)state;
    double ours[3][60];
    igraph_vector_t theirs[3];

    for (guint32 seed = 0; seed < 30; seed++) {
        g_autoptr(CoterieNetwork) network = make_random_network(60, seed);

        for (guint i = 0; i < 3; i++)
            igraph_vector_init(&theirs[i], 0);
        score_with_igraph(network, theirs);
        coterie_paths_score(&network->arcs, ours[0], ours[1], ours[2]);
        expect_scores(&theirs[0], ours[0], "betweenness");
        expect_scores(&theirs[1], ours[1], "closeness");
        expect_scores(&theirs[2], ours[2], "harmonic");
        for (guint i = 0; i < 3; i++)
            igraph_vector_destroy(&theirs[i]);
    }
}

static void
count_steps_with_igraph(const CoterieNetwork *network, CoterieSteps *steps)
{
    g_auto(CoterieGuard) guard;
    g_auto(igraph_vector_t) pairs = {0};
    igraph_real_t unconnected = 0;

    igraph_vector_init(&pairs, 0);
    coterie_guard_enter(&guard, 0);
    igraph_path_length_hist(&network->graph, &pairs, &unconnected, IGRAPH_UNDIRECTED);
    for (igraph_integer_t i = 0; i < igraph_vector_size(&pairs); i++) {
        steps->pairs += 2 * (guint64)VECTOR(pairs)[i];
        steps->steps += 2 * (guint64)VECTOR(pairs)[i] * (guint64)(i + 1);
        steps->diameter = (guint32)i + 1;
    }
}

static void
steps_are_counted_as_igraph_counts_them(void **state)
{
    (void)state;
    for (guint32 seed = 0; seed < 10; seed++) {
        g_autoptr(CoterieNetwork) network = make_random_network(60, seed);
        CoterieSteps ours = coterie_paths_steps(&network->arcs);
        CoterieSteps theirs = {0};

        count_steps_with_igraph(network, &theirs);
        assert_int_equal(ours.pairs, theirs.pairs);
        assert_int_equal(ours.steps, theirs.steps);
        assert_int_equal(ours.diameter, theirs.diameter);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_heap_gives_back_the_least_key_first),
        cmocka_unit_test(random_networks_score_as_igraph_scores_them),
        cmocka_unit_test(steps_are_counted_as_igraph_counts_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
