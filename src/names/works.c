/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles of works, so that the name in a book's title is not taken for its bearer.
 * A title is known by what follows it, a year in brackets, and by what leads to
 * it: "the author of", "in his book". From the year one goes back over
 * capitalised words and the small words of titles (data/en/works.tsv) until something
 * else stands there; without a lead what was gone over is no title. A title is also what
 * stands in quotation marks behind "her novel" or is called so ("a novel called ..."), and in a
 * source line what follows the author ("Leon Trotsky, Stalin (1937)").
 *
 * Weak spot: titles that are only set in italics leave no trace in plain text. */
#include "names/works.h"

#include "text/marks.h"

/* A title has at most so many tokens. */
#define MOST_TOKENS 24

static gboolean
may_be_in_title(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    gunichar mark = coterie_tokens_mark(tokens, token);

    if (at->kind == COTERIE_TOKEN_MARK)
        return mark == ':' || mark == '-' || mark == '&';
    if (at->kind != COTERIE_TOKEN_WORD || (at->flags & COTERIE_TOKEN_CAPITALISED) != 0)
        return TRUE;
    return (coterie_vocabulary_term(vocabulary, token)->known->flags & COTERIE_WORD_IN_TITLES) != 0;
}

static gboolean
has_flag(const CoterieVocabulary *vocabulary, guint32 token, guint flag)
{
    return (coterie_vocabulary_term(vocabulary, token)->known->flags & flag) != 0;
}

/* Whether a title may begin at @token: after "the author of", or after "in", "book", "called" if
 * what follows is not somebody's ("in Trotsky's Literature and Revolution"). */
static gboolean
is_led_to(const CoterieTokens *tokens,
          const CoterieVocabulary *vocabulary,
          const CoterieSentence *sentence,
          guint32 token)
{
    if (token < sentence->first + 2)
        return FALSE;
    if (has_flag(vocabulary, token - 2, COTERIE_WORD_AUTHOR) &&
        g_str_equal(coterie_vocabulary_term(vocabulary, token - 1)->folded, "of"))
        return TRUE;
    return has_flag(vocabulary, token - 1, COTERIE_WORD_LEADS_TO_TITLE) &&
           coterie_tokens_get(tokens, token + 1)->kind != COTERIE_TOKEN_POSSESSIVE;
}

/* The first token from @first on that may not be in a title. */
static guint32
end_of_title(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary, guint32 first)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(tokens, first);
    guint32 end = MIN(sentence->first + sentence->count, first + MOST_TOKENS);

    while (first < end && may_be_in_title(tokens, vocabulary, first))
        first++;
    return first;
}

/* "her novel "The Three Gates"", @token being the mark that opens. */
static void
mark_quoted_title(guint8 *works,
                  const CoterieTokens *tokens,
                  const CoterieVocabulary *vocabulary,
                  guint32 token)
{
    gunichar mark = coterie_tokens_mark(tokens, token);
    guint32 last = coterie_tokens_count(tokens);
    guint32 end;

    if ((mark != '"' && mark != 0x201C && mark != 0x2018 && mark != '\'') || token + 1 >= last ||
        !has_flag(vocabulary, token - 1, COTERIE_WORD_WORK))
        return;
    end = end_of_title(tokens, vocabulary, token + 1);
    mark = coterie_tokens_mark(tokens, end);
    if (mark == '"' || mark == 0x201D || mark == 0x2019 || mark == '\'' || mark == ',' ||
        mark == '.')
        coterie_token_set_add(works, token + 1, end);
}

static gboolean
is_article(const CoterieVocabulary *vocabulary, guint32 token)
{
    const char *word = coterie_vocabulary_term(vocabulary, token)->folded;

    return g_str_equal(word, "the") || g_str_equal(word, "a") || g_str_equal(word, "an");
}

/* "a novel called Selma's Compass", "the film The Last Ride": @token is the kind of work. A title
 * that follows it at once must begin with a capital article. */
static void
mark_called_title(guint8 *works,
                  const CoterieTokens *tokens,
                  const CoterieVocabulary *vocabulary,
                  guint32 token)
{
    guint32 last = coterie_tokens_count(tokens);
    guint32 first = token + 1;
    guint32 end;

    if (!has_flag(vocabulary, token, COTERIE_WORD_WORK) || first >= last)
        return;
    if (has_flag(vocabulary, first, COTERIE_WORD_CALLS))
        first++;
    if (first >= last ||
        (coterie_tokens_get(tokens, first)->flags & COTERIE_TOKEN_CAPITALISED) == 0 ||
        (first == token + 1 && !is_article(vocabulary, first)))
        return;
    end = end_of_title(tokens, vocabulary, first);
    while (end > first + 1 &&
           (coterie_tokens_get(tokens, end - 1)->flags & COTERIE_TOKEN_CAPITALISED) == 0)
        end--;
    coterie_token_set_add(works, first, end);
}

/* In a source line: "Leon Trotsky, Stalin (1937)", @comma standing behind the author. */
static void
mark_title_of_source(guint8 *works,
                     const CoterieTokens *tokens,
                     const CoterieVocabulary *vocabulary,
                     guint32 comma)
{
    guint32 end;
    gunichar mark;

    if (comma + 1 >= coterie_tokens_count(tokens))
        return;
    end = end_of_title(tokens, vocabulary, comma + 1);
    mark = coterie_tokens_mark(tokens, end);
    if (mark == '(' || mark == '.' || end == coterie_tokens_count(tokens))
        coterie_token_set_add(works, comma + 1, end);
}

/* The titles of source lines, one behind the first comma of each. */
static void
mark_sources(guint8 *works, const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    const CoterieDocument *document = coterie_tokens_document(tokens);

    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *sentence = coterie_tokens_sentence(tokens, i);
        guint32 at = sentence->first;
        guint32 end = sentence->first + sentence->count;

        if (coterie_document_paragraph(document, sentence->paragraph)->kind !=
            COTERIE_PARAGRAPH_SOURCE)
            continue;
        while (at < end && coterie_tokens_mark(tokens, at) != ',')
            at++;
        if (at < end)
            mark_title_of_source(works, tokens, vocabulary, at);
    }
}

static void
mark_title(guint8 *works,
           const CoterieTokens *tokens,
           const CoterieVocabulary *vocabulary,
           guint32 bracket)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(tokens, bracket);
    guint32 least = MAX(sentence->first, bracket > MOST_TOKENS ? bracket - MOST_TOKENS : 0);
    guint32 lead = bracket;

    for (guint32 at = bracket; at > least && may_be_in_title(tokens, vocabulary, at - 1); at--) {
        if (is_led_to(tokens, vocabulary, sentence, at - 1))
            lead = at - 1;
    }
    coterie_token_set_add(works, lead, bracket);
}

guint8 *
coterie_works_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    guint32 count = coterie_tokens_count(tokens);
    guint8 *works = coterie_token_set_new(tokens);

    for (guint32 i = 1; i < count; i++) {
        if (coterie_tokens_year(tokens, i))
            mark_title(works, tokens, vocabulary, i);
        mark_quoted_title(works, tokens, vocabulary, i);
        mark_called_title(works, tokens, vocabulary, i);
    }
    mark_sources(works, tokens, vocabulary);
    return works;
}
