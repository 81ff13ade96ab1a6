/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_APART_H
#define COTERIE_PEOPLE_APART_H

#include "people/name.h"

/* Names that a text sets side by side, so that they are two persons'. */
typedef struct CoterieApart CoterieApart;

/* Finds them among the mentions of a document; @names (of CoterieName) are theirs. */
CoterieApart *coterie_apart_new(const CoterieMentions *mentions,
                                const GPtrArray *names,
                                const CoterieLexicon *lexicon);
void coterie_apart_free(CoterieApart *apart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieApart, coterie_apart_free)

/* Whether two names are set side by side somewhere. */
gboolean
coterie_apart_has(const CoterieApart *apart, const CoterieName *one, const CoterieName *other);

#endif
