/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"

#include <coterie/error.h>
#include <coterie/options.h>

#include <string.h>

static void
windows_have_names_or_a_number_of_words(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;

    assert_true(coterie_window_parse("sentence", &options, NULL));
    assert_int_equal(options.window, COTERIE_WINDOW_SENTENCE);
    assert_true(coterie_window_parse("30", &options, NULL));
    assert_int_equal(options.window, COTERIE_WINDOW_WORDS);
    assert_int_equal(options.window_words, 30);
}

static void
other_windows_are_refused_and_change_nothing(void **state)
{
    (void)state;
    static const char *const wrong[] = {"", "1", "-5", "page", "30 words", "99999999999999999999"};

    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        CoterieOptions options = COTERIE_OPTIONS_INIT;
        g_autoptr(GError) error = NULL;

        assert_false(coterie_window_parse(wrong[i], &options, &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        assert_int_equal(options.window, COTERIE_WINDOW_PARAGRAPH);
    }
}

static void
weights_are_shared_or_count(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;

    assert_true(coterie_weight_parse("count", &options, NULL));
    assert_int_equal(options.weight, COTERIE_WEIGHT_COUNT);
    assert_false(coterie_weight_parse("counts", &options, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
}

static void
settings_are_told_as_they_are_typed(void **state)
{
    (void)state;
    const char *const without[] = {"Karl\nMarx", "subject", NULL};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autofree char *usual = coterie_options_text(NULL);
    g_autofree char *text = NULL;

    assert_true(coterie_window_parse("30", &options, NULL));
    options.min_weight = 0.5;
    options.min_confidence = 0.75;
    options.without = without;
    text = coterie_options_text(&options);
    assert_true(g_str_has_prefix(usual, "encoding      found out\nwindow        paragraph\n"));
    assert_non_null(strstr(usual, "\nwithout       nobody\nseed          1917\n"));
    assert_non_null(strstr(text, "\nwindow        30 words\n"));
    assert_non_null(strstr(text, "\nmin-weight    0.5\nmin-confidence 0.75\n"));
    assert_non_null(strstr(text, "\nwithout       Karl Marx, subject\n"));
}

static void
assertions_are_added_up(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;

    assert_true(coterie_tie_kinds_parse("roles", &options, NULL));
    assert_int_equal(options.ties, COTERIE_TIES_ROLES);
    assert_true(coterie_assertions_parse("asserted, reported", &options, NULL));
    assert_int_equal(options.assertions, 1 | 4);
    assert_false(coterie_assertions_parse("denied,sure", &options, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_int_equal(options.assertions, 1 | 4);
    text = coterie_options_text(&options);
    assert_says(text,
                "\nties          roles\nroles         all\nassertions    asserted, reported\n");
    assert_true(coterie_assertions_parse("all", &options, NULL));
    assert_int_equal(options.assertions, 7);
}

static void
times_are_told_where_they_are_asked_for(void **state)
{
    (void)state;
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autofree char *usual = coterie_options_text(NULL);
    g_autofree char *text = NULL;

    assert_true(coterie_date_parse("1917-10", &options.since));
    assert_true(coterie_date_parse("1924", &options.until));
    text = coterie_options_text(&options);
    assert_null(strstr(usual, "since"));
    assert_null(strstr(usual, "until"));
    assert_says(text, "\nsince         1917-10\nuntil         1924\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(windows_have_names_or_a_number_of_words),
        cmocka_unit_test(other_windows_are_refused_and_change_nothing),
        cmocka_unit_test(weights_are_shared_or_count),
        cmocka_unit_test(assertions_are_added_up),
        cmocka_unit_test(settings_are_told_as_they_are_typed),
        cmocka_unit_test(times_are_told_where_they_are_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
