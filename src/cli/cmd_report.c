/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie report: who stands where in the network. */
#include "cli/cli.h"

static GBytes *
write_report(const CoterieView *view, CoterieForm form, guint top)
{
    CoterieReportOptions options = {.form = form, .top = top};

    return coterie_report_write(view, &options);
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
                    "rows a table, HTML 100.",
                .example = "coterie report october.txt",
                .acting = CLI_TOP | CLI_TIES | CLI_SEED,
            },
        .depth = COTERIE_DEPTH_REPORT,
        .write = write_report,
        .quotes = TRUE,
        .text_top = 25,
        .html_top = 100,
    };

    return cli_write_table(&command, argc, argv, error);
}
