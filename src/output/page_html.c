/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as one HTML file that needs nothing else: no script, no font, no address
 * outside itself, and a policy that forbids them. It is well-formed as XML, so
 * that any program can read it. Persons lead to their row of the table of
 * persons. Weak spot: the picture goes in as it is, so it must come from
 * coterie_picture_write(). */
#include "output/markup.h"
#include "output/page_private.h"
#include "output/xml.h"

#define CONTENTS_LEAST 2 /* sections that are worth a table of contents */

/* A page half written. */
typedef struct {
    const CoteriePage *page;
    GHashTable *entries; /* identifiers of persons that have a row in the page */
    guint headings;      /* so far */
    gboolean in_section;
    GString *out;
} Writer;

static void
append_element(GString *out, const char *open, const char *text, const char *close)
{
    g_string_append(out, open);
    coterie_xml_text(out, text);
    g_string_append(out, close);
}

/* A text that names paragraphs, as links to them where there is a reading copy. */
static void
append_linked(const Writer *writer, const CoterieBlock *block)
{
    guint links = writer->page->reading != NULL && block->links != NULL ? block->links->len : 0;
    gsize at = 0;

    for (guint i = 0; i < links; i++) {
        const CoterieLink *link = &g_array_index(block->links, CoterieLink, i);
        g_autofree char *words = g_strndup(block->text + link->span.offset, link->span.length);
        g_autofree char *anchor = coterie_link_anchor(link->document, link->paragraph);

        coterie_markup_html(writer->out, block->text + at, link->span.offset - at);
        coterie_markup_html_link(writer->out, words, writer->page->reading, anchor);
        at = coterie_span_end(link->span);
    }
    coterie_xml_text(writer->out, block->text + at);
}

static void
append_style(const char *const *lines, GString *out)
{
    for (guint i = 0; lines[i] != NULL; i++)
        g_string_append_printf(out, "%s\n", lines[i]);
}

void
coterie_page_begin_html(const char *title, const char *const *style, GString *out)
{
    static const char before[] =
        "<!DOCTYPE html>\n"
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">\n"
        "<head>\n"
        "<meta charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta name=\"generator\" content=\"coterie\"/>\n";

    g_string_append(out, before);
    append_element(out, "<title>", title, "</title>\n<style>\n");
    append_style(coterie_page_style, out);
    if (style != NULL)
        append_style(style, out);
    append_element(out, "</style>\n</head>\n<body>\n<header>\n<h1>", title, "</h1>\n");
}

void
coterie_page_end_html(GString *out)
{
    g_string_append(out, "</main>\n<footer>Made with coterie.</footer>\n</body>\n</html>\n");
}

static gboolean
is_section(const CoteriePage *page, guint index)
{
    return coterie_page_has(page, index, COTERIE_BLOCK_HEADING) &&
           coterie_page_block(page, index)->level == 1;
}

/* Headings are numbered as append_heading() numbers them. */
static void
append_contents(const Writer *writer)
{
    const CoteriePage *page = writer->page;
    guint number = 0;

    g_string_append(writer->out, "<nav aria-label=\"Contents\">\n<ol>\n");
    for (guint i = 0; i < page->blocks->len; i++) {
        if (coterie_page_has(page, i, COTERIE_BLOCK_HEADING))
            number++;
        if (!is_section(page, i))
            continue;
        g_string_append_printf(writer->out, "<li><a href=\"#section-%u\">", number);
        append_element(writer->out, "", coterie_page_block(page, i)->text, "</a></li>\n");
    }
    if (page->reading != NULL) {
        g_string_append(writer->out, "<li>");
        coterie_markup_html_link(writer->out, "The text", page->reading, NULL);
        g_string_append(writer->out, "</li>\n");
    }
    g_string_append(writer->out, "</ol>\n</nav>\n");
}

static void
append_title(const Writer *writer)
{
    guint sections = 0;

    coterie_page_begin_html(writer->page->title, NULL, writer->out);
    for (guint i = 0; i < writer->page->blocks->len; i++)
        sections += is_section(writer->page, i);
    if (sections >= CONTENTS_LEAST)
        append_contents(writer);
    g_string_append(writer->out, "</header>\n<main>\n");
}

static void
end_section(Writer *writer)
{
    if (writer->in_section)
        g_string_append(writer->out, "</section>\n");
    writer->in_section = FALSE;
}

static void
append_heading(Writer *writer, const CoterieBlock *block)
{
    guint number = ++writer->headings;

    if (block->level > 1) {
        g_string_append_printf(writer->out, "<h3 id=\"section-%u\">", number);
        append_element(writer->out, "", block->text, "</h3>\n");
        return;
    }
    end_section(writer);
    writer->in_section = TRUE;
    g_string_append_printf(writer->out,
                           "<section aria-labelledby=\"section-%u\">\n<h2 id=\"section-%u\">",
                           number,
                           number);
    append_element(writer->out, "", block->text, "</h2>\n");
}

static void
append_quote(const Writer *writer, const CoterieBlock *block)
{
    g_string_append(writer->out, "<blockquote>");
    coterie_excerpt_append(block->excerpt, writer->out, coterie_markup_html, "<mark>", "</mark>");
    if (block->text != NULL) {
        g_string_append(writer->out, " <cite>");
        append_linked(writer, block);
        g_string_append(writer->out, "</cite>");
    }
    g_string_append(writer->out, "</blockquote>\n");
}

static void
append_item(const Writer *writer, const CoterieBlock *block)
{
    append_element(writer->out, "<li><span class=\"label\">", block->text, "</span>");
    for (guint i = 0; i < block->members->len; i++) {
        const CoterieMember *member = coterie_block_member(block, i);

        g_string_append(writer->out, i > 0 ? ", " : " ");
        coterie_markup_html_person(writer->out, member->name, member->id, writer->entries);
    }
    if (block->more > 0)
        g_string_append_printf(writer->out, " and %u more", block->more);
    g_string_append(writer->out, "</li>\n");
}

/* What stands before the element <svg> belongs to a file of its own. */
static void
append_picture(const Writer *writer, const CoterieBlock *block)
{
    gsize length;
    const char *data = g_bytes_get_data(block->picture, &length);
    const char *svg = g_strstr_len(data, (gssize)length, "<svg");

    if (svg == NULL)
        return;
    g_string_append(writer->out, "<figure>\n<div class=\"plate\">\n");
    g_string_append_len(writer->out, svg, (gssize)(length - (gsize)(svg - data)));
    append_element(writer->out, "</div>\n<figcaption>", block->text, "</figcaption>\n</figure>\n");
}

static void
append_block(Writer *writer, const CoterieBlock *block)
{
    switch (block->kind) {
    case COTERIE_BLOCK_HEADING:
        append_heading(writer, block);
        break;
    case COTERIE_BLOCK_PARAGRAPH:
        g_string_append(writer->out, "<p>");
        append_linked(writer, block);
        g_string_append(writer->out, "</p>\n");
        break;
    case COTERIE_BLOCK_NOTE:
        append_element(writer->out, "<p class=\"note\">", block->text, "</p>\n");
        break;
    case COTERIE_BLOCK_QUOTE:
        append_quote(writer, block);
        break;
    case COTERIE_BLOCK_ITEM:
        append_item(writer, block);
        break;
    case COTERIE_BLOCK_TABLE:
        coterie_table_append_html(
            block->table, writer->entries, writer->page->reading, writer->out);
        break;
    case COTERIE_BLOCK_PICTURE:
        append_picture(writer, block);
        break;
    }
}

static void
append_blocks(Writer *writer)
{
    const CoteriePage *page = writer->page;

    for (guint i = 0; i < page->blocks->len; i++) {
        gboolean item = coterie_page_has(page, i, COTERIE_BLOCK_ITEM);

        if (item && !coterie_page_continues_list(page, i))
            g_string_append(writer->out, "<ul>\n");
        append_block(writer, coterie_page_block(page, i));
        if (item && !coterie_page_continues_list(page, i + 1))
            g_string_append(writer->out, "</ul>\n");
    }
    end_section(writer);
}

static void
collect_entries(const CoteriePage *page, GHashTable *entries)
{
    for (guint i = 0; i < page->blocks->len; i++)
        if (coterie_page_has(page, i, COTERIE_BLOCK_TABLE))
            coterie_table_collect_entries(coterie_page_block(page, i)->table, entries);
}

void
coterie_page_append_html(const CoteriePage *page, GString *out)
{
    g_autoptr(GHashTable) entries = g_hash_table_new(g_str_hash, g_str_equal);
    Writer writer = {.page = page, .entries = entries, .out = out};

    collect_entries(page, entries);
    append_title(&writer);
    append_blocks(&writer);
    coterie_page_end_html(out);
}
