/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may be any of several persons of one name, whom facts keep apart. Where a document
 * tells nothing that says which of them it means, but names somebody whom documents of
 * one of them name too, and of no other, its person is that one. Where it does not, its
 * person is put aside: all such of one name are one person, who is neither of the others.
 *
 * Weak spot: somebody whom all the world names is company like anybody else. */
#include "people/facts.h"
#include "people/joiner.h"

/* In a document of more persons everybody is named. */
#define MOST_COMPANY 200

/* Persons of documents, and what is found out about them. */
typedef struct {
    CoterieJoiner *joiner;
    guint8 *apart;       /* for each cluster whether facts keep it apart from a namesake */
    guint32 clusters;    /* how many there are before anybody is put aside */
    GHashTable *company; /* set of a cluster kept apart and one its documents name, as one number */
    GHashTable *aside;   /* name -> cluster of those put aside, + 1 */
    GArray *undecided;   /* of Undecided */
} Sorter;

/* A person of a document who may be several. */
typedef struct {
    guint32 document;
    guint32 person;
} Undecided;

static gboolean
clash(const CoterieJoiner *joiner, guint32 one, guint32 other)
{
    return coterie_facts_clash(coterie_joiner_facts(joiner, one),
                               coterie_joiner_facts(joiner, other)) != (CoterieFact)COTERIE_FACTS;
}

static CoteriePlacing *
placing_of(const Sorter *sorter, Undecided who)
{
    return &sorter->joiner->placings[who.document][who.person];
}

/* ------------------------------------------------------------------ who is undecided */

/* Whether facts keep a cluster apart from a namesake. */
static gboolean
is_apart(const CoterieJoiner *joiner, guint32 cluster)
{
    const GPtrArray *names = coterie_clusters_get(joiner->clusters, cluster)->names;

    for (guint i = 0; i < names->len; i++) {
        const guint32 *list;
        guint count = coterie_joiner_namesakes(joiner, g_ptr_array_index(names, i), &list);

        for (guint j = 0; j < count; j++)
            if (list[j] != cluster && clash(joiner, cluster, list[j]))
                return TRUE;
    }
    return FALSE;
}

/* Whether somebody of a name and of these facts may be @cluster. */
static gboolean
fits(const CoterieJoiner *joiner,
     const CoterieName *name,
     const CoterieFacts *facts,
     guint32 cluster)
{
    return coterie_facts_clash(coterie_joiner_facts(joiner, cluster), facts) ==
               (CoterieFact)COTERIE_FACTS &&
           coterie_clusters_agrees(joiner->clusters, cluster, name);
}

/* Whether what is told of somebody fits a namesake of the cluster he went to as well, from whom
 * facts keep that apart. */
static gboolean
is_undecided(const Sorter *sorter, Undecided who)
{
    const CoterieJoiner *joiner = sorter->joiner;
    guint32 cluster = placing_of(sorter, who)->cluster;
    g_autoptr(CoterieName) name = coterie_joiner_parse(joiner, who.document, who.person);
    const CoterieFacts *facts =
        coterie_persons_facts(coterie_joiner_document(joiner, who.document), who.person);
    const guint32 *list;
    guint count = coterie_joiner_namesakes(joiner, name, &list);

    for (guint i = 0; i < count; i++) {
        if (list[i] != cluster && clash(joiner, cluster, list[i]) &&
            fits(joiner, name, facts, list[i]))
            return TRUE;
    }
    return FALSE;
}

/* Whether somebody is at a cluster with namesakes, and not because it is decided. */
static gboolean
is_asked(const Sorter *sorter, Undecided who)
{
    const CoteriePlacing *placing = placing_of(sorter, who);

    return placing->cluster != COTERIE_NO_CLUSTER && sorter->apart[placing->cluster] &&
           placing->reason != COTERIE_JOIN_DECIDED;
}

/* ------------------------------------------------------------------ company */

static guint64
company_key(guint32 cluster, guint32 other)
{
    return ((guint64)cluster << 32) | other;
}

/* Notes whom a document names beside somebody of whom it is clear who he is. */
static void
note_company(const Sorter *sorter, Undecided who)
{
    const CoterieJoiner *joiner = sorter->joiner;
    guint32 cluster = placing_of(sorter, who)->cluster;
    guint32 count = coterie_persons_count(coterie_joiner_document(joiner, who.document));

    for (guint32 i = 0; count <= MOST_COMPANY && i < count; i++) {
        guint32 other = joiner->placings[who.document][i].cluster;
        guint64 key = company_key(cluster, other);

        if (i != who.person && other != COTERIE_NO_CLUSTER)
            g_hash_table_add(sorter->company, g_memdup2(&key, sizeof key));
    }
}

/* Whether a document names anybody whom documents of @cluster name, too. */
static gboolean
shares_company(const Sorter *sorter, Undecided who, guint32 cluster)
{
    const CoterieJoiner *joiner = sorter->joiner;
    guint32 count = coterie_persons_count(coterie_joiner_document(joiner, who.document));

    for (guint32 i = 0; count <= MOST_COMPANY && i < count; i++) {
        guint32 other = joiner->placings[who.document][i].cluster;
        guint64 key = company_key(cluster, other);

        if (i != who.person && other != COTERIE_NO_CLUSTER &&
            g_hash_table_contains(sorter->company, &key))
            return TRUE;
    }
    return FALSE;
}

/* The only one of those whom somebody fits whose company he is in, or COTERIE_NO_CLUSTER. */
static guint32
find_by_company(const Sorter *sorter, Undecided who, const CoterieName *name)
{
    const CoterieJoiner *joiner = sorter->joiner;
    const CoterieFacts *facts =
        coterie_persons_facts(coterie_joiner_document(joiner, who.document), who.person);
    guint32 found = COTERIE_NO_CLUSTER;
    const guint32 *list;
    guint count = coterie_joiner_namesakes(joiner, name, &list);

    for (guint i = 0; i < count; i++) {
        if (list[i] >= sorter->clusters || !fits(joiner, name, facts, list[i]) ||
            !shares_company(sorter, who, list[i]))
            continue;
        if (found != COTERIE_NO_CLUSTER)
            return COTERIE_NO_CLUSTER;
        found = list[i];
    }
    return found;
}

/* ------------------------------------------------------------------ where they go */

/* The cluster of those of a name who are put aside; takes @name over. */
static guint32
aside_of(const Sorter *sorter, CoterieName *name)
{
    char *key = g_strdup_printf("%s\n%s", name->family_key, name->given_key);
    guint32 cluster = GPOINTER_TO_UINT(g_hash_table_lookup(sorter->aside, key));

    if (cluster > 0) {
        g_free(key);
        coterie_name_free(name);
        return cluster - 1;
    }
    cluster = coterie_joiner_add(sorter->joiner, name);
    g_hash_table_insert(sorter->aside, key, GUINT_TO_POINTER(cluster + 1));
    return cluster;
}

/* Puts somebody where company says he belongs, or aside, unless another person of his document is
 * there. */
static void
settle(const Sorter *sorter, Undecided who)
{
    CoterieJoiner *joiner = sorter->joiner;
    g_autoptr(CoterieName) name = coterie_joiner_parse(joiner, who.document, who.person);
    guint32 found = find_by_company(sorter, who, name);
    CoterieJoinReason reason = COTERIE_JOIN_COMPANY;

    if (found == COTERIE_NO_CLUSTER) {
        found = aside_of(sorter, g_steal_pointer(&name));
        reason = COTERIE_JOIN_ASIDE;
    }
    coterie_joiner_mark(joiner, who.document);
    if (found == placing_of(sorter, who)->cluster ||
        !coterie_joiner_is_taken(joiner, who.document, found))
        coterie_joiner_place(joiner, who.document, who.person, found, (guint8)reason);
}

/* Parts those of whom it is clear who they are from those who may be several. */
static void
sort_persons(const Sorter *sorter)
{
    for (guint32 i = 0; i < sorter->joiner->documents->len; i++) {
        guint32 count = coterie_persons_count(coterie_joiner_document(sorter->joiner, i));

        for (guint32 j = 0; j < count; j++) {
            Undecided who = {i, j};

            if (!is_asked(sorter, who))
                continue;
            if (is_undecided(sorter, who))
                g_array_append_val(sorter->undecided, who);
            else
                note_company(sorter, who);
        }
    }
}

void
coterie_homonyms_set_aside(CoterieJoiner *joiner)
{
    guint32 count = coterie_clusters_count(joiner->clusters);
    g_autofree guint8 *apart = g_new0(guint8, (gsize)count + 1);
    g_autoptr(GHashTable) company =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(GHashTable) aside = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GArray) undecided = g_array_new(FALSE, FALSE, sizeof(Undecided));
    const Sorter sorter = {joiner, apart, count, company, aside, undecided};

    for (guint32 i = 0; i < count; i++)
        apart[i] = is_apart(joiner, i) ? 1 : 0;
    sort_persons(&sorter);
    for (guint i = 0; i < undecided->len; i++)
        settle(&sorter, g_array_index(undecided, Undecided, i));
}
