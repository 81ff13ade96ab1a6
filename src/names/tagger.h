/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_TAGGER_H
#define COTERIE_NAMES_TAGGER_H

#include "names/candidates.h"
#include "text/model.h"

#define COTERIE_TAGGED_LONGEST 12 /* words of a name, at most */

/* A stretch that may be a name, with what the tagger makes of it. */
typedef struct {
    CoterieCandidate candidate;
    gboolean ruled;     /* the rules found it too */
    float rules;        /* the chance that they gave it, else 0 */
    float chance;       /* that just these words name a person */
    float rival;        /* of the best other stretch that overlaps it */
    float ruled_rival;  /* the best chance that the rules gave such a one */
    float place;        /* that its words are of a place, on average */
    float organisation; /* of an organisation */
    float other;        /* of something else that has a name */
} CoterieTagged;

/* Labels the document, so that no name goes on over @walls (names/walls.h); the stretches of the
 * rules and those that the tagger sees, in order of their first token, the shorter before the
 * longer. (transfer full) (element-type CoterieTagged) */
GArray *coterie_tagger_run(const CoterieTokens *tokens,
                           const CoterieVocabulary *vocabulary,
                           const guint8 *walls,
                           const CoterieModel *model,
                           const GArray *candidates,
                           const double *chances);

#endif
