/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/known_private.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

static CoterieKnown *
known_of(const char *rows)
{
    g_autoptr(GError) error = NULL;
    CoterieKnown *known = read_known(rows, &error);

    assert_no_error(error);
    return known;
}

static void
assert_refused(const char *rows, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieKnown) known = read_known(rows, &error);

    assert_null(known);
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    if (!g_str_has_suffix(error->message, message))
        fail_msg("'%s' does not end in '%s'", error->message, message);
}

static void
a_name_is_all_that_is_needed(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("Vera Figner\n");

    assert_int_equal(coterie_known_count(known), 1);
    assert_string_equal(coterie_known_name(known, 0), "Vera Figner");
    assert_int_equal(coterie_known_gender(known, 0), COTERIE_GENDER_UNKNOWN);
    assert_int_equal(coterie_known_find(known, "vera figner"), 0);
    assert_int_equal(coterie_known_find(known, "figner"), COTERIE_NOBODY);
}

static void
a_first_line_of_name_and_tab_is_a_header(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("# figures\n\nname\taliases\nAnna Hale\t\tf\t\n");

    assert_int_equal(coterie_known_count(known), 1);
    assert_string_equal(coterie_known_name(known, 0), "Anna Hale");
    assert_int_equal(coterie_known_gender(known, 0), COTERIE_GENDER_FEMALE);
}

static void
name_alone_or_further_down_is_no_header(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("name\nAnna Hale\nname\tnom\n");

    assert_int_equal(coterie_known_count(known), 2);
    assert_string_equal(coterie_known_name(known, 0), "name");
    assert_int_equal(coterie_known_find(known, "nom"), 0);
}

static void
comments_may_stand_between_persons(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known =
        known_of("Anna Hale\n# sisters\n\nClara Hale\tClara\tf\tnote # 1\n");

    assert_int_equal(coterie_known_count(known), 2);
    assert_int_equal(coterie_known_find(known, "clara"), 1);
}

static void
aliases_are_found_as_words(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("Vladimir Lenin\tV. I. Lenin||Ilích|N.Lenin\tm\n");
    static const char *const words[] = {"vladimir lenin", "v i lenin", "ilich", "n lenin"};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        assert_int_equal(coterie_known_find(known, words[i]), 0);
    assert_int_equal(coterie_known_find(known, ""), COTERIE_NOBODY);
    assert_int_equal(coterie_known_find(known, "lenin"), COTERIE_NOBODY);
}

static void
a_person_may_have_several_rows(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("Anna Hale\tAnna\tf\nAnna Hale\tAnnie|Anna\n");

    assert_int_equal(coterie_known_count(known), 1);
    assert_int_equal(coterie_known_find(known, "annie"), 0);
    assert_int_equal(coterie_known_gender(known, 0), COTERIE_GENDER_FEMALE);
}

static void
an_alias_of_two_persons_is_refused_with_its_line(void **state)
{
    (void)state;
    assert_refused("Anna Hale\tAnnie\n\nAnne Pike\tAnnie\n",
                   "known.tsv:3: 'Annie' is an alias of 'Anna Hale' already");
    assert_refused("Anna Hale\tV. Hale\nVera\tV.Hale\n",
                   "known.tsv:2: 'V.Hale' is an alias of 'Anna Hale' already");
    assert_refused("Anna Hale\tVera\nVera\n",
                   "known.tsv:2: 'Vera' is an alias of 'Anna Hale' already");
}

static void
rows_that_make_no_sense_are_refused_with_their_line(void **state)
{
    (void)state;
    assert_refused("Anna\n\tAnnie\n", "known.tsv:2: the first field is empty");
    assert_refused("Anna\tAnnie\twoman\n", "known.tsv:1: 'woman' is no gender: m, f, u or nothing");
    assert_refused("Anna\t. .\n", "known.tsv:1: an alias of '. .' has no letters");
    assert_refused("Anna\nB\xff\n", "known.tsv:2: not UTF-8");
}

static void
names_of_files_are_looked_up_in_figures(void **state)
{
    (void)state;
    const char *const files[] = {"mine", NULL};
    g_autofree char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *figures = g_build_filename(folder, "figures", NULL);
    g_autofree char *path = g_build_filename(figures, "mine.tsv", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GError) missing = NULL;
    g_autoptr(CoterieKnown) known = NULL;
    CoterieKnown *none;

    g_mkdir(figures, 0700);
    g_file_set_contents(path, "Anna Hale\n", -1, NULL);
    known = coterie_known_new(files, folder, &error);
    g_unlink(path);
    none = coterie_known_new(files, folder, &missing);
    g_rmdir(figures);
    g_rmdir(folder);

    assert_no_error(error);
    assert_int_equal(coterie_known_count(known), 1);
    assert_null(none);
    assert_error(missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
no_files_know_nobody(void **state)
{
    (void)state;
    const char *const files[] = {NULL};
    g_autoptr(CoterieKnown) known = coterie_known_new(files, "/nowhere", NULL);

    assert_int_equal(coterie_known_count(known), 0);
    assert_int_equal(coterie_known_find(known, "anna"), COTERIE_NOBODY);
}

static void
the_real_figures_load(void **state)
{
    (void)state;
    const char *const files[] = {"russian-revolution", NULL};
    g_autofree char *folder = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieKnown) known = coterie_known_new(files, folder, &error);
    guint32 lenin;

    assert_no_error(error);
    assert_true(coterie_known_count(known) > 100);
    lenin = coterie_known_find(known, "vladimir ilyich ulyanov");
    assert_int_not_equal(lenin, COTERIE_NOBODY);
    assert_string_equal(coterie_known_name(known, lenin), "Vladimir Lenin");
}

static const char rows[] =
    "Leon Trotsky\tTrotsky|L. D. Trotsky|the Pen|Bright\tm\nRosa Bright\t\tf\n";

static char *
persons_with_known(const char *text)
{
    g_autoptr(CoterieKnown) known = known_of(rows);
    g_autoptr(Reading) reading = read_bytes(text, strlen(text), known);

    return persons_string(reading->persons);
}

static void
known_names_are_found_whatever_the_context(void **state)
{
    (void)state;
    g_autofree char *persons =
        persons_with_known("Near the Bright the train stopped in L.D. Trotsky.");

    assert_string_equal(persons, "Leon Trotsky=Bright;L.D. Trotsky");
}

static void
the_word_of_the_known_is_final(void **state)
{
    (void)state;
    g_autofree char *persons =
        persons_with_known("Sergei Trotsky met Rosa Bright. Bright laughed, and Trotsky wept.");

    assert_string_equal(persons,
                        "Sergei Trotsky=Sergei Trotsky|Rosa Bright=Rosa Bright|Leon "
                        "Trotsky=Bright;Trotsky");
}

static void
a_known_person_may_bear_the_name_of_a_firm(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("Merrill Lynch\n");
    g_autoptr(Reading) reading = read_bytes("The shares of Merrill Lynch fell.", 33, known);

    assert_int_equal(coterie_persons_count(reading->persons), 1);
    assert_string_equal(coterie_persons_get(reading->persons, 0)->name, "Merrill Lynch");
}

static void
the_known_gender_is_final(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = known_of("Anna Hale\t\tm\n");
    g_autoptr(Reading) reading = read_bytes("Anna Hale came. She slept.", 26, known);

    assert_int_equal(coterie_persons_get(reading->persons, 0)->gender, COTERIE_GENDER_MALE);
}

/* Nobody names him in full here: that makes him nobody's kin. */
static void
a_spelling_that_no_list_has_finds_the_known_person(void **state)
{
    (void)state;
    g_autofree char *persons =
        persons_with_known("Trotsky spoke in Bern. Then Trotzky wept, and Trotzky left.");

    assert_string_equal(persons, "Leon Trotsky=Trotsky;Trotzky;Trotzky");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_all_that_is_needed),
        cmocka_unit_test(a_first_line_of_name_and_tab_is_a_header),
        cmocka_unit_test(name_alone_or_further_down_is_no_header),
        cmocka_unit_test(comments_may_stand_between_persons),
        cmocka_unit_test(aliases_are_found_as_words),
        cmocka_unit_test(a_person_may_have_several_rows),
        cmocka_unit_test(an_alias_of_two_persons_is_refused_with_its_line),
        cmocka_unit_test(rows_that_make_no_sense_are_refused_with_their_line),
        cmocka_unit_test(names_of_files_are_looked_up_in_figures),
        cmocka_unit_test(no_files_know_nobody),
        cmocka_unit_test(the_real_figures_load),
        cmocka_unit_test(known_names_are_found_whatever_the_context),
        cmocka_unit_test(the_word_of_the_known_is_final),
        cmocka_unit_test(a_known_person_may_bear_the_name_of_a_firm),
        cmocka_unit_test(the_known_gender_is_final),
        cmocka_unit_test(a_spelling_that_no_list_has_finds_the_known_person),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
