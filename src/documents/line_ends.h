/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_LINE_ENDS_H
#define COTERIE_DOCUMENTS_LINE_ENDS_H

#include <glib.h>

/**
 * coterie_line_feeds:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text with CRLF and a lone CR as LF; shares its bytes where nothing
 * had to change.
 */
GBytes *coterie_line_feeds(GBytes *text);

#endif
