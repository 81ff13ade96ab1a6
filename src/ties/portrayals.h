/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_PORTRAYALS_H
#define COTERIE_TIES_PORTRAYALS_H

#include <coterie/references.h>
#include <coterie/roles.h>

/* Appends to @roles (of CoterieRole) that speakers of quotations speak of those who are the
 * subjects of what they say, in reading order. */
void coterie_portrayals_find(guint role,
                             const CoterieMentions *mentions,
                             const CoteriePersons *persons,
                             const CoterieReferences *references,
                             const CoterieLexicon *lexicon,
                             GArray *roles);

#endif
