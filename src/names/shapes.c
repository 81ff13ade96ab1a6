/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/shapes.h"

#include "names/candidates.h"
#include "text/model.h"

#include <string.h>

G_STATIC_ASSERT(COTERIE_SHAPES == 2 * SHAPES);

/* Whether a word has a capital after its first letter, but is not all capitals. */
static gboolean
is_mixed(const char *text, guint32 length)
{
    for (guint32 i = 1; i < length; i++) {
        if (g_ascii_isupper(text[i]) && text[i - 1] != '-')
            return TRUE;
    }
    return FALSE;
}

static guint8
word_shape(const CoterieToken *token, const char *text)
{
    if ((token->flags & COTERIE_TOKEN_CAPITALISED) == 0)
        return (token->flags & COTERIE_TOKEN_ABBREVIATION) != 0 ? SHAPE_SMALL_ABBREVIATION
               : is_mixed(text, token->span.length)             ? SHAPE_MIXED
                                                                : SHAPE_SMALL;
    if ((token->flags & COTERIE_TOKEN_INITIAL) != 0)
        return SHAPE_INITIAL;
    if (token->span.length == 1)
        return SHAPE_LETTER;
    if ((token->flags & COTERIE_TOKEN_ABBREVIATION) != 0)
        return SHAPE_ABBREVIATION;
    if ((token->flags & COTERIE_TOKEN_CAPITALS) != 0)
        return SHAPE_CAPITALS;
    if (memchr(text, '-', token->span.length) != NULL)
        return SHAPE_HYPHEN;
    return is_mixed(text, token->span.length) ? SHAPE_MIXED : SHAPE_CAPITALISED;
}

guint8
coterie_token_shape(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint8 shape = SHAPE_MARK;

    if (at->kind == COTERIE_TOKEN_NUMBER)
        shape = at->span.length == 4 ? SHAPE_YEAR : SHAPE_NUMBER;
    else if (at->kind == COTERIE_TOKEN_POSSESSIVE)
        shape = SHAPE_POSSESSIVE;
    else if (at->kind == COTERIE_TOKEN_WORD)
        shape = word_shape(at, text + at->span.offset);
    return (guint8)(2 * shape +
                    (at->kind == COTERIE_TOKEN_WORD && coterie_token_is_free(tokens, token)));
}
