/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_PARAGRAPHS_H
#define COTERIE_TESTS_PARAGRAPHS_H

#include "documents/kinds.h"

#include <coterie/document.h>

#include <stddef.h>
#include <stdint.h>

/* Reads a file of @kind; NULL if it is no text. Stops the process unless the paragraphs stand in
 * order, within the text, begin and end with something visible, and can be quoted. */
CoterieDocument *read_checked(CoterieKind kind, const uint8_t *data, size_t size);

/* Stops the process unless the paragraphs of @document, which may be NULL, stand apart by an empty
 * line, and nothing else does. */
void check_gaps(const CoterieDocument *document);

#endif
