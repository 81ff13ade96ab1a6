/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_FOLDER_H
#define COTERIE_DOCUMENTS_FOLDER_H

#include <glib.h>

/**
 * coterie_folder_list:
 * @path: a folder
 * @error: return location, or %NULL
 *
 * Lists the files of a kind that is read, in the folder and its sub-folders. Names that begin
 * with a dot are passed over, and links to folders, so that no file is met twice; so are
 * corrections.txt and folders named NAME-network that hold how-it-was-made.txt, which this program
 * wrote.
 *
 * Returns: (transfer full) (element-type filename): paths relative to @path, sorted by their
 * bytes, maybe none. Fails with GLib's file error where a folder cannot be read or a link to a
 * text leads nowhere.
 */
GPtrArray *coterie_folder_list(const char *path, GError **error);

#endif
