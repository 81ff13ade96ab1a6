/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines "tie A role B" make of persons. */
#include "support/build.h"
#include "support/check.h"
#include "support/read.h"
#include "support/rules.h"
#include "ties/role_ties.h"

#include <coterie/coterie.h>

#include <string.h>

/* Persons, and what the lines of a file of corrections make of them. */
typedef struct {
    CoteriePersons *persons;
    CoterieRoles *roles;
    GPtrArray *faults;
} Decided;

static void
decided_clear(Decided *decided)
{
    coterie_roles_free(decided->roles);
    coterie_persons_free(decided->persons);
    g_ptr_array_unref(decided->faults);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Decided, decided_clear)

/* @line as build_persons() takes it; its documents are one.txt and two.txt. */
static Decided
decide(const char *line, const char *lines)
{
    g_autoptr(CoterieCorrections) corrections = read_corrections(lines, NULL);
    g_autoptr(CoterieRoles) none = NULL;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    Decided made = {.persons = build_persons(line),
                    .faults = g_ptr_array_new_with_free_func(g_free)};

    g_ptr_array_add(ids, (gpointer) "one.txt");
    g_ptr_array_add(ids, (gpointer) "two.txt");
    none = coterie_roles_take(
        rules_loaded(), made.persons, g_array_new(FALSE, FALSE, sizeof(CoterieRole)));
    made.roles = coterie_roles_decide(none, made.persons, corrections, ids, made.faults);
    return made;
}

static const char *
role_of(const Decided *decided, guint32 index)
{
    return coterie_roles_name(decided->roles, coterie_roles_get(decided->roles, index)->role)->name;
}

static const char *
name_at(const Decided *decided, guint32 place)
{
    return coterie_persons_get(decided->persons,
                               coterie_persons_place(decided->persons, place)->person)
        ->name;
}

static void
a_line_is_a_role_between_the_first_mentions(void **state)
{
    (void)state;
    g_auto(Decided) decided =
        decide("rain | Boris slept . Anna woke . Anna Boris", "tie Anna wrote_to Boris\n");
    const CoterieRole *role = coterie_roles_get(decided.roles, 0);

    assert_int_equal(coterie_roles_count(decided.roles), 1);
    assert_null(g_ptr_array_index(decided.faults, 0));
    assert_string_equal(role_of(&decided, 0), "wrote_to");
    assert_string_equal(name_at(&decided, role->source), "Anna");
    assert_string_equal(name_at(&decided, role->target), "Boris");
    assert_int_equal(role->assertion, COTERIE_ASSERTED);
    assert_string_equal(role->decision, "corrections.txt:1");
    assert_int_equal(role->source, 1);
    assert_int_equal(role->target, 0);
    assert_int_equal(role->sentence.offset, 7);
    assert_int_equal(coterie_span_end(role->sentence), 25);
    assert_false(coterie_date_is_set(role->date));
}

static void
words_make_a_role_and_a_name_may_hold_one(void **state)
{
    (void)state;
    g_auto(Decided) decided =
        decide("Anna Boris Jo_Met_Hale", "tie Anna wrote to Boris\ntie Jo Met Hale met Anna\n");

    assert_int_equal(coterie_roles_count(decided.roles), 2);
    assert_string_equal(role_of(&decided, 0), "wrote_to");
    assert_string_equal(role_of(&decided, 1), "met");
}

static void
aliases_mean_their_person_whatever_their_case(void **state)
{
    (void)state;
    g_auto(Decided) decided = decide("Ann=Anna Boris", "tie boris met ANN\n");

    assert_int_equal(coterie_roles_count(decided.roles), 1);
    assert_string_equal(name_at(&decided, coterie_roles_get(decided.roles, 0)->target), "Anna");
}

static void
a_line_that_cannot_be_followed_says_why(void **state)
{
    (void)state;
    static const char *const whys[] = {
        "no role stands between two names",
        "nobody is called 'Zoe' here",
        "several persons are called 'Ann' here",
        "both names are one person's",
        "the two are not both named in 'two.txt'",
    };
    g_auto(Decided) decided = decide("Ann=Anna Boris Ann=Clara || Boris",
                                     "tie Anna hates Boris\n"
                                     "tie Anna met Zoe\n"
                                     "tie Boris met Ann\n"
                                     "tie Anna met Anna\n"
                                     "tie Anna met Boris in two.txt\n"
                                     "tie Anna met Boris\n");

    assert_int_equal(coterie_roles_count(decided.roles), 1);
    assert_int_equal(decided.faults->len, G_N_ELEMENTS(whys) + 1);
    for (guint i = 0; i < G_N_ELEMENTS(whys); i++) {
        g_autofree char *end = g_strdup_printf("corrections.txt:%u: %s", i + 1, whys[i]);

        assert_true(g_str_has_suffix(g_ptr_array_index(decided.faults, i), end));
    }
    assert_null(g_ptr_array_index(decided.faults, G_N_ELEMENTS(whys)));
}

static void
a_role_stands_where_one_document_names_both(void **state)
{
    (void)state;
    g_auto(Decided) decided =
        decide("Anna slept | Clara || Boris Anna", "tie Anna met Boris\ntie Boris met Clara\n");
    const CoterieRole *both = NULL;
    const CoterieRole *apart = NULL;

    assert_int_equal(coterie_roles_count(decided.roles), 2);
    both = coterie_roles_get(decided.roles, 0);
    apart = coterie_roles_get(decided.roles, 1);
    assert_int_equal(both->document, 1);
    assert_string_equal(name_at(&decided, both->source), "Anna");
    assert_int_equal(both->source, 3);
    assert_int_equal(apart->document, 1);
    assert_int_equal(apart->sentence.length, strlen("Boris"));
}

static void
told_roles_stay(void **state)
{
    (void)state;
    g_auto(Decided) decided = decide("Anna Boris", "tie Anna met Boris\n");
    g_autoptr(CoterieCorrections) more = read_corrections("tie Anna killed Boris\n", NULL);
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(CoterieRoles) both = NULL;

    g_ptr_array_add(ids, (gpointer) "one.txt");
    both = coterie_roles_decide(decided.roles, decided.persons, more, ids, faults);
    assert_int_equal(coterie_roles_count(both), 2);
    assert_int_equal(coterie_roles_tie_count(both), 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_role_between_the_first_mentions),
        cmocka_unit_test(words_make_a_role_and_a_name_may_hold_one),
        cmocka_unit_test(aliases_mean_their_person_whatever_their_case),
        cmocka_unit_test(a_line_that_cannot_be_followed_says_why),
        cmocka_unit_test(a_role_stands_where_one_document_names_both),
        cmocka_unit_test(told_roles_stay),
    };
    return cmocka_run_group_tests(tests, rules_setup, rules_teardown);
}
