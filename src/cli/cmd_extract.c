/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie extract: everything found, a document at a time, as JSON Lines. */
#include "cli/cli.h"
#include "cli/stream.h"

static gboolean
put(GBytes *bytes, gpointer data, GError **error)
{
    return cli_stream_write(data, bytes, error);
}

/* GLib would take the word after an option whose argument may be left out for its argument, and
 * swallow the file in "--evidence october.txt": the argument of a bare one is put in here. */
static void
complete_evidence(int argc, char **argv)
{
    static char bare[] = "--evidence=1";

    for (int i = 1; i < argc && !g_str_equal(argv[i], "--"); i++)
        if (g_str_equal(argv[i], "--evidence"))
            argv[i] = bare;
}

static gboolean
extract_to(const CliCommon *common, const CoterieExtractOptions *extract, GError **error)
{
    g_autoptr(CliStream) stream = cli_stream_open(common->output, error);
    g_auto(GStrv) unapplied = NULL;

    if (stream == NULL || !coterie_extract((const char *const *)common->files,
                                           &common->options,
                                           extract,
                                           put,
                                           stream,
                                           &unapplied,
                                           error))
        return FALSE;
    cli_corrections_report(common, (const char *const *)unapplied);
    return cli_stream_finish(stream, error);
}

gboolean
cmd_extract(int argc, char **argv, GError **error)
{
    static const CliUsage usage = {
        .command = "extract",
        .purpose = "Prints everything found in each document as JSON Lines.",
        .details =
            "A line a document, person and mention, with offsets in code points; persons are "
            "not\njoined across documents. --evidence adds a line a tie.",
        .example = "coterie extract letters/ --evidence=3 -o letters.jsonl",
        .acting = CLI_TIES,
    };
    g_auto(CliCommon) common = {0};
    g_autofree char *evidence = NULL;
    CoterieExtractOptions extract = {0};
    const GOptionEntry own[] = {
        {"evidence",
         0,
         0,
         G_OPTION_ARG_FILENAME,
         &evidence,
         "ties too, each with N pieces of evidence at most; 1 without =N",
         "[=N]"},
        G_OPTION_ENTRY_NULL,
    };

    complete_evidence(argc, argv);
    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!cli_number("--evidence", evidence, 0, G_MAXUINT32, &extract.evidence, error))
        return FALSE;
    return extract_to(&common, &extract, error);
}
