/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/read.h"

/* The names of a text, each with the first letter of its place: "Ada Lund:t". */
static void
assert_places(const char *text, const char *expected)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(GString) found = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_mentions_count(reading->mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(reading->mentions, i);
        g_autofree char *name = coterie_document_quote(reading->document, mention->span);

        g_string_append_printf(found,
                               "%s%s:%c",
                               i > 0 ? " | " : "",
                               name,
                               coterie_mention_place_name(mention->place)[0]);
    }
    assert_string_equal(found->str, expected);
}

static void
headings_and_captions_are_places(void **state)
{
    (void)state;
    assert_places("The Death of Anna Brandt\n\nAnna Brandt died in May.\n\n"
                  "[Photograph: Anna Brandt in 1911]\n",
                  "Anna Brandt:h | Anna Brandt:t | Anna Brandt:c");
}

static void
speech_is_quoted_and_a_nickname_in_marks_is_not(void **state)
{
    (void)state;
    assert_places(
        "\"Anna Brandt is dead,\" said Emil Roth. They had called him \"Roth\" for years.",
        "Anna Brandt:q | Emil Roth:t | Roth:t");
    assert_places("\xe2\x80\x9cI have never seen Anna Brandt so pale,\xe2\x80\x9d said Emil Roth.",
                  "Anna Brandt:q | Emil Roth:t");
}

static void
speech_that_its_paragraph_does_not_close_goes_to_its_end(void **state)
{
    (void)state;
    assert_places(
        "Emil Roth said: \"I have never seen Anna Brandt so pale as then.\n\nEmil Roth left.",
        "Emil Roth:t | Anna Brandt:q | Emil Roth:t");
}

static void
authors_are_sources(void **state)
{
    (void)state;
    assert_places("According to Clara Weiss, Emil Roth was in Vienna.",
                  "Clara Weiss:s | Emil Roth:t");
    assert_places("Clara Weiss, the author of The Long Winter (1987), saw Emil Roth.",
                  "Clara Weiss:s | Emil Roth:t");
    assert_places("The Austrian historian, Clara Weiss, doubts that Emil Roth wrote.",
                  "Clara Weiss:s | Emil Roth:t");
    assert_places("Emil Roth was in Vienna (Clara Weiss 1987, 12).", "Emil Roth:t | Clara Weiss:s");
}

static void
what_belongs_to_somebody_is_no_source(void **state)
{
    (void)state;
    assert_places("According to Clara Weiss's plan, Emil Roth went to Vienna.",
                  "Clara Weiss:t | Emil Roth:t");
    assert_places("Clara Weiss, the author of the plan, met Emil Roth.",
                  "Clara Weiss:t | Emil Roth:t");
    assert_places("Anna Brandt (Vienna, 1890-1950) met Emil Roth.", "Anna Brandt:t | Emil Roth:t");
}

static void
an_author_remains_one_who_acts_nowhere(void **state)
{
    (void)state;
    assert_places("According to Clara Weiss, Emil Roth lied. Weiss has argued that he fled.",
                  "Clara Weiss:s | Emil Roth:t | Weiss:s");
    assert_places("According to Clara Weiss, Emil Roth lied. Clara Weiss met him in May. Weiss has "
                  "argued that he fled.",
                  "Clara Weiss:s | Emil Roth:t | Clara Weiss:t | Weiss:t");
}

static void
a_source_line_has_an_author_and_titles_what_follows(void **state)
{
    (void)state;
    assert_places(
        "He kept everything.\n\n(1) Anna Brandt, letter to Emil Roth on Clara Weiss (1911)\n\n"
        "I have seen Clara Weiss again.\n",
        "Anna Brandt:s | Emil Roth:h | Clara Weiss:h | Clara Weiss:q");
}

static void
titles_of_works_name_nobody(void **state)
{
    (void)state;
    assert_places(
        "He kept everything.\n\n(1) Anna Brandt, Emil Roth and His Time (1911)\n\nIt was cold.\n",
        "Anna Brandt:s");
    assert_places("Anna Brandt wrote a novel called Emil Roth's Lamp and sold it.",
                  "Anna Brandt:t");
    assert_places("Anna Brandt made the film The Last Ride of Emil Roth in May.", "Anna Brandt:t");
    assert_places("Anna Brandt wrote a play, \"The Lamp\", for Emil Roth.",
                  "Anna Brandt:t | Emil Roth:t");
    assert_places("Anna Brandt finished her novel \"The Trial of Emil Roth\" in May.",
                  "Anna Brandt:t");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_and_captions_are_places),
        cmocka_unit_test(speech_is_quoted_and_a_nickname_in_marks_is_not),
        cmocka_unit_test(speech_that_its_paragraph_does_not_close_goes_to_its_end),
        cmocka_unit_test(authors_are_sources),
        cmocka_unit_test(what_belongs_to_somebody_is_no_source),
        cmocka_unit_test(an_author_remains_one_who_acts_nowhere),
        cmocka_unit_test(a_source_line_has_an_author_and_titles_what_follows),
        cmocka_unit_test(titles_of_works_name_nobody),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
