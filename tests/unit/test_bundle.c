/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything at once, in a folder: what is written, what is left alone. */
#include "documents/folder.h"
#include "support/check.h"
#include "support/view.h"

#include <coterie/bundle.h>
#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

#define FILES 9

/* A scratch folder with a text in it, and a bundle of something else: no test depends on the two
 * being the same. */
typedef struct {
    char *scratch;
    char *text;
    char *folder; /* not there yet */
    View *view;
} Scene;

static int
set_up(void **state)
{
    Scene *scene = g_new0(Scene, 1);

    scene->scratch = g_dir_make_tmp("coterie-XXXXXX", NULL);
    scene->text = g_build_filename(scene->scratch, "one.txt", NULL);
    scene->folder = g_build_filename(scene->scratch, "one-network", NULL);
    scene->view = view_new("Anna met Boris . | Boris met Clara .");
    *state = scene;
    return g_file_set_contents(scene->text, "Anna met Boris.", -1, NULL) ? 0 : 1;
}

static void
remove_tree(const char *path)
{
    GDir *folder = g_dir_open(path, 0, NULL);
    const char *name;

    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *member = g_build_filename(path, name, NULL);

        remove_tree(member);
    }
    if (folder != NULL)
        g_dir_close(folder);
    g_remove(path);
}

static int
tear_down(void **state)
{
    Scene *scene = *state;

    remove_tree(scene->scratch);
    view_free(scene->view);
    g_free(scene->scratch);
    g_free(scene->text);
    g_free(scene->folder);
    g_free(scene);
    return 0;
}

static CoterieBundle *
make(const Scene *scene, GError **error)
{
    const char *const paths[] = {scene->text, NULL};
    const CoterieBundleOptions options = {.paths = paths, .top = -1};

    return coterie_bundle_new(&scene->view->view, &options, error);
}

static gboolean
write_again(const Scene *scene, GError **error)
{
    g_autoptr(CoterieBundle) bundle = make(scene, error);

    return bundle != NULL && coterie_bundle_write(bundle, scene->folder, error);
}

static char *
contents(const Scene *scene, const char *name)
{
    g_autofree char *path = g_build_filename(scene->folder, name, NULL);
    char *text = NULL;

    g_file_get_contents(path, &text, NULL, NULL);
    return text;
}

static void
put(const Scene *scene, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(scene->folder, name, NULL);

    g_mkdir(scene->folder, 0777);
    assert_true(g_file_set_contents(path, text, -1, NULL));
}

static guint
count_members(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    guint count = 0;

    while (folder != NULL && g_dir_read_name(folder) != NULL)
        count++;
    return count;
}

static void
every_file_is_written(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieBundle) bundle = make(scene, &error);
    const CoterieBundleFile *file;
    guint count = 0;

    assert_no_error(error);
    assert_true(coterie_bundle_write(bundle, scene->folder, &error));
    for (; (file = coterie_bundle_file(bundle, count)) != NULL; count++) {
        g_autofree char *text = contents(scene, file->name);

        assert_true(file->made);
        assert_false(file->kept);
        assert_true(text != NULL && *text != '\0');
    }
    assert_int_equal(count, FILES);
    assert_int_equal(count_members(scene->folder), FILES);
    assert_null(coterie_bundle_fault(bundle));
    assert_true(g_str_has_prefix(coterie_bundle_findings(bundle), "3 persons are named 4 times"));
}

static void
corrections_are_kept_and_the_rest_is_replaced(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieBundle) bundle = make(scene, &error);
    g_autofree char *corrections = NULL;
    g_autofree char *report = NULL;

    assert_true(write_again(scene, &error));
    put(scene, "corrections.txt", "same Ann = Anna\r\n");
    put(scene, "report.txt", "old");
    assert_true(coterie_bundle_write(bundle, scene->folder, &error));
    corrections = contents(scene, "corrections.txt");
    report = contents(scene, "report.txt");
    assert_string_equal(corrections, "same Ann = Anna\r\n");
    assert_true(g_str_has_prefix(report, "Persons and ties"));
    assert_true(coterie_bundle_file(bundle, 7)->kept);
}

static void
blank_corrections_are_none(void **state)
{
    const Scene *scene = *state;
    g_autofree char *before = coterie_bundle_corrections(scene->folder);
    g_autofree char *blank = NULL;
    g_autofree char *written = NULL;

    assert_null(before);
    assert_true(write_again(scene, NULL));
    blank = coterie_bundle_corrections(scene->folder);
    assert_null(blank);
    put(scene, "corrections.txt", "not-person Iskra\n");
    written = coterie_bundle_corrections(scene->folder);
    assert_non_null(written);
    assert_true(g_str_has_suffix(written, "one-network/corrections.txt"));
}

static void
files_of_others_are_left_alone(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autofree char *report = NULL;

    put(scene, "report.txt", "my own report");
    assert_false(write_again(scene, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
    report = contents(scene, "report.txt");
    assert_string_equal(report, "my own report");
    assert_int_equal(count_members(scene->folder), 1);
}

static void
corrections_may_be_there_beforehand(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;

    put(scene, "corrections.txt", "# mine\n");
    assert_true(write_again(scene, &error));
    assert_int_equal(count_members(scene->folder), FILES);
}

static void
a_file_in_the_place_of_the_folder_stays(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;

    assert_true(g_file_set_contents(scene->folder, "a file", -1, NULL));
    assert_false(coterie_bundle_check(scene->folder, NULL));
    assert_false(write_again(scene, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
    assert_true(g_file_test(scene->folder, G_FILE_TEST_IS_REGULAR));
}

/* A folder in the place of one file is found before the others are touched. */
static void
nothing_is_written_if_one_file_cannot_be(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(scene->folder, "people.csv", NULL);
    g_autofree char *report = NULL;

    assert_true(write_again(scene, &error));
    g_remove(path);
    g_mkdir(path, 0777);
    put(scene, "report.html", "old");
    assert_false(write_again(scene, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
    report = contents(scene, "report.html");
    assert_string_equal(report, "old");
    assert_int_equal(count_members(scene->folder), FILES);
}

static void
a_failed_first_run_leaves_no_folder(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieBundle) bundle = make(scene, &error);
    g_autofree char *below = g_build_filename(scene->folder, "x", "y", NULL);

    assert_false(coterie_bundle_write(bundle, below, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    assert_false(g_file_test(scene->folder, G_FILE_TEST_EXISTS));
}

static void
the_account_sums_what_was_read(void **state)
{
    const Scene *scene = *state;
    g_autofree char *account = NULL;
    g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, "Anna met Boris.", -1);
    g_autofree char *line = g_strdup_printf("\n%s  %s\n", sum, scene->text);

    assert_true(write_again(scene, NULL));
    account = contents(scene, COTERIE_FOLDER_MARK);
    assert_non_null(strstr(account, line));
    assert_non_null(strstr(account, "\nGraphviz      "));
    assert_non_null(strstr(account, "\nwindow        paragraph\n"));
    assert_non_null(strstr(account, "  en/titles.tsv\n"));
    assert_non_null(strstr(account, "  en/names.model\n"));
}

static void
a_text_that_has_gone_is_told(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;

    g_remove(scene->text);
    assert_null(make(scene, &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
results_are_never_read_as_texts(void **state)
{
    const Scene *scene = *state;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) texts = NULL;

    assert_true(write_again(scene, NULL));
    texts = coterie_folder_list(scene->scratch, &error);
    assert_no_error(error);
    assert_int_equal(texts->len, 1);
    assert_string_equal(g_ptr_array_index(texts, 0), "one.txt");
    assert_null(coterie_folder_list(scene->folder, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_TEXT);
}

static void
the_folder_is_named_after_what_is_read(void **state)
{
    const Scene *scene = *state;
    const char *const named[][2] = {
        {"texts/october.txt", "october-network"},
        {"october", "october-network"},
        {"a.b.txt", "a.b-network"},
        {".hidden", ".hidden-network"},
        {"-", "stdin-network"},
        {"/", "root-network"},
    };
    g_autofree char *slash = g_strconcat(scene->scratch, "/", NULL);
    g_autofree char *base = g_path_get_basename(scene->scratch);
    g_autofree char *expected = g_strconcat(base, "-network", NULL);
    g_autofree char *name = coterie_bundle_folder(slash);

    assert_string_equal(name, expected);
    for (gsize i = 0; i < G_N_ELEMENTS(named); i++) {
        g_autofree char *folder = coterie_bundle_folder(named[i][0]);

        assert_string_equal(folder, named[i][1]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_file_is_written, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            corrections_are_kept_and_the_rest_is_replaced, set_up, tear_down),
        cmocka_unit_test_setup_teardown(blank_corrections_are_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(files_of_others_are_left_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(corrections_may_be_there_beforehand, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_file_in_the_place_of_the_folder_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            nothing_is_written_if_one_file_cannot_be, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_failed_first_run_leaves_no_folder, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_account_sums_what_was_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_text_that_has_gone_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(results_are_never_read_as_texts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_folder_is_named_after_what_is_read, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
