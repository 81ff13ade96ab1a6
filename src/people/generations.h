/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_GENERATIONS_H
#define COTERIE_PEOPLE_GENERATIONS_H

#include "people/kin.h"

/* Tells two of one family and one name apart where the text does: what stands beside a mention
 * and whose @kin it is becomes part of its name in @names (of CoterieName, one a mention). */
void coterie_generations_read(const CoterieMentions *mentions,
                              const CoterieKin *kin,
                              GPtrArray *names,
                              const CoterieLexicon *lexicon);

#endif
