/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes into files, whole or not at all. What is written goes into a new file
 * beside the old one, which takes its name only when every byte is on its way to
 * the disk; whoever looks sees the old file or the new one. Several files that
 * belong together are all filled before the first takes its name. Links are followed,
 * so that a link stays a link, and the old file's mode is kept. Devices and
 * pipes have nothing beside them and are written straight.
 *
 * Weak spots: a file with several hard links loses them, nothing is forced
 * to the disk (fsync), so a power cut right after may undo the writing, and of several
 * files the first stays if a later one, though filled, is refused its name. */
#define _POSIX_C_SOURCE 200809L /* fchmod, O_CLOEXEC */

#include <coterie/output.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_LINKS 40

/* A file to be. */
typedef struct {
    const char *path;
    GBytes *bytes;
    char *target; /* the name it takes, past all links; NULL if it is written straight */
    char *beside; /* where it is until then */
} Place;

static gboolean
fail(const char *path, int code, GError **error)
{
    g_autofree char *shown = g_filename_display_name(path);

    g_set_error(error,
                G_FILE_ERROR,
                (gint)g_file_error_from_errno(code),
                "cannot write %s: %s",
                shown,
                g_strerror(code));
    return FALSE;
}

/* Returns 0, or errno. */
static int
write_all(int fd, GBytes *bytes)
{
    gsize left;
    const char *at = g_bytes_get_data(bytes, &left);

    while (left > 0) {
        ssize_t written = write(fd, at, MIN(left, (gsize)1 << 30));

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        at += written;
        left -= (gsize)written;
    }
    return 0;
}

/* Writes and closes; some file systems tell of a full disk only at the end. */
static int
write_and_close(int fd, GBytes *bytes)
{
    int code = write_all(fd, bytes);

    if (close(fd) != 0 && code == 0)
        code = errno;
    return code;
}

static gboolean
write_standard_output(GBytes *bytes, GError **error)
{
    int code = fflush(stdout) != 0 ? errno : 0; /* what was printed before comes first */

    if (code == 0)
        code = write_all(STDOUT_FILENO, bytes);
    return code == 0 || fail("standard output", code, error);
}

static gboolean
write_straight(const char *path, GBytes *bytes, GError **error)
{
    int fd = g_open(path, O_WRONLY | O_CLOEXEC, 0);
    int code = fd < 0 ? errno : write_and_close(fd, bytes);

    return code == 0 || fail(path, code, error);
}

/* Follows links to the name that is to be written, which may not exist yet. */
static char *
follow_links(const char *path)
{
    char *at = g_strdup(path);

    for (guint i = 0; i < MOST_LINKS; i++) {
        g_autofree char *target = g_file_read_link(at, NULL);
        g_autofree char *folder = NULL;
        g_autofree char *from = at;

        if (target == NULL)
            return g_steal_pointer(&from);
        folder = g_path_get_dirname(from);
        at = g_path_is_absolute(target) ? g_steal_pointer(&target)
                                        : g_build_filename(folder, target, NULL);
    }
    return at;
}

static void
place_clear(gpointer data)
{
    Place *place = data;

    if (place->beside != NULL)
        g_unlink(place->beside);
    g_free(place->beside);
    g_free(place->target);
}

/* Fills a new file beside the target; @old is what is there now, or NULL. */
static gboolean
fill_beside(Place *place, const GStatBuf *old, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(place->target);
    g_autofree char *beside = g_build_filename(folder, ".coterie-XXXXXX", NULL);
    int code = 0;
    int fd;

    if (old != NULL && g_access(place->target, W_OK) != 0) /* a renaming would not ask */
        return fail(place->path, errno, error);
    fd = g_mkstemp_full(beside, O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0)
        return fail(place->path, errno, error);
    place->beside = g_steal_pointer(&beside);
    if (old != NULL && fchmod(fd, old->st_mode & 07777) != 0)
        code = errno;
    if (code == 0)
        code = write_and_close(fd, place->bytes);
    else
        close(fd);
    return code == 0 || fail(place->path, code, error);
}

/* All that can fail, but for what is written straight. */
static gboolean
prepare(Place *place, GError **error)
{
    GStatBuf old;
    gboolean found;

    if (g_str_equal(place->path, "-"))
        return TRUE;
    found = g_stat(place->path, &old) == 0;
    if (!found && errno != ENOENT)
        return fail(place->path, errno, error);
    if (found && S_ISDIR(old.st_mode))
        return fail(place->path, EISDIR, error);
    if (found && !S_ISREG(old.st_mode))
        return TRUE;
    place->target = follow_links(place->path);
    return fill_beside(place, found ? &old : NULL, error);
}

static gboolean
settle(Place *place, GError **error)
{
    if (g_str_equal(place->path, "-"))
        return write_standard_output(place->bytes, error);
    if (place->target == NULL)
        return write_straight(place->path, place->bytes, error);
    if (g_rename(place->beside, place->target) != 0)
        return fail(place->path, errno, error);
    g_clear_pointer(&place->beside, g_free);
    return TRUE;
}

gboolean
coterie_files_write(const char *const *paths, const GPtrArray *files, GError **error)
{
    g_autoptr(GArray) places = g_array_new(FALSE, TRUE, sizeof(Place));

    g_return_val_if_fail(paths != NULL && files != NULL, FALSE);
    g_return_val_if_fail(g_strv_length((char **)paths) == files->len, FALSE);
    g_array_set_clear_func(places, place_clear);
    for (guint i = 0; i < files->len; i++) {
        Place place = {.path = paths[i], .bytes = g_ptr_array_index(files, i)};
        g_array_append_val(places, place);
        if (!prepare(&g_array_index(places, Place, i), error))
            return FALSE;
    }
    for (guint i = 0; i < places->len; i++)
        if (!settle(&g_array_index(places, Place, i), error))
            return FALSE;
    return TRUE;
}

gboolean
coterie_file_write(const char *path, GBytes *bytes, GError **error)
{
    const char *const paths[] = {path, NULL};
    g_autoptr(GPtrArray) files = g_ptr_array_new();

    g_return_val_if_fail(path != NULL && bytes != NULL, FALSE);
    g_ptr_array_add(files, bytes);
    return coterie_files_write(paths, files, error);
}
