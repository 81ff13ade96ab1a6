/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What corrections do: within a document, and where documents are joined. */
#include "names/corrections_private.h"
#include "people/persons_private.h"
#include "support/check.h"
#include "support/read.h"

#include <string.h>

static CoterieCorrections *
corrections_of(const char *lines)
{
    g_autoptr(GError) error = NULL;
    CoterieCorrections *corrections = read_corrections(lines, &error);

    assert_no_error(error);
    return corrections;
}

/* "Shown=form;form|..." of @text under the decisions in @lines. */
static void
assert_persons_under(const char *lines, const char *text, const char *expected)
{
    g_autoptr(CoterieCorrections) corrections = corrections_of(lines);
    g_autoptr(Reading) reading = read_corrected("letters/a.txt", text, corrections);
    g_autofree char *persons = persons_string(reading->persons);

    assert_string_equal(persons, expected);
}

/* The messages about @lines that applied nowhere in @text, without the path. */
static void
assert_unapplied(const char *lines, const char *text, const char *expected)
{
    g_autoptr(CoterieCorrections) corrections = corrections_of(lines);
    g_autoptr(Reading) reading = read_corrected("letters/a.txt", text, corrections);
    g_autoptr(GByteArray) met = coterie_persons_ref_met(reading->persons);
    g_auto(GStrv) messages = coterie_corrections_unapplied(corrections, met);
    g_autoptr(GString) all = g_string_new(NULL);

    for (guint i = 0; messages[i] != NULL; i++)
        g_string_append_printf(all, "%s;", strrchr(messages[i], '/') + 1);
    assert_string_equal(all->str, expected);
}

static void
names_that_are_one_persons_are_shown_under_the_right_hand_one(void **state)
{
    (void)state;
    const char *text = "Pavel Orlov wrote to Anna Reed. Boris Krupin answered Anna Reed.";

    assert_persons_under("same Pavel Orlov = Boris Krupin\n",
                         text,
                         "Boris Krupin=Pavel Orlov;Boris Krupin|Anna Reed=Anna Reed;Anna Reed");
    assert_persons_under(
        "same Pavel Orlov = The Fox\n",
        text,
        "The Fox=Pavel Orlov|Anna Reed=Anna Reed;Anna Reed|Boris Krupin=Boris Krupin");
}

static void
same_goes_through_several_lines(void **state)
{
    (void)state;
    assert_persons_under("same Pavel Orlov = Boris Krupin\nsame Boris Krupin = Ivan Hale\n",
                         "Pavel Orlov wrote. Boris Krupin answered. Ivan Hale slept.",
                         "Ivan Hale=Pavel Orlov;Boris Krupin;Ivan Hale");
}

static void
same_joins_a_man_and_a_woman(void **state)
{
    (void)state;
    assert_persons_under("same Mary Ann Evans = George Eliot\n",
                         "Mary Ann Evans wrote novels. George Eliot sold them.",
                         "George Eliot=Mary Ann Evans;George Eliot");
}

static void
a_bearer_brings_his_other_names_along(void **state)
{
    (void)state;
    assert_persons_under("same Wolf = Pavel Orlov\n",
                         "Pavel Orlov wrote. Orlov slept. Wolf slept. P. Orlov woke.",
                         "Pavel Orlov=Pavel Orlov;Orlov;Wolf;P. Orlov");
}

static void
a_surname_that_several_bear_moves_its_mentions_only(void **state)
{
    (void)state;
    assert_persons_under("same Orlov = Pavel Orlov\n",
                         "Pavel Orlov wrote. Orlov slept. Igor Orlov spoke. Orlov woke.",
                         "Pavel Orlov=Pavel Orlov;Orlov;Orlov|Igor Orlov=Igor Orlov");
}

static void
accents_and_case_do_not_matter(void **state)
{
    (void)state;
    assert_persons_under("same ÉMILE zola = The Writer\n",
                         "Emile Zola wrote. Émile Zola slept.",
                         "The Writer=Emile Zola;Émile Zola");
}

static void
two_that_are_not_the_same_stay_two(void **state)
{
    (void)state;
    const char *text = "Pavel Orlov wrote. P. Orlov slept.";

    assert_persons_under("person Nobody Else\n", text, "Pavel Orlov=Pavel Orlov;P. Orlov");
    assert_persons_under(
        "not-same Pavel Orlov | P. Orlov\n", text, "Pavel Orlov=Pavel Orlov|P. Orlov=P. Orlov");
}

static void
a_lone_surname_is_kept_from_a_full_name(void **state)
{
    (void)state;
    assert_persons_under("not-same Orlov | Pavel Orlov\n",
                         "Pavel Orlov wrote. Orlov slept. Orlov woke.",
                         "Pavel Orlov=Pavel Orlov|Orlov=Orlov;Orlov");
    assert_persons_under("not-same Orlov | Pavel Orlov\n",
                         "Pavel Orlov wrote to Igor Orlov. Orlov slept.",
                         "Pavel Orlov=Pavel Orlov|Igor Orlov=Igor Orlov;Orlov");
}

static void
what_the_text_announces_does_not_join_two_that_are_not_the_same(void **state)
{
    (void)state;
    const char *text = "Pavel Orlov, known as Wolf, wrote. Wolf slept.";

    assert_persons_under("person Nobody Else\n", text, "Pavel Orlov=Pavel Orlov;Wolf;Wolf");
    assert_persons_under(
        "not-same Wolf | Pavel Orlov\n", text, "Pavel Orlov=Pavel Orlov|Wolf=Wolf;Wolf");
    assert_persons_under("person Wolf\n", text, "Pavel Orlov=Pavel Orlov|Wolf=Wolf;Wolf");
}

static void
what_is_no_person_is_no_mention_in_any_form(void **state)
{
    (void)state;
    assert_persons_under("not-person Zoë Spark\n",
                         "Zoe Spark was printed. Anna Reed read Zoë Spark aloud.",
                         "Anna Reed=Anna Reed");
}

static void
a_person_is_named_wherever_the_words_stand(void **state)
{
    (void)state;
    assert_persons_under(
        "person Red Lantern\n",
        "The Red Lantern spoke. They asked Red Lantern, but a red lantern is a lamp.",
        "Red Lantern=Red Lantern;Red Lantern");
}

static void
a_person_is_not_named_inside_a_longer_name(void **state)
{
    (void)state;
    assert_persons_under(
        "person Koba\n", "Koba lived in Koba Street. Koba slept.", "Koba=Koba;Koba");
}

static void
a_name_in_the_title_of_a_work_stays_none(void **state)
{
    (void)state;
    assert_persons_under("same Pavel Orlov = Wolf\n",
                         "Anna Reed, the author of The Exile of Pavel Orlov (1909), slept.",
                         "Anna Reed=Anna Reed");
}

static void
a_shown_name_changes_nothing_else(void **state)
{
    (void)state;
    assert_persons_under("show Pavel Orlov as \"Wolf\"\n",
                         "Pavel Orlov wrote. Orlov slept. Anna Reed spoke.",
                         "Wolf=Pavel Orlov;Orlov|Anna Reed=Anna Reed");
}

static void
show_goes_before_the_right_hand_name(void **state)
{
    (void)state;
    assert_persons_under("same Pavel Orlov = Boris Krupin\nshow Boris Krupin as \"Wolf\"\n",
                         "Pavel Orlov wrote. Boris Krupin answered.",
                         "Wolf=Pavel Orlov;Boris Krupin");
}

static void
a_form_in_its_context_names_whom_it_is_said_to(void **state)
{
    (void)state;
    const char *text = "Pavel Orlov wrote. Igor Orlov spoke. He saw Orlov's\n  dog. Orlov slept.";

    assert_persons_under("mention \"Orlov\" in \"He saw Orlov's dog\" = Pavel Orlov\n",
                         text,
                         "Pavel Orlov=Pavel Orlov;Orlov|Igor Orlov=Igor Orlov;Orlov");
}

static void
a_form_may_be_no_name_and_its_person_new(void **state)
{
    (void)state;
    assert_persons_under("mention \"the old man\" in \"saw the old man on\" = Pavel Orlov\n",
                         "Anna Reed saw the old man on the bridge.",
                         "Anna Reed=Anna Reed|Pavel Orlov=the old man");
}

static void
what_is_decided_is_the_reason(void **state)
{
    (void)state;
    g_autoptr(CoterieCorrections) corrections =
        corrections_of("same Wolf = Pavel Orlov\nmention \"He\" in \"He slept\" = Pavel Orlov\n");
    g_autoptr(Reading) reading =
        read_corrected("a.txt", "Pavel Orlov wrote. Wolf read. He slept.", corrections);
    static const CoterieReason reasons[] = {
        COTERIE_REASON_FULL, COTERIE_REASON_DECIDED, COTERIE_REASON_DECIDED};

    assert_int_equal(coterie_persons_place_count(reading->persons), G_N_ELEMENTS(reasons));
    for (guint32 i = 0; i < G_N_ELEMENTS(reasons); i++)
        assert_int_equal(coterie_persons_place(reading->persons, i)->reason, reasons[i]);
}

static void
a_decision_for_another_document_does_nothing(void **state)
{
    (void)state;
    const char *text = "Pavel Orlov wrote.";

    assert_persons_under("show Pavel Orlov as Wolf in b.txt\n", text, "Pavel Orlov=Pavel Orlov");
    assert_persons_under("show Pavel Orlov as Wolf in a.txt\n", text, "Wolf=Pavel Orlov");
    assert_persons_under("show Pavel Orlov as Wolf in letters/a.txt\n", text, "Wolf=Pavel Orlov");
}

static void
lines_of_no_use_say_why(void **state)
{
    (void)state;
    assert_unapplied("not-same Pavel Orlov | Karl Low\nshow Karl Low as K\n"
                     "same Pavel Orlov = Ann\nno-tie Pavel Orlov | Pavel Low\n",
                     "Pavel Orlov wrote.",
                     "corrections.txt:1: nobody is called 'Karl Low' here;"
                     "corrections.txt:2: nobody is called 'Karl Low' here;"
                     "corrections.txt:4: nobody is called 'Pavel Low' here;");
    assert_unapplied("not-person Spark\nperson Koba\nmention A in \"the A\" = B\n"
                     "person Pavel Orlov in b.txt\nperson Wolf in a.txt\n",
                     "Pavel Orlov wrote.",
                     "corrections.txt:1: 'Spark' is written nowhere here;"
                     "corrections.txt:2: 'Koba' is written nowhere here;"
                     "corrections.txt:3: 'the A' is written nowhere here;"
                     "corrections.txt:4: no document is called 'b.txt' here;"
                     "corrections.txt:5: 'Wolf' is written nowhere here;");
}

/* The persons of two documents under the decisions in @lines. */
static void
assert_joined(const char *lines, const char *one, const char *other, const char *expected)
{
    g_autoptr(CoterieCorrections) corrections = corrections_of(lines);
    g_autoptr(Reading) first = read_corrected("a.txt", one, corrections);
    g_autoptr(Reading) second = read_corrected("b.txt", other, corrections);
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(CoteriePersons) joined = NULL;
    g_autofree char *persons = NULL;

    g_ptr_array_add(documents, first->persons);
    g_ptr_array_add(documents, second->persons);
    joined = coterie_persons_join(documents, read_lexicon(), corrections);
    persons = persons_string(joined);
    assert_string_equal(persons, expected);
}

static void
same_joins_persons_of_two_documents(void **state)
{
    (void)state;
    assert_joined("same Mary Ann Evans = George Eliot\n",
                  "Mary Ann Evans wrote.",
                  "George Eliot slept.",
                  "George Eliot=Mary Ann Evans;George Eliot");
}

static void
two_that_are_not_the_same_stay_two_across_documents(void **state)
{
    (void)state;
    assert_joined("not-same Pavel Orlov | P. Orlov\n",
                  "Pavel Orlov wrote.",
                  "P. Orlov slept.",
                  "Pavel Orlov=Pavel Orlov|P. Orlov=P. Orlov");
}

static void
a_shown_name_stays_where_documents_are_joined(void **state)
{
    (void)state;
    assert_joined(
        "same Wolf = Orlov\n", "Wolf wrote.", "Pavel Orlov slept.", "Orlov=Wolf;Pavel Orlov");
}

static void
a_name_that_is_only_shown_parts_nobody(void **state)
{
    (void)state;
    assert_joined(
        "show Orlov as \"Wolf\"\n", "Pavel Orlov wrote.", "Orlov slept.", "Wolf=Pavel Orlov;Orlov");
    assert_unapplied("show Pavel Orlov as \"Wolf\"\nno-tie Wolf | Anna Reed\n",
                     "Pavel Orlov wrote to Anna Reed.",
                     "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_that_are_one_persons_are_shown_under_the_right_hand_one),
        cmocka_unit_test(same_goes_through_several_lines),
        cmocka_unit_test(same_joins_a_man_and_a_woman),
        cmocka_unit_test(a_bearer_brings_his_other_names_along),
        cmocka_unit_test(a_surname_that_several_bear_moves_its_mentions_only),
        cmocka_unit_test(accents_and_case_do_not_matter),
        cmocka_unit_test(two_that_are_not_the_same_stay_two),
        cmocka_unit_test(a_lone_surname_is_kept_from_a_full_name),
        cmocka_unit_test(what_the_text_announces_does_not_join_two_that_are_not_the_same),
        cmocka_unit_test(what_is_no_person_is_no_mention_in_any_form),
        cmocka_unit_test(a_person_is_named_wherever_the_words_stand),
        cmocka_unit_test(a_person_is_not_named_inside_a_longer_name),
        cmocka_unit_test(a_name_in_the_title_of_a_work_stays_none),
        cmocka_unit_test(a_shown_name_changes_nothing_else),
        cmocka_unit_test(show_goes_before_the_right_hand_name),
        cmocka_unit_test(a_form_in_its_context_names_whom_it_is_said_to),
        cmocka_unit_test(a_form_may_be_no_name_and_its_person_new),
        cmocka_unit_test(what_is_decided_is_the_reason),
        cmocka_unit_test(a_decision_for_another_document_does_nothing),
        cmocka_unit_test(lines_of_no_use_say_why),
        cmocka_unit_test(same_joins_persons_of_two_documents),
        cmocka_unit_test(two_that_are_not_the_same_stay_two_across_documents),
        cmocka_unit_test(a_name_that_is_only_shown_parts_nobody),
        cmocka_unit_test(a_shown_name_stays_where_documents_are_joined),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
