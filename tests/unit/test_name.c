/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people/name.h"
#include "people/slips.h"
#include "support/check.h"
#include "support/read.h"

static CoterieName *
parse(const char *text)
{
    return coterie_name_new_from_text(text, read_lexicon());
}

/* The parts of a name as "given/middle/patronymic/family/number/lone". */
static char *
parts_of(const CoterieName *name)
{
    const char *parts[] = {
        name->given, name->middle, name->patronymic, name->family, name->number, name->lone, NULL};

    for (gsize i = 0; i + 1 < G_N_ELEMENTS(parts); i++)
        parts[i] = parts[i] != NULL ? parts[i] : "";
    return g_strjoinv("/", (char **)parts);
}

static void
assert_parts(const char *text, const char *expected)
{
    g_autoptr(CoterieName) name = parse(text);
    g_autofree char *parts = parts_of(name);

    assert_string_equal(parts, expected);
}

/* The name that a text of nothing else is, behind a title of @title words. */
static CoterieName *
titled(guint32 title, const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    CoterieMention mention = {
        .first = title, .count = coterie_tokens_count(reading->tokens) - title, .title = title};

    return coterie_name_new(reading->tokens, &mention, read_lexicon());
}

static gboolean
agree(const char *one, const char *other)
{
    g_autoptr(CoterieName) a = parse(one);
    g_autoptr(CoterieName) b = parse(other);
    gboolean there = coterie_name_may_be_one(a, b, read_lexicon());
    gboolean back = coterie_name_may_be_one(b, a, read_lexicon());

    assert_int_equal(there, back);
    return there;
}

static void
a_name_is_read_from_both_ends(void **state)
{
    (void)state;
    assert_parts("Robert Hale", "robert///hale//");
    assert_parts("Nathaniel Boone Prescott", "nathaniel/boone//prescott//");
    assert_parts("J. R. R. Hale", "j/r r//hale//");
}

static void
particles_belong_to_the_family_name(void **state)
{
    (void)state;
    assert_parts("Ludwig van der Berg", "ludwig///van der berg//");
    assert_parts("Charles de Villiers", "charles///de villiers//");
    assert_parts("Robert A. de Hale", "robert/a//de hale//");
}

static void
what_follows_a_name_falls_off(void **state)
{
    (void)state;
    assert_parts("Martin Prescott Jr.", "martin///prescott/jr/");
    assert_parts("Martin Prescott, Junior", "martin///prescott/jr/");
    assert_parts("Martin Prescott III", "martin///prescott/iii/");
    assert_parts("Nicholas II", "nicholas////ii/");
    assert_parts("Catherine the Great", "catherine////great/");
}

static void
a_patronymic_is_no_middle_name(void **state)
{
    (void)state;
    assert_parts("Lev Davidovich Bronstein", "lev//davidovich/bronstein//");
    assert_parts("Maria Ivanovna", "maria//ivanovna///");
    assert_parts("Anna Sergeyevna Hale", "anna//sergeevna/hale//");
}

static void
a_surname_like_a_patronymic_is_one_without_a_father(void **state)
{
    (void)state;
    assert_parts("Vera Zasulich", "vera///zasulich//");
    assert_parts("Dmitri Korolkovich", "dmitri///korolkovich//");
    assert_parts("Anna Davidovich",
                 "anna///davidovich//"); /* as a patronymic it would be a man's */
}

static void
a_lone_word_is_neither_given_nor_family(void **state)
{
    (void)state;
    assert_parts("Hale", "/////hale");
    assert_parts("Berman-Yurin", "/////berman-yurin");
    assert_parts("", "/////");
    assert_parts(" . , ", "/////");
}

static void
an_initial_is_told_from_a_short_name(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        gboolean initial;
    } names[] = {
        {"R. Hale", TRUE},
        {"R Hale", TRUE},
        {"É. Hale", TRUE},
        {"Ж. Hale", TRUE},
        {"Yu. Larin", TRUE},
        {"Yu Larin", FALSE},
        {"Bo Hale", FALSE},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(CoterieName) name = parse(names[i].text);

        if (name->given_initial != names[i].initial)
            fail_msg("%s: %d", names[i].text, name->given_initial);
    }
}

static void
titles_say_what_a_lone_word_is(void **state)
{
    (void)state;
    g_autoptr(CoterieName) mister = titled(1, "Mr. Hale");
    g_autoptr(CoterieName) aunt = titled(1, "Aunt Polly");

    assert_true(mister->lone_family && !mister->lone_given);
    assert_int_equal(mister->titled, COTERIE_GENDER_MALE);
    assert_true(aunt->lone_given && !aunt->lone_family);
    assert_int_equal(aunt->gender, COTERIE_GENDER_FEMALE);
}

static void
gender_is_told_by_title_then_patronymic_then_first_name_then_ending(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        CoterieGender gender;
        guint32 title;
    } names[] = {
        {"Mrs. Robert Hale", COTERIE_GENDER_FEMALE, 1},
        {"Sasha Ivanovna Petrenko", COTERIE_GENDER_FEMALE, 0},
        {"Robert Hale", COTERIE_GENDER_MALE, 0},
        {"Susan Hale", COTERIE_GENDER_FEMALE, 0},
        {"N. Sedova", COTERIE_GENDER_FEMALE, 0},
        {"N. Sedov", COTERIE_GENDER_UNKNOWN, 0},
        {"General Susan Hale", COTERIE_GENDER_FEMALE, 1},
        {"General N. Hale", COTERIE_GENDER_MALE, 1},
        {"Mr. Maria Hale", COTERIE_GENDER_MALE, 1},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(CoterieName) name = titled(names[i].title, names[i].text);

        if (name->gender != names[i].gender)
            fail_msg("%s: %u", names[i].text, name->gender);
    }
}

static void
first_names_agree_with_initials_and_short_forms(void **state)
{
    (void)state;
    assert_true(agree("Robert Hale", "R. Hale"));
    assert_true(agree("Robert Hale", "Bob Hale"));
    assert_true(agree("Yuri Larin", "Yu. Larin"));
    assert_true(agree("Yuri Larin", "Y. Larin"));
    assert_false(agree("Robert Hale", "Samuel Hale"));
    assert_false(agree("Robert Hale", "S. Hale"));
    assert_false(agree("Yakov Larin", "Yu. Larin"));
    assert_false(agree("Ж. Hale", "Д. Hale"));
}

static void
spellings_of_a_first_name_agree(void **state)
{
    (void)state;
    assert_true(agree("Dmitri Hale", "Dmitry Hale"));
    assert_true(agree("Alexei Hale", "Aleksey Hale"));
    assert_true(agree("René Hale", "Rene Hale"));
}

static void
middle_names_agree_word_by_word(void **state)
{
    (void)state;
    assert_true(agree("Robert Hale", "Robert James Hale"));
    assert_true(agree("Robert J. Hale", "Robert James Hale"));
    assert_true(agree("A. Ya. Vyshinsky", "Andrei Yanuarievich Vyshinsky"));
    assert_false(agree("Robert J. Hale", "Robert Samuel Hale"));
    assert_false(agree("Robert James Hale", "Robert John Hale"));
}

static void
patronymics_numbers_and_genders_part_names(void **state)
{
    (void)state;
    assert_true(agree("Ivan Petrovich Hale", "Ivan Petrovitch Hale"));
    assert_false(agree("Ivan Petrovich Hale", "Ivan Sergeyevich Hale"));
    assert_false(agree("Martin Prescott Jr.", "Martin Prescott Sr."));
    assert_true(agree("Martin Prescott Jr.", "Martin Prescott"));
    assert_false(agree("Nicholas II", "Nicholas III"));
    assert_false(agree("N. Sedova", "Nikolai Sedov"));
}

static void
family_keys_meet_in_the_masculine(void **state)
{
    (void)state;
    g_autoptr(CoterieName) she = parse("Natalia Sedova");
    g_autoptr(CoterieName) he = parse("Lev Sedov");

    assert_string_equal(she->family_key, he->family_key);
    assert_string_equal(she->family, "sedova");
    assert_true(she->feminine && !he->feminine);
}

static void
short_forms_are_those_of_the_list(void **state)
{
    (void)state;
    assert_true(coterie_name_is_short_for("bob", "robert", read_lexicon()));
    assert_false(coterie_name_is_short_for("robert", "bob", read_lexicon()));
    assert_false(coterie_name_is_short_for("bob", "bob", read_lexicon()));
    assert_false(coterie_name_is_short_for("", "", read_lexicon()));
}

static void
edit_distance_counts_changes_up_to_a_bound(void **state)
{
    (void)state;
    static const struct {
        const char *one, *other;
        guint distance;
    } pairs[] = {
        {"", "", 0},
        {"a", "", 1},
        {"abc", "abc", 0},
        {"abc", "abd", 1},
        {"abc", "xbc", 1},
        {"abc", "bc", 1},
        {"abcd", "acbd", 2},
        {"aaa", "aa", 1},
        {"aab", "aba", 2},
        {"kitten", "sitting", 3},
        {"abcdef", "ghijkl", 6},
        {"trotsky", "trotzki", 2},
        {"banana", "bananana", 2},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        for (guint most = 0; most < 8; most++) {
            guint expected = MIN(pairs[i].distance, most + 1);

            assert_int_equal(coterie_edit_distance(pairs[i].one, pairs[i].other, most), expected);
            assert_int_equal(coterie_edit_distance(pairs[i].other, pairs[i].one, most), expected);
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_read_from_both_ends),
        cmocka_unit_test(particles_belong_to_the_family_name),
        cmocka_unit_test(what_follows_a_name_falls_off),
        cmocka_unit_test(a_patronymic_is_no_middle_name),
        cmocka_unit_test(a_surname_like_a_patronymic_is_one_without_a_father),
        cmocka_unit_test(a_lone_word_is_neither_given_nor_family),
        cmocka_unit_test(an_initial_is_told_from_a_short_name),
        cmocka_unit_test(titles_say_what_a_lone_word_is),
        cmocka_unit_test(gender_is_told_by_title_then_patronymic_then_first_name_then_ending),
        cmocka_unit_test(first_names_agree_with_initials_and_short_forms),
        cmocka_unit_test(spellings_of_a_first_name_agree),
        cmocka_unit_test(middle_names_agree_word_by_word),
        cmocka_unit_test(patronymics_numbers_and_genders_part_names),
        cmocka_unit_test(family_keys_meet_in_the_masculine),
        cmocka_unit_test(short_forms_are_those_of_the_list),
        cmocka_unit_test(edit_distance_counts_changes_up_to_a_bound),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
