/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_DOCUMENT_PRIVATE_H
#define COTERIE_DOCUMENTS_DOCUMENT_PRIVATE_H

#include <coterie/document.h>

/**
 * coterie_document_new_checked:
 * @id: what the document is called
 * @text: what coterie_utf8_check() has let in
 *
 * Returns: (transfer full): coterie_document_new() for a text that needs no second look.
 */
CoterieDocument *coterie_document_new_checked(const char *id, GBytes *text);

/**
 * coterie_document_new_made:
 * @id: what the document is called
 * @text: what coterie_utf8_check() would let in
 * @paragraphs: (transfer full) (element-type CoterieParagraph): as coterie_paragraphs_find() gives
 *   them
 *
 * Returns: (transfer full): a document whose paragraphs are known.
 */
CoterieDocument *coterie_document_new_made(const char *id, GBytes *text, GArray *paragraphs);

/**
 * coterie_document_set_encoding:
 * @document: a document just made, which nobody else has seen
 * @encoding: (transfer full) (nullable): what coterie_document_encoding() is to say
 */
void coterie_document_set_encoding(CoterieDocument *document, char *encoding);

/**
 * coterie_document_set_date:
 * @document: a document just made, which nobody else has seen
 * @date: what coterie_document_date() is to say
 */
void coterie_document_set_date(CoterieDocument *document, CoterieDate date);

#endif
