/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mentions that are given as code points of the text become claims on its tokens. Both lie
 * in reading order, so one walk counts the code points and finds the tokens. A mention
 * that cuts a token takes the whole of it ("Trotskyist" for "Trotsky"); marks at its ends fall off,
 * as they do from names that are found.
 *
 * Weak spot: a title is known by the list of titles alone. */
#include "names/given_claims.h"

/* A place in the text: as many bytes as code points say. */
typedef struct {
    const char *text;
    gsize length;
    gsize byte;
    guint32 point;
} Walk;

/* Goes on to code point @point, or back to the start if it lies behind. Returns its byte. */
static gsize
walk_to(Walk *walk, guint32 point)
{
    if (point < walk->point)
        walk->byte = walk->point = 0;
    while (walk->point < point && walk->byte < walk->length) {
        walk->byte = (gsize)(g_utf8_next_char(walk->text + walk->byte) - walk->text);
        walk->point++;
    }
    return walk->byte;
}

/* The number of tokens before @first that are a title, its first word with a capital. */
static guint32
title_before(const CoterieTokens *tokens,
             const CoterieLexicon *lexicon,
             const CoterieVocabulary *vocabulary,
             guint32 first)
{
    g_autoptr(GString) words = g_string_new(NULL);
    guint32 found = 0;

    for (guint32 count = 1; count <= MIN(first, COTERIE_PHRASE_WORDS); count++) {
        const CoterieToken *token = coterie_tokens_get(tokens, first - count);

        if (token->kind != COTERIE_TOKEN_WORD ||
            token->sentence != coterie_tokens_get(tokens, first)->sentence)
            break;
        if (words->len > 0)
            g_string_prepend_c(words, ' ');
        g_string_prepend(words, coterie_vocabulary_term(vocabulary, first - count)->folded);
        if ((token->flags & COTERIE_TOKEN_CAPITALISED) != 0 &&
            coterie_lexicon_title(lexicon, words->str) != NULL)
            found = count;
    }
    return found;
}

/* The claim of the tokens between two bytes, the first of them sought from @token on; it has none
 * where no word is. */
static CoterieClaim
claim_between(const CoterieTokens *tokens, guint32 *token, gsize from, gsize to)
{
    guint32 count = coterie_tokens_count(tokens);
    guint32 end;

    while (*token < count && coterie_span_end(coterie_tokens_get(tokens, *token)->span) <= from)
        ++*token;
    end = *token;
    while (end < count && coterie_tokens_get(tokens, end)->span.offset < to)
        end++;
    return coterie_claim_of(tokens, *token, end);
}

static void
miss(const CoterieGivenMentions *given, const CoterieGivenSpan *span, const char *why)
{
    g_ptr_array_add(given->missed, g_strdup_printf("%s:%u: %s", given->path, span->line, why));
}

void
coterie_claims_give(CoterieClaims *claims,
                    const CoterieTokens *tokens,
                    const CoterieLexicon *lexicon,
                    const CoterieVocabulary *vocabulary,
                    const CoterieGivenMentions *given)
{
    Walk walk = {0};
    guint32 token = 0;

    walk.text = coterie_document_text(coterie_tokens_document(tokens), &walk.length);
    for (guint i = 0; given->spans != NULL && i < given->spans->len; i++) {
        const CoterieGivenSpan *span = &g_array_index(given->spans, CoterieGivenSpan, i);
        gsize from = walk_to(&walk, span->start);
        Walk ahead = walk;
        CoterieClaim claim = claim_between(tokens, &token, from, walk_to(&ahead, span->end));

        if (claim.count == 0) {
            miss(given, span, "no word stands there");
            continue;
        }
        claim.title = title_before(tokens, lexicon, vocabulary, claim.first);
        if (!coterie_claims_add(claims, claim))
            miss(given, span, "another mention stands there");
    }
}
