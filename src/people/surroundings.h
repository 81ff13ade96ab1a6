/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_SURROUNDINGS_H
#define COTERIE_PEOPLE_SURROUNDINGS_H

#include <coterie/persons.h>
#include <coterie/tokens.h>

/* Where things stand in a document, told one after another in reading order. Begins with its
 * tokens and zeros. */
typedef struct {
    const CoterieTokens *tokens;
    guint32 words; /* before @token */
    guint32 token;
    guint32 sentence; /* that @key is of, + 1; 0 for none */
    guint64 key;
} CoterieSurroundings;

/* A place of what begins with @token: all that follows from where it stands. */
CoteriePlace coterie_surroundings_next(CoterieSurroundings *surroundings, guint32 token);

#endif
