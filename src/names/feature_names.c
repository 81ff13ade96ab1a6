/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the features of candidates (names/features.c) are called in
 * data/en/name_weights.tsv: whose they are, then what is true, "last.surname_common". */
#include "names/features.h"

static const char *const word_names[COTERIE_WORD_FEATURES] = {
    [WORD_GIVEN_COMMON] = "given_common",
    [WORD_GIVEN_USUAL] = "given_usual",
    [WORD_GIVEN_RARE] = "given_rare",
    [WORD_SURNAME_COMMON] = "surname_common",
    [WORD_SURNAME_RARE] = "surname_rare",
    [WORD_SURNAME_ENDING] = "surname_ending",
    [WORD_PATRONYMIC] = "patronymic",
    [WORD_PLACE_KNOWN] = "place_known",
    [WORD_PLACE_SMALL] = "place_small",
    [WORD_DEMONYM] = "demonym",
    [WORD_HEAD] = "head",
    [WORD_PLAIN_COMMON] = "plain_common",
    [WORD_PLAIN_USUAL] = "plain_usual",
    [WORD_PLAIN_RARE] = "plain_rare",
    [WORD_MOSTLY_CAPITALISED] = "mostly_capitalised",
    [WORD_UNKNOWN] = "unknown",
    [WORD_INITIAL] = "initial",
    [WORD_CAPITALS] = "capitals",
    [WORD_TITLE] = "title",
    [WORD_SHORT] = "short",
    [WORD_HYPHEN] = "hyphen",
    [WORD_UNKNOWN_CLEAN] = "unknown_clean",
    [WORD_UNKNOWN_IN_NARRATIVE] = "unknown_in_narrative",
};

static const char *const place_names[COTERIE_PLACE_FEATURES] = {
    [PLACE_BIAS] = "bias",
    [PLACE_TWO_WORDS] = "two_words",
    [PLACE_THREE_WORDS] = "three_words",
    [PLACE_MANY_WORDS] = "many_words",
    [PLACE_THING] = "thing",
    [PLACE_INNER_PLAIN] = "inner_plain",
    [PLACE_INNER_DEMONYM] = "inner_demonym",
    [PLACE_INNER_HEAD] = "inner_head",
    [PLACE_INNER_INITIAL] = "inner_initial",
    [PLACE_PARTICLE] = "particle",
    [PLACE_TITLE_STYLE] = "title_style",
    [PLACE_TITLE_RANK] = "title_rank",
    [PLACE_TITLE_OFFICE] = "title_office",
    [PLACE_TITLE_CHURCH] = "title_church",
    [PLACE_TITLE_NOBLE] = "title_noble",
    [PLACE_TITLE_KIN] = "title_kin",
    [PLACE_AFTER_THE] = "after_the",
    [PLACE_AFTER_A] = "after_a",
    [PLACE_AFTER_OF] = "after_of",
    [PLACE_AFTER_DEMONYM] = "after_demonym",
    [PLACE_AFTER_CUE] = "after_cue",
    [PLACE_AFTER_STRONG_CUE] = "after_strong_cue",
    [PLACE_AFTER_PLACE_CUE] = "after_place_cue",
    [PLACE_AFTER_STRONG_PLACE_CUE] = "after_strong_place_cue",
    [PLACE_AFTER_KIN] = "after_kin",
    [PLACE_BEFORE_CUE] = "before_cue",
    [PLACE_BEFORE_STRONG_CUE] = "before_strong_cue",
    [PLACE_BEFORE_POSSESSIVE] = "before_possessive",
    [PLACE_BEFORE_YEAR] = "before_year",
    [PLACE_BEFORE_COMMA] = "before_comma",
    [PLACE_BEFORE_COLON] = "before_colon",
    [PLACE_BEFORE_NOUN] = "before_noun",
    [PLACE_QUOTED] = "quoted",
    [PLACE_FREE] = "free",
    [PLACE_IN_CAPITALS] = "in_capitals",
    [PLACE_DOC_FAMILY] = "doc_family",
    [PLACE_DOC_FAMILY_OFTEN] = "doc_family_often",
    [PLACE_DOC_GIVEN] = "doc_given",
    [PLACE_DOC_TITLED] = "doc_titled",
    [PLACE_DOC_ACTING] = "doc_acting",
    [PLACE_DOC_ACTING_OFTEN] = "doc_acting_often",
    [PLACE_DOC_THE] = "doc_the",
    [PLACE_DOC_THE_OFTEN] = "doc_the_often",
    [PLACE_DOC_PLACE] = "doc_place",
    [PLACE_DOC_PLACE_OFTEN] = "doc_place_often",
    [PLACE_DOC_HEAD] = "doc_head",
    [PLACE_DOC_LOWER] = "doc_lower",
    [PLACE_DOC_NEVER_INSIDE] = "doc_never_inside",
    [PLACE_DOC_OFTEN] = "doc_often",
    [PLACE_BEFORE_APPOSITION] = "before_apposition",
    [PLACE_CITED] = "cited",
    [PLACE_TITLE_SAINT] = "title_saint",
    [PLACE_IN_NARRATIVE] = "in_narrative",
};

static const char *const round_names[COTERIE_ROUND_FEATURES] = {
    [ROUND_BESIDE_PERSON] = "beside_person",
    [ROUND_BESIDE_OTHER] = "beside_other",
    [ROUND_WORD_IS_PERSON] = "word_is_person",
    [ROUND_WORD_MAY_BE_PERSON] = "word_may_be_person",
    [ROUND_WORD_IS_OTHER] = "word_is_other",
    [ROUND_WORD_IS_FAMILY] = "word_is_family",
    [ROUND_WORD_IS_GIVEN] = "word_is_given",
    [ROUND_WORD_ONCE] = "word_once",
    [ROUND_SURE] = "sure",
    [ROUND_LIKELY] = "likely",
    [ROUND_DOUBTFUL] = "doubtful",
    [ROUND_UNLIKELY] = "unlikely",
};

char *
coterie_feature_name(guint feature)
{
    static const char *const roles[] = {"lone", "first", "last"};
    static const char *const sizes[] = {"one", "many"};
    guint place = feature - 3 * COTERIE_WORD_FEATURES;
    guint round = feature - COTERIE_FIRST_FEATURES;

    g_assert(feature < COTERIE_FEATURES);
    if (feature >= COTERIE_FIRST_FEATURES)
        return g_strdup_printf("%s.round_%s",
                               sizes[round / COTERIE_ROUND_FEATURES],
                               round_names[round % COTERIE_ROUND_FEATURES]);
    if (feature < 3 * COTERIE_WORD_FEATURES)
        return g_strdup_printf("%s.%s",
                               roles[feature / COTERIE_WORD_FEATURES],
                               word_names[feature % COTERIE_WORD_FEATURES]);
    return g_strdup_printf("%s.%s",
                           sizes[place / COTERIE_PLACE_FEATURES],
                           place_names[place % COTERIE_PLACE_FEATURES]);
}
