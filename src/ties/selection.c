/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mentions count when it is asked who is named together. A heading or a
 * caption titles what stands beside it, a source line says where something was
 * printed: who is named there is not told of together. Quotations count or not as
 * the reader wishes, a sentence that is repeated counts once. */
#include "ties/selection.h"

gboolean
coterie_ties_leave_out(const CoteriePersons *persons,
                       const CoterieLexicon *lexicon,
                       const char *whom,
                       guint8 *left_out,
                       GError **error)
{
    guint32 person;

    if (g_str_equal(whom, "cited")) {
        for (guint32 i = 0; i < coterie_persons_count(persons); i++)
            left_out[i] |= coterie_persons_get(persons, i)->cited ? 1 : 0;
        return TRUE;
    }
    if (!coterie_persons_find(persons, lexicon, whom, &person, error))
        return FALSE;
    left_out[person] = 1;
    return TRUE;
}

guint8 *
coterie_selection_persons(const CoteriePersons *persons,
                          const CoterieOptions *options,
                          const guint8 *left_out)
{
    guint32 count = coterie_persons_count(persons);
    guint8 *taking_part = g_new0(guint8, MAX(count, 1));

    for (guint32 i = 0; i < count; i++)
        taking_part[i] = (left_out == NULL || !left_out[i]) &&
                         coterie_persons_get(persons, i)->mention_count >= options->min_mentions;
    return taking_part;
}

gboolean
coterie_selection_may_tie(const CoteriePlace *place, CoterieQuotes quotes)
{
    if (place->place == COTERIE_PLACE_HEADING || place->place == COTERIE_PLACE_CAPTION ||
        place->paragraph_kind == COTERIE_PARAGRAPH_HEADING ||
        place->paragraph_kind == COTERIE_PARAGRAPH_CAPTION ||
        place->paragraph_kind == COTERIE_PARAGRAPH_SOURCE)
        return FALSE;
    if (quotes == COTERIE_QUOTES_IN)
        return TRUE;
    return (place->place == COTERIE_PLACE_QUOTED) == (quotes == COTERIE_QUOTES_ONLY);
}

static gboolean
stands_before(const CoteriePlace *one, const CoteriePlace *other)
{
    if (one->document != other->document)
        return one->document < other->document;
    return one->span.offset < other->span.offset;
}

/* Whether a place stands in one of the repeated sentences; @at is the first of them that may hold
 * it. */
static gboolean
is_repeated(const CoteriePersons *persons,
            const GArray *repeats,
            const CoteriePlace *place,
            guint *at)
{
    for (; repeats != NULL && *at < repeats->len; ++*at) {
        const CoteriePlace *sentence =
            coterie_persons_place(persons, g_array_index(repeats, CoterieRepeat, *at).place);

        if (sentence->document == place->document && sentence->sentence == place->sentence)
            return TRUE;
        if (stands_before(place, sentence))
            return FALSE;
    }
    return FALSE;
}

/* The next place in reading order: a name, or what stands for one. */
static guint32
next_place(const CoteriePersons *persons, guint32 *name, guint32 *reference)
{
    guint32 names = coterie_persons_place_count(persons);

    if (*reference == names + coterie_persons_reference_count(persons))
        return (*name)++;
    if (*name == names || stands_before(coterie_persons_place(persons, *reference),
                                        coterie_persons_place(persons, *name)))
        return (*reference)++;
    return (*name)++;
}

GArray *
coterie_selection_places(const CoteriePersons *persons,
                         const CoterieOptions *options,
                         const guint8 *taking_part,
                         const GArray *repeats)
{
    GArray *kept = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint32 reference = coterie_persons_place_count(persons);
    guint32 count = reference + coterie_persons_reference_count(persons);
    guint32 name = 0;
    guint at = 0;

    for (guint32 i = 0; i < count; i++) {
        guint32 index = next_place(persons, &name, &reference);
        const CoteriePlace *place = coterie_persons_place(persons, index);

        if (taking_part[place->person] && coterie_selection_may_tie(place, options->quotes) &&
            !is_repeated(persons, repeats, place, &at))
            g_array_append_val(kept, index);
    }
    return kept;
}
