/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_SUGGEST_H
#define COTERIE_PEOPLE_SUGGEST_H

#include "people/words.h"

#include <coterie/persons.h>

/* Both set a COTERIE_ERROR_NAME. */

/* Says that @typed may be any of @several (of guint32), which is put in order and cut. */
void coterie_suggest_several(const CoteriePersons *persons,
                             const char *typed,
                             GArray *several,
                             GError **error);

/* Says that nobody is called @typed, of @words, and whose names are nearest. */
void coterie_suggest_nearest(const CoteriePersons *persons,
                             const char *typed,
                             const CoterieWords *words,
                             GError **error);

#endif
