/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_FOLD_H
#define COTERIE_TEXT_FOLD_H

#include <glib.h>

/* Appends @text in lower case, without accents and ligatures, with straight apostrophes and plain
 * hyphens: "Alliluyéva" and "ALLILUYEVA" meet, and so do typographic and typewritten spellings. */
void coterie_fold(GString *out, const char *text, gsize length);

/* Returns the folded words of a name, one space between, without dots and commas: "V. I.  Lenin"
 * and "V.I. Lenin" are "v i lenin". (transfer full) */
char *coterie_fold_words(const char *text);

/* Whether @text is one Russian letter that two of ours stand for ("Yu", "ch"), and so can be an
 * initial. Case does not matter. */
gboolean coterie_is_double_initial(const char *text, gsize length);

#endif
