/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/judgement.h"
#include "support/check.h"
#include "support/read.h"

#include <math.h>
#include <string.h>

static const char text[] =
    "Anna Hale met Robert Ferris in Lisbon. Ferris, Hale and Mrs. Dunmore sat down.\n\n"
    "\"Sit,\" said Ferris. The Harbour Board had written to Dr. Ferris again.";

/* A model in which every word may be anything. */
static CoterieModel *
empty_model(void)
{
    g_autoptr(GArray) clusters = g_array_new(FALSE, FALSE, sizeof(CoterieModelWord));
    g_autoptr(GArray) features = g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature));
    CoterieModelParts parts = {.clusters = clusters, .features = features};
    g_autoptr(GBytes) bytes = coterie_model_write(&parts);

    return coterie_model_new_from_bytes(bytes, "empty", NULL);
}

typedef struct {
    Reading *reading;
    CoterieModel *model;
    CoterieJudgement *judgement;
    GArray *tagged;
} Tagging;

static int
setup(void **state)
{
    Tagging *tagging = g_new0(Tagging, 1);

    tagging->reading = read_text(text);
    tagging->model = empty_model();
    tagging->judgement =
        coterie_judgement_by_rules(tagging->reading->tokens, read_lexicon(), NULL, NULL);
    tagging->tagged = coterie_tagger_run(tagging->reading->tokens,
                                         tagging->judgement->vocabulary,
                                         tagging->judgement->walls,
                                         tagging->model,
                                         tagging->judgement->candidates,
                                         tagging->judgement->chances);
    *state = tagging;
    return 0;
}

static int
teardown(void **state)
{
    Tagging *tagging = *state;

    g_array_unref(tagging->tagged);
    coterie_judgement_free(tagging->judgement);
    coterie_model_free(tagging->model);
    reading_free(tagging->reading);
    g_free(tagging);
    return 0;
}

static const CoterieTagged *
at(const Tagging *tagging, guint index)
{
    return &g_array_index(tagging->tagged, CoterieTagged, index);
}

static void
every_candidate_of_the_rules_is_among_the_stretches(void **state)
{
    const Tagging *tagging = *state;
    guint ruled = 0;

    for (guint i = 0; i < tagging->tagged->len; i++) {
        if (!at(tagging, i)->ruled)
            continue;
        assert_memory_equal(&at(tagging, i)->candidate,
                            &g_array_index(tagging->judgement->candidates, CoterieCandidate, ruled),
                            sizeof(CoterieCandidate));
        assert_float_equal((double)at(tagging, i)->rules, tagging->judgement->chances[ruled], 1e-6);
        ruled++;
    }
    assert_int_equal(ruled, tagging->judgement->candidates->len);
}

static void
stretches_are_in_order_and_know_their_rivals(void **state)
{
    const Tagging *tagging = *state;

    assert_true(tagging->tagged->len > tagging->judgement->candidates->len);
    for (guint i = 1; i < tagging->tagged->len; i++) {
        const CoterieCandidate *before = &at(tagging, i - 1)->candidate;
        const CoterieCandidate *here = &at(tagging, i)->candidate;

        assert_true(before->first < here->first ||
                    (before->first == here->first && before->count < here->count));
        if (before->first + before->count > here->first) {
            assert_true(at(tagging, i)->rival >= at(tagging, i - 1)->chance);
            assert_true(at(tagging, i - 1)->rival >= at(tagging, i)->chance);
        }
    }
}

static void
chances_are_chances(void **state)
{
    const Tagging *tagging = *state;

    for (guint i = 0; i < tagging->tagged->len; i++) {
        const CoterieTagged *one = at(tagging, i);

        assert_true(one->chance >= 0 && one->chance <= 1);
        assert_true(one->place >= 0 && one->place + one->organisation + one->other <= 1.001f);
    }
}

static void
the_same_text_is_tagged_the_same(void **state)
{
    const Tagging *tagging = *state;
    g_autoptr(GArray) again = coterie_tagger_run(tagging->reading->tokens,
                                                 tagging->judgement->vocabulary,
                                                 tagging->judgement->walls,
                                                 tagging->model,
                                                 tagging->judgement->candidates,
                                                 tagging->judgement->chances);

    assert_int_equal(again->len, tagging->tagged->len);
    assert_memory_equal(again->data, tagging->tagged->data, again->len * sizeof(CoterieTagged));
}

/* The sum of the values of the signs of @index whose names begin with @name. */
static double
sum_of(const CoterieOpinions *opinions, guint index, const char *name)
{
    CoterieOpinion of[COTERIE_OPINIONS_AT_ONCE];
    guint count = coterie_opinions_get(opinions, index, of);
    double sum = 0;

    for (guint i = 0; i < count; i++) {
        g_autofree char *sign = coterie_opinion_name(of[i].sign);

        if (g_str_has_prefix(strchr(sign, '.') + 1, name))
            sum += (double)of[i].value;
    }
    return sum;
}

static void
an_opinion_is_spread_over_marks_and_nothing_is_lost(void **state)
{
    const Tagging *tagging = *state;
    g_autoptr(CoterieOpinions) opinions = coterie_opinions_new(
        tagging->reading->tokens, tagging->judgement->vocabulary, tagging->tagged);

    for (guint i = 0; i < tagging->tagged->len; i++) {
        assert_float_equal(sum_of(opinions, i, "tagged_"), 1, 1e-5);
        assert_float_equal(sum_of(opinions, i, "bias_"), 1, 1e-5);
        assert_float_equal(sum_of(opinions, i, "rival"), 1, 1e-5);
        assert_float_equal(sum_of(opinions, i, "rules_") - sum_of(opinions, i, "rules_elsewhere"),
                           at(tagging, i)->ruled ? 1 : 0,
                           1e-5);
    }
}

static void
no_two_signs_have_one_name(void **state)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    (void)state;
    for (guint i = 0; i < COTERIE_OPINIONS; i++)
        assert_true(g_hash_table_add(seen, coterie_opinion_name(i)));
}

static void
no_text_has_no_stretches(void **state)
{
    const Tagging *tagging = *state;
    g_autoptr(Reading) reading = read_text("");
    g_autoptr(CoterieJudgement) judgement =
        coterie_judgement_by_rules(reading->tokens, read_lexicon(), NULL, NULL);
    g_autoptr(GArray) tagged = coterie_tagger_run(reading->tokens,
                                                  judgement->vocabulary,
                                                  tagging->judgement->walls,
                                                  tagging->model,
                                                  judgement->candidates,
                                                  judgement->chances);

    assert_int_equal(tagged->len, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            every_candidate_of_the_rules_is_among_the_stretches, setup, teardown),
        cmocka_unit_test_setup_teardown(
            stretches_are_in_order_and_know_their_rivals, setup, teardown),
        cmocka_unit_test_setup_teardown(chances_are_chances, setup, teardown),
        cmocka_unit_test_setup_teardown(the_same_text_is_tagged_the_same, setup, teardown),
        cmocka_unit_test_setup_teardown(
            an_opinion_is_spread_over_marks_and_nothing_is_lost, setup, teardown),
        cmocka_unit_test(no_two_signs_have_one_name),
        cmocka_unit_test_setup_teardown(no_text_has_no_stretches, setup, teardown),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
