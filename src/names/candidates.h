/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CANDIDATES_H
#define COTERIE_NAMES_CANDIDATES_H

#include "names/vocabulary.h"

/* A capitalised stretch that may name a person, cut down to what would be the name. */
typedef struct {
    guint32 first;  /* first token of the name */
    guint32 count;  /* its tokens, at least 1 */
    guint32 title;  /* tokens of the title directly before it */
    gboolean thing; /* its words show that it is a place, an organisation, a work */
    gboolean seen;  /* whatever its bounds: that somebody is named there is likely enough */
} CoterieCandidate;

/* Finds the candidates of a document, in reading order, none overlapping; none goes on over @walls
 * (names/walls.h). (transfer full) (element-type CoterieCandidate) */
GArray *coterie_candidates_new(const CoterieTokens *tokens,
                               const CoterieLexicon *lexicon,
                               const CoterieVocabulary *vocabulary,
                               const guint8 *walls);

/* Whether a capital at @token tells nothing: it begins a sentence, a quotation, a line. */
gboolean coterie_token_is_free(const CoterieTokens *tokens, guint32 token);

/* Whether a term is "St." or "Saint", whose name may be a place's. */
gboolean coterie_term_is_saint(const CoterieTerm *term);

/* The term of the last word of a candidate. */
CoterieTerm *coterie_candidate_last(const CoterieVocabulary *vocabulary,
                                    const CoterieCandidate *candidate);

/* The first token of a candidate's title, or of the name where it has none. */
guint32 coterie_candidate_start(const CoterieCandidate *candidate);

/* The token behind a candidate. */
guint32 coterie_candidate_end(const CoterieCandidate *candidate);

/* Whether a term ends a letter, so that a name follows: "Regards". */
gboolean coterie_term_is_closing(const CoterieTerm *term);

/* Whether @token is a word that the language writes small: "The", "When", "House". */
gboolean coterie_term_is_plain(const CoterieTerm *term);

/* Whether a term is rather a place than a name: "Smolny", "Moscow". */
gboolean coterie_term_is_place(const CoterieTerm *term);

#endif
