/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader has said not to tie, from names to persons. All who are called by
 * one of the two names are barred from all who are called by the other: a reader who
 * means one of two namesakes says so by the fuller name. */
#include "ties/barred.h"

#include "ties/bearers.h"

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

/* Who is called by the names that the lines hold. */
static CoterieBearers *
bearers_of(const CoterieCorrections *corrections, const CoteriePersons *persons)
{
    CoterieBearers *bearers = coterie_bearers_new();

    for (guint32 i = 0; i < coterie_corrections_no_tie_count(corrections); i++) {
        CoterieNoTie line = coterie_corrections_no_tie(corrections, i);

        coterie_bearers_want(bearers, line.one);
        coterie_bearers_want(bearers, line.other);
    }
    coterie_bearers_find(bearers, persons);
    return bearers;
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
         const CoterieBearers *bearers,
         const CoterieNoTie *line,
         const GPtrArray *document_ids)
{
    const GArray *ones = coterie_bearers_of(bearers, line->one);
    const GArray *others = coterie_bearers_of(bearers, line->other);

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
    g_autoptr(CoterieBearers) bearers = NULL;
    guint32 count = 0;

    if (limits != NULL && limits->corrections != NULL)
        count = coterie_corrections_no_tie_count(limits->corrections);
    if (count == 0)
        return NULL;
    barred = g_new0(CoterieBarred, 1);
    barred->pairs = g_hash_table_new_full(pair_hash, pair_equal, g_free, NULL);
    bearers = bearers_of(limits->corrections, persons);
    for (guint32 i = 0; i < count; i++) {
        CoterieNoTie line = coterie_corrections_no_tie(limits->corrections, i);

        bar_line(barred, bearers, &line, limits->document_ids);
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
