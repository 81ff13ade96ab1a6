/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/palette.h"
#include "support/check.h"

static void
the_first_eight_communities_differ(void **state)
{
    (void)state;
    for (guint32 i = 1; i <= 8; i++)
        for (guint32 j = 1; j < i; j++)
            assert_string_not_equal(coterie_palette_hex(i), coterie_palette_hex(j));
}

static void
the_others_are_grey(void **state)
{
    (void)state;
    static const guint32 grey[] = {0, 9, 10, 11, 12, G_MAXUINT32};

    for (gsize i = 0; i < G_N_ELEMENTS(grey); i++) {
        CoterieColor color = coterie_palette_color(grey[i]);

        assert_int_equal(color.red, color.green);
        assert_int_equal(color.red, color.blue);
    }
}

static void
both_forms_of_a_color_agree(void **state)
{
    (void)state;
    for (guint32 i = 0; i < 20; i++) {
        CoterieColor color = coterie_palette_color(i);
        g_autofree char *hex = g_strdup_printf("#%02x%02x%02x", color.red, color.green, color.blue);

        assert_string_equal(coterie_palette_hex(i), hex);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_eight_communities_differ),
        cmocka_unit_test(the_others_are_grey),
        cmocka_unit_test(both_forms_of_a_color_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
