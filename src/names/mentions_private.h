/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_MENTIONS_PRIVATE_H
#define COTERIE_NAMES_MENTIONS_PRIVATE_H

#include "names/given_claims.h"
#include "names/rulings.h"

#include <coterie/mentions.h>

/* coterie_mentions_new() with the mentions @given (nullable) in place of found ones: only the names
 * of persons are decided then, not where they stand. */
CoterieMentions *coterie_mentions_new_given(const CoterieTokens *tokens,
                                            const CoterieLexicon *lexicon,
                                            const CoterieKnown *known,
                                            const CoterieCorrections *corrections,
                                            const CoterieGivenMentions *given);

/* Takes out the mentions that are less sure than @least; known and decided ones are sure. */
void coterie_mentions_sift(CoterieMentions *mentions, double least);

/* What is decided for the document, or NULL if nothing is. */
const CoterieRulings *coterie_mentions_rulings(const CoterieMentions *mentions);

/* What was met of the decisions so far, or NULL. */
const GByteArray *coterie_mentions_met(const CoterieMentions *mentions);

/* What is decided of the name of mention @index: the index of the name in the rulings, or
 * COTERIE_NO_RULING. */
guint32 coterie_mentions_ruled(const CoterieMentions *mentions, guint32 index);

/* Whether the mention is said to name the bearer of that name, whatever it is written as. */
gboolean coterie_mentions_is_placed(const CoterieMentions *mentions, guint32 index);

/* The known persons that the mentions speak of, those of the document's own cast list among them;
 * NULL if there are none. */
const CoterieKnown *coterie_mentions_known(const CoterieMentions *mentions);

#endif
