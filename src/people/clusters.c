/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons in the making. A cluster holds the distinct names of one person; tables
 * of family and first names lead to the few clusters that a name could belong to,
 * so that no name is compared with all others. To which of them it does belong stands
 * in people/matching.c, how two become one in people/joining.c. */
#include "names/initials.h"
#include "people/clusters_private.h"
#include "people/slips.h"

#include <string.h>

static void
cluster_free(gpointer data)
{
    CoterieCluster *cluster = data;

    g_ptr_array_unref(cluster->names);
    g_clear_pointer(&cluster->groups, g_array_unref);
    g_clear_pointer(&cluster->titles, g_ptr_array_unref);
    g_free(cluster);
}

CoterieClusters *
coterie_clusters_new(const CoterieLexicon *lexicon,
                     gboolean misspellings,
                     const CoterieRulings *rulings)
{
    CoterieClusters *clusters = g_new0(CoterieClusters, 1);

    clusters->lexicon = lexicon;
    clusters->misspellings = misspellings;
    clusters->rulings = rulings;
    clusters->clusters = g_ptr_array_new_with_free_func(cluster_free);
    clusters->by_family =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_given =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_both =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_inner =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_givens =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_initials =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    clusters->by_slip =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    return clusters;
}

void
coterie_clusters_free(CoterieClusters *clusters)
{
    if (clusters == NULL)
        return;
    g_ptr_array_unref(clusters->clusters);
    g_hash_table_unref(clusters->by_family);
    g_hash_table_unref(clusters->by_given);
    g_hash_table_unref(clusters->by_both);
    g_hash_table_unref(clusters->by_inner);
    g_hash_table_unref(clusters->by_givens);
    g_hash_table_unref(clusters->by_initials);
    g_hash_table_unref(clusters->by_slip);
    g_free(clusters);
}

void
coterie_clusters_part(CoterieClusters *clusters, const CoterieApart *apart)
{
    clusters->apart = apart;
}

guint32
coterie_clusters_count(const CoterieClusters *clusters)
{
    return clusters->clusters->len;
}

CoterieCluster *
coterie_clusters_get(const CoterieClusters *clusters, guint32 index)
{
    return g_ptr_array_index(clusters->clusters, index);
}

guint32
coterie_clusters_root(const CoterieClusters *clusters, guint32 index)
{
    CoterieCluster *cluster = coterie_clusters_get(clusters, index);

    while (cluster->parent != index) {
        CoterieCluster *above = coterie_clusters_get(clusters, cluster->parent);

        cluster->parent = above->parent;
        index = cluster->parent;
        cluster = coterie_clusters_get(clusters, index);
    }
    return index;
}

guint32
coterie_clusters_add(CoterieClusters *clusters, guint32 known)
{
    CoterieCluster *cluster = g_new0(CoterieCluster, 1);

    cluster->names = g_ptr_array_new();
    cluster->known = known;
    cluster->first_full = cluster->last_full = cluster->last = G_MAXUINT32;
    cluster->parent = clusters->clusters->len;
    g_ptr_array_add(clusters->clusters, cluster);
    return cluster->parent;
}

/* A cluster stands twice in a list only if so many others came between. */
#define LOOK_BACK 64

static void
enter(GHashTable *table, const char *key, guint32 cluster)
{
    GArray *list = g_hash_table_lookup(table, key);

    if (list == NULL) {
        list = g_array_new(FALSE, FALSE, sizeof(guint32));
        g_hash_table_insert(table, g_strdup(key), list);
    }
    for (guint i = list->len; i > 0 && i + LOOK_BACK > list->len; i--) {
        if (g_array_index(list, guint32, i - 1) == cluster)
            return;
    }
    g_array_append_val(list, cluster);
}

char *
coterie_family_front(const char *key)
{
    const char *hyphen = strchr(key, '-');

    return hyphen != NULL && hyphen - key > 3 ? g_strndup(key, (gsize)(hyphen - key)) : NULL;
}

/* "baghdadi" of "al-baghdadi": what stands behind an article; NULL if there is none. */
static const char *
behind_article(const char *key)
{
    const char *hyphen = strchr(key, '-');

    return hyphen != NULL && hyphen - key <= 3 && strlen(hyphen + 1) > 3 ? hyphen + 1 : NULL;
}

/* "de Gaulle" is found as "Gaulle" too, "Antonov-Ovseenko" as "Antonov", "al-Baghdadi" as
 * "Baghdadi". */
static void
enter_family(CoterieClusters *clusters, const char *key, guint32 cluster)
{
    const char *last = strrchr(key, ' ');
    g_autofree char *front = coterie_family_front(key);
    g_autoptr(GPtrArray) slips = clusters->misspellings ? coterie_slips_of(key) : g_ptr_array_new();

    enter(clusters->by_family, key, cluster);
    if (last != NULL)
        enter(clusters->by_family, last + 1, cluster);
    if (front != NULL)
        enter(clusters->by_family, front, cluster);
    if (behind_article(key) != NULL)
        enter(clusters->by_family, behind_article(key), cluster);
    for (guint i = 0; i < slips->len; i++)
        enter(clusters->by_slip, g_ptr_array_index(slips, i), cluster);
}

char *
coterie_key_of_both(const CoterieName *name, gboolean initial)
{
    return g_strdup_printf("%s\n%.*s", name->family_key, initial ? 1 : 1000, name->given_key);
}

static void
enter_both(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    g_autofree char *whole = coterie_key_of_both(name, FALSE);
    g_autofree char *initial = coterie_key_of_both(name, TRUE);

    enter(clusters->by_both, whole, cluster);
    enter(clusters->by_both, initial, cluster);
}

/* A usual first name is no family name inside. */
#define LEAST_GIVEN 4

/* "Martínez" and "Martínez Cantón" of Clara Martínez Cantón, who has two family names; "Anna Holt"
 * of Maria Anna Holt, who may be called by her second first name. */
static void
enter_inner(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    g_auto(GStrv) words = g_strsplit(name->middle, " ", -1);

    for (char **word = words; *word != NULL; word++) {
        g_autofree char *key = coterie_lexicon_key(clusters->lexicon, *word);
        g_autofree char *both = g_strdup_printf("%s %s", key, name->family_key);
        gboolean given = coterie_lexicon_word(clusters->lexicon, *word)->given >= LEAST_GIVEN;

        if (g_utf8_strlen(*word, -1) < 4 || (!given && word[1] != NULL))
            continue;
        if (!given)
            enter(clusters->by_inner, key, cluster);
        enter(clusters->by_inner, both, cluster);
    }
}

/* "johann christian" of Johann Christian Bach. */
static void
enter_givens(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    g_autofree char *second = g_strndup(name->middle, strcspn(name->middle, " "));
    g_autofree char *both = g_strdup_printf("%s %s", name->given, second);

    if (coterie_lexicon_word(clusters->lexicon, second)->given >= LEAST_GIVEN)
        enter(clusters->by_givens, both, cluster);
}

/* "fdr" of Franklin Delano Roosevelt. */
static void
enter_initials(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    g_autoptr(GString) initials = g_string_new(NULL);
    g_auto(GStrv) words = g_strsplit(name->middle != NULL ? name->middle : "", " ", -1);
    const char *last = strrchr(name->family, ' ');

    coterie_initials_append(initials, name->given);
    for (char **word = words; *word != NULL; word++)
        coterie_initials_append(initials, *word);
    coterie_initials_append(initials, last != NULL ? last + 1 : name->family);
    enter(clusters->by_initials, initials->str, cluster);
}

void
coterie_clusters_name(CoterieClusters *clusters, guint32 index, const CoterieName *name)
{
    CoterieCluster *cluster = coterie_clusters_get(clusters, index);

    g_ptr_array_add(cluster->names, (gpointer)name);
    if (cluster->gender == COTERIE_GENDER_UNKNOWN)
        cluster->gender = name->gender;
    if (name->family_key != NULL)
        enter_family(clusters, name->family_key, index);
    else if (name->patronymic != NULL) /* Shostakovich may be one or the other */
        enter(clusters->by_family, name->patronymic, index);
    if (name->given_key != NULL && name->family_key != NULL)
        enter_both(clusters, name, index);
    if (name->middle != NULL && name->family_key != NULL)
        enter_inner(clusters, name, index);
    if (name->given != NULL && name->family != NULL)
        enter_initials(clusters, name, index);
    if (name->given != NULL && name->middle != NULL && name->family != NULL)
        enter_givens(clusters, name, index);
    if (name->given_key != NULL && !name->given_initial)
        enter(clusters->by_given, name->given_key, index);
    if (name->lone_key != NULL)
        enter(clusters->by_family, name->lone_key, index);
}

const GArray *
coterie_clusters_by_family(const CoterieClusters *clusters, const char *key)
{
    return g_hash_table_lookup(clusters->by_family, key);
}

const GArray *
coterie_clusters_by_given(const CoterieClusters *clusters, const char *key)
{
    return g_hash_table_lookup(clusters->by_given, key);
}

/* The only cluster that stands under @key. */
static guint32
only_one(GHashTable *table, const char *key)
{
    const GArray *list = g_hash_table_lookup(table, key);

    return list != NULL && list->len == 1 ? g_array_index(list, guint32, 0) : COTERIE_NO_CLUSTER;
}

guint32
coterie_clusters_by_inner(const CoterieClusters *clusters, const char *key)
{
    return only_one(clusters->by_inner, key);
}

guint32
coterie_clusters_by_givens(const CoterieClusters *clusters, const CoterieName *name)
{
    g_autofree char *both = NULL;

    if (name->given == NULL || name->family == NULL || name->middle != NULL ||
        name->patronymic != NULL || name->number != NULL || name->title != NULL)
        return COTERIE_NO_CLUSTER;
    both = g_strdup_printf("%s %s", name->given, name->family);
    return only_one(clusters->by_givens, both);
}

guint32
coterie_clusters_by_initials(const CoterieClusters *clusters, const char *initials)
{
    return only_one(clusters->by_initials, initials);
}

gboolean
coterie_cluster_is_only_kin(const CoterieCluster *cluster)
{
    return cluster->full > 0 && cluster->kin == cluster->full;
}

gboolean
coterie_cluster_has_title(const CoterieCluster *cluster, const CoterieTitle *title)
{
    return cluster->titles != NULL && g_ptr_array_find(cluster->titles, title, NULL);
}

void
coterie_cluster_note_title(CoterieCluster *cluster, const CoterieTitle *title)
{
    if (cluster->titles == NULL)
        cluster->titles = g_ptr_array_new();
    if (!g_ptr_array_find(cluster->titles, title, NULL))
        g_ptr_array_add(cluster->titles, (gpointer)title);
}

void
coterie_clusters_call(CoterieClusters *clusters, guint32 index, const CoterieName *name)
{
    CoterieCluster *cluster = coterie_clusters_get(clusters, index);

    if (name->title == NULL)
        return;
    cluster->marital |= name->title->marital;
    if (name->lone == NULL)
        coterie_cluster_note_title(cluster, name->title);
}
