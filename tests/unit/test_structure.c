/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"

#include <coterie/document.h>

#include <string.h>

static CoterieDocument *
read_text(const char *text)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));

    return coterie_document_new("text", bytes, NULL);
}

/* A letter a paragraph: prose, heading, caption, list, quotation, source line. */
static void
assert_kinds(const char *text, const char *expected)
{
    g_autoptr(CoterieDocument) document = read_text(text);
    g_autoptr(GString) found = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_document_paragraph_count(document); i++)
        g_string_append_c(found, "phclqs"[coterie_document_paragraph(document, i)->kind]);
    assert_string_equal(found->str, expected);
}

/* The number of the scene of each paragraph. */
static void
assert_scenes(const char *text, const char *expected)
{
    g_autoptr(CoterieDocument) document = read_text(text);
    g_autoptr(GString) found = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_document_paragraph_count(document); i++)
        g_string_append_printf(found, "%u", coterie_document_paragraph(document, i)->scene);
    assert_string_equal(found->str, expected);
}

static void
numbered_lines_that_cite_are_sources_and_quote_what_stands_between(void **state)
{
    (void)state;
    assert_kinds("He kept everything.\n\n"
                 "(1) Ada Lund, A Life on the Ice (1911)\n\n"
                 "I have seen nothing like it.\n\nNor has he.\n\n"
                 "(2) Karl Ost, letter to his wife (2nd March, 1912)\n\n"
                 "They are all well.\n",
                 "psqqsq");
}

static void
numbered_prose_that_cites_nothing_is_a_list(void **state)
{
    (void)state;
    assert_kinds(
        "There were three reasons.\n\n(1) The ice was thin.\n\n(2) The dogs were tired.\n\n"
        "(3) Nobody wanted to go.\n",
        "plll");
}

static void
a_series_is_of_sources_if_half_of_it_cites(void **state)
{
    (void)state;
    assert_kinds("(1) Ada Lund, A Life on the Ice (1911)\n\nIt was cold.\n\n"
                 "(2) In the spring Karl Ost wrote to his wife about the journey.\n\nAll well.\n",
                 "sqsq");
    assert_kinds("(1) Ada Lund, A Life on the Ice (1911)\n\nIt was cold.\n\n"
                 "(2) The dogs were tired.\n\nThey slept.\n\n(3) So were we.\n\nWe slept.\n",
                 "hppppp");
}

static void
notes_one_below_the_other_quote_nothing(void **state)
{
    (void)state;
    assert_kinds("It was cold.\n\n1. Ada Lund, A Life on the Ice, p. 12.\n\n"
                 "2. Karl Ost, Letters, pp. 3-4.\n\n3. Karl Ost, Letters, page 9.\n",
                 "psss");
}

static void
a_page_cites_at_the_very_end_too(void **state)
{
    (void)state;
    assert_kinds("It was cold.\n\n(1) Ada Lund, Letters, p. 9\n\nAll well.\n", "psq");
    assert_kinds("It was cold.\n\n(1) Ada Lund, Letters, pp. 9\n\nAll well.\n", "psq");
    assert_kinds("It was cold.\n\n(1) Ada Lund, Letters, page 9\n\nAll well.\n", "psq");
    assert_kinds("It was cold.\n\n(1) Ada Lund, Letters, p. \n\nAll well.\n", "ppp");
}

/* Of the second series nothing stands in between, so that nothing is quoted from it. */
static void
a_quotation_ends_at_the_source_lines_of_another_series(void **state)
{
    (void)state;
    assert_kinds("It was cold.\n\n(7) Ada Lund, letter (1903)\n\nAll well.\n\n"
                 "[1] Karl Ost, diary (1904)\n\n[2] Otto Lang, diary (1905)\n\n"
                 "[3] Emil Roth, diary (1906)\n\nThey all came home.\n",
                 "psqsssp");
}

static void
a_quotation_in_marks_ends_with_them(void **state)
{
    (void)state;
    assert_kinds("It was cold.\n\n(3) Ada Lund, A Life on the Ice (1911)\n\n"
                 "\"I have seen nothing like it.\"\n\nShe never went back to the ice again.\n",
                 "psqp");
}

static void
captions_say_so_or_stand_twice(void **state)
{
    (void)state;
    assert_kinds("It was cold on the ice.\n\n[Illustration: Ada Lund with her dogs]\n\n"
                 "Fig. 2. The hut of Karl Ost.\n\nAda Lund\nAda  Lund\n\nShe went back.\n",
                 "pccccp");
    assert_kinds("Map in hand, she went on.\n\nFigure it out, he said.\n", "pp");
}

static void
what_is_indented_in_all_its_lines_is_quoted(void **state)
{
    (void)state;
    assert_kinds("The letter was short, and it is given here in full, as she wrote it\n"
                 "that night in the hut, with the lamp standing on her knees.\n\n"
                 "      We have come to the end of the oil, and nobody speaks of it,\n"
                 "      though everybody has looked at the lamp this evening twice.\n\n"
                 "It reached him in the spring, when the ice had gone, and he read it\n"
                 "to the men, who had known all of that before she had written it.\n",
                 "pqp");
}

static void
heads_of_letters_are_no_headings(void **state)
{
    (void)state;
    assert_kinds("Anna Lund\n30 April 2001\nTo: Robert Hale\nSubject: Draft\n\nThe end\n\n"
                 "It is done, and he knows it.\n",
                 "pppphp");
    assert_kinds("From: here to eternity\n\nThe ice was thin, and they waited.\n", "hp");
}

static void
a_scene_of_a_play_is_one(void **state)
{
    (void)state;
    assert_scenes("ACT I.\n\nMIRELDA. O, woe!\n\nPROSPERO. Be still.\n\nMIRELDA. I hear.\n\n"
                  "SCENE II. The shore.\n\nPROSPERO. Now.\n\nMIRELDA. Where?\n",
                  "0000111");
    assert_kinds(
        "ACT I\n\nMIRELDA.\n\nIf by your art, my father\n\nPROSPERO.\n\nBe still.\n\nMIRELDA.\n\n"
        "Where?\n\nFIRST LORD.\n\nThere.\n\nPROSPERO.\n\nNow!\n\nMIRELDA.\n\nO!\n",
        "hpppppppppppp");
    assert_scenes("NATO: none.\n\nEU: none.\n\nNATO: none.\n\nThey waited.\n", "0123");
    assert_scenes("NATO: none.\n\nThe ice was thin.\n\nEU: none.\n\nThey waited.\n", "0123");
}

static void
a_run_of_dialogue_is_one_scene(void **state)
{
    (void)state;
    assert_scenes("They waited in the hut for the whole of the next day and did not speak.\n\n"
                  "\"Is it far?\" Ada asked.\n\n\"Very far.\"\n\nHe laughed.\n\n\"Farther.\"\n\n"
                  "In the morning they went on over the ice, the dogs before them, and nobody "
                  "looked back at the hut, which had been built by a man who died in it, or so "
                  "the story goes among those who never saw it.\n\n\"There,\" he said.\n",
                  "0111123");
}

static void
dialogue_may_begin_with_a_dash_and_ends_at_a_heading(void **state)
{
    (void)state;
    assert_scenes("\xe2\x80\x94 Is it far?\n\n\xe2\x80\x94 Very far.\n\nThe Hut\n\n\"There.\"\n",
                  "0012");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbered_lines_that_cite_are_sources_and_quote_what_stands_between),
        cmocka_unit_test(numbered_prose_that_cites_nothing_is_a_list),
        cmocka_unit_test(a_series_is_of_sources_if_half_of_it_cites),
        cmocka_unit_test(notes_one_below_the_other_quote_nothing),
        cmocka_unit_test(a_page_cites_at_the_very_end_too),
        cmocka_unit_test(a_quotation_ends_at_the_source_lines_of_another_series),
        cmocka_unit_test(a_quotation_in_marks_ends_with_them),
        cmocka_unit_test(captions_say_so_or_stand_twice),
        cmocka_unit_test(what_is_indented_in_all_its_lines_is_quoted),
        cmocka_unit_test(a_run_of_dialogue_is_one_scene),
        cmocka_unit_test(a_scene_of_a_play_is_one),
        cmocka_unit_test(heads_of_letters_are_no_headings),
        cmocka_unit_test(dialogue_may_begin_with_a_dash_and_ends_at_a_heading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
