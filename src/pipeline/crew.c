/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents are worked on at the same time and taken in reading order. The calling
 * thread reads a few documents ahead, hands each to the threads, and waits for the
 * oldest, so that neither the number of threads nor their luck can show in a result,
 * and memory holds a bounded stretch of the corpus. Weak spot: one document is never
 * divided, so a single book keeps one core busy. */
#include "pipeline/crew.h"

#define BYTES_AHEAD ((gsize)64 * 1024 * 1024)
#define DOCUMENTS_AHEAD 4 /* for each thread */
#define PATIENCE (G_TIME_SPAN_MILLISECOND * 100)

struct CoterieCrew {
    const CoterieShift *shift; /* while it runs */
    CoterieReader *reader;
    gboolean read_all;
    GQueue flight; /* of CoterieJob, in reading order */
    gsize bytes;   /* of the documents in flight */
    guint jobs;

    GThreadPool *pool; /* or NULL: the calling thread works */
    GMutex mutex;
    GCond finished;
};

static void
job_free(CoterieJob *job, GDestroyNotify free_result)
{
    g_free(job->id);
    g_clear_pointer(&job->document, coterie_document_free);
    if (job->result != NULL)
        free_result(job->result);
    g_free(job);
}

static void
work_in_thread(gpointer data, gpointer user_data)
{
    CoterieCrew *crew = user_data;
    CoterieJob *job = data;

    crew->shift->work(job, crew->shift->work_data);
    g_mutex_lock(&crew->mutex);
    job->done = TRUE;
    g_cond_signal(&crew->finished);
    g_mutex_unlock(&crew->mutex);
}

static void
tell(const CoterieCrew *crew)
{
    guint64 total;
    guint64 read = coterie_reader_progress(crew->reader, &total);
    double done = (double)(read > crew->bytes ? read - crew->bytes : 0);
    double share = total > 0 ? MIN(done / (double)total, 1.0) : -1;

    if (crew->shift->progress != NULL)
        crew->shift->progress("reading", share, crew->shift->progress_data);
}

/* Waits for @job, telling of progress now and then. */
static void
wait_for(CoterieCrew *crew, const CoterieJob *job)
{
    gboolean done = FALSE;

    while (!done) {
        gint64 until = g_get_monotonic_time() + PATIENCE;

        tell(crew);
        g_mutex_lock(&crew->mutex);
        while (!job->done && g_cond_wait_until(&crew->finished, &crew->mutex, until))
            ;
        done = job->done;
        g_mutex_unlock(&crew->mutex);
    }
}

static void
start(CoterieCrew *crew, CoterieDocument *document)
{
    CoterieJob *job = g_new0(CoterieJob, 1);

    job->id = g_strdup(coterie_document_id(document));
    job->document = document;
    coterie_document_text(document, &job->size);
    crew->bytes += job->size;
    g_queue_push_tail(&crew->flight, job);
    if (crew->pool != NULL)
        g_thread_pool_push(crew->pool, job, NULL); /* cannot fail: see hire() */
}

static gboolean
may_read(const CoterieCrew *crew)
{
    guint most = crew->pool != NULL ? crew->jobs * DOCUMENTS_AHEAD : 1;

    if (crew->read_all)
        return FALSE;
    return crew->flight.length == 0 || (crew->flight.length < most && crew->bytes < BYTES_AHEAD);
}

/* Fills the flight. A document that cannot be read ends the reading. */
static void
read_ahead(CoterieCrew *crew, GError **error)
{
    while (may_read(crew)) {
        GError *inner = NULL;
        CoterieDocument *document = coterie_reader_next(crew->reader, &inner);

        if (document == NULL) {
            crew->read_all = TRUE;
            if (inner != NULL)
                g_propagate_error(error, inner);
            return;
        }
        start(crew, document);
    }
}

static CoterieJob *
finish_oldest(CoterieCrew *crew)
{
    CoterieJob *job = g_queue_pop_head(&crew->flight);

    if (crew->pool != NULL) {
        wait_for(crew, job);
    } else {
        tell(crew);
        crew->shift->work(job, crew->shift->work_data);
    }
    crew->bytes -= job->size;
    return job;
}

static gboolean
take_oldest(CoterieCrew *crew, GError **error)
{
    CoterieJob *job = finish_oldest(crew);
    gboolean taken = crew->shift->take(job, crew->shift->take_data, error);

    job_free(job, crew->shift->free_result);
    return taken;
}

static gboolean
take_all(CoterieCrew *crew, GError **error)
{
    g_autoptr(GError) unread = NULL;

    for (;;) {
        if (unread == NULL)
            read_ahead(crew, &unread);
        if (crew->flight.length == 0)
            break;
        if (!take_oldest(crew, error))
            return FALSE;
    }
    if (unread != NULL) {
        g_propagate_error(error, g_steal_pointer(&unread));
        return FALSE;
    }
    tell(crew);
    return TRUE;
}

static gboolean
hire(CoterieCrew *crew, GError **error)
{
    GError *inner = NULL;

    if (crew->jobs == 1)
        return TRUE;
    /* Exclusive: its threads exist from the start, so that a push cannot be left waiting. */
    crew->pool = g_thread_pool_new(work_in_thread, crew, (gint)crew->jobs, TRUE, &inner);
    if (inner == NULL)
        return TRUE;
    g_propagate_error(error, inner);
    return FALSE;
}

/* Sends the threads home before anything that they read goes. */
static void
dismiss(CoterieCrew *crew)
{
    if (crew->pool != NULL)
        g_thread_pool_free(g_steal_pointer(&crew->pool), TRUE, TRUE);
    for (CoterieJob *job; (job = g_queue_pop_head(&crew->flight)) != NULL;)
        job_free(job, crew->shift->free_result);
}

CoterieCrew *
coterie_crew_new(const char *const *paths, const CoterieOptions *options, GError **error)
{
    g_autoptr(CoterieCrew) crew = g_new0(CoterieCrew, 1);
    guint jobs = options->jobs > 0 ? options->jobs : g_get_num_processors();

    crew->jobs = MIN(jobs, COTERIE_MOST_JOBS);
    g_mutex_init(&crew->mutex);
    g_cond_init(&crew->finished);
    g_queue_init(&crew->flight);
    crew->reader = coterie_reader_new(paths, options, error);
    return crew->reader != NULL ? g_steal_pointer(&crew) : NULL;
}

void
coterie_crew_free(CoterieCrew *crew)
{
    if (crew == NULL)
        return;
    g_clear_pointer(&crew->reader, coterie_reader_free);
    g_mutex_clear(&crew->mutex);
    g_cond_clear(&crew->finished);
    g_free(crew);
}

gboolean
coterie_crew_run(CoterieCrew *crew, const CoterieShift *shift, GError **error)
{
    gboolean done;

    crew->shift = shift;
    done = hire(crew, error) && take_all(crew, error);
    dismiss(crew);
    crew->shift = NULL;
    return done;
}
