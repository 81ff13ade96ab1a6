/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_FOLDER_H
#define COTERIE_DOCUMENTS_FOLDER_H

#include <glib.h>

/* What tells a folder that coterie wrote from a folder of texts: this file, which begins so. */
#define COTERIE_FOLDER_MARK "how-it-was-made.txt"
#define COTERIE_FOLDER_MARK_BEGIN "Made with coterie"

/* What the user writes for this program, beside the texts or in a folder of results. */
#define COTERIE_FOLDER_CORRECTIONS "corrections.txt"

/* Returns: whether coterie wrote @path: it holds results, never texts. */
gboolean coterie_folder_is_ours(const char *path);

/**
 * coterie_folder_list:
 * @path: a folder
 * @error: return location, or %NULL
 *
 * Lists the files of a kind that is read, in the folder and its sub-folders. Names that begin
 * with a dot are passed over, and links to folders, so that no file is met twice; so are
 * corrections.txt and folders that this program wrote, so that no report is read as a text.
 *
 * Returns: (transfer full) (element-type filename): paths relative to @path, sorted by their
 * bytes, maybe none. Fails with GLib's file error where a folder cannot be read or a link to a
 * text leads nowhere, with %COTERIE_ERROR_TEXT where coterie wrote @path itself.
 */
GPtrArray *coterie_folder_list(const char *path, GError **error);

#endif
