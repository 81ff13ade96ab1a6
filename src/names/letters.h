/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_LETTERS_H
#define COTERIE_NAMES_LETTERS_H

#include "names/judgement.h"

/* Whether somebody is greeted by the name: "Dear Mr. Hale,", "Hi Anna!". */
gboolean coterie_letters_greet(const CoterieTokens *tokens,
                               const CoterieVocabulary *vocabulary,
                               const CoterieCandidate *candidate);

/* Whether a line is nothing but the name and a mark, as greetings are: "Anna,", "Bob -"; or a
 * message begins so: "06:07 PM Anna, I have". */
gboolean coterie_letters_address(const CoterieTokens *tokens,
                                 const CoterieVocabulary *vocabulary,
                                 const CoterieCandidate *candidate);

/* Whether somebody signs with the name behind a closing: "Best regards, Anna". */
gboolean coterie_letters_sign(const CoterieTokens *tokens,
                              const CoterieVocabulary *vocabulary,
                              const CoterieCandidate *candidate);

/* Whether the name stands before an address of mail: "Anna Lund <al@example.org>". */
gboolean coterie_letters_send(const CoterieTokens *tokens, const CoterieCandidate *candidate);

/* Whether a line or a sentence ends before and behind the name, as where one signs. */
gboolean coterie_letters_may_sign(const CoterieTokens *tokens,
                                  const CoterieVocabulary *vocabulary,
                                  const CoterieCandidate *candidate);

#endif
