/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/number.h"
#include "support/check.h"

#include <float.h>
#include <locale.h>

static void
expect_shortest(double value, const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_number_append(out, value);
    assert_string_equal(out->str, text);
}

static void
shortest_form_reads_back(void **state)
{
    (void)state;
    expect_shortest(0.1, "0.1");
    expect_shortest(1.0 / 3, "0.3333333333333333");
    expect_shortest(0.1 + 0.2, "0.30000000000000004");
    expect_shortest(1e-5, "1e-05");
    expect_shortest(171, "171");
    expect_shortest(-0.0, "0");
}

static void
fixed_form_has_its_digits_even_for_the_greatest_double(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_number_append_fixed(out, 0.25, 3);
    assert_string_equal(out->str, "0.250");
    g_string_truncate(out, 0);
    coterie_number_append_fixed(out, DBL_MAX, 2);
    assert_int_equal(out->len, 312);
}

static void
no_locale_changes_the_point(void **state)
{
    (void)state;
    if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL)
        skip();
    expect_shortest(0.5, "0.5");
    setlocale(LC_ALL, "C");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shortest_form_reads_back),
        cmocka_unit_test(fixed_form_has_its_digits_even_for_the_greatest_double),
        cmocka_unit_test(no_locale_changes_the_point),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
