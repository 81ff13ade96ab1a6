/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "support/read.h"

#include <string.h>

static void
assert_tokens(const char *text, const char *expected)
{
    g_autofree char *tokens = read_tokens(text);

    assert_string_equal(tokens, expected);
}

static void
assert_token(const char *text, const char *word, guint kind, guint flags)
{
    g_autoptr(Reading) reading = read_text(text);
    const CoterieToken *token = coterie_tokens_get(reading->tokens, read_find(reading, word));

    assert_int_equal(token->kind, kind);
    assert_int_equal(token->flags, flags);
}

static void
words_and_marks_are_parted(void **state)
{
    (void)state;
    assert_tokens("He said: \"Go, now!\"", "He|said|:|\"|Go|,|now|!|\"");
}

static void
a_dot_belongs_to_its_initial(void **state)
{
    (void)state;
    assert_tokens("K. B. Berman-Yurin came.", "K.|B.|Berman-Yurin|came|.");
    assert_tokens("V.I. Lenin", "V.|I.|Lenin");
    assert_token("K. Marx",
                 "K.",
                 COTERIE_TOKEN_WORD,
                 COTERIE_TOKEN_CAPITALISED | COTERIE_TOKEN_INITIAL | COTERIE_TOKEN_SPACE_BEFORE |
                     COTERIE_TOKEN_STARTS_SENTENCE);
}

static void
two_names_with_a_hyphen_are_parted_where_the_document_knows_both(void **state)
{
    (void)state;
    assert_tokens("Hale saw Quell. Quell saw Hale. The Hale-Quell plan.",
                  "Hale|saw|Quell|.|Quell|saw|Hale|.|The|Hale|-|Quell|plan|.");
    assert_tokens("Hale saw Quell. The Hale-Quell plan.", "Hale|saw|Quell|.|The|Hale-Quell|plan|.");
    assert_tokens("Hale saw Quell. Quell saw Hale. Then Count Hale-Quell had a Hale-Quell plan.",
                  "Hale|saw|Quell|.|Quell|saw|Hale|.|Then|Count|Hale-Quell|had|a|Hale-Quell|plan|"
                  ".");
    assert_tokens("Hale saw Quell. Quell saw Hale. So did Hale-Quell.",
                  "Hale|saw|Quell|.|Quell|saw|Hale|.|So|did|Hale-Quell|.");
    assert_tokens("Anna saw Quell. Quell saw Anna. The Anna-Quell plan.",
                  "Anna|saw|Quell|.|Quell|saw|Anna|.|The|Anna-Quell|plan|.");
    assert_tokens("A Military Revolutionary plan, a Military Revolutionary dream. The "
                  "Military-Revolutionary one.",
                  "A|Military|Revolutionary|plan|,|a|Military|Revolutionary|dream|.|The|"
                  "Military-Revolutionary|one|.");
}

static void
a_letter_without_a_dot_is_no_initial(void **state)
{
    (void)state;
    assert_token("Plan B failed",
                 "B",
                 COTERIE_TOKEN_WORD,
                 COTERIE_TOKEN_CAPITALISED | COTERIE_TOKEN_SPACE_BEFORE);
}

static void
a_dot_belongs_to_its_abbreviation(void **state)
{
    (void)state;
    assert_tokens("Mr. Fox saw St. Petersburg.", "Mr.|Fox|saw|St.|Petersburg|.");
    assert_token("to Gen. Grant",
                 "Gen.",
                 COTERIE_TOKEN_WORD,
                 COTERIE_TOKEN_CAPITALISED | COTERIE_TOKEN_ABBREVIATION |
                     COTERIE_TOKEN_SPACE_BEFORE);
}

static void
small_letters_with_dots_are_one_word(void **state)
{
    (void)state;
    assert_tokens("At 3 p.m. or 11 a.m., i.e. late", "At|3|p.m.|or|11|a.m.|,|i.e.|late");
}

static void
a_name_before_a_full_stop_is_no_abbreviation(void **state)
{
    (void)state;
    assert_tokens("by Fedor Dan. Trotsky", "by|Fedor|Dan|.|Trotsky");
}

static void
hyphens_and_apostrophes_stay_inside_words(void **state)
{
    (void)state;
    assert_tokens("O'Brien and D’Artagnan met Antonov-Ovseenko, Jean‐Luc",
                  "O'Brien|and|D’Artagnan|met|Antonov-Ovseenko|,|Jean‐Luc");
    assert_tokens("no - no -no no- --no", "no|-|no|-|no|no|-|-|-|no");
}

static void
possessive_marks_are_tokens_of_their_own(void **state)
{
    (void)state;
    assert_tokens("Trotsky's and Lenin’s", "Trotsky|'s|and|Lenin|’s");
    assert_token("Trotsky's hat", "'s", COTERIE_TOKEN_POSSESSIVE, 0);
    assert_token("Adams' son", "'", COTERIE_TOKEN_POSSESSIVE, 0);
    assert_token("Adams’\nson", "’", COTERIE_TOKEN_POSSESSIVE, 0);
    assert_token("ADAMS'S HAT", "'S", COTERIE_TOKEN_POSSESSIVE, 0);
    assert_token("said 'yes'", "'", COTERIE_TOKEN_MARK, COTERIE_TOKEN_SPACE_BEFORE);
}

static void
short_verbs_are_parted_from_names(void **state)
{
    (void)state;
    assert_tokens("I'll go; Anna'd stay, they've left", "I|'ll|go|;|Anna|'d|stay|,|they|'ve|left");
    assert_tokens("Don't", "Don't");
}

static void
numbers_keep_their_points_and_endings(void **state)
{
    (void)state;
    assert_tokens("3,000 men, 7th of 12:30 in 1917, 2.5.",
                  "3,000|men|,|7th|of|12:30|in|1917|,|2.5|.");
    assert_token("in 1917", "1917", COTERIE_TOKEN_NUMBER, COTERIE_TOKEN_SPACE_BEFORE);
    assert_tokens("K2 and R2D2", "K2|and|R2D2");
}

static void
addresses_are_one_word(void **state)
{
    (void)state;
    assert_tokens("from Jane_Finch%ECT@mail.example.org.",
                  "from|Jane_Finch%ECT@mail.example.org|.");
    assert_tokens("<jane@x.org>, (see http://x.org/a_b?c=1).",
                  "<|jane@x.org|>|,|(|see|http://x.org/a_b?c=1|)|.");
    assert_tokens("www.example.org! Http is no address", "www.example.org|!|Http|is|no|address");
    assert_tokens("Finch@ECT wrote me@", "Finch|@|ECT|wrote|me|@");
    assert_token("to Jane@x.org", "Jane@x.org", COTERIE_TOKEN_WORD, COTERIE_TOKEN_SPACE_BEFORE);
}

static void
dots_in_a_row_are_one_mark(void **state)
{
    (void)state;
    assert_tokens("Well... no. . Ah…", "Well|...|no|.|.|Ah|…");
    assert_tokens("Mr... Fox and K..", "Mr|...|Fox|and|K|..");
}

static void
capitals_are_told_from_capitalised_words(void **state)
{
    (void)state;
    const guint begins = COTERIE_TOKEN_SPACE_BEFORE | COTERIE_TOKEN_STARTS_SENTENCE;

    assert_token("TROTSKY",
                 "TROTSKY",
                 COTERIE_TOKEN_WORD,
                 COTERIE_TOKEN_CAPITALISED | COTERIE_TOKEN_CAPITALS | begins);
    assert_token("McDonald", "McDonald", COTERIE_TOKEN_WORD, COTERIE_TOKEN_CAPITALISED | begins);
    assert_token("deGaulle", "deGaulle", COTERIE_TOKEN_WORD, begins);
    assert_token("Élan", "Élan", COTERIE_TOKEN_WORD, COTERIE_TOKEN_CAPITALISED | begins);
    assert_token("E\314\201LAN",
                 "E\314\201LAN",
                 COTERIE_TOKEN_WORD,
                 COTERIE_TOKEN_CAPITALISED | COTERIE_TOKEN_CAPITALS | begins);
}

static void
the_first_word_starts_its_sentence_behind_marks(void **state)
{
    (void)state;
    g_autoptr(Reading) reading = read_text("\"... Go!\" He went.");

    assert_false(coterie_tokens_get(reading->tokens, 0)->flags & COTERIE_TOKEN_STARTS_SENTENCE);
    assert_true(coterie_tokens_get(reading->tokens, read_find(reading, "Go"))->flags &
                COTERIE_TOKEN_STARTS_SENTENCE);
    assert_true(coterie_tokens_get(reading->tokens, read_find(reading, "He"))->flags &
                COTERIE_TOKEN_STARTS_SENTENCE);
    assert_false(coterie_tokens_get(reading->tokens, read_find(reading, "went"))->flags &
                 COTERIE_TOKEN_STARTS_SENTENCE);
}

static void
nothing_has_no_tokens(void **state)
{
    (void)state;
    assert_tokens("", "");
    assert_tokens(" \n\n\t ", "");
}

/* Tokens lie in the text, in order, in sentences that lie in paragraphs and leave none out. */
static void
assert_sound(const Reading *reading)
{
    const CoterieTokens *tokens = reading->tokens;
    guint32 at = 0;
    guint32 token = 0;
    gsize length;
    const char *text = coterie_document_text(reading->document, &length);

    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *sentence = coterie_tokens_sentence(tokens, i);
        CoterieSpan paragraph =
            coterie_document_paragraph(reading->document, sentence->paragraph)->span;

        assert_int_equal(sentence->first, token);
        assert_true(sentence->count > 0);
        assert_true(sentence->span.offset >= paragraph.offset);
        assert_true(coterie_span_end(sentence->span) <= coterie_span_end(paragraph));
        assert_int_equal(sentence->span.offset, coterie_tokens_get(tokens, token)->span.offset);
        for (; token < sentence->first + sentence->count; token++) {
            const CoterieToken *each = coterie_tokens_get(tokens, token);

            assert_int_equal(each->sentence, i);
            assert_true(each->span.offset >= at && each->span.length > 0);
            at = coterie_span_end(each->span);
            assert_true(at <= length);
            assert_true(g_utf8_validate_len(text + each->span.offset, each->span.length, NULL));
        }
        assert_int_equal(coterie_span_end(sentence->span), at);
    }
    assert_int_equal(token, coterie_tokens_count(tokens));
}

static void
spans_lie_in_the_text_whatever_it_holds(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Mr. K. B. Berman-Yurin's a.m. \"No!\" St. Petersburg... 3,000.\n\nEND",
        "'",
        "'s",
        "-",
        ".",
        "..",
        "A",
        "A.",
        "a.",
        "a.b",
        "a.b.",
        "Mr.",
        "1.",
        "1,",
        "1,\314\201",
        "'S'",
        "s' ",
        "-a-'b'-",
        "\314\201",
        "A\314\201\314\201\314\201.",
        "\314\201.",
        "\302\255A\302\255",
        "\342\200\213Anna\342\200\213", /* marks, soft hyphens, no-width blanks */
        "\357\273\277\357\273\277Anna",
        "\342\200\256annA\342\200\254 Anna",
        "\340\271\221\340\271\222",
        "١٩١٧ год. 東京。彼は。", /* other scripts and directions */
        "\360\237\230\200Anna\360\237\230\200's \360\237\230\200.",
        "ǅenan ǅ. İ. ı. ẞ.",
        "\001Anna\002\177 \302\205 \342\200\250 B",
        "Ⅳ Ⓐ. Ⅷ.",
        "\364\217\277\277 \357\277\277.",
        "’s’s’s’",
        "O'",
        "O''Brien",
        "O'-Brien",
        "Anna'S'S",
        "K.K.K.K",
        "........",
        "?!?!?! A ?! \"",
        "Dr.\"A",
        "a.m.p.m.",
        "e.g.E.G.",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(Reading) reading = read_text(texts[i]);

        assert_sound(reading);
    }
}

static void
every_character_can_stand_in_every_place(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(Reading) reading = NULL;

    for (gunichar character = 1; character < 0x30000; character++) {
        if (!g_unichar_validate(character))
            continue;
        g_string_append(text, character % 3 == 0 ? " Anna" : character % 3 == 1 ? ". A" : " 1");
        g_string_append_unichar(text, character);
        g_string_append(text, character % 2 ? ".'s B" : "s' C");
    }
    reading = read_bytes(text->str, text->len, NULL);

    assert_true(coterie_tokens_count(reading->tokens) > 0x30000);
    assert_sound(reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_marks_are_parted),
        cmocka_unit_test(a_dot_belongs_to_its_initial),
        cmocka_unit_test(two_names_with_a_hyphen_are_parted_where_the_document_knows_both),
        cmocka_unit_test(a_letter_without_a_dot_is_no_initial),
        cmocka_unit_test(a_dot_belongs_to_its_abbreviation),
        cmocka_unit_test(small_letters_with_dots_are_one_word),
        cmocka_unit_test(a_name_before_a_full_stop_is_no_abbreviation),
        cmocka_unit_test(hyphens_and_apostrophes_stay_inside_words),
        cmocka_unit_test(possessive_marks_are_tokens_of_their_own),
        cmocka_unit_test(short_verbs_are_parted_from_names),
        cmocka_unit_test(numbers_keep_their_points_and_endings),
        cmocka_unit_test(addresses_are_one_word),
        cmocka_unit_test(dots_in_a_row_are_one_mark),
        cmocka_unit_test(capitals_are_told_from_capitalised_words),
        cmocka_unit_test(the_first_word_starts_its_sentence_behind_marks),
        cmocka_unit_test(nothing_has_no_tokens),
        cmocka_unit_test(spans_lie_in_the_text_whatever_it_holds),
        cmocka_unit_test(every_character_can_stand_in_every_place),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
