/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/read.h"

#include <string.h>

/* The reasons of all mentions: "Leon Trotsky full|Trotsky only-bearer". */
static char *
reasons_string(const CoteriePersons *persons)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        CoterieReason reason = (CoterieReason)coterie_persons_place(persons, i)->reason;

        g_string_append_printf(out,
                               "%s%s %s",
                               i > 0 ? "|" : "",
                               coterie_persons_form(persons, i),
                               coterie_reason_name(reason));
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

static void
assert_reasons(const char *text, const CoterieKnown *known, const char *expected)
{
    g_autoptr(Reading) reading = read_bytes(text, strlen(text), known);
    g_autofree char *reasons = reasons_string(reading->persons);

    assert_string_equal(reasons, expected);
}

static void
a_family_name_goes_to_its_only_bearer_or_to_the_last(void **state)
{
    (void)state;
    assert_reasons("Robert Hale came. Hale left.", NULL, "Robert Hale full|Hale only-bearer");
    assert_reasons("Robert Hale came. Susan Hale saw it. Mr. Hale left.",
                   NULL,
                   "Robert Hale full|Susan Hale full|Hale only-bearer");
    assert_reasons("Robert Hale came. Thomas Hale saw it. Hale left.",
                   NULL,
                   "Robert Hale full|Thomas Hale full|Hale last-bearer");
}

static void
a_first_name_is_near_or_hardly_anybody_elses(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new("Robert Hale came. Robert left. ");

    assert_reasons(text->str, NULL, "Robert Hale full|Robert given-near");
    for (guint i = 0; i < 30; i++)
        g_string_append(text, "It rained all day long. ");
    g_string_append(text, "Then Robert smiled.");
    assert_reasons(text->str, NULL, "Robert Hale full|Robert given-near|Robert given-far");
}

static void
what_the_text_announces_is_told_from_the_shown_name(void **state)
{
    (void)state;
    assert_reasons("Lev Bronstein, known as Leon Trotsky, spoke. Trotsky wrote. Trotsky slept.",
                   NULL,
                   "Lev Bronstein announced|Leon Trotsky full|Trotsky only-bearer|Trotsky "
                   "only-bearer");
    assert_reasons("Lev Bronstein, known as Leon Trotsky, spoke. Trotsky wrote. Bronstein slept. "
                   "Trotsky ran.",
                   NULL,
                   "Lev Bronstein announced|Leon Trotsky full|Trotsky only-bearer|Bronstein "
                   "only-bearer|Trotsky only-bearer");
}

static void
a_word_alone_is_the_same_word(void **state)
{
    (void)state;
    assert_reasons("Comrade Zborowski came. Then Zborowski left.",
                   NULL,
                   "Zborowski same-word|Zborowski same-word");
}

static void
a_listed_name_is_known(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieKnown) known = read_known("Joseph Stalin\tKoba\tm\n", &error);

    assert_no_error(error);
    assert_reasons("Koba came. Joseph Stalin left. Stalin smiled.",
                   known,
                   "Koba known|Joseph Stalin known|Stalin only-bearer");
}

static void
a_word_of_one_document_has_a_bearer_in_another(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) documents = g_ptr_array_new();
    g_autoptr(Reading) one = read_text("Robert Hale came. Hale left.");
    g_autoptr(Reading) other = read_text("Mr. Hale came. Mr. Hale left.");
    g_autoptr(CoteriePersons) joined = NULL;
    g_autofree char *reasons = NULL;

    g_ptr_array_add(documents, one->persons);
    g_ptr_array_add(documents, other->persons);
    joined = coterie_persons_join(documents, read_lexicon(), NULL);
    reasons = reasons_string(joined);

    assert_string_equal(reasons, "Robert Hale full|Hale only-bearer|Hale corpus|Hale corpus");
}

static void
every_reason_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (guint i = 0; i < COTERIE_REASONS; i++) {
        assert_non_null(coterie_reason_name((CoterieReason)i));
        for (guint j = 0; j < i; j++)
            assert_string_not_equal(coterie_reason_name((CoterieReason)i),
                                    coterie_reason_name((CoterieReason)j));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_family_name_goes_to_its_only_bearer_or_to_the_last),
        cmocka_unit_test(a_first_name_is_near_or_hardly_anybody_elses),
        cmocka_unit_test(what_the_text_announces_is_told_from_the_shown_name),
        cmocka_unit_test(a_word_alone_is_the_same_word),
        cmocka_unit_test(a_listed_name_is_known),
        cmocka_unit_test(a_word_of_one_document_has_a_bearer_in_another),
        cmocka_unit_test(every_reason_has_a_name_of_its_own),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
