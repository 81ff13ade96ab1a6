/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BASE_FILE_ERROR_H
#define COTERIE_BASE_FILE_ERROR_H

#include <glib.h>

/* Sets GLib's file error for @fault, an errno: what is wrong with the file at @place, which is
 * UTF-8. Returns: FALSE. */
gboolean coterie_file_fail(const char *place, int fault, GError **error);

#endif
