/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_BUNDLE_H
#define COTERIE_BUNDLE_H

#include <coterie/api.h>
#include <coterie/options.h>
#include <coterie/output.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieBundle:
 *
 * Every output of an analysis, made in memory, to be written into one folder.
 */
typedef struct CoterieBundle CoterieBundle;

/**
 * CoterieBundleOptions:
 * @paths: (array zero-terminated=1): what was read, as it was given
 * @options: (nullable): the settings it was read with
 * @top: rows of the tables of the reports; below 0 for what suits each
 *
 * What a bundle is made of besides the results. Everything is borrowed.
 */
typedef struct {
    const char *const *paths;
    const CoterieOptions *options;
    gint64 top;
} CoterieBundleOptions;

/**
 * CoterieBundleFile:
 * @name: its name in the folder
 * @purpose: what it is, in a phrase
 * @made: whether it could be made; only a picture may fail, and without texts there is no reading
 *   copy
 * @kept: whether coterie_bundle_write() found one there and left it as it was
 *
 * A file of a bundle.
 */
typedef struct {
    const char *name;
    const char *purpose;
    gboolean made;
    gboolean kept;
} CoterieBundleFile;

/**
 * coterie_bundle_new:
 * @view: results, with measures, and with texts to quote from
 * @options: what they were made of
 * @error: return location, or %NULL
 *
 * Makes the report in HTML and as text, the reading copy, the picture, the network for Gephi, the
 * tables of persons and ties, an empty file of corrections, and an account of how all this was
 * made: versions, settings, and the SHA-256 of every file that was read. If the picture cannot be
 * drawn the rest is made without it.
 *
 * Returns: (transfer full): the files; fails where a file that was read cannot be read again.
 */
COTERIE_API CoterieBundle *
coterie_bundle_new(const CoterieView *view, const CoterieBundleOptions *options, GError **error);

COTERIE_API void coterie_bundle_free(CoterieBundle *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieBundle, coterie_bundle_free)

/** coterie_bundle_file: Returns: (transfer none): file @index, the one to open first coming first;
 * %NULL past the last. */
COTERIE_API const CoterieBundleFile *coterie_bundle_file(const CoterieBundle *bundle, guint index);

/** coterie_bundle_fault: Returns: (transfer none) (nullable): why the picture could not be drawn.
 */
COTERIE_API const char *coterie_bundle_fault(const CoterieBundle *bundle);

/** coterie_bundle_findings: Returns: (transfer none): the first lines of the report, as text. */
COTERIE_API const char *coterie_bundle_findings(const CoterieBundle *bundle);

/**
 * coterie_bundle_check:
 * @folder: where a bundle is to be written
 * @error: return location, or %NULL
 *
 * Tells before a long analysis what coterie_bundle_write() would say after it. A folder may be
 * written if it is not there yet, or empty but for corrections, or if coterie wrote it.
 *
 * Returns: %FALSE with GLib's file error.
 */
COTERIE_API gboolean coterie_bundle_check(const char *folder, GError **error);

/**
 * coterie_bundle_write:
 * @bundle: the files
 * @folder: where to; made if it is not there
 * @error: return location, or %NULL
 *
 * Writes all files or none. Corrections that are there already stay byte for byte; everything else
 * is replaced, and a picture of an earlier run goes if there is no new one. A folder that holds
 * files of others is left alone.
 *
 * Returns: %FALSE with GLib's file error.
 */
COTERIE_API gboolean coterie_bundle_write(CoterieBundle *bundle,
                                          const char *folder,
                                          GError **error);

/**
 * coterie_bundle_folder:
 * @path: what was read first: a file, a folder, or "-"
 *
 * Returns: (transfer full): the name of its folder in the current one: "october-network" for
 * "texts/october.txt", "letters-network" for "letters/", "stdin-network".
 */
COTERIE_API char *coterie_bundle_folder(const char *path);

/**
 * coterie_bundle_corrections:
 * @folder: a folder that coterie_bundle_write() wrote, or will write
 *
 * Returns: (transfer full) (nullable): the path of its file of corrections, if somebody has written
 * into it.
 */
COTERIE_API char *coterie_bundle_corrections(const char *folder);

G_END_DECLS

#endif
