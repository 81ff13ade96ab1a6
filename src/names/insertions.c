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
#define CLEAR 0.8       /* the chance of a whole that nothing speaks against */

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

    if (wanted == 0)
        return open;
    while (at < coterie_tokens_count(tokens) && at <= open + MOST_INSERTED &&
           is_capitalised(tokens, at))
        at++;
    return at > open + 1 && coterie_tokens_mark(tokens, at) == wanted ? at : open;
}

/* Whether @token is a surname that goes on a name: no brackets follow it, which would stand in a
 * list of such. */
static gboolean
goes_on(const CoterieTokens *tokens, guint32 token)
{
    return token < coterie_tokens_count(tokens) && is_capitalised(tokens, token) &&
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
    return is_capitalised(tokens, at) &&
                   coterie_vocabulary_term(judgement->vocabulary, at)->known->given >= LEAST_GIVEN
               ? at
               : open;
}

/* A name with an insertion. */
typedef struct {
    guint32 first;
    guint32 open;
    guint32 end; /* the token behind it */
} Whole;

/* Whether the mark at @open, which is not the first token, begins an insertion; tells of what. */
static gboolean
find_whole(const CoterieJudgement *judgement,
           const CoterieTokens *tokens,
           guint32 open,
           Whole *whole)
{
    guint32 closing = closing_mark(tokens, open);

    if (closing == open)
        return FALSE;
    *whole = (Whole){first_name_before(judgement, tokens, open), open, closing + 2};
    return whole->first < open && goes_on(tokens, closing + 1) &&
           coterie_tokens_get(tokens, whole->first)->sentence ==
               coterie_tokens_get(tokens, closing + 1)->sentence;
}

/* "Mary (Haggerty) Cummiskey", but not "the Charlotte (Virginia) Observer". */
static gboolean
is_clear(const CoterieJudgement *judgement, const CoterieTokens *tokens, const Whole *whole)
{
    for (guint32 at = whole->open + 1; at < whole->end; at++) {
        const CoterieTerm *term = coterie_vocabulary_term(judgement->vocabulary, at);

        if (is_capitalised(tokens, at) &&
            (coterie_term_is_plain(term) || coterie_term_is_place(term)))
            return FALSE;
    }
    return TRUE;
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

    for (guint i = from;
         i < judgement->candidates->len && coterie_judgement_candidate(judgement, i)->first < end;
         i++, count++) {
        if (keep != NULL &&
            keep(judgement->vocabulary, coterie_judgement_candidate(judgement, i), data))
            return 0;
    }
    return count;
}

/* Makes one of @count candidates from @from on. */
static void
join(CoterieJudgement *judgement, guint from, guint count, const Whole *whole, double chance)
{
    CoterieCandidate *joined = &g_array_index(judgement->candidates, CoterieCandidate, from);
    guint rest = judgement->candidates->len - from - count;
    guint32 end = whole->end;

    for (guint i = from; i < from + count; i++) {
        const CoterieCandidate *part = coterie_judgement_candidate(judgement, i);

        end = MAX(end, part->first + part->count);
        chance = MAX(chance, judgement->chances[i]);
    }
    judgement->chances[from] = chance;
    joined->title = joined->first <= whole->first ? joined->title : 0;
    joined->first = MIN(joined->first, whole->first);
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
        Whole whole;
        guint count;

        if (!find_whole(judgement, tokens, open, &whole))
            continue;
        while (at < judgement->candidates->len &&
               coterie_judgement_candidate(judgement, at)->first +
                       coterie_judgement_candidate(judgement, at)->count <=
                   whole.first)
            at++;
        count = parts_of(judgement, at, whole.end, keep, data);
        if (count > 0)
            join(judgement, at, count, &whole, is_clear(judgement, tokens, &whole) ? CLEAR : 0);
    }
}
