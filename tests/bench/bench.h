/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_BENCH_H
#define COTERIE_TESTS_BENCH_H

#include <coterie/tokens.h>

/* How many of the tokens are words. */
static inline guint32
bench_count_words(const CoterieTokens *tokens)
{
    guint32 words = 0;

    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++)
        words += coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_WORD ? 1 : 0;
    return words;
}

#endif
