/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view in, a picture out, drawn by another program. Layouts may run for hours
 * and Graphviz may crash, so both happen in a child with a time budget; it also
 * keeps Graphviz, whose licence is not ours, out of this process. The drawing
 * goes to the child as a file that has no name any more, so that nothing can
 * block on writing it and no signal comes if the child dies early; what the
 * child says is read on while it works. The weak spot: a child that ignores
 * its own alarm is killed only some seconds after it. */
#define _POSIX_C_SOURCE 200809L /* lseek, write */

#include "base/installed.h"

#include <coterie/error.h>
#include <coterie/output.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM "coterie-draw"
#define GRACE 2 /* seconds that the child has to speak for itself when its time is over */

/* A child at work. */
typedef struct {
    GSubprocess *process;
    GBytes *picture;
    GBytes *said;
    GError *error;
    gboolean done;
    gboolean late;
} Child;

static gboolean
is_program(const char *path)
{
    return g_file_test(path, G_FILE_TEST_IS_EXECUTABLE) &&
           g_file_test(path, G_FILE_TEST_IS_REGULAR);
}

/* Beside the running program, as an installed or a built one stands. */
static char *
beside_this_program(void)
{
    g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = self != NULL ? g_path_get_dirname(self) : g_strdup(".");

    return g_build_filename(folder, PROGRAM, NULL);
}

static char *
find_program(GError **error)
{
    const char *named = g_getenv("COTERIE_DRAW");
    char *candidates[] = {
        beside_this_program(),
        named != NULL && *named != '\0' ? g_strdup(named) : NULL,
        coterie_installed_path(COTERIE_RELATIVE_BIN_DIR "/" PROGRAM),
        g_build_filename(COTERIE_BUILD_DIR, "src", PROGRAM, NULL),
        g_build_filename(COTERIE_INSTALLED_BIN_DIR, PROGRAM, NULL),
    };
    char *found = NULL;

    for (guint i = 0; i < G_N_ELEMENTS(candidates); i++) {
        if (found == NULL && candidates[i] != NULL && is_program(candidates[i]))
            found = g_steal_pointer(&candidates[i]);
        g_free(candidates[i]);
    }
    if (found == NULL)
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_OUTPUT,
                    "cannot draw: no program '" PROGRAM "'; COTERIE_DRAW may name it");
    return found;
}

/* A file without a name that holds @bytes and stands at its start; -1 on error. */
static int
open_nameless(GBytes *bytes, GError **error)
{
    g_autofree char *path = NULL;
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    int file = g_file_open_tmp("coterie-XXXXXX", &path, error);

    if (file < 0)
        return -1;
    g_unlink(path);
    for (gsize done = 0; done < length;) {
        gssize wrote = write(file, data + done, length - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0) {
            g_set_error(error,
                        COTERIE_ERROR,
                        COTERIE_ERROR_OUTPUT,
                        "cannot hand over the drawing: %s",
                        g_strerror(errno));
            close(file);
            return -1;
        }
        done += (gsize)wrote;
    }
    lseek(file, 0, SEEK_SET);
    return file;
}

static void
take_result(GObject *source, GAsyncResult *result, gpointer data)
{
    Child *child = data;

    g_subprocess_communicate_finish(
        G_SUBPROCESS(source), result, &child->picture, &child->said, &child->error);
    child->done = TRUE;
}

static gboolean
end_child(gpointer data)
{
    Child *child = data;

    child->late = TRUE;
    g_subprocess_force_exit(child->process);
    return G_SOURCE_REMOVE;
}

/* Waits until the child has ended and all it wrote is read. */
static void
attend(Child *child, guint seconds)
{
    g_autoptr(GMainContext) context = g_main_context_new();
    g_autoptr(GSource) timer = g_timeout_source_new_seconds(seconds + GRACE);

    g_main_context_push_thread_default(context);
    g_source_set_callback(timer, end_child, child, NULL);
    g_source_attach(timer, context);
    g_subprocess_communicate_async(child->process, NULL, NULL, take_result, child);
    while (!child->done)
        g_main_context_iteration(context, TRUE);
    g_source_destroy(timer);
    g_main_context_pop_thread_default(context);
}

/* The first line of what the child said, or NULL. */
static char *
first_line(GBytes *said)
{
    gsize length = 0;
    const char *data = said != NULL ? g_bytes_get_data(said, &length) : NULL;
    g_autofree char *valid = length > 0 ? g_utf8_make_valid(data, (gssize)length) : g_strdup("");

    valid[strcspn(valid, "\r\n")] = '\0';
    return *valid != '\0' ? g_steal_pointer(&valid) : NULL;
}

static gboolean
judge(const Child *child, guint seconds, GError **error)
{
    g_autofree char *line = first_line(child->said);

    if (child->error != NULL)
        g_set_error(
            error, COTERIE_ERROR, COTERIE_ERROR_OUTPUT, "cannot draw: %s", child->error->message);
    else if (child->late)
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_OUTPUT,
                    "drawing took longer than %u s; try --layout sfdp or --top 50",
                    seconds);
    else if (g_subprocess_get_if_signaled(child->process))
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_OUTPUT,
                    "drawing ended by signal %d",
                    g_subprocess_get_term_sig(child->process));
    else if (g_subprocess_get_exit_status(child->process) != 0 ||
             g_bytes_get_size(child->picture) == 0)
        g_set_error_literal(error,
                            COTERIE_ERROR,
                            COTERIE_ERROR_OUTPUT,
                            line != NULL ? line : "drawing failed without saying why");
    else
        return TRUE;
    return FALSE;
}

static GBytes *
run(const char *program, int input, guint seconds, GError **error)
{
    g_autoptr(GSubprocessLauncher) launcher =
        g_subprocess_launcher_new(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
    Child child = {0};
    GBytes *picture = NULL;

    g_subprocess_launcher_take_stdin_fd(launcher, input);
    child.process = g_subprocess_launcher_spawn(launcher, &child.error, program, NULL);
    if (child.process == NULL) {
        judge(&child, seconds, error);
        g_clear_error(&child.error);
        return NULL;
    }
    attend(&child, seconds);
    if (judge(&child, seconds, error))
        picture = g_bytes_ref(child.picture);
    g_clear_pointer(&child.picture, g_bytes_unref);
    g_clear_pointer(&child.said, g_bytes_unref);
    g_clear_error(&child.error);
    g_object_unref(child.process);
    return picture;
}

GBytes *
coterie_picture_write(const CoterieView *view, const CoterieDrawOptions *options, GError **error)
{
    const CoterieDrawOptions defaults = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GBytes) drawing = coterie_drawing_write(view, options, error);

    if (drawing == NULL)
        return NULL;
    g_autofree char *program = find_program(error);
    if (program == NULL)
        return NULL;
    int input = open_nameless(drawing, error);
    if (input < 0)
        return NULL;
    return run(program, input, (options != NULL ? options : &defaults)->seconds, error);
}
