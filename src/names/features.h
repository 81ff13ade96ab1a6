/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_FEATURES_H
#define COTERIE_NAMES_FEATURES_H

#include "names/candidates.h"

/* What can be true of a word of a candidate. */
typedef enum {
    WORD_GIVEN_COMMON,
    WORD_GIVEN_USUAL,
    WORD_GIVEN_RARE,
    WORD_SURNAME_COMMON,
    WORD_SURNAME_RARE,
    WORD_SURNAME_ENDING,
    WORD_PATRONYMIC,
    WORD_PLACE_KNOWN,
    WORD_PLACE_SMALL,
    WORD_DEMONYM,
    WORD_HEAD,
    WORD_PLAIN_COMMON,
    WORD_PLAIN_USUAL,
    WORD_PLAIN_RARE,
    WORD_MOSTLY_CAPITALISED,
    WORD_UNKNOWN,
    WORD_INITIAL,
    WORD_CAPITALS,
    WORD_TITLE,
    WORD_SHORT,
    WORD_HYPHEN,
    WORD_UNKNOWN_CLEAN,
    WORD_UNKNOWN_IN_NARRATIVE,
} CoterieWordFeature;
#define COTERIE_WORD_FEATURES 23

/* What can be true of a candidate and its place. */
typedef enum {
    PLACE_BIAS,
    PLACE_TWO_WORDS,
    PLACE_THREE_WORDS,
    PLACE_MANY_WORDS,
    PLACE_THING,
    PLACE_INNER_PLAIN,
    PLACE_INNER_DEMONYM,
    PLACE_INNER_HEAD,
    PLACE_INNER_INITIAL,
    PLACE_PARTICLE,
    PLACE_TITLE_STYLE,
    PLACE_TITLE_RANK,
    PLACE_TITLE_OFFICE,
    PLACE_TITLE_CHURCH,
    PLACE_TITLE_NOBLE,
    PLACE_TITLE_KIN,
    PLACE_AFTER_THE,
    PLACE_AFTER_A,
    PLACE_AFTER_OF,
    PLACE_AFTER_DEMONYM,
    PLACE_AFTER_CUE,
    PLACE_AFTER_STRONG_CUE,
    PLACE_AFTER_PLACE_CUE,
    PLACE_AFTER_STRONG_PLACE_CUE,
    PLACE_AFTER_KIN,
    PLACE_BEFORE_CUE,
    PLACE_BEFORE_STRONG_CUE,
    PLACE_BEFORE_POSSESSIVE,
    PLACE_BEFORE_YEAR,
    PLACE_BEFORE_COMMA,
    PLACE_BEFORE_COLON,
    PLACE_BEFORE_NOUN,
    PLACE_QUOTED,
    PLACE_FREE,
    PLACE_IN_CAPITALS,
    PLACE_DOC_FAMILY,
    PLACE_DOC_FAMILY_OFTEN,
    PLACE_DOC_GIVEN,
    PLACE_DOC_TITLED,
    PLACE_DOC_ACTING,
    PLACE_DOC_ACTING_OFTEN,
    PLACE_DOC_THE,
    PLACE_DOC_THE_OFTEN,
    PLACE_DOC_PLACE,
    PLACE_DOC_PLACE_OFTEN,
    PLACE_DOC_HEAD,
    PLACE_DOC_LOWER,
    PLACE_DOC_NEVER_INSIDE,
    PLACE_DOC_OFTEN,
    PLACE_BEFORE_APPOSITION,
    PLACE_CITED,
    PLACE_TITLE_SAINT,
    PLACE_IN_NARRATIVE,
} CoteriePlaceFeature;
#define COTERIE_PLACE_FEATURES 53

/* What can be true of a candidate once all have been judged for a first time. */
typedef enum {
    ROUND_BESIDE_PERSON,
    ROUND_BESIDE_OTHER,
    ROUND_WORD_IS_PERSON,
    ROUND_WORD_MAY_BE_PERSON,
    ROUND_WORD_IS_OTHER,
    ROUND_WORD_IS_FAMILY,
    ROUND_WORD_IS_GIVEN,
    ROUND_WORD_ONCE,
    ROUND_SURE,
    ROUND_LIKELY,
    ROUND_DOUBTFUL,
    ROUND_UNLIKELY,
} CoterieRoundFeature;
#define COTERIE_ROUND_FEATURES 12

/* Features are numbered: those of a lone word, of the first and of the last of several,
 * then those of the place, for a lone word and for several, then those of the second round, for
 * both again. */
#define COTERIE_FIRST_FEATURES (3 * COTERIE_WORD_FEATURES + 2 * COTERIE_PLACE_FEATURES)
#define COTERIE_FEATURES (COTERIE_FIRST_FEATURES + 2 * COTERIE_ROUND_FEATURES)
#define COTERIE_FEATURES_AT_ONCE 112

/* Fills @features with the features of @candidate; returns how many. */
guint coterie_features(const CoterieTokens *tokens,
                       const CoterieVocabulary *vocabulary,
                       const CoterieCandidate *candidate,
                       guint16 features[COTERIE_FEATURES_AT_ONCE]);

/* Whether nothing but commas and "and" stands between two candidates of one sentence. */
gboolean coterie_candidates_are_beside(const CoterieTokens *tokens,
                                       const CoterieVocabulary *vocabulary,
                                       const CoterieCandidate *one,
                                       const CoterieCandidate *other);

/* Appends the features of the second round of candidate @index; @chances are those of the first
 * round, and the terms of the vocabulary carry its sums. Returns how many there are now. */
guint coterie_features_of_round(const CoterieTokens *tokens,
                                const CoterieVocabulary *vocabulary,
                                const GArray *candidates,
                                const double *chances,
                                guint index,
                                guint16 features[COTERIE_FEATURES_AT_ONCE],
                                guint count);

/* The name of a feature in data/en/name_weights.tsv: "last.surname_common". (transfer full) */
char *coterie_feature_name(guint feature);

#endif
