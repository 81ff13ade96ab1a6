/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader has said not to tie, from names to persons. All who are called by
 * one of the two names are barred from all who are called by the other: a reader who
 * means one of two namesakes says so by the fuller name. */
#include "ties/barred.h"

#include "text/fold.h"

#include <string.h>

#define EVERYWHERE G_MAXUINT32

struct CoterieBarred {
    GHashTable *pairs; /* of Pair */
};

typedef struct {
    guint32 one; /* less than @other */
    guint32 other;
    guint32 document; /* or EVERYWHERE */
} Pair;

static guint
pair_hash(gconstpointer key)
{
    const Pair *pair = key;

    return (pair->one * 31 + pair->other) * 31 + pair->document;
}

static gboolean
pair_equal(gconstpointer a, gconstpointer b)
{
    return memcmp(a, b, sizeof(Pair)) == 0;
}

static Pair
pair_of(guint32 one, guint32 other, guint32 document)
{
    return (Pair){MIN(one, other), MAX(one, other), document};
}

/* The persons called by each name that the lines hold. (element-type utf8 GArray) */
static GHashTable *
names_of(const CoterieCorrections *corrections)
{
    GHashTable *names =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

    for (guint32 i = 0; i < coterie_corrections_no_tie_count(corrections); i++) {
        CoterieNoTie line = coterie_corrections_no_tie(corrections, i);
        const char *const both[] = {line.one, line.other};

        for (guint j = 0; j < G_N_ELEMENTS(both); j++)
            g_hash_table_insert(
                names, coterie_fold_words(both[j]), g_array_new(FALSE, FALSE, sizeof(guint32)));
    }
    return names;
}

static void
note_bearer(GHashTable *names, const char *name, guint32 person)
{
    g_autofree char *words = coterie_fold_words(name);
    GArray *bearers = g_hash_table_lookup(names, words);

    if (bearers != NULL &&
        (bearers->len == 0 || g_array_index(bearers, guint32, bearers->len - 1) != person))
        g_array_append_val(bearers, person);
}

static void
note_bearers(GHashTable *names, const CoteriePersons *persons)
{
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        guint32 count;
        const CoterieAlias *aliases = coterie_persons_aliases(persons, i, &count);

        note_bearer(names, coterie_persons_get(persons, i)->name, i);
        for (guint32 j = 0; j < count; j++)
            note_bearer(names, aliases[j].text, i);
    }
}

static void
bar(CoterieBarred *barred, const GArray *ones, const GArray *others, guint32 document)
{
    for (guint i = 0; i < ones->len; i++) {
        for (guint j = 0; j < others->len; j++) {
            Pair pair = pair_of(
                g_array_index(ones, guint32, i), g_array_index(others, guint32, j), document);

            g_hash_table_add(barred->pairs, g_memdup2(&pair, sizeof pair));
        }
    }
}

/* Bars the pair of a line in each document that it is for. */
static void
bar_line(CoterieBarred *barred,
         GHashTable *names,
         const CoterieNoTie *line,
         const GPtrArray *document_ids)
{
    g_autofree char *one = coterie_fold_words(line->one);
    g_autofree char *other = coterie_fold_words(line->other);
    const GArray *ones = g_hash_table_lookup(names, one);
    const GArray *others = g_hash_table_lookup(names, other);

    if (line->document == NULL)
        bar(barred, ones, others, EVERYWHERE);
    for (guint i = 0; line->document != NULL && i < document_ids->len; i++)
        if (coterie_no_tie_is_for(line, g_ptr_array_index(document_ids, i)))
            bar(barred, ones, others, i);
}

CoterieBarred *
coterie_barred_new(const CoteriePersons *persons, const CoterieTieLimits *limits)
{
    g_autoptr(CoterieBarred) barred = NULL;
    g_autoptr(GHashTable) names = NULL;
    guint32 count = 0;

    if (limits != NULL && limits->corrections != NULL)
        count = coterie_corrections_no_tie_count(limits->corrections);
    if (count == 0)
        return NULL;
    barred = g_new0(CoterieBarred, 1);
    barred->pairs = g_hash_table_new_full(pair_hash, pair_equal, g_free, NULL);
    names = names_of(limits->corrections);
    note_bearers(names, persons);
    for (guint32 i = 0; i < count; i++) {
        CoterieNoTie line = coterie_corrections_no_tie(limits->corrections, i);

        bar_line(barred, names, &line, limits->document_ids);
    }
    return g_steal_pointer(&barred);
}

void
coterie_barred_free(CoterieBarred *barred)
{
    if (barred == NULL)
        return;
    g_hash_table_unref(barred->pairs);
    g_free(barred);
}

gboolean
coterie_barred_has(const CoterieBarred *barred, guint32 one, guint32 other, guint32 document)
{
    const Pair everywhere = pair_of(one, other, EVERYWHERE);
    const Pair here = pair_of(one, other, document);

    return barred != NULL && (g_hash_table_contains(barred->pairs, &everywhere) ||
                              g_hash_table_contains(barred->pairs, &here));
}
