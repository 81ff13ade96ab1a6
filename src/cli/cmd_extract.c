/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie extract: everything found, a document at a time, as JSON Lines; or the texts that the
 * offsets count in. */
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
write_found(const CliCommon *common,
            const CoterieExtractOptions *extract,
            CliStream *stream,
            GError **error)
{
    return coterie_extract(
        (const char *const *)common->files, &common->options, extract, put, stream, error);
}

static gboolean
write_text(const CoterieDocument *document, gboolean is_only, CliStream *stream, GError **error)
{
    gsize length;
    const char *text = coterie_document_text(document, &length);
    g_autoptr(GBytes) bytes = is_only ? g_bytes_new(text, length) : coterie_text_write(document);

    return cli_stream_write(stream, bytes, error);
}

/* A text that is the only one is written as it is, several are lines of JSON: the next document is
 * read before one is written. */
static gboolean
write_texts(const CliCommon *common, CliStream *stream, GError **error)
{
    g_autoptr(CoterieReader) reader =
        coterie_reader_new((const char *const *)common->files, &common->options, error);
    g_autoptr(CoterieDocument) next = NULL;
    g_autoptr(GError) fault = NULL;
    gboolean is_only = TRUE;

    if (reader == NULL)
        return FALSE;
    next = coterie_reader_next(reader, &fault);
    while (next != NULL) {
        g_autoptr(CoterieDocument) document = g_steal_pointer(&next);

        next = coterie_reader_next(reader, &fault);
        is_only = is_only && next == NULL && fault == NULL;
        if (!write_text(document, is_only, stream, error))
            return FALSE;
    }
    if (fault == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&fault));
    return FALSE;
}

static gboolean
extract_to(const CliCommon *common,
           const CoterieExtractOptions *extract,
           gboolean texts,
           GError **error)
{
    g_autoptr(CliStream) stream = cli_stream_open(common->output, error);
    gboolean done = stream != NULL && (texts ? write_texts(common, stream, error)
                                             : write_found(common, extract, stream, error));

    if (!done)
        return FALSE;
    cli_say_notes(common);
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
            "not\njoined across documents. --evidence adds a line a tie. --text prints what the "
            "offsets "
            "count\nin: the text of a document alone, or a line of JSON for each of several. "
            "--given resolves\nthe mentions of such lines, found by other means, in place of its "
            "own.",
        .examples = {"coterie extract letters/ --evidence=3 -o letters.jsonl",
                     "coterie extract october.txt --text -o october-read.txt"},
        .acting = CLI_TIES,
    };
    g_auto(CliCommon) common = {0};
    g_autofree char *evidence = NULL;
    g_autofree char *given = NULL;
    gboolean texts = FALSE;
    CoterieExtractOptions extract = {0};
    const GOptionEntry own[] = {
        {"evidence",
         0,
         0,
         G_OPTION_ARG_FILENAME,
         &evidence,
         "ties too, each with N pieces of evidence at most; 1 without =N",
         "[=N]"},
        {"given",
         0,
         0,
         G_OPTION_ARG_FILENAME,
         &given,
         "mentions to resolve in place of found ones: lines as written here",
         "FILE"},
        {"text", 0, 0, G_OPTION_ARG_NONE, &texts, "the texts that the offsets count in", NULL},
        G_OPTION_ENTRY_NULL,
    };

    complete_evidence(argc, argv);
    if (!cli_parse(&usage, own, argc, argv, &common, error))
        return FALSE;
    if (common.helped)
        return TRUE;
    if (!cli_number("--evidence", evidence, 0, G_MAXUINT32, &extract.evidence, error))
        return FALSE;
    if (texts && evidence != NULL)
        return cli_misused(error, "--text shows no ties: leave out --evidence");
    if (texts && given != NULL)
        return cli_misused(error, "--text resolves nothing: leave out --given");
    extract.given = given;
    return extract_to(&common, &extract, texts, error);
}
