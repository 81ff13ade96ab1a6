/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CLI_CLI_H
#define COTERIE_CLI_CLI_H

#include <coterie/coterie.h>

#include <glib.h>

/* A command: parses its arguments, makes one library call, writes. Fails with G_OPTION_ERROR where
 * it is misused. */
typedef gboolean (*CliCommand)(int argc, char **argv, GError **error);

gboolean cmd_people(int argc, char **argv, GError **error);
gboolean cmd_ties(int argc, char **argv, GError **error);
gboolean cmd_report(int argc, char **argv, GError **error);
gboolean cmd_draw(int argc, char **argv, GError **error);
gboolean cmd_export(int argc, char **argv, GError **error);
gboolean cmd_extract(int argc, char **argv, GError **error);
gboolean cmd_explain(int argc, char **argv, GError **error);
gboolean cmd_path(int argc, char **argv, GError **error);

/* What runs where no command is given. */
gboolean cmd_folder(int argc, char **argv, GError **error);

gboolean cli_is_command(const char *word);

/* Which common options act on a command. All are taken by every command, so that one line of
 * options serves for all; its help shows those that act. */
typedef enum {
    CLI_TOP = 1 << 0,
    CLI_TIES = 1 << 1,
    CLI_SEED = 1 << 2,
} CliActing;

#define CLI_EXAMPLES 3

/* What the help of a command says. */
typedef struct {
    const char *command;                /* or NULL */
    const char *purpose;                /* one line */
    const char *details;                /* a paragraph, or NULL */
    const char *output;                 /* what -o does, or NULL for the usual */
    const char *examples[CLI_EXAMPLES]; /* whole command lines; NULL after the last */
    CliActing acting;
} CliUsage;

/* The common options, parsed. */
typedef struct {
    const char *command;
    CoterieOptions options; /* borrows from the members below */
    char **files;
    char **known;
    char **corrections;
    char **without;
    char **roles;
    char *data_dir;
    char *encoding;
    char *output;     /* "-" for standard output */
    GPtrArray *notes; /* of char *, from the library */
    guint top;
    gboolean top_given;
    gboolean quiet;
    gboolean helped; /* help was asked for and printed: nothing is left to do */
} CliCommon;

void cli_common_clear(CliCommon *common);

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CliCommon, cli_common_clear)
/* clang-format on */

/* Parses @argv by the common options and the command's @own. */
gboolean cli_parse(const CliUsage *usage,
                   const GOptionEntry *own,
                   int argc,
                   char **argv,
                   CliCommon *common,
                   GError **error);

/* Analyses the files, with a progress bar where that is wanted; notes on standard error that nobody
 * is named. */
CoterieAnalysis *cli_analyse(const CliCommon *common, CoterieDepth depth, GError **error);

/* Adds the files of corrections that lie beside the files to those given, and says so. */
gboolean cli_corrections_find(CliCommon *common, GError **error);

/* Adds the file of corrections in @folder, the folder of results, unless nobody has written in it;
 * it comes last. */
void cli_corrections_add_results(CliCommon *common, const char *folder);

/* Says the library's notes on standard error, unless they are not wanted. */
void cli_say_notes(const CliCommon *common);

/* A command that writes a table or a report: all but that itself. */
typedef GBytes *(*CliTable)(const CoterieView *view, const CoterieReportOptions *options);

typedef struct {
    CliUsage usage;
    CoterieDepth depth;
    CliTable write;
    CliTable suggest;  /* what is written with --suggest, or NULL */
    CliTable check;    /* what is written with --check, or NULL */
    gboolean quotes;   /* whether it quotes the texts */
    gboolean pictured; /* whether its HTML has the picture of the network */
    guint text_top;    /* rows in text and Markdown unless --top says otherwise, 0 for all */
    guint html_top;    /* rows in HTML */
} CliTableCommand;

gboolean cli_write_table(const CliTableCommand *command, int argc, char **argv, GError **error);

/* The names that a command was given, as typed; NULL where there is none. */
typedef struct {
    char *first;
    char *second;
} CliNames;

typedef struct {
    const char *option;
    const char *meaning;
} CliNameOption;

/* A command about one or two persons (cli/names.c): all but what it says of them. */
typedef struct {
    CliUsage usage;
    CliNameOption first;
    CliNameOption second;
    gboolean both; /* whether the second is needed too */
    GBytes *(*write)(const CoterieAnalysis *analysis,
                     const CliNames *names,
                     const CoterieExplainOptions *options,
                     GError **error);
} CliNamesCommand;

gboolean cli_write_names(const CliNamesCommand *command, int argc, char **argv, GError **error);

/* Finds both persons; fails if a name is nobody's, or both are one person's. */
gboolean cli_find_two(const CoterieAnalysis *analysis,
                      const CliNames *names,
                      guint32 *one,
                      guint32 *other,
                      GError **error);

/* The form of an output: @format if given, else the ending of the output's name, else @fallback
 * (NULL: one must be given), in lower case. Fails unless it is one of @known. */
gboolean cli_format(const CliCommon *common,
                    const char *given,
                    const char *const *known,
                    const char *fallback,
                    char **format,
                    GError **error);

/* Fails unless @value, given for @option, is NULL or one of @known. */
gboolean
cli_choice(const char *option, const char *value, const char *const *known, GError **error);

/* Whether two paths lead to one file or folder, which is there. */
gboolean cli_is_same_file(const char *one, const char *other);

/* Fails if @path, about to be written, is one of the files that are read: a slip of the hand must
 * not cost anybody a text. */
gboolean cli_spares_input(const CliCommon *common, const char *path, GError **error);

/* Reads a whole number; leaves @value alone where @text is NULL. */
gboolean cli_number(
    const char *option, const char *text, guint least, guint most, guint *value, GError **error);

/* Sets a G_OPTION_ERROR and returns FALSE. */
gboolean cli_misused(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Passes @inner on as a misuse of @option and returns FALSE. */
gboolean cli_misused_option(GError **error, const char *option, GError *inner);

/* Makes each control character of @text a blank, so that it is one line. */
void cli_blank_controls(char *text);

/* Prints "coterie COMMAND: message" on standard error, in one line whatever is in it; @command may
 * be NULL. */
void cli_say(const char *command, const char *message);

#endif
