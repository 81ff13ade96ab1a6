/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that cannot be opened or read is told of in the same words everywhere: where it is, and
 * what the system says. */
#include "base/file_error.h"

gboolean
coterie_file_fail(const char *place, int fault, GError **error)
{
    g_set_error(error,
                G_FILE_ERROR,
                (gint)g_file_error_from_errno(fault),
                "%s: %s",
                place,
                g_strerror(fault));
    return FALSE;
}
