/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text's own list of persons: what is read as one, and what it tells. */
#include "support/check.h"
#include "support/read.h"

#include <string.h>

#define STORY                                                                                      \
    "\n\nCHAPTER ONE\n\nThe rain had not stopped since the morning, and nobody in the house had "  \
    "gone out. "

#define ENDING                                                                                     \
    "They waited for a long time, until it was dark and the lamps were lit in all the rooms.\n"

static void
an_entry_is_a_person_by_all_its_names(void **state)
{
    (void)state;
    assert_persons("CHARACTERS\n\n"
                   "PRINCE OLEG VARIN (Olezhka), an officer\n"
                   "Lunina, Darya Petrovna (Dasha), their neighbour" STORY
                   "Olezhka saw Dasha. Varin saw Darya Lunina. " ENDING,
                   "Oleg Varin=OLEG VARIN;Olezhka;Olezhka;Varin|"
                   "Darya Petrovna Lunina=Lunina, Darya Petrovna;Dasha;Dasha;Darya Lunina");
}

static void
lines_of_one_paragraph_are_entries(void **state)
{
    (void)state;
    assert_persons("Dramatis Personae\n"
                   "Oleg Varin\nDarya Lunina\nBoris Reed" STORY "Lunina slept. " ENDING,
                   "Oleg Varin=Oleg Varin|Darya Lunina=Darya Lunina;Lunina|Boris Reed=Boris Reed");
}

static void
names_behind_a_semicolon_are_others(void **state)
{
    (void)state;
    assert_persons("Persons of the story\n\n"
                   "Oleg Varin (27); Olezhka, Olya. A man of the town.\n\n"
                   "Darya Lunina. His friend, a widow." STORY "Olya Varin saw Olezhka. " ENDING,
                   "Oleg Varin=Oleg Varin;Olezhka;Olya;Olya Varin;Olezhka|"
                   "Darya Lunina=Darya Lunina");
}

static void
namesakes_of_a_list_are_told_apart_by_generation_and_nickname(void **state)
{
    (void)state;
    assert_persons("Characters\n\n"
                   "Boris Reed (Old Boris), a printer\n\n"
                   "Boris Reed, Jr. (Borya), his son\n\n"
                   "Darya Lunina, a neighbour" STORY "Borya saw Old Boris. Boris Reed, Jr., slept. "
                   "Then Boris Reed died. " ENDING,
                   "Boris Reed=Boris Reed;Old Boris;Old Boris;Boris Reed|"
                   "Boris Reed Jr.=Boris Reed, Jr.;Borya;Borya;Boris Reed, Jr.|"
                   "Darya Lunina=Darya Lunina");
    assert_persons("Characters\n\n"
                   "Boris Reed, a printer\n\n"
                   "Boris Reed (Borya), his grandson\n\n"
                   "Darya Lunina, a neighbour" STORY "Borya saw Boris Reed. " ENDING,
                   "Boris Reed=Boris Reed;Boris Reed|Boris Reed=Boris Reed;Borya;Borya|"
                   "Darya Lunina=Darya Lunina");
}

static void
a_name_of_another_time_is_the_same_persons(void **state)
{
    (void)state;
    assert_persons("Characters\n\n"
                   "Count Oleg Varin, an old man\n\n"
                   "Boris (20), afterwards Count Boris Olegovich Varin, his son\n\n"
                   "Darya Lunina, a neighbour" STORY
                   "Boris slept. Boris Olegovich did not dream. " ENDING,
                   "Oleg Varin=Oleg Varin|"
                   "Boris Varin=Boris;Boris Olegovich Varin;Boris;Boris Olegovich|"
                   "Darya Lunina=Darya Lunina");
}

static void
a_surname_of_several_is_nobodys_alias(void **state)
{
    (void)state;
    g_autofree char *persons =
        read_persons("Characters\n\n"
                     "Oleg Varin, a farmer\n\n"
                     "Pavel Varin, his brother" STORY "Pavel Varin spoke. Varin slept. " ENDING);

    assert_string_equal(persons, "Oleg Varin=Oleg Varin|Pavel Varin=Pavel Varin;Pavel Varin;Varin");
}

static void
kinship_and_titles_tell_the_gender(void **state)
{
    (void)state;
    assert_genders("Characters\n\n"
                   "Quill Varin, wife of the miller\n\n"
                   "Tarn Lunin, their younger son\n\n"
                   "COUNTESS ZELL MOROV, a guest\n\n"
                   "Wren Hale, his wife's friend" STORY ENDING,
                   "Quill Varin f|Tarn Lunin m|Zell Morov f|Wren Hale u");
}

static void
whose_something_a_line_is_is_no_entry(void **state)
{
    (void)state;
    assert_genders("Characters\n\n"
                   "Tarn Lunin, an officer\n\n"
                   "Quill Varin's wife\n\n"
                   "Wren Hale, a guest" STORY ENDING,
                   "Tarn Lunin u|Quill Varin u|Wren Hale u");
}

static void
an_index_is_read_at_the_end(void **state)
{
    (void)state;
    assert_persons("The rain had not stopped. Vera Hale wrote to Hale. " ENDING "\n"
                   "The old printers slept in the yard, and nobody woke them until the morning "
                   "came.\n\nIndex of Names\n\n"
                   "Hale, Vera, 3, 7-9\nLunin, N. D., 12,\n  45\nPetrograd, 2",
                   "Vera Hale=Vera Hale;Hale;Hale, Vera|N. D. Lunin=Lunin, N. D.");
}

static void
who_stands_in_a_list_is_in_a_caption(void **state)
{
    (void)state;
    g_autoptr(Reading) reading =
        read_text("Characters\n\nOleg Varin, a farmer\n\n"
                  "Darya Lunina, friend of Anna Reed" STORY "Varin slept. " ENDING);
    static const CoterieMentionPlace places[] = {
        COTERIE_PLACE_CAPTION, COTERIE_PLACE_CAPTION, COTERIE_PLACE_CAPTION, COTERIE_PLACE_TEXT};

    assert_int_equal(coterie_mentions_count(reading->mentions), G_N_ELEMENTS(places));
    for (guint32 i = 0; i < G_N_ELEMENTS(places); i++)
        assert_int_equal(coterie_mentions_get(reading->mentions, i)->place, places[i]);
}

static void
groups_and_nameless_parts_do_not_end_a_list(void **state)
{
    (void)state;
    assert_persons("Characters\n\nThe Varins\n\nOleg Varin, a farmer\n\n"
                   "Soldiers and servants\n\nKING, his father\n\nDarya Lunina, a widow" STORY
                   "Oleg met Lunina. " ENDING,
                   "Oleg Varin=Oleg Varin;Oleg|Darya Lunina=Darya Lunina;Lunina");
}

static void
assert_no_caption(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);

    assert_true(coterie_mentions_count(reading->mentions) > 0);
    for (guint32 i = 0; i < coterie_mentions_count(reading->mentions); i++)
        assert_int_not_equal(coterie_mentions_get(reading->mentions, i)->place,
                             COTERIE_PLACE_CAPTION);
}

static void
a_table_of_contents_is_no_list_of_persons(void **state)
{
    (void)state;
    assert_no_caption("Contents\n\nOleg Varin, 1\nDarya Lunina, 20\nThe End, 30" STORY ENDING);
    assert_no_caption("Characters\n\nChapter One\nChapter Two\nAct Three" STORY
                      "Oleg Varin met Darya Lunina. " ENDING);
}

static void
a_chapter_called_characters_is_no_list(void **state)
{
    (void)state;
    assert_no_caption("Characters\n\nOleg Varin, who had come in with his dog, said that it rained "
                      "and asked Darya Lunina for a cup of tea with milk." STORY ENDING);
}

static void
a_shopping_list_is_no_list_of_persons(void **state)
{
    (void)state;
    assert_no_caption(
        "Things to buy\n\nBread, two loaves\nTea, a pound\nOleg Varin, his hat" STORY ENDING);
}

static void
what_the_user_knows_goes_before_the_list(void **state)
{
    (void)state;
    g_autoptr(CoterieKnown) known = read_known("Oleg the Miller\tOleg Varin|Olezhka\tm\n", NULL);
    const char *text = "Characters\n\nOleg Varin (Olya), a farmer\n\nDarya Lunina, a widow" STORY
                       "Olya slept, and Olezhka slept. " ENDING;
    g_autoptr(Reading) reading = read_bytes(text, strlen(text), known);
    g_autofree char *persons = persons_string(reading->persons);

    assert_string_equal(persons,
                        "Oleg the Miller=Oleg Varin;Olya;Olya;Olezhka|"
                        "Darya Lunina=Darya Lunina");
}

static void
a_reader_goes_before_the_list(void **state)
{
    (void)state;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("not-person Red Lamp\nshow Oleg Varin as \"Wolf\"\n", NULL);
    g_autoptr(Reading) reading =
        read_corrected("a.txt",
                       "Characters\n\nOleg Varin, a farmer\n\nDarya Lunina, a widow\n\n"
                       "Red Lamp, a dog" STORY "Red Lamp slept. " ENDING,
                       corrections);
    g_autofree char *persons = persons_string(reading->persons);

    assert_string_equal(persons, "Wolf=Oleg Varin|Darya Lunina=Darya Lunina");
}

static void
one_word_may_be_part_of_a_longer_name(void **state)
{
    (void)state;
    assert_persons("Characters\n\nPierre, a guest\n\nDarya Lunina, a widow" STORY
                   "Pierre Varin came in. Pierre slept. " ENDING,
                   "Pierre Varin=Pierre;Pierre Varin;Pierre|Darya Lunina=Darya Lunina");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_entry_is_a_person_by_all_its_names),
        cmocka_unit_test(lines_of_one_paragraph_are_entries),
        cmocka_unit_test(names_behind_a_semicolon_are_others),
        cmocka_unit_test(namesakes_of_a_list_are_told_apart_by_generation_and_nickname),
        cmocka_unit_test(a_name_of_another_time_is_the_same_persons),
        cmocka_unit_test(a_surname_of_several_is_nobodys_alias),
        cmocka_unit_test(kinship_and_titles_tell_the_gender),
        cmocka_unit_test(whose_something_a_line_is_is_no_entry),
        cmocka_unit_test(an_index_is_read_at_the_end),
        cmocka_unit_test(who_stands_in_a_list_is_in_a_caption),
        cmocka_unit_test(groups_and_nameless_parts_do_not_end_a_list),
        cmocka_unit_test(a_table_of_contents_is_no_list_of_persons),
        cmocka_unit_test(a_chapter_called_characters_is_no_list),
        cmocka_unit_test(a_shopping_list_is_no_list_of_persons),
        cmocka_unit_test(what_the_user_knows_goes_before_the_list),
        cmocka_unit_test(a_reader_goes_before_the_list),
        cmocka_unit_test(one_word_may_be_part_of_a_longer_name),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
