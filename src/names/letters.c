/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a letter greets and who signs it: words that do so are marked in data/en/person_cues.tsv.
 *
 * Weak spot: letters whose lines were lost, where a signature runs into another name; see
 * signatures.c. */
#include "names/letters.h"

#include "text/marks.h"

#include <string.h>

/* Whether @token is written with @mark in it: "06:07", "al@example.org". */
static gboolean
has_mark(const CoterieTokens *tokens, guint32 token, char mark)
{
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    CoterieSpan span = coterie_tokens_get(tokens, token)->span;

    return memchr(text + span.offset, mark, span.length) != NULL;
}

/* Whether mail was sent at the time that ends before @token, "06:07 PM", "14:20": a message
 * follows.
 */
static gboolean
is_after_time(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    if (token > 0 && coterie_tokens_get(tokens, token - 1)->kind == COTERIE_TOKEN_WORD) {
        const char *folded = coterie_vocabulary_term(vocabulary, token - 1)->folded;

        if (!g_str_equal(folded, "am") && !g_str_equal(folded, "pm"))
            return FALSE;
        token--;
    }
    return token > 0 && coterie_tokens_get(tokens, token - 1)->kind == COTERIE_TOKEN_NUMBER &&
           has_mark(tokens, token - 1, ':');
}

/* Whether @token greets: at the start of a message or, where lines were lost, with a capital. */
static gboolean
is_greeting(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    return (coterie_vocabulary_term(vocabulary, token)->known->flags & COTERIE_WORD_GREETING) !=
               0 &&
           (coterie_tokens_begins_line(tokens, token) || is_after_time(tokens, vocabulary, token) ||
            coterie_tokens_capitalised(tokens, token));
}

gboolean
coterie_letters_greet(const CoterieTokens *tokens,
                      const CoterieVocabulary *vocabulary,
                      const CoterieCandidate *candidate)
{
    guint32 start = coterie_candidate_start(candidate);
    guint32 end = coterie_candidate_end(candidate);

    return start > 0 && is_greeting(tokens, vocabulary, start - 1) &&
           (coterie_tokens_begins_line(tokens, end) ||
            coterie_tokens_mark_is(tokens, end, ",:!.-–—"));
}

/* Whether a paragraph ends with the mark at @token, as greetings do. */
static gboolean
ends_paragraph(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_mark_is(tokens, token, ",:") &&
           token + 1 < coterie_tokens_count(tokens) &&
           coterie_tokens_sentence_of(tokens, token)->paragraph !=
               coterie_tokens_sentence_of(tokens, token + 1)->paragraph;
}

/* The first token of a line of names before @start, "Anna, Bob & " or "Anna/Bob and "; @start where
 * none are. */
static guint32
line_of_names(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 start)
{
    guint32 at = start;

    while (at > 0 && !coterie_tokens_begins_line(tokens, at)) {
        at--;
        if (!coterie_tokens_capitalised(tokens, at) && !coterie_tokens_mark_is(tokens, at, ",&/") &&
            !g_str_equal(coterie_vocabulary_term(vocabulary, at)->folded, "and"))
            return start;
    }
    return coterie_tokens_capitalised(tokens, at) && start > at + 1 ? at : start;
}

gboolean
coterie_letters_address(const CoterieTokens *tokens,
                        const CoterieVocabulary *vocabulary,
                        const CoterieCandidate *candidate)
{
    guint32 start = coterie_candidate_start(candidate);
    guint32 end = coterie_candidate_end(candidate);

    while (coterie_tokens_mark_is(tokens, end, "-–—") &&
           coterie_tokens_mark_is(tokens, end + 1, "-–—"))
        end++;
    return coterie_tokens_mark_is(tokens, end, ",:!-–—") &&
           (is_after_time(tokens, vocabulary, start) || ends_paragraph(tokens, end) ||
            (coterie_tokens_begins_line(tokens, line_of_names(tokens, vocabulary, start)) &&
             coterie_tokens_begins_line(tokens, end + 1)));
}

/* The token of what closes a letter before @token: "Regards, ", "Thanks. "; @token if nothing does.
 */
static guint32
closing_before(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    guint32 at = token;

    if (at > 0 && coterie_tokens_mark_is(tokens, at - 1, ",.!-–—"))
        at--;
    return at > 0 && coterie_term_is_closing(coterie_vocabulary_term(vocabulary, at - 1)) ? at - 1
                                                                                          : token;
}

static gboolean
is_after_closing(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    return closing_before(tokens, vocabulary, token) < token;
}

/* Whether a line ends before @token or, where lines were lost, what is written next begins with a
 * word that only begins a sentence: "Regards, Anna Please call". */
static gboolean
ends_message(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    const CoterieTerm *term;

    if (coterie_tokens_begins_line(tokens, token))
        return TRUE;
    term = coterie_vocabulary_term(vocabulary, token);
    return coterie_tokens_capitalised(tokens, token) &&
           (coterie_term_is_plain(term) || g_str_equal(term->folded, "i"));
}

gboolean
coterie_letters_sign(const CoterieTokens *tokens,
                     const CoterieVocabulary *vocabulary,
                     const CoterieCandidate *candidate)
{
    return is_after_closing(tokens, vocabulary, coterie_candidate_start(candidate)) &&
           ends_message(tokens, vocabulary, coterie_candidate_end(candidate));
}

gboolean
coterie_letters_thank(const CoterieTokens *tokens,
                      const CoterieVocabulary *vocabulary,
                      const CoterieCandidate *candidate)
{
    guint32 start = coterie_candidate_start(candidate);
    guint32 closing = closing_before(tokens, vocabulary, start);
    guint32 end = coterie_candidate_end(candidate);

    return closing < start &&
           (coterie_tokens_begins_line(tokens, closing) ||
            coterie_tokens_get(tokens, closing - 1)->kind == COTERIE_TOKEN_MARK) &&
           (ends_message(tokens, vocabulary, end) ||
            coterie_tokens_mark_is(tokens, end, ",.:;!-–—"));
}

gboolean
coterie_letters_stamp(const CoterieTokens *tokens, guint32 token)
{
    return token + 2 < coterie_tokens_count(tokens) &&
           coterie_tokens_get(tokens, token)->kind == COTERIE_TOKEN_NUMBER &&
           coterie_tokens_mark_is(tokens, token + 1, "/-.") &&
           coterie_tokens_get(tokens, token + 2)->kind == COTERIE_TOKEN_NUMBER;
}

gboolean
coterie_letters_end_before(const CoterieTokens *tokens,
                           const CoterieVocabulary *vocabulary,
                           guint32 token)
{
    return coterie_tokens_begins_line(tokens, token) ||
           is_after_closing(tokens, vocabulary, token) ||
           coterie_tokens_mark_is(tokens, token - 1, ".!?-–—");
}

gboolean
coterie_letters_may_sign(const CoterieTokens *tokens,
                         const CoterieVocabulary *vocabulary,
                         guint32 token)
{
    guint32 next = token + 1;

    return coterie_letters_end_before(tokens, vocabulary, token) &&
           (ends_message(tokens, vocabulary, next) || coterie_tokens_capitalised(tokens, next) ||
            coterie_tokens_get(tokens, next)->sentence !=
                coterie_tokens_get(tokens, token)->sentence);
}

/* Whether an address of mail, in "<" and ">", begins at @token. */
static gboolean
begins_address(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_mark(tokens, token) == '<' && token + 1 < coterie_tokens_count(tokens) &&
           (has_mark(tokens, token + 1, '@') || coterie_tokens_mark_is(tokens, token + 2, "@") ||
            coterie_tokens_mark_is(tokens, token + 3, "@"));
}

gboolean
coterie_letters_send(const CoterieTokens *tokens, const CoterieCandidate *candidate)
{
    guint32 start = coterie_candidate_start(candidate);
    guint32 end = coterie_candidate_end(candidate);
    gboolean quoted = start > 0 && coterie_tokens_mark(tokens, start - 1) == '"' &&
                      coterie_tokens_mark(tokens, end) == '"';

    return begins_address(tokens, end + (quoted ? 1 : 0)) &&
           (quoted || coterie_tokens_begins_line(tokens, start) ||
            coterie_tokens_mark_is(tokens, start - 1, ":,;"));
}
