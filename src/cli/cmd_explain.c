/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coterie explain: why this is one person; what a tie rests on. */
#include "cli/cli.h"

static GBytes *
explain(const CoterieAnalysis *analysis,
        const CliNames *names,
        const CoterieExplainOptions *options,
        GError **error)
{
    const CoterieView *view = coterie_analysis_view(analysis);
    guint32 one, other;

    if (names->second == NULL)
        return coterie_analysis_find(analysis, names->first, &one, error)
                   ? coterie_explain_person_write(view, one, options)
                   : NULL;
    if (!cli_find_two(analysis, names, &one, &other, error))
        return NULL;
    return coterie_explain_tie_write(view, one, other, options);
}

gboolean
cmd_explain(int argc, char **argv, GError **error)
{
    static const CliNamesCommand command = {
        .usage =
            {
                .command = "explain",
                .purpose = "Says why somebody is one person, or what a tie rests on.",
                .details =
                    "With --person alone: all the names that were taken for this person's, and "
                    "why. "
                    "With --and\ntoo: the sentences that name both, those that add most to the tie "
                    "first. NAME needs no accents,\nno titles and no particular transliteration, "
                    "and "
                    "may be a part of a name; several matches\nare listed. Text and Markdown show "
                    "10 "
                    "rows of a kind unless --top says otherwise.",
                .examples = {"coterie explain october.txt --person Lenin",
                             "coterie explain october.txt --person Lenin --and Trotsky",
                             "coterie explain letters/ --person Kamenev --top 0 -o kamenev.html"},
                .acting = CLI_TOP | CLI_TIES,
            },
        .first = {"person", "whom to explain"},
        .second = {"and", "and this person's tie with the first"},
        .write = explain,
    };

    return cli_write_names(&command, argc, argv, error);
}
