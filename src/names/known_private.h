/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_KNOWN_PRIVATE_H
#define COTERIE_NAMES_KNOWN_PRIVATE_H

#include <coterie/known.h>

/* Returns the known person that bears exactly the name @folded: words as the terms of a
 * vocabulary have them, one space between. COTERIE_NOBODY if there is none. */
guint32 coterie_known_find(const CoterieKnown *known, const char *folded);

/* Returns: (transfer full): the path of what coterie_known_new() was given as @file. */
char *coterie_known_path(const char *file, const char *data_dir);

/* A copy to which more may be added; of NULL an empty one. (transfer full) */
CoterieKnown *coterie_known_copy(const CoterieKnown *known);

/* Adds a person, unless somebody bears the name already; returns who bears it. */
guint32 coterie_known_add(CoterieKnown *known, const char *name, CoterieGender gender);

/* Adds a person of a name that somebody bears already: it finds that one, and only aliases find the
 * new. */
guint32 coterie_known_add_homonym(CoterieKnown *known, const char *name, CoterieGender gender);

/* Adds an alias (folded words), unless somebody bears it already. */
void coterie_known_alias(CoterieKnown *known, const char *folded, guint32 person);

/* Says that a person is known to be one, but not by all of his name: "Pierre", who may turn out to
 * be Pierre Bezukhov. */
void coterie_known_set_open(CoterieKnown *known, guint32 person);
gboolean coterie_known_is_open(const CoterieKnown *known, guint32 person);

#endif
