/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar for those who wait. It is drawn over itself ten times a second at most and leaves nothing
 * behind; a pipe or a file never sees it. */
#define _POSIX_C_SOURCE 200809L

#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#define WIDTH 30

CliProgress
cli_progress_start(gboolean quiet)
{
    return (CliProgress){
        .wanted = !quiet && isatty(STDERR_FILENO),
        .next = g_get_monotonic_time() + G_TIME_SPAN_SECOND,
    };
}

void
cli_progress_show(const char *stage, double fraction, gpointer progress)
{
    CliProgress *bar = progress;
    gint64 now = g_get_monotonic_time();
    int full = (int)(fraction * WIDTH);

    if (!bar->wanted || now < bar->next)
        return;
    bar->next = now + G_TIME_SPAN_SECOND / 10;
    bar->drawn = TRUE;
    if (fraction < 0) {
        fprintf(stderr, "\r\033[K%s...", stage);
        return;
    }
    fprintf(stderr, "\r\033[K%s [", stage);
    for (int i = 0; i < WIDTH; i++)
        fputc(i < full ? '#' : '.', stderr);
    fprintf(stderr, "] %d %%", (int)(fraction * 100));
}

void
cli_progress_stop(CliProgress *progress)
{
    if (progress->drawn)
        fputs("\r\033[K", stderr);
    progress->drawn = FALSE;
}
