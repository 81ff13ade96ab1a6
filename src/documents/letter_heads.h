/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_LETTER_HEADS_H
#define COTERIE_DOCUMENTS_LETTER_HEADS_H

#include <glib.h>

/**
 * coterie_letter_heads_mark:
 * @text: (nullable): UTF-8
 * @paragraphs: (element-type CoterieParagraph): of @text, their kinds known
 *
 * Takes the lines at the head of a letter ("From: ...", "To: ...") for no headings.
 */
void coterie_letter_heads_mark(const char *text, GArray *paragraphs);

#endif
