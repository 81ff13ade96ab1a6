/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a sentence as annotated sentences have them: tokens go in, words come out. Verbs
 * lose their "n't", words with hyphens are parted unless a mere prefix stands before the hyphen,
 * initials without a blank between them ("U.S.") and repeated marks ("--") become one.
 *
 * Weak spot: addresses of the web are many words. */
#include "text/syntax_words.h"

#include <string.h>

typedef struct {
    const char *text; /* of the document */
    GArray *words;
    guint32 token;
} Parter;

/* Where the second word of what is written as one begins. */
typedef struct {
    const char *written;
    gsize second;
} Contraction;

static void
push(Parter *parter, const char *start, const char *end)
{
    CoterieSyntaxWord word = {
        .span = {(guint32)(start - parter->text), (guint32)(end - start)},
        .token = parter->token,
        .head = COTERIE_SYNTAX_NONE,
    };

    if (start < end)
        g_array_append_val(parter->words, word);
}

/* How many bytes the negation at the end of a word has: "n't", with either apostrophe. */
static gsize
negation(const char *text, gsize length)
{
    static const char *const endings[] = {"n't", "n\u2019t", "n\u02bct"};

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize size = strlen(endings[i]);

        if (length > size && g_ascii_strncasecmp(text + length - size, endings[i], size) == 0)
            return size;
    }
    return 0;
}

/* Where the second word begins of one that is two; @length if it is one. */
static gsize
second_word(const char *text, gsize length)
{
    static const Contraction contractions[] = {
        {"cannot", 3},
        {"gonna", 3},
        {"wanna", 3},
        {"gotta", 3},
        {"gimme", 3},
        {"lemme", 3},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(contractions); i++) {
        if (strlen(contractions[i].written) == length &&
            g_ascii_strncasecmp(text, contractions[i].written, length) == 0)
            return contractions[i].second;
    }
    return length - negation(text, length);
}

/* Whether what stands before a hyphen belongs to what follows: "non-", "ex-". */
static gboolean
is_prefix(const char *text, gsize length)
{
    static const char *const prefixes[] = {
        "anti", "co",  "counter", "cross", "de",    "e",     "ex",    "extra", "inter", "intra",
        "mega", "mid", "mini",    "multi", "neo",   "non",   "over",  "pan",   "post",  "pre",
        "pro",  "re",  "semi",    "sub",   "super", "trans", "ultra", "un",    "vice",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        if (strlen(prefixes[i]) == length && g_ascii_strncasecmp(text, prefixes[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

static gsize
hyphen_size(const char *at)
{
    gunichar character = g_utf8_get_char(at);

    return character == '-' || character == 0x2010 || character == 0x2011
               ? (gsize)(g_utf8_next_char(at) - at)
               : 0;
}

/* A noun of three parts is one: "brother-in-law", "commander-in-chief", "aide-de-camp". */
static gboolean
is_one_noun(const char *text, gsize length)
{
    static const char *const middles[] = {"-in-", "-de-", "-of-", "-at-"};

    for (gsize i = 0; i < G_N_ELEMENTS(middles); i++) {
        if (g_strstr_len(text, (gssize)length, middles[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

static void
part_word(Parter *parter, const char *text, gsize length)
{
    gsize second = second_word(text, length);
    const char *end = text + second;
    const char *start = text;
    gboolean one = is_one_noun(text, length);

    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gsize size = hyphen_size(at);

        if (size == 0 || one || is_prefix(start, (gsize)(at - start)))
            continue;
        push(parter, start, at);
        push(parter, at, at + size);
        start = at + size;
    }
    push(parter, start, end);
    push(parter, end, text + length);
}

/* Whether the token goes on with the word before it. */
static gboolean
goes_on(const char *text, const CoterieToken *before, const CoterieToken *token)
{
    if ((token->flags & COTERIE_TOKEN_SPACE_BEFORE) != 0)
        return FALSE;
    if ((before->flags & COTERIE_TOKEN_INITIAL) != 0 && (token->flags & COTERIE_TOKEN_INITIAL) != 0)
        return TRUE;
    return before->kind == COTERIE_TOKEN_MARK && token->kind == COTERIE_TOKEN_MARK &&
           before->span.length == token->span.length &&
           strchr("-=*_!?", text[token->span.offset]) != NULL &&
           text[before->span.offset] == text[token->span.offset];
}

void
coterie_syntax_words_append(const CoterieTokens *tokens,
                            const CoterieSentence *sentence,
                            GArray *words,
                            GArray *firsts)
{
    Parter parter = {coterie_document_text(coterie_tokens_document(tokens), NULL), words, 0};

    for (guint32 i = sentence->first; i < sentence->first + sentence->count; i++) {
        const CoterieToken *token = coterie_tokens_get(tokens, i);
        guint32 first = words->len;

        parter.token = i;
        if (i > sentence->first && goes_on(parter.text, coterie_tokens_get(tokens, i - 1), token)) {
            CoterieSyntaxWord *last = &g_array_index(words, CoterieSyntaxWord, words->len - 1);

            last->span.length = coterie_span_end(token->span) - last->span.offset;
            first = words->len - 1;
        } else if (token->kind == COTERIE_TOKEN_WORD) {
            part_word(&parter, parter.text + token->span.offset, token->span.length);
        } else {
            const char *start = parter.text + token->span.offset;

            push(&parter, start, start + token->span.length);
        }
        g_array_append_val(firsts, first);
    }
    g_array_append_val(firsts, words->len);
}
