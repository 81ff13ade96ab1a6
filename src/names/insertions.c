/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A maiden name or a nickname in brackets or quotation marks, between a usual first name and a
 * capitalised word, is part of a name.
 *
 * Weak spot: first names that no list has. */
#include "names/wholes_private.h"
#include "text/marks.h"

#include <string.h>

#define MOST_INSERTED 3 /* words */
#define LEAST_GIVEN 3   /* how usual a first name is */
#define CLEAR 0.8       /* the chance of a whole that nothing speaks against */

static gunichar
closing_of(gunichar open)
{
    switch (open) {
    case '(':
        return ')';
    case '"':
        return '"';
    case 0x201C:
        return 0x201D;
    default:
        return 0;
    }
}

/* The mark that closes an insertion which @open begins, or @open if it begins none. */
static guint32
closing_mark(const CoterieTokens *tokens, guint32 open)
{
    gunichar wanted = closing_of(coterie_tokens_mark(tokens, open));
    guint32 at = open + 1;

    if (wanted == 0)
        return open;
    while (at < coterie_tokens_count(tokens) && at <= open + MOST_INSERTED &&
           coterie_tokens_capitalised(tokens, at))
        at++;
    return at > open + 1 && coterie_tokens_mark(tokens, at) == wanted ? at : open;
}

/* Whether @token is a surname that goes on a name: no brackets follow it, which would stand in a
 * list of such. */
static gboolean
goes_on(const CoterieTokens *tokens, guint32 token)
{
    return token < coterie_tokens_count(tokens) && coterie_tokens_capitalised(tokens, token) &&
           closing_mark(tokens, token + 1) == token + 1;
}

/* The first name before @open, past initials and behind no "the"; @open if there is none. */
static guint32
first_name_before(const CoterieJudgement *judgement, const CoterieTokens *tokens, guint32 open)
{
    guint32 at = open - 1;

    while (at > 0 && (coterie_tokens_get(tokens, at)->flags & COTERIE_TOKEN_INITIAL) != 0)
        at--;
    if (at > 0 &&
        g_str_equal(coterie_vocabulary_term(judgement->vocabulary, at - 1)->folded, "the"))
        return open;
    return coterie_tokens_capitalised(tokens, at) &&
                   coterie_vocabulary_term(judgement->vocabulary, at)->known->given >= LEAST_GIVEN
               ? at
               : open;
}

/* "Mary (Haggerty) Cummiskey", but not "the Charlotte (Virginia) Observer". */
static gboolean
is_clear(const CoterieJudgement *judgement, const CoterieTokens *tokens, guint32 from, guint32 to)
{
    for (guint32 at = from; at < to; at++) {
        const CoterieTerm *term = coterie_vocabulary_term(judgement->vocabulary, at);

        if (coterie_tokens_capitalised(tokens, at) &&
            (coterie_term_is_plain(term) || coterie_term_is_place(term)))
            return FALSE;
    }
    return TRUE;
}

gboolean
coterie_insertion_find(const CoterieJudgement *judgement,
                       const CoterieTokens *tokens,
                       guint32 mark,
                       CoterieWhole *whole)
{
    guint32 closing = closing_mark(tokens, mark);

    if (closing == mark)
        return FALSE;
    whole->first = first_name_before(judgement, tokens, mark);
    whole->end = closing + 2;
    if (whole->first == mark || !goes_on(tokens, closing + 1))
        return FALSE;
    whole->closed = FALSE;
    whole->chance = is_clear(judgement, tokens, mark + 1, whole->end) ? CLEAR : 0;
    return TRUE;
}
