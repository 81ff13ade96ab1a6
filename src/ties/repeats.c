/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that a text has twice, so that a passage which an author or a copyist
 * repeats makes no tie twice. Places carry a key of their sentence's words; the
 * first sentence of a key is met with its place, every later one is a repeat of it.
 * A sentence that makes no tie where it stands, in a caption say, repeats nothing and
 * is not repeated, or it would make none anywhere.
 *
 * Weak spot: a sentence that names nobody is not looked at, and one in which a
 * single word was changed is another sentence. */
#include "ties/repeats.h"

#include "ties/selection.h"

static gboolean
same_sentence(const CoteriePlace *one, const CoteriePlace *other)
{
    return one->document == other->document && one->sentence == other->sentence;
}

GArray *
coterie_repeats_new(const CoteriePersons *persons, CoterieQuotes quotes)
{
    GArray *repeats = g_array_new(FALSE, FALSE, sizeof(CoterieRepeat));
    g_autoptr(GHashTable) firsts = g_hash_table_new(g_int64_hash, g_int64_equal);
    const CoteriePlace *before = NULL;

    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);
        const CoteriePlace *first;

        if (place->repeat == 0 || !coterie_selection_may_tie(place, quotes) ||
            (before != NULL && same_sentence(before, place)))
            continue;
        before = place;
        first = g_hash_table_lookup(firsts, &place->repeat);
        if (first == NULL) {
            g_hash_table_insert(firsts, (gpointer)&place->repeat, (gpointer)place);
        } else {
            CoterieRepeat repeat = {i, (guint32)(first - coterie_persons_place(persons, 0))};

            g_array_append_val(repeats, repeat);
        }
    }
    return repeats;
}
