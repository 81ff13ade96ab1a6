/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is introduced by his name. Weak spot: "This is Hale", "I am Hale". */
#include "names/introductions.h"

#include "text/marks.h"

#define LEAST_GIVEN 3 /* how usual the first name is behind "By" */

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const CoterieVocabulary *vocabulary;
} Reader;

static const CoterieTerm *
term_at(const Reader *reader, guint32 token)
{
    return coterie_vocabulary_term(reader->vocabulary, token);
}

/* Whether a noun that means a person stands there: "man", "owner". */
static gboolean
is_person(const Reader *reader, guint32 token)
{
    return (coterie_lexicon_grammar(reader->lexicon, term_at(reader, token)->folded) &
            COTERIE_GRAMMAR_PERSON) != 0;
}

/* "A girl called Anna", "two men named Hale", "Georgy Nosar, called Khrustalyov". */
static gboolean
is_called(const Reader *reader, const CoterieCandidate *candidate)
{
    guint32 first = coterie_candidate_start(candidate);

    return first > 1 && (term_at(reader, first - 1)->known->flags & COTERIE_WORD_CALLS) != 0 &&
           (is_person(reader, first - 2) ||
            (first > 2 && coterie_tokens_mark(reader->tokens, first - 2) == ',' &&
             coterie_tokens_capitalised(reader->tokens, first - 3)));
}

/* "The Drowned Road. By Anna Lund": a line that tells the author. */
static gboolean
is_in_byline(const Reader *reader, const CoterieCandidate *candidate)
{
    guint32 first = coterie_candidate_start(candidate);

    return candidate->count > 1 && first > 0 &&
           g_str_equal(term_at(reader, first - 1)->folded, "by") &&
           coterie_tokens_capitalised(reader->tokens, first - 1) &&
           term_at(reader, candidate->first)->known->given >= LEAST_GIVEN;
}

/* "The owner, Rosaline, is away". */
static gboolean
is_apposed(const Reader *reader, const CoterieCandidate *candidate)
{
    guint32 first = coterie_candidate_start(candidate);

    return first > 1 && coterie_tokens_mark(reader->tokens, first - 1) == ',' &&
           coterie_tokens_mark_is(reader->tokens, coterie_candidate_end(candidate), ",.") &&
           !coterie_tokens_capitalised(reader->tokens, first - 2) && is_person(reader, first - 2) &&
           !coterie_term_is_place(coterie_candidate_last(reader->vocabulary, candidate));
}

gboolean
coterie_introduction_by_name(const CoterieVocabulary *vocabulary, const CoterieCandidate *candidate)
{
    guint32 first = coterie_candidate_start(candidate);
    const char *verb;

    if (first < 2)
        return FALSE;
    verb = coterie_vocabulary_term(vocabulary, first - 1)->folded;
    return (g_str_equal(verb, "is") || g_str_equal(verb, "was")) &&
           g_str_equal(coterie_vocabulary_term(vocabulary, first - 2)->folded, "name");
}

gboolean
coterie_introduction_of(const CoterieTokens *tokens,
                        const CoterieLexicon *lexicon,
                        const CoterieVocabulary *vocabulary,
                        const CoterieCandidate *candidate)
{
    Reader reader = {tokens, lexicon, vocabulary};

    return is_called(&reader, candidate) || is_in_byline(&reader, candidate) ||
           is_apposed(&reader, candidate);
}
