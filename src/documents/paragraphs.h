/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_PARAGRAPHS_H
#define COTERIE_DOCUMENTS_PARAGRAPHS_H

#include <coterie/document.h>

#include <glib.h>

/**
 * coterie_paragraphs_find:
 * @text: (nullable): UTF-8; %NULL if @length is 0
 * @length: its bytes, less than 4 GiB
 *
 * Finds the paragraphs of a text, as coterie_document_new() says. Time grows with the text.
 *
 * Returns: (transfer full) (element-type CoterieParagraph): in the text's order, none overlapping,
 * none empty.
 */
GArray *coterie_paragraphs_find(const char *text, gsize length);

#endif
