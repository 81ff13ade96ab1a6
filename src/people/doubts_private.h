/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_DOUBTS_PRIVATE_H
#define COTERIE_PEOPLE_DOUBTS_PRIVATE_H

#include "names/rulings.h"

#include <coterie/doubts.h>

/* people/doubtful_joins.c: appends to @doubts (of CoterieDoubt) the persons of several documents of
 * whom little says that they are one. @rulings: (nullable): what is decided */
void coterie_doubts_find_joins(const CoteriePersons *persons,
                               const CoterieLexicon *lexicon,
                               const CoterieRulings *rulings,
                               GArray *doubts);

#endif
