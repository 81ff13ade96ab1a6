/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every way through a short sentence is weighed one by one, and the algorithms must agree. */
#include "names/chain.h"
#include "support/check.h"

#include <math.h>

#define L COTERIE_LABELS
#define WORDS 4

/* Scores between -3 and 3, the same each time. */
static void
fill(CoterieChain *chain, gint32 *parts, guint32 words, guint32 seed)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);

    coterie_chain_resize(chain, words);
    for (guint32 i = 0; i < words * L; i++)
        chain->scores[i] = (float)g_rand_double_range(random, -3, 3);
    for (guint i = 0; i < L * L; i++)
        parts[i] = g_rand_int_range(random, -2 * COTERIE_MODEL_PARTS, 2 * COTERIE_MODEL_PARTS);
}

/* The score of a way; minus infinity if it may not be. */
static double
score_of(const CoterieChain *chain, const CoterieSteps *steps, const guint8 *labels)
{
    double sum = 0;
    guint before = COTERIE_LABEL_NONE;

    for (guint32 t = 0; t < chain->length; t++) {
        if (!coterie_chain_may_follow(before, labels[t]))
            return -INFINITY;
        sum += (double)steps->score[before][labels[t]] + (double)chain->scores[t * L + labels[t]];
        before = labels[t];
    }
    return coterie_chain_may_follow(before, COTERIE_LABEL_NONE) ? sum : -INFINITY;
}

static guint
ways(guint32 words)
{
    guint count = 1;

    for (guint32 i = 0; i < words; i++)
        count *= L;
    return count;
}

static void
way_of(guint number, guint32 words, guint8 *labels)
{
    for (guint32 t = 0; t < words; t++, number /= L)
        labels[t] = (guint8)(number % L);
}

static void
the_best_way_is_the_best_of_all(void **state)
{
    (void)state;
    for (guint32 seed = 1; seed <= 20; seed++) {
        g_auto(CoterieChain) chain = {0};
        CoterieSteps steps;
        gint32 parts[L * L];
        guint8 labels[WORDS], found[WORDS];
        double best = -INFINITY;

        fill(&chain, parts, WORDS, seed);
        coterie_steps_init(&steps, parts);
        for (guint way = 0; way < ways(WORDS); way++) {
            way_of(way, WORDS, labels);
            best = MAX(best, score_of(&chain, &steps, labels));
        }
        coterie_chain_best(&chain, &steps, found);
        assert_float_equal(score_of(&chain, &steps, found), best, 1e-4);
    }
}

static void
chances_are_shares_of_all_ways(void **state)
{
    g_auto(CoterieChain) chain = {0};
    CoterieSteps steps;
    gint32 parts[L * L];
    guint8 labels[WORDS];
    double sums[WORDS][L] = {{0}};
    double whole = 0;

    (void)state;
    fill(&chain, parts, WORDS, 7);
    coterie_steps_init(&steps, parts);
    for (guint way = 0; way < ways(WORDS); way++) {
        double weight;

        way_of(way, WORDS, labels);
        weight = exp(score_of(&chain, &steps, labels));
        whole += weight;
        for (guint32 t = 0; t < WORDS; t++)
            sums[t][labels[t]] += weight;
    }
    coterie_chain_run(&chain, &steps, NULL);
    for (guint32 t = 0; t < WORDS; t++) {
        for (guint i = 0; i < L; i++)
            assert_float_equal(
                (double)coterie_chain_chance(&chain, t, i), sums[t][i] / whole, 1e-4);
    }
}

static void
a_name_has_the_chance_of_all_ways_that_have_it(void **state)
{
    g_auto(CoterieChain) chain = {0};
    CoterieSteps steps;
    gint32 parts[L * L];
    guint8 labels[WORDS];
    double whole = 0, three = 0, lone = 0;

    (void)state;
    fill(&chain, parts, WORDS, 11);
    coterie_steps_init(&steps, parts);
    for (guint way = 0; way < ways(WORDS); way++) {
        double weight;

        way_of(way, WORDS, labels);
        weight = exp(score_of(&chain, &steps, labels));
        whole += weight;
        if (labels[1] == COTERIE_LABEL_FIRST && labels[2] == COTERIE_LABEL_WITHIN &&
            labels[3] == COTERIE_LABEL_LAST)
            three += weight;
        lone += labels[2] == COTERIE_LABEL_LONE ? weight : 0;
    }
    coterie_chain_run(&chain, &steps, NULL);
    assert_float_equal(coterie_chain_span(&chain, &steps, 1, 3), three / whole, 1e-4);
    assert_float_equal(coterie_chain_span(&chain, &steps, 2, 1), lone / whole, 1e-4);
}

static void
labels_that_are_not_allowed_have_no_chance(void **state)
{
    static const guint8 allowed[WORDS] = {
        COTERIE_LABELS_ALL, 1 << COTERIE_LABEL_FIRST, 1 << COTERIE_LABEL_LAST, COTERIE_LABELS_ALL};
    g_auto(CoterieChain) chain = {0};
    CoterieSteps steps;
    gint32 parts[L * L];

    (void)state;
    fill(&chain, parts, WORDS, 13);
    coterie_steps_init(&steps, parts);
    coterie_chain_run(&chain, &steps, allowed);
    assert_float_equal(coterie_chain_span(&chain, &steps, 1, 2), 1, 1e-5);
    assert_float_equal((double)coterie_chain_chance(&chain, 0, COTERIE_LABEL_FIRST), 0, 1e-6);
}

static void
no_score_is_too_great(void **state)
{
    g_auto(CoterieChain) chain = {0};
    CoterieSteps steps;
    gint32 parts[L * L];

    (void)state;
    fill(&chain, parts, 200, 17);
    coterie_steps_init(&steps, parts);
    for (guint32 i = 0; i < 200 * L; i++)
        chain.scores[i] *= 400;
    coterie_chain_run(&chain, &steps, NULL);
    for (guint32 t = 0; t < 200; t++) {
        for (guint i = 0; i < L; i++)
            assert_true(isfinite((double)coterie_chain_chance(&chain, t, i)));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_way_is_the_best_of_all),
        cmocka_unit_test(chances_are_shares_of_all_ways),
        cmocka_unit_test(a_name_has_the_chance_of_all_ways_that_have_it),
        cmocka_unit_test(labels_that_are_not_allowed_have_no_chance),
        cmocka_unit_test(no_score_is_too_great),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
