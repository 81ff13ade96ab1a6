/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document shows of its words. A capital inside a sentence is a sign of a
 * name; "the", "in" and "Street" beside it are signs of another kind; a first
 * name or a title before it is nearly proof. All is counted per word over the
 * whole document before anything is decided, so that the one place that makes a
 * name plain ("Father Georgi Gapon") serves all the others ("Gapon wrote"). */
#include "names/evidence.h"

static gboolean
has_flag(const CoterieTokens *tokens, guint32 token, guint flag)
{
    return (coterie_tokens_get(tokens, token)->flags & flag) != 0;
}

static void
count_before(const CoterieTokens *tokens,
             const CoterieVocabulary *vocabulary,
             CoterieTerm *term,
             guint32 token)
{
    const CoterieTerm *before;

    if (token == 0)
        return;
    before = coterie_vocabulary_term(vocabulary, token - 1);
    if (g_str_equal(before->folded, "the"))
        term->after_the++;
    if (before->known->place_cue > 1)
        term->after_place_cue++;
    if (before->title != NULL && before->title->kind <= COTERIE_TITLE_RANK &&
        has_flag(tokens, token - 1, COTERIE_TOKEN_CAPITALISED))
        term->titled++;
}

static void
count_after(const CoterieTokens *tokens,
            const CoterieVocabulary *vocabulary,
            CoterieTerm *term,
            guint32 token)
{
    const CoterieTerm *after;
    gboolean capitalised;

    if (token + 1 >= coterie_tokens_count(tokens))
        return;
    after = coterie_vocabulary_term(vocabulary, token + 1);
    capitalised = has_flag(tokens, token + 1, COTERIE_TOKEN_CAPITALISED);
    if (capitalised && (after->known->flags & COTERIE_WORD_HEAD_LAST) != 0)
        term->before_head++;
    if (!capitalised && after->known->cue_after > 1)
        term->acting++;
}

void
coterie_evidence_of_words(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++) {
        CoterieTerm *term = coterie_vocabulary_term(vocabulary, i);

        if (coterie_tokens_get(tokens, i)->kind != COTERIE_TOKEN_WORD)
            continue;
        if (!has_flag(tokens, i, COTERIE_TOKEN_CAPITALISED)) {
            term->lower++;
            continue;
        }
        if (!coterie_token_is_free(tokens, i)) {
            term->inside++;
            count_before(tokens, vocabulary, term, i);
        }
        count_after(tokens, vocabulary, term, i);
    }
}

/* Whether a word can be a family name at all. */
static gboolean
may_be_family(const CoterieTerm *term)
{
    return (term->known->flags & (COTERIE_WORD_HEAD_LAST | COTERIE_WORD_DEMONYM)) == 0 &&
           (!coterie_term_is_plain(term) || term->known->surname >= 4);
}

/* Whether the shape of @candidate alone makes it a person. */
static gboolean
is_sure(const CoterieTokens *tokens,
        const CoterieVocabulary *vocabulary,
        const CoterieCandidate *candidate)
{
    const CoterieTerm *first = coterie_vocabulary_term(vocabulary, candidate->first);
    const CoterieTerm *last =
        coterie_vocabulary_term(vocabulary, candidate->first + candidate->count - 1);

    if (candidate->thing || !may_be_family(last))
        return FALSE;
    if (candidate->title > 0) {
        const CoterieTitle *title =
            coterie_vocabulary_term(vocabulary, candidate->first - 1)->title;

        return title != NULL && title->kind == COTERIE_TITLE_STYLE;
    }
    if (candidate->count < 2 || candidate->count > 4)
        return FALSE;
    if (has_flag(tokens, candidate->first, COTERIE_TOKEN_INITIAL))
        return !has_flag(tokens, candidate->first + candidate->count - 1, COTERIE_TOKEN_INITIAL) &&
               last->known->place < 7;
    return first->known->given >= 4 && first->known->place < 5 && !coterie_term_is_plain(first);
}

void
coterie_evidence_of_candidates(const CoterieTokens *tokens,
                               const CoterieVocabulary *vocabulary,
                               const GArray *candidates)
{
    for (guint i = 0; i < candidates->len; i++) {
        const CoterieCandidate *candidate = &g_array_index(candidates, CoterieCandidate, i);
        guint32 last = candidate->first + candidate->count - 1;

        if (!is_sure(tokens, vocabulary, candidate))
            continue;
        coterie_vocabulary_term(vocabulary, last)->family++;
        if (candidate->count > 1)
            coterie_vocabulary_term(vocabulary, candidate->first)->given++;
    }
}
