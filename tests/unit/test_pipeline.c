/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"

#include <coterie/error.h>
#include <coterie/pipeline.h>

#include <glib/gstdio.h>

#include <string.h>

#define DOCUMENTS 40
#define BAD 23

/* A folder of small documents; the one numbered @bad is not UTF-8. */
static char *
make_folder(int bad)
{
    char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);

    assert_non_null(folder);
    for (int i = 0; i < DOCUMENTS; i++) {
        g_autofree char *name = g_strdup_printf("%s/%02d.txt", folder, i);
        g_autoptr(GString) text = g_string_new(NULL);

        for (int j = 0; j <= (i * 7) % 31; j++)
            g_string_append_printf(text,
                                   "John Smith met %s and Mary %s in the town.\n\n",
                                   j % 2 ? "Peter Brown" : "Anna Miller",
                                   i % 3 ? "Clark" : "Wilson");
        if (i == bad)
            g_string_append_c(text, '\xff');
        assert_true(g_file_set_contents(name, text->str, (gssize)text->len, NULL));
    }
    return folder;
}

static void
remove_folder(const char *folder)
{
    for (int i = 0; i < DOCUMENTS; i++) {
        g_autofree char *name = g_strdup_printf("%s/%02d.txt", folder, i);

        g_unlink(name);
    }
    g_rmdir(folder);
}

static gboolean
collect(GBytes *bytes, gpointer data, GError **error)
{
    GPtrArray *pieces = data;

    (void)error;
    g_ptr_array_add(pieces, g_bytes_ref(bytes));
    return TRUE;
}

static GPtrArray *
extract(const char *folder, guint jobs, GError **error)
{
    const char *const paths[] = {folder, NULL};
    const CoterieExtractOptions lines = {.evidence = 2};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    GPtrArray *pieces = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

    options.jobs = jobs;
    if (!coterie_extract(paths, &options, &lines, collect, pieces, error))
        g_assert(error != NULL && *error != NULL);
    return pieces;
}

static GBytes *
ties_of(const char *folder, guint jobs, GError **error)
{
    const char *const paths[] = {folder, NULL};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieAnalysis) analysis = NULL;

    options.jobs = jobs;
    options.keep_texts = TRUE;
    analysis = coterie_analysis_new(paths, &options, COTERIE_DEPTH_TIES, NULL, NULL, error);
    if (analysis == NULL)
        return NULL;
    return coterie_ties_write(coterie_analysis_view(analysis), COTERIE_FORM_JSON, 0);
}

static void
the_number_of_jobs_shows_in_nothing(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(-1);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) alone = extract(folder, 1, &error);
    g_autoptr(GPtrArray) together = NULL;
    g_autoptr(GBytes) ties_alone = NULL;
    g_autoptr(GBytes) ties_together = NULL;

    assert_no_error(error);
    together = extract(folder, 7, &error);
    assert_no_error(error);
    ties_alone = ties_of(folder, 1, &error);
    assert_no_error(error);
    ties_together = ties_of(folder, 7, &error);
    remove_folder(folder);
    assert_no_error(error);
    assert_int_equal(alone->len, DOCUMENTS);
    assert_int_equal(together->len, DOCUMENTS);
    for (guint i = 0; i < DOCUMENTS; i++)
        assert_true(g_bytes_equal(alone->pdata[i], together->pdata[i]));
    assert_true(g_bytes_equal(ties_alone, ties_together));
}

static void
keep_note(const char *note, gpointer data)
{
    g_string_append_printf(data, "%s|", note);
}

/* The messages about decisions of no use, once from an extraction and once from an analysis. */
static char *
unapplied_of(const char *folder, const char *corrections, guint jobs)
{
    const char *const paths[] = {folder, NULL};
    const char *const files[] = {corrections, NULL};
    const CoterieExtractOptions lines = {0};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(GPtrArray) pieces = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    g_autoptr(GString) notes = g_string_new(NULL);
    g_autoptr(CoterieAnalysis) analysis = NULL;

    options.jobs = jobs;
    options.corrections = files;
    options.note = keep_note;
    options.note_data = notes;
    assert_true(coterie_extract(paths, &options, &lines, collect, pieces, NULL));
    options.note = NULL;
    analysis = coterie_analysis_new(paths, &options, COTERIE_DEPTH_PERSONS, NULL, NULL, NULL);
    assert_non_null(analysis);
    for (guint i = 0; coterie_analysis_unapplied(analysis)[i] != NULL; i++)
        keep_note(coterie_analysis_unapplied(analysis)[i], notes);
    return g_string_free(g_steal_pointer(&notes), FALSE);
}

static void
a_decision_applies_if_it_does_in_any_document(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(-1);
    g_autofree char *path = g_strconcat(folder, ".corrections", NULL);
    g_autofree char *expected = g_strdup_printf("%s:3: nobody is called 'Jane Smith' here|"
                                                "%s:3: nobody is called 'Jane Smith' here|",
                                                path,
                                                path);
    g_autofree char *alone = NULL;
    g_autofree char *together = NULL;

    assert_true(g_file_set_contents(path,
                                    "show Mary Wilson as \"M.\"\n"
                                    "same Mary Clark = Mary Stone in 01.txt\n"
                                    "no-tie Mary Wilson | Jane Smith\n",
                                    -1,
                                    NULL));
    alone = unapplied_of(folder, path, 1);
    together = unapplied_of(folder, path, 7);
    g_unlink(path);
    remove_folder(folder);
    assert_string_equal(alone, expected);
    assert_string_equal(together, expected);
}

static void
what_stands_before_a_bad_document_is_extracted(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(BAD);

    for (guint jobs = 1; jobs < 6; jobs += 2) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) pieces = extract(folder, jobs, &error);

        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
        assert_non_null(strstr(error->message, "23.txt"));
        assert_int_equal(pieces->len, BAD);
    }
    remove_folder(folder);
}

static void
a_bad_document_fails_an_analysis(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(BAD);
    g_autoptr(GError) error = NULL;

    assert_null(ties_of(folder, 3, &error));
    remove_folder(folder);
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
}

static gboolean
stop_at_third(GBytes *bytes, gpointer data, GError **error)
{
    guint *count = data;

    (void)bytes;
    if (++*count < 3)
        return TRUE;
    g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "no room");
    return FALSE;
}

static void
a_sink_can_stop_the_extraction(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(-1);
    const char *const paths[] = {folder, NULL};
    const CoterieExtractOptions lines = {0};
    CoterieOptions options = COTERIE_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    guint count = 0;

    options.jobs = 4;
    assert_false(coterie_extract(paths, &options, &lines, stop_at_third, &count, &error));
    remove_folder(folder);
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    assert_int_equal(count, 3);
}

static void
watch(const char *stage, double fraction, gpointer data)
{
    double *last = data;

    assert_non_null(stage);
    if (fraction < 0)
        return;
    assert_true(fraction <= 1);
    *last = fraction;
}

static void
an_analysis_is_as_deep_as_asked(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(-1);
    const char *const paths[] = {folder, NULL};
    g_autoptr(GError) error = NULL;
    double last = -1;
    g_autoptr(CoterieAnalysis) analysis =
        coterie_analysis_new(paths, NULL, COTERIE_DEPTH_PERSONS, watch, &last, &error);
    const CoterieView *view;

    remove_folder(folder);
    assert_no_error(error);
    assert_true(last == 1);
    view = coterie_analysis_view(analysis);
    assert_non_null(view->persons);
    assert_null(view->ties);
    assert_null(view->measures);
    assert_null(view->documents);
    assert_int_equal(view->document_ids->len, DOCUMENTS);
    assert_string_equal(view->document_ids->pdata[BAD], "23.txt");
}

static void
an_analysis_finds_persons_by_name(void **state)
{
    (void)state;
    g_autofree char *folder = make_folder(-1);
    const char *const paths[] = {folder, NULL};
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieAnalysis) analysis =
        coterie_analysis_new(paths, NULL, COTERIE_DEPTH_NETWORK, NULL, NULL, &error);
    const CoterieView *view;
    guint32 person;

    remove_folder(folder);
    assert_no_error(error);
    view = coterie_analysis_view(analysis);
    assert_non_null(view->network);
    assert_null(view->measures);
    assert_true(coterie_analysis_find(analysis, "mr. smith", &person, &error));
    assert_string_equal(coterie_persons_get(view->persons, person)->name, "John Smith");
    assert_false(coterie_analysis_find(analysis, "Mary", &person, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_number_of_jobs_shows_in_nothing),
        cmocka_unit_test(a_decision_applies_if_it_does_in_any_document),
        cmocka_unit_test(what_stands_before_a_bad_document_is_extracted),
        cmocka_unit_test(a_bad_document_fails_an_analysis),
        cmocka_unit_test(a_sink_can_stop_the_extraction),
        cmocka_unit_test(an_analysis_is_as_deep_as_asked),
        cmocka_unit_test(an_analysis_finds_persons_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
