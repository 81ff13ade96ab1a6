/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes into a file, whole or not at all. What is written goes into a new file
 * beside the old one, which takes its name only when every byte is on its way to
 * the disk; whoever looks sees the old file or the new one. Links are followed,
 * so that a link stays a link, and the old file's mode is kept. Devices and
 * pipes have nothing beside them and are written straight.
 *
 * Weak spots: a file with several hard links loses them, and nothing is forced
 * to the disk (fsync), so a power cut right after may undo the writing. */
#define _POSIX_C_SOURCE 200809L /* fchmod, O_CLOEXEC */

#include <coterie/output.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_LINKS 40

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

/* Fills the file beside @target and puts it in its place; returns 0, or errno with nothing left. */
static int
replace(const char *target, const char *beside, int fd, const GStatBuf *old, GBytes *bytes)
{
    int code = 0;

    if (old != NULL && fchmod(fd, old->st_mode & 07777) != 0)
        code = errno;
    if (code == 0)
        code = write_and_close(fd, bytes);
    else
        close(fd);
    if (code == 0 && g_rename(beside, target) != 0)
        code = errno;
    if (code != 0)
        g_unlink(beside);
    return code;
}

static gboolean
write_beside(
    const char *path, const char *target, const GStatBuf *old, GBytes *bytes, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(target);
    g_autofree char *beside = g_build_filename(folder, ".coterie-XXXXXX", NULL);
    int fd;
    int code;

    if (old != NULL && g_access(target, W_OK) != 0) /* a renaming would not ask */
        return fail(path, errno, error);
    fd = g_mkstemp_full(beside, O_WRONLY | O_CLOEXEC, 0666);
    code = fd < 0 ? errno : replace(target, beside, fd, old, bytes);
    return code == 0 || fail(path, code, error);
}

gboolean
coterie_file_write(const char *path, GBytes *bytes, GError **error)
{
    g_autofree char *target = NULL;
    GStatBuf old;

    g_return_val_if_fail(path != NULL && bytes != NULL, FALSE);
    if (g_str_equal(path, "-"))
        return write_standard_output(bytes, error);
    if (g_stat(path, &old) != 0) {
        if (errno != ENOENT)
            return fail(path, errno, error);
        target = follow_links(path);
        return write_beside(path, target, NULL, bytes, error);
    }
    if (S_ISDIR(old.st_mode))
        return fail(path, EISDIR, error);
    if (!S_ISREG(old.st_mode))
        return write_straight(path, bytes, error);
    target = follow_links(path);
    return write_beside(path, target, &old, bytes, error);
}
