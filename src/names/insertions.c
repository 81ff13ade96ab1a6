/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A maiden name or a nickname in brackets or quotation marks, between a usual first name and a
 * capitalised word, is part of a name. The tagger has seen few of them, so they are put together
 * when all else is judged.
 *
 * Weak spot: first names that no list has. */
#include "names/insertions.h"

#include "text/marks.h"

#include <string.h>

#define MOST_INSERTED 3 /* words */
#define LEAST_GIVEN 3   /* how usual a first name is */

static const CoterieCandidate *
candidate_at(const CoterieJudgement *judgement, guint index)
{
    return &g_array_index(judgement->candidates, CoterieCandidate, index);
}

static gboolean
is_capitalised(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);

    return at->kind == COTERIE_TOKEN_WORD && (at->flags & COTERIE_TOKEN_CAPITALISED) != 0;
}

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

    while (at < coterie_tokens_count(tokens) && at <= open + MOST_INSERTED &&
           is_capitalised(tokens, at))
        at++;
    return wanted != 0 && at > open + 1 && coterie_tokens_mark(tokens, at) == wanted ? at : open;
}

/* Whether @token is a surname that goes on a name: no brackets follow it, which would stand in a
 * list of such. */
static gboolean
goes_on(const CoterieTokens *tokens, guint32 token)
{
    return token < coterie_tokens_count(tokens) && is_capitalised(tokens, token) &&
           closing_mark(tokens, token + 1) == token + 1;
}

/* The token behind the name that an insertion at @open is part of; 0 if it is part of none. */
static guint32
name_end(const CoterieJudgement *judgement, const CoterieTokens *tokens, guint32 open)
{
    guint32 closing = closing_mark(tokens, open);

    if (open == 0 || closing == open || !is_capitalised(tokens, open - 1) ||
        coterie_vocabulary_term(judgement->vocabulary, open - 1)->known->given < LEAST_GIVEN ||
        !goes_on(tokens, closing + 1) ||
        coterie_tokens_get(tokens, open - 1)->sentence !=
            coterie_tokens_get(tokens, closing + 1)->sentence)
        return 0;
    return closing + 2;
}

/* The candidates from @from on that an insertion at @open makes one: those that stand in the name.
 * 0 if one of them is to stay. */
static guint
parts_of(const CoterieJudgement *judgement,
         guint from,
         guint32 end,
         CoterieJudgementKeep keep,
         gpointer data)
{
    guint count = 0;

    for (guint i = from; i < judgement->candidates->len && candidate_at(judgement, i)->first < end;
         i++, count++) {
        if (keep != NULL && keep(judgement->vocabulary, candidate_at(judgement, i), data))
            return 0;
    }
    return count;
}

/* Makes one of @count candidates from @from on, whose name ends before @end at the earliest. */
static void
join(CoterieJudgement *judgement, guint from, guint count, guint32 first, guint32 end)
{
    CoterieCandidate *joined = &g_array_index(judgement->candidates, CoterieCandidate, from);
    guint rest = judgement->candidates->len - from - count;

    for (guint i = from; i < from + count; i++) {
        const CoterieCandidate *part = candidate_at(judgement, i);

        end = MAX(end, part->first + part->count);
        judgement->chances[from] = MAX(judgement->chances[from], judgement->chances[i]);
    }
    joined->title = joined->first <= first ? joined->title : 0;
    joined->first = MIN(joined->first, first);
    joined->count = end - joined->first;
    joined->thing = FALSE;
    memmove(&judgement->chances[from + 1],
            &judgement->chances[from + count],
            rest * sizeof(*judgement->chances));
    g_array_remove_range(judgement->candidates, from + 1, count - 1);
}

void
coterie_insertions_join(CoterieJudgement *judgement,
                        const CoterieTokens *tokens,
                        CoterieJudgementKeep keep,
                        gpointer data)
{
    guint at = 0;

    for (guint32 open = 1; open + 2 < coterie_tokens_count(tokens); open++) {
        guint32 end = closing_of(coterie_tokens_mark(tokens, open)) != 0
                          ? name_end(judgement, tokens, open)
                          : 0;
        guint count;

        if (end == 0)
            continue;
        while (at < judgement->candidates->len &&
               candidate_at(judgement, at)->first + candidate_at(judgement, at)->count < open)
            at++;
        count = parts_of(judgement, at, end, keep, data);
        if (count > 0)
            join(judgement, at, count, open - 1, end);
    }
}
