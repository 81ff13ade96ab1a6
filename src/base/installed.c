/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an installation stands. It may have been moved, or installed under a
 * prefix other than the one it was configured for; so what belongs to it is looked
 * for from where the library lies, then from where the program lies: in the folder
 * above (bin/, lib/), and in that above it (lib/x86_64-linux-gnu/). A library that
 * was linked into a program lies where the program does. */
#define _GNU_SOURCE /* dladdr */

#include "base/installed.h"

#include <glib.h>

#include <dlfcn.h>

#define MOST_ABOVE 2

/* The file that this code was loaded from, or NULL. */
static char *
library_file(void)
{
    static const char here;
    Dl_info info;

    if (dladdr(&here, &info) == 0 || info.dli_fname == NULL || !g_path_is_absolute(info.dli_fname))
        return NULL;
    return g_strdup(info.dli_fname);
}

/* @relative in one of the folders above that of @file. */
static char *
find_above(const char *file, const char *relative)
{
    g_autofree char *folder = g_path_get_dirname(file);

    for (guint i = 0; i < MOST_ABOVE; i++) {
        g_autofree char *above = g_path_get_dirname(folder);
        g_autofree char *path = g_build_filename(above, relative, NULL);

        if (g_file_test(path, G_FILE_TEST_EXISTS))
            return g_steal_pointer(&path);
        g_free(folder);
        folder = g_steal_pointer(&above);
    }
    return NULL;
}

char *
coterie_installed_path(const char *relative)
{
    g_autofree char *library = library_file();
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    char *path = library != NULL ? find_above(library, relative) : NULL;

    if (path == NULL && program != NULL)
        path = find_above(program, relative);
    return path;
}
