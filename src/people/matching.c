/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a name is, among persons in the making. A name joins a cluster only if it
 * agrees with every name there: "J. Smith" may be John or Jane, but once John is in,
 * Jane stays out. The tables of people/clusters.c lead to the few that are compared. */
#include "people/clusters_private.h"
#include "people/slips.h"

#include <string.h>

/* One is the other, a part of the other in a double name, or a misspelling of it. */
static gboolean
families_agree(const char *one, const char *other)
{
    gsize a = strlen(one);
    gsize b = strlen(other);
    const char *longer = a > b ? one : other;
    gsize shorter = MIN(a, b);

    if (g_str_equal(one, other))
        return TRUE;
    if (shorter > 3 && strncmp(one, other, shorter) == 0 && longer[shorter] == '-')
        return TRUE;
    return coterie_is_slip(one, other);
}

/* First names a letter or two apart, of one gender or both of no list ("Evgenni", "Evgeni"). Where
 * the first names agree it is another part that speaks against one bearer. "Wong Kwok-kin" and
 * "Wong Kwok-hing" are two: such names are short, and made of few syllables. */
static gboolean
given_is_misspelled(const CoterieClusters *clusters,
                    const CoterieName *one,
                    const CoterieName *other)
{
    gboolean listed = coterie_lexicon_word(clusters->lexicon, one->given)->given > 0 &&
                      coterie_lexicon_word(clusters->lexicon, other->given)->given > 0;

    return clusters->misspellings && !one->family_first && !other->family_first &&
           !coterie_name_givens_agree(one, other, clusters->lexicon) && !one->given_initial &&
           !other->given_initial && strlen(one->given) >= 5 && one->given[0] == other->given[0] &&
           one->gender == other->gender &&
           coterie_edit_distance(one->given_key, other->given_key, 2) <= (listed ? 1 : 2);
}

/* What two names of several words say about being one person's. */
typedef enum {
    CLASH,
    SILENT, /* nothing for it and nothing against it */
    AGREE,
} Verdict;

static Verdict
compare(const CoterieClusters *clusters, const CoterieName *one, const CoterieName *other)
{
    gboolean may_be_one;

    if (other->given == NULL || one->given == NULL)
        return CLASH;
    if (one->family_key != NULL && other->family_key != NULL &&
        !families_agree(one->family_key, other->family_key))
        return CLASH;
    may_be_one = coterie_name_may_be_one(one, other, clusters->lexicon);
    /* "Lev Davidovich" beside "Lev Davidovich Bronshtein", and beside "Lev Bronshtein". */
    if ((one->family_key == NULL) != (other->family_key == NULL))
        return !may_be_one                                            ? CLASH
               : one->patronymic != NULL && other->patronymic != NULL ? AGREE
                                                                      : SILENT;
    if (one->family_key == NULL) /* Lev Davidovich, Nicholas II */
        return (one->patronymic != NULL) == (other->patronymic != NULL) &&
                       (one->number != NULL) == (other->number != NULL) && may_be_one
                   ? AGREE
                   : CLASH;
    return may_be_one || (g_str_equal(one->family_key, other->family_key) &&
                          given_is_misspelled(clusters, one, other))
               ? AGREE
               : CLASH;
}

/* Whether the name cannot be the cluster's, however well it agrees: a reader says so, or the text,
 * or it is of the other gender. */
static gboolean
is_barred(const CoterieClusters *clusters, const CoterieCluster *cluster, const CoterieName *name)
{
    if (coterie_clusters_bars(clusters, cluster, name->group) ||
        !coterie_genders_agree(cluster->gender, name->gender))
        return TRUE;
    for (guint i = 0; clusters->apart != NULL && i < cluster->names->len; i++) {
        if (coterie_apart_has(clusters->apart, g_ptr_array_index(cluster->names, i), name))
            return TRUE;
    }
    return FALSE;
}

gboolean
coterie_clusters_agrees(const CoterieClusters *clusters, guint32 index, const CoterieName *name)
{
    const CoterieCluster *cluster = coterie_clusters_get(clusters, index);
    gboolean agrees = FALSE;

    if (is_barred(clusters, cluster, name))
        return FALSE;
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *other = g_ptr_array_index(cluster->names, i);
        Verdict verdict = other->lone != NULL ? SILENT : compare(clusters, other, name);

        /* A list of persons gives names that need not agree: Pierre, Pyotr Varin. */
        if (verdict == CLASH && cluster->known == COTERIE_NOBODY)
            return FALSE;
        agrees |= verdict == AGREE;
    }
    return agrees;
}

/* A name that is looked for, and whose it may be. */
typedef struct {
    const CoterieClusters *clusters;
    const CoterieName *name;
    CoterieAccept accept; /* or NULL */
    gconstpointer data;
} Search;

/* So many clusters with the name at most are asked whether it may be theirs. */
#define MOST_ASKED 256

static guint32
match_among(const Search *search, const GArray *list)
{
    guint asked = 0;

    for (guint i = 0; list != NULL && i < list->len && asked < MOST_ASKED; i++) {
        guint32 index = g_array_index(list, guint32, i);

        if (!coterie_clusters_agrees(search->clusters, index, search->name))
            continue;
        if (search->accept == NULL || search->accept(index, search->data))
            return index;
        asked++;
    }
    return COTERIE_NO_CLUSTER;
}

const GArray *
coterie_clusters_namesakes(const CoterieClusters *clusters, const CoterieName *name)
{
    g_autofree char *key = NULL;

    if (name->given_key == NULL || name->family_key == NULL)
        return NULL;
    key = coterie_key_of_both(name, FALSE);
    return g_hash_table_lookup(clusters->by_both, key);
}

/* A family name has so many bearers at most whose first names are compared one by one; of a
 * commoner one only those with the same first name, or its initial, are looked at. */
#define MOST_BEARERS 256

/* The clusters of a family name that the name may belong to. */
static const GArray *
bearers(const Search *search, const char *family)
{
    const GArray *list = coterie_clusters_by_family(search->clusters, family);

    return list == NULL || list->len <= MOST_BEARERS
               ? list
               : coterie_clusters_namesakes(search->clusters, search->name);
}

/* The cluster of a family name that is one letter away. */
static guint32
match_misspelled(const Search *search)
{
    g_autoptr(GPtrArray) slips = coterie_slips_of(search->name->family_key);
    guint32 found = COTERIE_NO_CLUSTER;

    for (guint i = 0; i < slips->len && found == COTERIE_NO_CLUSTER; i++) {
        const GArray *list =
            g_hash_table_lookup(search->clusters->by_slip, g_ptr_array_index(slips, i));

        if (list != NULL && list->len <= MOST_BEARERS)
            found = match_among(search, list);
    }
    return found;
}

static guint32
match_family(const Search *search)
{
    const char *key = search->name->family_key;
    g_autofree char *front = coterie_family_front(key);
    guint32 found = match_among(search, bearers(search, key));

    if (found == COTERIE_NO_CLUSTER && front != NULL)
        found = match_among(search, bearers(search, front));
    if (found == COTERIE_NO_CLUSTER && search->clusters->misspellings)
        found = match_misspelled(search);
    return found;
}

guint32
coterie_clusters_match_if(const CoterieClusters *clusters,
                          const CoterieName *name,
                          CoterieAccept accept,
                          gconstpointer data)
{
    const Search search = {clusters, name, accept, data};

    if (name->family_key != NULL)
        return match_family(&search);
    if (name->given_key == NULL || name->given_initial)
        return COTERIE_NO_CLUSTER;
    return match_among(&search, coterie_clusters_by_given(clusters, name->given_key));
}

guint32
coterie_clusters_match(const CoterieClusters *clusters, const CoterieName *name)
{
    return coterie_clusters_match_if(clusters, name, NULL, NULL);
}

gboolean
coterie_clusters_is_doubtful(const CoterieClusters *clusters, guint32 index)
{
    const CoterieCluster *cluster = coterie_clusters_get(clusters, index);

    if (cluster->full > 1 || cluster->known != COTERIE_NOBODY)
        return FALSE;
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->given_initial || name->patronymic != NULL ||
            (name->given != NULL &&
             coterie_lexicon_word(clusters->lexicon, name->given)->given > 1))
            return FALSE;
    }
    return TRUE;
}

/* Whether a family name of the cluster is at most one letter away from @key. */
static gboolean
is_spelled_nearly(const CoterieCluster *cluster, const char *key)
{
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->family_key != NULL && name->family_key[0] == key[0] &&
            coterie_slips_between(name->family_key, key) <= 1)
            return TRUE;
    }
    return FALSE;
}

guint32
coterie_clusters_by_misspelling(const CoterieClusters *clusters, const char *key)
{
    g_autoptr(GPtrArray) slips = coterie_slips_of(key);
    guint32 found = COTERIE_NO_CLUSTER;

    if (strlen(key) <= COTERIE_LEAST_MISSPELLED)
        return found;
    for (guint i = 0; i < slips->len; i++) {
        const GArray *list = g_hash_table_lookup(clusters->by_slip, g_ptr_array_index(slips, i));

        for (guint j = 0; list != NULL && j < list->len; j++) {
            guint32 index = g_array_index(list, guint32, j);

            if (index < found && is_spelled_nearly(coterie_clusters_get(clusters, index), key))
                found = index;
        }
    }
    return found;
}

guint32
coterie_clusters_match_families(const CoterieClusters *clusters, const CoterieName *name)
{
    g_autofree char *key = NULL;
    guint32 found;

    if (name->given_key == NULL || name->family_key == NULL || name->middle != NULL ||
        name->number != NULL)
        return COTERIE_NO_CLUSTER;
    key = g_strdup_printf("%s %s", name->given_key, name->family_key);
    found = coterie_clusters_by_inner(clusters, key);
    return found != COTERIE_NO_CLUSTER &&
                   is_barred(clusters, coterie_clusters_get(clusters, found), name)
               ? COTERIE_NO_CLUSTER
               : found;
}
