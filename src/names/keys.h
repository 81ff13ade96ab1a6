/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_KEYS_H
#define COTERIE_NAMES_KEYS_H

#include "names/keyed.h"

/* How far from the word that is to be labelled a feature of a word is looked at. */
#define COTERIE_KEYS_REACH 2

/* Features of a word or of a place, as hashes. */
typedef struct {
    guint count;
    guint64 key[192];
    guint8 reach[192]; /* of a word's features: they count for its neighbours so far away */
} CoterieKeys;

/* The features that are the same wherever a word stands; @letters is its case, as
 * coterie_keys_case() has it. */
void coterie_keys_of_word(const CoterieModel *model,
                          const CoterieTerm *term,
                          guint letters,
                          CoterieKeys *keys);

/* 0 for a small word, 1 for one with a capital, 2 for one in capitals. */
guint coterie_keys_case(const CoterieToken *token);
#define COTERIE_CASES 3

/* The feature that @key of a word is for a word @offset tokens after it. */
static inline guint64
coterie_keys_at(guint64 key, gint offset)
{
    return coterie_model_mix(key, (guint64)offset + 8);
}

/* The features of the place of @token, which stands in the sentence from @from to @to. @clusters
 * are those of the sentence's tokens, @words the hashes of their folded words. */
void coterie_keys_of_place(const CoterieKeyed *keyed,
                           guint32 token,
                           guint32 from,
                           guint32 to,
                           const CoterieWordClusters *clusters,
                           const guint64 *words,
                           CoterieKeys *keys);

#endif
