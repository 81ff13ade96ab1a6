/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L /* mkfifo */

#include "support/check.h"

#include <coterie/error.h>
#include <coterie/output.h>

#include <glib/gstdio.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static int
make_folder(void **state)
{
    *state = g_dir_make_tmp("coterie-XXXXXX", NULL);
    return *state == NULL;
}

/* Removes what a test leaves in its folder, and reports if that is more than named files. */
static int
remove_folder(void **state)
{
    g_autofree char *path = *state;
    GDir *folder = g_dir_open(path, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *inner = g_build_filename(path, name, NULL);

        g_remove(inner);
    }
    g_dir_close(folder);
    return g_rmdir(path);
}

static guint
count_files(const char *path)
{
    GDir *folder = g_dir_open(path, 0, NULL);
    guint count = 0;

    while (g_dir_read_name(folder) != NULL)
        count++;
    g_dir_close(folder);
    return count;
}

static gboolean
write_text(const char *path, const char *text, GError **error)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));

    return coterie_file_write(path, bytes, error);
}

static void
expect_content(const char *path, const char *text)
{
    g_autofree char *content = NULL;

    assert_true(g_file_get_contents(path, &content, NULL, NULL));
    assert_string_equal(content, text);
}

static void
a_file_is_written_and_written_over(void **state)
{
    g_autofree char *path = g_build_filename(*state, "a.txt", NULL);
    g_autoptr(GError) error = NULL;

    write_text(path, "first, and longer", &error);
    assert_no_error(error);
    write_text(path, "second", &error);
    assert_no_error(error);
    expect_content(path, "second");
    assert_int_equal(count_files(*state), 1);
}

static void
the_mode_of_the_old_file_is_kept(void **state)
{
    g_autofree char *path = g_build_filename(*state, "a.txt", NULL);
    g_autoptr(GError) error = NULL;
    GStatBuf status;

    write_text(path, "first", &error);
    g_chmod(path, 0600);
    write_text(path, "second", &error);
    assert_no_error(error);
    assert_int_equal(g_stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

static void
a_new_file_obeys_the_umask(void **state)
{
    g_autofree char *path = g_build_filename(*state, "a.txt", NULL);
    g_autoptr(GError) error = NULL;
    mode_t old = umask(027);
    GStatBuf status;

    write_text(path, "first", &error);
    umask(old);
    assert_no_error(error);
    assert_int_equal(g_stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
}

static void
links_are_followed(void **state)
{
    g_autofree char *target = g_build_filename(*state, "target.txt", NULL);
    g_autofree char *link = g_build_filename(*state, "link.txt", NULL);
    g_autoptr(GError) error = NULL;

    assert_int_equal(symlink("target.txt", link), 0);
    write_text(link, "through a dangling link", &error);
    assert_no_error(error);
    expect_content(target, "through a dangling link");
    write_text(link, "again", &error);
    assert_no_error(error);
    assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    expect_content(target, "again");
}

static void
a_pipe_is_written_straight(void **state)
{
    g_autofree char *path = g_build_filename(*state, "pipe", NULL);
    g_autoptr(GError) error = NULL;
    char text[16] = "";
    int fd;

    assert_int_equal(mkfifo(path, 0600), 0);
    fd = open(path, O_RDWR);
    write_text(path, "through", &error);
    assert_no_error(error);
    assert_int_equal(read(fd, text, sizeof text - 1), 7);
    close(fd);
    assert_string_equal(text, "through");
}

static void
a_full_disk_is_told(void **state)
{
    g_autoptr(GError) error = NULL;

    (void)state;
    if (!g_file_test("/dev/full", G_FILE_TEST_EXISTS))
        skip();
    assert_false(write_text("/dev/full", "text", &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    assert_non_null(strstr(error->message, "cannot write /dev/full: "));
}

static void
a_missing_folder_is_told_and_nothing_is_left(void **state)
{
    g_autofree char *path = g_build_filename(*state, "none", "a.txt", NULL);
    g_autoptr(GError) error = NULL;

    assert_false(write_text(path, "text", &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    assert_non_null(strstr(error->message, path));
    assert_int_equal(count_files(*state), 0);
}

static void
a_folder_is_not_written_over(void **state)
{
    g_autoptr(GError) error = NULL;

    assert_false(write_text(*state, "text", &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
}

static void
forms_have_three_names(void **state)
{
    g_autoptr(GError) error = NULL;
    CoterieForm form = COTERIE_FORM_TEXT;

    (void)state;
    assert_true(coterie_form_parse("json", &form, &error));
    assert_int_equal(form, COTERIE_FORM_JSON);
    assert_false(coterie_form_parse("JSON", &form, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_int_equal(form, COTERIE_FORM_JSON);
}

/* Writes "short" into a.txt, and a thousand bytes into the file called @second. */
static gboolean
write_two(const char *folder, const char *second, GError **error)
{
    g_autofree char *one = g_build_filename(folder, "a.txt", NULL);
    g_autofree char *other = g_build_filename(folder, second, NULL);
    g_autofree char *text = g_strnfill(1000, 'x');
    const char *const paths[] = {one, other, NULL};
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

    g_ptr_array_add(files, g_bytes_new("short", 5));
    g_ptr_array_add(files, g_bytes_new(text, 1000));
    return coterie_files_write(paths, files, error);
}

static void
several_files_are_written_together(void **state)
{
    g_autofree char *path = g_build_filename(*state, "a.txt", NULL);
    g_autoptr(GError) error = NULL;

    assert_true(write_two(*state, "b.txt", &error));
    assert_no_error(error);
    expect_content(path, "short");
    assert_int_equal(count_files(*state), 2);
}

static void
of_several_files_none_is_written_if_one_has_no_place(void **state)
{
    g_autoptr(GError) error = NULL;

    assert_false(write_two(*state, "nowhere/b.txt", &error));
    assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
    assert_int_equal(count_files(*state), 0);
}

/* A limit on the length of files stands for a disk that fills up after the first. */
static void
of_several_files_none_is_written_if_the_disk_fills_up(void **state)
{
    g_autofree char *path = g_build_filename(*state, "a.txt", NULL);
    g_autoptr(GError) error = NULL;
    struct rlimit old;
    struct rlimit small;
    gboolean written;

    assert_true(write_text(path, "old", NULL));
    getrlimit(RLIMIT_FSIZE, &old);
    small = (struct rlimit){500, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    written = write_two(*state, "b.txt", &error);
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, SIG_DFL);
    assert_false(written);
    assert_non_null(strstr(error->message, "b.txt"));
    expect_content(path, "old");
    assert_int_equal(count_files(*state), 1);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_is_written_and_written_over),
        IN_FOLDER(the_mode_of_the_old_file_is_kept),
        IN_FOLDER(a_new_file_obeys_the_umask),
        IN_FOLDER(links_are_followed),
        IN_FOLDER(a_pipe_is_written_straight),
        cmocka_unit_test(a_full_disk_is_told),
        IN_FOLDER(several_files_are_written_together),
        IN_FOLDER(of_several_files_none_is_written_if_one_has_no_place),
        IN_FOLDER(of_several_files_none_is_written_if_the_disk_fills_up),
        IN_FOLDER(a_missing_folder_is_told_and_nothing_is_left),
        IN_FOLDER(a_folder_is_not_written_over),
        cmocka_unit_test(forms_have_three_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
