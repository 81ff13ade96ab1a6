/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PAGE_H
#define COTERIE_OUTPUT_PAGE_H

#include "output/excerpt.h"
#include "output/links.h"
#include "output/table.h"

#include <coterie/output.h>

/* A page on its way out: blocks, one under the other, composed once and then written as plain
 * text, Markdown or HTML. All strings are copied. */
typedef struct CoteriePage CoteriePage;

/* @title: %NULL for a part of a page, in plain text only. */
CoteriePage *coterie_page_new(const char *title);

/* A page that is one table and nothing else; takes @table over. Its plain text is the table alone:
 * it goes to a terminal, under the command that asked for it. */
CoteriePage *coterie_page_new_of_table(const char *title, CoterieTable *table);

void coterie_page_free(CoteriePage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoteriePage, coterie_page_free)

/* @level: 1 for a section of the page, 2 for a part of a section. */
void coterie_page_heading(CoteriePage *page, guint level, const char *text);

/* A paragraph of prose. */
void coterie_page_paragraph(CoteriePage *page, const char *text);

/* A paragraph that explains what stands above it. */
void coterie_page_note(CoteriePage *page, const char *text);

/* Words of a document with their place (coterie_quote_place()), set apart; @place may be NULL.
 * Takes @excerpt over. */
void coterie_page_excerpt(CoteriePage *page, const char *place, CoterieExcerpt *excerpt);

/* Says which pieces of the paragraph added last, or of the place of the quote added last, name
 * paragraphs of the texts. @links (element-type CoterieLink) is copied. */
void coterie_page_links(CoteriePage *page, const GArray *links);

/* There is a reading copy (coterie_reading_write()) at @address: HTML leads there. NULL for none.
 */
void coterie_page_reading(CoteriePage *page, const char *address);

/* An item of a list; items that follow one another are one list. Its members come after it. */
void coterie_page_item(CoteriePage *page, const char *label);

/* A person under the item that was added last. */
void coterie_page_member(CoteriePage *page, const char *name, const char *id);

/* Says that the item has so many more members; of 0 nothing is said. */
void coterie_page_more(CoteriePage *page, guint count);

/* Takes @table over. A person has one row of her own in a page. */
void coterie_page_table(CoteriePage *page, CoterieTable *table);

/* An SVG as coterie_picture_write() makes it, in HTML only; a heading before it would stand alone
 * in the other forms. */
void coterie_page_picture(CoteriePage *page, GBytes *svg, const char *caption);

/* @form: text, Markdown or HTML. Returns: (transfer full): the page. */
GBytes *coterie_page_write(const CoteriePage *page, CoterieForm form);

#endif
