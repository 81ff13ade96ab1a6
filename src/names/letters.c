/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a letter greets and who signs it: words that do so are marked in data/en/person_cues.tsv.
 *
 * Weak spot: letters whose lines were lost, where a signature runs into what follows. */
#include "names/letters.h"

#include "text/marks.h"

/* The title's first token, or the name's. */
static guint32
start_of(const CoterieCandidate *candidate)
{
    return candidate->first - candidate->title;
}

gboolean
coterie_letters_greet(const CoterieTokens *tokens,
                      const CoterieVocabulary *vocabulary,
                      const CoterieCandidate *candidate)
{
    guint32 start = start_of(candidate);

    return start > 0 &&
           (coterie_vocabulary_term(vocabulary, start - 1)->known->flags & COTERIE_WORD_GREETING) !=
               0 &&
           coterie_tokens_begins_line(tokens, start - 1) &&
           (coterie_tokens_begins_line(tokens, coterie_candidate_end(candidate)) ||
            coterie_tokens_mark_is(tokens, coterie_candidate_end(candidate), ",:!.-–—"));
}

gboolean
coterie_letters_address(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    return coterie_tokens_begins_line(tokens, start_of(candidate)) &&
           coterie_tokens_mark_is(tokens, coterie_candidate_end(candidate), ",:!-–—") &&
           coterie_tokens_begins_line(tokens, coterie_candidate_end(candidate) + 1);
}

/* Whether what closes a letter stands before @token: "Regards, ", "Thanks. ". */
static gboolean
is_after_closing(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    if (token > 0 && coterie_tokens_mark_is(tokens, token - 1, ",.!-–—"))
        token--;
    return token > 0 && coterie_term_is_closing(coterie_vocabulary_term(vocabulary, token - 1));
}

gboolean
coterie_letters_sign(const CoterieTokens *tokens,
                     const CoterieVocabulary *vocabulary,
                     const CoterieCandidate *candidate)
{
    return is_after_closing(tokens, vocabulary, start_of(candidate)) &&
           coterie_tokens_begins_line(tokens, coterie_candidate_end(candidate));
}

gboolean
coterie_letters_may_sign(const CoterieTokens *tokens,
                         const CoterieVocabulary *vocabulary,
                         const CoterieCandidate *candidate)
{
    guint32 first = candidate->first;
    guint32 end = coterie_candidate_end(candidate);

    return (coterie_tokens_begins_line(tokens, first) ||
            is_after_closing(tokens, vocabulary, first) ||
            coterie_tokens_mark_is(tokens, first - 1, ".!?-–—")) &&
           (coterie_tokens_begins_line(tokens, end) ||
            coterie_tokens_get(tokens, end)->sentence !=
                coterie_tokens_get(tokens, first)->sentence);
}
