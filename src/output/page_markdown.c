/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as GitHub's Markdown: a line a paragraph, tables with bars, names in
 * quotes in bold. Markdown has no place for a drawing within the file. */
#include "output/markup.h"
#include "output/page_private.h"

#include <string.h>

static void
append_words(GString *out, const char *text)
{
    coterie_markup_markdown(out, text, strlen(text));
}

static void
append_heading(GString *out, guint level, const char *text)
{
    for (guint i = 0; i < level; i++)
        g_string_append_c(out, '#');
    g_string_append_c(out, ' ');
    append_words(out, text);
    g_string_append_c(out, '\n');
}

static void
append_paragraph(GString *out, const char *text)
{
    coterie_markup_markdown_block(out, text);
    g_string_append_c(out, '\n');
}

/* The quotation marks keep a quote that begins with "1." from becoming a list. */
static void
append_quote(const CoterieBlock *block, GString *out)
{
    g_string_append(out, "> “");
    coterie_excerpt_append(block->excerpt, out, coterie_markup_markdown, "**", "**");
    g_string_append(out, "”");
    if (block->text != NULL) {
        g_string_append(out, " — ");
        append_words(out, block->text);
    }
    g_string_append_c(out, '\n');
}

static void
append_item(const CoterieBlock *block, GString *out)
{
    gboolean any = block->members->len > 0;

    g_string_append(out, any ? "- **" : "- ");
    append_words(out, block->text);
    g_string_append(out, any ? ":** " : "");
    for (guint i = 0; i < block->members->len; i++) {
        g_string_append(out, i > 0 ? ", " : "");
        append_words(out, coterie_block_member(block, i)->name);
    }
    if (block->more > 0)
        g_string_append_printf(out, " and %u more", block->more);
    g_string_append_c(out, '\n');
}

static void
append_block(const CoterieBlock *block, GString *out)
{
    switch (block->kind) {
    case COTERIE_BLOCK_HEADING:
        append_heading(out, block->level + 1, block->text);
        break;
    case COTERIE_BLOCK_PARAGRAPH:
    case COTERIE_BLOCK_NOTE:
        append_paragraph(out, block->text);
        break;
    case COTERIE_BLOCK_QUOTE:
        append_quote(block, out);
        break;
    case COTERIE_BLOCK_ITEM:
        append_item(block, out);
        break;
    case COTERIE_BLOCK_TABLE:
        coterie_table_append_markdown(block->table, out);
        break;
    case COTERIE_BLOCK_PICTURE:
        break;
    }
}

void
coterie_page_append_markdown(const CoteriePage *page, GString *out)
{
    append_heading(out, 1, page->title);
    for (guint i = 0; i < page->blocks->len; i++) {
        if (coterie_page_has(page, i, COTERIE_BLOCK_PICTURE))
            continue;
        if (!coterie_page_continues_list(page, i))
            g_string_append_c(out, '\n');
        append_block(coterie_page_block(page, i), out);
    }
}
