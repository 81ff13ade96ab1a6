/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons in the making. A cluster holds the distinct names of one person; tables
 * of family and first names lead to the few clusters that a name could belong to,
 * so that no name is compared with all others. A name joins a cluster only if it
 * agrees with every name there: "J. Smith" may be John or Jane, but once John is
 * in, Jane stays out. How clusters are joined stands in people/joining.c. */
#include "people/clusters.h"

#include "people/slips.h"

#include <string.h>

struct CoterieClusters {
    const CoterieLexicon *lexicon;
    gboolean misspellings;
    const CoterieRulings *rulings; /* or NULL */
    const CoterieApart *apart;     /* or NULL */
    GPtrArray *clusters;           /* of CoterieCluster */
    GHashTable *by_family;         /* family key -> GArray of guint32 */
    GHashTable *by_given;          /* first name's key -> GArray of guint32 */
    GHashTable *by_both;           /* family key, line break, first name's key -> the same */
    GHashTable *by_inner; /* the name before the family name, alone and with it -> the same */
    GHashTable *by_slip;  /* family key less one letter -> the same; see coterie_slips_of() */
};

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

static char *
front_of(const char *key)
{
    const char *hyphen = strchr(key, '-');

    return hyphen != NULL && hyphen - key > 3 ? g_strndup(key, (gsize)(hyphen - key)) : NULL;
}

/* "de Gaulle" is found as "Gaulle" too, "Antonov-Ovseenko" as "Antonov". */
static void
enter_family(CoterieClusters *clusters, const char *key, guint32 cluster)
{
    const char *last = strrchr(key, ' ');
    g_autofree char *front = front_of(key);
    g_autoptr(GPtrArray) slips = clusters->misspellings ? coterie_slips_of(key) : g_ptr_array_new();

    enter(clusters->by_family, key, cluster);
    if (last != NULL)
        enter(clusters->by_family, last + 1, cluster);
    if (front != NULL)
        enter(clusters->by_family, front, cluster);
    for (guint i = 0; i < slips->len; i++)
        enter(clusters->by_slip, g_ptr_array_index(slips, i), cluster);
}

/* A key of both names, with the whole first name or its initial. */
static char *
key_of_both(const CoterieName *name, gboolean initial)
{
    return g_strdup_printf("%s\n%.*s", name->family_key, initial ? 1 : 1000, name->given_key);
}

static void
enter_both(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    g_autofree char *whole = key_of_both(name, FALSE);
    g_autofree char *initial = key_of_both(name, TRUE);

    enter(clusters->by_both, whole, cluster);
    enter(clusters->by_both, initial, cluster);
}

/* A usual first name is no family name inside. */
#define LEAST_GIVEN 4

/* "Martínez" and "Martínez Cantón" of Clara Martínez Cantón, who has two family names. */
static void
enter_inner(CoterieClusters *clusters, const CoterieName *name, guint32 cluster)
{
    const char *space = strrchr(name->middle, ' ');
    const char *last = space != NULL ? space + 1 : name->middle;
    g_autofree char *key = coterie_lexicon_key(clusters->lexicon, last);
    g_autofree char *both = g_strdup_printf("%s %s", key, name->family_key);

    if (g_utf8_strlen(last, -1) < 4 ||
        coterie_lexicon_word(clusters->lexicon, last)->given >= LEAST_GIVEN)
        return;
    enter(clusters->by_inner, key, cluster);
    enter(clusters->by_inner, both, cluster);
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

guint32
coterie_clusters_by_inner(const CoterieClusters *clusters, const char *key)
{
    const GArray *list = g_hash_table_lookup(clusters->by_inner, key);

    return list != NULL && list->len == 1 ? g_array_index(list, guint32, 0) : COTERIE_NO_CLUSTER;
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
                   coterie_clusters_bars(
                       clusters, coterie_clusters_get(clusters, found), name->group)
               ? COTERIE_NO_CLUSTER
               : found;
}

/* ------------------------------------------------------------------ matching */

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
 * the first names agree it is another part that speaks against one bearer. */
static gboolean
given_is_misspelled(const CoterieClusters *clusters,
                    const CoterieName *one,
                    const CoterieName *other)
{
    gboolean listed = coterie_lexicon_word(clusters->lexicon, one->given)->given > 0 &&
                      coterie_lexicon_word(clusters->lexicon, other->given)->given > 0;

    return clusters->misspellings && !coterie_name_givens_agree(one, other, clusters->lexicon) &&
           !one->given_initial && !other->given_initial && strlen(one->given) >= 5 &&
           one->given[0] == other->given[0] && one->gender == other->gender &&
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

static gboolean
cluster_agrees(const CoterieClusters *clusters,
               const CoterieCluster *cluster,
               const CoterieName *name)
{
    gboolean agrees = FALSE;

    if (coterie_clusters_bars(clusters, cluster, name->group))
        return FALSE;
    if (!coterie_genders_agree(cluster->gender, name->gender))
        return FALSE;
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *other = g_ptr_array_index(cluster->names, i);
        Verdict verdict = other->lone != NULL ? SILENT : compare(clusters, other, name);

        if (clusters->apart != NULL && coterie_apart_has(clusters->apart, other, name))
            return FALSE;
        /* A list of persons gives names that need not agree: Pierre, Pyotr Varin. */
        if (verdict == CLASH && cluster->known == COTERIE_NOBODY)
            return FALSE;
        agrees |= verdict == AGREE;
    }
    return agrees;
}

static guint32
match_among(const CoterieClusters *clusters, const GArray *list, const CoterieName *name)
{
    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);

        if (cluster_agrees(clusters, coterie_clusters_get(clusters, index), name))
            return index;
    }
    return COTERIE_NO_CLUSTER;
}

/* A family name has so many bearers at most whose first names are compared one by one; of a
 * commoner one only those with the same first name, or its initial, are looked at. */
#define MOST_BEARERS 256

/* The clusters of a family name that @name may belong to. */
static const GArray *
bearers(const CoterieClusters *clusters, const char *family, const CoterieName *name)
{
    const GArray *list = coterie_clusters_by_family(clusters, family);
    g_autofree char *key = NULL;

    if (list == NULL || list->len <= MOST_BEARERS)
        return list;
    key = key_of_both(name, FALSE);
    return g_hash_table_lookup(clusters->by_both, key);
}

/* The cluster of a family name that is one letter away. */
static guint32
match_misspelled(const CoterieClusters *clusters, const CoterieName *name)
{
    g_autoptr(GPtrArray) slips = coterie_slips_of(name->family_key);
    guint32 found = COTERIE_NO_CLUSTER;

    for (guint i = 0; i < slips->len && found == COTERIE_NO_CLUSTER; i++) {
        const GArray *list = g_hash_table_lookup(clusters->by_slip, g_ptr_array_index(slips, i));

        if (list != NULL && list->len <= MOST_BEARERS)
            found = match_among(clusters, list, name);
    }
    return found;
}

static guint32
match_family(const CoterieClusters *clusters, const CoterieName *name)
{
    g_autofree char *front = front_of(name->family_key);
    guint32 found = match_among(clusters, bearers(clusters, name->family_key, name), name);

    if (found == COTERIE_NO_CLUSTER && front != NULL)
        found = match_among(clusters, bearers(clusters, front, name), name);
    if (found == COTERIE_NO_CLUSTER && clusters->misspellings)
        found = match_misspelled(clusters, name);
    return found;
}

guint32
coterie_clusters_match(const CoterieClusters *clusters, const CoterieName *name)
{
    if (name->family_key != NULL)
        return match_family(clusters, name);
    if (name->given_key == NULL || name->given_initial)
        return COTERIE_NO_CLUSTER;
    return match_among(clusters, coterie_clusters_by_given(clusters, name->given_key), name);
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

/* ------------------------------------------------------------------ titles */

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

/* ------------------------------------------------------------------ decided */

static gboolean
bears(const CoterieCluster *cluster, guint32 group)
{
    for (guint i = 0; cluster->groups != NULL && i < cluster->groups->len; i++) {
        if (g_array_index(cluster->groups, guint32, i) == group)
            return TRUE;
    }
    return FALSE;
}

void
coterie_clusters_bear(CoterieClusters *clusters, guint32 index, guint32 group)
{
    CoterieCluster *cluster = coterie_clusters_get(clusters, index);

    if (group == 0 || bears(cluster, group))
        return;
    if (cluster->groups == NULL)
        cluster->groups = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_array_append_val(cluster->groups, group);
}

static gboolean
is_own(const CoterieClusters *clusters, guint32 group)
{
    return coterie_rulings_group(clusters->rulings, group)->own;
}

gboolean
coterie_clusters_bars(const CoterieClusters *clusters, const CoterieCluster *cluster, guint32 group)
{
    if (group == 0 || clusters->rulings == NULL || bears(cluster, group))
        return FALSE;
    if (is_own(clusters, group))
        return TRUE;
    for (guint i = 0; cluster->groups != NULL && i < cluster->groups->len; i++) {
        guint32 other = g_array_index(cluster->groups, guint32, i);

        if (is_own(clusters, other) || coterie_rulings_part(clusters->rulings, group, other))
            return TRUE;
    }
    return FALSE;
}
