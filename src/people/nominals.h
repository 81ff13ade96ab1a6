/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_NOMINALS_H
#define COTERIE_PEOPLE_NOMINALS_H

#include "people/antecedents.h"

#include <coterie/references.h>

/* What nouns have meant so far in a document. */
typedef struct CoterieNominals CoterieNominals;

/* Borrows all. */
CoterieNominals *coterie_nominals_new(const CoterieExpressions *expressions);
void coterie_nominals_free(CoterieNominals *nominals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieNominals, coterie_nominals_free)

/* Whom the noun @expression means, COTERIE_NOBODY for somebody new; sets @sign if it is somebody
 * with a name. @owner is the entity of the pronoun or name that it belongs to ("his wife"), or
 * COTERIE_NOBODY. */
guint32 coterie_nominals_find(const CoterieNominals *nominals,
                              guint32 expression,
                              guint32 owner,
                              CoterieReferenceSign *sign);

/* Notes that the noun @expression means @entity, who has a name if @named; of @owner that tells
 * whose husband, father or brother he is, being of @gender. */
void coterie_nominals_note(CoterieNominals *nominals,
                           guint32 expression,
                           guint32 owner,
                           CoterieGender gender,
                           guint32 entity,
                           gboolean named);

/* Notes that the name @expression, with its title, means @entity. */
void coterie_nominals_note_title(CoterieNominals *nominals, guint32 expression, guint32 entity);

#endif
