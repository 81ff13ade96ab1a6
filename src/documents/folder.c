/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder becomes a list of the texts in it. The order of a directory differs
 * from one machine to the next; that of the sorted paths does not. */
#include "documents/folder.h"

#include "base/file_error.h"
#include "documents/kinds.h"
#include "documents/utf8.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <errno.h>

static gboolean
fail(const char *path, int fault, GError **error)
{
    g_autofree char *shown = coterie_utf8_shown(path);

    return coterie_file_fail(shown, fault, error);
}

static gboolean
is_text(const char *name)
{
    const char *what;
    CoterieKind kind = coterie_kind_of_name(name, &what);

    return kind != COTERIE_KIND_UNKNOWN && kind != COTERIE_KIND_REFUSED;
}

/* What the user writes beside the texts for this program. */
static gboolean
is_written_beside(const char *name)
{
    g_autofree char *base = g_path_get_basename(name);

    return g_str_equal(base, COTERIE_FOLDER_CORRECTIONS);
}

gboolean
coterie_folder_is_ours(const char *path)
{
    g_autofree char *mark = g_build_filename(path, COTERIE_FOLDER_MARK, NULL);
    g_autofree char *text = NULL;

    return g_file_test(mark, G_FILE_TEST_IS_REGULAR) &&
           g_file_get_contents(mark, &text, NULL, NULL) &&
           g_str_has_prefix(text, COTERIE_FOLDER_MARK_BEGIN);
}

/* Whether there may be texts in a folder below the one that was asked for. */
static gboolean
is_worth_a_search(const char *path)
{
    return !g_file_test(path, G_FILE_TEST_IS_SYMLINK) && !coterie_folder_is_ours(path);
}

static gboolean search(const char *top, const char *below, GPtrArray *found, GError **error);

/* @below is the path from @top to a member of one of its folders. */
static gboolean
look_at(const char *top, const char *below, GPtrArray *found, GError **error)
{
    g_autofree char *path = g_build_filename(top, below, NULL);
    GStatBuf status;

    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return !is_worth_a_search(path) || search(top, below, found, error);
    if (!is_text(below) || is_written_beside(below))
        return TRUE;
    if (g_stat(path, &status) != 0)
        return fail(path, errno, error);
    if (S_ISREG(status.st_mode))
        g_ptr_array_add(found, g_strdup(below));
    return TRUE;
}

static gboolean
search(const char *top, const char *below, GPtrArray *found, GError **error)
{
    g_autofree char *path = g_build_filename(top, below, NULL);
    g_autoptr(GDir) folder = g_dir_open(path, 0, error);
    const char *name;

    if (folder == NULL)
        return FALSE;
    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *member = NULL;

        if (*name == '.')
            continue;
        member = *below == '\0' ? g_strdup(name) : g_build_filename(below, name, NULL);
        if (!look_at(top, member, found, error))
            return FALSE;
    }
    return TRUE;
}

static gint
compare_paths(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

static void
fail_as_ours(const char *path, GError **error)
{
    g_autofree char *shown = coterie_utf8_shown(path);

    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_TEXT,
                "%s: written by coterie itself; give the texts it was made from",
                shown);
}

GPtrArray *
coterie_folder_list(const char *path, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);

    if (coterie_folder_is_ours(path)) {
        fail_as_ours(path, error);
        return NULL;
    }
    if (!search(path, "", found, error))
        return NULL;
    g_ptr_array_sort(found, compare_paths);
    return g_steal_pointer(&found);
}
