/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie report: who stands where in the network. */
#include "cli/cli.h"

static GBytes *
write_conflicts(const CoterieView *view, const CoterieReportOptions *options)
{
    return coterie_conflicts_write(view, options->form, options->top);
}

gboolean
cmd_report(int argc, char **argv, GError **error)
{
    static const CliTableCommand command = {
        .usage =
            {
                .command = "report",
                .purpose =
                    "Reports who is central, by ten measures, and which communities there are.",
                .details =
                    "Says under each table what its columns mean. CSV is the table of persons "
                    "with all\nmeasures. Unless --top says otherwise, text and Markdown show 25 "
                    "rows a table, HTML 250.\n--check lists instead what of the roles told cannot "
                    "all be so: a meeting after a\ndeath, a father younger than his son, with "
                    "their sentences.",
                .examples =
                    {"coterie report october.txt",
                     "coterie report october.txt --without subject --without cited --top 50",
                     "coterie report letters/ --check"},
                .acting = CLI_TOP | CLI_TIES | CLI_SEED,
            },
        .depth = COTERIE_DEPTH_REPORT,
        .write = coterie_report_write,
        .check = write_conflicts,
        .quotes = TRUE,
        .pictured = TRUE,
        .text_top = 25,
        .html_top = 250,
    };

    return cli_write_table(&command, argc, argv, error);
}
