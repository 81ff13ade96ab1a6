/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of formats, and the two tables of CSV. */
#include "support/check.h"
#include "support/csv.h"
#include "support/view.h"

#include <coterie/error.h>

static void
expect_paths(const char *format, const char *path, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) paths = coterie_export_paths(format, path, &error);
    g_autofree char *joined = NULL;

    assert_no_error(error);
    joined = g_strjoinv(" ", paths);
    assert_string_equal(joined, expected);
}

static void
a_format_names_its_files(void **state)
{
    (void)state;
    expect_paths("gexf", "a/x.gexf", "a/x.gexf");
    expect_paths("graphml", "-", "-");
    expect_paths("csv-nodes", "x.csv", "x.csv");
    expect_paths("csv", "x.csv", "x-nodes.csv x-edges.csv");
    expect_paths("csv", "a.b/x", "a.b/x-nodes a.b/x-edges");
    expect_paths("csv", "a/.csv", "a/.csv-nodes a/.csv-edges");
    expect_paths("csv", "x.y.CSV", "x.y-nodes.CSV x.y-edges.CSV");
}

static void
two_files_need_a_name(void **state)
{
    (void)state;
    static const char *const nameless[] = {"-", "/dev/null", "."};

    for (gsize i = 0; i < G_N_ELEMENTS(nameless); i++) {
        g_autoptr(GError) error = NULL;

        assert_null(coterie_export_paths("csv", nameless[i], &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_OUTPUT);
    }
}

static void
an_unknown_format_is_refused(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    g_autoptr(GError) error = NULL;

    assert_null(coterie_export_write(&view->view, "xlsx", NULL, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_non_null(strstr(error->message, "graphml"));
}

/* DOT is drawn by another program and tested with the drawings. */
static void
every_format_writes_each_of_its_files(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");

    for (guint i = 0; coterie_export_name(i) != NULL; i++) {
        const char *name = coterie_export_name(i);
        g_auto(GStrv) paths = coterie_export_paths(name, "x", NULL);
        g_autoptr(GPtrArray) files = NULL;
        g_autoptr(GError) error = NULL;

        assert_non_null(coterie_export_purpose(i));
        if (g_str_equal(name, "dot"))
            continue;
        files = coterie_export_write(&view->view, name, NULL, &error);
        assert_no_error(error);
        assert_int_equal(files->len, g_strv_length(paths));
        for (guint j = 0; j < files->len; j++)
            assert_true(g_bytes_get_size(g_ptr_array_index(files, j)) > 0);
    }
}

static void
a_failing_writer_writes_nothing(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris .");
    CoterieExportOptions options = COTERIE_EXPORT_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;

    options.gexf = "0.9";
    assert_null(coterie_export_write(&view->view, "gexf", &options, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
}

static void
persons_are_rows(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Ann=Anna met Boris . | Anna slept . | Dora slept .");
    g_autofree char *text = view_text(coterie_nodes_csv_write(&view->view));
    g_autoptr(GPtrArray) rows = csv_read(text);

    assert_int_equal(rows->len, 4);
    assert_true(g_str_has_prefix(text, "Id,Label,"));
    assert_string_equal(csv_cell(rows, 0, "Id"), "anna");
    assert_string_equal(csv_cell(rows, 0, "Label"), "Anna");
    assert_string_equal(csv_cell(rows, 0, "aliases"), "Ann | Anna");
    assert_string_equal(csv_cell(rows, 0, "mentions"), "2");
    assert_string_equal(csv_cell(rows, 0, "cited"), "false");
    assert_string_equal(csv_cell(rows, 0, "closeness"), "1.0");
    assert_string_equal(csv_cell(rows, 0, "degree"), "1");
    assert_string_equal(csv_cell(rows, 2, "closeness"), "");
}

static void
ties_are_rows(void **state)
{
    (void)state;
    g_autoptr(View) view = view_new("Anna met Boris . | Boris met Clara and Anna .");
    g_autofree char *text = view_text(coterie_edges_csv_write(&view->view));

    assert_string_equal(text,
                        "Source,Target,Type,Weight,windows,from,to\n"
                        "anna,boris,Undirected,1.5,2,,\n"
                        "anna,clara,Undirected,0.5,1,,\n"
                        "boris,clara,Undirected,0.5,1,,\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_format_names_its_files),
        cmocka_unit_test(two_files_need_a_name),
        cmocka_unit_test(an_unknown_format_is_refused),
        cmocka_unit_test(every_format_writes_each_of_its_files),
        cmocka_unit_test(a_failing_writer_writes_nothing),
        cmocka_unit_test(persons_are_rows),
        cmocka_unit_test(ties_are_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
