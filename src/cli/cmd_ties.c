/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie ties: who is tied to whom. */
#include "cli/cli.h"

static GBytes *
write_ties(const CoterieView *view, const CoterieReportOptions *options)
{
    return coterie_ties_write(view, options->form, options->top);
}

gboolean
cmd_ties(int argc, char **argv, GError **error)
{
    static const CliTableCommand command = {
        .usage =
            {
                .command = "ties",
                .purpose =
                    "Lists who is tied to whom, strongest first, with the words it rests on.",
                .details = "Two persons are tied where one window of the text names both. JSON has "
                           "all the\nevidence of a tie, text and CSV its first piece.",
                .examples =
                    {"coterie ties october.txt --window sentence -o ties.csv",
                     "coterie ties letters/ --ties roles --top 20",
                     "coterie ties october.txt --without Lenin --min-weight 2 -o ties.html"},
                .acting = CLI_TOP | CLI_TIES,
            },
        .depth = COTERIE_DEPTH_TIES,
        .write = write_ties,
        .quotes = TRUE,
    };

    return cli_write_table(&command, argc, argv, error);
}
