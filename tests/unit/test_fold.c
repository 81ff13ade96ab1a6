/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "text/fold.h"

#include <string.h>

static char *
fold(const char *text)
{
    GString *out = g_string_new(NULL);

    coterie_fold(out, text, strlen(text));
    return g_string_free(out, FALSE);
}

static void
assert_folds(const char *text, const char *expected)
{
    g_autofree char *folded = fold(text);

    assert_string_equal(folded, expected);
}

static void
capitals_become_small(void **state)
{
    (void)state;
    assert_folds("TROTSKY McDonald 1917", "trotsky mcdonald 1917");
    assert_folds("ТРОЦКИЙ Ωμέγα", "троцкии ωμεγα");
}

static void
accents_fall_off(void **state)
{
    (void)state;
    assert_folds("Alliluyéva Dvořák Ñuñez İlhan", "alliluyeva dvorak nunez ilhan");
}

static void
composed_and_decomposed_letters_meet(void **state)
{
    (void)state;
    assert_folds("Andr\303\251", "andre");
    assert_folds("Andre\314\201", "andre");
    assert_folds("\341\273\204", "e"); /* with a circumflex and a tilde */
}

static void
letters_that_do_not_decompose_are_spelled(void **state)
{
    (void)state;
    assert_folds("Łódź Søren Groß GROẞ Þór Đorđe Œuvre Æthel",
                 "lodz soren gross gross thor dorde oeuvre aethel");
}

static void
printers_ligatures_are_spelled(void **state)
{
    (void)state;
    assert_folds("Grif\357\254\201th Hoﬀ Oﬃcer Buﬄe Ĳssel", "griffith hoff officer buffle ijssel");
}

static void
apostrophes_and_hyphens_are_those_of_a_typewriter(void **state)
{
    (void)state;
    assert_folds("O’Brien O‘Brien OʼBrien", "o'brien o'brien o'brien");
    assert_folds("Jean‐Paul Jean‑Paul", "jean-paul jean-paul");
    assert_folds("Trot\302\255sky", "trotsky");
}

static void
only_the_bytes_given_are_folded_and_appended(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new("x ");

    coterie_fold(out, "ÉCOLE", 3);

    assert_string_equal(out->str, "x ec");
}

static void
nothing_folds_to_nothing(void **state)
{
    (void)state;
    assert_folds("", "");
}

static void
folding_again_changes_no_character(void **state)
{
    (void)state;
    for (gunichar character = 1; character <= 0x10FFFF; character++) {
        char text[7] = {0};
        g_autofree char *once = NULL;
        g_autofree char *twice = NULL;

        if (!g_unichar_validate(character))
            continue;
        text[g_unichar_to_utf8(character, text)] = '\0';
        once = fold(text);
        twice = fold(once);
        if (!g_str_equal(once, twice) || !g_utf8_validate(once, -1, NULL))
            fail_msg("U+%04X folds to %s, and then to %s", character, once, twice);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(capitals_become_small),
        cmocka_unit_test(accents_fall_off),
        cmocka_unit_test(composed_and_decomposed_letters_meet),
        cmocka_unit_test(letters_that_do_not_decompose_are_spelled),
        cmocka_unit_test(printers_ligatures_are_spelled),
        cmocka_unit_test(apostrophes_and_hyphens_are_those_of_a_typewriter),
        cmocka_unit_test(only_the_bytes_given_are_folded_and_appended),
        cmocka_unit_test(nothing_folds_to_nothing),
        cmocka_unit_test(folding_again_changes_no_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
