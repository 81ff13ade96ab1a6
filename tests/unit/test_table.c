/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/table.h"
#include "output/width.h"
#include "support/check.h"

#include <math.h>

static const CoterieColumn name_column = {"name", "Name", NULL, COTERIE_COLUMN_TEXT, 5};
static const CoterieColumn value_column = {
    "betweenness", "Between-\nness", "how often.", COTERIE_COLUMN_REAL, 0};

static CoterieTable *
build_table(const char *first, double value)
{
    CoterieTable *table = coterie_table_new();

    coterie_table_column(table, &name_column);
    coterie_table_column(table, &value_column);
    coterie_table_text(table, first);
    coterie_table_number(table, value);
    return table;
}

static void
expect_text(const CoterieTable *table, guint width, const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_table_append_text(table, out, width);
    assert_string_equal(out->str, text);
}

static void
expect_csv(const char *cell, double value, const char *row)
{
    g_autoptr(CoterieTable) table = build_table(cell, value);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *expected = g_strconcat("name,betweenness\n", row, "\n", NULL);

    coterie_table_append_csv(table, out);
    assert_string_equal(out->str, expected);
}

static void
columns_are_aligned_and_explained(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = build_table("Anna", 0.25);

    coterie_table_text(table, "Li");
    coterie_table_number(table, NAN);
    expect_text(table,
                80,
                "      Between-\n"
                "Name      ness\n"
                "────  ────────\n"
                "Anna     0.250\n"
                "Li           –\n"
                "\n"
                "Betweenness: how often.\n");
}

static void
wide_and_weightless_characters_are_counted_as_shown(void **state)
{
    (void)state;
    assert_int_equal(coterie_width("毛泽东"), 6);
    assert_int_equal(coterie_width("Andre\xcc\x81"), 5);
    assert_int_equal(coterie_width("Андрей"), 6);
}

static void
long_names_are_cut_with_dots_and_only_in_text(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = build_table("Konstantinov", 12.34);

    expect_text(table,
                15,
                "       Between-\n"
                "Name       ness\n"
                "─────  ────────\n"
                "Kons…     12.34\n"
                "\n"
                "Betweenness:\n"
                "  how often.\n");
    expect_text(table,
                14,
                "      Between-\n"
                "Name      ness\n"
                "───── ────────\n"
                "Kons…    12.34\n"
                "\n"
                "Betweenness:\n"
                "  how often.\n");
    expect_csv("Konstantinov", 12.34, "Konstantinov,12.34");
}

static void
a_column_has_the_digits_of_its_greatest_value(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = build_table("Anna", 1234.5678);
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_table_text(table, "Boris");
    coterie_table_number(table, 0.002);
    coterie_table_append_text(table, out, 80);
    assert_non_null(strstr(out->str, " 1235\n"));
    assert_non_null(strstr(out->str, "Boris         0\n"));
}

static void
control_characters_cannot_move_the_cursor(void **state)
{
    (void)state;
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_width_append(out, "a\x1b[2Jb\nc", 80);
    assert_string_equal(out->str, "a [2Jb c");
}

static void
names_survive_csv_unharmed(void **state)
{
    (void)state;
    expect_csv("O'Brien", 1, "O'Brien,1");
    expect_csv("Smith, \"Bo\"", 0.1, "\"Smith, \"\"Bo\"\"\",0.1");
    expect_csv("=1+1", -0.5, "\"=1+1\",-0.5");
    expect_csv("@koba", 1.0 / 3, "\"@koba\",0.3333333333333333");
    expect_csv("a\nb", NAN, "\"a\nb\",");
}

static void
rows_are_json_objects(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = build_table("\"Koba\"", NAN);
    g_autoptr(GString) out = g_string_new(NULL);
    CoterieJson json = {.out = out};

    coterie_table_append_json(table, &json, NULL);
    assert_string_equal(out->str, "[{\"name\": \"\\\"Koba\\\"\", \"betweenness\": null}]");
}

static void
truths_are_truths_in_each_form(void **state)
{
    (void)state;
    const CoterieColumn column = {"cited", "Cited", NULL, COTERIE_COLUMN_BOOLEAN, 0};
    g_autoptr(CoterieTable) table = coterie_table_new();
    g_autoptr(GString) csv = g_string_new(NULL);
    CoterieJson json = {.out = g_string_new(NULL)};

    coterie_table_column(table, &column);
    coterie_table_boolean(table, TRUE);
    coterie_table_boolean(table, FALSE);
    expect_text(table, 80, "Cited\n─────\n  yes\n   no\n");
    coterie_table_append_csv(table, csv);
    assert_string_equal(csv->str, "cited\ntrue\nfalse\n");
    coterie_table_append_json(table, &json, NULL);
    assert_string_equal(json.out->str, "[{\"cited\": true}, {\"cited\": false}]");
    g_string_free(json.out, TRUE);
}

static void
details_stand_under_their_row(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = coterie_table_new();

    coterie_table_column(table, &name_column);
    coterie_table_text(table, "Anna");
    coterie_table_excerpt(table, coterie_excerpt_new("Anna came home."));
    coterie_table_text(table, "Boris");
    coterie_table_left_out(table, 7);
    expect_text(
        table, 14, "Name\n─────\nAnna\n      Anna\n      came\n      home.\nBoris\n… and 7 more\n");
}

static void
a_table_without_rows_says_so(void **state)
{
    (void)state;
    g_autoptr(CoterieTable) table = coterie_table_new();
    g_autoptr(GString) out = g_string_new(NULL);

    coterie_table_column(table, &name_column);
    expect_text(table, 80, "(none)\n");
    coterie_table_append_csv(table, out);
    assert_string_equal(out->str, "name\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_aligned_and_explained),
        cmocka_unit_test(wide_and_weightless_characters_are_counted_as_shown),
        cmocka_unit_test(long_names_are_cut_with_dots_and_only_in_text),
        cmocka_unit_test(a_column_has_the_digits_of_its_greatest_value),
        cmocka_unit_test(control_characters_cannot_move_the_cursor),
        cmocka_unit_test(names_survive_csv_unharmed),
        cmocka_unit_test(rows_are_json_objects),
        cmocka_unit_test(truths_are_truths_in_each_form),
        cmocka_unit_test(details_stand_under_their_row),
        cmocka_unit_test(a_table_without_rows_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
