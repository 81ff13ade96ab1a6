/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An analysis: paths come in, all that was found of them goes out, owned together. Here the rooms
 * stand in their order; persons are found document by document, everything after them runs in one
 * thread, as igraph wants. */
#include "base/number.h"
#include "names/corrections_private.h"
#include "people/persons_private.h"
#include "pipeline/crew.h"
#include "pipeline/desk.h"

struct CoterieAnalysis {
    CoterieLexicon *lexicon;
    CoteriePersons *persons;
    CoteriePersons *named;   /* of them, in the time asked for; or NULL */
    CoterieRoleRules *rules; /* or NULL where roles tie nobody */
    CoterieRoles *roles;     /* the same */
    CoterieTies *ties;
    CoterieDoubts *doubts; /* or NULL */
    CoterieNetwork *network;
    CoterieMeasures *measures;
    CoterieNetwork *rest; /* without the subject and the cited, or NULL */
    CoterieMeasures *rest_measures;
    GPtrArray *document_ids; /* of char * */
    GPtrArray *documents;    /* of CoterieDocument, or NULL */
    char **unapplied;        /* messages, of the corrections that were of no use */
    CoterieView view;
};

/* An analysis on its way. */
typedef struct {
    CoterieDesk desk;
    CoterieAnalysis *made;
    CoterieDepth depth;
    GPtrArray *persons;    /* of CoteriePersons, one a document */
    GPtrArray *roles;      /* of CoterieRoles, the same; or none */
    CoterieRoles *told;    /* of all documents, those asked for; or NULL */
    GByteArray *met;       /* of the corrections, in all documents so far; or NULL */
    guint32 undated_roles; /* left out because no date is told of them */
    CoterieSubject subject;
    CoterieProgress progress;
    gpointer progress_data;
} Course;

static void
course_clear(Course *course)
{
    coterie_desk_clear(&course->desk);
    g_clear_pointer(&course->persons, g_ptr_array_unref);
    g_clear_pointer(&course->roles, g_ptr_array_unref);
    g_clear_pointer(&course->told, coterie_roles_free);
    g_clear_pointer(&course->met, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Course, course_clear)

static void
tell(const Course *course, const char *stage)
{
    if (course->progress != NULL)
        course->progress(stage, -1, course->progress_data);
}

/* ------------------------------------------------------------------ persons */

static void
work(CoterieJob *job, gconstpointer data)
{
    const CoterieDesk *desk = data;

    job->result = coterie_desk_find(desk, job->document, NULL);
    if (!desk->options->keep_texts)
        g_clear_pointer(&job->document, coterie_document_free);
}

static gboolean
gather(CoterieJob *job, gpointer data, GError **error)
{
    Course *course = data;
    CoterieFound *found = job->result;
    g_autoptr(GByteArray) met = coterie_persons_ref_met(found->persons);

    (void)error;
    if (course->met != NULL)
        coterie_met_add(course->met, met);
    g_ptr_array_add(course->persons, g_steal_pointer(&found->persons));
    if (found->roles != NULL)
        g_ptr_array_add(course->roles, g_steal_pointer(&found->roles));
    g_clear_pointer(&job->result, coterie_found_free);
    g_ptr_array_add(course->made->document_ids, g_steal_pointer(&job->id));
    if (course->made->documents != NULL)
        g_ptr_array_add(course->made->documents, g_steal_pointer(&job->document));
    return TRUE;
}

static CoteriePersons *
join_persons(const Course *course)
{
    if (course->persons->len == 1)
        return g_ptr_array_steal_index(course->persons, 0);
    tell(course, "joining persons");
    return coterie_persons_join(course->persons, course->desk.lexicon, course->desk.corrections);
}

static gboolean
find_everyone(Course *course, CoterieCrew *crew, GError **error)
{
    const CoterieShift shift = {
        .work = work,
        .work_data = &course->desk,
        .free_result = (GDestroyNotify)coterie_found_free,
        .take = gather,
        .take_data = course,
        .progress = course->progress,
        .progress_data = course->progress_data,
    };

    course->persons = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_persons_free);
    course->roles = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_roles_free);
    course->met = coterie_desk_met(&course->desk);
    if (!coterie_crew_run(crew, &shift, error))
        return FALSE;
    course->made->persons = join_persons(course);
    course->made->unapplied = coterie_desk_unapplied(&course->desk, course->met);
    return TRUE;
}

/* Ties tell themselves what is left out for want of a date. */
static gboolean
find_named(Course *course, GError **error)
{
    const CoterieOptions *options = course->desk.options;
    guint32 undated;

    (void)error;
    if (!coterie_date_is_set(options->since) && !coterie_date_is_set(options->until))
        return TRUE;
    course->made->named =
        coterie_persons_of_time(course->made->persons, options->since, options->until, &undated);
    if (course->depth == COTERIE_DEPTH_PERSONS)
        coterie_desk_say_undated(&course->desk, undated, 0);
    return TRUE;
}

static gboolean
find_doubts(Course *course, GError **error)
{
    (void)error;
    if (course->desk.options->suggest)
        course->made->doubts = coterie_doubts_new(
            course->made->persons, course->desk.lexicon, course->desk.corrections);
    return TRUE;
}

/* ------------------------------------------------------------------ network */

/* What is told in all documents and what a reader has decided. (transfer full) */
static CoterieRoles *
gather_roles(const Course *course)
{
    const CoterieAnalysis *made = course->made;
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func(g_free);
    CoterieRoles *all = coterie_desk_decide(&course->desk,
                                            coterie_roles_join(course->roles, made->persons),
                                            made->persons,
                                            made->document_ids,
                                            faults);

    coterie_desk_say_all(&course->desk, faults);
    return all;
}

/* Tells that decided roles tie nobody where roles do not tie. */
static void
say_undecided(const Course *course)
{
    const CoterieCorrections *corrections = course->desk.corrections;
    guint32 count = corrections != NULL ? coterie_corrections_tie_count(corrections) : 0;
    g_autoptr(GString) note = g_string_new(NULL);

    if (count == 0 || course->desk.options->ties != COTERIE_TIES_COOCCURRENCE)
        return;
    coterie_number_append_count(note, count, "correction says", "corrections say");
    g_string_append(note, " what one is to the other; that ties where roles do");
    coterie_desk_say(&course->desk, note->str);
}

/* The roles that are asked for. */
static gboolean
choose_roles(Course *course, GError **error)
{
    const CoteriePersons *persons = course->made->persons;
    g_autoptr(CoterieRoles) all = NULL;

    (void)error;
    if (course->roles->len == 0) {
        say_undecided(course);
        return TRUE;
    }
    all = gather_roles(course);
    course->told = coterie_roles_choose(all, persons, course->desk.options, &course->undated_roles);
    return TRUE;
}

/* Persons, and their roles where these alone tie. */
static CoterieCast
cast_of(const Course *course)
{
    return (CoterieCast){
        .persons = course->made->persons,
        .roles = course->desk.options->ties == COTERIE_TIES_ROLES ? course->told : NULL,
        .beside = course->desk.options->ties == COTERIE_TIES_ALL ? course->told : NULL,
        .document_ids = course->made->document_ids,
    };
}

/* Tells how much is left out for want of a date. */
static void
say_undated(const Course *course)
{
    gboolean told = course->desk.options->ties == COTERIE_TIES_ROLES;

    coterie_desk_say_undated(&course->desk,
                             told ? 0 : coterie_ties_undated_count(course->made->ties),
                             course->undated_roles);
}

static gboolean
find_ties(Course *course, GError **error)
{
    const CoterieCast cast = cast_of(course);

    tell(course, "finding ties");
    course->made->ties = coterie_desk_ties(&course->desk, &cast, TRUE, &course->subject, error);
    if (course->made->ties == NULL)
        return FALSE;
    say_undated(course);
    return TRUE;
}

/* The roles of those who take part, as far as they would be ties of their own. */
static gboolean
find_roles(Course *course, GError **error)
{
    CoterieAnalysis *made = course->made;
    const CoterieCast cast = {made->persons, course->told, NULL, made->document_ids};
    g_autofree guint8 *gone = NULL;
    g_autoptr(CoterieTies) ties = NULL;

    if (course->told == NULL)
        return TRUE;
    gone = g_new0(guint8, (gsize)coterie_persons_count(made->persons) + 1);
    for (guint32 i = 0; i < coterie_persons_count(made->persons); i++)
        gone[i] = !coterie_ties_takes_part(made->ties, i);
    ties = coterie_desk_ties_without(&course->desk, &cast, gone, error);
    if (ties == NULL)
        return FALSE;
    made->roles = coterie_roles_tied(course->told, made->persons, ties);
    return TRUE;
}

static gboolean
build_network(Course *course, GError **error)
{
    course->made->network = coterie_network_new(course->made->persons, course->made->ties, error);
    return course->made->network != NULL;
}

static gboolean
measure(Course *course, GError **error)
{
    tell(course, "measuring the network");
    course->made->measures = coterie_measures_new_directed(
        course->made->network, course->made->roles, course->desk.options, error);
    return course->made->measures != NULL;
}

/* Marks all but those who remain without the subject and those who are only cited; returns whether
 * anybody goes. */
static gboolean
mark_gone(const Course *course, guint8 *gone)
{
    gboolean any = FALSE;

    for (guint32 i = 0; i < coterie_persons_count(course->made->persons); i++) {
        gboolean inside = coterie_ties_takes_part(course->made->ties, i);
        gboolean stays =
            i != course->subject.person && !coterie_persons_get(course->made->persons, i)->cited;

        gone[i] = !inside || !stays;
        any |= inside && !stays;
    }
    return any;
}

/* Measures the network once more for those who remain, if they are not all. */
static gboolean
measure_rest(Course *course, GError **error)
{
    CoterieAnalysis *made = course->made;
    g_autofree guint8 *gone = g_new0(guint8, (gsize)coterie_persons_count(made->persons) + 1);
    const CoterieCast cast = cast_of(course);
    g_autoptr(CoterieTies) ties = NULL;

    if (!mark_gone(course, gone))
        return TRUE;
    ties = coterie_desk_ties_without(&course->desk, &cast, gone, error);
    if (ties == NULL)
        return FALSE;
    made->rest = coterie_network_new(made->persons, ties, error);
    if (made->rest == NULL)
        return FALSE;
    made->rest_measures = coterie_measures_new(made->rest, course->desk.options, error);
    return made->rest_measures != NULL;
}

/* ------------------------------------------------------------------ the whole */

typedef gboolean (*Step)(Course *course, GError **error);

/* What comes after the persons, in order, and from which depth on. */
static const struct {
    CoterieDepth depth;
    Step step;
} steps[] = {
    {COTERIE_DEPTH_PERSONS, find_named},
    {COTERIE_DEPTH_PERSONS, find_doubts},
    {COTERIE_DEPTH_TIES, choose_roles},
    {COTERIE_DEPTH_TIES, find_ties},
    {COTERIE_DEPTH_TIES, find_roles},
    {COTERIE_DEPTH_NETWORK, build_network},
    {COTERIE_DEPTH_MEASURES, measure},
    {COTERIE_DEPTH_REPORT, measure_rest},
};

static void
show(CoterieAnalysis *made, const CoterieOptions *options, CoterieSubject subject)
{
    made->view = (CoterieView){
        .persons = made->persons,
        .named = made->named,
        .since = options->since,
        .until = options->until,
        .ties = made->ties,
        .roles = made->roles,
        .network = made->network,
        .measures = made->measures,
        .subject = subject,
        .rest = made->rest,
        .rest_measures = made->rest_measures,
        .document_ids = made->document_ids,
        .documents = made->documents,
        .doubts = made->doubts,
        .dated =
            made->ties != NULL && coterie_ties_are_dated(made->ties, made->roles, made->persons),
    };
}

/* Roles are looked for only where they tie somebody. */
static gboolean
fill_desk(CoterieDesk *desk, const CoterieOptions *options, CoterieDepth depth, GError **error)
{
    if (!coterie_desk_fill(desk, options, error))
        return FALSE;
    if (options->ties == COTERIE_TIES_COOCCURRENCE || depth < COTERIE_DEPTH_TIES)
        return TRUE;
    return coterie_desk_fill_roles(desk, TRUE, error);
}

CoterieAnalysis *
coterie_analysis_new(const char *const *paths,
                     const CoterieOptions *options,
                     CoterieDepth depth,
                     CoterieProgress progress,
                     gpointer data,
                     GError **error)
{
    static const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    g_autoptr(CoterieAnalysis) made = g_new0(CoterieAnalysis, 1);
    g_autoptr(CoterieCrew) crew = NULL;
    g_auto(Course) course = {.made = made,
                             .depth = depth,
                             .subject = {.person = COTERIE_NOBODY},
                             .progress = progress,
                             .progress_data = data};

    g_return_val_if_fail(paths != NULL, NULL);

    if (options == NULL)
        options = &defaults;
    made->document_ids = g_ptr_array_new_with_free_func(g_free);
    if (options->keep_texts)
        made->documents = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_document_free);
    crew = coterie_crew_new(paths, options, error);
    if (crew == NULL || !fill_desk(&course.desk, options, depth, error) ||
        !find_everyone(&course, crew, error))
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
        if (depth >= steps[i].depth && !steps[i].step(&course, error))
            return NULL;
    show(made, options, course.subject);
    made->lexicon = g_steal_pointer(&course.desk.lexicon);
    made->rules = g_steal_pointer(&course.desk.rules);
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
    g_clear_pointer(&analysis->doubts, coterie_doubts_free);
    g_clear_pointer(&analysis->ties, coterie_ties_free);
    g_clear_pointer(&analysis->roles, coterie_roles_free);
    g_clear_pointer(&analysis->rules, coterie_role_rules_free);
    g_clear_pointer(&analysis->named, coterie_persons_free);
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
