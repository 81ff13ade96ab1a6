/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie people: who is named. */
#include "cli/cli.h"

static GBytes *
write_people(const CoterieView *view, const CoterieReportOptions *options)
{
    return coterie_people_write(view, options->form, options->top);
}

static GBytes *
write_suggestions(const CoterieView *view, const CoterieReportOptions *options)
{
    return coterie_suggestions_write(view, options->form, options->top);
}

gboolean
cmd_people(int argc, char **argv, GError **error)
{
    static const CliTableCommand command = {
        .usage =
            {
                .command = "people",
                .purpose = "Lists the persons that texts name, most often named first.",
                .details =
                    "Columns: name, aliases with their counts, gender (m, f, u unknown), "
                    "mentions,\nand where the person is first named (paragraph and byte); with "
                    "--since and --until\nall of that time alone.\n"
                    "--suggest prints what you may want to decide instead: who may be one "
                    "person,\nand whose names may be another's, with lines to copy into "
                    "corrections.txt.",
                .examples = {"coterie people october.txt --top 20",
                             "coterie people letters/ --known russian-revolution -o people.csv",
                             "coterie people october.txt --suggest"},
                .acting = CLI_TOP,
            },
        .depth = COTERIE_DEPTH_PERSONS,
        .write = write_people,
        .suggest = write_suggestions,
    };

    return cli_write_table(&command, argc, argv, error);
}
