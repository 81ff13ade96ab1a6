/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: a table of commands, and what happens before and after one. Nothing here knows of
 * persons. Numbers are read and written in the "C" locale everywhere, so setlocale() is never
 * called; file names are bytes and go through as they are. */
#define _POSIX_C_SOURCE 200809L

#include "cli/cli.h"
#include "cli/help.h"

#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    const char *name;
    CliCommand run;
    const char *purpose;
} Command;

/* clang-format off */
static const Command commands[] = {
    {"people",  cmd_people,  "list the persons that texts name"},
    {"ties",    cmd_ties,    "list who is tied to whom, and on what evidence"},
    {"report",  cmd_report,  "report who is central, and which communities there are"},
    {"draw",    cmd_draw,    "draw the network as SVG, PNG, PDF or DOT"},
    {"export",  cmd_export,  "write the network for Gephi, igraph, NetworkX, Pajek or as CSV"},
    {"explain", cmd_explain, "say why somebody is one person, or what a tie rests on"},
    {"path",    cmd_path,    "show how two persons are connected"},
    {"extract", cmd_extract, "print everything found as JSON Lines"},
};
/* clang-format on */

static void
print_help(void)
{
    fputs(
        "Usage: coterie [OPTION...] FILE...\n"
        "       coterie COMMAND [OPTION...] FILE...\n"
        "\n"
        "Finds the people whom texts name and shows how they are tied to one another.\n"
        "\n"
        "Without a command everything is made at once, in a folder named after the first FILE:\n"
        "coterie october.txt makes october-network/ with the report, the picture, the network for\n"
        "Gephi, and tables. Commands write one thing:\n",
        stdout);
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++)
        printf("  %-9s %s\n", commands[i].name, commands[i].purpose);
    fputs("\n" CLI_FILE_MEANING "\n"
          "The options most people need (--help-all shows all, coterie COMMAND --help those of a "
          "command):\n"
          "  -o, --output FILE       write there; the ending says what: .csv, .svg, .gexf ...\n"
          "  --format FORM           or say it here: text, html, csv; svg, png, pdf, dot; gexf\n"
          "  --top N                 the first N persons or ties only\n"
          "  --known FILE|NAME       persons known beforehand, with their aliases\n"
          "  --window WHAT           tied if in the same paragraph, sentence, document or N words\n"
          "  --min-mentions N        leave out persons named less than N times\n"
          "  --min-weight W          leave out weaker ties\n"
          "  --quiet                 no progress bar, no notes\n"
          "\n"
          "Examples:\n"
          "  coterie october.txt\n"
          "      everything about a text; open october-network/report.html\n"
          "  coterie draw october.txt --top 40 -o october.svg\n"
          "      its forty most strongly tied persons as a picture\n"
          "  coterie export letters/ --known russian-revolution --min-mentions 2 -o letters.gexf\n"
          "      the network of a folder of letters for Gephi, with the shipped list of figures\n",
          stdout);
}

static const Command *
find_command(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++)
        if (g_str_equal(commands[i].name, name))
            return &commands[i];
    return NULL;
}

/* How many letters must change to make one word of the other (Levenshtein 1966); @a is at most as
 * long as the row below. */
static guint
distance(const char *a, const char *b)
{
    guint row[16];
    guint length = (guint)strlen(a);

    g_assert(length < G_N_ELEMENTS(row));
    for (guint i = 0; i <= length; i++)
        row[i] = i;
    for (guint j = 0; b[j] != '\0'; j++) {
        guint corner = row[0]++;

        for (guint i = 1; i <= length; i++) {
            guint above = row[i];

            row[i] = MIN(MIN(above, row[i - 1]) + 1, corner + (a[i - 1] != b[j]));
            corner = above;
        }
    }
    return row[length];
}

/* The command that @name may be a slip for or the beginning of, or NULL. */
static const Command *
nearest_command(const char *name)
{
    const Command *nearest = NULL;
    guint least = (guint)MIN(strlen(name), 3);

    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
        guint changes = distance(commands[i].name, name);

        if (name[0] != '\0' && g_str_has_prefix(commands[i].name, name))
            return &commands[i];
        if (changes < least) {
            nearest = &commands[i];
            least = changes;
        }
    }
    return nearest;
}

gboolean
cli_is_command(const char *word)
{
    return find_command(word) != NULL;
}

/* A word that is neither a command nor, by its looks, a file. */
static gboolean
refuse(const char *word, GError **error)
{
    const Command *nearest = nearest_command(word);

    if (nearest != NULL)
        return cli_misused(error, "no command '%s'; did you mean %s?", word, nearest->name);
    return cli_misused(error, "no command and no file '%s'; coterie --help says more", word);
}

/* That a file is not there is said by whoever reads it. */
static gboolean
is_file(const char *word)
{
    return g_str_equal(word, "-") || strpbrk(word, "./") != NULL ||
           g_file_test(word, G_FILE_TEST_EXISTS);
}

static gboolean
run(int argc, char **argv, const Command **command, GError **error)
{
    if (argc < 2)
        return cli_misused(error, "no file and no command given; coterie --help says more");
    if (g_str_equal(argv[1], "--help") || g_str_equal(argv[1], "-h")) {
        print_help();
        return TRUE;
    }
    if (g_str_equal(argv[1], "--version")) {
        fputs("coterie " COTERIE_VERSION "\n", stdout);
        return TRUE;
    }
    *command = find_command(argv[1]);
    if (*command != NULL)
        return (*command)->run(argc - 1, argv + 1, error);
    if (argv[1][0] != '-' && argv[1][0] != '\0' && !is_file(argv[1]))
        return refuse(argv[1], error);
    return cmd_folder(argc, argv, error);
}

/* Whoever read our output has gone, as in "coterie people war.txt | head": no fault, no message. */
static gboolean
is_broken_pipe(const GError *error)
{
    return g_error_matches(error, G_FILE_ERROR, G_FILE_ERROR_PIPE) ||
           g_error_matches(error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
}

/* The exit status for @error, after saying it. */
static int
end_badly(const Command *command, const GError *error)
{
    if (is_broken_pipe(error)) {
        signal(SIGPIPE, SIG_DFL);
        raise(SIGPIPE);
    }
    cli_say(command != NULL ? command->name : NULL, error->message);
    if (g_error_matches(error, COTERIE_ERROR, COTERIE_ERROR_NAME))
        return 2;
    return error->domain == G_OPTION_ERROR ? 2 : 1;
}

int
main(int argc, char **argv)
{
    const Command *command = NULL;
    g_autoptr(GError) error = NULL;

    signal(SIGPIPE, SIG_IGN);
    if (!run(argc, argv, &command, &error))
        return end_badly(command, error);
    if (fflush(stdout) != 0) {
        cli_say(NULL, "cannot write standard output");
        return 1;
    }
    return 0;
}
