/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_MARKUP_H
#define COTERIE_OUTPUT_MARKUP_H

#include <glib.h>

/* Any text as text of HTML and of Markdown: whatever is in it, it is seen and does nothing. The
 * first two are CoterieEscape functions. */

/* For elements and attributes, well-formed as XML too; characters that XML forbids are left out. */
void coterie_markup_html(GString *out, const char *text, gsize length);

/* Within a line of GitHub's Markdown, also in a cell of a table; blanks and line breaks that follow
 * one another become one blank. */
void coterie_markup_markdown(GString *out, const char *text, gsize length);

/* The same for what begins a block, where a number or a dash would begin a list. */
void coterie_markup_markdown_block(GString *out, const char *text);

/* An attribute that leads to @anchor (nullable) of @file, "" for the file that it stands in. */
void coterie_markup_html_address(GString *out, const char *file, const char *anchor);

/* @text as a link there. */
void coterie_markup_html_link(GString *out, const char *text, const char *file, const char *anchor);

/* A person's name, as a link to her entry if @id is one of @entries. */
void
coterie_markup_html_person(GString *out, const char *name, const char *id, GHashTable *entries);

/* Before a person's identifier: the id of her entry. */
#define COTERIE_MARKUP_PERSON "person-"

#endif
