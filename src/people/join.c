/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons of documents into persons of a corpus. Full names that agree are one
 * person, by the same rules as within a document (people/matching.c), if nothing that
 * the documents tell clashes (people/facts.c); a person of whom a document knows one
 * word only joins the one person of the corpus who has it as a family name, or else all
 * those known by the same word. Two persons of one document are never made one here:
 * the document has kept them apart. What a reader has decided holds here too: who is
 * never one stays apart, and whom the documents show under a decided name are one under
 * that name.
 *
 * Weak spot: two namesakes of whom nothing is told are one person; where their name is a
 * common one, that is a doubt (people/doubts.c). */
#include "names/corrections_private.h"
#include "people/facts.h"
#include "people/joiner.h"

#include <string.h>

void
coterie_joiner_place(
    CoterieJoiner *joiner, guint32 document, guint32 person, guint32 cluster, guint8 reason)
{
    g_array_index(joiner->last_in, guint32, cluster) = document + 1;
    joiner->placings[document][person] = (CoteriePlacing){cluster, reason};
    coterie_facts_add(coterie_joiner_facts(joiner, cluster),
                      coterie_persons_facts(coterie_joiner_document(joiner, document), person));
}

gboolean
coterie_joiner_is_taken(const CoterieJoiner *joiner, guint32 document, guint32 cluster)
{
    return g_array_index(joiner->last_in, guint32, cluster) == document + 1;
}

static void
add_group(const CoterieJoiner *joiner, GArray *groups, const char *name)
{
    guint32 group = coterie_rulings_group_of(joiner->rulings, name);

    if (group > 0)
        g_array_append_val(groups, group);
}

/* Those of whom something is decided under a name that the person has. (transfer full) */
static GArray *
groups_of(const CoterieJoiner *joiner, guint32 document, guint32 index)
{
    GArray *groups = g_array_new(FALSE, FALSE, sizeof(guint32));
    const CoteriePersons *persons = coterie_joiner_document(joiner, document);
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

gboolean
coterie_joiner_is_decided(const CoterieJoiner *joiner, const char *name)
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
is_own_name(const CoterieJoiner *joiner, const char *name)
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

/* The shown name; but one that is nothing but shown, since it is decided, is in no text, and the
 * longest that is stands in for it. */
const char *
coterie_joiner_name(const CoterieJoiner *joiner, guint32 document, guint32 person)
{
    const CoteriePersons *persons = coterie_joiner_document(joiner, document);
    const char *shown = coterie_persons_get(persons, person)->name;
    const CoterieAlias *aliases;
    const char *longest;
    guint32 count;

    if (!coterie_joiner_is_decided(joiner, shown) || is_own_name(joiner, shown))
        return shown;
    aliases = coterie_persons_aliases(persons, person, &count);
    longest = aliases[0].text;
    for (guint32 i = 1; i < count; i++)
        if (count_words(aliases[i].text) > count_words(longest))
            longest = aliases[i].text;
    return longest;
}

CoterieName *
coterie_joiner_parse(const CoterieJoiner *joiner, guint32 document, guint32 person)
{
    CoterieName *name =
        coterie_name_new_from_text(coterie_joiner_name(joiner, document, person), joiner->lexicon);
    const CoterieFacts *facts =
        coterie_persons_facts(coterie_joiner_document(joiner, document), person);

    if (facts->gender != COTERIE_GENDER_UNKNOWN)
        name->gender = (CoterieGender)facts->gender;
    if (facts->generation != COTERIE_GENERATION_UNKNOWN)
        coterie_name_set_generation(name, facts->generation);
    return name;
}

/* Of namesakes so many are compared with each other. */
#define MOST_NAMESAKES 256

guint
coterie_joiner_namesakes(const CoterieJoiner *joiner, const CoterieName *name, const guint32 **list)
{
    const GArray *found = coterie_clusters_namesakes(joiner->clusters, name);

    *list = found != NULL ? (const guint32 *)(gpointer)found->data : NULL;
    return found != NULL ? MIN(found->len, MOST_NAMESAKES) : 0;
}

guint32
coterie_joiner_add(CoterieJoiner *joiner, CoterieName *name)
{
    guint32 cluster = coterie_clusters_add(joiner->clusters, COTERIE_NOBODY);

    g_ptr_array_add(joiner->names, name);
    coterie_clusters_name(joiner->clusters, cluster, name);
    coterie_clusters_get(joiner->clusters, cluster)->lone = name->lone != NULL;
    g_array_set_size(joiner->last_in, cluster + 1);
    g_array_set_size(joiner->facts, cluster + 1);
    return cluster;
}

/* ------------------------------------------------------------------ one person of a document */

/* Somebody who is looked for among those of the documents so far. */
typedef struct {
    CoterieJoiner *joiner;
    guint32 document;
    guint32 index;
    const CoteriePerson *person;
    const CoterieFacts *facts;
    const GArray *groups; /* of guint32: of the rulings, those he bears */
} Newcomer;

/* Whether somebody cannot be @cluster: another person of the document is, or it is decided. */
static gboolean
is_closed(const Newcomer *newcomer, guint32 cluster)
{
    const CoterieClusters *clusters = newcomer->joiner->clusters;
    const CoterieCluster *to = coterie_clusters_get(clusters, cluster);

    for (guint i = 0; i < newcomer->groups->len; i++) {
        if (coterie_clusters_bars(clusters, to, g_array_index(newcomer->groups, guint32, i)))
            return TRUE;
    }
    return coterie_joiner_is_taken(newcomer->joiner, newcomer->document, cluster);
}

/* Whether somebody may be @cluster, as far as all but the name tells. */
static gboolean
may_be(guint32 cluster, gconstpointer data)
{
    const Newcomer *newcomer = data;

    return !is_closed(newcomer, cluster) &&
           coterie_facts_clash(coterie_joiner_facts(newcomer->joiner, cluster), newcomer->facts) ==
               (CoterieFact)COTERIE_FACTS;
}

/* The only cluster with this family name that may be meant by it alone. */
static guint32
only_bearer(const Newcomer *newcomer, const CoterieName *name)
{
    const CoterieJoiner *joiner = newcomer->joiner;
    const GArray *list = coterie_clusters_by_family(joiner->clusters, name->lone_masculine);
    guint32 found = COTERIE_NO_CLUSTER;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);
        const CoterieCluster *cluster = coterie_clusters_get(joiner->clusters, index);

        if (cluster->lone || !coterie_genders_agree(cluster->gender, name->gender) ||
            coterie_facts_clash(coterie_joiner_facts(joiner, index), newcomer->facts) !=
                (CoterieFact)COTERIE_FACTS)
            continue;
        if (found != COTERIE_NO_CLUSTER)
            return COTERIE_NO_CLUSTER;
        found = index;
    }
    return found == COTERIE_NO_CLUSTER || is_closed(newcomer, found) ? COTERIE_NO_CLUSTER : found;
}

/* The cluster of all who are named so, or COTERIE_NO_CLUSTER. */
static guint32
by_full_name(const Newcomer *newcomer, const char *name)
{
    guint32 shown = GPOINTER_TO_UINT(g_hash_table_lookup(newcomer->joiner->by_shown, name));
    gboolean fits = shown > 0 && (coterie_joiner_is_decided(newcomer->joiner, name)
                                      ? !is_closed(newcomer, shown - 1)
                                      : may_be(shown - 1, newcomer));

    return fits ? shown - 1 : COTERIE_NO_CLUSTER;
}

/* Whether an alias names its bearer in full, without initials: the name that she had before she
 * married, the one that he took. */
static gboolean
is_full(const char *alias)
{
    return strchr(alias, ' ') != NULL && strchr(alias, '.') == NULL;
}

/* Whether the text has the name somebody is shown under; else it is decided. */
static gboolean
is_named_as_shown(const CoterieAlias *aliases, guint32 count, const char *shown)
{
    for (guint32 i = 0; i < count; i++) {
        if (g_str_equal(aliases[i].text, shown))
            return TRUE;
    }
    return FALSE;
}

/* The same of all who are shown so, or else are named in full so. */
static guint32
by_shown(const Newcomer *newcomer)
{
    const char *shown = newcomer->person->name;
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(
        coterie_joiner_document(newcomer->joiner, newcomer->document), newcomer->index, &count);
    guint32 found = by_full_name(newcomer, shown);

    if (!is_named_as_shown(aliases, count, shown))
        return found;
    for (guint32 i = 0; i < count && found == COTERIE_NO_CLUSTER; i++) {
        if (is_full(aliases[i].text))
            found = by_full_name(newcomer, aliases[i].text);
    }
    return found;
}

/* Notes the full names of a person of @cluster, so that others of these names are found there. */
static void
note_full_names(const Newcomer *newcomer, guint32 cluster)
{
    CoterieJoiner *joiner = newcomer->joiner;
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(
        coterie_joiner_document(joiner, newcomer->document), newcomer->index, &count);

    if (!is_named_as_shown(aliases, count, newcomer->person->name))
        return;
    for (guint32 i = 0; i < count; i++) {
        if (is_full(aliases[i].text) && !g_hash_table_contains(joiner->by_shown, aliases[i].text))
            g_hash_table_insert(
                joiner->by_shown, g_strdup(aliases[i].text), GUINT_TO_POINTER(cluster + 1));
    }
}

/* Notes that @cluster has the name of this @key, and that others of this key are looked for there
 * first; returns whether it is new to it. */
static gboolean
note_name(const Newcomer *newcomer, const char *key, guint32 cluster)
{
    g_hash_table_insert(newcomer->joiner->by_match, g_strdup(key), GUINT_TO_POINTER(cluster + 1));
    return g_hash_table_add(newcomer->joiner->given, g_strdup_printf("%u %s", cluster, key));
}

/* A cluster of its own for somebody. */
static guint32
add(const Newcomer *newcomer, const char *key, CoterieName *name)
{
    guint32 cluster = coterie_joiner_add(newcomer->joiner, name);

    note_name(newcomer, key, cluster);
    g_hash_table_insert(newcomer->joiner->by_shown,
                        g_strdup(newcomer->person->name),
                        GUINT_TO_POINTER(cluster + 1));
    return cluster;
}

/* The cluster of others that somebody fits in, or one of his own; sets @reason. A name of several
 * words is given to a cluster once, however many documents have it. */
static guint32
fit(const Newcomer *newcomer, guint8 *reason)
{
    CoterieJoiner *joiner = newcomer->joiner;
    const char *text = coterie_joiner_name(joiner, newcomer->document, newcomer->index);
    g_autofree char *key = g_strdup_printf(
        "%u%u %s", (guint)newcomer->facts->gender, (guint)newcomer->facts->generation, text);
    guint32 matched = GPOINTER_TO_UINT(g_hash_table_lookup(joiner->by_match, key));
    g_autoptr(CoterieName) name = NULL;
    guint32 cluster;

    if (matched > 0 && may_be(matched - 1, newcomer))
        return matched - 1;
    name = coterie_joiner_parse(joiner, newcomer->document, newcomer->index);
    if (name->lone != NULL)
        cluster = only_bearer(newcomer, name);
    else
        cluster = coterie_clusters_match_if(joiner->clusters, name, may_be, newcomer);
    *reason = cluster == COTERIE_NO_CLUSTER ? COTERIE_JOIN_FIRST
              : name->lone != NULL          ? COTERIE_JOIN_ONLY
                                            : COTERIE_JOIN_FULL;
    if (cluster == COTERIE_NO_CLUSTER)
        return add(newcomer, key, g_steal_pointer(&name));
    if (name->lone == NULL && note_name(newcomer, key, cluster)) {
        coterie_clusters_name(joiner->clusters, cluster, name);
        g_ptr_array_add(joiner->names, g_steal_pointer(&name));
    }
    return cluster;
}

static void
take(CoterieJoiner *joiner, guint32 document, guint32 index, gboolean lone)
{
    const CoteriePersons *persons = coterie_joiner_document(joiner, document);
    g_autoptr(GArray) groups = groups_of(joiner, document, index);
    const Newcomer newcomer = {joiner,
                               document,
                               index,
                               coterie_persons_get(persons, index),
                               coterie_persons_facts(persons, index),
                               groups};
    gboolean decided = coterie_joiner_is_decided(joiner, newcomer.person->name);
    guint32 cluster = by_shown(&newcomer);
    guint8 reason = decided ? COTERIE_JOIN_DECIDED : lone ? COTERIE_JOIN_WORD : COTERIE_JOIN_FULL;

    if (cluster == COTERIE_NO_CLUSTER)
        cluster = fit(&newcomer, &reason);
    coterie_joiner_place(joiner, document, index, cluster, reason);
    note_full_names(&newcomer, cluster);
    for (guint i = 0; i < groups->len; i++)
        coterie_clusters_bear(joiner->clusters, cluster, g_array_index(groups, guint32, i));
    if (decided)
        coterie_clusters_get(joiner->clusters, cluster)->shown = newcomer.person->name;
}

/* ------------------------------------------------------------------ all of them */

static gboolean
is_lone(const char *name)
{
    return strchr(name, ' ') == NULL && strchr(name, '.') == NULL;
}

/* The second time round a document finds its clusters marked by later ones. */
void
coterie_joiner_mark(CoterieJoiner *joiner, guint32 document)
{
    for (guint32 j = 0; j < coterie_persons_count(coterie_joiner_document(joiner, document)); j++) {
        guint32 cluster = joiner->placings[document][j].cluster;

        if (cluster != COTERIE_NO_CLUSTER)
            g_array_index(joiner->last_in, guint32, cluster) = document + 1;
    }
}

static void
take_all(CoterieJoiner *joiner, gboolean lone)
{
    for (guint32 i = 0; i < joiner->documents->len; i++) {
        coterie_joiner_mark(joiner, i);
        for (guint32 j = 0; j < coterie_persons_count(coterie_joiner_document(joiner, i)); j++)
            if (is_lone(coterie_joiner_name(joiner, i, j)) == lone)
                take(joiner, i, j, lone);
    }
}

/* Of several shown names that with the most words is kept, then the first met. */
static void
merge_record(CoteriePersonRecord *record,
             const CoteriePerson *person,
             const CoterieFacts *facts,
             gboolean decided)
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
    coterie_facts_add(&record->facts, facts);
}

static CoteriePersons *
make_persons(const CoterieJoiner *joiner)
{
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));
    GArray *places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    g_array_set_size(records, coterie_clusters_count(joiner->clusters));
    for (guint32 i = 0; i < records->len; i++)
        g_array_index(records, CoteriePersonRecord, i).name =
            g_strdup(coterie_clusters_get(joiner->clusters, i)->shown);
    for (guint32 i = 0; i < joiner->documents->len; i++) {
        const CoteriePersons *persons = coterie_joiner_document(joiner, i);

        for (guint32 j = 0; j < coterie_persons_count(persons); j++) {
            guint32 cluster = joiner->placings[i][j].cluster;

            merge_record(&g_array_index(records, CoteriePersonRecord, cluster),
                         coterie_persons_get(persons, j),
                         coterie_persons_facts(persons, j),
                         coterie_clusters_get(joiner->clusters, cluster)->shown != NULL);
        }
        for (guint32 j = 0; j < coterie_persons_place_count(persons); j++) {
            CoteriePlace place = *coterie_persons_place(persons, j);

            place.document = i;
            place.person = joiner->placings[i][place.person].cluster;
            if (place.reason == COTERIE_REASON_SAME_WORD &&
                !coterie_clusters_get(joiner->clusters, place.person)->lone)
                place.reason = COTERIE_REASON_CORPUS;
            g_array_append_val(places, place);
            g_ptr_array_add(forms, g_strdup(coterie_persons_form(persons, j)));
        }
    }
    return coterie_persons_take(records, places, forms);
}

/* The places without names of all documents. The first name of each person says who he has become
 * in @made. */
static void
join_references(const CoterieJoiner *joiner, CoteriePersons *made)
{
    GArray *references = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    guint32 before = 0; /* names in earlier documents */

    for (guint32 i = 0; i < joiner->documents->len; i++) {
        const CoteriePersons *persons = g_ptr_array_index(joiner->documents, i);
        guint32 names = coterie_persons_place_count(persons);

        for (guint32 j = names; j < names + coterie_persons_reference_count(persons); j++) {
            CoteriePlace place = *coterie_persons_place(persons, j);
            guint32 first = coterie_persons_get(persons, place.person)->first_mention;

            place.document = i;
            place.person = coterie_persons_place(made, before + first)->person;
            g_array_append_val(references, place);
            g_ptr_array_add(forms, g_strdup(coterie_persons_form(persons, j)));
        }
        before += names;
    }
    coterie_persons_set_references(made, references, forms);
}

/* A row for each document, with a placing for each of its persons. (transfer full) */
static GPtrArray *
new_placings(const GPtrArray *documents)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);

    for (guint32 i = 0; i < documents->len; i++) {
        guint32 count = coterie_persons_count(g_ptr_array_index(documents, i));
        CoteriePlacing *row = g_new0(CoteriePlacing, (gsize)count + 1);

        for (guint32 j = 0; j < count; j++)
            row[j].cluster = COTERIE_NO_CLUSTER;
        g_ptr_array_add(rows, row);
    }
    return rows;
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
    g_autoptr(GHashTable) given = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) last_in = g_array_new(FALSE, TRUE, sizeof(guint32));
    g_autoptr(GArray) facts = g_array_new(FALSE, TRUE, sizeof(CoterieFacts));
    g_autoptr(GPtrArray) rows = new_placings(documents);
    CoterieJoiner joiner = {documents,
                            lexicon,
                            clusters,
                            names,
                            by_shown,
                            by_match,
                            given,
                            rulings,
                            last_in,
                            facts,
                            (CoteriePlacing **)rows->pdata};
    CoteriePersons *persons;

    take_all(&joiner, FALSE);
    coterie_homonyms_set_aside(&joiner);
    take_all(&joiner, TRUE);
    persons = make_persons(&joiner);
    join_references(&joiner, persons);
    coterie_homonyms_note(&joiner, persons);
    return persons;
}
