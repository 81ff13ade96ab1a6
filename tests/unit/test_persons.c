/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people/persons_private.h"
#include "support/build.h"
#include "support/check.h"

static const char *
id_of(const CoteriePersons *persons, guint32 index)
{
    return coterie_persons_get(persons, index)->id;
}

static void
persons_stand_in_the_order_of_their_first_mentions(void **state)
{
    (void)state;
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, TRUE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    const char *const names[] = {"Anna", "Nobody", "Boris"};
    const guint32 said[] = {2, 0, 2};
    g_autoptr(CoteriePersons) persons = NULL;

    for (guint i = 0; i < 3; i++) {
        CoteriePersonRecord record = {
            .name = g_strdup(names[i]), .gender = COTERIE_GENDER_FEMALE, .confidence = 0.25 * i};
        CoteriePlace place = {.person = said[i], .span = {10 * i, 5}};

        g_array_append_val(records, record);
        g_array_append_val(places, place);
        g_ptr_array_add(forms, g_strdup(names[said[i]]));
    }
    persons = coterie_persons_take(records, places, forms);

    assert_int_equal(coterie_persons_count(persons), 2);
    assert_string_equal(coterie_persons_get(persons, 0)->name, "Boris");
    assert_int_equal(coterie_persons_get(persons, 0)->mention_count, 2);
    assert_int_equal(coterie_persons_get(persons, 0)->first_mention, 0);
    assert_int_equal(coterie_persons_get(persons, 0)->gender, COTERIE_GENDER_FEMALE);
    assert_true(coterie_persons_get(persons, 0)->confidence == 0.5);
    assert_string_equal(coterie_persons_get(persons, 1)->name, "Anna");
    assert_int_equal(coterie_persons_get(persons, 1)->first_mention, 1);
    assert_int_equal(coterie_persons_place(persons, 2)->person, 0);
    assert_int_equal(coterie_persons_place(persons, 2)->span.offset, 20);
}

static void
identifiers_are_plain_ascii(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Andréy_O'Neil Łódź Д_Троцкий Groß_3rd Jean-Paul_");

    assert_string_equal(id_of(persons, 0), "andrey-o-neil");
    assert_string_equal(id_of(persons, 1), "lodz");
    assert_string_equal(id_of(persons, 2), "person");
    assert_string_equal(id_of(persons, 3), "gross-3rd");
    assert_string_equal(id_of(persons, 4), "jean-paul");
}

static void
composed_and_decomposed_letters_give_one_identifier(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) composed = build_persons("Andr\303\251");
    g_autoptr(CoteriePersons) decomposed = build_persons("Andre\314\201");

    assert_string_equal(id_of(composed, 0), id_of(decomposed, 0));
}

static void
homonyms_are_numbered_and_never_collide(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Ivan IVAN Ivan_2 Iván Ivan-2 Ivan_3");
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

    assert_string_equal(id_of(persons, 0), "ivan");
    assert_string_equal(id_of(persons, 1), "ivan-2");
    assert_string_equal(id_of(persons, 2), "ivan-2-2");
    assert_string_equal(id_of(persons, 3), "ivan-3");
    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        assert_true(g_hash_table_add(seen, (gpointer)id_of(persons, i)));
}

static void
aliases_stand_by_count_then_by_bytes(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons =
        build_persons("Tony=Anton Anton Boris Toni=Anton Tony=Anton Anton Ant=Anton Tony=Anton");
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, 0, &count);

    assert_int_equal(count, 4);
    assert_string_equal(aliases[0].text, "Tony");
    assert_int_equal(aliases[0].count, 3);
    assert_string_equal(aliases[1].text, "Anton");
    assert_int_equal(aliases[1].count, 2);
    assert_string_equal(aliases[2].text, "Ant");
    assert_string_equal(aliases[3].text, "Toni");
    aliases = coterie_persons_aliases(persons, 1, &count);
    assert_int_equal(count, 1);
    assert_string_equal(aliases[0].text, "Boris");
    assert_string_equal(coterie_persons_form(persons, 3), "Toni");
}

static void
nobody_is_nobody(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("rain fell .");

    assert_int_equal(coterie_persons_count(persons), 0);
    assert_int_equal(coterie_persons_place_count(persons), 0);
}

static CoterieDate
year(const char *text)
{
    CoterieDate date = COTERIE_DATE_NONE;

    assert_true(coterie_date_parse(text, &date));
    return date;
}

static void
a_time_knows_who_is_named_in_it_and_how_often(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons(
        "Anna met Boris | @1917 Boris met Tony=Anton and Anton | @1921 Anton met Boris");
    guint32 undated;
    g_autoptr(CoteriePersons) named =
        coterie_persons_of_time(persons, year("1916"), year("1920"), &undated);
    guint32 anton = build_find(named, "Anton");
    guint32 count;

    assert_int_equal(coterie_persons_count(named), 2);
    assert_int_equal(undated, 2);
    assert_int_equal(coterie_persons_get(named, build_find(named, "Boris"))->mention_count, 1);
    assert_int_equal(coterie_persons_get(named, anton)->mention_count, 2);
    assert_string_equal(coterie_persons_aliases(named, anton, &count)[1].text, "Tony");
    assert_int_equal(count, 2);
    assert_int_equal(
        coterie_persons_place(named, coterie_persons_get(named, anton)->first_mention)->paragraph,
        1);
}

static void
homonyms_keep_their_identifiers_in_a_time(void **state)
{
    (void)state;
    const char *const names[] = {"Anna", "Anna"};
    g_autoptr(CoteriePersons) persons =
        build_persons_named("@1917 Anna slept | @1921 Boris slept", names);
    guint32 undated;
    g_autoptr(CoteriePersons) named =
        coterie_persons_of_time(persons, year("1921"), COTERIE_DATE_NONE, &undated);

    assert_int_equal(coterie_persons_count(named), 1);
    assert_string_equal(id_of(named, 0), "anna-2");
    assert_int_equal(undated, 0);
}

static void
all_time_knows_everybody(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) persons = build_persons("Anna met Boris | @1917 Boris slept");
    guint32 undated;
    g_autoptr(CoteriePersons) named =
        coterie_persons_of_time(persons, COTERIE_DATE_NONE, COTERIE_DATE_NONE, &undated);

    assert_int_equal(coterie_persons_count(named), 2);
    assert_int_equal(coterie_persons_place_count(named), 3);
    assert_int_equal(undated, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons_stand_in_the_order_of_their_first_mentions),
        cmocka_unit_test(identifiers_are_plain_ascii),
        cmocka_unit_test(composed_and_decomposed_letters_give_one_identifier),
        cmocka_unit_test(homonyms_are_numbered_and_never_collide),
        cmocka_unit_test(aliases_stand_by_count_then_by_bytes),
        cmocka_unit_test(nobody_is_nobody),
        cmocka_unit_test(a_time_knows_who_is_named_in_it_and_how_often),
        cmocka_unit_test(homonyms_keep_their_identifiers_in_a_time),
        cmocka_unit_test(all_time_knows_everybody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
