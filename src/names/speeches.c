/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who speaks in a play, an interview, a transcript: a line begins with the name, with a colon
 * behind it or, if it is in capitals, a dot ("OPHELIA. My lord!"), more than once in the document.
 *
 * Weak spot: who speaks once. */
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
    return coterie_tokens_in_capitals(tokens, candidate->first, coterie_candidate_end(candidate));
}

/* "ACT I." and "NOTE:" are no names, nor are "KING." and "INTERVIEWER:". */
static gboolean
may_be_name(const CoterieLexicon *lexicon,
            const CoterieVocabulary *vocabulary,
            const CoterieCandidate *candidate)
{
    const CoterieTerm *last = coterie_candidate_last(vocabulary, candidate);
    const CoterieWord *known = last->known;

    return !candidate->thing && !coterie_term_is_place(last) &&
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
    guint32 end = coterie_candidate_end(candidate);
    gunichar mark = coterie_tokens_mark(tokens, end);

    return (mark == ':' || (mark == '.' && is_in_capitals(tokens, candidate))) &&
           end + 1 < coterie_tokens_count(tokens) &&
           coterie_tokens_begins_line(tokens, coterie_candidate_start(candidate)) &&
           may_be_name(lexicon, vocabulary, candidate);
}

/* Marks for each term whether it ends the name of somebody who speaks often enough. (transfer full)
 */
static guint8 *
find_speakers(const CoterieTokens *tokens,
              const CoterieLexicon *lexicon,
              const CoterieJudgement *judgement)
{
    const CoterieVocabulary *vocabulary = judgement->vocabulary;
    guint8 *speakers = g_new0(guint8, coterie_vocabulary_size(vocabulary) + 1);
    g_autoptr(GHashTable) speeches = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);
        char *words;
        guint count;

        if (!is_label(tokens, lexicon, vocabulary, candidate))
            continue;
        words = coterie_vocabulary_words(
            vocabulary, tokens, candidate->first, coterie_candidate_end(candidate));
        count = GPOINTER_TO_UINT(g_hash_table_lookup(speeches, words)) + 1;
        g_hash_table_insert(speeches, words, GUINT_TO_POINTER(count));
        if (count >= FEWEST)
            speakers[coterie_candidate_last(vocabulary, candidate)->index] = 1;
    }
    return speakers;
}

void
coterie_speeches_judge(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       CoterieJudgement *judgement)
{
    g_autofree guint8 *speakers = find_speakers(tokens, lexicon, judgement);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        if (speakers[coterie_candidate_last(judgement->vocabulary, candidate)->index] == 0 ||
            candidate->thing)
            continue;
        if (is_in_capitals(tokens, candidate) ||
            is_label(tokens, lexicon, judgement->vocabulary, candidate))
            judgement->chances[i] = MAX(judgement->chances[i], SPEAKS);
        else if (candidate->count == 1 && !coterie_token_is_free(tokens, candidate->first))
            judgement->chances[i] = MAX(judgement->chances[i], IS_SPOKEN_OF);
    }
}
