/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that marks stand in. Where marks and words show a whole name, the candidates in it
 * become one; the tagger has seen few such, so they are put together when all else is judged. */
#include "names/wholes_private.h"

#include <string.h>

/* Tells whether the mark at @mark, which is not the first token, stands in a name, and in which; of
 * several sentences it is none. */
typedef gboolean (*Finder)(const CoterieJudgement *judgement,
                           const CoterieTokens *tokens,
                           guint32 mark,
                           CoterieWhole *whole);

static const Finder finders[] = {
    coterie_insertion_find,
    coterie_turned_name_find,
    coterie_address_name_find,
};

static gboolean
find_whole(const CoterieJudgement *judgement,
           const CoterieTokens *tokens,
           guint32 mark,
           CoterieWhole *whole)
{
    if (coterie_tokens_get(tokens, mark)->kind != COTERIE_TOKEN_MARK)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(finders); i++) {
        if (finders[i](judgement, tokens, mark, whole))
            return coterie_tokens_get(tokens, whole->first)->sentence ==
                   coterie_tokens_get(tokens, whole->end - 1)->sentence;
    }
    return FALSE;
}

/* How many candidates from @from on become one, which ends before @end: those that stand in it.
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
join(CoterieJudgement *judgement, guint from, guint count, const CoterieWhole *whole)
{
    CoterieCandidate *joined = &g_array_index(judgement->candidates, CoterieCandidate, from);
    guint rest = judgement->candidates->len - from - count;
    guint32 end = whole->end;
    double chance = whole->chance;

    for (guint i = from; i < from + count; i++) {
        const CoterieCandidate *part = coterie_judgement_candidate(judgement, i);

        if (!whole->closed)
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
coterie_wholes_join(CoterieJudgement *judgement,
                    const CoterieTokens *tokens,
                    CoterieJudgementKeep keep,
                    gpointer data)
{
    guint at = 0;

    for (guint32 mark = 1; mark + 1 < coterie_tokens_count(tokens); mark++) {
        CoterieWhole whole;
        guint count;

        if (!find_whole(judgement, tokens, mark, &whole))
            continue;
        while (at < judgement->candidates->len &&
               coterie_judgement_candidate(judgement, at)->first +
                       coterie_judgement_candidate(judgement, at)->count <=
                   whole.first)
            at++;
        count = parts_of(judgement, at, whole.end, keep, data);
        if (count > 0)
            join(judgement, at, count, &whole);
    }
}
