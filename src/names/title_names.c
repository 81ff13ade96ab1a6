/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles that are usual first names as well: "Dean Acheson", "Don Hale". A first name behind them
 * makes them titles ("Don Juan"), and so does a text that has the word small or with "the" ("the
 * dean"). Of nobles they are titles always ("Earl Grey").
 *
 * Weak spot: a dean who is called so and nothing else, "Dean Hale". */
#include "names/title_names.h"

#include "text/marks.h"

#define USUAL_FIRST_NAME 6 /* of the titles, Dean, Don and Donna */
#define USUAL_GIVEN 4
#define CLEAR 0.7 /* the chance of a first name and a word that may be a surname */

static gboolean
is_first_name(const CoterieTerm *term)
{
    return term->title != NULL && term->title->kind != COTERIE_TITLE_NOBLE &&
           term->known->given >= USUAL_FIRST_NAME && term->lower == 0 && term->after_the == 0;
}

void
coterie_title_names_join(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;

    for (guint i = 0; i < judgement->candidates->len; i++) {
        CoterieCandidate *candidate = &g_array_index(judgement->candidates, CoterieCandidate, i);

        if (candidate->title != 1 || candidate->thing ||
            coterie_vocabulary_term(vocabulary, candidate->first)->known->given >= USUAL_GIVEN ||
            !coterie_tokens_capitalised(tokens, candidate->first - 1) ||
            !is_first_name(coterie_vocabulary_term(vocabulary, candidate->first - 1)))
            continue;
        candidate->title = 0;
        candidate->first--;
        candidate->count++;
        judgement->chances[i] = MAX(judgement->chances[i], CLEAR);
    }
}
