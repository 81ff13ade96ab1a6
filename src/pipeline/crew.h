/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PIPELINE_CREW_H
#define COTERIE_PIPELINE_CREW_H

#include <coterie/pipeline.h>

/* Threads that work on documents at the same time; what they make is taken in reading order. */
typedef struct CoterieCrew CoterieCrew;

/* A document on its way through the crew. */
typedef struct {
    char *id;
    CoterieDocument *document; /* until whoever works on it, or takes it, gives it away */
    gpointer result;           /* what was made of it */
    gsize size;
    gboolean done; /* guarded by the crew's mutex */
} CoterieJob;

/* Makes a job's result, in any thread; @data is only read. */
typedef void (*CoterieWork)(CoterieJob *job, gconstpointer data);

/* Takes a finished job in reading order, in the calling thread; it may steal what the job has. */
typedef gboolean (*CoterieTake)(CoterieJob *job, gpointer data, GError **error);

/* What a crew does. */
typedef struct {
    CoterieWork work;
    gconstpointer work_data;
    GDestroyNotify free_result;
    CoterieTake take;
    gpointer take_data;
    CoterieProgress progress; /* or NULL */
    gpointer progress_data;
} CoterieShift;

/* Looks at what is there to be read; reads nothing yet. (transfer full) */
CoterieCrew *
coterie_crew_new(const char *const *paths, const CoterieOptions *options, GError **error);
void coterie_crew_free(CoterieCrew *crew);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieCrew, coterie_crew_free)

/* Works on all documents and gives each to be taken, once for a crew; those before one that cannot
 * be read are taken first, whatever the number of threads. */
gboolean coterie_crew_run(CoterieCrew *crew, const CoterieShift *shift, GError **error);

#endif
