/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_REFERENCES_PRIVATE_H
#define COTERIE_PEOPLE_REFERENCES_PRIVATE_H

#include "people/antecedents.h"

#include <coterie/references.h>

/* Told of every pronoun of the third person before it is decided. */
typedef void (*CoterieChoiceTaker)(const CoterieChoice *choice,
                                   const CoterieExpressions *expressions,
                                   const CoterieAntecedents *antecedents,
                                   gpointer data);

/* coterie_references_new() with somebody who looks on; @taker may be NULL. */
CoterieReferences *coterie_references_find(const CoteriePersons *persons,
                                           const CoterieMentions *mentions,
                                           const CoterieLexicon *lexicon,
                                           CoterieChoiceTaker taker,
                                           gpointer data);

/* Gives @persons, which they are of, the references as places (coterie_persons_reference_count()).
 */
void coterie_references_place(const CoterieReferences *references,
                              const CoterieTokens *tokens,
                              CoteriePersons *persons);

#endif
