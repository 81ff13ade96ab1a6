/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people/life.c and people/told.c ask of the tokens beside a mention. */
#include "people/beside.h"

#include "people/name.h"

gboolean
coterie_beside_is_word(const CoterieBeside *beside, guint32 token, const char *word)
{
    g_autofree char *folded = NULL;

    if (token >= beside->to ||
        coterie_tokens_get(beside->tokens, token)->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    folded = coterie_name_fold(beside->tokens, token);
    return g_str_equal(folded, word);
}

gboolean
coterie_is_one_of(const char *word, const char *const *words)
{
    return g_strv_contains(words, word);
}

guint
coterie_year_at(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint year = 0;

    if (at->kind != COTERIE_TOKEN_NUMBER || at->span.length != 4)
        return 0;
    for (guint i = 0; i < 4; i++) {
        char digit = text[at->span.offset + i];

        if (!g_ascii_isdigit(digit))
            return 0;
        year = 10 * year + (guint)(digit - '0');
    }
    return year >= 1000 && year < 2100 ? year : 0;
}
