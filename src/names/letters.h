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

/* Whether the name stands between a closing and a mark or the end of what is written, as of who
 * signs or is thanked: "Thanks, Anna!". */
gboolean coterie_letters_thank(const CoterieTokens *tokens,
                               const CoterieVocabulary *vocabulary,
                               const CoterieCandidate *candidate);

/* Whether the name stands before an address of mail: "Anna Lund <al@example.org>". */
gboolean coterie_letters_send(const CoterieTokens *tokens, const CoterieCandidate *candidate);

/* Whether a time begins at @token, as behind the name of who sent mail: "07/19/2003 08:40 PM". */
gboolean coterie_letters_stamp(const CoterieTokens *tokens, guint32 token);

/* Whether a signature may begin with @token: a line or a sentence does, or a closing stands before.
 */
gboolean coterie_letters_end_before(const CoterieTokens *tokens,
                                    const CoterieVocabulary *vocabulary,
                                    guint32 token);

/* Whether a line or a sentence ends before a word and behind it, or what may be another name begins
 * there, as where one signs. */
gboolean coterie_letters_may_sign(const CoterieTokens *tokens,
                                  const CoterieVocabulary *vocabulary,
                                  guint32 token);

#endif
