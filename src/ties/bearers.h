/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_BEARERS_H
#define COTERIE_TIES_BEARERS_H

#include <coterie/persons.h>

/* Who is called by the names that a reader has written in his decisions. First all names are
 * wanted, then the persons are gone through once. */
typedef struct CoterieBearers CoterieBearers;

CoterieBearers *coterie_bearers_new(void);

void coterie_bearers_free(CoterieBearers *bearers);

void coterie_bearers_want(CoterieBearers *bearers, const char *name);

/* Looks for them among the shown names and the aliases of @persons. */
void coterie_bearers_find(CoterieBearers *bearers, const CoteriePersons *persons);

/* The persons called by a wanted name, in their order. (transfer none) (element-type guint32) */
const GArray *coterie_bearers_of(const CoterieBearers *bearers, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieBearers, coterie_bearers_free)

#endif
