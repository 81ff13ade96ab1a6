/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PIPELINE_H
#define COTERIE_PIPELINE_H

#include <coterie/api.h>
#include <coterie/options.h>
#include <coterie/output.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieAnalysis:
 *
 * Text in, everything out: persons, ties, network and measures of files. Immutable.
 */
typedef struct CoterieAnalysis CoterieAnalysis;

/**
 * CoterieDepth:
 * @COTERIE_DEPTH_PERSONS: who is named
 * @COTERIE_DEPTH_TIES: and who is tied to whom
 * @COTERIE_DEPTH_NETWORK: and the network
 * @COTERIE_DEPTH_MEASURES: and all its measures
 * @COTERIE_DEPTH_REPORT: and once more without the subject and those who are only cited
 *
 * How far an analysis goes.
 */
typedef enum {
    COTERIE_DEPTH_PERSONS,
    COTERIE_DEPTH_TIES,
    COTERIE_DEPTH_NETWORK,
    COTERIE_DEPTH_MEASURES,
    COTERIE_DEPTH_REPORT,
} CoterieDepth;

/**
 * CoterieProgress:
 * @stage: what is being done, two or three words
 * @fraction: between 0 and 1, or below 0 where unknown
 * @data: the caller's
 *
 * Called now and then from the thread that called the library.
 */
typedef void (*CoterieProgress)(const char *stage, double fraction, gpointer data);

/**
 * coterie_analysis_new:
 * @paths: (array zero-terminated=1): files, folders, or "-"
 * @options: (nullable): settings, or %NULL for the defaults
 * @depth: how far to go
 * @progress: (nullable): called on the way
 * @data: for @progress
 * @error: return location, or %NULL
 *
 * Reads @paths and analyses them. Documents are worked on at the same time by @jobs threads; the
 * result is the same for any number.
 *
 * Returns: (transfer full): the analysis; fails with the error of the first document that fails.
 */
COTERIE_API CoterieAnalysis *coterie_analysis_new(const char *const *paths,
                                                  const CoterieOptions *options,
                                                  CoterieDepth depth,
                                                  CoterieProgress progress,
                                                  gpointer data,
                                                  GError **error);

COTERIE_API void coterie_analysis_free(CoterieAnalysis *analysis);

/** coterie_analysis_view: Returns: (transfer none): its results, for outputs. */
COTERIE_API const CoterieView *coterie_analysis_view(const CoterieAnalysis *analysis);

/**
 * coterie_analysis_unapplied:
 * @analysis: an analysis
 *
 * Returns: (transfer none) (array zero-terminated=1): a message for each line of the corrections
 * that applied in none of the documents: "corrections.txt:7: nobody is called 'Karl Marks' here".
 * #CoterieOptions.note is told them, too, here and of an extraction.
 */
COTERIE_API const char *const *coterie_analysis_unapplied(const CoterieAnalysis *analysis);

/** coterie_analysis_find: coterie_persons_find() among its persons. */
COTERIE_API gboolean coterie_analysis_find(const CoterieAnalysis *analysis,
                                           const char *name,
                                           guint32 *person,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieAnalysis, coterie_analysis_free)

/**
 * CoterieSink:
 * @bytes: a piece of output
 * @data: the caller's
 * @error: return location
 *
 * Returns: %FALSE with @error set to stop.
 */
typedef gboolean (*CoterieSink)(GBytes *bytes, gpointer data, GError **error);

/**
 * coterie_extract:
 * @paths: (array zero-terminated=1): files, folders, or "-"
 * @options: (nullable): settings
 * @extract: what to print
 * @sink: takes the lines of each document, in reading order
 * @data: for @sink
 * @error: return location, or %NULL
 *
 * Extracts document by document; memory does not grow with their number.
 *
 * Returns: %FALSE with the error of the first document that fails.
 */
COTERIE_API gboolean coterie_extract(const char *const *paths,
                                     const CoterieOptions *options,
                                     const CoterieExtractOptions *extract,
                                     CoterieSink sink,
                                     gpointer data,
                                     GError **error);

G_END_DECLS

#endif
