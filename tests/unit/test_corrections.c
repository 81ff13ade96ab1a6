/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a file of corrections: what is read out of them, and what is refused. */
#include "names/corrections_private.h"
#include "names/decisions.h"
#include "support/check.h"
#include "support/read.h"

#include <coterie/error.h>

#include <string.h>

/* "one|other" of a line, with "@FILE" where it is for one document. */
static void
assert_parts(const char *line, CoterieDecisionKind kind, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDecision) decision = coterie_decision_parse(line, &error);
    g_autoptr(GString) parts = g_string_new(NULL);

    assert_no_error(error);
    assert_non_null(decision);
    assert_int_equal(decision->kind, kind);
    for (guint i = 0; i < COTERIE_DECISION_PARTS; i++)
        if (decision->part[i] != NULL)
            g_string_append_printf(parts, "%s%s", i > 0 ? "|" : "", decision->part[i]);
    if (decision->document != NULL)
        g_string_append_printf(parts, "@%s", decision->document);
    assert_string_equal(parts->str, expected);
}

static void
assert_refused(const char *lines, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections = read_corrections(lines, &error);

    assert_null(corrections);
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    if (strstr(error->message, message) == NULL)
        fail_msg("'%s' does not say '%s'", error->message, message);
    assert_null(strchr(error->message, '\n'));
}

static void
each_kind_has_its_separators(void **state)
{
    (void)state;
    assert_parts("same Lev Bron = Leo Trot", COTERIE_DECISION_SAME, "Lev Bron|Leo Trot");
    assert_parts("not-same A. Low|B. Low", COTERIE_DECISION_NOT_SAME, "A. Low|B. Low");
    assert_parts("not-person Spark", COTERIE_DECISION_NOT_PERSON, "Spark");
    assert_parts("person Koba", COTERIE_DECISION_PERSON, "Koba");
    assert_parts("show Ram Mer as Jack", COTERIE_DECISION_SHOW, "Ram Mer|Jack");
    assert_parts("mention Low in \"met Low there\" = Ann Low",
                 COTERIE_DECISION_MENTION,
                 "Low|met Low there|Ann Low");
    assert_parts("no-tie Ann | Bob", COTERIE_DECISION_NO_TIE, "Ann|Bob");
    assert_parts("tie Ann betrayed Bob", COTERIE_DECISION_TIE, "Ann betrayed Bob");
}

static void
any_blanks_part_words(void **state)
{
    (void)state;
    assert_parts(
        " \tsame\tLev  Bron\u00a0 =\tLeo\u2003Trot \t", COTERIE_DECISION_SAME, "Lev Bron|Leo Trot");
    assert_parts("same Lev=Leo", COTERIE_DECISION_SAME, "Lev|Leo");
}

static void
quotation_marks_of_any_kind_may_stand_around_a_name(void **state)
{
    (void)state;
    assert_parts("show “A as B” as «C»", COTERIE_DECISION_SHOW, "A as B|C");
    assert_parts("same „Ann“ = \"Bob = Rob\"", COTERIE_DECISION_SAME, "Ann|Bob = Rob");
    assert_parts("person \"No # 5\"", COTERIE_DECISION_PERSON, "No # 5");
    assert_parts("person O'Neil", COTERIE_DECISION_PERSON, "O'Neil");
}

static void
a_comment_may_follow_a_decision(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;

    assert_parts("person Koba # in Baku", COTERIE_DECISION_PERSON, "Koba");
    assert_null(coterie_decision_parse("   # only this", &error));
    assert_no_error(error);
}

static void
a_document_may_stand_at_the_end(void **state)
{
    (void)state;
    assert_parts("person Koba in a.txt", COTERIE_DECISION_PERSON, "Koba@a.txt");
    assert_parts("same A = B in \"my in a.txt\" # why", COTERIE_DECISION_SAME, "A|B@my in a.txt");
    assert_parts("not-person Man in the Moon in a b.txt",
                 COTERIE_DECISION_NOT_PERSON,
                 "Man in the Moon@a b.txt");
    assert_parts("not-person \"Man in the Moon\"", COTERIE_DECISION_NOT_PERSON, "Man in the Moon");
}

static void
lines_that_make_no_sense_are_refused_with_their_line(void **state)
{
    (void)state;
    assert_refused("person A\n\nsames A = B\n", "corrections.txt:3: 'sames' is no decision");
    assert_refused("same A B\n", "corrections.txt:1: a line like this is wanted: same A = B");
    assert_refused("same = B\n", "a line like this is wanted: same A = B");
    assert_refused("same A =\n", "a line like this is wanted: same A = B");
    assert_refused("person ...\n", "a line like this is wanted: person A");
    assert_refused("show A\n", "a line like this is wanted: show A as B");
    assert_refused("mention A in \"the A\"\n", "a line like this is wanted: mention");
    assert_refused("mention A in \"the B\" = C\n", "'A' does not stand in 'the B'");
    assert_refused("same Ann = ÀNN.\n", "both names are 'Ann'");
    assert_refused("person \"Ann\n", "a quotation mark is not closed");
    assert_refused("person A\nperson \xff\n", "corrections.txt:2: not UTF-8");
}

static void
lines_that_contradict_each_other_are_both_named(void **state)
{
    (void)state;
    assert_refused("same A = B\nperson C\nnot-same B | A\n", "corrections.txt:3: contradicts ");
    assert_refused("same A = B\nperson C\nnot-same B | A\n", "corrections.txt:1");
    assert_refused("same A = B\nsame B = C\nnot-same A | C\n", "corrections.txt:3: contradicts ");
    assert_refused("show A as B\nshow a as C\n", "corrections.txt:2: contradicts ");
    assert_refused("same A = B\nsame A = C\n", "corrections.txt:2: contradicts ");
    assert_refused("same A = B\nsame B = A\n", "corrections.txt:2: contradicts ");
    assert_refused("person A\nnot-person A\n", "corrections.txt:2: contradicts ");
}

static void
lines_for_different_documents_do_not_contradict_each_other(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("same A = B in a.txt\nnot-same A | B in b.txt\n", &error);

    assert_no_error(error);
    assert_int_equal(coterie_corrections_count(corrections), 2);
    assert_refused("same A = B\nnot-same A | B in b.txt\n", "corrections.txt:2: contradicts ");
}

static void
the_same_decision_twice_is_no_contradiction(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("same A = B\nsame A = B\nshow A as C\nshow A as C\nsame D = B\n", &error);

    assert_no_error(error);
    assert_int_equal(coterie_corrections_count(corrections), 5);
}

static void
ties_that_shall_not_be_are_listed(void **state)
{
    (void)state;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("person A\nno-tie A | B\nno-tie C | D in x.txt\n", NULL);

    assert_int_equal(coterie_corrections_no_tie_count(corrections), 2);
    assert_string_equal(coterie_corrections_no_tie(corrections, 0).other, "B");
    assert_null(coterie_corrections_no_tie(corrections, 0).document);
    assert_string_equal(coterie_corrections_no_tie(corrections, 1).one, "C");
    assert_string_equal(coterie_corrections_no_tie(corrections, 1).document, "x.txt");
}

static void
a_file_of_comments_decides_nothing(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("\xef\xbb\xbf# same A = B\r\n\r\n  # person C\r\n", &error);
    g_autoptr(CoterieRulings) rulings = NULL;
    g_autoptr(GByteArray) met = NULL;
    g_auto(GStrv) unapplied = NULL;

    assert_no_error(error);
    assert_int_equal(coterie_corrections_count(corrections), 0);
    rulings = coterie_corrections_rule(corrections, "a.txt");
    met = coterie_rulings_met(rulings);
    assert_int_equal(met->len, 0);
    unapplied = coterie_corrections_unapplied(corrections, met);
    assert_null(unapplied[0]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_its_separators),
        cmocka_unit_test(any_blanks_part_words),
        cmocka_unit_test(quotation_marks_of_any_kind_may_stand_around_a_name),
        cmocka_unit_test(a_comment_may_follow_a_decision),
        cmocka_unit_test(a_document_may_stand_at_the_end),
        cmocka_unit_test(lines_that_make_no_sense_are_refused_with_their_line),
        cmocka_unit_test(lines_that_contradict_each_other_are_both_named),
        cmocka_unit_test(lines_for_different_documents_do_not_contradict_each_other),
        cmocka_unit_test(the_same_decision_twice_is_no_contradiction),
        cmocka_unit_test(ties_that_shall_not_be_are_listed),
        cmocka_unit_test(a_file_of_comments_decides_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
