/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "documents/paragraphs.h"
#include "support/check.h"

#include <coterie/document.h>

#include <string.h>

/* Paragraphs one after the other, each ended by '|', headings by '#'; line breaks as '/'. */
static char *
outline(const char *text)
{
    g_autoptr(GArray) paragraphs = coterie_paragraphs_find(text, strlen(text));
    GString *found = g_string_new(NULL);

    for (guint i = 0; i < paragraphs->len; i++) {
        CoterieParagraph paragraph = g_array_index(paragraphs, CoterieParagraph, i);

        g_string_append_len(found, text + paragraph.span.offset, paragraph.span.length);
        g_string_append_c(found, paragraph.kind == COTERIE_PARAGRAPH_HEADING ? '#' : '|');
    }
    return g_strdelimit(g_string_free(found, FALSE), "\n", '/');
}

static void
expect(const char *text, const char *paragraphs)
{
    g_autofree char *found = outline(text);

    assert_string_equal(found, paragraphs);
}

/* Three lines broken at about forty-five characters. */
#define WRAPPED                                                                                    \
    "Anna Petrova was born in a small town on the\n"                                               \
    "river and moved to the city when she was nine\n"                                              \
    "years old, where she met Boris."
#define JOINED                                                                                     \
    "Anna Petrova was born in a small town on the/"                                                \
    "river and moved to the city when she was nine/"                                               \
    "years old, where she met Boris."

static void
blank_line_parts(void **state)
{
    (void)state;
    expect("Anna came.\n\nBoris left.", "Anna came.|Boris left.|");
    expect("Anna came.\n \t\xC2\xA0\r\nBoris left.\n\n\n", "Anna came.|Boris left.|");
    expect(WRAPPED "\n\n" WRAPPED, JOINED "|" JOINED "|");
}

static void
form_feed_and_paragraph_separator_part_like_a_blank_line(void **state)
{
    (void)state;
    expect("Anna Petrova was born in a small town near a big lake\f" WRAPPED,
           "Anna Petrova was born in a small town near a big lake|" JOINED "|");
    expect("Anna Petrova was born in a small town near a big lake\xE2\x80\xA9" WRAPPED,
           "Anna Petrova was born in a small town near a big lake|" JOINED "|");
}

static void
every_kind_of_line_break_ends_a_line(void **state)
{
    (void)state;
    expect("Anna came.\vBoris left.\xC2\x85"
           "Clara stayed.\xE2\x80\xA8"
           "Dora slept.\rEmil woke.",
           "Anna came.|Boris left.|Clara stayed.|Dora slept.|Emil woke.|");
}

static void
wrapped_lines_are_joined(void **state)
{
    (void)state;
    expect(WRAPPED, JOINED "|");
}

static void
short_line_after_a_sentence_ends_a_wrapped_paragraph(void **state)
{
    (void)state;
    expect(WRAPPED "\n" WRAPPED "\nThey left.", JOINED "|" JOINED "|They left.|");
}

static void
indent_begins_a_wrapped_paragraph(void **state)
{
    (void)state;
    expect("    Anna Petrova was born in a small town\n"
           "on the river, and lived there for ten years.\n"
           "    Boris Ivanov, a printer of the city, met\n"
           "her when she was a girl of fourteen.\n",
           "Anna Petrova was born in a small town/on the river, and lived there for ten years.|"
           "Boris Ivanov, a printer of the city, met/her when she was a girl of fourteen.|");
}

static void
heading_glued_to_wrapped_prose_stands_alone(void **state)
{
    (void)state;
    expect("Early Life\n" WRAPPED, "Early Life#" JOINED "|");
    expect(WRAPPED "\nCHAPTER IV.\n" WRAPPED, JOINED "|CHAPTER IV.#" JOINED "|");
    expect("Anna Petrova\nAnna Petrova in 1905\n" WRAPPED,
           "Anna Petrova#Anna Petrova in 1905#" JOINED "|");
}

static void
every_line_is_a_paragraph_where_lines_are_long(void **state)
{
    (void)state;
    g_autofree char *sentence = g_strnfill(150, 'a');
    g_autofree char *text =
        g_strdup_printf("Anna Petrova\nAnna Petrova and Boris with\nother printers\n%s.\nb %s.\n",
                        sentence,
                        sentence);
    g_autofree char *paragraphs = g_strdup_printf(
        "Anna Petrova#Anna Petrova and Boris with#other printers|%s.|b %s.|", sentence, sentence);

    expect(text, paragraphs);
}

static void
block_broken_to_a_width_is_joined_among_long_lines(void **state)
{
    (void)state;
    g_autofree char *sentence = g_strnfill(150, 'a');
    g_autofree char *text = g_strdup_printf("%s.\n%s.\n\n" WRAPPED "\n\nEnd.", sentence, sentence);
    g_autofree char *four = g_strdup_printf(
        "%s.\n%s.\n\nIn the year of the flood, as we all know,\n" WRAPPED, sentence, sentence);
    g_autofree char *found = outline(four);

    assert_non_null(g_strrstr(found, "|In the year of the flood, as we all know,/" JOINED "|"));
    g_free(found);
    found = outline(text); /* three lines are too few to tell */
    assert_null(g_strrstr(found, JOINED));
}

static void
sentences_on_their_own_lines_are_paragraphs(void **state)
{
    (void)state;
    expect("Anna was born in 1880 in the town of Ostrov.\n"
           "She moved to the city when she was nine.\n"
           "\"There she met Boris,\" as Clara wrote.\n",
           "Anna was born in 1880 in the town of Ostrov.|She moved to the city when she was nine.|"
           "\"There she met Boris,\" as Clara wrote.|");
}

static void
stanza_is_one_paragraph(void **state)
{
    (void)state;
    expect("The road goes down, the road goes up,\nAnd Anna walks alone,\n"
           "The well is dry, so take a cup\nAnd drink what is your own.\n",
           "The road goes down, the road goes up,/And Anna walks alone,/"
           "The well is dry, so take a cup/And drink what is your own.|");
}

static void
items_and_rules_stand_alone(void **state)
{
    (void)state;
    expect(WRAPPED
           "\n\n- the letters\n- the books, among them those of Boris and\n  of Clara\n* * *\n",
           JOINED "|- the letters|- the books, among them those of Boris and/  of Clara|* * *|");
}

static void
heading_is_short_capital_and_without_stop(void **state)
{
    (void)state;
    expect("Prose is here.\n\nEarly Life\n\n1917\n\nIII.\n\nChapter 3.\n\n(4) Anna, Letters (1903)",
           "Prose is here.|Early Life#1917#III.#Chapter 3.#(4) Anna, Letters (1903)#");
    expect("Who was she?\n\nearly life\n\nEarly life,\n\nPart of it was lost.\n\n- Anna\n\n"
           "\"Yes,\" said Boris\n\nHe said:",
           "Who was she?|early life|Early life,|Part of it was lost.|- Anna|"
           "\"Yes,\" said Boris|He said:|");
    expect("Prose.\n\nOne two three four five six seven eight nine ten eleven",
           "Prose.|One two three four five six seven eight nine ten eleven|");
}

static void
text_of_headings_alone_has_none(void **state)
{
    (void)state;
    expect("Anna met Boris", "Anna met Boris|");
    expect("Anna met Boris\n\nBoris met Clara", "Anna met Boris|Boris met Clara|");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blank_line_parts),
        cmocka_unit_test(form_feed_and_paragraph_separator_part_like_a_blank_line),
        cmocka_unit_test(every_kind_of_line_break_ends_a_line),
        cmocka_unit_test(wrapped_lines_are_joined),
        cmocka_unit_test(short_line_after_a_sentence_ends_a_wrapped_paragraph),
        cmocka_unit_test(indent_begins_a_wrapped_paragraph),
        cmocka_unit_test(heading_glued_to_wrapped_prose_stands_alone),
        cmocka_unit_test(every_line_is_a_paragraph_where_lines_are_long),
        cmocka_unit_test(block_broken_to_a_width_is_joined_among_long_lines),
        cmocka_unit_test(sentences_on_their_own_lines_are_paragraphs),
        cmocka_unit_test(stanza_is_one_paragraph),
        cmocka_unit_test(items_and_rules_stand_alone),
        cmocka_unit_test(heading_is_short_capital_and_without_stop),
        cmocka_unit_test(text_of_headings_alone_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
