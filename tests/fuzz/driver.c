/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in for libFuzzer where there is none: gives a fuzz target every file of
 * the folders named as arguments, in the order of their names. Each input is
 * copied to a block of just its size, so that reading past its end is seen. */
#include "fuzz.h"

#include <glib.h>

#include <stdio.h>
#include <string.h>

static gint
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *
list_files(const char *path)
{
    GPtrArray *files = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name;

    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL)
        g_ptr_array_add(files, g_build_filename(path, name, NULL));
    g_ptr_array_sort(files, compare_names);
    return files;
}

static gboolean
replay(const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *contents = NULL;
    g_autofree uint8_t *data = NULL;
    gsize length;

    if (!g_file_get_contents(path, &contents, &length, &error)) {
        (void)fprintf(stderr, "%s\n", error->message);
        return FALSE;
    }
    data = g_memdup2(contents, length);
    return LLVMFuzzerTestOneInput(data, length) == 0;
}

int
main(int argc, char **argv)
{
    guint passed = 0;
    guint failed = 0;

    for (int i = 1; i < argc; i++) {
        g_autoptr(GPtrArray) files = list_files(argv[i]);

        if (files->len == 0) {
            (void)fprintf(stderr, "%s: no files\n", argv[i]);
            failed++;
        }
        for (guint j = 0; j < files->len; j++) {
            if (replay(g_ptr_array_index(files, j)))
                passed++;
            else
                failed++;
        }
    }
    (void)printf("%u passed, %u failed\n", passed, failed);
    return failed == 0 && passed > 0 ? 0 : 1;
}
