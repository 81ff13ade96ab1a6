/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named: mentions in, persons out. A sieve, the surest evidence first
 * (after Raghunathan et al. 2010, EMNLP):
 *
 *   1. known persons;
 *   2. names with a family name, in reading order;
 *   3. first names with a patronymic or a number (Lev Davidovich, Nicholas II);
 *   4. lone words, in reading order (people/lone.c);
 *   5. names that the text says are one person's (people/alias.c);
 *   6. a first name with a patronymic that only one person can bear, or two first names;
 *   7. a first name that stood alone too far from its bearer, where nearly all others of the
 *      same word went to one person.
 *
 * Names that the text sets side by side (people/apart.c) meet nowhere. Nothing of this goes
 * against what a reader has decided: names that are said to be two
 * persons' meet nowhere; those said to be one's are joined in the end (people/decided.c).
 *
 * Weak spot: two namesakes who are only ever called by the same name are one. */
#include "names/known_private.h"
#include "people/alias.h"
#include "people/gender.h"
#include "people/generations.h"
#include "people/persons_private.h"
#include "people/resolver.h"

/* "Hale is married to Susan Hale": she is not who is called Hale. */
static gboolean
is_kin_of_bare(const CoterieResolver *resolver, guint32 mention)
{
    guint32 other = resolver->kin[mention].other;
    const char *family = coterie_resolver_name(resolver, mention)->family_key;

    return other != COTERIE_NOBODY && family != NULL &&
           g_strcmp0(coterie_resolver_name(resolver, other)->lone_masculine, family) == 0;
}

static void
note_kin(const CoterieResolver *resolver, CoterieCluster *cluster, guint32 mention)
{
    const CoterieKin *kin = &resolver->kin[mention];

    cluster->kin += kin->told ? 1 : 0;
    cluster->kin_elder += kin->generation == COTERIE_GENERATION_ELDER ? 1 : 0;
    cluster->kin_bare |= is_kin_of_bare(resolver, mention);
}

static void
assign(CoterieResolver *resolver, guint32 mention, guint32 index, CoterieReason why)
{
    CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, index);

    resolver->cluster_of[mention] = index;
    coterie_clusters_bear(
        resolver->clusters, index, coterie_resolver_name(resolver, mention)->group);
    coterie_clusters_call(resolver->clusters, index, coterie_resolver_name(resolver, mention));
    resolver->reasons[mention] = (guint8)why;
    cluster->mentions++;
    if (coterie_resolver_name(resolver, mention)->lone != NULL)
        return;
    cluster->full++;
    cluster->first_full = MIN(cluster->first_full, mention);
    note_kin(resolver, cluster, mention);
}

/* ------------------------------------------------------------------ 1, 2, 3 */

/* Gives a known person the name of a mention; each name, as written and of one gender, once. */
static void
name_known(CoterieResolver *resolver, guint32 cluster, guint32 mention, GHashTable *seen)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    g_autofree char *form = coterie_resolver_form(resolver, mention);
    char *key = g_strdup_printf("%u %s", (guint)name->gender, form);

    if (coterie_clusters_get(resolver->clusters, cluster)->gender == COTERIE_GENDER_UNKNOWN)
        coterie_clusters_get(resolver->clusters, cluster)->gender = name->gender;
    if (g_hash_table_add(seen, key))
        coterie_clusters_name(resolver->clusters, cluster, name);
}

/* A gender that a list of persons tells is as good as one that a title tells. */
static void
learn_gender(CoterieName *name, CoterieGender gender)
{
    if (name->titled == COTERIE_GENDER_UNKNOWN)
        name->titled = gender;
    if (name->gender == COTERIE_GENDER_UNKNOWN)
        name->gender = gender;
}

/* The cluster of a known person. It bears the name the person is known by from the start, so that
 * spellings of it that nobody listed find him. */
static guint32
cluster_of_known(CoterieResolver *resolver, guint32 known)
{
    const char *text = coterie_known_name(resolver->known, known);
    guint32 *cluster = &resolver->of_known[known];
    CoterieName *name;

    if (*cluster != COTERIE_NO_CLUSTER)
        return *cluster;
    name = coterie_name_new_from_text(text, resolver->lexicon);
    *cluster = coterie_clusters_add(resolver->clusters, known);
    coterie_clusters_get(resolver->clusters, *cluster)->gender =
        coterie_known_gender(resolver->known, known);
    g_ptr_array_add(resolver->known_names, name);
    if (name->lone == NULL)
        coterie_clusters_name(resolver->clusters, *cluster, name);
    coterie_clusters_bear(
        resolver->clusters, *cluster, coterie_rulings_group_of(resolver->rulings, text));
    return *cluster;
}

static void
take_known(CoterieResolver *resolver)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < resolver->names->len; i++) {
        guint32 known = coterie_mentions_get(resolver->mentions, i)->known;
        guint32 cluster;

        if (known == COTERIE_NOBODY)
            continue;
        if (coterie_known_is_open(resolver->known, known)) {
            learn_gender(g_ptr_array_index(resolver->names, i),
                         coterie_known_gender(resolver->known, known));
            continue;
        }
        cluster = cluster_of_known(resolver, known);
        if (coterie_clusters_bars(resolver->clusters,
                                  coterie_clusters_get(resolver->clusters, cluster),
                                  coterie_resolver_name(resolver, i)->group))
            continue;
        name_known(resolver, cluster, i, seen);
        assign(resolver, i, cluster, COTERIE_REASON_KNOWN);
    }
}

/* A mention as written, with what stands beside it and tells father and son apart. (transfer full)
 */
static char *
form_of(const CoterieResolver *resolver, guint32 mention)
{
    const char *number = coterie_resolver_name(resolver, mention)->number;
    g_autofree char *form = coterie_resolver_form(resolver, mention);

    return number == NULL ? g_steal_pointer(&form) : g_strdup_printf("%s\n%s", form, number);
}

static void
take_full_name(CoterieResolver *resolver, guint32 mention)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    g_autofree char *form = form_of(resolver, mention);
    guint32 cluster = GPOINTER_TO_UINT(g_hash_table_lookup(resolver->forms, form));

    if (cluster == 0) {
        guint32 found = coterie_clusters_match(resolver->clusters, name);

        if (found == COTERIE_NO_CLUSTER)
            found = coterie_clusters_match_families(resolver->clusters, name);
        if (found == COTERIE_NO_CLUSTER)
            found = coterie_clusters_add(resolver->clusters, COTERIE_NOBODY);
        coterie_clusters_name(resolver->clusters, found, name);
        cluster = found + 1;
        g_hash_table_insert(resolver->forms, g_steal_pointer(&form), GUINT_TO_POINTER(cluster));
    }
    assign(resolver, mention, cluster - 1, COTERIE_REASON_FULL);
}

static void
take_full_names(CoterieResolver *resolver, gboolean with_family)
{
    for (guint32 i = 0; i < resolver->names->len; i++) {
        const CoterieName *name = coterie_resolver_name(resolver, i);

        if (resolver->cluster_of[i] == COTERIE_NO_CLUSTER && name->lone == NULL &&
            (name->family_key != NULL) == with_family)
            take_full_name(resolver, i);
    }
}

/* ------------------------------------------------------------------ 4 */

static void
take_lone(CoterieResolver *resolver, guint32 mention)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    CoterieReason why = COTERIE_REASON_SAME_WORD;
    guint32 found = coterie_resolver_for_lone(resolver, mention, &why);

    if (found == COTERIE_NO_CLUSTER) {
        found = coterie_clusters_add(resolver->clusters, COTERIE_NOBODY);
        coterie_clusters_get(resolver->clusters, found)->lone = TRUE;
        coterie_clusters_name(resolver->clusters, found, name);
    } else if (why == COTERIE_REASON_ANNOUNCED) {
        coterie_clusters_name(resolver->clusters, found, name);
    } else if (coterie_clusters_get(resolver->clusters, found)->gender == COTERIE_GENDER_UNKNOWN) {
        coterie_clusters_get(resolver->clusters, found)->gender = name->titled;
    }
    assign(resolver, mention, found, why);
    coterie_clusters_get(resolver->clusters, found)->bare +=
        why == COTERIE_REASON_ONLY_BEARER || why == COTERIE_REASON_LAST_BEARER;
    if (name->title != NULL)
        g_hash_table_insert(resolver->titled,
                            coterie_resolver_titled_key(name->title, name->lone),
                            GUINT_TO_POINTER(found + 1));
}

/* "His mother, Susan Hale": a relative named in passing, to whom a bare surname does not
 * go afterwards. */
static gboolean
is_kin_in_passing(const CoterieResolver *resolver, guint32 mention)
{
    return resolver->kin[mention].told &&
           coterie_clusters_get(resolver->clusters, resolver->cluster_of[mention])->full < 4;
}

static void
take_lone_names(CoterieResolver *resolver)
{
    for (guint32 i = 0; i < resolver->names->len; i++) {
        CoterieCluster *cluster;

        if (resolver->cluster_of[i] == COTERIE_NO_CLUSTER)
            take_lone(resolver, i);
        cluster = coterie_clusters_get(resolver->clusters, resolver->cluster_of[i]);
        cluster->last = i;
        if (coterie_resolver_name(resolver, i)->lone == NULL && !is_kin_in_passing(resolver, i))
            cluster->last_full = i;
    }
}

/* ------------------------------------------------------------------ 6 */

/* The one cluster with a family name that "Vladimir Ilyich" may be: no other patronymic is told of
 * it, and it is named at least twice as often as any other that may be. */
static guint32
bearer_of_patronymic(const CoterieResolver *resolver, const CoterieCluster *cluster)
{
    const CoterieName *name = g_ptr_array_index(cluster->names, 0);
    const GArray *list = coterie_clusters_by_given(resolver->clusters, name->given_key);
    guint32 best = COTERIE_NO_CLUSTER;
    guint32 most = 0, second = 0;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = coterie_clusters_root(resolver->clusters, g_array_index(list, guint32, i));
        const CoterieCluster *other = coterie_clusters_get(resolver->clusters, index);
        gboolean open = other != cluster && index != best && other->names->len > 0;

        for (guint j = 0; open && j < other->names->len; j++) {
            const CoterieName *of = g_ptr_array_index(other->names, j);

            open = of->lone != NULL || (of->family_key != NULL && of->patronymic == NULL &&
                                        coterie_name_may_be_one(of, name, resolver->lexicon));
        }
        if (!open)
            continue;
        second = MAX(second, MIN(most, other->mentions));
        if (other->mentions > most) {
            most = other->mentions;
            best = index;
        }
    }
    return most >= 2 * second && most > 2 ? best : COTERIE_NO_CLUSTER;
}

static void
join_patronymics(CoterieResolver *resolver)
{
    for (guint32 i = 0; i < coterie_clusters_count(resolver->clusters); i++) {
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, i);
        const CoterieName *name =
            cluster->names->len > 0 ? g_ptr_array_index(cluster->names, 0) : NULL;
        guint32 bearer;

        if (cluster->parent != i || name == NULL || name->patronymic == NULL ||
            name->family_key != NULL || cluster->known != COTERIE_NOBODY)
            continue;
        bearer = bearer_of_patronymic(resolver, cluster);
        if (bearer != COTERIE_NO_CLUSTER)
            coterie_clusters_join(resolver->clusters, bearer, i, COTERIE_REASON_PATRONYMIC);
    }
}

/* "Johann Christian", who is only once Johann Christian Bach. */
static void
join_givens(CoterieResolver *resolver)
{
    for (guint32 i = 0; i < coterie_clusters_count(resolver->clusters); i++) {
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, i);
        guint32 bearer = COTERIE_NO_CLUSTER;

        if (cluster->parent == i && cluster->names->len == 1 && cluster->known == COTERIE_NOBODY)
            bearer = coterie_clusters_by_givens(resolver->clusters,
                                                g_ptr_array_index(cluster->names, 0));
        if (bearer != COTERIE_NO_CLUSTER)
            coterie_clusters_join(resolver->clusters, bearer, i, COTERIE_REASON_FULL);
    }
}

/* ------------------------------------------------------------------ 7 */

/* How the mentions of one lone word are shared out. */
typedef struct {
    guint32 lone;   /* the cluster that has no other name, or COTERIE_NO_CLUSTER */
    guint32 bearer; /* the full-named cluster that took most of the others */
    guint32 most;   /* how many it took */
    guint32 others; /* how many full-named clusters took in all */
} Share;

static Share *
share_of(GHashTable *shares, const char *word)
{
    Share *share = g_hash_table_lookup(shares, word);

    if (share == NULL) {
        share = g_new0(Share, 1);
        share->lone = share->bearer = COTERIE_NO_CLUSTER;
        g_hash_table_insert(shares, (gpointer)word, share);
    }
    return share;
}

/* Counts the mentions of lone words; those of one word and cluster in @counts. */
static void
count_shares(const CoterieResolver *resolver, GHashTable *shares, GHashTable *counts)
{
    for (guint32 i = 0; i < resolver->names->len; i++) {
        const CoterieName *name = coterie_resolver_name(resolver, i);
        guint32 root = coterie_clusters_root(resolver->clusters, resolver->cluster_of[i]);
        Share *share;
        char *key;
        guint32 count;

        if (name->lone == NULL || coterie_lexicon_word(resolver->lexicon, name->lone)->given < 4)
            continue;
        share = share_of(shares, name->lone);
        if (coterie_clusters_get(resolver->clusters, root)->lone) {
            share->lone = root;
            continue;
        }
        key = g_strdup_printf("%u %s", root, name->lone);
        count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)) + 1;
        g_hash_table_insert(counts, key, GUINT_TO_POINTER(count));
        share->others++;
        if (count > share->most) {
            share->most = count;
            share->bearer = root;
        }
    }
}

static void
join_far_first_names(CoterieResolver *resolver)
{
    g_autoptr(GHashTable) shares = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    count_shares(resolver, shares, counts);
    for (guint32 i = 0; i < resolver->names->len; i++) {
        const CoterieName *name = coterie_resolver_name(resolver, i);
        const Share *share = name->lone != NULL ? g_hash_table_lookup(shares, name->lone) : NULL;

        /* One in five may be another's; fewer than three prove nothing. */
        if (share != NULL && share->lone != COTERIE_NO_CLUSTER && share->most > 2 &&
            5 * share->most >= 4 * share->others)
            coterie_clusters_join(
                resolver->clusters, share->lone, share->bearer, COTERIE_REASON_MOSTLY);
    }
}

/* ------------------------------------------------------------------ the whole */

static void
resolver_clear(CoterieResolver *resolver)
{
    coterie_clusters_free(resolver->clusters);
    coterie_apart_free(resolver->apart);
    g_ptr_array_unref(resolver->names);
    g_hash_table_unref(resolver->forms);
    g_hash_table_unref(resolver->lone_counts);
    g_hash_table_unref(resolver->bare_counts);
    g_hash_table_unref(resolver->titled);
    g_free(resolver->kin);
    g_free(resolver->cluster_of);
    g_free(resolver->reasons);
    g_free(resolver->announces);
    g_free(resolver->of_known);
    g_ptr_array_unref(resolver->known_names);
}

static void
note_titled(CoterieResolver *resolver, const CoterieName *name)
{
    CoterieTitleKind kind = (CoterieTitleKind)name->title->kind;

    g_hash_table_insert(
        resolver->titled, coterie_resolver_titled_key(name->title, name->lone), NULL);
    if (kind == COTERIE_TITLE_RANK || kind == COTERIE_TITLE_OFFICE)
        g_hash_table_insert(resolver->titled, coterie_resolver_titled_key(NULL, name->lone), NULL);
}

static void
count_word(GHashTable *counts, char *word)
{
    if (word != NULL)
        g_hash_table_insert(
            counts,
            word,
            GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(counts, word)) + 1));
}

static void
resolver_init(CoterieResolver *resolver)
{
    guint32 count = coterie_mentions_count(resolver->mentions);
    guint32 known = resolver->known != NULL ? coterie_known_count(resolver->known) : 0;

    resolver->clusters = coterie_clusters_new(resolver->lexicon, TRUE, resolver->rulings);
    resolver->names = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_name_free);
    resolver->known_names = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_name_free);
    resolver->forms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    resolver->cluster_of = g_new0(guint32, count + 1);
    resolver->reasons = g_new0(guint8, count + 1);
    resolver->announces = g_new0(guint8, count + 1);
    resolver->of_known = g_new(guint32, known + 1);
    resolver->lone_counts = g_hash_table_new(g_str_hash, g_str_equal);
    resolver->titled = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    resolver->bare_counts = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint32 i = 0; i < count; i++) {
        const CoterieMention *mention = coterie_mentions_get(resolver->mentions, i);
        CoterieName *name = coterie_name_new(resolver->tokens, mention, resolver->lexicon);

        if (coterie_mentions_ruled(resolver->mentions, i) != COTERIE_NO_RULING &&
            !coterie_mentions_is_placed(resolver->mentions, i))
            name->group = coterie_rulings_name(resolver->rulings,
                                               coterie_mentions_ruled(resolver->mentions, i))
                              ->group;
        resolver->cluster_of[i] = COTERIE_NO_CLUSTER;
        g_ptr_array_add(resolver->names, name);
        count_word(resolver->lone_counts, name->lone);
        count_word(resolver->bare_counts, name->title == NULL ? name->lone : NULL);
        if (name->lone != NULL && name->title != NULL)
            note_titled(resolver, name);
    }
    for (guint32 i = 0; i < known; i++)
        resolver->of_known[i] = COTERIE_NO_CLUSTER;
    resolver->kin = coterie_kin_read(resolver->mentions, resolver->lexicon);
    coterie_generations_read(resolver->mentions, resolver->kin, resolver->names, resolver->lexicon);
    resolver->apart =
        coterie_apart_new(resolver->mentions, resolver->kin, resolver->names, resolver->lexicon);
    coterie_clusters_part(resolver->clusters, resolver->apart);
}

CoteriePersons *
coterie_persons_new(const CoterieMentions *mentions, const CoterieLexicon *lexicon)
{
    g_return_val_if_fail(mentions != NULL && lexicon != NULL, NULL);
    CoterieResolver resolver = {
        .mentions = mentions,
        .tokens = coterie_mentions_tokens(mentions),
        .lexicon = lexicon,
        .known = coterie_mentions_known(mentions),
        .rulings = coterie_mentions_rulings(mentions),
    };
    CoteriePersons *persons;
    GByteArray *met = NULL;

    resolver_init(&resolver);
    take_known(&resolver);
    take_full_names(&resolver, TRUE);
    take_full_names(&resolver, FALSE);
    take_lone_names(&resolver);
    coterie_aliases_join(
        resolver.clusters, mentions, lexicon, resolver.cluster_of, resolver.announces);
    join_patronymics(&resolver);
    join_givens(&resolver);
    join_far_first_names(&resolver);
    if (resolver.rulings != NULL)
        met = coterie_resolver_decide(&resolver);
    coterie_genders_from_pronouns(
        resolver.clusters, mentions, resolver.kin, lexicon, resolver.cluster_of);
    persons = coterie_resolver_persons(&resolver);
    coterie_persons_set_met(persons, met);
    resolver_clear(&resolver);
    return persons;
}
