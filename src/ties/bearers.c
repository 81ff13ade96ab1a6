/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From names that a reader has written to the persons who are called by them. Names are compared
 * without case, accents and dots, as in all decisions. */
#include "ties/bearers.h"

#include "text/fold.h"

struct CoterieBearers {
    GHashTable *names; /* folded name -> GArray of guint32 */
};

CoterieBearers *
coterie_bearers_new(void)
{
    CoterieBearers *bearers = g_new0(CoterieBearers, 1);

    bearers->names =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    return bearers;
}

void
coterie_bearers_free(CoterieBearers *bearers)
{
    if (bearers == NULL)
        return;
    g_hash_table_unref(bearers->names);
    g_free(bearers);
}

void
coterie_bearers_want(CoterieBearers *bearers, const char *name)
{
    g_hash_table_insert(
        bearers->names, coterie_fold_words(name), g_array_new(FALSE, FALSE, sizeof(guint32)));
}

static void
note(CoterieBearers *bearers, const char *name, guint32 person)
{
    g_autofree char *words = coterie_fold_words(name);
    GArray *found = g_hash_table_lookup(bearers->names, words);

    if (found != NULL &&
        (found->len == 0 || g_array_index(found, guint32, found->len - 1) != person))
        g_array_append_val(found, person);
}

void
coterie_bearers_find(CoterieBearers *bearers, const CoteriePersons *persons)
{
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        guint32 count;
        const CoterieAlias *aliases = coterie_persons_aliases(persons, i, &count);

        note(bearers, coterie_persons_get(persons, i)->name, i);
        for (guint32 j = 0; j < count; j++)
            note(bearers, aliases[j].text, i);
    }
}

const GArray *
coterie_bearers_of(const CoterieBearers *bearers, const char *name)
{
    g_autofree char *words = coterie_fold_words(name);

    return g_hash_table_lookup(bearers->names, words);
}
