/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Output that is too long to hold. The library's coterie_file_write() takes a whole file at once;
 * an extraction of a library of books is written as it is found, beside its
 * place, and renamed into it at the end. */
#define _POSIX_C_SOURCE 200809L

#include "cli/stream.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct CliStream {
    char *path;
    char *beside; /* or NULL: written straight */
    FILE *file;
};

static gboolean
fail(GError **error, const char *path, int code)
{
    g_set_error(error,
                G_FILE_ERROR,
                g_file_error_from_errno(code),
                "cannot write %s: %s",
                g_str_equal(path, "-") ? "standard output" : path,
                g_strerror(code));
    return FALSE;
}

static gboolean
is_replaceable(const char *path)
{
    if (g_file_test(path, G_FILE_TEST_IS_SYMLINK))
        return FALSE;
    return g_file_test(path, G_FILE_TEST_IS_REGULAR) || !g_file_test(path, G_FILE_TEST_EXISTS);
}

static FILE *
open_beside(CliStream *stream)
{
    int descriptor;
    FILE *file;

    stream->beside = g_strconcat(stream->path, ".XXXXXX", NULL);
    descriptor = g_mkstemp_full(stream->beside, O_WRONLY, 0666);
    if (descriptor < 0) {
        g_clear_pointer(&stream->beside, g_free);
        return NULL;
    }
    file = fdopen(descriptor, "wb");
    if (file == NULL)
        close(descriptor);
    return file;
}

CliStream *
cli_stream_open(const char *path, GError **error)
{
    g_autoptr(CliStream) stream = g_new0(CliStream, 1);

    stream->path = g_strdup(path);
    if (g_str_equal(path, "-"))
        stream->file = stdout;
    else if (is_replaceable(path))
        stream->file = open_beside(stream);
    else
        stream->file = g_fopen(path, "wb");
    if (stream->file == NULL) {
        fail(error, path, errno);
        return NULL;
    }
    return g_steal_pointer(&stream);
}

gboolean
cli_stream_write(CliStream *stream, GBytes *bytes, GError **error)
{
    gsize size;
    const void *data = g_bytes_get_data(bytes, &size);

    if (size > 0 && fwrite(data, 1, size, stream->file) < size)
        return fail(error, stream->path, errno);
    return TRUE;
}

gboolean
cli_stream_finish(CliStream *stream, GError **error)
{
    FILE *file = g_steal_pointer(&stream->file);

    if (file == stdout)
        return fflush(stdout) == 0 || fail(error, stream->path, errno);
    if (fclose(file) != 0)
        return fail(error, stream->path, errno);
    if (stream->beside != NULL && g_rename(stream->beside, stream->path) != 0)
        return fail(error, stream->path, errno);
    g_clear_pointer(&stream->beside, g_free);
    return TRUE;
}

void
cli_stream_free(CliStream *stream)
{
    if (stream->file != NULL && stream->file != stdout)
        fclose(stream->file);
    if (stream->beside != NULL)
        g_unlink(stream->beside);
    g_free(stream->beside);
    g_free(stream->path);
    g_free(stream);
}
