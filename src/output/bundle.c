/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything at once, in one folder. The table of files says what there is; each
 * row is made in memory, and only when all is made are they written, all or
 * none. How it was made takes its name first: by it the folder is known
 * as ours, here when it is written again and where texts are looked for.
 *
 * A picture may take longer than anybody waits, and that must not cost the
 * report: the rest is made without it, and the caller is told. Weak spot: a file
 * system that refuses a name to a file it has already taken leaves the folder half old, half new.
 */
#include "documents/folder.h"
#include "documents/utf8.h"
#include "output/blank_corrections.h"
#include "output/findings.h"
#include "output/made.h"
#include "output/summary.h"

#include <coterie/bundle.h>

#include <glib/gstdio.h>

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define TEXT_TOP 25
#define HTML_TOP 250
#define REPORT "report.html"
#define READING "text.html"
#define ENDING "-network"

/* What all files are made of. */
typedef struct {
    const CoterieView *view;
    const CoterieBundleOptions *options;
    GBytes *picture; /* or NULL */
    const char *fault;
} Making;

typedef struct {
    const char *name;
    const char *purpose;
    GBytes *(*make)(const Making *making, GError **error);
    gboolean keep; /* what is there already */
} Kind;

typedef struct {
    CoterieBundleFile shown;
    GBytes *bytes; /* or NULL */
} File;

struct CoterieBundle {
    GArray *files; /* of File, in the order of the kinds */
    char *fault;   /* or NULL */
    char *findings;
};

static guint
rows(const Making *making, guint usual)
{
    return making->options->top < 0 ? usual : (guint)making->options->top;
}

static GBytes *
make_report(const Making *making, CoterieForm form, guint usual)
{
    const CoterieReportOptions options = {
        .form = form,
        .top = rows(making, usual),
        .picture = making->picture,
        .undrawn = making->fault,
        .reading = making->view->documents != NULL ? READING : NULL,
    };

    return coterie_report_write(making->view, &options);
}

static GBytes *
make_html(const Making *making, GError **error)
{
    (void)error;
    return make_report(making, COTERIE_FORM_HTML, HTML_TOP);
}

static GBytes *
make_text(const Making *making, GError **error)
{
    (void)error;
    return make_report(making, COTERIE_FORM_TEXT, TEXT_TOP);
}

static GBytes *
make_reading(const Making *making, GError **error)
{
    const CoterieReadingOptions options = {.report = REPORT, .top = rows(making, HTML_TOP)};

    (void)error;
    return making->view->documents != NULL ? coterie_reading_write(making->view, &options) : NULL;
}

static GBytes *
make_picture(const Making *making, GError **error)
{
    (void)error;
    return making->picture != NULL ? g_bytes_ref(making->picture) : NULL;
}

static GBytes *
make_gexf(const Making *making, GError **error)
{
    CoterieExportOptions export = COTERIE_EXPORT_OPTIONS_INIT;
    g_autoptr(GPtrArray) files = NULL;

    if (making->options->options != NULL)
        export.seed = making->options->options->seed;
    files = coterie_export_write(making->view, "gexf", &export, error);
    return files != NULL ? g_bytes_ref(g_ptr_array_index(files, 0)) : NULL;
}

static GBytes *
make_people(const Making *making, GError **error)
{
    (void)error;
    return coterie_people_write(making->view, COTERIE_FORM_CSV, 0);
}

static GBytes *
make_ties(const Making *making, GError **error)
{
    (void)error;
    return coterie_ties_write(making->view, COTERIE_FORM_CSV, 0);
}

static GBytes *
make_corrections(const Making *making, GError **error)
{
    (void)making;
    (void)error;
    return coterie_blank_corrections_write();
}

static GBytes *
make_account(const Making *making, GError **error)
{
    return coterie_made_write(making->options, making->picture, making->fault, error);
}

/* clang-format off */
static const Kind kinds[] = {
    {REPORT, "who is central, with the picture: open this first", make_html, FALSE},
    {"report.txt", "the same as plain text", make_text, FALSE},
    {READING, "the texts, paragraphs numbered and persons marked", make_reading, FALSE},
    {"network.svg", "the picture alone", make_picture, FALSE},
    {"network.gexf", "the network for Gephi", make_gexf, FALSE},
    {"people.csv", "all persons, for a spreadsheet", make_people, FALSE},
    {"ties.csv", "all ties, each with a sentence it rests on", make_ties, FALSE},
    {COTERIE_FOLDER_CORRECTIONS,
     "yours to write: where you overrule the program", make_corrections, TRUE},
    {COTERIE_FOLDER_MARK, "versions, settings, and sums of all that was read", make_account, FALSE},
};
/* clang-format on */

static void
clear_file(gpointer data)
{
    g_clear_pointer(&((File *)data)->bytes, g_bytes_unref);
}

static File *
file_at(const CoterieBundle *bundle, guint index)
{
    return &g_array_index(bundle->files, File, index);
}

static gboolean
make_files(CoterieBundle *bundle, const Making *making, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        GError *inner = NULL;
        File file = {.shown = {.name = kinds[i].name, .purpose = kinds[i].purpose}};

        file.bytes = kinds[i].make(making, &inner);
        file.shown.made = file.bytes != NULL;
        g_array_append_val(bundle->files, file);
        if (inner == NULL)
            continue;
        g_propagate_error(error, inner);
        return FALSE;
    }
    return TRUE;
}

/* What a reader wants to know first, in short: how much there is, and what stands out. */
static char *
write_findings(const CoterieView *view)
{
    g_autoptr(CoteriePage) page = coterie_page_new(NULL);
    g_autoptr(GBytes) bytes = NULL;
    gsize length;
    const char *text;

    coterie_summary_compose_short(view, page);
    coterie_findings_compose_short(view, page);
    bytes = coterie_page_write(page, COTERIE_FORM_TEXT);
    text = g_bytes_get_data(bytes, &length);
    return g_strndup(text, length);
}

CoterieBundle *
coterie_bundle_new(const CoterieView *view, const CoterieBundleOptions *options, GError **error)
{
    g_autoptr(CoterieBundle) bundle = NULL;
    g_autoptr(GBytes) picture = NULL;
    g_autoptr(GError) undrawn = NULL;
    Making making = {.view = view, .options = options};

    g_return_val_if_fail(view != NULL && view->measures != NULL && options != NULL, NULL);
    bundle = g_new0(CoterieBundle, 1);
    bundle->files = g_array_new(FALSE, TRUE, sizeof(File));
    g_array_set_clear_func(bundle->files, clear_file);
    bundle->findings = write_findings(view);
    picture = coterie_picture_write(view, NULL, &undrawn);
    if (picture == NULL)
        bundle->fault = g_strdup(undrawn->message);
    making.picture = picture;
    making.fault = bundle->fault;
    return make_files(bundle, &making, error) ? g_steal_pointer(&bundle) : NULL;
}

void
coterie_bundle_free(CoterieBundle *bundle)
{
    if (bundle == NULL)
        return;
    g_array_unref(bundle->files);
    g_free(bundle->fault);
    g_free(bundle->findings);
    g_free(bundle);
}

const CoterieBundleFile *
coterie_bundle_file(const CoterieBundle *bundle, guint index)
{
    g_return_val_if_fail(bundle != NULL, NULL);
    return index < bundle->files->len ? &file_at(bundle, index)->shown : NULL;
}

const char *
coterie_bundle_fault(const CoterieBundle *bundle)
{
    g_return_val_if_fail(bundle != NULL, NULL);
    return bundle->fault;
}

const char *
coterie_bundle_findings(const CoterieBundle *bundle)
{
    g_return_val_if_fail(bundle != NULL, NULL);
    return bundle->findings;
}

static gboolean
refuse(GError **error, const char *path, int code, const char *reason)
{
    g_autofree char *shown = coterie_utf8_shown(path);

    g_set_error(error,
                G_FILE_ERROR,
                (gint)g_file_error_from_errno(code),
                "cannot write %s: %s",
                shown,
                reason);
    return FALSE;
}

/* A folder that we did not write may be empty, or hold corrections written beforehand. */
static gboolean
is_free(const char *folder, GError **error)
{
    g_autoptr(GDir) members = g_dir_open(folder, 0, error);
    const char *name;

    if (members == NULL)
        return FALSE;
    while ((name = g_dir_read_name(members)) != NULL)
        if (*name != '.' && !g_str_equal(name, COTERIE_FOLDER_CORRECTIONS))
            return refuse(error, folder, EEXIST, "it holds files that coterie did not write");
    return TRUE;
}

gboolean
coterie_bundle_check(const char *folder, GError **error)
{
    GStatBuf status;

    g_return_val_if_fail(folder != NULL, FALSE);
    if (g_stat(folder, &status) != 0)
        return errno == ENOENT || refuse(error, folder, errno, g_strerror(errno));
    if (!S_ISDIR(status.st_mode))
        return refuse(error, folder, ENOTDIR, "it is there and no folder");
    if (g_access(folder, W_OK) != 0)
        return refuse(error, folder, errno, g_strerror(errno));
    return coterie_folder_is_ours(folder) || is_free(folder, error);
}

/* Makes the folder unless it is there; @made says which. */
static gboolean
open_folder(const char *folder, gboolean *made, GError **error)
{
    *made = FALSE;
    if (!coterie_bundle_check(folder, error))
        return FALSE;
    if (g_file_test(folder, G_FILE_TEST_IS_DIR))
        return TRUE;
    *made = g_mkdir(folder, 0777) == 0;
    return *made || refuse(error, folder, errno, g_strerror(errno));
}

/* Fills @paths and @contents with what is to be written, the mark of the folder first. */
static void
list_files(CoterieBundle *bundle, const char *folder, GPtrArray *paths, GPtrArray *contents)
{
    for (guint i = bundle->files->len; i-- > 0;) {
        File *file = file_at(bundle, i);
        g_autofree char *path = g_build_filename(folder, file->shown.name, NULL);

        file->shown.kept = kinds[i].keep && g_file_test(path, G_FILE_TEST_EXISTS);
        if (file->bytes == NULL || file->shown.kept)
            continue;
        g_ptr_array_add(paths, g_steal_pointer(&path));
        g_ptr_array_add(contents, file->bytes);
    }
    g_ptr_array_add(paths, NULL);
}

/* An old picture beside a new report would be taken for its own. */
static void
remove_unmade(const CoterieBundle *bundle, const char *folder)
{
    for (guint i = 0; i < bundle->files->len; i++) {
        g_autofree char *path = g_build_filename(folder, file_at(bundle, i)->shown.name, NULL);

        if (!file_at(bundle, i)->shown.made)
            g_unlink(path);
    }
}

gboolean
coterie_bundle_write(CoterieBundle *bundle, const char *folder, GError **error)
{
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) contents = g_ptr_array_new();
    gboolean made;

    g_return_val_if_fail(bundle != NULL && folder != NULL, FALSE);
    if (!open_folder(folder, &made, error))
        return FALSE;
    list_files(bundle, folder, paths, contents);
    if (!coterie_files_write((const char *const *)paths->pdata, contents, error)) {
        if (made)
            g_rmdir(folder);
        return FALSE;
    }
    remove_unmade(bundle, folder);
    return TRUE;
}

char *
coterie_bundle_corrections(const char *folder)
{
    g_autoptr(GBytes) blank = coterie_blank_corrections_write();
    g_autoptr(GBytes) written = NULL;
    g_autofree char *path = NULL;
    char *text;
    gsize length;

    g_return_val_if_fail(folder != NULL, NULL);
    path = g_build_filename(folder, COTERIE_FOLDER_CORRECTIONS, NULL);
    if (!g_file_get_contents(path, &text, &length, NULL))
        return NULL;
    written = g_bytes_new_take(text, length);
    return g_bytes_equal(blank, written) ? NULL : g_steal_pointer(&path);
}

/* "texts/october.txt" is "october", "letters/" and "." are named as folders. */
static char *
stem_of(const char *path)
{
    gboolean folder = g_file_test(path, G_FILE_TEST_IS_DIR);
    g_autofree char *whole = g_canonicalize_filename(path, NULL);
    char *name = g_path_get_basename(folder ? whole : path);
    char *dot = folder ? NULL : strrchr(name, '.');

    if (dot != NULL && dot != name)
        *dot = '\0';
    return name;
}

char *
coterie_bundle_folder(const char *path)
{
    g_autofree char *stem = NULL;

    g_return_val_if_fail(path != NULL, NULL);
    if (g_str_equal(path, "-"))
        return g_strdup("stdin" ENDING);
    stem = stem_of(path);
    return g_strconcat(g_str_equal(stem, G_DIR_SEPARATOR_S) ? "root" : stem, ENDING, NULL);
}
