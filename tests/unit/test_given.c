/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/given.h"
#include "names/mentions_private.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/error.h>

static void
assert_refused(const char *lines, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieGiven) given = read_given(lines, &error);

    assert_null(given);
    if (!g_str_has_suffix(error->message, message))
        fail_msg("'%s' does not end in '%s'", error->message, message);
}

/* The mentions of @text that are made of @lines, as "Title+Name|Name", and the messages of those
 * that are not, each behind a line break. */
static char *
mentions_of(const char *text, const char *lines)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieGiven) given = read_given(lines, &error);
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(GPtrArray) missed = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(CoterieMentions) mentions = NULL;
    GString *out = g_string_new(NULL);

    assert_no_error(error);
    mentions = coterie_mentions_new_given(
        reading->tokens,
        read_lexicon(),
        NULL,
        NULL,
        &(CoterieGivenMentions){coterie_given_of(given, "d"), "g", missed});
    for (guint32 i = 0; i < coterie_mentions_count(mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(mentions, i);

        g_string_append_printf(out,
                               "%s%.*u%.*s",
                               i > 0 ? "|" : "",
                               mention->title > 0 ? 1 : 0,
                               mention->title,
                               (int)mention->span.length,
                               text + mention->span.offset);
    }
    for (guint i = 0; i < missed->len; i++)
        g_string_append_printf(out, "\n%s", (char *)g_ptr_array_index(missed, i));
    return g_string_free(out, FALSE);
}

static void
assert_mentions(const char *text, const char *lines, const char *expected)
{
    g_autofree char *found = mentions_of(text, lines);

    assert_string_equal(found, expected);
}

#define MENTION(start, end)                                                                        \
    "{\"type\":\"mention\",\"document\":\"d\",\"start\":" start ",\"end\":" end "}\n"

static void
what_is_given_is_named_and_nothing_else(void **state)
{
    (void)state;

    assert_mentions("Anna Hale met the harbour and Boris.", MENTION("14", "25"), "the harbour");
}

static void
offsets_count_code_points_and_lines_may_come_in_any_order(void **state)
{
    (void)state;

    assert_mentions("Éva Szabó saw Zoë.", MENTION("14", "17") MENTION("0", "9"), "Éva Szabó|Zoë");
}

static void
a_cut_word_is_taken_whole_and_marks_fall_off(void **state)
{
    (void)state;

    assert_mentions("Then (Anna Hale) came.", MENTION("5", "13"), "Anna Hale");
}

static void
a_title_stands_before_the_mention(void **state)
{
    (void)state;

    assert_mentions("It was Grand Duke Michael.", MENTION("18", "25"), "2Michael");
}

static void
what_cannot_be_taken_is_told(void **state)
{
    (void)state;

    assert_mentions("Anna Hale, left.",
                    MENTION("0", "9") MENTION("5", "9") MENTION("9", "10") MENTION("90", "99"),
                    "Anna Hale\ng:2: another mention stands there\ng:3: no word stands there\n"
                    "g:4: no word stands there");
}

static void
other_lines_and_kinds_are_passed_over(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieGiven) given =
        read_given("{\"type\":\"person\",\"document\":\"d\"}\n\n"
                   "{\"type\":\"mention\",\"document\":\"d\",\"start\":0,\"end\":2,"
                   "\"kind\":\"pronoun\"}\n"
                   "{\"type\":\"mention\",\"document\":\"e\",\"start\":0,\"end\":2,"
                   "\"kind\":\"name\"}\n",
                   &error);

    assert_no_error(error);
    assert_null(coterie_given_of(given, "d"));
    assert_int_equal(coterie_given_of(given, "e")->len, 1);
    assert_int_equal(g_array_index(coterie_given_of(given, "e"), CoterieGivenSpan, 0).line, 4);
    assert_int_equal(coterie_given_documents(given)->len, 1);
}

static void
a_bad_line_is_named(void **state)
{
    (void)state;

    assert_refused("{\"type\":\"person\"}\n[]\n", ":2: not a JSON object");
    assert_refused("{}\n", ":1: no \"type\"");
    assert_refused("{\"type\":\"mention\"}\n", ":1: a mention without a \"document\"");
    assert_refused("{\"type\":\"mention\",\"document\":\"d\",\"kind\":1}\n",
                   ":1: a \"kind\" that is not a string");
    assert_refused(MENTION("-1", "2"), ":1: \"start\" is no whole number of code points");
    assert_refused(MENTION("1", "2.5"), ":1: \"end\" is no whole number of code points");
    assert_refused(MENTION("1", "4294967296"), ":1: \"end\" is no whole number of code points");
    assert_refused(MENTION("3", "3"), ":1: a mention that ends before it begins");
}

static void
persons_are_made_of_given_mentions(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text("Anna Hale sat. Hale rose.");
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieGiven) given = read_given(MENTION("0", "9") MENTION("15", "19"), &error);
    g_autoptr(GPtrArray) missed = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(CoterieMentions) mentions = NULL;
    g_autoptr(CoteriePersons) persons = NULL;

    assert_no_error(error);
    mentions = coterie_mentions_new_given(
        reading->tokens,
        read_lexicon(),
        NULL,
        NULL,
        &(CoterieGivenMentions){coterie_given_of(given, "d"), "g", missed});
    persons = coterie_persons_new(mentions, read_lexicon());
    assert_int_equal(coterie_persons_count(persons), 1);
    assert_int_equal(coterie_persons_get(persons, 0)->mention_count, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_given_is_named_and_nothing_else),
        cmocka_unit_test(offsets_count_code_points_and_lines_may_come_in_any_order),
        cmocka_unit_test(a_cut_word_is_taken_whole_and_marks_fall_off),
        cmocka_unit_test(a_title_stands_before_the_mention),
        cmocka_unit_test(what_cannot_be_taken_is_told),
        cmocka_unit_test(other_lines_and_kinds_are_passed_over),
        cmocka_unit_test(a_bad_line_is_named),
        cmocka_unit_test(persons_are_made_of_given_mentions),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
