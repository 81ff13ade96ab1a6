/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/ranks.h"
#include "support/check.h"
#include "support/view.h"

#include <jansson.h>

#include <string.h>

/* Two triangles that Clara and Dora hold together; Fanny is alone. */
#define TWO_GROUPS                                                                                 \
    "Anna met Boris . | Boris met Clara . | Clara met Anna . | Clara met Dora . | "                \
    "Dora met Egon . | Egon met Georg . | Georg met Dora . | Fanny slept ."

static char *
report(const char *line, CoterieForm form, guint top)
{
    g_autoptr(View) view = view_new(line);

    return view_text(
        coterie_report_write(&view->view, &(CoterieReportOptions){.form = form, .top = top}));
}

static void
the_summary_is_in_sentences(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_TEXT, 25);

    assert_says(text, "Persons and ties in one.txt\n===========================\n");
    assert_says(
        text,
        "7 persons are named 15 times in one.txt. 7 ties join 6 of them, and 1 stands alone.");
    assert_says(text, "In the middle, by betweenness, stand Clara and Dora.");
    assert_says(text, "in 2 communities (modularity 0.36, ");
}

static void
equal_values_share_a_rank(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new(TWO_GROUPS);
    g_auto(CoterieRanks) ranks = {0};
    static const char *const labels[] = {"1=", "1=", "3=", "3=", "3=", "3=", "3="};

    coterie_ranks_fill(&ranks, view->measures, COTERIE_MEASURE_BETWEENNESS);
    assert_int_equal(ranks.defined, 7);
    for (guint32 i = 0; i < ranks.count; i++) {
        g_autofree char *label = coterie_ranks_label(&ranks, i);

        assert_string_equal(label, labels[i]);
    }
}

static void
undefined_values_have_no_rank(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new(TWO_GROUPS);
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, view->measures, COTERIE_MEASURE_CLOSENESS);
    assert_int_equal(ranks.defined, 6);
    assert_null(coterie_ranks_label(&ranks, 6));
}

static void
communities_list_their_members(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_TEXT, 0);

    assert_says(text, "Community 1, 3 persons\n    Clara, Anna, Boris\n");
    assert_says(text, "Community 2, 3 persons\n    Dora, Egon, Georg\n");
    assert_null(strstr(text, "Community 3"));
}

static void
ties_are_quoted(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_TEXT, 1);

    assert_says(text, "\n      Anna met Boris .\n… and 6 more\n");
}

static void
every_measure_is_explained(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_TEXT, 25);

    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        /* The first words of the meaning stand on the line of the column's name. */
        g_autofree char *begin = g_strndup(coterie_measure_info((CoterieMeasure)i)->meaning, 20);

        assert_says(text, begin);
    }
}

static void
lines_fit_their_width(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_TEXT, 25);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (guint i = 0; lines[i] != NULL; i++) {
        assert_true(g_utf8_strlen(lines[i], -1) <= 120);
        assert_false(g_str_has_suffix(lines[i], " "));
    }
}

static void
csv_has_a_line_for_each_person(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_CSV, 0);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    assert_int_equal(g_strv_length(lines), 9);
    assert_string_equal(lines[0],
                        "rank,id,name,gender,mentions,cited,community,component,degree,strength,"
                        "betweenness,closeness,harmonic,eigenvector,pagerank,coreness,clustering,"
                        "constraint");
    assert_true(g_str_has_prefix(lines[1], "1,clara,Clara,u,3,false,1,1,3,3,6,"));
}

static void
json_has_everything(void **state)
{
    (void)state;
    g_autofree char *text = report(TWO_GROUPS, COTERIE_FORM_JSON, 0);
    json_t *read = json_loads(text, JSON_REJECT_DUPLICATES, NULL);

    assert_non_null(read);
    assert_int_equal(json_integer_value(json_object_get(json_object_get(read, "summary"), "ties")),
                     7);
    assert_int_equal(json_array_size(json_object_get(read, "persons")), 7);
    assert_int_equal(json_array_size(json_object_get(read, "communities")), 3);
    assert_int_equal(json_array_size(json_object_get(read, "ties")), 7);
    assert_int_equal(json_object_size(json_object_get(read, "conventions")), COTERIE_MEASURES);
    json_decref(read);
}

static void
little_is_said_of_little(void **state)
{
    (void)state;
    g_autofree char *nobody = report("nobody here .", COTERIE_FORM_TEXT, 25);
    g_autofree char *one = report("Anna slept .", COTERIE_FORM_TEXT, 25);
    g_autofree char *two = report("Anna met Boris .", COTERIE_FORM_TEXT, 25);

    assert_says(nobody, "Nobody is named in one.txt.\n");
    assert_null(strstr(nobody, "Rankings"));
    assert_says(one, "1 person is named 1 time in one.txt.");
    assert_null(strstr(one, "Rankings"));
    assert_says(two, "Nobody stands between two others");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_summary_is_in_sentences),
        cmocka_unit_test(equal_values_share_a_rank),
        cmocka_unit_test(undefined_values_have_no_rank),
        cmocka_unit_test(communities_list_their_members),
        cmocka_unit_test(ties_are_quoted),
        cmocka_unit_test(every_measure_is_explained),
        cmocka_unit_test(lines_fit_their_width),
        cmocka_unit_test(csv_has_a_line_for_each_person),
        cmocka_unit_test(json_has_everything),
        cmocka_unit_test(little_is_said_of_little),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
