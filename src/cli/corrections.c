/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files of corrections are read: those given with --corrections, and those that
 * lie beside what is read, where nobody needs to name them: corrections.txt in the
 * folder of a file or in a folder given itself, and in NAME-network, the folder of
 * results beside it. Each is read once and said so. What makes a folder of results
 * reads the one that lies in it too, wherever the folder is, and reads it last. */
#include "cli/cli.h"

#include <string.h>

#define FILE_NAME "corrections.txt"

static gboolean
is_listed(const GPtrArray *paths, const char *path)
{
    for (guint i = 0; i < paths->len; i++) {
        if (cli_is_same_file(g_ptr_array_index(paths, i), path))
            return TRUE;
    }
    return FALSE;
}

/* A path without slashes at its end, and with the name of its folder where it is "." or "..". */
static char *
named(const char *input)
{
    g_autofree char *name = g_path_get_basename(input);
    gsize length = strlen(input);

    if (g_str_equal(name, ".") || g_str_equal(name, ".."))
        return g_canonicalize_filename(input, NULL);
    while (length > 1 && G_IS_DIR_SEPARATOR(input[length - 1]))
        length--;
    return g_strndup(input, length);
}

/* @name in the folder that holds @path. */
static char *
beside(const char *path, const char *name)
{
    g_autofree char *folder = g_path_get_dirname(path);

    return strchr(path, '/') != NULL ? g_build_filename(folder, name, NULL) : g_strdup(name);
}

/* "letters/october.txt" and "letters/october" give "letters/october-network/corrections.txt". */
static char *
of_results(const char *input)
{
    g_autofree char *path = named(input);
    g_autofree char *results = coterie_bundle_folder(input);
    g_autofree char *name = g_build_filename(results, FILE_NAME, NULL);

    return beside(path, name);
}

/* Takes a file that is there and not yet taken, if it decides anything. */
static gboolean
take(const CliCommon *common, GPtrArray *paths, const char *path, GError **error)
{
    const char *const files[] = {path, NULL};
    g_autoptr(CoterieCorrections) corrections = NULL;
    guint32 count;

    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || is_listed(paths, path))
        return TRUE;
    corrections = coterie_corrections_new(files, error);
    if (corrections == NULL)
        return FALSE;
    count = coterie_corrections_count(corrections);
    if (count == 0)
        return TRUE;
    g_ptr_array_add(paths, g_strdup(path));
    g_ptr_array_add(common->notes,
                    g_strdup_printf("%s: %u decision%s", path, count, count == 1 ? "" : "s"));
    return TRUE;
}

/* @files is (transfer full). */
static void
set_corrections(CliCommon *common, char **files)
{
    g_strfreev(common->corrections);
    common->corrections = files;
    common->options.corrections = (const char *const *)files;
}

gboolean
cli_corrections_find(CliCommon *common, GError **error)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; common->corrections != NULL && common->corrections[i] != NULL; i++)
        if (!is_listed(paths, common->corrections[i]))
            g_ptr_array_add(paths, g_strdup(common->corrections[i]));
    for (guint i = 0; common->files[i] != NULL; i++) {
        const char *input = common->files[i];
        g_autofree char *first = g_file_test(input, G_FILE_TEST_IS_DIR)
                                     ? g_build_filename(input, FILE_NAME, NULL)
                                     : beside(input, FILE_NAME);
        g_autofree char *second = of_results(input);

        if (!g_str_equal(input, "-") &&
            (!take(common, paths, first, error) || !take(common, paths, second, error)))
            return FALSE;
    }
    g_ptr_array_add(paths, NULL);
    set_corrections(common, (char **)g_ptr_array_free(g_steal_pointer(&paths), FALSE));
    return TRUE;
}

void
cli_corrections_add_results(CliCommon *common, const char *folder)
{
    g_autoptr(GStrvBuilder) files = g_strv_builder_new();
    g_autofree char *own = coterie_bundle_corrections(folder);
    char **given = common->corrections;

    for (guint i = 0; given != NULL && given[i] != NULL; i++)
        if (own == NULL || !cli_is_same_file(given[i], own))
            g_strv_builder_add(files, given[i]);
    if (own != NULL)
        g_strv_builder_add(files, own);
    set_corrections(common, g_strv_builder_end(files));
}
