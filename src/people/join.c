/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons of documents into persons of a corpus. Full names that agree are one
 * person, by the same rules as within a document (people/clusters.c); a person
 * of whom a document knows one word only joins the one person of the corpus who has
 * it as a family name, or else all those known by the same word. Two persons of
 * one document are never made one here: the document has kept them apart. What a reader
 * has decided holds here too: who is never one stays apart, and whom the documents show
 * under a decided name are one under that name.
 *
 * Weak spot: two namesakes in two documents are one person, for nothing but the
 * name is compared. */
#include "names/corrections_private.h"
#include "people/clusters.h"
#include "people/persons_private.h"

#include <coterie/persons.h>

#include <string.h>

typedef struct {
    const GPtrArray *documents; /* of CoteriePersons */
    const CoterieLexicon *lexicon;
    CoterieClusters *clusters;
    GPtrArray *names;              /* of CoterieName */
    GHashTable *by_shown;          /* shown name -> cluster + 1 */
    GHashTable *by_match;          /* gender and shown name of others in a cluster -> cluster + 1 */
    const CoterieRulings *rulings; /* what is decided for all documents, or NULL */
    GArray *last_in;               /* for each cluster the last document that took it, plus 1 */
    guint32 **cluster_of;          /* for each document, for each of its persons */
} Joiner;

static const CoteriePersons *
document_at(const Joiner *joiner, guint32 index)
{
    return g_ptr_array_index(joiner->documents, index);
}

static void
assign(Joiner *joiner, guint32 document, guint32 person, guint32 cluster)
{
    if (cluster >= joiner->last_in->len)
        g_array_set_size(joiner->last_in, cluster + 1);
    g_array_index(joiner->last_in, guint32, cluster) = document + 1;
    joiner->cluster_of[document][person] = cluster;
}

/* Whether a person of @document cannot go to @cluster: another one of it has, or it is decided. */
static gboolean
is_closed(const Joiner *joiner, guint32 document, guint32 cluster, const GArray *groups)
{
    const CoterieCluster *to = coterie_clusters_get(joiner->clusters, cluster);

    for (guint i = 0; i < groups->len; i++) {
        if (coterie_clusters_bars(joiner->clusters, to, g_array_index(groups, guint32, i)))
            return TRUE;
    }
    return g_array_index(joiner->last_in, guint32, cluster) == document + 1;
}

static void
add_group(const Joiner *joiner, GArray *groups, const char *name)
{
    guint32 group = coterie_rulings_group_of(joiner->rulings, name);

    if (group > 0)
        g_array_append_val(groups, group);
}

/* Those of whom something is decided under a name that the person has. (transfer full) */
static GArray *
groups_of(const Joiner *joiner, guint32 document, guint32 index)
{
    GArray *groups = g_array_new(FALSE, FALSE, sizeof(guint32));
    const CoteriePersons *persons = document_at(joiner, document);
    const CoterieAlias *aliases;
    guint32 count;

    if (joiner->rulings == NULL)
        return groups;
    add_group(joiner, groups, coterie_persons_get(persons, index)->name);
    aliases = coterie_persons_aliases(persons, index, &count);
    for (guint32 i = 0; i < count; i++)
        add_group(joiner, groups, aliases[i].text);
    return groups;
}

/* Whether @name is one that somebody is shown under because it is decided. */
static gboolean
is_decided(const Joiner *joiner, const char *name)
{
    for (guint32 i = 1; joiner->rulings != NULL && i < coterie_rulings_group_count(joiner->rulings);
         i++) {
        const CoterieRuledGroup *group = coterie_rulings_group(joiner->rulings, i);

        if (group->shown != NULL && g_str_equal(group->shown, name))
            return TRUE;
    }
    return FALSE;
}

/* Whether a decided @name is one of the person's own: the right-hand one of "same". */
static gboolean
is_own_name(const Joiner *joiner, const char *name)
{
    guint32 group = coterie_rulings_group_of(joiner->rulings, name);

    return coterie_rulings_group(joiner->rulings, group)->joins;
}

static guint
count_words(const char *name)
{
    guint words = 1;

    for (; *name != '\0'; name++)
        words += *name == ' ';
    return words;
}

/* The name by which a person is looked for: the shown one; but one that is nothing but shown, since
 * it is decided, is in no text, and the longest that is stands in for it. */
static const char *
name_of(const Joiner *joiner, guint32 document, guint32 index)
{
    const CoteriePersons *persons = document_at(joiner, document);
    const char *shown = coterie_persons_get(persons, index)->name;
    const CoterieAlias *aliases;
    const char *longest;
    guint32 count;

    if (!is_decided(joiner, shown) || is_own_name(joiner, shown))
        return shown;
    aliases = coterie_persons_aliases(persons, index, &count);
    longest = aliases[0].text;
    for (guint32 i = 1; i < count; i++)
        if (count_words(aliases[i].text) > count_words(longest))
            longest = aliases[i].text;
    return longest;
}

static CoterieName *
parse(const Joiner *joiner, const CoteriePerson *person, const char *text)
{
    CoterieName *name = coterie_name_new_from_text(text, joiner->lexicon);

    if (person->gender != COTERIE_GENDER_UNKNOWN)
        name->gender = person->gender;
    return name;
}

/* A cluster of its own for a person, found by his name from then on. */
static guint32
add(Joiner *joiner, const CoteriePerson *person, CoterieName *name)
{
    guint32 cluster = coterie_clusters_add(joiner->clusters, COTERIE_NOBODY);

    g_ptr_array_add(joiner->names, name);
    coterie_clusters_name(joiner->clusters, cluster, name);
    coterie_clusters_get(joiner->clusters, cluster)->lone = name->lone != NULL;
    g_hash_table_insert(joiner->by_shown, g_strdup(person->name), GUINT_TO_POINTER(cluster + 1));
    return cluster;
}

/* The only cluster with this family name. */
static guint32
only_bearer(const Joiner *joiner, const CoterieName *name)
{
    const GArray *list = coterie_clusters_by_family(joiner->clusters, name->lone_masculine);
    guint32 found = COTERIE_NO_CLUSTER;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);
        const CoterieCluster *cluster = coterie_clusters_get(joiner->clusters, index);

        if (cluster->lone || !coterie_genders_agree(cluster->gender, name->gender))
            continue;
        if (found != COTERIE_NO_CLUSTER)
            return COTERIE_NO_CLUSTER;
        found = index;
    }
    return found;
}

/* The cluster of all who are shown so, or COTERIE_NO_CLUSTER. */
static guint32
by_shown(const Joiner *joiner, guint32 document, const CoteriePerson *person, const GArray *groups)
{
    guint32 shown = GPOINTER_TO_UINT(g_hash_table_lookup(joiner->by_shown, person->name));

    if (shown == 0 || is_closed(joiner, document, shown - 1, groups))
        return COTERIE_NO_CLUSTER;
    if (!is_decided(joiner, person->name) &&
        !coterie_genders_agree(coterie_clusters_get(joiner->clusters, shown - 1)->gender,
                               person->gender))
        return COTERIE_NO_CLUSTER;
    return shown - 1;
}

/* Puts a person into the cluster of others that he fits in, or into one of his own. A name of
 * several words is matched, and given to the cluster, once, however many documents have it. */
static guint32
fit(Joiner *joiner,
    guint32 document,
    const CoteriePerson *person,
    const char *text,
    const GArray *groups)
{
    g_autofree char *key = g_strdup_printf("%u %s", (guint)person->gender, text);
    guint32 matched = GPOINTER_TO_UINT(g_hash_table_lookup(joiner->by_match, key));
    g_autoptr(CoterieName) name = NULL;
    guint32 cluster;

    if (matched > 0 && !is_closed(joiner, document, matched - 1, groups))
        return matched - 1;
    name = parse(joiner, person, text);
    if (matched > 0)
        return add(joiner, person, g_steal_pointer(&name));
    cluster = name->lone != NULL ? only_bearer(joiner, name)
                                 : coterie_clusters_match(joiner->clusters, name);
    if (cluster == COTERIE_NO_CLUSTER || is_closed(joiner, document, cluster, groups))
        return add(joiner, person, g_steal_pointer(&name));
    if (name->lone == NULL) {
        coterie_clusters_name(joiner->clusters, cluster, name);
        g_ptr_array_add(joiner->names, g_steal_pointer(&name));
        g_hash_table_insert(joiner->by_match, g_steal_pointer(&key), GUINT_TO_POINTER(cluster + 1));
    }
    return cluster;
}

static void
take(Joiner *joiner, guint32 document, guint32 index, const char *text)
{
    g_autoptr(GArray) groups = groups_of(joiner, document, index);
    const CoteriePerson *person = coterie_persons_get(document_at(joiner, document), index);
    guint32 cluster = by_shown(joiner, document, person, groups);

    if (cluster == COTERIE_NO_CLUSTER)
        cluster = fit(joiner, document, person, text, groups);
    assign(joiner, document, index, cluster);
    for (guint i = 0; i < groups->len; i++)
        coterie_clusters_bear(joiner->clusters, cluster, g_array_index(groups, guint32, i));
    if (is_decided(joiner, person->name))
        coterie_clusters_get(joiner->clusters, cluster)->shown = person->name;
}

static gboolean
is_lone(const char *name)
{
    return strchr(name, ' ') == NULL && strchr(name, '.') == NULL;
}

/* The second time round a document finds its clusters marked by later ones. */
static void
mark_taken(Joiner *joiner, guint32 document)
{
    for (guint32 j = 0; j < coterie_persons_count(document_at(joiner, document)); j++) {
        if (joiner->cluster_of[document][j] != COTERIE_NO_CLUSTER)
            assign(joiner, document, j, joiner->cluster_of[document][j]);
    }
}

static void
take_all(Joiner *joiner, gboolean lone)
{
    for (guint32 i = 0; i < joiner->documents->len; i++) {
        mark_taken(joiner, i);
        for (guint32 j = 0; j < coterie_persons_count(document_at(joiner, i)); j++) {
            const char *text = name_of(joiner, i, j);

            if (is_lone(text) == lone)
                take(joiner, i, j, text);
        }
    }
}

/* Of several shown names that with the most words is kept, then the first met. */
static void
merge_record(CoteriePersonRecord *record, const CoteriePerson *person, gboolean decided)
{
    if (record->name == NULL) {
        record->name = g_strdup(person->name);
    } else if (!decided && count_words(person->name) > count_words(record->name)) {
        g_free(record->name);
        record->name = g_strdup(person->name);
    }
    if (record->gender == COTERIE_GENDER_UNKNOWN)
        record->gender = person->gender;
    record->confidence = MAX(record->confidence, person->confidence);
}

static CoteriePersons *
make_persons(const Joiner *joiner)
{
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    g_array_set_size(records, coterie_clusters_count(joiner->clusters));
    for (guint32 i = 0; i < records->len; i++)
        g_array_index(records, CoteriePersonRecord, i).name =
            g_strdup(coterie_clusters_get(joiner->clusters, i)->shown);
    for (guint32 i = 0; i < joiner->documents->len; i++) {
        const CoteriePersons *persons = document_at(joiner, i);

        for (guint32 j = 0; j < coterie_persons_count(persons); j++) {
            guint32 cluster = joiner->cluster_of[i][j];

            merge_record(&g_array_index(records, CoteriePersonRecord, cluster),
                         coterie_persons_get(persons, j),
                         coterie_clusters_get(joiner->clusters, cluster)->shown != NULL);
        }
        for (guint32 j = 0; j < coterie_persons_place_count(persons); j++) {
            CoteriePlace place = *coterie_persons_place(persons, j);

            place.document = i;
            place.person = joiner->cluster_of[i][place.person];
            if (place.reason == COTERIE_REASON_SAME_WORD &&
                !coterie_clusters_get(joiner->clusters, place.person)->lone)
                place.reason = COTERIE_REASON_CORPUS;
            g_array_append_val(places, place);
            g_ptr_array_add(forms, g_strdup(coterie_persons_form(persons, j)));
        }
    }
    return coterie_persons_take(records, places, forms);
}

CoteriePersons *
coterie_persons_join(const GPtrArray *documents,
                     const CoterieLexicon *lexicon,
                     const CoterieCorrections *corrections)
{
    g_return_val_if_fail(documents != NULL && lexicon != NULL, NULL);
    g_autoptr(CoterieRulings) rulings =
        corrections != NULL ? coterie_corrections_rule(corrections, NULL) : NULL;
    g_autoptr(CoterieClusters) clusters = coterie_clusters_new(lexicon, FALSE, rulings);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_name_free);
    g_autoptr(GHashTable) by_shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) by_match = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) last_in = g_array_new(FALSE, TRUE, sizeof(guint32));
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    Joiner joiner = {
        .documents = documents,
        .lexicon = lexicon,
        .clusters = clusters,
        .names = names,
        .by_shown = by_shown,
        .by_match = by_match,
        .rulings = rulings,
        .last_in = last_in,
    };

    for (guint32 i = 0; i < documents->len; i++) {
        guint32 count = coterie_persons_count(g_ptr_array_index(documents, i));
        guint32 *row = g_new(guint32, count + 1);

        for (guint32 j = 0; j < count; j++)
            row[j] = COTERIE_NO_CLUSTER;
        g_ptr_array_add(rows, row);
    }
    joiner.cluster_of = (guint32 **)rows->pdata;
    take_all(&joiner, FALSE);
    take_all(&joiner, TRUE);
    return make_persons(&joiner);
}
