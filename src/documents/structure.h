/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_STRUCTURE_H
#define COTERIE_DOCUMENTS_STRUCTURE_H

#include <glib.h>

/**
 * coterie_structure_mark:
 * @text: (nullable): UTF-8
 * @length: its bytes
 * @paragraphs: (element-type CoterieParagraph): of @text, headings known
 *
 * Tells what the paragraphs of plain text are besides prose and headings: source lines and the
 * quotations that follow them, captions, items of lists, block quotations. Time grows with the
 * text.
 */
void coterie_structure_mark(const char *text, gsize length, GArray *paragraphs);

#endif
