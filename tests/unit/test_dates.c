/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What dates a text tells. A row is a text and its dates in EDTF, in reading order. */
#include "support/check.h"
#include "support/read.h"

#include <coterie/dates.h>

/* (transfer full) */
static char *
dates_string(const Reading *reading)
{
    g_autoptr(CoterieDates) dates = coterie_dates_new(reading->tokens, read_lexicon());
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_dates_count(dates); i++) {
        g_autofree char *edtf = coterie_date_edtf(coterie_dates_get(dates, i)->date);

        g_string_append_printf(out, "%s%s", i > 0 ? "|" : "", edtf);
    }
    return g_string_free(out, FALSE);
}

static void
assert_dates(const char *const (*rows)[2], gsize count)
{
    guint wrong = 0;

    for (gsize i = 0; i < count; i++) {
        g_autoptr(Reading) reading = read_text(rows[i][0]);
        g_autofree char *found = dates_string(reading);

        if (g_str_equal(found, rows[i][1]))
            continue;
        print_error("'%s' tells '%s', not '%s'\n", rows[i][0], rows[i][1], found);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

#define ASSERT_DATES(...)                                                                          \
    do {                                                                                           \
        static const char *const rows[][2] = {__VA_ARGS__};                                        \
        assert_dates(rows, G_N_ELEMENTS(rows));                                                    \
    } while (0)

static void
days_are_told_in_many_ways(void **state)
{
    (void)state;
    ASSERT_DATES({"She left on 7 November 1917.", "1917-11-07"},
                 {"She left on 7th November 1917.", "1917-11-07"},
                 {"She left on 7th November, 1917.", "1917-11-07"},
                 {"She left on November 7, 1917.", "1917-11-07"},
                 {"She left on November 7th, 1917.", "1917-11-07"},
                 {"She left on Nov. 7, 1917.", "1917-11-07"},
                 {"She left on the 7th of November 1917.", "1917-11-07"},
                 {"She left on 1917-11-07.", "1917-11-07"},
                 {"She left on 25.10.1917.", "1917-10-25"},
                 {"On Tuesday, 3 May 1814, she left.", "1814-05-03"},
                 {"She left on 29 February 1904.", "1904-02-29"});
}

static void
months_and_years_stay_vague(void **state)
{
    (void)state;
    ASSERT_DATES({"She left in October 1917.", "1917-10"},
                 {"She left in October, 1917.", "1917-10"},
                 {"She left in Oct. 1917.", "1917-10"},
                 {"She left in 1917.", "1917"},
                 {"By 1917 she had left.", "1917"},
                 {"Since 1848 nobody lived there.", "1848"},
                 {"The revolution of 1848 failed.", "1848"},
                 {"She left in the year 1066.", "1066"},
                 {"He wrote in May 1921 and in June 1922.", "1921-05|1922-06"});
}

static void
spans_have_two_ends(void **state)
{
    (void)state;
    ASSERT_DATES({"She lived there from 1917 to 1924.", "1917/1924"},
                 {"She lived there between 1902 and 1905.", "1902/1905"},
                 {"In 1902-1905 she lived there.", "1902/1905"},
                 {"In 1902-05 she lived there.", "1902/1905"},
                 {"In 1902\342\200\2231905 she lived there.", "1902/1905"});
}

static void
vague_words_make_vague_dates(void **state)
{
    (void)state;
    ASSERT_DATES({"She was born about 1880.", "1880~"},
                 {"She was born around 1880.", "1880~"},
                 {"She was born c. 1880.", "1880~"},
                 {"She left in the summer of 1905.", "1905-22"},
                 {"She left in spring 1921.", "1921-21"},
                 {"She left in the autumn of 1905.", "1905-23"},
                 {"In the winter of 1905 she left.", "1905-24"},
                 {"In the 1920s she left.", "192X"},
                 {"The 18th century was long.", "17XX"});
}

static void
relative_dates_count_from_what_stands_before(void **state)
{
    (void)state;
    ASSERT_DATES({"On 1 March 1921 he left. Two weeks later he met her.", "1921-03-01|1921-03-15~"},
                 {"He came in 1903. Two years later he left.", "1903|1905"},
                 {"He came in 1903. The following year he left.", "1903|1904"},
                 {"He came on 3 May 1903. The next day he left.", "1903-05-03|1903-05-04"},
                 {"He came in 1903. That year he married.", "1903|1903"},
                 {"He came in 1903. He had left ten years earlier.", "1903|1893"},
                 {"He came in June 1903. On 4 July he left.", "1903-06|1903-07-04"},
                 {"He came in 1903. In October he left.", "1903|1903-10"});
}

static void
where_there_is_nothing_to_count_from_there_is_no_date(void **state)
{
    (void)state;
    ASSERT_DATES({"Two weeks later he met her.", ""},
                 {"The following year he left.", ""},
                 {"On 3 May he left.", ""},
                 {"The next day he left.", ""});
}

static gboolean
touches(const char *date, const char *since, const char *until)
{
    CoterieDate parsed[3] = {{0}};
    const char *const texts[] = {date, since, until};

    for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_true(texts[i] == NULL || coterie_date_parse(texts[i], &parsed[i]));
    return coterie_date_touches(parsed[0], parsed[1], parsed[2]);
}

static void
a_vague_date_touches_all_that_it_may_be(void **state)
{
    (void)state;
    assert_true(touches("1917-10-25", "1917", "1917"));
    assert_true(touches("1917", "1917-10", NULL));
    assert_true(touches("191X", "1917", "1917"));
    assert_true(touches("1902/1905", NULL, "1902-01-01"));
    assert_false(touches("1917", "1918", NULL));
    assert_false(touches("1917-10-26", NULL, "1917-10-25"));
    assert_true(touches(NULL, NULL, NULL));
    assert_false(touches(NULL, "1917", NULL));
    assert_false(touches(NULL, NULL, "1917"));
}

static void
a_range_reaches_from_the_earliest_to_the_latest(void **state)
{
    (void)state;
    static const char *const dates[] = {"1905-03", "1902", "1905-03-02", "1903"};
    CoterieDateRange range = {0};
    g_autofree char *from = NULL;
    g_autofree char *to = NULL;

    coterie_date_range_add(&range, COTERIE_DATE_NONE);
    assert_false(coterie_date_is_set(range.from));
    for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
        CoterieDate date;

        assert_true(coterie_date_parse(dates[i], &date));
        coterie_date_range_add(&range, date);
    }
    from = coterie_date_edtf(range.from);
    to = coterie_date_edtf(range.to);
    assert_string_equal(from, "1902");
    assert_string_equal(to, "1905-03");
}

static void
numbers_that_count_are_none(void **state)
{
    (void)state;
    ASSERT_DATES({"There were 1917 men in the square.", ""},
                 {"See page 1902 of the book.", ""},
                 {"He paid 1900 pounds for it.", ""},
                 {"It weighed 1850 grams.", ""},
                 {"No. 1848 was a locomotive.", ""},
                 {"The sum was 1,917 roubles.", ""},
                 {"They lived at 1600 Garden Street.", ""},
                 {"He may come, and she will march.", ""},
                 {"May wrote to April in the second house.", ""},
                 {"She was 24 and he was 30.", ""},
                 {"He read it 3 times.", ""},
                 {"Flight 1999 was late.", ""});
}

static void
years_of_lives_and_books_are_none(void **state)
{
    (void)state;
    ASSERT_DATES({"Anna Orlova (1860-1931) was a singer.", ""},
                 {"Robert Hale, the author of The Mine (1949), came.", ""});
}

/* ------------------------------------------------------------------ what a place is dated by */

static void
assert_dated(const char *text, const char *word, const char *expected, CoterieDating from)
{
    g_autoptr(Reading) reading = read_text(text);
    g_autoptr(CoterieDates) dates = coterie_dates_new(reading->tokens, read_lexicon());
    const CoterieToken *token = coterie_tokens_get(reading->tokens, read_find(reading, word));
    CoterieDating dating;
    g_autofree char *edtf =
        coterie_date_edtf(coterie_dates_at(dates, token->sentence, token->span, &dating));

    assert_string_equal(edtf != NULL ? edtf : "", expected);
    assert_int_equal(dating, from);
}

static void
the_nearest_date_of_the_sentence_counts(void **state)
{
    (void)state;
    assert_dated("In 1902 he met Anna, and in 1905 Olga.", "Anna", "1902", COTERIE_DATING_SENTENCE);
    assert_dated("In 1902 he met Anna, and in 1905 Olga.", "Olga", "1905", COTERIE_DATING_SENTENCE);
}

static void
else_the_last_one_of_the_paragraph(void **state)
{
    (void)state;
    assert_dated("In 1902 he came. In 1903 he left. He wrote to Anna.",
                 "Anna",
                 "1903",
                 COTERIE_DATING_PARAGRAPH);
    assert_dated("He wrote to Anna. In 1903 he left.", "Anna", "", COTERIE_DATING_NONE);
}

static void
a_birth_is_of_its_clause_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "In 1902 he came. Olga was born in 1878. He wrote to Anna.",
        "In 1902 he came. In 1878, Olga was born. He wrote to Anna.",
        "In 1902 he came. Olga, who was baptised in 1878, saw Anna.",
        "In 1902 he came. Olga, born in 1878, saw Anna.",
        "In 1902 he came. Olga, the singer (1878-1953), saw Anna.",
        "In 1902 he came. Olga left in 1898 at the age of 20. He wrote to Anna.",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_dated(texts[i], "Anna", "1902", COTERIE_DATING_PARAGRAPH);
    assert_dated(texts[0], "Olga", "1878", COTERIE_DATING_CLAUSE);
    assert_dated(texts[1], "Olga", "1878", COTERIE_DATING_CLAUSE);
    assert_dated(texts[3], "Olga", "1902", COTERIE_DATING_PARAGRAPH);
    assert_dated(texts[5], "Olga", "1898", COTERIE_DATING_CLAUSE);
}

static void
an_age_behind_a_comma_leaves_its_date_alone(void **state)
{
    (void)state;
    assert_dated("In 1898, at the age of 20, she met Anna. She wrote to Olga.",
                 "Olga",
                 "1898",
                 COTERIE_DATING_PARAGRAPH);
}

static void
a_death_is_of_its_sentence_if_that_begins_with_it(void **state)
{
    (void)state;
    assert_dated("Olga died in 1924, and he wrote to Anna.", "Anna", "1924", COTERIE_DATING_CLAUSE);
    assert_dated("Olga died in 1924. He wrote to Anna.", "Anna", "", COTERIE_DATING_NONE);
    assert_dated("Olga, who died in 1924, saw Anna.", "Anna", "", COTERIE_DATING_NONE);
}

static void
what_is_looked_back_on_is_of_its_clause_alone(void **state)
{
    (void)state;
    assert_dated("In 1902 he came. In 1878 she had shot Olga, and he wrote to Anna.",
                 "Anna",
                 "1902",
                 COTERIE_DATING_PARAGRAPH);
    assert_dated("In 1878 she had shot Olga.", "Olga", "1878", COTERIE_DATING_CLAUSE);
    assert_dated(
        "By 1878 he had left. He wrote to Anna.", "Anna", "1878", COTERIE_DATING_PARAGRAPH);
    assert_dated("In 1922 he had a stroke. He saw Anna.", "Anna", "1922", COTERIE_DATING_PARAGRAPH);
}

/* A step of the story. */
static void
a_birth_that_is_counted_from_the_date_before_dates_what_follows(void **state)
{
    (void)state;
    assert_dated("In 1847 he married. Olga was born the next spring. He saw Anna.",
                 "Anna",
                 "1848-21",
                 COTERIE_DATING_PARAGRAPH);
}

static void
what_is_counted_from_a_birth_is_a_date(void **state)
{
    (void)state;
    ASSERT_DATES({"She was born in 1878. Two years later he left.", "1878|1880"});
}

static void
a_century_is_no_end_of_a_range_that_has_exacter_ones(void **state)
{
    (void)state;
    static const char *const dates[] = {"18XX", "1902", "19XX", "1895/1940", "1905"};
    CoterieDateRange range = {0};
    CoterieDate date;
    g_autofree char *vague = NULL;
    g_autofree char *from = NULL;
    g_autofree char *to = NULL;

    for (guint i = 0; i < G_N_ELEMENTS(dates); i++) {
        assert_true(coterie_date_parse(dates[i], &date));
        coterie_date_range_add(&range, date);
        if (i == 0)
            vague = coterie_date_edtf(range.from);
    }
    from = coterie_date_edtf(range.from);
    to = coterie_date_edtf(range.to);
    assert_string_equal(vague, "18XX");
    assert_string_equal(from, "1902");
    assert_string_equal(to, "1905");
}

static void
dates_are_read_and_written(void **state)
{
    (void)state;
    static const char *const good[] = {
        "1917", "1917-10", "1917-10-25", "1902/1905", "1936~", "192X", "17XX", "1921-21"};
    static const char *const bad[] = {
        "", "17", "1917-13", "1917-02-30", "October", "1917-1", "1905/1902", "19X7", "0000"};

    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        CoterieDate date;
        g_autofree char *again = NULL;

        if (!coterie_date_parse(good[i], &date))
            fail_msg("'%s' is a date", good[i]);
        again = coterie_date_edtf(date);
        assert_string_equal(again, good[i]);
        assert_true(date.first <= date.last);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        CoterieDate date;

        if (coterie_date_parse(bad[i], &date))
            fail_msg("'%s' is no date", bad[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_told_in_many_ways),
        cmocka_unit_test(months_and_years_stay_vague),
        cmocka_unit_test(spans_have_two_ends),
        cmocka_unit_test(vague_words_make_vague_dates),
        cmocka_unit_test(relative_dates_count_from_what_stands_before),
        cmocka_unit_test(where_there_is_nothing_to_count_from_there_is_no_date),
        cmocka_unit_test(a_vague_date_touches_all_that_it_may_be),
        cmocka_unit_test(a_range_reaches_from_the_earliest_to_the_latest),
        cmocka_unit_test(numbers_that_count_are_none),
        cmocka_unit_test(years_of_lives_and_books_are_none),
        cmocka_unit_test(the_nearest_date_of_the_sentence_counts),
        cmocka_unit_test(else_the_last_one_of_the_paragraph),
        cmocka_unit_test(a_birth_is_of_its_clause_alone),
        cmocka_unit_test(an_age_behind_a_comma_leaves_its_date_alone),
        cmocka_unit_test(a_death_is_of_its_sentence_if_that_begins_with_it),
        cmocka_unit_test(what_is_looked_back_on_is_of_its_clause_alone),
        cmocka_unit_test(a_birth_that_is_counted_from_the_date_before_dates_what_follows),
        cmocka_unit_test(what_is_counted_from_a_birth_is_a_date),
        cmocka_unit_test(a_century_is_no_end_of_a_range_that_has_exacter_ones),
        cmocka_unit_test(dates_are_read_and_written),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
