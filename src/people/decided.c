/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's last word on who is one person. The sieve has done its work, within
 * the bounds of what must stay apart; now whoever is called by a name that "same"
 * speaks of is joined with whoever bears the other, mentions that are said to name
 * somebody go to him, and persons get the names they are to be shown under.
 *
 * A single word that several persons share ("Sedov" of Lev and of Sergei) says nothing
 * about the persons: its mentions are moved, the persons stay. So are those of
 * Sergei Sedov where "Sedov" is said to be Lev Sedov.
 *
 * Weak spot: which of several persons of one name "show" means is told by how often
 * they are called so. */
#include "names/corrections_private.h"
#include "people/resolver.h"

/* Who bears a name of which something is decided. */
typedef struct {
    guint32 most;     /* the cluster that is called so most often, or COTERIE_NO_CLUSTER */
    guint32 count;    /* how often */
    guint32 bearers;  /* how many clusters are */
    gboolean is_lone; /* @most has no other name */
    gboolean moves;   /* its mentions go to the person, not their bearers */
} Bearers;

typedef struct {
    CoterieResolver *resolver;
    GArray *pairs;    /* of guint64: a name of the rulings and a cluster that is called so */
    Bearers *bearers; /* one a name */
    guint32 *targets; /* for each group its cluster, or COTERIE_NO_CLUSTER */
} Decider;

static const CoterieRuledName *
name_at(const Decider *decider, guint32 name)
{
    return coterie_rulings_name(decider->resolver->rulings, name);
}

static gboolean
joins(const Decider *decider, guint32 group)
{
    return coterie_rulings_group(decider->resolver->rulings, group)->joins;
}

static guint32
ruled(const Decider *decider, guint32 mention)
{
    return coterie_mentions_ruled(decider->resolver->mentions, mention);
}

static gboolean
is_placed(const Decider *decider, guint32 mention)
{
    return coterie_mentions_is_placed(decider->resolver->mentions, mention);
}

/* ------------------------------------------------------------------ who bears a name */

/* A cluster that only bears the name is preferred; then the one called so most often. */
static void
count_bearer(const Decider *decider, guint32 name, guint32 root, guint32 count)
{
    const CoterieCluster *cluster = coterie_clusters_get(decider->resolver->clusters, root);
    Bearers *bearers = &decider->bearers[name];

    bearers->bearers++;
    if (bearers->most != COTERIE_NO_CLUSTER &&
        (bearers->is_lone > cluster->lone ||
         (bearers->is_lone == cluster->lone && bearers->count >= count)))
        return;
    bearers->most = root;
    bearers->count = count;
    bearers->is_lone = cluster->lone;
}

static guint64
key_of(guint32 name, guint32 root)
{
    return ((guint64)name << 32) | root;
}

/* Counts how often each cluster is called by each name. (element-type guint64 guint32) */
static GHashTable *
count_calls(const Decider *decider)
{
    const CoterieResolver *resolver = decider->resolver;
    GHashTable *calls = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    for (guint32 i = 0; i < resolver->names->len; i++) {
        guint64 key = key_of(ruled(decider, i),
                             coterie_clusters_root(resolver->clusters, resolver->cluster_of[i]));
        guint32 count = GPOINTER_TO_UINT(g_hash_table_lookup(calls, &key));

        if (ruled(decider, i) == COTERIE_NO_RULING || is_placed(decider, i))
            continue;
        if (count == 0)
            g_array_append_val(decider->pairs, key);
        g_hash_table_insert(calls, g_memdup2(&key, sizeof key), GUINT_TO_POINTER(count + 1));
    }
    return calls;
}

/* A known person bears his name even where the text does not call him so. */
static void
add_known(const Decider *decider, GHashTable *calls)
{
    const CoterieResolver *resolver = decider->resolver;

    for (guint32 i = 0; i < coterie_clusters_count(resolver->clusters); i++) {
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, i);
        guint32 name;
        guint64 key;

        if (cluster->parent != i || cluster->known == COTERIE_NOBODY)
            continue;
        name = coterie_rulings_find_name(resolver->rulings,
                                         coterie_known_name(resolver->known, cluster->known));
        key = key_of(name, i);
        if (name != COTERIE_NO_RULING && !g_hash_table_contains(calls, &key))
            g_array_append_val(decider->pairs, key);
    }
}

static void
count_bearers(const Decider *decider)
{
    g_autoptr(GHashTable) calls = count_calls(decider);

    add_known(decider, calls);
    for (guint i = 0; i < decider->pairs->len; i++) {
        guint64 key = g_array_index(decider->pairs, guint64, i);

        count_bearer(decider,
                     (guint32)(key >> 32),
                     (guint32)key,
                     GPOINTER_TO_UINT(g_hash_table_lookup(calls, &key)));
    }
}

/* Whether the full names of @cluster speak against one of another bearer of the family name. */
static gboolean
is_another(const Decider *decider, const CoterieCluster *cluster, const CoterieName *name)
{
    gboolean against = FALSE;

    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *other = g_ptr_array_index(cluster->names, i);

        if (other->family_key == NULL || !g_str_equal(other->family_key, name->family_key))
            continue;
        if (coterie_name_may_be_one(other, name, decider->resolver->lexicon))
            return FALSE;
        against = TRUE;
    }
    return against;
}

/* Whether the one bearer of a lone name cannot be the person it is said to name. */
static gboolean
is_anothers(const Decider *decider, guint32 name)
{
    const CoterieResolver *resolver = decider->resolver;
    const CoterieCluster *cluster =
        coterie_clusters_get(resolver->clusters, decider->bearers[name].most);

    for (guint32 i = 0; i < coterie_rulings_count(resolver->rulings); i++) {
        g_autoptr(CoterieName) other = NULL;

        if (name_at(decider, i)->group != name_at(decider, name)->group ||
            name_at(decider, i)->one_word)
            continue;
        other = coterie_name_new_from_text(name_at(decider, i)->text, resolver->lexicon);
        if (other->family_key != NULL && is_another(decider, cluster, other))
            return TRUE;
    }
    return FALSE;
}

/* ------------------------------------------------------------------ joining and moving */

/* Finds for each group the cluster that it is, and which names say nothing about their bearers. */
static void
find_targets(const Decider *decider)
{
    for (guint32 i = 0; i < coterie_rulings_count(decider->resolver->rulings); i++) {
        Bearers *bearers = &decider->bearers[i];
        guint32 group = name_at(decider, i)->group;

        if (bearers->bearers == 0)
            continue;
        bearers->moves = joins(decider, group) && name_at(decider, i)->one_word &&
                         (bearers->bearers > 1 || is_anothers(decider, i));
        if (!bearers->moves && decider->targets[group] == COTERIE_NO_CLUSTER)
            decider->targets[group] = bearers->most;
    }
}

static void
join_bearers(const Decider *decider)
{
    for (guint i = 0; i < decider->pairs->len; i++) {
        guint64 key = g_array_index(decider->pairs, guint64, i);
        guint32 name = (guint32)(key >> 32);
        guint32 group = name_at(decider, name)->group;

        if (joins(decider, group) && !decider->bearers[name].moves)
            coterie_clusters_force(
                decider->resolver->clusters, decider->targets[group], (guint32)key);
    }
}

/* Whether what is decided of the name of a mention says who it is, whoever bears the name else. */
static gboolean
is_moved(const Decider *decider, guint32 mention)
{
    guint32 name = ruled(decider, mention);

    return name != COTERIE_NO_RULING &&
           (is_placed(decider, mention) || decider->bearers[name].moves);
}

static void
move_mentions(const Decider *decider)
{
    CoterieResolver *resolver = decider->resolver;

    for (guint32 i = 0; i < resolver->names->len; i++) {
        guint32 *target;

        if (!is_moved(decider, i))
            continue;
        target = &decider->targets[name_at(decider, ruled(decider, i))->group];
        if (*target == COTERIE_NO_CLUSTER)
            *target = coterie_clusters_add(resolver->clusters, COTERIE_NOBODY);
        resolver->cluster_of[i] = *target;
        resolver->reasons[i] = COTERIE_REASON_DECIDED;
    }
}

/* A person is called by the name he is shown under, too. */
static void
count_shown(const Decider *decider, const char *shown)
{
    guint32 name = coterie_rulings_find_name(decider->resolver->rulings, shown);

    if (name != COTERIE_NO_RULING)
        decider->bearers[name].bearers++;
}

/* Names the persons. One whom only a decision about a mention names has no other name. */
static void
show(const Decider *decider)
{
    CoterieResolver *resolver = decider->resolver;

    for (guint32 i = 0; i < coterie_rulings_count(resolver->rulings); i++) {
        guint32 group = name_at(decider, i)->group;
        const char *shown = coterie_rulings_group(resolver->rulings, group)->shown;
        guint32 target = decider->targets[group];

        if (group == 0 || target == COTERIE_NO_CLUSTER)
            continue;
        target = coterie_clusters_root(resolver->clusters, target);
        if (shown == NULL && coterie_clusters_get(resolver->clusters, target)->names->len == 0)
            shown = name_at(decider, i)->text;
        if (shown != NULL) {
            coterie_clusters_get(resolver->clusters, target)->shown = shown;
            count_shown(decider, shown);
        }
    }
}

static GByteArray *
note_met(const Decider *decider)
{
    const CoterieRulings *rulings = decider->resolver->rulings;
    GByteArray *met = coterie_rulings_met(rulings);

    coterie_met_add(met, coterie_mentions_met(decider->resolver->mentions));
    for (guint32 i = 0; i < coterie_rulings_count(rulings); i++)
        if (decider->bearers[i].bearers > 0)
            coterie_rulings_meet(rulings, i, met);
    return met;
}

GByteArray *
coterie_resolver_decide(CoterieResolver *resolver)
{
    guint32 names = coterie_rulings_count(resolver->rulings);
    guint32 groups = coterie_rulings_group_count(resolver->rulings);
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(guint64));
    g_autofree Bearers *bearers = g_new0(Bearers, (gsize)names + 1);
    g_autofree guint32 *targets = g_new(guint32, groups);
    Decider decider = {resolver, pairs, bearers, targets};

    for (guint32 i = 0; i < names; i++)
        bearers[i].most = COTERIE_NO_CLUSTER;
    for (guint32 i = 0; i < groups; i++)
        targets[i] = COTERIE_NO_CLUSTER;
    count_bearers(&decider);
    find_targets(&decider);
    join_bearers(&decider);
    move_mentions(&decider);
    show(&decider);
    return note_met(&decider);
}
