/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_BARRED_H
#define COTERIE_TIES_BARRED_H

#include <coterie/ties.h>

/* Pairs of persons whom a reader has said not to tie. */
typedef struct CoterieBarred CoterieBarred;

/* Finds the persons that "no-tie" lines speak of, by their shown names and aliases; NULL if there
 * are none. (transfer full) (nullable) */
CoterieBarred *coterie_barred_new(const CoteriePersons *persons, const CoterieTieLimits *limits);

void coterie_barred_free(CoterieBarred *barred);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieBarred, coterie_barred_free)

/* Whether two persons make no tie in a document; of NULL none do. */
gboolean
coterie_barred_has(const CoterieBarred *barred, guint32 one, guint32 other, guint32 document);

#endif
