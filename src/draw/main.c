/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program `coterie-draw`: a drawing on standard input, a picture on
 * standard output. It is a program of its own so that a layout which hangs or
 * crashes takes nobody with it. It guards itself too: an alarm ends it when
 * the drawing's time is over, and a limit on processor time should the alarm
 * be lost, so that no orphan lives on. Exit status 0 done, 1 failed with one
 * line on standard error, 2 misused. */
#include "draw/render.h"

#include <coterie/error.h>

#include <glib.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define INPUT_LIMIT ((gsize)64 << 20)
#define GRACE 5 /* seconds between the alarm and the limit that comes after it */

static const char help[] =
    "Usage: coterie-draw [--help] <DRAWING >PICTURE\n"
    "\n"
    "Reads a drawing as JSON, writes it as SVG, PNG, PDF or DOT; format, layout and time\n"
    "budget stand in the drawing. It is run by `coterie draw`:\n"
    "\n"
    "  coterie draw biography.txt -o biography.svg\n";

/* What to say when time is over: made before, because a signal handler may not. */
static char late[200];

static void
end_late(int signal_number)
{
    (void)signal_number;
    ssize_t ignored = write(STDERR_FILENO, late, strlen(late));
    (void)ignored;
    _exit(1);
}

static void
start_clock(const CoterieDrawing *drawing)
{
    gboolean is_sfdp = strcmp(drawing->layout, "sfdp") == 0;
    struct sigaction action = {.sa_handler = end_late};
    struct rlimit none = {0, 0};
    struct rlimit processor = {drawing->seconds + GRACE, drawing->seconds + GRACE};

    g_snprintf(late,
               sizeof late,
               "layout '%s' took longer than %u s; try %s--top 50\n",
               drawing->layout,
               drawing->seconds,
               is_sfdp ? "" : "--layout sfdp or ");
    sigaction(SIGALRM, &action, NULL);
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_CPU, &processor);
    alarm(drawing->seconds);
}

static GString *
read_input(GError **error)
{
    g_autoptr(GString) input = g_string_new(NULL);
    char buffer[65536];
    gsize got;

    while ((got = fread(buffer, 1, sizeof buffer, stdin)) > 0) {
        g_string_append_len(input, buffer, (gssize)got);
        if (input->len > INPUT_LIMIT) {
            g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "drawing is larger than 64 MB");
            return NULL;
        }
    }
    if (ferror(stdin)) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_DATA,
                    "cannot read the drawing: %s",
                    g_strerror(errno));
        return NULL;
    }
    return g_steal_pointer(&input);
}

static gboolean
write_output(GBytes *picture, GError **error)
{
    gsize length = 0;
    gconstpointer bytes = g_bytes_get_data(picture, &length);

    if (fwrite(bytes, 1, length, stdout) == length && fflush(stdout) == 0)
        return TRUE;
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_OUTPUT,
                "cannot write the picture: %s",
                g_strerror(errno));
    return FALSE;
}

static gboolean
draw(GError **error)
{
    g_autoptr(GString) input = read_input(error);

    if (input == NULL)
        return FALSE;
    g_autoptr(CoterieDrawing) drawing = coterie_drawing_read(input->str, input->len, error);
    if (drawing == NULL)
        return FALSE;
    start_clock(drawing);
    g_autoptr(GBytes) picture = coterie_drawing_render(drawing, error);
    return picture != NULL && write_output(picture, error);
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    if (argc == 2 && strcmp(argv[1], "--help") == 0)
        return fputs(help, stdout) < 0 || fflush(stdout) != 0;
    if (argc > 1) {
        fprintf(stderr, "unknown argument '%s'; try coterie-draw --help\n", argv[1]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    g_setenv("TZ", "UTC0", TRUE); /* a PDF holds its maker's zone */
    if (draw(&error))
        _Exit(0); /* what Graphviz and fontconfig still hold goes with the process */
    fprintf(stderr, "%s\n", error != NULL ? error->message : "cannot draw");
    return 1;
}
