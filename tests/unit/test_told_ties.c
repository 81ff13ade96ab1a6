/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ties made of told roles, and which roles are taken. */
#include "support/build.h"
#include "support/check.h"
#include "support/rules.h"
#include "ties/role_ties.h"

#include <coterie/coterie.h>
#include <coterie/error.h>

#include <string.h>

static CoteriePersons *persons;

static int
setup(void **state)
{
    persons = build_persons("Anna met Boris . Anna Boris . Clara Anna . Boris Clara Dora");
    return rules_setup(state);
}

static int
teardown(void **state)
{
    g_clear_pointer(&persons, coterie_persons_free);
    return rules_teardown(state);
}

static void
tell(GArray *roles, const char *name, guint32 source, guint32 target, CoterieAssertion assertion)
{
    const CoteriePlace *one = coterie_persons_place(persons, source);
    const CoteriePlace *other = coterie_persons_place(persons, target);
    CoterieRole role = {
        .role = (guint16)coterie_role_rules_find(rules_loaded(), name),
        .assertion = (guint8)assertion,
        .source = source,
        .target = target,
        .source_span = one->span,
        .target_span = other->span,
        .cue = one->span,
        .sentence = other->sentence_span,
    };

    g_array_append_val(roles, role);
}

/* Places: 0 Anna 1 Boris . 2 Anna 3 Boris . 4 Clara 5 Anna . 6 Boris 7 Clara 8 Dora */
static CoterieRoles *
told(void)
{
    GArray *roles = g_array_new(FALSE, FALSE, sizeof(CoterieRole));

    tell(roles, "met", 0, 1, COTERIE_ASSERTED);
    tell(roles, "wrote_to", 1, 0, COTERIE_ASSERTED);
    tell(roles, "met", 3, 2, COTERIE_ASSERTED);
    tell(roles, "killed", 4, 5, COTERIE_DENIED);
    tell(roles, "parent", 6, 7, COTERIE_ASSERTED);
    tell(roles, "parent", 6, 8, COTERIE_ASSERTED);
    return coterie_roles_take(rules_loaded(), persons, roles);
}

static const CoterieTie *
tie_of(const CoterieTies *ties, const char *one, const char *other)
{
    return coterie_ties_find(ties, build_find(persons, one), build_find(persons, other));
}

static void
a_sentence_counts_once_for_a_pair(void **state)
{
    (void)state;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieTies) ties = coterie_ties_new_told(persons, roles, NULL, NULL);

    assert_true(coterie_ties_rule(ties)->told);
    assert_int_equal(coterie_ties_count(ties), 4);
    assert_int_equal(tie_of(ties, "Anna", "Boris")->windows, 2);
    assert_true(tie_of(ties, "Anna", "Boris")->weight == 2);
    assert_null(tie_of(ties, "Clara", "Dora"));
}

static void
windows_are_the_sentences_that_tell(void **state)
{
    (void)state;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieTies) ties = coterie_ties_new_told(persons, roles, NULL, NULL);

    assert_int_equal(coterie_ties_window_count(ties), 4);
    assert_int_equal(coterie_ties_window(ties, 0)->persons, 2);
    assert_int_equal(coterie_ties_window(ties, 3)->persons, 3);
    assert_true(coterie_ties_window(ties, 3)->strength == 2);
    assert_int_equal(coterie_ties_person_windows(ties, build_find(persons, "Boris")), 3);
    assert_int_equal(coterie_ties_person_windows(ties, build_find(persons, "Dora")), 1);
}

static void
who_is_left_out_is_tied_to_nobody(void **state)
{
    (void)state;
    g_autoptr(CoterieRoles) roles = told();
    g_autofree guint8 *left_out = g_new0(guint8, coterie_persons_count(persons));
    const CoterieTieLimits limits = {.left_out = left_out};
    g_autoptr(CoterieTies) ties = NULL;

    left_out[build_find(persons, "Boris")] = 1;
    ties = coterie_ties_new_told(persons, roles, NULL, &limits);
    assert_int_equal(coterie_ties_count(ties), 1);
    assert_non_null(tie_of(ties, "Anna", "Clara"));
}

static void
who_is_in_a_role_of_the_time_takes_part_beside_it(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieTies) alone = NULL;
    g_autoptr(CoterieTies) beside = NULL;

    assert_true(coterie_date_parse("1917", &options.since));
    alone = coterie_ties_new(persons, &options, NULL, NULL);
    beside = coterie_ties_new(persons, &options, &(CoterieTieLimits){.beside = roles}, NULL);
    assert_false(coterie_ties_takes_part(alone, build_find(persons, "Dora")));
    assert_true(coterie_ties_takes_part(beside, build_find(persons, "Dora")));
    assert_int_equal(coterie_ties_count(beside), 0);
}

static void
roles_go_with_the_ties_that_are_too_weak(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieTies) ties = NULL;
    g_autoptr(CoterieRoles) tied = NULL;

    options.min_weight = 2;
    ties = coterie_ties_new_told(persons, roles, &options, NULL);
    tied = coterie_roles_tied(roles, persons, ties);
    assert_int_equal(coterie_ties_count(ties), 1);
    assert_int_equal(coterie_roles_count(tied), 3);
    assert_int_equal(coterie_roles_tie_count(tied), 2);
    assert_int_equal(coterie_roles_tie(tied, 0)->count, 2);
}

static void
asserted_ones_are_taken_unless_more_is_asked_for(void **state)
{
    (void)state;
    static const char *const parent[] = {"parent", NULL};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieRoles) usual = coterie_roles_choose(roles, persons, NULL, NULL);
    g_autoptr(CoterieRoles) denied = NULL;
    g_autoptr(CoterieRoles) parents = NULL;

    assert_int_equal(coterie_roles_count(usual), 5);
    options.assertions = 1U << COTERIE_DENIED;
    denied = coterie_roles_choose(roles, persons, &options, NULL);
    assert_int_equal(coterie_roles_count(denied), 1);
    assert_string_equal(coterie_roles_name(denied, coterie_roles_get(denied, 0)->role)->name,
                        "killed");
    options.assertions = 0;
    options.roles = parent;
    parents = coterie_roles_choose(roles, persons, &options, NULL);
    assert_int_equal(coterie_roles_count(parents), 2);
}

static void
an_unknown_role_is_answered_with_all(void **state)
{
    (void)state;
    static const char *const known[] = {"met", "wrote_to", NULL};
    static const char *const unknown[] = {"met", "hated", NULL};
    g_autoptr(GError) error = NULL;

    assert_true(coterie_role_rules_check(rules_loaded(), NULL, NULL));
    assert_true(coterie_role_rules_check(rules_loaded(), known, NULL));
    assert_false(coterie_role_rules_check(rules_loaded(), unknown, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME);
    assert_says(error->message, "no role is called 'hated'");
    assert_says(error->message, "wrote_to");
}

static void
measures_of_roles_are_there_with_roles_only(void **state)
{
    (void)state;
    g_autoptr(CoterieRoles) roles = told();
    g_autoptr(CoterieTies) ties = coterie_ties_new_told(persons, roles, NULL, NULL);
    g_autoptr(CoterieNetwork) network = coterie_network_new(persons, ties, NULL);
    g_autoptr(CoterieMeasures) plain = coterie_measures_new(network, NULL, NULL);
    g_autoptr(CoterieMeasures) directed = coterie_measures_new_directed(network, roles, NULL, NULL);
    guint32 anna;

    assert_true(coterie_network_vertex(network, build_find(persons, "Anna"), &anna));
    assert_int_equal(coterie_measures_count(plain), COTERIE_MEASURES);
    assert_int_equal(coterie_measures_count(directed), COTERIE_MEASURES_ALL);
    assert_true(coterie_measures_get(directed, COTERIE_MEASURE_IN_DEGREE, anna) == 2);
    assert_true(coterie_measures_get(directed, COTERIE_MEASURE_OUT_DEGREE, anna) == 1);
    assert_int_equal(coterie_measures_summary(directed)->directed, 5);
    assert_true(coterie_measures_summary(directed)->reciprocity == 2.0 / 5);
    assert_true(coterie_measures_summary(directed)->one_way_reciprocity == 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_counts_once_for_a_pair),
        cmocka_unit_test(windows_are_the_sentences_that_tell),
        cmocka_unit_test(who_is_left_out_is_tied_to_nobody),
        cmocka_unit_test(who_is_in_a_role_of_the_time_takes_part_beside_it),
        cmocka_unit_test(roles_go_with_the_ties_that_are_too_weak),
        cmocka_unit_test(asserted_ones_are_taken_unless_more_is_asked_for),
        cmocka_unit_test(an_unknown_role_is_answered_with_all),
        cmocka_unit_test(measures_of_roles_are_there_with_roles_only),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
