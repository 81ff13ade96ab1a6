/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie people: who is named. */
#include "cli/cli.h"

gboolean
cmd_people(int argc, char **argv, GError **error)
{
    static const CliTableCommand command = {
        .usage =
            {
                .command = "people",
                .purpose = "Lists the persons that texts name, most often named first.",
                .details = "Columns: name, aliases with their counts, gender (m, f, u unknown), "
                           "mentions,\nand where the person is first named (document and byte).",
                .example = "coterie people october.txt --top 20",
                .acting = CLI_TOP,
            },
        .depth = COTERIE_DEPTH_PERSONS,
        .write = coterie_people_write,
    };

    return cli_write_table(&command, argc, argv, error);
}
