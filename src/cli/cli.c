/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands share: options, the choice of a form, the run of an analysis,
 * messages.
 *
 * Every option is taken as bytes and read here. GLib's own string options want
 * them in the locale's encoding, which in the "C" locale refuses every accent in
 * a title; and its numbers take "0x10" and "-5". */
#include "cli/cli.h"

#include "cli/help.h"
#include "cli/progress.h"

#include <glib/gstdio.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

/* The common options as typed. */
typedef struct {
    char *window;
    char *weight;
    char *min_mentions;
    char *min_weight;
    char *min_confidence;
    char *crowd;
    char *repeats;
    char *quotes;
    gboolean count_pronouns;
    char *ties;
    char **assertions;
    char *since;
    char *until;
    char *top;
    char *jobs;
    char *seed;
    gboolean help;
    gboolean help_all;
} Typed;

static void
typed_clear(Typed *typed)
{
    g_free(typed->window);
    g_free(typed->weight);
    g_free(typed->min_mentions);
    g_free(typed->min_weight);
    g_free(typed->min_confidence);
    g_free(typed->crowd);
    g_free(typed->repeats);
    g_free(typed->quotes);
    g_free(typed->ties);
    g_strfreev(typed->assertions);
    g_free(typed->since);
    g_free(typed->until);
    g_free(typed->top);
    g_free(typed->jobs);
    g_free(typed->seed);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Typed, typed_clear)
/* clang-format on */

void
cli_common_clear(CliCommon *common)
{
    g_strfreev(common->files);
    g_strfreev(common->known);
    g_strfreev(common->corrections);
    g_strfreev(common->without);
    g_strfreev(common->roles);
    g_free(common->data_dir);
    g_free(common->encoding);
    g_free(common->output);
    g_clear_pointer(&common->notes, g_ptr_array_unref);
}

gboolean
cli_misused(GError **error, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    g_propagate_error(
        error, g_error_new_valist(G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, arguments));
    va_end(arguments);
    return FALSE;
}

gboolean
cli_misused_option(GError **error, const char *option, GError *inner)
{
    cli_misused(error, "%s: %s", option, inner->message);
    g_error_free(inner);
    return FALSE;
}

void
cli_blank_controls(char *text)
{
    for (; *text != '\0'; text++)
        if (g_ascii_iscntrl(*text))
            *text = ' ';
}

void
cli_say(const char *command, const char *message)
{
    g_autofree char *line = g_strdup(message);

    cli_blank_controls(line);
    fprintf(stderr,
            "coterie%s%s: %s\n",
            command != NULL ? " " : "",
            command != NULL ? command : "",
            line);
}

/* A CoterieNote. Notes are kept until the progress bar is gone. */
static void
keep_note(const char *note, gpointer notes)
{
    g_ptr_array_add(notes, g_strdup(note));
}

void
cli_say_notes(const CliCommon *common)
{
    for (guint i = 0; i < common->notes->len && !common->quiet; i++)
        cli_say(common->command, g_ptr_array_index(common->notes, i));
}

gboolean
cli_number(
    const char *option, const char *text, guint least, guint most, guint *value, GError **error)
{
    guint64 number;

    if (text == NULL)
        return TRUE;
    if (!g_ascii_string_to_unsigned(text, 10, least, most, &number, NULL))
        return cli_misused(
            error, "%s: '%s' is not a whole number from %u to %u", option, text, least, most);
    *value = (guint)number;
    return TRUE;
}

static gboolean
read_weight(const char *option, const char *text, double *value, GError **error)
{
    double number;
    char *end;

    if (text == NULL)
        return TRUE;
    number = g_ascii_strtod(text, &end);
    if (end == text || *end != '\0' || !isfinite(number) || number < 0)
        return cli_misused(error, "%s: '%s' is not a number from 0 on", option, text);
    *value = number;
    return TRUE;
}

static gboolean
read_confidence(const Typed *typed, CoterieOptions *options, GError **error)
{
    double number = 0;

    if (typed->min_confidence == NULL)
        return TRUE;
    if (!read_weight("--min-confidence", typed->min_confidence, &number, NULL) || number > 1)
        return cli_misused(
            error, "--min-confidence: '%s' is not a number from 0 to 1", typed->min_confidence);
    options->min_confidence = number;
    return TRUE;
}

gboolean
cli_choice(const char *option, const char *value, const char *const *known, GError **error)
{
    g_autofree char *all = NULL;

    if (value == NULL || g_strv_contains(known, value))
        return TRUE;
    all = g_strjoinv(", ", (char **)known);
    return cli_misused(error, "%s: no '%s', only %s", option, value, all);
}

/* What follows the last dot of a file's name, in lower case; "" if there is none. */
static char *
ending_of(const char *path)
{
    g_autofree char *name = g_path_get_basename(path);
    const char *dot = strrchr(name, '.');

    return g_ascii_strdown(dot != NULL ? dot + 1 : "", -1);
}

/* The form whose name is not the ending of its files, else the ending. */
static const char *
form_of(const char *ending)
{
    static const char *const forms[][2] = {{"txt", "text"}, {"md", "markdown"}, {"htm", "html"}};

    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        if (g_str_equal(ending, forms[i][0]))
            return forms[i][1];
    return ending;
}

gboolean
cli_format(const CliCommon *common,
           const char *given,
           const char *const *known,
           const char *fallback,
           char **format,
           GError **error)
{
    gboolean named = !g_str_equal(common->output, "-");
    g_autofree char *ending = named ? ending_of(common->output) : g_strdup("");
    g_autofree char *all = NULL;

    if (given != NULL) {
        *format = g_strdup(given);
        return cli_choice("--format", given, known, error);
    }
    *format = g_strdup(ending[0] != '\0' || fallback == NULL ? form_of(ending) : fallback);
    if (g_strv_contains(known, *format))
        return TRUE;
    all = g_strjoinv(", ", (char **)known);
    if (!named)
        return cli_misused(error, "say what to write: -o FILE, or --format with one of %s", all);
    return cli_misused(error,
                       "the ending of '%s' does not say what to write; -o or --format: %s",
                       common->output,
                       all);
}

gboolean
cli_is_same_file(const char *one, const char *other)
{
    GStatBuf a;
    GStatBuf b;

    return g_stat(one, &a) == 0 && g_stat(other, &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

gboolean
cli_spares_input(const CliCommon *common, const char *path, GError **error)
{
    if (!g_file_test(path, G_FILE_TEST_IS_REGULAR))
        return TRUE;
    for (guint i = 0; common->files[i] != NULL; i++)
        if (cli_is_same_file(common->files[i], path))
            return cli_misused(error, "-o would overwrite '%s', which is read", common->files[i]);
    return TRUE;
}

/* "--repeats count" is all that can be said of repeats but what is so anyway. */
static gboolean
read_repeats(const Typed *typed, CoterieOptions *options, GError **error)
{
    static const char *const ways[] = {"once", "count", NULL};

    options->count_repeats = typed->repeats != NULL && g_str_equal(typed->repeats, "count");
    return cli_choice("--repeats", typed->repeats, ways, error);
}

static gboolean
read_kinds(const Typed *typed, CoterieOptions *options, GError **error)
{
    GError *inner = NULL;

    if (typed->ties != NULL && !coterie_tie_kinds_parse(typed->ties, options, &inner))
        return cli_misused_option(error, "--ties", inner);
    for (guint i = 0; typed->assertions != NULL && typed->assertions[i] != NULL; i++)
        if (!coterie_assertions_parse(typed->assertions[i], options, &inner))
            return cli_misused_option(error, "--assertion", inner);
    if (options->ties == COTERIE_TIES_COOCCURRENCE &&
        (options->roles != NULL || options->assertions > 0))
        return cli_misused(error,
                           "--%s needs --ties roles or --ties all",
                           options->roles != NULL ? "role" : "assertion");
    return TRUE;
}

static gboolean
read_date(const char *option, const char *text, CoterieDate *date, GError **error)
{
    if (text == NULL || coterie_date_parse(text, date))
        return TRUE;
    return cli_misused(
        error, "%s: '%s' is not a date such as 1917, 1917-10 or 1917-10-25", option, text);
}

static gboolean
read_time(const Typed *typed, CoterieOptions *options, GError **error)
{
    if (!read_date("--since", typed->since, &options->since, error) ||
        !read_date("--until", typed->until, &options->until, error))
        return FALSE;
    if (typed->since != NULL && typed->until != NULL && options->since.first > options->until.last)
        return cli_misused(error, "--since %s is after --until %s", typed->since, typed->until);
    return TRUE;
}

static gboolean
read_ties(const Typed *typed, CoterieOptions *options, GError **error)
{
    GError *inner = NULL;

    options->count_pronouns = typed->count_pronouns;
    if (typed->window != NULL && !coterie_window_parse(typed->window, options, &inner))
        return cli_misused_option(error, "--window", inner);
    if (typed->weight != NULL && !coterie_weight_parse(typed->weight, options, &inner))
        return cli_misused_option(error, "--weight", inner);
    if (typed->quotes != NULL && !coterie_quotes_parse(typed->quotes, options, &inner))
        return cli_misused_option(error, "--quotes", inner);
    return read_kinds(typed, options, error) && read_time(typed, options, error) &&
           read_repeats(typed, options, error) &&
           cli_number("--crowd", typed->crowd, 2, COTERIE_MOST_CROWD, &options->crowd, error) &&
           cli_number("--min-mentions",
                      typed->min_mentions,
                      0,
                      G_MAXUINT32,
                      &options->min_mentions,
                      error) &&
           read_weight("--min-weight", typed->min_weight, &options->min_weight, error);
}

static gboolean
read_encoding(CliCommon *common, GError **error)
{
    common->options.encoding = common->encoding;
    if (common->encoding == NULL || coterie_encoding_is_known(common->encoding))
        return TRUE;
    return cli_misused(error, "--encoding: no encoding '%s'", common->encoding);
}

/* An empty name is a slip of a script: "$file" with nothing in it. */
static gboolean
has_names(const CliCommon *common, GError **error)
{
    if (g_strv_contains((const char *const *)common->files, ""))
        return cli_misused(error, "a FILE has an empty name");
    if (common->output[0] == '\0')
        return cli_misused(error, "-o: an empty name");
    return TRUE;
}

static gboolean
read_typed(const Typed *typed, CliCommon *common, GError **error)
{
    CoterieOptions *options = &common->options;

    common->top_given = typed->top != NULL;
    options->data_dir = common->data_dir;
    options->known = (const char *const *)common->known;
    options->without = (const char *const *)common->without;
    options->roles = (const char *const *)common->roles;
    options->note = keep_note;
    options->note_data = common->notes = g_ptr_array_new_with_free_func(g_free);
    if (common->output == NULL)
        common->output = g_strdup("-");
    return has_names(common, error) && cli_spares_input(common, common->output, error) &&
           read_encoding(common, error) && read_confidence(typed, options, error) &&
           read_ties(typed, options, error) &&
           cli_number("--top", typed->top, 0, G_MAXUINT32, &common->top, error) &&
           cli_number("--jobs", typed->jobs, 0, COTERIE_MOST_JOBS, &options->jobs, error) &&
           cli_number("--seed", typed->seed, 0, G_MAXUINT32, &options->seed, error);
}

/* GLib begins its messages with a capital. */
static gboolean
misread(GError **error, GError *inner)
{
    if (g_ascii_isupper(inner->message[0]) && g_ascii_islower(inner->message[1]))
        inner->message[0] = g_ascii_tolower(inner->message[0]);
    if (g_error_matches(inner, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)) {
        cli_misused(error, "%s; --help-all shows all options", inner->message);
        g_error_free(inner);
        return FALSE;
    }
    g_propagate_error(error, inner);
    return FALSE;
}

static gboolean
read_line(
    const CliGroup *groups, gsize count, CliCommon *common, int argc, char **argv, GError **error)
{
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    const GOptionEntry files[] = {
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &common->files, NULL, NULL},
        G_OPTION_ENTRY_NULL,
    };
    GError *inner = NULL;

    g_option_context_set_help_enabled(context, FALSE);
    for (gsize i = 0; i < count; i++)
        g_option_context_add_main_entries(context, groups[i].entries, NULL);
    g_option_context_add_main_entries(context, files, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &inner))
        return misread(error, inner);
    return TRUE;
}

gboolean
cli_parse(const CliUsage *usage,
          const GOptionEntry *own,
          int argc,
          char **argv,
          CliCommon *common,
          GError **error)
{
    g_auto(Typed) typed = {0};
    const GOptionArg bytes = G_OPTION_ARG_FILENAME;
    const gint hidden = G_OPTION_FLAG_HIDDEN;
    const gint top = (usage->acting & CLI_TOP) != 0 ? 0 : hidden;
    const gint ties = (usage->acting & CLI_TIES) != 0 ? 0 : hidden;
    const gint seed = (usage->acting & CLI_SEED) != 0 ? 0 : hidden;
    /* clang-format off */
    const GOptionEntry written[] = {
        {"output", 'o', 0, bytes, &common->output,
         usage->output != NULL ? usage->output : "write there; - is standard output [-]",
         usage->output != NULL ? "DIR" : "FILE"},
        {"top", 0, top, bytes, &typed.top, "show N at most, 0 for all", "N"},
        G_OPTION_ENTRY_NULL,
    };
    const GOptionEntry named[] = {
        {"known", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &common->known,
         "known persons: a file, or the shipped russian-revolution; repeatable", "FILE|NAME"},
        {"corrections", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &common->corrections,
         "what you decided, a line each; repeatable [corrections.txt beside FILE]", "FILE"},
        {"min-confidence", 0, 0, bytes, &typed.min_confidence,
         "leave out names less surely a person's than P, from 0 to 1 [0]", "P"},
        {"since", 0, 0, bytes, &typed.since,
         "only what the text dates 1917, 1917-10 or 1917-10-25 or later", "DATE"},
        {"until", 0, 0, bytes, &typed.until,
         "only what it dates then or before", "DATE"},
        G_OPTION_ENTRY_NULL,
    };
    const GOptionEntry tied[] = {
        {"ties", 0, ties, bytes, &typed.ties,
         "tied by: cooccurrence, roles that are told, or all [cooccurrence]", "WHAT"},
        {"role", 0, ties, G_OPTION_ARG_FILENAME_ARRAY, &common->roles,
         "only this role, such as wrote_to; repeatable [all]", "NAME"},
        {"assertion", 0, ties, G_OPTION_ARG_FILENAME_ARRAY, &typed.assertions,
         "roles asserted, denied, reported, or all; repeatable [asserted]", "HOW"},
        {"window", 0, ties, bytes, &typed.window,
         "together in: paragraph, scene, sentence, document or N words [paragraph]", "WHAT"},
        {"weight", 0, ties, bytes, &typed.weight,
         "shared: n persons together give each pair 1/(n-1); count: 1 [shared]", "HOW"},
        {"min-mentions", 0, ties, bytes, &typed.min_mentions,
         "leave out persons named less than N times [1]", "N"},
        {"min-weight", 0, ties, bytes, &typed.min_weight, "leave out weaker ties [0]", "W"},
        {"without", 0, ties, G_OPTION_ARG_FILENAME_ARRAY, &common->without,
         "leave out a person by name, the subject, or the only cited; repeatable", "WHOM"},
        {"crowd", 0, ties, bytes, &typed.crowd,
         "leave out windows that name more than N persons [2000]", "N"},
        {"quotes", 0, ties, bytes, &typed.quotes,
         "quotations count (in), do not (out), or alone do (only) [in]", "HOW"},
        {"count-pronouns", 0, ties, G_OPTION_ARG_NONE, &typed.count_pronouns,
         "count whom a window speaks of as \"he\", where that is sure enough", NULL},
        {"repeats", 0, ties, bytes, &typed.repeats,
         "a sentence that occurs again counts once, or each time (count) [once]", "HOW"},
        G_OPTION_ENTRY_NULL,
    };
    const GOptionEntry general[] = {
        {"seed", 0, seed, bytes, &typed.seed, "seed communities and layouts [1917]", "N"},
        {"encoding", 0, 0, bytes, &common->encoding,
         "what files are in that are not UTF-8 [found out]", "NAME"},
        {"jobs", 0, 0, bytes, &typed.jobs, "work on N documents at once [one per processor]", "N"},
        {"data", 0, 0, bytes, &common->data_dir, "the folder of the lists of names", "DIR"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &common->quiet, "no progress bar, no notes", NULL},
        {"help", 'h', 0, G_OPTION_ARG_NONE, &typed.help, "show what most people need", NULL},
        {"help-all", 0, 0, G_OPTION_ARG_NONE, &typed.help_all, "show all options", NULL},
        G_OPTION_ENTRY_NULL,
    };
    /* clang-format on */
    const CliGroup groups[] = {
        {"What is written", own},
        {"What is written", written},
        {"Who is named", named},
        {"Who is tied to whom", tied},
        {"In general", general},
    };

    *common = (CliCommon){.command = usage->command, .options = COTERIE_OPTIONS_INIT};
    if (!read_line(groups, G_N_ELEMENTS(groups), common, argc, argv, error))
        return FALSE;
    common->helped = typed.help || typed.help_all;
    if (common->helped) {
        cli_help_print(usage, groups, G_N_ELEMENTS(groups), typed.help_all);
        return TRUE;
    }
    if (common->files == NULL)
        return cli_misused(error,
                           "no file given; coterie %s%s--help says more",
                           usage->command != NULL ? usage->command : "",
                           usage->command != NULL ? " " : "");
    return read_typed(&typed, common, error) && cli_corrections_find(common, error);
}

CoterieAnalysis *
cli_analyse(const CliCommon *common, CoterieDepth depth, GError **error)
{
    CliProgress progress = cli_progress_start(common->quiet);
    CoterieAnalysis *analysis = coterie_analysis_new((const char *const *)common->files,
                                                     &common->options,
                                                     depth,
                                                     cli_progress_show,
                                                     &progress,
                                                     error);

    cli_progress_stop(&progress);
    if (analysis != NULL)
        cli_say_notes(common);
    if (analysis != NULL && !common->quiet &&
        coterie_persons_count(coterie_analysis_view(analysis)->persons) == 0)
        cli_say(common->command, "nobody is named here");
    return analysis;
}
