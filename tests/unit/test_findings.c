/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/findings.h"
#include "support/check.h"
#include "support/read.h"
#include "support/view.h"

#include <string.h>

static char *
written(const View *view)
{
    g_autoptr(CoteriePage) page = coterie_page_new("A page");

    coterie_findings_compose(&view->view, page);
    return view_text(coterie_page_write(page, COTERIE_FORM_MARKDOWN));
}

static void
assert_found(const char *line, const char *sentence, gboolean said)
{
    g_autoptr(View) view = view_new(line);
    g_autofree char *text = written(view);

    if ((strstr(text, sentence) != NULL) != said)
        fail_msg("%s \"%s\" in:\n%s", said ? "no" : "a", sentence, text);
}

static void
the_subject_is_named_with_what_makes_it_one(void **state)
{
    (void)state;
    assert_found("Anna Boris | Anna Clara | Anna Dora | Boris Clara",
                 "The text is about Anna, who is named in 3 of 4 passages and tied to 3 of the 3 "
                 "others.",
                 TRUE);
    assert_found("Anna Boris | Clara Dora", "The text is about", FALSE);
}

static void
a_heavy_passage_is_told_and_a_light_one_named_as_the_heaviest(void **state)
{
    (void)state;
    g_autoptr(GString) even = g_string_new("Anna Boris");

    for (int i = 0; i < 30; i++)
        g_string_append(even, " | Anna Boris");
    assert_found("Anna Boris Clara Dora Emma | Anna Boris",
                 "2 passages alone carry more than 5 % of the strength of all ties: ¶1 (5 "
                 "persons, 71\u00a0%) and ¶2 (2 persons, 29\u00a0%).",
                 TRUE);
    assert_found(even->str,
                 "No passage alone carries more than 5 % of the strength of all ties; most is in "
                 "¶1 (2 persons, 3.2\u00a0%).",
                 TRUE);
}

static void
a_passage_that_ties_nobody_has_no_weight(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna Boris | Clara Anna | Boris Anna");
    g_autoptr(CoterieCorrections) corrections =
        read_corrections("no-tie Anna | Boris\nno-tie Anna | Clara in two.txt\n", NULL);
    CoterieTieLimits limits = {.corrections = corrections, .document_ids = view->document_ids};
    g_autofree char *text = NULL;

    coterie_ties_free(view->ties);
    view->ties = coterie_ties_new(view->persons, NULL, &limits, NULL);
    view->view.ties = view->ties;
    text = written(view);
    assert_non_null(strstr(text, "1 passage alone carries more than 5 %"));
    assert_non_null(strstr(text, "2 (2 persons, 100\u00a0%)."));
}

static void
a_repeated_passage_is_told_once_with_both_places(void **state)
{
    (void)state;
    assert_found(
        "On the morning of the fourth day Anna met Boris behind the mill . On the evening "
        "of that same day Clara wrote it down in the yellow book . | Anna slept | "
        "On the morning of the fourth day Anna met Boris behind the mill . On the evening "
        "of that same day Clara wrote it down in the yellow book .",
        "2 sentences that name somebody stand further up already and are not counted again: ¶1 "
        "and ¶3.",
        TRUE);
    assert_found("Anna Boris | Anna Boris", "further up", FALSE);
}

static void
the_cited_are_named_with_where_they_are_met(void **state)
{
    (void)state;
    assert_found("Anna Boris | Anna ^Clara | Boris ^Anna",
                 "1 person is only cited, as a source of what the text tells: Clara (¶2).",
                 TRUE);
    assert_found("Anna Boris | Boris ^Anna", "only cited", FALSE);
}

static void
a_bare_surname_of_two_bearers_is_to_be_checked(void **state)
{
    (void)state;
    const char *line = "Lev_Sedov met Sergei_Sedov . Sedov=Lev_Sedov Sedov=Lev_Sedov "
                       "Sedov=Lev_Sedov";

    assert_found(line,
                 "Check first: whether \"Sedov\" alone, 3 times, is always Lev Sedov and never "
                 "Sergei Sedov.",
                 TRUE);
    assert_found("Lev_Sedov met Anna . Sedov=Lev_Sedov Sedov=Lev_Sedov Sedov=Lev_Sedov",
                 "Check first",
                 FALSE);
}

static void
nobody_is_nothing_to_find(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("nobody is here");
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out};

    coterie_findings_append_json(&view->view, &json, NULL);
    assert_string_equal(out->str, "[]");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_subject_is_named_with_what_makes_it_one),
        cmocka_unit_test(a_heavy_passage_is_told_and_a_light_one_named_as_the_heaviest),
        cmocka_unit_test(a_passage_that_ties_nobody_has_no_weight),
        cmocka_unit_test(a_repeated_passage_is_told_once_with_both_places),
        cmocka_unit_test(the_cited_are_named_with_where_they_are_met),
        cmocka_unit_test(a_bare_surname_of_two_bearers_is_to_be_checked),
        cmocka_unit_test(nobody_is_nothing_to_find),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
