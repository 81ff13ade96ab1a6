/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that are addresses, as some systems of electronic mail write them: "Anna Lund@FIRM". The
 * address is written in one with the last word and is part of how the person is named. */
#include "names/wholes_private.h"
#include "text/marks.h"

/* Whether nothing stands between @token and the one before. */
static gboolean
touches_last(const CoterieTokens *tokens, guint32 token)
{
    return coterie_span_end(coterie_tokens_get(tokens, token - 1)->span) ==
           coterie_tokens_get(tokens, token)->span.offset;
}

/* The token behind the address whose "@" stands at @at: its last word is written in one with it. */
static guint32
address_end(const CoterieTokens *tokens, guint32 at)
{
    guint32 end = at + 2;

    for (guint32 i = end; i < coterie_tokens_count(tokens) && touches_last(tokens, i); i++) {
        if (coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_WORD)
            end = i + 1;
    }
    return end;
}

gboolean
coterie_address_name_find(const CoterieJudgement *judgement,
                          const CoterieTokens *tokens,
                          guint32 mark,
                          CoterieWhole *whole)
{
    (void)judgement;
    if (coterie_tokens_mark(tokens, mark) != '@' || mark + 1 >= coterie_tokens_count(tokens) ||
        !touches_last(tokens, mark) || !touches_last(tokens, mark + 1) ||
        !coterie_tokens_capitalised(tokens, mark - 1) ||
        !coterie_tokens_capitalised(tokens, mark + 1))
        return FALSE;
    *whole = (CoterieWhole){mark - 1, address_end(tokens, mark), TRUE, 0};
    return TRUE;
}
