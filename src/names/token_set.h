/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_TOKEN_SET_H
#define COTERIE_NAMES_TOKEN_SET_H

#include <coterie/tokens.h>

/* Some of the tokens of a document: a bit for each, set for those that are in the set. */

/* (transfer full): an empty set; free it with g_free() */
static inline guint8 *
coterie_token_set_new(const CoterieTokens *tokens)
{
    return g_new0(guint8, coterie_tokens_count(tokens) / 8 + 1);
}

/* Adds the tokens from @first up to @end. */
static inline void
coterie_token_set_add(guint8 *set, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++)
        set[i / 8] |= (guint8)(1u << (i % 8));
}

static inline gboolean
coterie_token_set_has(const guint8 *set, guint32 token)
{
    return (set[token / 8] >> (token % 8)) & 1;
}

/* Whether one of the tokens from @first up to @end is in the set. */
static inline gboolean
coterie_token_set_meets(const guint8 *set, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++) {
        if (coterie_token_set_has(set, i))
            return TRUE;
    }
    return FALSE;
}

#endif
