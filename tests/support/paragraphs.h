/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_SUPPORT_PARAGRAPHS_H
#define COTERIE_TESTS_SUPPORT_PARAGRAPHS_H

#include <coterie/document.h>

/* The paragraphs of a document as one string: "heading:Anna Berg|prose:She left.", line breaks
 * within one as "/". (transfer full) */
char *show_paragraphs(const CoterieDocument *document);

#endif
