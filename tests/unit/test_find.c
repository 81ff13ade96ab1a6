/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people/persons_private.h"
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/error.h>

/* The name of the person that @typed means among those of a line of build.h, or the message. */
static char *
find(const char *line, const char *typed)
{
    g_autoptr(CoteriePersons) persons = build_persons(line);
    g_autoptr(GError) error = NULL;
    guint32 person;

    if (coterie_persons_find(persons, read_lexicon(), typed, &person, &error)) {
        assert_null(error);
        return g_strdup(coterie_persons_get(persons, person)->name);
    }
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME);
    return g_strdup(error->message);
}

static void
assert_finds(const char *line, const char *typed, const char *expected)
{
    g_autofree char *found = find(line, typed);

    assert_string_equal(found, expected);
}

/* Three Sedovs, two of them called so; everybody has a full name. */
#define SEDOVS                                                                                     \
    "Lev_Sedov Sedov=Lev_Sedov Sedov=Lev_Sedov Sergei_Sedov Sedov=Sergei_Sedov Natalia_Sedova "    \
    "Natalia=Natalia_Sedova"

static void
accents_and_case_do_not_matter(void **state)
{
    (void)state;
    assert_finds("Andréy_Bolkónski Natásha_Rostóva", "andrey bolkonski", "Andréy Bolkónski");
    assert_finds("Andréy_Bolkónski Natásha_Rostóva", "NATÁSHA", "Natásha Rostóva");
    assert_finds("Andrey_Bolkonski Andrei_Rublev", "Bolkónski", "Andrey Bolkonski");
}

static void
titles_do_not_matter(void **state)
{
    (void)state;
    assert_finds("Andréy_Bolkónski Natásha_Rostóva", "Prince Andréy", "Andréy Bolkónski");
    assert_finds("John_Ross Mary_Ross", "Captain Sir John", "John Ross");
    assert_finds("Frank_King Ann_Duke", "King", "Frank King");
}

static void
a_title_tells_a_woman_from_a_man(void **state)
{
    (void)state;
    g_autoptr(Reading) reading =
        read_text("Lev Kamenev came. Kamenev spoke. Kamenev left. Olga Kamenev wept.");
    g_autoptr(GError) error = NULL;
    guint32 person;

    assert_true(
        coterie_persons_find(reading->persons, read_lexicon(), "Mrs. Kamenev", &person, &error));
    assert_string_equal(coterie_persons_get(reading->persons, person)->name, "Olga Kamenev");
    assert_true(coterie_persons_find(reading->persons, read_lexicon(), "Kamenev", &person, &error));
    assert_string_equal(coterie_persons_get(reading->persons, person)->name, "Lev Kamenev");
}

static void
transliterations_meet(void **state)
{
    (void)state;
    assert_finds(SEDOVS, "Natalya Sedova", "Natalia Sedova");
    assert_finds("Andréy_Bolkónski Pierre_Bezúkhov", "Andrei", "Andréy Bolkónski");
    assert_finds("Leon_Trotsky Grigory_Zinoviev", "Trotzky", "Leon Trotsky");
}

static void
the_spelling_of_the_text_goes_first(void **state)
{
    (void)state;
    assert_finds("Andrey_Bely Andrei_Rublev", "Andrei", "Andrei Rublev");
}

static void
an_identifier_is_that_person(void **state)
{
    (void)state;
    assert_finds("Emel_Lurie Emel_Lurie_", "emel-lurie", "Emel Lurie");
    assert_finds("Emel_Lurie Emel_Lurie_", "emel-lurie-2", "Emel Lurie ");
}

static void
a_shown_name_goes_before_longer_ones(void **state)
{
    (void)state;
    assert_finds("John_Ross John_Ross_Smith", "John Ross", "John Ross");
    assert_finds("Ross Ross=John_Ross Ross=John_Ross Ross=John_Ross", "ross", "Ross");
}

static void
an_alias_of_one_person_is_that_person(void **state)
{
    (void)state;
    assert_finds("Trotsky=Leon_Trotsky Natalia_Trotsky", "Trotsky", "Leon Trotsky");
    assert_finds("Koba=Joseph_Stalin Koba_Gogeliya", "koba", "Joseph Stalin");
}

static void
an_alias_goes_to_who_has_it_ten_times_as_often(void **state)
{
    (void)state;
    g_autoptr(GString) line = g_string_new("Hale=Ann_Hale");

    for (guint i = 0; i < 9; i++)
        g_string_append(line, " Hale=Robert_Hale");
    assert_finds(line->str, "Hale", "'Hale' may be Robert Hale (9 mentions) or Ann Hale (1)");
    g_string_append(line, " Hale=Robert_Hale");
    assert_finds(line->str, "Hale", "Robert Hale");
}

static void
several_are_listed_the_most_named_first(void **state)
{
    (void)state;
    assert_finds(SEDOVS, "Sedov", "'Sedov' may be Lev Sedov (3 mentions) or Sergei Sedov (2)");
    assert_finds("Ann_Hale Bob_Hale Carl_Hale Dora_Hale Emil_Hale Fay_Hale Gus_Hale",
                 "Hale",
                 "'Hale' may be Ann Hale (1 mention), Bob Hale (1), Carl Hale (1), Dora Hale (1), "
                 "Emil Hale (1) or 2 others");
}

static void
namesakes_are_listed_by_identifier(void **state)
{
    (void)state;
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(CoteriePersons) persons = NULL;
    g_autoptr(GError) error = NULL;
    guint32 person;

    for (guint i = 0; i < 2; i++) {
        CoteriePersonRecord record = {.name = g_strdup("Emel Lurie")};
        CoteriePlace place = {.person = i};

        g_array_append_val(records, record);
        g_array_append_val(places, place);
        g_ptr_array_add(forms, g_strdup("Lurie"));
    }
    persons = coterie_persons_take(records, places, forms);

    assert_false(coterie_persons_find(persons, read_lexicon(), "Lurie", &person, &error));
    assert_string_equal(error->message,
                        "'Lurie' may be emel-lurie (1 mention) or emel-lurie-2 (1)");
}

static void
initials_and_short_forms_are_seen_through(void **state)
{
    (void)state;
    assert_finds("Leon_Trotsky Natalia_Trotsky", "L. Trotsky", "Leon Trotsky");
    assert_finds("Leon_Trotsky Natalia_Trotsky", "L. D. Trotsky", "Leon Trotsky");
    assert_finds("Yu._Larin M._Larin", "Yuri Larin", "Yu. Larin");
    assert_finds("Robert_Hale Ann_Hale", "Bob Hale", "Robert Hale");
    assert_finds("Robert_Hale Ann_Hale", "Bob", "Robert Hale");
    assert_finds("Bob_Hale Ann_Hale", "Robert", "Bob Hale");
    assert_finds("Mimi Ann_Hale", "Mary", "nobody is called 'Mary', or anything like it");
}

static void
a_womans_form_finds_a_woman_where_nothing_else_fits(void **state)
{
    (void)state;
    assert_finds("Natalia_Sedov=Natalia_Sedov", "Sedova", "Natalia Sedov");
    assert_finds("Natalia_Sedova", "Sedov", "Natalia Sedova");
}

static void
words_may_stand_in_different_aliases(void **state)
{
    (void)state;
    assert_finds(
        "Leon_Trotsky Lev_Bronstein=Leon_Trotsky Lev_Kamenev", "Lev Trotsky", "Leon Trotsky");
}

static void
a_part_of_a_double_name_is_a_word(void **state)
{
    (void)state;
    assert_finds(
        "Vladimir_Antonov-Ovseenko Jean-Paul_Marat", "Ovseenko", "Vladimir Antonov-Ovseenko");
    assert_finds("Vladimir_Antonov-Ovseenko Jean-Paul_Marat", "Jean Paul", "Jean-Paul Marat");
}

static void
quotation_marks_around_a_name_do_not_matter(void **state)
{
    (void)state;
    assert_finds("Vladimir_Lenin Flann_O'Brien", "'Lenin'", "Vladimir Lenin");
    assert_finds("Vladimir_Lenin Flann_O'Brien", "“O’Brien”", "Flann O'Brien");
}

static void
nobody_gives_the_nearest_three(void **state)
{
    (void)state;
    assert_finds("Leon_Trotsky Trotsky=Leon_Trotsky Ann_Hale",
                 "Trodsky",
                 "nobody is called 'Trodsky'; nearest is Leon Trotsky (2 mentions)");
    assert_finds(
        "Ann_Hale Bob_Hall Carl_Hole Dora_Hull Emil_Gale Bob_Hall",
        "Halle",
        "nobody is called 'Halle'; nearest are Bob Hall (2 mentions), Ann Hale (1) or Carl "
        "Hole (1)");
}

static void
nothing_near_is_said_to_be_nothing(void **state)
{
    (void)state;
    assert_finds("Ann_Hale", "Zborowski", "nobody is called 'Zborowski', or anything like it");
    assert_finds("Ann_Hale", "", "nobody is called '', or anything like it");
    assert_finds("Ann_Hale", " ...", "nobody is called ' ...', or anything like it");
    assert_finds("lower case only", "Ann", "nobody is called 'Ann', or anything like it");
}

static void
a_message_is_one_short_line_whatever_is_typed(void **state)
{
    (void)state;
    g_autofree char *many = g_strnfill(100000, 'x');
    g_autofree char *blanks = g_strnfill(100000, ' ');
    g_autofree char *said = find("Ann_Hale", many);
    g_autoptr(GString) all = g_string_new(NULL);

    assert_true(strlen(said) < 120);
    g_clear_pointer(&said, g_free);
    said = find("Ann_Hale", blanks);
    assert_true(strlen(said) < 120);
    for (guint i = 0; i < 1000; i++)
        g_string_append(all, "Ann Hale ");
    g_clear_pointer(&said, g_free);
    said = find("Ann_Hale", all->str);
    assert_true(strlen(said) < 120);
    assert_finds("Ann_Hale",
                 "\x1b[2J\r\nZbor\xff\xe2\x80\xae"
                 "q",
                 "nobody is called ' [2J  Zbor\xef\xbf\xbd q', or anything like it");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accents_and_case_do_not_matter),
        cmocka_unit_test(titles_do_not_matter),
        cmocka_unit_test(a_title_tells_a_woman_from_a_man),
        cmocka_unit_test(transliterations_meet),
        cmocka_unit_test(the_spelling_of_the_text_goes_first),
        cmocka_unit_test(an_identifier_is_that_person),
        cmocka_unit_test(a_shown_name_goes_before_longer_ones),
        cmocka_unit_test(an_alias_of_one_person_is_that_person),
        cmocka_unit_test(an_alias_goes_to_who_has_it_ten_times_as_often),
        cmocka_unit_test(several_are_listed_the_most_named_first),
        cmocka_unit_test(namesakes_are_listed_by_identifier),
        cmocka_unit_test(initials_and_short_forms_are_seen_through),
        cmocka_unit_test(a_womans_form_finds_a_woman_where_nothing_else_fits),
        cmocka_unit_test(words_may_stand_in_different_aliases),
        cmocka_unit_test(a_part_of_a_double_name_is_a_word),
        cmocka_unit_test(quotation_marks_around_a_name_do_not_matter),
        cmocka_unit_test(nobody_gives_the_nearest_three),
        cmocka_unit_test(nothing_near_is_said_to_be_nothing),
        cmocka_unit_test(a_message_is_one_short_line_whatever_is_typed),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
