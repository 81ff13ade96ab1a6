/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page on its way out. What composes it says what there is (a heading, a
 * paragraph, a table of persons), and never how it looks; each form has a
 * writer of its own that knows how it looks and nothing of persons. */
#include "output/page_private.h"

static void
free_block(gpointer data)
{
    CoterieBlock *block = data;

    g_free(block->text);
    g_clear_pointer(&block->excerpt, coterie_excerpt_free);
    g_clear_pointer(&block->links, g_array_unref);
    g_clear_pointer(&block->members, g_array_unref);
    g_clear_pointer(&block->table, coterie_table_free);
    g_clear_pointer(&block->picture, g_bytes_unref);
    g_free(block);
}

static void
clear_member(gpointer data)
{
    CoterieMember *member = data;

    g_free(member->name);
    g_free(member->id);
}

CoteriePage *
coterie_page_new(const char *title)
{
    CoteriePage *page = g_new0(CoteriePage, 1);

    page->title = g_strdup(title);
    page->blocks = g_ptr_array_new_with_free_func(free_block);
    return page;
}

CoteriePage *
coterie_page_new_of_table(const char *title, CoterieTable *table)
{
    CoteriePage *page = coterie_page_new(title);

    page->bare = TRUE;
    coterie_page_table(page, table);
    return page;
}

void
coterie_page_free(CoteriePage *page)
{
    if (page == NULL)
        return;
    g_free(page->title);
    g_free(page->reading);
    g_ptr_array_unref(page->blocks);
    g_free(page);
}

const CoterieBlock *
coterie_page_block(const CoteriePage *page, guint index)
{
    return g_ptr_array_index(page->blocks, index);
}

const CoterieMember *
coterie_block_member(const CoterieBlock *block, guint index)
{
    return &g_array_index(block->members, CoterieMember, index);
}

gboolean
coterie_page_has(const CoteriePage *page, guint index, CoterieBlockKind kind)
{
    return index < page->blocks->len && coterie_page_block(page, index)->kind == kind;
}

gboolean
coterie_page_continues_list(const CoteriePage *page, guint index)
{
    return index > 0 && coterie_page_has(page, index, COTERIE_BLOCK_ITEM) &&
           coterie_page_has(page, index - 1, COTERIE_BLOCK_ITEM);
}

static CoterieBlock *
add(CoteriePage *page, CoterieBlockKind kind, const char *text)
{
    CoterieBlock *block = g_new0(CoterieBlock, 1);

    block->kind = kind;
    block->text = g_strdup(text);
    g_ptr_array_add(page->blocks, block);
    return block;
}

void
coterie_page_heading(CoteriePage *page, guint level, const char *text)
{
    add(page, COTERIE_BLOCK_HEADING, text)->level = level;
}

void
coterie_page_paragraph(CoteriePage *page, const char *text)
{
    add(page, COTERIE_BLOCK_PARAGRAPH, text);
}

void
coterie_page_note(CoteriePage *page, const char *text)
{
    add(page, COTERIE_BLOCK_NOTE, text);
}

void
coterie_page_excerpt(CoteriePage *page, const char *place, CoterieExcerpt *excerpt)
{
    add(page, COTERIE_BLOCK_QUOTE, place)->excerpt = excerpt;
}

static CoterieBlock *
last_block(CoteriePage *page)
{
    g_assert(page->blocks->len > 0);
    return g_ptr_array_index(page->blocks, page->blocks->len - 1);
}

void
coterie_page_links(CoteriePage *page, const GArray *links)
{
    CoterieBlock *block = last_block(page);

    g_clear_pointer(&block->links, g_array_unref);
    block->links = g_array_copy((GArray *)links);
}

void
coterie_page_reading(CoteriePage *page, const char *address)
{
    g_free(page->reading);
    page->reading = g_strdup(address);
}

void
coterie_page_item(CoteriePage *page, const char *label)
{
    CoterieBlock *item = add(page, COTERIE_BLOCK_ITEM, label);

    item->members = g_array_new(FALSE, FALSE, sizeof(CoterieMember));
    g_array_set_clear_func(item->members, clear_member);
}

static CoterieBlock *
last_item(CoteriePage *page)
{
    CoterieBlock *last = last_block(page);

    g_assert(last->kind == COTERIE_BLOCK_ITEM);
    return last;
}

void
coterie_page_member(CoteriePage *page, const char *name, const char *id)
{
    CoterieMember member = {g_strdup(name), g_strdup(id)};

    g_array_append_val(last_item(page)->members, member);
}

void
coterie_page_more(CoteriePage *page, guint count)
{
    last_item(page)->more = count;
}

void
coterie_page_table(CoteriePage *page, CoterieTable *table)
{
    add(page, COTERIE_BLOCK_TABLE, NULL)->table = table;
}

void
coterie_page_picture(CoteriePage *page, GBytes *svg, const char *caption)
{
    add(page, COTERIE_BLOCK_PICTURE, caption)->picture = g_bytes_ref(svg);
}

GBytes *
coterie_page_write(const CoteriePage *page, CoterieForm form)
{
    GString *out = g_string_new(NULL);

    if (form == COTERIE_FORM_HTML)
        coterie_page_append_html(page, out);
    else if (form == COTERIE_FORM_MARKDOWN)
        coterie_page_append_markdown(page, out);
    else
        coterie_page_append_text(page, out);
    return g_string_free_to_bytes(out);
}
