/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_KEYED_H
#define COTERIE_NAMES_KEYED_H

#include "names/candidates.h"
#include "text/model.h"

/* What the rules think of a token: where in a candidate it stands, and what chance that has. */
typedef struct {
    guint8 part;   /* 0 outside, else a CoterieLabel of a person's name, or COTERIE_RULED_TITLE */
    guint8 chance; /* 0 to 7 */
} CoterieRuled;
#define COTERIE_RULED_TITLE 5

/* A document that is to be labelled. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const CoterieModel *model; /* for the clusters */
    const CoterieRuled *ruled; /* one a token */
    const guint8 *shapes;      /* one a token */
} CoterieKeyed;

/* Of the candidates of the rules and the chances that they give. (transfer full) */
CoterieKeyed *coterie_keyed_new(const CoterieTokens *tokens,
                                const CoterieVocabulary *vocabulary,
                                const CoterieModel *model,
                                const GArray *candidates,
                                const double *chances);
void coterie_keyed_free(CoterieKeyed *keyed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieKeyed, coterie_keyed_free)

#endif
