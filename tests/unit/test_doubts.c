/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/doubts.h>

/* The doubts about @persons, as "one=other likeness" and "one?form count". (transfer full) */
static char *
doubts_of(const CoteriePersons *persons, const CoterieCorrections *corrections)
{
    g_autoptr(CoterieDoubts) doubts = coterie_doubts_new(persons, read_lexicon(), corrections);
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_doubts_count(doubts); i++) {
        const CoterieDoubt *doubt = coterie_doubts_get(doubts, i);

        g_string_append_printf(
            out, "%s%s", i > 0 ? "|" : "", coterie_persons_get(persons, doubt->one)->name);
        if (doubt->other != COTERIE_NOBODY)
            g_string_append_printf(out,
                                   "=%s %s",
                                   coterie_persons_get(persons, doubt->other)->name,
                                   coterie_likeness_name(doubt->likeness));
        else
            g_string_append_printf(
                out, "?%s %u", coterie_persons_form(persons, doubt->place), doubt->count);
    }
    return g_string_free(out, FALSE);
}

static void
assert_doubts(const char *line, const char *expected)
{
    g_autoptr(CoteriePersons) persons = build_persons(line);
    g_autofree char *doubts = doubts_of(persons, NULL);

    assert_string_equal(doubts, expected);
}

/* The persons of two documents, joined. (transfer full) */
static CoteriePersons *
join_two(CoteriePersons *one, CoteriePersons *other)
{
    g_autoptr(GPtrArray) documents = g_ptr_array_new();

    g_ptr_array_add(documents, one);
    g_ptr_array_add(documents, other);
    return coterie_persons_join(documents, read_lexicon(), NULL);
}

/* The same of two lines in the notation of build.h. (transfer full) */
static CoteriePersons *
build_joined(const char *one, const char *other)
{
    g_autoptr(CoteriePersons) a = build_persons(one);
    g_autoptr(CoteriePersons) b = build_persons(other);

    return join_two(a, b);
}

static void
what_names_have_in_common_is_a_doubt(void **state)
{
    (void)state;
    assert_doubts("John_Hale came . Hale left", "John Hale=Hale family");
    assert_doubts("Robert_Hale came . Bob left", "Robert Hale=Bob given");
    assert_doubts("Miklos_Szabo came . Szabo_Miklos left", "Miklos Szabo=Szabo Miklos turned");
    assert_doubts("John_Penrose came . John_Penroze left", "John Penrose=John Penroze spelling");
    assert_doubts("John_Hale came . J._Hale left", "John Hale=J. Hale full");
}

static void
who_stands_side_by_side_is_no_doubt(void **state)
{
    (void)state;
    assert_doubts("John_Hale met Hale", "");
    assert_doubts("John_Hale came . Hale left . Hale met John_Hale", "");
}

static void
full_names_that_clash_are_no_doubt(void **state)
{
    (void)state;
    assert_doubts("John_Hale came . Robert_Hale left", "");
    assert_doubts("John_Hale came . Hale=John_Hale sat . Robert_Hale left", "");
}

static void
a_word_of_too_many_says_nothing(void **state)
{
    (void)state;
    assert_doubts("A._Hale . B._Hale . C._Hale . D._Hale . E._Hale . F._Hale . G._Hale . H._Hale . "
                  "I._Hale . J._Hale . K._Hale . L._Hale . Hale",
                  "");
}

static void
a_family_name_of_two_is_a_doubt_where_it_was_guessed(void **state)
{
    (void)state;
    g_autoptr(Reading) two = read_text("Robert Hale met Samuel Hale. Then Hale left. Hale sang.");
    g_autoptr(Reading) one = read_text("Robert Hale came. Then Hale left. Hale sang.");
    g_autofree char *doubts = doubts_of(two->persons, NULL);
    g_autofree char *none = doubts_of(one->persons, NULL);

    assert_string_equal(doubts, "Samuel Hale?Hale 2");
    assert_string_equal(none, "");
}

static void
a_first_name_far_away_is_a_doubt_if_another_bears_it(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new("Galina Brown came. ");
    g_autoptr(Reading) reading = NULL;
    g_autofree char *doubts = NULL;

    for (guint i = 0; i < 4; i++)
        g_string_append(text, "Then Galina Hale sang. ");
    for (guint i = 0; i < 30; i++)
        g_string_append(text, "The rain fell on the roofs. ");
    g_string_append(text, "Then Galina left.");
    reading = read_text(text->str);
    doubts = doubts_of(reading->persons, NULL);
    assert_string_equal(doubts, "Galina Hale?Galina 1");
}

static void
a_common_name_of_two_documents_is_a_doubt(void **state)
{
    (void)state;
    g_autoptr(CoteriePersons) common = build_joined("John_Smith came", "John_Smith left");
    g_autoptr(CoteriePersons) rare = build_joined("John_Varley came", "John_Varley left");
    g_autoptr(CoteriePersons) company =
        build_joined("John_Smith met Ida_Quill", "Ida_Quill saw John_Smith");
    g_autofree char *doubts = doubts_of(common, NULL);
    g_autofree char *none = doubts_of(rare, NULL);
    g_autofree char *no_more = doubts_of(company, NULL);

    assert_string_equal(doubts, "John Smith?John Smith 1");
    assert_string_equal(none, "");
    assert_string_equal(no_more, "");
}

static void
callings_that_differ_are_a_doubt(void **state)
{
    (void)state;
    g_autoptr(Reading) one = read_text("The footballer Leo Quennell came.");
    g_autoptr(Reading) other = read_text("Leo Quennell, a bishop, came. Leo Quennell sang.");
    g_autoptr(CoteriePersons) joined = join_two(one->persons, other->persons);
    g_autofree char *doubts = doubts_of(joined, NULL);

    assert_int_equal(coterie_persons_count(joined), 1);
    assert_string_equal(doubts, "Leo Quennell?Leo Quennell 2");
}

static void
what_is_decided_is_no_doubt(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("not-same John Hale | Hale\n", &error);
    g_autoptr(CoteriePersons) persons = build_persons("John_Hale came . Hale left");
    g_autofree char *doubts = NULL;

    assert_no_error(error);
    doubts = doubts_of(persons, corrections);
    assert_string_equal(doubts, "");
}

static void
nobody_is_no_doubt(void **state)
{
    (void)state;
    assert_doubts("", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_names_have_in_common_is_a_doubt),
        cmocka_unit_test(who_stands_side_by_side_is_no_doubt),
        cmocka_unit_test(full_names_that_clash_are_no_doubt),
        cmocka_unit_test(a_word_of_too_many_says_nothing),
        cmocka_unit_test(a_family_name_of_two_is_a_doubt_where_it_was_guessed),
        cmocka_unit_test(a_first_name_far_away_is_a_doubt_if_another_bears_it),
        cmocka_unit_test(a_common_name_of_two_documents_is_a_doubt),
        cmocka_unit_test(callings_that_differ_are_a_doubt),
        cmocka_unit_test(what_is_decided_is_no_doubt),
        cmocka_unit_test(nobody_is_no_doubt),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
