/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_SUPPORT_PARAGRAPHS_H
#define COTERIE_TESTS_SUPPORT_PARAGRAPHS_H

#include <coterie/document.h>

/* Fails unless the paragraphs of @document are these: "heading:Anna Berg|prose:She left.", line
 * breaks within one as "/". */
void expect_paragraphs(const CoterieDocument *document, const char *expected);

#endif
