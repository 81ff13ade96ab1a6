/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie FILE...: everything at once, into a folder. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

/* A word that is a command but does not stand first is no file. */
static gboolean
are_files(const CliCommon *common, GError **error)
{
    for (guint i = 0; common->files[i] != NULL; i++)
        if (cli_is_command(common->files[i]) && !g_file_test(common->files[i], G_FILE_TEST_EXISTS))
            return cli_misused(error,
                               "'%s' is a command and stands first; options come after it",
                               common->files[i]);
    return TRUE;
}

/* Whether the folder may be written and nothing in it is read. */
static gboolean
may_write(const CliCommon *common, const char *folder, GError **error)
{
    for (guint i = 0; common->files[i] != NULL; i++) {
        g_autofree char *parent = g_path_get_dirname(common->files[i]);

        if (cli_is_same_file(common->files[i], folder) || cli_is_same_file(parent, folder))
            return cli_misused(
                error,
                "'%s' holds what is read, and cannot hold the results; -o names another folder",
                folder);
    }
    return coterie_bundle_check(folder, error);
}

/* "october-network/", with a slash at the end even if one was given. */
static void
print_folder(const char *folder)
{
    g_autofree char *shown = g_filename_display_name(folder);
    gsize length = strlen(shown);

    while (length > 1 && shown[length - 1] == '/')
        shown[--length] = '\0';
    cli_blank_controls(shown);
    printf("%s/\n", shown);
}

static void
print_files(const CoterieBundle *bundle)
{
    const CoterieBundleFile *file;

    for (guint i = 0; (file = coterie_bundle_file(bundle, i)) != NULL; i++)
        if (file->made)
            printf(
                "  %-20s %s%s\n", file->name, file->purpose, file->kept ? " (kept as it was)" : "");
    printf("\n%s", coterie_bundle_findings(bundle));
}

static gboolean
fail_undrawn(const CoterieBundle *bundle, GError **error)
{
    if (coterie_bundle_fault(bundle) == NULL)
        return TRUE;
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_OUTPUT,
                "all is written but the picture: %s",
                coterie_bundle_fault(bundle));
    return FALSE;
}

static gboolean
write_folder(const CliCommon *common, const char *folder, GError **error)
{
    const CoterieBundleOptions options = {
        .paths = (const char *const *)common->files,
        .options = &common->options,
        .top = common->top_given ? (gint64)common->top : -1,
    };
    g_autoptr(CoterieAnalysis) analysis = cli_analyse(common, COTERIE_DEPTH_REPORT, error);
    g_autoptr(CoterieBundle) bundle = NULL;

    if (analysis == NULL)
        return FALSE;
    bundle = coterie_bundle_new(coterie_analysis_view(analysis), &options, error);
    if (bundle == NULL || !coterie_bundle_write(bundle, folder, error))
        return FALSE;
    if (!common->quiet) {
        print_folder(folder);
        print_files(bundle);
    }
    return fail_undrawn(bundle, error);
}

gboolean
cmd_folder(int argc, char **argv, GError **error)
{
    static const CliUsage usage = {
        .purpose = "Makes everything at once, in a folder named after the first FILE.",
        .details = "In october-network/: report.html to open first, report.txt, text.html with all "
                   "persons marked,\nnetwork.svg, network.gexf for Gephi, people.csv, ties.csv, "
                   "corrections.txt for you to write,\nhow-it-was-made.txt. Run again, it keeps "
                   "your corrections, reads them and replaces the rest.\n-o names another folder.",
        .output = "write into this folder [NAME-network]",
        .examples =
            {"coterie october.txt",
             "coterie letters/ --known russian-revolution --min-mentions 2",
             "coterie october.txt --without subject --window sentence -o october-sentences"},
        .acting = CLI_TOP | CLI_TIES | CLI_SEED,
    };
    static const GOptionEntry own[] = {G_OPTION_ENTRY_NULL};
    g_auto(CliCommon) common = {0};
    g_autofree char *folder = NULL;

    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!are_files(&common, error))
        return FALSE;
    folder = g_str_equal(common.output, "-") ? coterie_bundle_folder(common.files[0])
                                             : g_strdup(common.output);
    if (!may_write(&common, folder, error))
        return FALSE;
    cli_corrections_add_results(&common, folder);
    common.options.keep_texts = TRUE;
    return write_folder(&common, folder, error);
}
