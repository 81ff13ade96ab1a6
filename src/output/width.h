/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_WIDTH_H
#define COTERIE_OUTPUT_WIDTH_H

#include <glib.h>

/* Text as a terminal shows it, in cells: most characters take one, Chinese ones two, accents that
 * stand for themselves none. Control characters, which would move the cursor, count as one. */

/* Returns: the cells that @text takes. */
guint coterie_width(const char *text);

/* Appends @text, control characters as blanks; what is over @most cells gives way to "…". Returns
 * the cells appended. */
guint coterie_width_append(GString *out, const char *text, guint most);

/* Appends @count blanks. */
void coterie_width_blanks(GString *out, guint count);

/* Appends @text as a paragraph with a final line break, broken between words into lines of at most
 * @width cells; every line but the first begins with @indent blanks, and the first is taken to
 * have that many already. A word longer than a line is not broken. */
void coterie_width_wrap(GString *out, const char *text, guint indent, guint width);

#endif
