/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First names that sign and, where lines were lost, run into the name of who sends the next
 * message: "See you. Fred Leonard Hale 07/19/2003 08:40 AM". The document has to know who signs by
 * the first name alone, as "Mary Jane Hale" may be one.
 *
 * Weak spot: who signs once; whom the next message addresses, "See you. Paul Fred, I came". */
#include "names/signatures.h"

#include "names/letters.h"
#include "text/marks.h"

#define LEAST_GIVEN 3
#define CLEAR 0.8 /* the chance of both names */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieJudgement *judgement;
    guint8 *alone; /* one a term: whether somebody is called by it alone */
} Finder;

static const CoterieTerm *
term_at(const Finder *finder, guint32 token)
{
    return coterie_vocabulary_term(finder->judgement->vocabulary, token);
}

static gboolean
is_given(const Finder *finder, guint32 token)
{
    return term_at(finder, token)->known->given >= LEAST_GIVEN;
}

static gboolean
is_known_alone(const Finder *finder, guint32 token)
{
    return is_given(finder, token) && finder->alone[term_at(finder, token)->index] != 0;
}

static void
find_alone(const Finder *finder)
{
    for (guint i = 0; i < finder->judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(finder->judgement, i);

        if (candidate->count == 1 && finder->judgement->chances[i] >= finder->judgement->threshold)
            finder->alone[term_at(finder, candidate->first)->index] = 1;
    }
}

/* How many words a name has, without the address of mail that may follow. */
static guint32
count_words(const Finder *finder, const CoterieCandidate *candidate)
{
    guint32 words = 0;

    while (words < candidate->count &&
           coterie_tokens_get(finder->tokens, candidate->first + words)->kind == COTERIE_TOKEN_WORD)
        words++;
    return words;
}

/* Whether the words of a candidate behind its first are a name that a message begins with. */
static gboolean
sends_message(const Finder *finder, const CoterieCandidate *candidate)
{
    guint32 second = candidate->first + 1;

    return count_words(finder, candidate) > 2 && is_given(finder, second) &&
           (term_at(finder, second)->known->flags & COTERIE_WORD_PARTICLE) == 0 &&
           coterie_letters_stamp(finder->tokens, coterie_candidate_end(candidate));
}

void
coterie_signatures_part(const CoterieTokens *tokens, CoterieJudgement *judgement)
{
    g_autofree guint8 *alone = g_new0(guint8, coterie_vocabulary_size(judgement->vocabulary) + 1);
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate));
    Finder finder = {tokens, judgement, alone};

    find_alone(&finder);
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);
        CoterieCandidate both[] = {
            {.first = candidate->first, .count = 1},
            {.first = candidate->first + 1, .count = candidate->count - 1},
        };

        if (candidate->title == 0 && sends_message(&finder, candidate) &&
            is_known_alone(&finder, candidate->first) &&
            coterie_letters_end_before(tokens, judgement->vocabulary, candidate->first))
            g_array_append_vals(names, both, G_N_ELEMENTS(both));
    }
    coterie_judgement_put(judgement, names, CLEAR);
}
