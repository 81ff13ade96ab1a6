/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of sentences, by which repeated ones are found without keeping any text. */
#include "text/key.h"

#include "text/fold.h"

#define LEAST_KEYED 60 /* characters; what is shorter may well be said twice */

guint64
coterie_sentence_key(const CoterieTokens *tokens, guint32 sentence)
{
    const CoterieSentence *at = coterie_tokens_sentence(tokens, sentence);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint64 key = COTERIE_HASH_START;
    g_autoptr(GString) word = g_string_new(NULL);

    if (g_utf8_strlen(text + at->span.offset, at->span.length) < LEAST_KEYED)
        return 0;
    for (guint32 i = at->first; i < at->first + at->count; i++) {
        const CoterieToken *token = coterie_tokens_get(tokens, i);

        if (token->kind == COTERIE_TOKEN_MARK)
            continue;
        g_string_truncate(word, 0);
        coterie_fold(word, text + token->span.offset, token->span.length);
        key = coterie_hash_bytes(key, word->str, word->len + 1);
    }
    return MAX(key, 1);
}
