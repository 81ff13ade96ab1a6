/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_NEURAL_H
#define COTERIE_NAMES_NEURAL_H

#include "names/keyed.h"

/* A small neural network that looks at the embeddings and shapes of a token and of the three to
 * each side of it (the window approach of Collobert and others, 2011): one hidden layer of
 * rectifiers, and from it a score for each label. It knows words that the annotated texts do not
 * have by words that are used like them. */
typedef struct CoterieNeural CoterieNeural;

/* Borrows @keyed. */
CoterieNeural *coterie_neural_new(const CoterieKeyed *keyed);
void coterie_neural_free(CoterieNeural *neural);

/* Adds to @scores, COTERIE_LABELS a token of the sentence from @from to @to. Tokens whose @allowed
 * is not COTERIE_LABELS_ALL are left out. */
void coterie_neural_add(
    CoterieNeural *neural, guint32 from, guint32 to, const guint8 *allowed, float *scores);

#endif
