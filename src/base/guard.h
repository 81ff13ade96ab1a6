/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_GUARD_H
#define COTERIE_BASE_GUARD_H

#include <glib.h>
#include <igraph/igraph.h>

/* igraph's errors as GErrors. Between enter and leave igraph's handlers are ours and its
 * random generator is seeded; what the caller had is put back. Never hold one
 * across an assertion of a test. One at a time. */
typedef struct {
    igraph_error_handler_t *errors;
    igraph_warning_handler_t *warnings;
    gboolean entered;
} CoterieGuard;

void coterie_guard_enter(CoterieGuard *guard, guint32 seed);

/* Returns TRUE if @code is success; else sets @error to "@doing: igraph's first reason". */
gboolean
coterie_guard_ok(CoterieGuard *guard, igraph_error_t code, const char *doing, GError **error);

void coterie_guard_leave(CoterieGuard *guard);

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieGuard, coterie_guard_leave)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_t, igraph_destroy)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_vector_t, igraph_vector_destroy)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_vector_int_t, igraph_vector_int_destroy)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_matrix_t, igraph_matrix_destroy)
/* clang-format on */

#endif
