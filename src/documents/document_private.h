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

#endif
