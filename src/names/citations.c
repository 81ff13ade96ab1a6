/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Authors of works that are cited with a year, whose names stand alone and are met once.
 *
 * One alone, "(Hale, 1990)" or "Hale (1990)", may as well be a publisher, a place or a title: such
 * have to be several in a document.
 *
 * Weak spot: publishers in brackets, "(Penguin, 1970)", where authors are cited so, too. */
#include "names/citations.h"

#include "names/features.h"
#include "text/marks.h"

#include <string.h>

#define MOST_AUTHORS 8
#define MOST_WORDS 3     /* of the name of one */
#define FEWEST_AUTHORS 3 /* who are cited alone */
#define CITED 0.7        /* the chance of one of them */
#define IS_SPOKEN_OF 0.6 /* and that his name alone elsewhere is his */
#define LEAST 10         /* this part of what is asked of others is asked of them */

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

/* ------------------------------------------------------------------ one author */

/* "(Quell, 2012)", "(see Hale 1990; Quell 1991)": as only authors are cited. */
static gboolean
is_cited_in_brackets(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);

    end += is_year(tokens, end) ? 1 : 2;
    return is_dated(tokens, candidate) && candidate->first > 0 &&
           coterie_tokens_mark_is(tokens, candidate->first - 1, "(;") &&
           coterie_tokens_mark_is(tokens, end, ");,");
}

/* That, or "Lund (1983)", as films are, too: but not "Hale's Rivers (1975)". */
static gboolean
is_cited_alone(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    guint32 first = candidate->first;

    if (candidate->thing || candidate->count > MOST_WORDS || !is_dated(tokens, candidate) ||
        (first > 0 && coterie_tokens_get(tokens, first - 1)->kind == COTERIE_TOKEN_POSSESSIVE))
        return FALSE;
    return coterie_tokens_mark(tokens, coterie_candidate_end(candidate)) == '(' ||
           is_cited_in_brackets(tokens, candidate);
}

/* Whether a word is a name, and no place where books appear, "(Boston, 1870)". */
static gboolean
is_name(const CoterieTerm *term)
{
    return term->lower == 0 && !coterie_term_is_plain(term) && term->known->place == 0;
}

/* Marks for each term whether it ends the name of an author who is cited alone; FALSE if they are
 * too few to make out that the document cites so, or all may be films. */
static gboolean
find_authors(const CoterieTokens *tokens, const CoterieJudgement *judgement, guint8 *authors)
{
    gboolean cites = FALSE;
    guint count = 0;

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);
        const CoterieTerm *term = coterie_candidate_last(judgement->vocabulary, candidate);

        cites = cites || is_cited_in_brackets(tokens, candidate) ||
                coterie_citation_of_several(tokens, judgement, i);
        if (!is_name(term) || !is_cited_alone(tokens, candidate))
            continue;
        count += authors[term->index] == 0 ? 1 : 0;
        authors[term->index] = 1;
    }
    return cites && count >= FEWEST_AUTHORS;
}

void
coterie_citations_judge(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    g_autofree guint8 *authors = g_new0(guint8, coterie_vocabulary_size(judgement->vocabulary) + 1);

    if (!find_authors(tokens, judgement, authors))
        return;
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);
        double chance = judgement->chances[i];

        if (authors[coterie_candidate_last(judgement->vocabulary, candidate)->index] == 0 ||
            LEAST * chance < judgement->threshold)
            continue;
        if (is_cited_alone(tokens, candidate))
            judgement->chances[i] = MAX(chance, CITED);
        else if (candidate->count == 1)
            judgement->chances[i] = MAX(chance, IS_SPOKEN_OF);
    }
}
