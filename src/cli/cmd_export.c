/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie export: the network for other programs. Which formats there are the library knows. */
#include "cli/cli.h"

static const char *const versions[] = {"1.3", "1.2", NULL};

static GStrv
list_formats(void)
{
    g_autoptr(GStrvBuilder) names = g_strv_builder_new();

    for (guint i = 0; coterie_export_name(i) != NULL; i++)
        g_strv_builder_add(names, coterie_export_name(i));
    return g_strv_builder_end(names);
}

/* What the help says under the purpose: a line a format. */
static char *
describe_formats(void)
{
    GString *out =
        g_string_new("Needs -o with a known ending, or --format. The formats, and what they are:");

    for (guint i = 0; coterie_export_name(i) != NULL; i++)
        g_string_append_printf(
            out, "\n  %-10s %s", coterie_export_name(i), coterie_export_purpose(i));
    return g_string_free(out, FALSE);
}

/* The files to be written; none of them may be one that is read. */
static GStrv
name_files(const CliCommon *common, const char *format, GError **error)
{
    GError *inner = NULL;
    g_auto(GStrv) paths = coterie_export_paths(format, common->output, &inner);

    if (paths == NULL) {
        cli_misused_option(error, "-o", inner);
        return NULL;
    }
    for (guint i = 0; paths[i] != NULL; i++)
        if (!cli_spares_input(common, paths[i], error))
            return NULL;
    return g_steal_pointer(&paths);
}

static gboolean
export_to(const CliCommon *common, const char *format, const char *version, GError **error)
{
    g_auto(GStrv) paths = name_files(common, format, error);
    g_autoptr(CoterieAnalysis) analysis = NULL;
    g_autoptr(GPtrArray) files = NULL;
    CoterieExportOptions options = COTERIE_EXPORT_OPTIONS_INIT;

    if (paths == NULL)
        return FALSE;
    options.seed = common->options.seed;
    options.top = common->top;
    if (version != NULL)
        options.gexf = version;
    analysis = cli_analyse(common, COTERIE_DEPTH_MEASURES, error);
    if (analysis == NULL)
        return FALSE;
    files = coterie_export_write(coterie_analysis_view(analysis), format, &options, error);
    return files != NULL && coterie_files_write((const char *const *)paths, files, error);
}

gboolean
cmd_export(int argc, char **argv, GError **error)
{
    g_autofree char *details = describe_formats();
    g_auto(GStrv) formats = list_formats();
    const CliUsage usage = {
        .command = "export",
        .purpose = "Writes the network for other programs.",
        .details = details,
        .examples = {"coterie export october.txt -o october.gexf",
                     "coterie export letters/ --known russian-revolution -o letters.graphml",
                     "coterie export october.txt --window sentence -o october.csv"},
        .acting = CLI_TIES | CLI_SEED,
    };
    g_auto(CliCommon) common = {0};
    g_autofree char *given = NULL;
    g_autofree char *version = NULL;
    g_autofree char *format = NULL;
    /* clang-format off */
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &given,
         "one of the formats above [by the ending of -o]", "FORM"},
        {"gexf", 0, 0, G_OPTION_ARG_FILENAME, &version,
         "the version of GEXF: 1.3, or 1.2 for older programs [1.3]", "VERSION"},
        G_OPTION_ENTRY_NULL,
    };
    /* clang-format on */

    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!cli_format(&common, given, (const char *const *)formats, NULL, &format, error) ||
        !cli_choice("--gexf", version, versions, error))
        return FALSE;
    return export_to(&common, format, version, error);
}
