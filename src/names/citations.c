/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Authors of works that are cited with a year, whose names stand alone and are met once.
 *
 * Weak spot: one alone, "(Hale, 1990)" or "Hale (1990)", which may as well be a publisher, a place
 * or a title. */
#include "names/citations.h"

#include "names/features.h"
#include "text/marks.h"

#include <string.h>

#define MOST_AUTHORS 8

static gboolean
is_word(const CoterieTokens *tokens,
        const CoterieVocabulary *vocabulary,
        guint32 token,
        const char *word)
{
    return token < coterie_tokens_count(tokens) &&
           g_str_equal(coterie_vocabulary_term(vocabulary, token)->folded, word);
}

/* "1990", "1990b"; no number of a house, "1381". */
static gboolean
is_year(const CoterieTokens *tokens, guint32 token)
{
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    CoterieSpan span;

    if (token >= coterie_tokens_count(tokens) ||
        coterie_tokens_get(tokens, token)->kind != COTERIE_TOKEN_NUMBER)
        return FALSE;
    span = coterie_tokens_get(tokens, token)->span;
    return (span.length == 4 || span.length == 5) &&
           (strncmp(text + span.offset, "20", 2) == 0 ||
            (text[span.offset] == '1' && text[span.offset + 1] >= '6'));
}

static gboolean
is_et_al(const CoterieTokens *tokens,
         const CoterieVocabulary *vocabulary,
         const CoterieCandidate *candidate)
{
    return is_word(tokens, vocabulary, coterie_candidate_end(candidate), "et") &&
           is_word(tokens, vocabulary, coterie_candidate_end(candidate) + 1, "al");
}

/* "Lund, 1990", "Lund 1990", "Lund (1990". */
static gboolean
is_dated(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);
    gunichar mark = coterie_tokens_mark(tokens, end);

    return is_year(tokens, end) || ((mark == ',' || mark == '(') && is_year(tokens, end + 1));
}

static gboolean
are_beside(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint index)
{
    return coterie_candidates_are_beside(tokens,
                                         judgement->vocabulary,
                                         coterie_judgement_candidate(judgement, index),
                                         coterie_judgement_candidate(judgement, index + 1));
}

/* Whether another and an "and" stand before the last of several. */
static gboolean
is_joined(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint index)
{
    guint32 first = coterie_judgement_candidate(judgement, index)->first;

    return index > 0 && are_beside(tokens, judgement, index - 1) &&
           (coterie_tokens_mark(tokens, first - 1) == '&' ||
            is_word(tokens, judgement->vocabulary, first - 1, "and"));
}

gboolean
coterie_citation_of_several(const CoterieTokens *tokens,
                            const CoterieJudgement *judgement,
                            guint index)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;

    for (guint i = index; i < index + MOST_AUTHORS; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (candidate->thing)
            return FALSE;
        if (is_et_al(tokens, vocabulary, candidate))
            return TRUE;
        if (is_joined(tokens, judgement, i) && is_dated(tokens, candidate))
            return TRUE;
        if (i + 1 >= judgement->candidates->len || !are_beside(tokens, judgement, i))
            return FALSE;
    }
    return FALSE;
}
