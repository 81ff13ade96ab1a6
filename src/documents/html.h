/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_HTML_H
#define COTERIE_DOCUMENTS_HTML_H

#include <coterie/document.h>

#include <glib.h>

/**
 * coterie_html_encoding:
 * @bytes: (nullable): a page as it lies in its file
 * @length: how many
 *
 * Returns: (transfer full) (nullable): the encoding that the page says it is in, in a meta element
 * or an XML declaration near its beginning.
 */
char *coterie_html_encoding(const char *bytes, gsize length);

/**
 * coterie_html_read:
 * @id: what the document is called
 * @page: HTML or XHTML, as coterie_utf8_check() lets it in; less than 2 GiB
 *
 * Takes the text out of a page: a paragraph for each block of it, with the kind its elements tell.
 * What is there to find one's way (navigation, head and foot of the page, forms' controls), what is
 * hidden and what is no text is left out. Anything counts as a page, however broken.
 *
 * Returns: (transfer full): a document.
 */
CoterieDocument *coterie_html_read(const char *id, GBytes *page);

#endif
