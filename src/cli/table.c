/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands share that write a table or a report: the choice of a form,
 * how many rows suit it, and the picture in a page. */
#include "cli/cli.h"

/* Suggestions in a form for people, unless --top says otherwise. */
#define MOST_SUGGESTED 20

/* A table's own options, parsed. */
typedef struct {
    char *format;
    gboolean no_picture;
    gboolean suggest;
    gboolean check;
} Typed;

static void
typed_clear(Typed *typed)
{
    g_free(typed->format);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Typed, typed_clear)
/* clang-format on */

static gboolean
parse(const CliTableCommand *command,
      int argc,
      char **argv,
      Typed *typed,
      CliCommon *common,
      GError **error)
{
    const gint picture = command->pictured ? 0 : G_OPTION_FLAG_HIDDEN;
    const gint suggest = command->suggest != NULL ? 0 : G_OPTION_FLAG_HIDDEN;
    const gint check = command->check != NULL ? 0 : G_OPTION_FLAG_HIDDEN;
    /* clang-format off */
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &typed->format,
         "text, markdown, html, csv or json [by the ending of -o, else text]", "FORM"},
        {"no-picture", 0, picture, G_OPTION_ARG_NONE, &typed->no_picture,
         "leave the picture out of HTML", NULL},
        {"suggest", 0, suggest, G_OPTION_ARG_NONE, &typed->suggest,
         "what you may want to decide: who may be one person", NULL},
        {"check", 0, check, G_OPTION_ARG_NONE, &typed->check,
         "what of the roles told cannot all be so: likely wrong merges", NULL},
        G_OPTION_ENTRY_NULL,
    };
    /* clang-format on */

    return cli_parse(&command->usage, own, argc, argv, common, error);
}

static gboolean
read_form(const CliCommon *common, const char *given, CoterieForm *form, GError **error)
{
    static const char *const known[] = {"text", "markdown", "html", "csv", "json", NULL};
    g_autofree char *format = NULL;

    return cli_format(common, given, known, "text", &format, error) &&
           coterie_form_parse(format, form, error);
}

/* Rows in a form for people; programs get all. */
static guint
usual_top(const CliTableCommand *command, CoterieForm form)
{
    if (form == COTERIE_FORM_HTML)
        return command->html_top;
    return form == COTERIE_FORM_TEXT || form == COTERIE_FORM_MARKDOWN ? command->text_top : 0;
}

/* The picture of a report, or NULL: a report without it is still a report, and says why. */
static GBytes *
draw(const CliCommon *common, const CoterieView *view, GError **undrawn)
{
    g_autofree char *note = NULL;
    GBytes *picture;

    if (coterie_network_edge_count(view->network) == 0)
        return NULL;
    picture = coterie_picture_write(view, NULL, undrawn);
    if (picture != NULL)
        return picture;
    note = g_strdup_printf("no picture: %s", (*undrawn)->message);
    cli_say(common->command, note);
    return NULL;
}

static gboolean
write_form(const CliTableCommand *command,
           const CliCommon *common,
           CoterieForm form,
           gboolean pictured,
           GError **error)
{
    CoterieReportOptions options = {
        .form = form,
        .top = common->top_given ? common->top : usual_top(command, form),
    };
    g_autoptr(CoterieAnalysis) analysis = cli_analyse(common, command->depth, error);
    g_autoptr(GError) undrawn = NULL;
    g_autoptr(GBytes) picture = NULL;
    g_autoptr(GBytes) bytes = NULL;

    if (analysis == NULL)
        return FALSE;
    if (pictured && form == COTERIE_FORM_HTML)
        picture = draw(common, coterie_analysis_view(analysis), &undrawn);
    options.picture = picture;
    options.undrawn = undrawn != NULL ? undrawn->message : NULL;
    bytes = command->write(coterie_analysis_view(analysis), &options);
    return coterie_file_write(common->output, bytes, error);
}

/* The command as --suggest or --check makes it: a list for a reader to decide on. */
static CliTableCommand
deciding(const CliTableCommand *command, CliTable write)
{
    CliTableCommand other = *command;

    other.depth = COTERIE_DEPTH_TIES;
    other.write = write;
    other.pictured = FALSE;
    other.quotes = TRUE;
    other.text_top = other.html_top = MOST_SUGGESTED;
    return other;
}

gboolean
cli_write_table(const CliTableCommand *command, int argc, char **argv, GError **error)
{
    CliTableCommand other;
    g_auto(CliCommon) common = {0};
    g_auto(Typed) typed = {0};
    CoterieForm form;

    if (!parse(command, argc, argv, &typed, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!read_form(&common, typed.format, &form, error))
        return FALSE;
    if (typed.suggest && command->suggest == NULL)
        return cli_misused(error, "--suggest is for coterie people");
    if (typed.check && command->check == NULL)
        return cli_misused(error, "--check is for coterie report");
    common.options.suggest = typed.suggest;
    if (typed.check) /* of roles, whatever else ties */
        common.options.ties = COTERIE_TIES_ALL;
    other = typed.suggest ? deciding(command, command->suggest)
            : typed.check ? deciding(command, command->check)
                          : *command;
    command = &other;
    common.options.keep_texts = command->quotes;
    return write_form(command, &common, form, command->pictured && !typed.no_picture, error);
}
