/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CLI_STREAM_H
#define COTERIE_CLI_STREAM_H

#include <glib.h>

/* A file that is written piece by piece and appears only when it is whole; standard output, devices
 * and links are written straight. */
typedef struct CliStream CliStream;

/* @path may be "-". */
CliStream *cli_stream_open(const char *path, GError **error);

gboolean cli_stream_write(CliStream *stream, GBytes *bytes, GError **error);

/* Closes the file and gives it its name; without this, cli_stream_free() leaves nothing behind. */
gboolean cli_stream_finish(CliStream *stream, GError **error);

void cli_stream_free(CliStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CliStream, cli_stream_free)

#endif
