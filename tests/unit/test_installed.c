/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/installed.h"
#include "support/check.h"

/* The library is linked into this test, so that its own folder stands for bin/ or lib/. */
static char *
own_folder(void)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);

    return g_path_get_dirname(program);
}

static void
what_lies_beside_the_folder_of_the_program_is_found(void **state)
{
    (void)state;
    g_autofree char *folder = own_folder();
    g_autofree char *name = g_path_get_basename(folder);
    g_autofree char *found = coterie_installed_path(name);

    assert_string_equal(found, folder);
}

static void
what_lies_one_folder_further_up_is_found(void **state)
{
    (void)state;
    g_autofree char *folder = own_folder();
    g_autofree char *above = g_path_get_dirname(folder);
    g_autofree char *name = g_path_get_basename(above);
    g_autofree char *found = coterie_installed_path(name);

    assert_string_equal(found, above);
}

static void
what_is_not_there_is_not_found(void **state)
{
    (void)state;
    assert_null(coterie_installed_path("share/no-such-folder"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lies_beside_the_folder_of_the_program_is_found),
        cmocka_unit_test(what_lies_one_folder_further_up_is_found),
        cmocka_unit_test(what_is_not_there_is_not_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
