/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie export: the network for other programs. */
#include "cli/cli.h"

static const char *const formats[] = {"gexf", "json", "dot", NULL};
static const char *const versions[] = {"1.3", "1.2", NULL};

static GBytes *
write_gexf(const CoterieView *view, const char *version, guint32 seed, GError **error)
{
    g_autoptr(CoterieLayout) layout = coterie_layout_new(view->network, seed, error);

    if (layout == NULL)
        return NULL;
    return coterie_gexf_write(view, layout, version, error);
}

static GBytes *
write_dot(const CoterieView *view, guint top, GError **error)
{
    CoterieDrawOptions draw = COTERIE_DRAW_OPTIONS_INIT;

    draw.format = "dot";
    draw.top = top;
    return coterie_picture_write(view, &draw, error);
}

static GBytes *
write_as(const char *format,
         const char *version,
         const CoterieView *view,
         const CliCommon *common,
         GError **error)
{
    if (g_str_equal(format, "gexf"))
        return write_gexf(view, version, common->options.seed, error);
    if (g_str_equal(format, "json"))
        return coterie_node_link_write(view);
    return write_dot(view, common->top, error);
}

gboolean
cmd_export(int argc, char **argv, GError **error)
{
    static const CliUsage usage = {
        .command = "export",
        .purpose =
            "Writes the network for Gephi (GEXF), NetworkX (node-link JSON) or Graphviz (DOT).",
        .details = "Needs -o with a known ending, or --format.",
        .example = "coterie export october.txt -o october.gexf",
        .acting = CLI_TIES | CLI_SEED,
    };
    g_auto(CliCommon) common = {0};
    g_autofree char *given = NULL;
    g_autofree char *version = NULL;
    g_autofree char *format = NULL;
    g_autoptr(CoterieAnalysis) analysis = NULL;
    g_autoptr(GBytes) bytes = NULL;
    /* clang-format off */
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &given,
         "gexf, json or dot [by the ending of -o]", "FORM"},
        {"gexf", 0, 0, G_OPTION_ARG_FILENAME, &version,
         "the version of GEXF: 1.3, or 1.2 for older programs [1.3]", "VERSION"},
        G_OPTION_ENTRY_NULL,
    };
    /* clang-format on */

    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!cli_format(&common, given, formats, NULL, &format, error) ||
        !cli_choice("--gexf", version, versions, error))
        return FALSE;
    analysis = cli_analyse(&common, COTERIE_DEPTH_MEASURES, error);
    if (analysis == NULL)
        return FALSE;
    bytes = write_as(format,
                     version != NULL ? version : versions[0],
                     coterie_analysis_view(analysis),
                     &common,
                     error);
    return bytes != NULL && coterie_file_write(common.output, bytes, error);
}
