/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/read.h"
#include "text/key.h"

/* A text is written as its sentences with | between them; each | is read as a blank. */
static void
assert_parts(const char *sentences)
{
    g_autofree char *text = g_strdelimit(g_strdup(sentences), "|", ' ');
    g_autofree char *found = read_sentences(text);

    assert_string_equal(found, sentences);
}

static void
a_stop_before_a_capital_ends_a_sentence(void **state)
{
    (void)state;
    assert_parts("He came.|She left!|Did they meet?|Never.");
}

static void
a_stop_before_a_number_ends_a_sentence(void **state)
{
    (void)state;
    assert_parts("They lost.|1917 was worse.");
}

static void
a_stop_before_a_small_word_ends_none(void **state)
{
    (void)state;
    assert_parts("\"Stop!\" cried Anna. he wrote. and went.");
}

static void
initials_end_no_sentence_before_a_name(void **state)
{
    (void)state;
    assert_parts("They read K. B. Berman-Yurin and V.I. Lenin.|Then they slept.");
}

static void
an_initial_ends_a_sentence_before_a_plain_word(void **state)
{
    (void)state;
    assert_parts("He was arrested by the G.P.U.|Nor was he the last.");
    assert_parts("They moved to Washington, D.C.|When spring came they left.");
}

static void
titles_end_no_sentence(void **state)
{
    (void)state;
    assert_parts("Then Mr. Fox and Dr. Hale met Gen. The O'Donoghue and Mrs. Will.");
}

static void
a_saint_is_no_end(void **state)
{
    (void)state;
    assert_parts("They lived in St. Petersburg and St. The place was cold.");
}

static void
an_abbreviation_may_end_a_sentence_before_a_plain_word(void **state)
{
    (void)state;
    assert_parts("He works for Hale & Co.|They pay well.");
    assert_parts("He works for Hale & Co. Ltd. of Leeds.");
    assert_parts("She shook her head.|\"No.\"|Then she left No. 5 for good.");
}

static void
a_name_like_an_abbreviation_may_end_a_sentence(void **state)
{
    (void)state;
    assert_parts("The first to answer was Fedor Dan.|Trotsky argued with him.");
}

static void
the_time_of_day_ends_a_sentence_before_a_plain_word(void **state)
{
    (void)state;
    assert_parts("They met at 3 a.m.|The train had gone.");
    assert_parts("They met at 3 a.m. in Leeds.");
}

static void
an_ellipsis_ends_a_sentence_before_a_capital(void **state)
{
    (void)state;
    assert_parts("He waited...|Nobody came.|He wept…|She laughed.");
    assert_parts("He waited... and waited.");
}

static void
closing_marks_belong_to_the_sentence_before_them(void **state)
{
    (void)state;
    assert_parts("\"He came.\"|\"She left.\"|(They met.)|“Who?!”|She saw ‘him.’|Why?");
}

static void
opening_marks_belong_to_the_sentence_after_them(void **state)
{
    (void)state;
    assert_parts("He rose.|\"Go!\"|(She went.)|— Never.|«No.»");
}

static void
a_quotation_goes_on_with_a_small_word(void **state)
{
    (void)state;
    assert_parts("\"Who is it?\" asked Anna.|\"It is I!\" she heard.");
}

static void
a_dot_without_a_blank_ends_none(void **state)
{
    (void)state;
    assert_parts("See example.Com or v2.Beta for more.");
}

static void
scripts_without_case_have_sentences_too(void **state)
{
    (void)state;
    assert_parts("שלום עולם.|מה שלומך.");
}

static void
a_sentence_ends_with_its_paragraph(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text("A heading\n\nHe met Mr.\n\nFox left.");

    assert_int_equal(coterie_tokens_sentence_count(reading->tokens), 3);
    for (guint32 i = 0; i < 3; i++)
        assert_int_equal(coterie_tokens_sentence(reading->tokens, i)->paragraph, i);
}

static void
a_sentence_goes_on_over_a_line(void **state)
{
    (void)state;
    g_autofree char *sentences =
        read_sentences("It was in those days that the old general wrote to Mr.\n"
                       "Fox, who lived alone in a house by the sea, and asked.\n"
                       "Then he waited, as he had always waited, for an answer\n"
                       "from him.");

    assert_string_equal(sentences,
                        "It was in those days that the old general wrote to Mr. Fox, who lived "
                        "alone in a house by the sea, and asked.|Then he waited, as he had always "
                        "waited, for an answer from him.");
}

static void
marks_alone_are_a_sentence(void **state)
{
    (void)state;
    assert_parts("* * *");
}

static void
sentences_of_the_same_words_have_the_same_key(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text(
        "On the morning of the fourth day the caf\xc3\xa9 by the mill was shut for good.\n\n"
        "On the morning of the fourth day, the CAFE by the mill was shut for good!\n\n"
        "On the morning of the fourth day the cafe by the hill was shut for good.\n\n"
        "It was shut.\n\nIt was shut.");

    assert_int_equal(coterie_tokens_sentence_count(reading->tokens), 5);
    assert_true(coterie_sentence_key(reading->tokens, 0) != 0);
    assert_true(coterie_sentence_key(reading->tokens, 0) ==
                coterie_sentence_key(reading->tokens, 1));
    assert_true(coterie_sentence_key(reading->tokens, 0) !=
                coterie_sentence_key(reading->tokens, 2));
    assert_true(coterie_sentence_key(reading->tokens, 3) == 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stop_before_a_capital_ends_a_sentence),
        cmocka_unit_test(a_stop_before_a_number_ends_a_sentence),
        cmocka_unit_test(a_stop_before_a_small_word_ends_none),
        cmocka_unit_test(initials_end_no_sentence_before_a_name),
        cmocka_unit_test(an_initial_ends_a_sentence_before_a_plain_word),
        cmocka_unit_test(titles_end_no_sentence),
        cmocka_unit_test(a_saint_is_no_end),
        cmocka_unit_test(an_abbreviation_may_end_a_sentence_before_a_plain_word),
        cmocka_unit_test(a_name_like_an_abbreviation_may_end_a_sentence),
        cmocka_unit_test(the_time_of_day_ends_a_sentence_before_a_plain_word),
        cmocka_unit_test(an_ellipsis_ends_a_sentence_before_a_capital),
        cmocka_unit_test(closing_marks_belong_to_the_sentence_before_them),
        cmocka_unit_test(opening_marks_belong_to_the_sentence_after_them),
        cmocka_unit_test(a_quotation_goes_on_with_a_small_word),
        cmocka_unit_test(a_dot_without_a_blank_ends_none),
        cmocka_unit_test(scripts_without_case_have_sentences_too),
        cmocka_unit_test(a_sentence_ends_with_its_paragraph),
        cmocka_unit_test(a_sentence_goes_on_over_a_line),
        cmocka_unit_test(marks_alone_are_a_sentence),
        cmocka_unit_test(sentences_of_the_same_words_have_the_same_key),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
