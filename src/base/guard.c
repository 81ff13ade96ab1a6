/* SPDX-License-Identifier: GPL-3.0-or-later */
/* igraph reports an error to a process-wide handler, once for every level it
 * unwinds, with a reason only the first time; by default it aborts. The guard's
 * handler keeps the first reason, copies it before the clean-up stack is freed
 * (it may live there), and returns, so that the call returns its code. Warnings
 * go to the debug log. Debian's igraph is not thread-safe: neither is this. */
#include "base/guard.h"

#include "base/versions.h"

#include <coterie/error.h>

static char first_reason[512];

static void
keep_reason(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)file;
    (void)line;
    (void)code;
    if (first_reason[0] == '\0' && reason != NULL)
        g_strlcpy(first_reason, reason, sizeof first_reason);
    IGRAPH_FINALLY_FREE();
}

static void
log_warning(const char *reason, const char *file, int line)
{
    g_log("coterie", G_LOG_LEVEL_DEBUG, "igraph: %s (%s:%d)", reason, file, line);
}

void
coterie_guard_enter(CoterieGuard *guard, guint32 seed)
{
    first_reason[0] = '\0';
    guard->errors = igraph_set_error_handler(keep_reason);
    guard->warnings = igraph_set_warning_handler(log_warning);
    guard->entered = TRUE;
    igraph_rng_seed(igraph_rng_default(), seed);
}

gboolean
coterie_guard_ok(CoterieGuard *guard, igraph_error_t code, const char *doing, GError **error)
{
    g_assert(guard->entered);
    if (code == IGRAPH_SUCCESS)
        return TRUE;
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_GRAPH,
                "%s: %s",
                doing,
                first_reason[0] != '\0' ? first_reason : igraph_strerror(code));
    first_reason[0] = '\0';
    return FALSE;
}

void
coterie_guard_leave(CoterieGuard *guard)
{
    if (!guard->entered)
        return;
    igraph_set_error_handler(guard->errors);
    igraph_set_warning_handler(guard->warnings);
    guard->entered = FALSE;
}

const char *
coterie_igraph_version(void)
{
    const char *version = "";

    (void)igraph_version(&version, NULL, NULL, NULL);
    return version;
}
