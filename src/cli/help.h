/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CLI_HELP_H
#define COTERIE_CLI_HELP_H

#include "cli/cli.h"

/* Options that stand together in the help; neighbours of one title are one group. */
typedef struct {
    const char *title;
    const GOptionEntry *entries;
} CliGroup;

/* What every help says of FILE. */
#define CLI_FILE_MEANING                                                                           \
    "FILE is a text, an HTML page, a Markdown or JSON Lines file, a folder of them, or -\n"        \
    "for standard input.\n"

/* Prints the help of a command: the options that people need, or with @all every one that acts. */
void cli_help_print(const CliUsage *usage, const CliGroup *groups, gsize count, gboolean all);

#endif
