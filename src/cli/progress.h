/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CLI_PROGRESS_H
#define COTERIE_CLI_PROGRESS_H

#include <glib.h>

/* A bar on standard error, from the second second on, if that is a terminal. */
typedef struct {
    gboolean wanted;
    gboolean drawn;
    gint64 next; /* when it may be drawn again */
} CliProgress;

CliProgress cli_progress_start(gboolean quiet);

/* A CoterieProgress; @progress is a CliProgress. */
void cli_progress_show(const char *stage, double fraction, gpointer progress);

/* Takes the bar away. */
void cli_progress_stop(CliProgress *progress);

#endif
