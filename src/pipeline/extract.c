/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Extraction: the lines of one document after another, each forgotten as soon as it is
 * written, so that memory does not grow with their number. */
#include "names/corrections_private.h"
#include "people/persons_private.h"
#include "pipeline/crew.h"
#include "pipeline/desk.h"
#include "ties/role_ties.h"

/* What every document is worked on with. */
typedef struct {
    CoterieDesk desk;
    const CoterieExtractOptions *extract;
} Bench;

/* What is left out for want of a date. */
typedef struct {
    guint32 mentions;
    guint32 roles;
} Undated;

/* What is made of one. */
typedef struct {
    GBytes *lines;
    GByteArray *met;   /* of the corrections, or NULL */
    GPtrArray *missed; /* of char *: messages, of given mentions */
    GPtrArray *faults; /* of char *, one a decided role: why it is none here, or NULL */
    Undated undated;
    GError *error; /* what stopped the work, or NULL */
} Piece;

/* Where the lines go. */
typedef struct {
    CoterieSink sink;
    gpointer data;
    const CoterieCorrections *corrections; /* or NULL */
    GByteArray *met;   /* of the corrections, in all documents so far; or NULL */
    GHashTable *read;  /* of char *: the documents so far */
    GPtrArray *missed; /* of char *: messages, of given mentions */
    GPtrArray *faults; /* of char *, one a decided role: why it is none anywhere, or NULL */
    Undated *undated;  /* in all documents so far */
} Outlet;

static void
piece_free(Piece *piece)
{
    g_clear_pointer(&piece->lines, g_bytes_unref);
    g_clear_pointer(&piece->met, g_byte_array_unref);
    g_clear_pointer(&piece->missed, g_ptr_array_unref);
    g_clear_pointer(&piece->faults, g_ptr_array_unref);
    g_clear_error(&piece->error);
    g_free(piece);
}

/* The roles of a document, of the time asked for: told in it, or decided of two whom it names. */
static CoterieRoles *
choose_roles(const Bench *bench,
             CoterieFound *found,
             const GPtrArray *document_ids,
             GPtrArray *faults,
             Undated *undated)
{
    g_autoptr(CoterieRoles) all = NULL;

    if (found->roles == NULL)
        return NULL;
    all = coterie_desk_decide(
        &bench->desk, g_steal_pointer(&found->roles), found->persons, document_ids, faults);
    return coterie_roles_of_time(all, found->persons, bench->desk.options, &undated->roles);
}

static GBytes *
write_lines(
    const Bench *bench, const CoterieJob *job, CoterieFound *found, Piece *piece, GError **error)
{
    g_autoptr(GPtrArray) document_ids = g_ptr_array_new();
    g_autoptr(CoterieTies) ties = NULL;
    g_autoptr(CoterieRoles) roles = NULL;
    CoterieSubject subject;

    g_ptr_array_add(document_ids, job->id);
    if (bench->extract->evidence > 0) {
        /* One document need not name everybody who is left out. */
        ties = coterie_desk_ties(&bench->desk,
                                 &(CoterieCast){found->persons, NULL, NULL, document_ids},
                                 FALSE,
                                 &subject,
                                 error);
        if (ties == NULL)
            return NULL;
        piece->undated.mentions = coterie_ties_undated_count(ties);
    }
    roles = choose_roles(bench, found, document_ids, piece->faults, &piece->undated);
    return coterie_extract_write(job->document,
                                 &(CoterieFindings){found->persons, found->references, roles, ties},
                                 bench->extract);
}

static void
work(CoterieJob *job, gconstpointer data)
{
    const Bench *bench = data;
    Piece *piece = g_new0(Piece, 1);
    g_autoptr(CoterieFound) found = NULL;

    piece->missed = g_ptr_array_new_with_free_func(g_free);
    piece->faults = g_ptr_array_new_with_free_func(g_free);
    found = coterie_desk_find(&bench->desk, job->document, piece->missed);
    piece->met = coterie_persons_ref_met(found->persons);
    piece->lines = write_lines(bench, job, found, piece, &piece->error);
    g_clear_pointer(&job->document, coterie_document_free);
    job->result = piece;
}

/* Why a role that is decided is none in the documents so far, which say @before, and the next,
 * which says @after; NULL if it is one. Takes both. (transfer full) (nullable) */
static char *
merge_fault(CoterieDecidedTie line, char *before, char *after)
{
    g_autofree char *one = before;
    g_autofree char *other = after;

    if (one == NULL || other == NULL)
        return NULL;
    if (g_str_equal(one, other))
        return g_steal_pointer(&one);
    return g_strdup_printf("%s:%u: no document names both", line.file, line.line);
}

static void
merge_faults(const Outlet *outlet, GPtrArray *more)
{
    GPtrArray *all = outlet->faults;
    gboolean first = all->len == 0;

    for (guint i = 0; i < more->len; i++) {
        char *fault = g_steal_pointer(&more->pdata[i]);

        if (first)
            g_ptr_array_add(all, fault);
        else
            all->pdata[i] =
                merge_fault(coterie_corrections_tie(outlet->corrections, i), all->pdata[i], fault);
    }
}

static gboolean
pass_on(CoterieJob *job, gpointer data, GError **error)
{
    const Outlet *outlet = data;
    Piece *piece = job->result;

    if (piece->error != NULL) {
        g_propagate_error(error, g_steal_pointer(&piece->error));
        return FALSE;
    }
    if (outlet->met != NULL)
        coterie_met_add(outlet->met, piece->met);
    g_hash_table_add(outlet->read, g_strdup(job->id));
    outlet->undated->mentions += piece->undated.mentions;
    outlet->undated->roles += piece->undated.roles;
    merge_faults(outlet, piece->faults);
    g_ptr_array_extend_and_steal(outlet->missed, g_steal_pointer(&piece->missed));
    return outlet->sink(piece->lines, outlet->data, error);
}

static void
bench_clear(Bench *bench)
{
    coterie_desk_clear(&bench->desk);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Bench, bench_clear)

/* Tells which of the given mentions could not be taken, and of which documents none was read. */
static void
say_missed(const Bench *bench, const Outlet *outlet)
{
    const CoterieGiven *given = bench->desk.given;

    coterie_desk_say_all(&bench->desk, outlet->missed);
    for (guint i = 0; given != NULL && i < coterie_given_documents(given)->len; i++) {
        const char *document = g_ptr_array_index(coterie_given_documents(given), i);
        g_autofree char *message = NULL;

        if (g_hash_table_contains(outlet->read, document))
            continue;
        message =
            g_strdup_printf("%s: no document '%s' was read", coterie_given_path(given), document);
        coterie_desk_say(&bench->desk, message);
    }
}

static gboolean
bench_fill(Bench *bench, const CoterieOptions *options, GError **error)
{
    if (!coterie_desk_fill(&bench->desk, options, error) ||
        !coterie_desk_fill_roles(&bench->desk, FALSE, error))
        return FALSE;
    if (bench->extract->given != NULL)
        bench->desk.given = coterie_given_new(bench->extract->given, error);
    return bench->desk.given != NULL || bench->extract->given == NULL;
}

gboolean
coterie_extract(const char *const *paths,
                const CoterieOptions *options,
                const CoterieExtractOptions *extract,
                CoterieSink sink,
                gpointer data,
                GError **error)
{
    static const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    g_auto(Bench) bench = {.extract = extract};
    g_autoptr(CoterieCrew) crew = NULL;
    g_autoptr(GByteArray) met = NULL;
    g_autoptr(GHashTable) read = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) missed = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    Undated undated = {0, 0};
    Outlet outlet = {sink, data, NULL, NULL, read, missed, faults, &undated};
    const CoterieShift shift = {
        .work = work,
        .work_data = &bench,
        .free_result = (GDestroyNotify)piece_free,
        .take = pass_on,
        .take_data = &outlet,
    };

    g_return_val_if_fail(paths != NULL && extract != NULL && sink != NULL, FALSE);

    if (options == NULL)
        options = &defaults;
    crew = coterie_crew_new(paths, options, error);
    if (crew == NULL || !bench_fill(&bench, options, error))
        return FALSE;
    outlet.corrections = bench.desk.corrections;
    outlet.met = met = coterie_desk_met(&bench.desk);
    if (!coterie_crew_run(crew, &shift, error))
        return FALSE;
    say_missed(&bench, &outlet);
    coterie_desk_say_all(&bench.desk, faults);
    coterie_desk_say_undated(&bench.desk, undated.mentions, undated.roles);
    g_strfreev(coterie_desk_unapplied(&bench.desk, met));
    return TRUE;
}
