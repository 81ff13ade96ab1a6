/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_GIVEN_CLAIMS_H
#define COTERIE_NAMES_GIVEN_CLAIMS_H

#include "documents/given.h"
#include "names/claims.h"

/* Mentions that are given beforehand, and what became of them. */
typedef struct {
    const GArray *spans; /* (nullable): of CoterieGivenSpan, in reading order */
    const char *path;    /* of their file, for messages */
    GPtrArray *missed;   /* of char *: a message for each that could not be taken */
} CoterieGivenMentions;

/* Claims each mention given: the tokens that it touches, with the title before them. One that
 * touches no word, or words of an earlier one, is a message in @missed. */
void coterie_claims_give(CoterieClaims *claims,
                         const CoterieTokens *tokens,
                         const CoterieLexicon *lexicon,
                         const CoterieVocabulary *vocabulary,
                         const CoterieGivenMentions *given);

#endif
