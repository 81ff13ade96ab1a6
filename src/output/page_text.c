/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as plain text, for a terminal: headings underlined, prose in lines that
 * are easy to read, tables and what explains them a little wider. A blank line
 * parts two blocks, but not two items of a list. */
#include "output/page_private.h"
#include "output/width.h"

#define WIDTH 120
#define PROSE_WIDTH 100
#define INDENT 4

static void
append_underlined(GString *out, const char *text, char line)
{
    g_string_append_printf(out, "%s\n", text);
    for (guint i = coterie_width(text); i > 0; i--)
        g_string_append_c(out, line);
    g_string_append_c(out, '\n');
}

static void
append_quote(const CoterieBlock *block, GString *out)
{
    g_autofree char *place = block->text != NULL ? g_strdup_printf(" (%s)", block->text) : NULL;

    coterie_width_blanks(out, INDENT);
    coterie_excerpt_wrap(block->excerpt, place, out, INDENT, PROSE_WIDTH);
}

static void
append_item(const CoterieBlock *block, GString *out)
{
    g_autoptr(GString) names = g_string_new(NULL);

    g_string_append_printf(out, "%s\n", block->text);
    if (block->members->len == 0)
        return;
    for (guint i = 0; i < block->members->len; i++)
        g_string_append_printf(
            names, "%s%s", i > 0 ? ", " : "", coterie_block_member(block, i)->name);
    if (block->more > 0)
        g_string_append_printf(names, " and %u more", block->more);
    coterie_width_blanks(out, INDENT);
    coterie_width_wrap(out, names->str, INDENT, PROSE_WIDTH);
}

static void
append_block(const CoterieBlock *block, GString *out)
{
    switch (block->kind) {
    case COTERIE_BLOCK_HEADING:
        append_underlined(out, block->text, block->level == 1 ? '-' : '~');
        break;
    case COTERIE_BLOCK_PARAGRAPH:
        coterie_width_wrap(out, block->text, 0, PROSE_WIDTH);
        break;
    case COTERIE_BLOCK_NOTE:
        coterie_width_wrap(out, block->text, 0, WIDTH);
        break;
    case COTERIE_BLOCK_QUOTE:
        append_quote(block, out);
        break;
    case COTERIE_BLOCK_ITEM:
        append_item(block, out);
        break;
    case COTERIE_BLOCK_TABLE:
        coterie_table_append_text(block->table, out, WIDTH);
        break;
    case COTERIE_BLOCK_PICTURE:
        break;
    }
}

void
coterie_page_append_text(const CoteriePage *page, GString *out)
{
    if (page->title != NULL && !page->bare)
        append_underlined(out, page->title, '=');
    for (guint i = 0; i < page->blocks->len; i++) {
        if (coterie_page_has(page, i, COTERIE_BLOCK_PICTURE))
            continue;
        if (out->len > 0 && !coterie_page_continues_list(page, i))
            g_string_append_c(out, '\n');
        append_block(coterie_page_block(page, i), out);
    }
}
