/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of corrections that a reader finds in the folder of results: nothing
 * but comments, with an example of each kind of line. */
#include "output/blank_corrections.h"

/* clang-format off */
static const char *const lines[] = {
    "# Corrections: here you have the last word about who is who.",
    "#",
    "# Write one decision a line, below or in place of the examples, and run coterie again: it",
    "# reads this file by itself and never changes it. A line that begins with # is a comment, a",
    "# good place for your reasons. A decision that applies nowhere is reported, not dropped.",
    "# Names are compared without case and accents. \" in FILE\" at the end of a line limits it to",
    "# one document.",
    "#",
    "# Two names are one person, who is shown by the name on the right:",
    "#   same        Lev Davidovich Bronshtein = Leon Trotsky",
    "#   same        L. D. = Leon Trotsky in letters.txt",
    "#",
    "# Two persons are not the same, however alike their names are:",
    "#   not-same    Emel Lurie | N. D. Lurie",
    "#",
    "# What was taken for a person is none:",
    "#   not-person  Iskra",
    "#",
    "# This is a person, though it was not taken for one:",
    "#   person      Koba",
    "#",
    "# A person is shown by another name:",
    "#   show        Ramon Mercader as \"Jacson\"",
    "#",
    "# A name means this person in this place, which its words tell:",
    "#   mention     \"Sedov\" in \"to meet Sedov in the company\" = Lev Sedov",
    "#",
    "# Two persons are named together, but no tie is to be made of it:",
    "#   no-tie      Karl Marx | Leon Trotsky",
    "#",
    "# What one is to the other, though no sentence tells it so that it is read (--ties roles):",
    "#   tie         Mark Zborowski betrayed Lev Sedov",
};
/* clang-format on */

GBytes *
coterie_blank_corrections_write(void)
{
    GString *out = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
        g_string_append_printf(out, "%s\n", lines[i]);
    return g_string_free_to_bytes(out);
}
