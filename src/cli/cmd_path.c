/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie path: how two persons are connected. */
#include "cli/cli.h"

static GBytes *
find_path(const CoterieAnalysis *analysis,
          const CliNames *names,
          const CoterieExplainOptions *options,
          GError **error)
{
    guint32 from, to;

    if (!cli_find_two(analysis, names, &from, &to, error))
        return NULL;
    return coterie_path_write(coterie_analysis_view(analysis), from, to, options);
}

gboolean
cmd_path(int argc, char **argv, GError **error)
{
    static const CliNamesCommand command = {
        .usage =
            {
                .command = "path",
                .purpose = "Shows how two persons are connected, step by step.",
                .details =
                    "The shortest path: a tie is the shorter the stronger it is. Under each step "
                    "stand the sentences\nthat add most to its tie; --top 0 shows all. NAME needs "
                    "no "
                    "accents, no titles and no particular\ntransliteration; several matches are "
                    "listed.",
                .examples =
                    {"coterie path october.txt --from Sedova --to Kerensky",
                     "coterie path october.txt --from Sedova --to Kerensky --without subject",
                     "coterie path letters/ --from Kamenev --to Lenin -o path.html"},
                .acting = CLI_TOP | CLI_TIES,
            },
        .first = {"from", "where the path begins"},
        .second = {"to", "where it ends"},
        .both = TRUE,
        .write = find_path,
    };

    return cli_write_names(&command, argc, argv, error);
}
