/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"

/* Joins documents in the notation of build.h, NULL after the last. */
static CoteriePersons *
join_lines(const char *const *lines)
{
    g_autoptr(GPtrArray) documents =
        g_ptr_array_new_with_free_func((GDestroyNotify)coterie_persons_free);

    for (gsize i = 0; lines[i] != NULL; i++)
        g_ptr_array_add(documents, build_persons(lines[i]));
    return coterie_persons_join(documents, read_lexicon(), NULL);
}

#define JOIN(...) join_lines((const char *const[]){__VA_ARGS__, NULL})

static void
assert_joined(const CoteriePersons *joined, const char *expected)
{
    g_autofree char *persons = persons_string(joined);

    assert_string_equal(persons, expected);
}

static void
full_names_that_agree_are_one_person(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined =
        JOIN("Robert_Hale met Susan_Brown", "Susan_Brown met Bob_Hale");

    assert_joined(joined, "Robert Hale=Robert Hale;Bob Hale|Susan Brown=Susan Brown;Susan Brown");
}

static void
whoever_has_one_of_his_full_names_is_found_by_it(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) before =
        JOIN("Ada_Stone=Ada_Lund met Ada_Lund", "Ada_Stone met Robert_Hale");
    g_autoptr(CoteriePersons) after =
        JOIN("Ada_Stone met Robert_Hale", "Ada_Stone=Ada_Lund met Ada_Lund");

    assert_joined(before, "Ada Lund=Ada Stone;Ada Lund;Ada Stone|Robert Hale=Robert Hale");
    assert_joined(after, "Ada Stone=Ada Stone;Ada Stone;Ada Lund|Robert Hale=Robert Hale");
}

static void
full_names_that_differ_are_two(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Robert_Hale", "Samuel_Hale", "Robert_Brown");

    assert_joined(joined,
                  "Robert Hale=Robert Hale|Samuel Hale=Samuel Hale|Robert Brown=Robert Brown");
}

static void
spellings_of_a_name_meet(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined =
        JOIN("Leon_Trotsky", "Leon_Trotzky", "Yuri_Larin", "Yu._Larin");

    assert_joined(joined, "Leon Trotsky=Leon Trotsky;Leon Trotzky|Yuri Larin=Yuri Larin;Yu. Larin");
}

static void
namesakes_of_one_document_stay_apart(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Robert_Hale met Bob_Hale", "Robert_Hale");

    assert_int_equal(coterie_persons_count(joined), 2);
    assert_int_equal(coterie_persons_get(joined, 0)->mention_count, 2);
    assert_joined(joined, "Robert Hale=Robert Hale;Robert Hale|Bob Hale=Bob Hale");
}

static void
a_bare_surname_joins_the_only_bearer(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Hale", "Robert_Hale", "Hale");

    assert_joined(joined, "Robert Hale=Hale;Robert Hale;Hale");
}

static void
a_bare_surname_of_two_bearers_joins_neither(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Robert_Hale", "Hale", "Samuel_Hale", "Hale");

    assert_joined(joined, "Robert Hale=Robert Hale|Hale=Hale;Hale|Samuel Hale=Samuel Hale");
}

static void
bare_surnames_without_a_bearer_are_one_person(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Hale met Brown", "Brown", "Hale");

    assert_joined(joined, "Hale=Hale;Hale|Brown=Brown;Brown");
}

static void
a_bare_surname_beside_its_bearer_is_another_person(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Robert_Hale met Hale", "Robert_Hale");

    assert_joined(joined, "Robert Hale=Robert Hale;Robert Hale|Hale=Hale");
}

static void
the_fullest_name_is_shown(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("Robert_Hale", "Robert_James_Hale", "Robert_Hale");

    assert_joined(joined, "Robert James Hale=Robert Hale;Robert James Hale;Robert Hale");
}

static void
genders_that_clash_part_equal_names(void **state)
{
    (void)state;
    g_autoptr(Reading) he = read_text("Then Mr. Quell came.");
    g_autoptr(Reading) she = read_text("Then Mrs. Quell came.");
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(CoteriePersons) joined = NULL;

    g_ptr_array_add(documents, he->persons);
    g_ptr_array_add(documents, she->persons);
    joined = coterie_persons_join(documents, read_lexicon(), NULL);

    assert_joined(joined, "Quell=Quell|Quell=Quell");
    assert_int_equal(coterie_persons_get(joined, 0)->gender, COTERIE_GENDER_MALE);
    assert_int_equal(coterie_persons_get(joined, 1)->gender, COTERIE_GENDER_FEMALE);
    assert_string_equal(coterie_persons_get(joined, 1)->id, "quell-2");
}

static void
places_keep_their_order_and_get_their_document(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("rain fell", "Anna met Boris", "Boris | Anna");

    assert_int_equal(coterie_persons_place_count(joined), 4);
    assert_int_equal(coterie_persons_place(joined, 0)->document, 1);
    assert_int_equal(coterie_persons_place(joined, 3)->document, 2);
    assert_int_equal(coterie_persons_place(joined, 3)->paragraph, 1);
    assert_int_equal(coterie_persons_place(joined, 3)->person, 0);
    assert_int_equal(coterie_persons_place(joined, 3)->span.offset, 8);
}

static void
no_documents_have_no_persons(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(CoteriePersons) joined = coterie_persons_join(documents, read_lexicon(), NULL);

    assert_int_equal(coterie_persons_count(joined), 0);
    assert_int_equal(coterie_persons_place_count(joined), 0);
}

static void
documents_without_persons_have_none(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) joined = JOIN("rain fell", "snow fell");

    assert_int_equal(coterie_persons_count(joined), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_names_that_agree_are_one_person),
        cmocka_unit_test(whoever_has_one_of_his_full_names_is_found_by_it),
        cmocka_unit_test(full_names_that_differ_are_two),
        cmocka_unit_test(spellings_of_a_name_meet),
        cmocka_unit_test(namesakes_of_one_document_stay_apart),
        cmocka_unit_test(a_bare_surname_joins_the_only_bearer),
        cmocka_unit_test(a_bare_surname_of_two_bearers_joins_neither),
        cmocka_unit_test(bare_surnames_without_a_bearer_are_one_person),
        cmocka_unit_test(a_bare_surname_beside_its_bearer_is_another_person),
        cmocka_unit_test(the_fullest_name_is_shown),
        cmocka_unit_test(genders_that_clash_part_equal_names),
        cmocka_unit_test(places_keep_their_order_and_get_their_document),
        cmocka_unit_test(no_documents_have_no_persons),
        cmocka_unit_test(documents_without_persons_have_none),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
