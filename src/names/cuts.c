/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What runs into a name from behind: of "Anna Hale, Senior Counsel" the "Senior", which is a suffix
 * only where no calling follows. */
#include "names/cuts.h"

#include "text/marks.h"

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
} Reader;

/* Whether a calling stands there: "Counsel", "Specialist", "IT Developer". */
static gboolean
begins_calling(const Reader *reader, guint32 token)
{
    const CoterieTerm *term;

    if (!coterie_tokens_capitalised(reader->tokens, token) ||
        coterie_tokens_begins_line(reader->tokens, token))
        return FALSE;
    term = coterie_vocabulary_term(reader->vocabulary, token);
    return coterie_term_is_plain(term) ||
           (coterie_lexicon_grammar(reader->lexicon, term->folded) & COTERIE_GRAMMAR_PERSON) != 0;
}

/* How many tokens of a candidate are the name. */
static guint32
count_name(const Reader *reader, const CoterieCandidate *candidate)
{
    guint32 end = coterie_candidate_end(candidate);
    const CoterieTerm *last = coterie_candidate_last(reader->vocabulary, candidate);

    if (candidate->count < 3 || (last->known->flags & COTERIE_WORD_SUFFIX) == 0 ||
        !begins_calling(reader, end))
        return candidate->count;
    return candidate->count - (coterie_tokens_mark(reader->tokens, end - 2) == ',' ? 2 : 1);
}

void
coterie_cuts_make(const CoterieTokens *tokens,
                  const CoterieLexicon *lexicon,
                  CoterieJudgement *judgement)
{
    Reader reader = {tokens, lexicon, judgement->vocabulary};

    for (guint i = 0; i < judgement->candidates->len; i++) {
        CoterieCandidate *candidate = &g_array_index(judgement->candidates, CoterieCandidate, i);

        candidate->count = count_name(&reader, candidate);
    }
}
