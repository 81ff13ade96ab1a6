/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_KNOWN_PRIVATE_H
#define COTERIE_NAMES_KNOWN_PRIVATE_H

#include <coterie/known.h>

/* Returns the known person that bears exactly the name @folded: words as the terms of a
 * vocabulary have them, one space between. COTERIE_NOBODY if there is none. */
guint32 coterie_known_find(const CoterieKnown *known, const char *folded);

/* Returns: (transfer full): the path of what coterie_known_new() was given as @file. */
char *coterie_known_path(const char *file, const char *data_dir);

#endif
