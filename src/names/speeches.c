/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks in a play, an interview, a transcript: a line begins with the name, in capitals with a
 * dot or a colon behind it ("OPHELIA. My lord!"), more than once in the document.
 *
 * Weak spot: who speaks once; names that are not in capitals. */
#include "names/speeches.h"

#include "names/candidates.h"
#include "text/marks.h"

#include <string.h>

#define FEWEST 2       /* speeches */
#define FEWEST_BYTES 3 /* of a name */
#define USUAL_WORD 4
#define SPEAKS 0.8       /* the chance that a label is a person's */
#define IS_SPOKEN_OF 0.6 /* and that the same word elsewhere is his */

static gboolean
is_in_capitals(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    for (guint32 i = candidate->first; i < candidate->first + candidate->count; i++) {
        if ((coterie_tokens_get(tokens, i)->flags & COTERIE_TOKEN_CAPITALS) == 0)
            return FALSE;
    }
    return TRUE;
}

/* "ACT I." and "NOTE:" are no names, nor are "KING." and "INTERVIEWER:". */
static gboolean
may_be_name(const CoterieLexicon *lexicon,
            const CoterieVocabulary *vocabulary,
            const CoterieCandidate *candidate)
{
    const CoterieTerm *last =
        coterie_vocabulary_term(vocabulary, candidate->first + candidate->count - 1);
    const CoterieWord *known = last->known;

    return !candidate->thing && last->title == NULL && !coterie_term_is_place(last) &&
           strlen(last->folded) >= FEWEST_BYTES &&
           (known->lower < USUAL_WORD || known->caps > known->lower) &&
           (coterie_lexicon_grammar(lexicon, last->folded) & COTERIE_GRAMMAR_PERSON) == 0;
}

/* Whether a candidate stands before what somebody says. */
static gboolean
is_label(const CoterieTokens *tokens,
         const CoterieLexicon *lexicon,
         const CoterieVocabulary *vocabulary,
         const CoterieCandidate *candidate)
{
    guint32 end = candidate->first + candidate->count;
    gunichar mark = coterie_tokens_mark(tokens, end);

    return (mark == '.' || mark == ':') && end + 1 < coterie_tokens_count(tokens) &&
           coterie_tokens_begins_line(tokens, candidate->first - candidate->title) &&
           is_in_capitals(tokens, candidate) && may_be_name(lexicon, vocabulary, candidate);
}

static guint32
last_term(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    return coterie_vocabulary_term(vocabulary, candidate->first + candidate->count - 1)->index;
}

/* How often each word ends the name of who speaks, by its term. (transfer full) */
static guint32 *
count_speeches(const CoterieTokens *tokens,
               const CoterieLexicon *lexicon,
               const CoterieJudgement *judgement)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;
    guint32 *speeches = g_new0(guint32, coterie_vocabulary_size(vocabulary) + 1);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (is_label(tokens, lexicon, vocabulary, candidate))
            speeches[last_term(vocabulary, candidate)]++;
    }
    return speeches;
}

void
coterie_speeches_judge(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       CoterieJudgement *judgement)
{
    g_autofree guint32 *speeches = count_speeches(tokens, lexicon, judgement);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (speeches[last_term(judgement->vocabulary, candidate)] < FEWEST || candidate->thing)
            continue;
        if (is_in_capitals(tokens, candidate))
            judgement->chances[i] = MAX(judgement->chances[i], SPEAKS);
        else if (candidate->count == 1 && !coterie_token_is_free(tokens, candidate->first))
            judgement->chances[i] = MAX(judgement->chances[i], IS_SPOKEN_OF);
    }
}
