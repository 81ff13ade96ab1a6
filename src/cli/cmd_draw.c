/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie draw: the relationship diagram. */
#include "cli/cli.h"

static const char *const formats[] = {"svg", "png", "pdf", "dot", NULL};
static const char *const layouts[] = {"neato", "fdp", "sfdp", "dot", "circo", "twopi", NULL};
static const char *const colors[] = {"community", "gender", "component", "none", NULL};

/* The command's options as typed. */
typedef struct {
    char *format;
    char *layout;
    char *size_by;
    char *color_by;
    char *title;
    char *seconds;
} Typed;

static void
typed_clear(Typed *typed)
{
    g_free(typed->format);
    g_free(typed->layout);
    g_free(typed->size_by);
    g_free(typed->color_by);
    g_free(typed->title);
    g_free(typed->seconds);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Typed, typed_clear)
/* clang-format on */

/* Sets @draw, which borrows from @typed and @format. */
static gboolean
read_typed(const Typed *typed, CoterieDrawOptions *draw, GError **error)
{
    GError *inner = NULL;

    if (!cli_choice("--layout", typed->layout, layouts, error) ||
        !cli_choice("--color-by", typed->color_by, colors, error))
        return FALSE;
    if (typed->size_by != NULL && !coterie_measure_parse(typed->size_by, &draw->size_by, &inner))
        return cli_misused_option(error, "--size-by", inner);
    if (typed->title != NULL && !g_utf8_validate(typed->title, -1, NULL))
        return cli_misused(error, "--title: not UTF-8");
    draw->layout = typed->layout;
    draw->title = typed->title;
    if (typed->color_by != NULL)
        draw->color_by = typed->color_by;
    return cli_number("--seconds", typed->seconds, 1, 86400, &draw->seconds, error);
}

static gboolean
draw_to(const CliCommon *common, const CoterieDrawOptions *draw, GError **error)
{
    g_autoptr(CoterieAnalysis) analysis = cli_analyse(common, COTERIE_DEPTH_MEASURES, error);
    g_autoptr(GBytes) bytes = NULL;

    if (analysis == NULL)
        return FALSE;
    bytes = coterie_picture_write(coterie_analysis_view(analysis), draw, error);
    return bytes != NULL && coterie_file_write(common->output, bytes, error);
}

gboolean
cmd_draw(int argc, char **argv, GError **error)
{
    static const CliUsage usage = {
        .command = "draw",
        .purpose = "Draws who is tied to whom.",
        .details =
            "Needs -o with a known ending, or --format. --top draws the N persons of highest "
            "--size-by.",
        .examples = {"coterie draw october.txt -o october.svg --top 40",
                     "coterie draw letters/ --min-mentions 3 --without subject -o letters.png",
                     "coterie draw october.txt --size-by betweenness --title \"October 1917\" -o "
                     "october.pdf"},
        .acting = CLI_TOP | CLI_TIES | CLI_SEED,
    };
    g_auto(CliCommon) common = {0};
    g_auto(Typed) typed = {0};
    g_autofree char *format = NULL;
    CoterieDrawOptions draw = COTERIE_DRAW_OPTIONS_INIT;
    const GOptionArg bytes = G_OPTION_ARG_FILENAME;
    /* clang-format off */
    const GOptionEntry own[] = {
        {"format", 0, 0, bytes, &typed.format,
         "svg, png, pdf or dot [by the ending of -o]", "FORM"},
        {"layout", 0, 0, bytes, &typed.layout,
         "neato, fdp, sfdp, dot, circo or twopi [by size]", "ENGINE"},
        {"size-by", 0, 0, bytes, &typed.size_by,
         "the measure that sizes show, such as betweenness [strength]", "MEASURE"},
        {"color-by", 0, 0, bytes, &typed.color_by,
         "community, gender, component or none [community]", "WHAT"},
        {"title", 0, 0, bytes, &typed.title, "a line above the drawing", "TEXT"},
        {"seconds", 0, 0, bytes, &typed.seconds, "give up after N seconds of layout [60]", "N"},
        G_OPTION_ENTRY_NULL,
    };
    /* clang-format on */

    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!cli_format(&common, typed.format, formats, NULL, &format, error) ||
        !read_typed(&typed, &draw, error))
        return FALSE;
    if ((guint)draw.size_by >= COTERIE_MEASURES && common.options.ties == COTERIE_TIES_COOCCURRENCE)
        return cli_misused(error, "--size-by %s needs --ties roles or --ties all", typed.size_by);
    draw.format = format;
    draw.top = common.top;
    return draw_to(&common, &draw, error);
}
