/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_MARKDOWN_H
#define COTERIE_DOCUMENTS_MARKDOWN_H

#include <coterie/document.h>

#include <glib.h>

/**
 * coterie_markdown_read:
 * @id: what the document is called
 * @source: Markdown, as coterie_utf8_check() lets it in, with LF line ends; less than 2 GiB
 *
 * Takes the text out of Markdown (CommonMark with tables, notes and wiki links): a paragraph for
 * each block, with its kind. Notes stand at the end. Front matter, code blocks, HTML and the marks
 * themselves are left out; what a picture shows follows the paragraph it stands in.
 *
 * Returns: (transfer full): a document.
 */
CoterieDocument *coterie_markdown_read(const char *id, GBytes *source);

#endif
