/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_APART_H
#define COTERIE_PEOPLE_APART_H

#include "people/kin.h"

/* Names that a text sets side by side, or tells to be kin, so that they are two persons'. */
typedef struct CoterieApart CoterieApart;

/* Finds them among the mentions of a document; @kin and @names (of CoterieName) are theirs. */
CoterieApart *coterie_apart_new(const CoterieMentions *mentions,
                                const CoterieKin *kin,
                                const GPtrArray *names,
                                const CoterieLexicon *lexicon);
void coterie_apart_free(CoterieApart *apart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieApart, coterie_apart_free)

/* Whether it has two names. */
gboolean
coterie_apart_has(const CoterieApart *apart, const CoterieName *one, const CoterieName *other);

#endif
