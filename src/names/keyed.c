/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/keyed.h"

#include "names/shapes.h"

static guint8
ruled_part(const CoterieCandidate *candidate, guint32 at)
{
    if (candidate->count == 1)
        return COTERIE_LABEL_LONE;
    if (at == 0)
        return COTERIE_LABEL_FIRST;
    return at + 1 == candidate->count ? COTERIE_LABEL_LAST : COTERIE_LABEL_WITHIN;
}

static guint8
ruled_chance(double chance)
{
    static const double steps[] = {0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97};
    guint8 level = 0;

    while (level < G_N_ELEMENTS(steps) && chance >= steps[level])
        level++;
    return level;
}

static void
rule(CoterieRuled *ruled, const CoterieCandidate *candidate, double chance)
{
    for (guint32 i = 0; i < candidate->title; i++)
        ruled[candidate->first - 1 - i] = (CoterieRuled){COTERIE_RULED_TITLE, ruled_chance(chance)};
    for (guint32 i = 0; i < candidate->count; i++)
        ruled[candidate->first + i] =
            (CoterieRuled){ruled_part(candidate, i), ruled_chance(chance)};
}

CoterieKeyed *
coterie_keyed_new(const CoterieTokens *tokens,
                  const CoterieVocabulary *vocabulary,
                  const CoterieModel *model,
                  const GArray *candidates,
                  const double *chances)
{
    guint32 count = coterie_tokens_count(tokens);
    CoterieRuled *ruled = g_new0(CoterieRuled, count + 1);
    guint8 *shapes = g_new(guint8, count + 1);
    CoterieKeyed *keyed = g_new(CoterieKeyed, 1);

    for (guint32 i = 0; i < count; i++)
        shapes[i] = coterie_token_shape(tokens, i);
    for (guint i = 0; i < candidates->len; i++)
        rule(ruled, &g_array_index(candidates, CoterieCandidate, i), chances[i]);
    *keyed = (CoterieKeyed){tokens, vocabulary, model, ruled, shapes};
    return keyed;
}

void
coterie_keyed_free(CoterieKeyed *keyed)
{
    if (keyed == NULL)
        return;
    g_free((gpointer)keyed->ruled);
    g_free((gpointer)keyed->shapes);
    g_free(keyed);
}
