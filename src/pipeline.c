/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only file that knows the order of the rooms. Paths come in; out goes everything
 * that was found, or, for extraction, the lines of one document after another.
 *
 * Documents are worked on at the same time and taken in reading order. The
 * calling thread reads a few documents ahead, hands each to the crew, and waits
 * for the oldest, so that neither the number of threads nor their luck can show in a result, and
 * memory holds a bounded stretch of the corpus. Weak spot: one document is
 * never divided, so a single book keeps one core busy. */
#include "names/corrections_private.h"
#include "names/mentions_private.h"
#include "people/persons_private.h"

#include <coterie/pipeline.h>

#define BYTES_AHEAD ((gsize)64 * 1024 * 1024)
#define DOCUMENTS_AHEAD 4 /* for each thread */
#define MOST_JOBS 1024
#define PATIENCE (G_TIME_SPAN_MILLISECOND * 100)

/* A document on its way through the crew. */
typedef struct {
    char *id;
    CoterieDocument *document; /* until it is given away or no longer needed */
    gsize size;
    CoteriePersons *persons;
    GBytes *lines;   /* of an extraction */
    GByteArray *met; /* of the corrections, or NULL */
    GError *error;   /* what stopped the work, or NULL */
    gboolean done;   /* guarded by the crew's mutex */
} Job;

/* What works on documents. The first part is only read once threads run. */
typedef struct {
    const CoterieOptions *options;
    const CoterieExtractOptions *extract; /* or NULL for an analysis */
    CoterieLexicon *lexicon;
    CoterieKnown *known;             /* or NULL */
    CoterieCorrections *corrections; /* or NULL */

    GByteArray *met; /* of the corrections, in the documents taken; or NULL */
    CoterieReader *reader;
    gboolean read_all;
    CoterieProgress progress;
    gpointer progress_data;
    GQueue flight; /* of Job, in reading order */
    gsize bytes;   /* of the documents in flight */
    guint jobs;

    GThreadPool *pool; /* or NULL: the calling thread works */
    GMutex mutex;
    GCond finished;
} Crew;

/* Takes a finished job in reading order. */
typedef gboolean (*Take)(Job *job, gpointer data, GError **error);

struct CoterieAnalysis {
    CoterieLexicon *lexicon;
    CoteriePersons *persons;
    CoterieTies *ties;
    CoterieNetwork *network;
    CoterieMeasures *measures;
    CoterieNetwork *rest; /* without the subject and the cited, or NULL */
    CoterieMeasures *rest_measures;
    GPtrArray *document_ids; /* of char * */
    GPtrArray *documents;    /* of CoterieDocument, or NULL */
    char **unapplied;        /* messages, of the corrections that were of no use */
    CoterieView view;
};

static const CoterieOptions default_options = COTERIE_OPTIONS_INIT;

static void
job_free(Job *job)
{
    g_free(job->id);
    g_clear_pointer(&job->document, coterie_document_free);
    g_clear_pointer(&job->persons, coterie_persons_free);
    g_clear_pointer(&job->lines, g_bytes_unref);
    g_clear_pointer(&job->met, g_byte_array_unref);
    g_clear_error(&job->error);
    g_free(job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Job, job_free)

static CoteriePersons *
find_persons(const Crew *crew, const CoterieDocument *document)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, crew->lexicon);
    g_autoptr(CoterieMentions) mentions =
        coterie_mentions_new(tokens, crew->lexicon, crew->known, crew->corrections);

    coterie_mentions_sift(mentions, crew->options->min_confidence);
    return coterie_persons_new(mentions, crew->lexicon);
}

#define SUBJECT "subject"

/* Whom the options leave out, the subject apart, who is not known yet. */
static guint8 *
leave_out(const Crew *crew, const CoteriePersons *persons, GError **error)
{
    const char *const *without = crew->options->without;
    g_autofree guint8 *left_out = g_new0(guint8, (gsize)coterie_persons_count(persons) + 1);

    for (gsize i = 0; without != NULL && without[i] != NULL; i++) {
        GError *inner = NULL;

        if (g_str_equal(without[i], SUBJECT) ||
            coterie_ties_leave_out(persons, crew->lexicon, without[i], left_out, &inner))
            continue;
        if (crew->extract == NULL) {
            g_propagate_error(error, inner);
            return NULL;
        }
        g_error_free(inner); /* one document need not name everybody */
    }
    return g_steal_pointer(&left_out);
}

/* The ties of @persons without those whom the options leave out. @subject is whom the text is
 * about, told before he is left out himself. */
static CoterieTies *
find_ties(const Crew *crew,
          const CoteriePersons *persons,
          const GPtrArray *document_ids,
          CoterieSubject *subject,
          GError **error)
{
    const char *const *without = crew->options->without;
    g_autofree guint8 *left_out = leave_out(crew, persons, error);
    const CoterieTieLimits limits = {left_out, crew->corrections, document_ids};
    g_autoptr(CoterieTies) ties = NULL;

    if (left_out == NULL)
        return NULL;
    ties = coterie_ties_new(persons, crew->options, &limits, error);
    if (ties == NULL)
        return NULL;
    *subject = coterie_ties_subject(ties, persons);
    if (subject->person == COTERIE_NOBODY || without == NULL || !g_strv_contains(without, SUBJECT))
        return g_steal_pointer(&ties);
    left_out[subject->person] = TRUE;
    return coterie_ties_new(persons, crew->options, &limits, error);
}

static GBytes *
extract_lines(const Crew *crew, const Job *job, GError **error)
{
    g_autoptr(GPtrArray) document_ids = g_ptr_array_new();
    g_autoptr(CoterieTies) ties = NULL;
    CoterieSubject subject;

    if (crew->extract->evidence > 0) {
        g_ptr_array_add(document_ids, job->id);
        ties = find_ties(crew, job->persons, document_ids, &subject, error);
        if (ties == NULL)
            return NULL;
    }
    return coterie_extract_write(job->document, job->persons, ties, crew->extract);
}

/* All that is done to one document; the only code that other threads run. */
static void
work(const Crew *crew, Job *job)
{
    job->persons = find_persons(crew, job->document);
    job->met = coterie_persons_ref_met(job->persons);
    if (crew->extract != NULL) {
        job->lines = extract_lines(crew, job, &job->error);
        g_clear_pointer(&job->persons, coterie_persons_free);
    }
    if (crew->extract != NULL || !crew->options->keep_texts)
        g_clear_pointer(&job->document, coterie_document_free);
}

static void
work_in_thread(gpointer data, gpointer user_data)
{
    Crew *crew = user_data;
    Job *job = data;

    work(crew, job);
    g_mutex_lock(&crew->mutex);
    job->done = TRUE;
    g_cond_signal(&crew->finished);
    g_mutex_unlock(&crew->mutex);
}

static void
tell(const Crew *crew, const char *stage, double fraction)
{
    if (crew->progress != NULL)
        crew->progress(stage, fraction, crew->progress_data);
}

static void
tell_reading(const Crew *crew)
{
    guint64 total;
    guint64 read = coterie_reader_progress(crew->reader, &total);
    double done = (double)(read > crew->bytes ? read - crew->bytes : 0);

    tell(crew, "reading", total > 0 ? MIN(done / (double)total, 1.0) : -1);
}

/* Waits for @job, telling of progress now and then. */
static void
wait_for(Crew *crew, const Job *job)
{
    gboolean done = FALSE;

    while (!done) {
        gint64 until = g_get_monotonic_time() + PATIENCE;

        tell_reading(crew);
        g_mutex_lock(&crew->mutex);
        while (!job->done && g_cond_wait_until(&crew->finished, &crew->mutex, until))
            ;
        done = job->done;
        g_mutex_unlock(&crew->mutex);
    }
}

static void
start(Crew *crew, CoterieDocument *document)
{
    Job *job = g_new0(Job, 1);

    job->id = g_strdup(coterie_document_id(document));
    job->document = document;
    coterie_document_text(document, &job->size);
    crew->bytes += job->size;
    g_queue_push_tail(&crew->flight, job);
    if (crew->pool != NULL)
        g_thread_pool_push(crew->pool, job, NULL); /* cannot fail: see hire() */
}

static gboolean
may_read(const Crew *crew)
{
    guint most = crew->pool != NULL ? crew->jobs * DOCUMENTS_AHEAD : 1;

    if (crew->read_all)
        return FALSE;
    return crew->flight.length == 0 || (crew->flight.length < most && crew->bytes < BYTES_AHEAD);
}

/* Fills the flight. A document that cannot be read ends the reading. */
static void
read_ahead(Crew *crew, GError **error)
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

static Job *
finish_oldest(Crew *crew)
{
    Job *job = g_queue_pop_head(&crew->flight);

    if (crew->pool != NULL) {
        wait_for(crew, job);
    } else {
        tell_reading(crew);
        work(crew, job);
    }
    crew->bytes -= job->size;
    return job;
}

/* Works on all documents and gives each to @take in reading order; those before one that cannot be
 * read are taken first, whatever the number of threads. */
static gboolean
run(Crew *crew, Take take, gpointer data, GError **error)
{
    g_autoptr(GError) unread = NULL;

    for (;;) {
        g_autoptr(Job) job = NULL;

        if (unread == NULL)
            read_ahead(crew, &unread);
        if (crew->flight.length == 0)
            break;
        job = finish_oldest(crew);
        if (crew->met != NULL)
            coterie_met_add(crew->met, job->met);
        if (!take(job, data, error))
            return FALSE;
    }
    if (unread != NULL) {
        g_propagate_error(error, g_steal_pointer(&unread));
        return FALSE;
    }
    tell_reading(crew);
    return TRUE;
}

static void
crew_clear(Crew *crew)
{
    if (crew->pool != NULL)
        g_thread_pool_free(crew->pool, TRUE, TRUE); /* before what its threads read */
    g_queue_clear_full(&crew->flight, (GDestroyNotify)job_free);
    g_clear_pointer(&crew->reader, coterie_reader_free);
    g_clear_pointer(&crew->known, coterie_known_free);
    g_clear_pointer(&crew->corrections, coterie_corrections_free);
    g_clear_pointer(&crew->met, g_byte_array_unref);
    g_clear_pointer(&crew->lexicon, coterie_lexicon_free);
    g_mutex_clear(&crew->mutex);
    g_cond_clear(&crew->finished);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Crew, crew_clear)

static gboolean
load_lists(Crew *crew, GError **error)
{
    const CoterieOptions *options = crew->options;
    g_autofree char *data_dir = coterie_data_dir(options->data_dir);

    crew->lexicon = coterie_lexicon_new(data_dir, error);
    if (crew->lexicon == NULL)
        return FALSE;
    if (options->corrections != NULL && options->corrections[0] != NULL) {
        crew->corrections = coterie_corrections_new(options->corrections, error);
        if (crew->corrections == NULL)
            return FALSE;
        crew->met = coterie_met_new(crew->corrections);
    }
    if (options->known == NULL || options->known[0] == NULL)
        return TRUE;
    crew->known = coterie_known_new(options->known, data_dir, error);
    return crew->known != NULL;
}

/* Tells of the corrections that were of no use, and returns the messages. (transfer full) */
static char **
tell_unapplied(const Crew *crew)
{
    const CoterieOptions *options = crew->options;
    char **messages = crew->met != NULL
                          ? coterie_corrections_unapplied(crew->corrections, crew->met)
                          : g_new0(char *, 1);

    for (guint i = 0; options->note != NULL && messages[i] != NULL; i++)
        options->note(messages[i], options->note_data);
    return messages;
}

static gboolean
hire(Crew *crew, GError **error)
{
    guint jobs = crew->options->jobs > 0 ? crew->options->jobs : g_get_num_processors();
    GError *inner = NULL;

    crew->jobs = MIN(jobs, MOST_JOBS);
    if (crew->jobs == 1)
        return TRUE;
    /* Exclusive: its threads exist from the start, so that a push cannot be left waiting. */
    crew->pool = g_thread_pool_new(work_in_thread, crew, (gint)crew->jobs, TRUE, &inner);
    if (inner == NULL)
        return TRUE;
    g_propagate_error(error, inner);
    return FALSE;
}

/* Opens the files and lists and hires the threads; @crew is cleared by its owner in any case. */
static gboolean
crew_open(Crew *crew, const char *const *paths, const CoterieOptions *options, GError **error)
{
    crew->options = options;
    g_mutex_init(&crew->mutex);
    g_cond_init(&crew->finished);
    g_queue_init(&crew->flight);
    crew->reader = coterie_reader_new(paths, options, error);
    return crew->reader != NULL && load_lists(crew, error) && hire(crew, error);
}

/* What an analysis gathers from documents. */
typedef struct {
    CoterieAnalysis *analysis;
    GPtrArray *persons; /* of CoteriePersons, one a document */
} Gathering;

static gboolean
gather(Job *job, gpointer data, GError **error)
{
    Gathering *gathering = data;
    CoterieAnalysis *analysis = gathering->analysis;

    (void)error;
    g_ptr_array_add(gathering->persons, g_steal_pointer(&job->persons));
    g_ptr_array_add(analysis->document_ids, g_steal_pointer(&job->id));
    if (analysis->documents != NULL)
        g_ptr_array_add(analysis->documents, g_steal_pointer(&job->document));
    return TRUE;
}

static CoteriePersons *
join_persons(const Crew *crew, GPtrArray *documents)
{
    if (documents->len == 1)
        return g_ptr_array_steal_index(documents, 0);
    tell(crew, "joining persons", -1);
    return coterie_persons_join(documents, crew->lexicon, crew->corrections);
}

static gboolean
find_everyone(Crew *crew, CoterieAnalysis *made, GError **error)
{
    g_autoptr(GPtrArray) persons =
        g_ptr_array_new_with_free_func((GDestroyNotify)coterie_persons_free);
    Gathering gathering = {made, persons};

    if (!run(crew, gather, &gathering, error))
        return FALSE;
    made->persons = join_persons(crew, persons);
    made->unapplied = tell_unapplied(crew);
    return TRUE;
}

static gboolean
measure_ties(const Crew *crew,
             const CoteriePersons *persons,
             const CoterieTies *ties,
             CoterieNetwork **network,
             CoterieMeasures **measures,
             GError **error)
{
    *network = coterie_network_new(persons, ties, error);
    if (*network == NULL)
        return FALSE;
    *measures = coterie_measures_new(*network, crew->options, error);
    return *measures != NULL;
}

/* Measures the network once more without its subject and those who are only cited, if it has
 * such. */
static gboolean
measure_rest(const Crew *crew, CoterieAnalysis *made, guint32 subject, GError **error)
{
    g_autofree guint8 *left_out = g_new0(guint8, (gsize)coterie_persons_count(made->persons) + 1);
    const CoterieTieLimits limits = {left_out, crew->corrections, made->document_ids};
    g_autoptr(CoterieTies) ties = NULL;
    gboolean other = FALSE;

    for (guint32 i = 0; i < coterie_persons_count(made->persons); i++) {
        gboolean inside = coterie_ties_takes_part(made->ties, i);
        gboolean rest = i != subject && !coterie_persons_get(made->persons, i)->cited;

        left_out[i] = !inside || !rest;
        other |= inside && !rest;
    }
    if (!other)
        return TRUE;
    ties = coterie_ties_new(made->persons, crew->options, &limits, error);
    return ties != NULL &&
           measure_ties(crew, made->persons, ties, &made->rest, &made->rest_measures, error);
}

static gboolean
fill(Crew *crew, CoterieAnalysis *made, CoterieDepth depth, GError **error)
{
    CoterieSubject subject = {.person = COTERIE_NOBODY};

    if (!find_everyone(crew, made, error))
        return FALSE;
    if (depth >= COTERIE_DEPTH_TIES) {
        tell(crew, "finding ties", -1);
        made->ties = find_ties(crew, made->persons, made->document_ids, &subject, error);
        if (made->ties == NULL)
            return FALSE;
    }
    if (depth == COTERIE_DEPTH_NETWORK) {
        made->network = coterie_network_new(made->persons, made->ties, error);
        if (made->network == NULL)
            return FALSE;
    }
    if (depth >= COTERIE_DEPTH_MEASURES) {
        tell(crew, "measuring the network", -1);
        if (!measure_ties(crew, made->persons, made->ties, &made->network, &made->measures, error))
            return FALSE;
    }
    if (depth >= COTERIE_DEPTH_REPORT && !measure_rest(crew, made, subject.person, error))
        return FALSE;
    made->view = (CoterieView){
        .persons = made->persons,
        .ties = made->ties,
        .network = made->network,
        .measures = made->measures,
        .subject = subject,
        .rest = made->rest,
        .rest_measures = made->rest_measures,
        .document_ids = made->document_ids,
        .documents = made->documents,
    };
    return TRUE;
}

CoterieAnalysis *
coterie_analysis_new(const char *const *paths,
                     const CoterieOptions *options,
                     CoterieDepth depth,
                     CoterieProgress progress,
                     gpointer data,
                     GError **error)
{
    g_auto(Crew) crew = {.progress = progress, .progress_data = data};
    g_autoptr(CoterieAnalysis) made = g_new0(CoterieAnalysis, 1);

    g_return_val_if_fail(paths != NULL, NULL);

    if (options == NULL)
        options = &default_options;
    made->document_ids = g_ptr_array_new_with_free_func(g_free);
    if (options->keep_texts)
        made->documents = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_document_free);
    if (!crew_open(&crew, paths, options, error) || !fill(&crew, made, depth, error))
        return NULL;
    made->lexicon = g_steal_pointer(&crew.lexicon);
    return g_steal_pointer(&made);
}

void
coterie_analysis_free(CoterieAnalysis *analysis)
{
    if (analysis == NULL)
        return;
    g_clear_pointer(&analysis->rest_measures, coterie_measures_free);
    g_clear_pointer(&analysis->rest, coterie_network_free);
    g_clear_pointer(&analysis->measures, coterie_measures_free);
    g_clear_pointer(&analysis->network, coterie_network_free);
    g_clear_pointer(&analysis->ties, coterie_ties_free);
    g_clear_pointer(&analysis->persons, coterie_persons_free);
    g_clear_pointer(&analysis->document_ids, g_ptr_array_unref);
    g_clear_pointer(&analysis->documents, g_ptr_array_unref);
    g_strfreev(analysis->unapplied);
    g_clear_pointer(&analysis->lexicon, coterie_lexicon_free);
    g_free(analysis);
}

const CoterieView *
coterie_analysis_view(const CoterieAnalysis *analysis)
{
    g_return_val_if_fail(analysis != NULL, NULL);

    return &analysis->view;
}

const char *const *
coterie_analysis_unapplied(const CoterieAnalysis *analysis)
{
    g_return_val_if_fail(analysis != NULL, NULL);

    return (const char *const *)analysis->unapplied;
}

gboolean
coterie_analysis_find(const CoterieAnalysis *analysis,
                      const char *name,
                      guint32 *person,
                      GError **error)
{
    g_return_val_if_fail(analysis != NULL, FALSE);

    return coterie_persons_find(analysis->persons, analysis->lexicon, name, person, error);
}

/* Where the lines of an extraction go. */
typedef struct {
    CoterieSink sink;
    gpointer data;
} Outlet;

static gboolean
pass_on(Job *job, gpointer data, GError **error)
{
    const Outlet *outlet = data;

    if (job->error != NULL) {
        g_propagate_error(error, g_steal_pointer(&job->error));
        return FALSE;
    }
    return outlet->sink(job->lines, outlet->data, error);
}

gboolean
coterie_extract(const char *const *paths,
                const CoterieOptions *options,
                const CoterieExtractOptions *extract,
                CoterieSink sink,
                gpointer data,
                GError **error)
{
    g_auto(Crew) crew = {.extract = extract};
    Outlet outlet = {sink, data};

    g_return_val_if_fail(paths != NULL && extract != NULL && sink != NULL, FALSE);

    if (!crew_open(&crew, paths, options != NULL ? options : &default_options, error) ||
        !run(&crew, pass_on, &outlet, error))
        return FALSE;
    g_strfreev(tell_unapplied(&crew));
    return TRUE;
}
