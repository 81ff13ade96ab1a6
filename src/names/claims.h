/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CLAIMS_H
#define COTERIE_NAMES_CLAIMS_H

#include "names/candidates.h"
#include "names/rulings.h"
#include "names/token_set.h"

/* A stretch that is said to name a person, or nobody, whatever the candidates show. */
typedef struct {
    guint32 first;
    guint32 count;
    guint32 title;
    guint32 known;   /* index of a known person, or COTERIE_NOBODY */
    guint32 name;    /* of the rulings, or COTERIE_NO_RULING */
    gboolean placed; /* it names him here, though it may be no name of his */
} CoterieClaim;

/* The tokens from @first up to @end without the marks at both ends, claimed for nobody; none where
 * no word is. */
CoterieClaim coterie_claim_of(const CoterieTokens *tokens, guint32 first, guint32 end);

/* The claims of a document, none overlapping; those added first stand. */
typedef struct {
    GArray *claims; /* of CoterieClaim */
    guint8 *taken;  /* the tokens they are of */
} CoterieClaims;

CoterieClaims *coterie_claims_new(const CoterieTokens *tokens);
void coterie_claims_free(CoterieClaims *claims);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieClaims, coterie_claims_free)

/* Whether one of @count tokens from @first on is claimed. */
gboolean coterie_claims_overlap(const CoterieClaims *claims, guint32 first, guint32 count);

/* Adds a claim, and returns whether it stands. */
gboolean coterie_claims_add(CoterieClaims *claims, CoterieClaim claim);

/* Adds what decisions claim; notes in @met which of those about mentions did. */
void coterie_claims_rule(CoterieClaims *claims,
                         const CoterieTokens *tokens,
                         const CoterieVocabulary *vocabulary,
                         const GArray *candidates,
                         const CoterieRulings *rulings,
                         GByteArray *met);

/* Puts the claims into reading order. */
void coterie_claims_sort(CoterieClaims *claims);

#endif
