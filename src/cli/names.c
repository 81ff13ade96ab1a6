/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands about named persons share: two options that take a name, the
 * search for whom they mean, the writing. A name that is nobody's is a misuse, found
 * out only when the texts are read. */
#define _POSIX_C_SOURCE 200809L

#include "cli/cli.h"

#include <unistd.h>

gboolean
cli_find_two(const CoterieAnalysis *analysis,
             const CliNames *names,
             guint32 *one,
             guint32 *other,
             GError **error)
{
    const CoterieView *view = coterie_analysis_view(analysis);

    if (!coterie_analysis_find(analysis, names->first, one, error) ||
        !coterie_analysis_find(analysis, names->second, other, error))
        return FALSE;
    if (*one == *other)
        return cli_misused(error,
                           "'%s' and '%s' are one person, %s",
                           names->first,
                           names->second,
                           coterie_persons_get(view->persons, *one)->name);
    return TRUE;
}

/* Whether names may be shown in bold: somebody looks at a terminal that understands it. */
static gboolean
is_bold(const CliCommon *common)
{
    return g_str_equal(common->output, "-") && isatty(STDOUT_FILENO) &&
           g_getenv("NO_COLOR") == NULL && g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}

static gboolean
check_names(const CliNamesCommand *command, const CliNames *names, GError **error)
{
    if (names->first != NULL && (names->second != NULL || !command->both))
        return TRUE;
    return cli_misused(error,
                       "--%s NAME is missing; coterie %s --help says more",
                       names->first == NULL ? command->first.option : command->second.option,
                       command->usage.command);
}

static void
names_clear(CliNames *names)
{
    g_free(names->first);
    g_free(names->second);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CliNames, names_clear)
/* clang-format on */

static gboolean
write_to(const CliNamesCommand *command,
         const CliCommon *common,
         const CliNames *names,
         const CoterieExplainOptions *options,
         GError **error)
{
    CoterieDepth depth = names->second != NULL ? COTERIE_DEPTH_NETWORK : COTERIE_DEPTH_PERSONS;
    g_autoptr(CoterieAnalysis) analysis = cli_analyse(common, depth, error);
    g_autoptr(GBytes) bytes = NULL;

    if (analysis == NULL)
        return FALSE;
    bytes = command->write(analysis, names, options, error);
    return bytes != NULL && coterie_file_write(common->output, bytes, error);
}

gboolean
cli_write_names(const CliNamesCommand *command, int argc, char **argv, GError **error)
{
    static const char *const known[] = {"text", "markdown", "html", "json", NULL};
    g_auto(CliCommon) common = {0};
    g_auto(CliNames) names = {0};
    g_autofree char *given = NULL;
    g_autofree char *format = NULL;
    CoterieExplainOptions options = COTERIE_EXPLAIN_OPTIONS_INIT;
    const GOptionArg bytes = G_OPTION_ARG_FILENAME;
    const CliNameOption *first = &command->first;
    const CliNameOption *second = &command->second;
    const GOptionEntry own[] = {
        {first->option, 0, 0, bytes, &names.first, first->meaning, "NAME"},
        {second->option, 0, 0, bytes, &names.second, second->meaning, "NAME"},
        {"format",
         0,
         0,
         bytes,
         &given,
         "text, markdown, html or json [by the ending of -o, else text]",
         "FORM"},
        G_OPTION_ENTRY_NULL,
    };

    if (!cli_parse(&command->usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!check_names(command, &names, error) ||
        !cli_format(&common, given, known, "text", &format, error) ||
        !coterie_form_parse(format, &options.form, error))
        return FALSE;
    if (common.top_given)
        options.top = common.top;
    options.bold = is_bold(&common);
    common.options.keep_texts = TRUE;
    return write_to(command, &common, &names, &options, error);
}
