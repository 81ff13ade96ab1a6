/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help of a command, printed from its table of options: GLib would put a
 * command's own options last, under a name that says nothing. --help shows what most
 * people need and whole command lines, --help-all every option that acts. */
#include "cli/help.h"

#include <stdio.h>

/* What --help leaves to --help-all. */
static const char *const rare[] = {
    "no-picture",
    "seconds",
    "gexf",
    "weight",
    "crowd",
    "quotes",
    "count-pronouns",
    "repeats",
    "seed",
    "jobs",
    "encoding",
    "data",
    NULL,
};

static gboolean
is_shown(const GOptionEntry *entry, gboolean all)
{
    if ((entry->flags & G_OPTION_FLAG_HIDDEN) != 0)
        return FALSE;
    return all || !g_strv_contains(rare, entry->long_name);
}

/* "  -o, --output FILE" and its description in a column. */
static void
print_option(const GOptionEntry *entry)
{
    char left[64];

    if (entry->short_name != 0)
        g_snprintf(left, sizeof left, "-%c, --%s", entry->short_name, entry->long_name);
    else
        g_snprintf(left, sizeof left, "    --%s", entry->long_name);
    if (entry->arg_description != NULL) {
        if (entry->arg_description[0] != '[')
            g_strlcat(left, " ", sizeof left);
        g_strlcat(left, entry->arg_description, sizeof left);
    }
    printf("  %-25s %s\n", left, entry->description);
}

static void
print_group(const CliGroup *group, gboolean all, const char **title)
{
    for (const GOptionEntry *entry = group->entries; entry->long_name != NULL; entry++) {
        if (!is_shown(entry, all))
            continue;
        if (*title == NULL || !g_str_equal(*title, group->title))
            printf("\n%s:\n", group->title);
        *title = group->title;
        print_option(entry);
    }
}

static void
print_examples(const CliUsage *usage)
{
    printf("\nExamples:\n");
    for (gsize i = 0; i < CLI_EXAMPLES && usage->examples[i] != NULL; i++)
        printf("  %s\n", usage->examples[i]);
}

void
cli_help_print(const CliUsage *usage, const CliGroup *groups, gsize count, gboolean all)
{
    const char *command = usage->command != NULL ? usage->command : "";
    const char *blank = usage->command != NULL ? " " : "";
    const char *title = NULL;

    printf("Usage: coterie %s%s[OPTION...] FILE...\n\n%s\n", command, blank, usage->purpose);
    if (usage->details != NULL)
        printf("\n%s\n", usage->details);
    for (gsize i = 0; i < count; i++)
        print_group(&groups[i], all, &title);
    printf("\n" CLI_FILE_MEANING);
    print_examples(usage);
}
