/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Callings that run into names: of "Anna Hale, Senior Counsel" the "Senior", which is a suffix only
 * where no calling follows; of "Microbiologist Anna Lund" the first word, where it begins a
 * sentence. */
#include "names/cuts.h"

#include "text/marks.h"

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
} Reader;

/* Whether a calling stands there, "Counsel", "Specialist", "IT Developer", and no word that only
 * begins a sentence. */
static gboolean
begins_calling(const Reader *reader, guint32 token)
{
    const CoterieTerm *term;
    guint grammar;

    if (!coterie_tokens_capitalised(reader->tokens, token) ||
        coterie_tokens_begins_line(reader->tokens, token))
        return FALSE;
    term = coterie_vocabulary_term(reader->vocabulary, token);
    grammar = coterie_lexicon_grammar(reader->lexicon, term->folded);
    return (grammar & COTERIE_GRAMMAR_PERSON) != 0 ||
           (grammar == 0 && (term->known->flags & COTERIE_WORD_PRONOUN) == 0 &&
            coterie_term_is_plain(term));
}

/* Whether the word at @token is a suffix that begins the calling behind it. */
static gboolean
is_rank(const Reader *reader, guint32 token)
{
    const CoterieTerm *term = coterie_vocabulary_term(reader->vocabulary, token);

    return (term->known->flags & COTERIE_WORD_SUFFIX) != 0 && begins_calling(reader, token + 1);
}

/* How many tokens of a candidate are the name. */
static guint32
count_name(const Reader *reader, const CoterieCandidate *candidate)
{
    for (guint32 i = 2; i < candidate->count; i++) {
        if (is_rank(reader, candidate->first + i))
            return coterie_tokens_mark(reader->tokens, candidate->first + i - 1) == ',' ? i - 1 : i;
    }
    return candidate->count;
}

/* Whether a word tells what somebody is by its end, and is nobody's name: "Microbiologist". */
static gboolean
ends_as_calling(const CoterieTerm *term)
{
    static const char *const ends[] = {"ist", "ician", "ographer"};

    if (term->known->given > 0 || term->known->surname > 0)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (g_str_has_suffix(term->folded, ends[i]))
            return TRUE;
    }
    return FALSE;
}

/* Whether a candidate begins with a calling that has its capital from the sentence: "Microbiologist
 * Anna Lund was there". */
static gboolean
begins_with_calling(const Reader *reader, const CoterieCandidate *candidate)
{
    return candidate->count > 2 && candidate->title == 0 &&
           coterie_token_is_free(reader->tokens, candidate->first) &&
           ends_as_calling(coterie_vocabulary_term(reader->vocabulary, candidate->first));
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
        if (begins_with_calling(&reader, candidate)) {
            candidate->first++;
            candidate->count--;
        }
    }
}
