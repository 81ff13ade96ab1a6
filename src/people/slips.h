/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_SLIPS_H
#define COTERIE_PEOPLE_SLIPS_H

#include <glib.h>

/* Shorter words are too easily another name to be a misspelling. */
#define COTERIE_LEAST_MISSPELLED 6

/* The number of single-letter changes between two strings, or @most + 1 if there are more. */
guint coterie_edit_distance(const char *one, const char *other, guint most);

/* The number of slips between two keys, of those who type and those who scan; 2 for more than
 * one. */
guint coterie_slips_between(const char *one, const char *other);

/* Whether one of two long keys is a misspelling of the other. */
gboolean coterie_is_slip(const char *one, const char *other);

/* Words of which two keys that are one slip apart share one. Empty for a short key. (transfer full)
 * (element-type utf8) */
GPtrArray *coterie_slips_of(const char *key);

#endif
