/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a lone word names. A family name goes to the last full name that fits it:
 * well attested, of the right gender, borne as men or as women bear it ("Sedov"
 * is not Natalia Sedova). A first name goes to a person near by, or to the only
 * one who bears it. Else it joins the other mentions of the same word; a word of
 * no list may be a misspelling of a family name.
 *
 * Weak spot: two namesakes in one scene, called by the surname in turn. */
#include "people/alias.h"
#include "people/objections.h"

/* A first name alone is looked for so many sentences back. */
#define NEAR_SENTENCES 25

/* Whether the person was named, in any way, not long before @mention. */
static gboolean
is_near(const CoterieResolver *resolver, const CoterieCluster *cluster, guint32 mention)
{
    return cluster->last != G_MAXUINT32 &&
           coterie_resolver_sentence(resolver, cluster->last) + NEAR_SENTENCES >=
               coterie_resolver_sentence(resolver, mention);
}

/* Whether the family name alone has been said of @one, and @other is a namesake who was named in
 * passing, before the last sentence: "Hale was born to Peter Hale". */
static gboolean
is_established_beside(const CoterieResolver *resolver,
                      const CoterieCluster *one,
                      const CoterieCluster *other,
                      guint32 mention)
{
    return one->bare > 0 && other->bare == 0 && other->full == 1 &&
           (other->last_full == G_MAXUINT32 ||
            coterie_resolver_sentence(resolver, other->last_full) + 1 <
                coterie_resolver_sentence(resolver, mention));
}

/* Which of two clusters a bare family name more likely means: one that is not only somebody's kin,
 * if he is named by now; one that is well attested; then the one who is called so already, if the
 * other is named in passing; then the one whose full name stands last before it; failing that, the
 * first after it. */
static gboolean
fits_better(const CoterieResolver *resolver, guint32 one, guint32 other, guint32 mention)
{
    const CoterieCluster *a = coterie_clusters_get(resolver->clusters, one);
    const CoterieCluster *b = coterie_clusters_get(resolver->clusters, other);
    gboolean a_doubtful = coterie_clusters_is_doubtful(resolver->clusters, one);
    gboolean a_before = a->last_full != G_MAXUINT32;
    gboolean b_before = b->last_full != G_MAXUINT32;
    gboolean b_kin = coterie_cluster_is_only_kin(b);

    if (coterie_cluster_is_only_kin(a) != b_kin && (b_kin ? a_before : b_before))
        return b_kin;
    if (a_doubtful != coterie_clusters_is_doubtful(resolver->clusters, other))
        return !a_doubtful;
    if (is_established_beside(resolver, a, b, mention))
        return TRUE;
    if (is_established_beside(resolver, b, a, mention))
        return FALSE;
    if (is_near(resolver, a, mention) != is_near(resolver, b, mention))
        return is_near(resolver, a, mention);
    if (a_before != b_before)
        return a_before;
    return a_before ? a->last_full > b->last_full : a->first_full < b->first_full;
}

/* Who was last called by the same title and word: "Mr. Adams" stays the one that he is. */
static guint32
called_before(const CoterieResolver *resolver, const CoterieName *name)
{
    g_autofree char *key =
        name->title != NULL ? coterie_resolver_titled_key(name->title, name->lone) : NULL;
    guint32 found = key != NULL ? GPOINTER_TO_UINT(g_hash_table_lookup(resolver->titled, key)) : 0;

    return found > 0 ? found - 1 : COTERIE_NO_CLUSTER;
}

static guint32
by_family(const CoterieResolver *resolver,
          const CoterieName *name,
          guint32 mention,
          CoterieReason *why)
{
    const GArray *list = coterie_clusters_by_family(resolver->clusters, name->lone_masculine);
    guint32 before = called_before(resolver, name);
    guint32 best = COTERIE_NO_CLUSTER;
    gboolean found = FALSE;

    *why = COTERIE_REASON_ONLY_BEARER;
    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, index);

        if (cluster->lone || coterie_objections_hold(resolver, cluster, mention, COTERIE_AS_FAMILY))
            continue;
        if (best != COTERIE_NO_CLUSTER && best != index)
            *why = COTERIE_REASON_LAST_BEARER;
        if (best == COTERIE_NO_CLUSTER || fits_better(resolver, index, best, mention))
            best = index;
        found |= index == before;
    }
    return found && is_near(resolver, coterie_clusters_get(resolver->clusters, before), mention)
               ? before
               : best;
}

/* Whether a person who is not yet named will be, in full, within the same reach. */
static gboolean
is_near_ahead(const CoterieResolver *resolver, const CoterieCluster *cluster, guint32 mention)
{
    return cluster->last == G_MAXUINT32 && cluster->first_full != G_MAXUINT32 &&
           coterie_resolver_sentence(resolver, cluster->first_full) <=
               coterie_resolver_sentence(resolver, mention) + NEAR_SENTENCES;
}

static gboolean
bears_given(const CoterieResolver *resolver, const CoterieCluster *cluster, const CoterieName *name)
{
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *other = g_ptr_array_index(cluster->names, i);

        if (other->given == NULL || other->given_initial)
            continue;
        if (g_str_equal(other->given_key, name->lone_key) ||
            coterie_name_is_short_form(name->lone, other->given, resolver->lexicon))
            return TRUE;
    }
    return FALSE;
}

/* The clusters whose first name the lone word may be, short forms included. (transfer full) */
static GArray *
givens_of(const CoterieResolver *resolver, const CoterieName *name)
{
    const GArray *same = coterie_clusters_by_given(resolver->clusters, name->lone_key);
    GArray *list = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_auto(GStrv) formal = coterie_name_formal_keys(name->lone, resolver->lexicon);

    if (same != NULL)
        g_array_append_vals(list, same->data, same->len);
    for (gsize i = 0; formal != NULL && formal[i] != NULL; i++) {
        const GArray *more = coterie_clusters_by_given(resolver->clusters, formal[i]);

        if (more != NULL)
            g_array_append_vals(list, more->data, more->len);
    }
    return list;
}

/* A full name so many sentences back makes its bearer the one meant. */
#define JUST_NAMED_SENTENCES 6

static gboolean
is_just_named(const CoterieResolver *resolver, const CoterieCluster *cluster, guint32 mention)
{
    return cluster->last_full != G_MAXUINT32 &&
           coterie_resolver_sentence(resolver, cluster->last_full) + JUST_NAMED_SENTENCES >=
               coterie_resolver_sentence(resolver, mention);
}

/* Which of two bearers of a first name it rather means: the one who bears its title, then the one
 * just named in full, then one who is near, then the one named more often. */
static gboolean
is_rather_meant(const CoterieResolver *resolver,
                const CoterieName *name,
                const CoterieCluster *one,
                const CoterieCluster *other,
                guint32 mention)
{
    gboolean one_titled = name->title != NULL && coterie_cluster_has_title(one, name->title);
    gboolean one_named = is_just_named(resolver, one, mention);
    gboolean one_near = is_near(resolver, one, mention);

    if (name->title != NULL && one_titled != coterie_cluster_has_title(other, name->title))
        return one_titled;
    if (one_named != is_just_named(resolver, other, mention))
        return one_named;
    if (one_named)
        return one->last_full > other->last_full;
    if (one_near != is_near(resolver, other, mention))
        return one_near;
    return one->mentions > other->mentions;
}

/* The person meant by a first name: one near by; from further back only one who is the only bearer,
 * or is named far more often than any other; of those yet to come only one who is near. */
static guint32
by_given(const CoterieResolver *resolver,
         const CoterieName *name,
         guint32 mention,
         CoterieReason *why)
{
    g_autoptr(GArray) list = givens_of(resolver, name);
    guint32 best = COTERIE_NO_CLUSTER;
    guint32 mentions = 0;
    const CoterieCluster *found;

    for (guint i = 0; i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, index);

        if (index == best ||
            coterie_objections_hold(resolver, cluster, mention, COTERIE_AS_GIVEN) ||
            !bears_given(resolver, cluster, name))
            continue;
        mentions += cluster->mentions;
        if (best == COTERIE_NO_CLUSTER ||
            is_rather_meant(
                resolver, name, cluster, coterie_clusters_get(resolver->clusters, best), mention))
            best = index;
    }
    if (best == COTERIE_NO_CLUSTER)
        return best;
    found = coterie_clusters_get(resolver->clusters, best);
    *why = is_near(resolver, found, mention) || is_near_ahead(resolver, found, mention)
               ? COTERIE_REASON_GIVEN_NEAR
               : COTERIE_REASON_GIVEN_FAR;
    if (*why == COTERIE_REASON_GIVEN_NEAR ||
        (found->last != G_MAXUINT32 && 3 * mentions <= 4 * found->mentions))
        return best;
    return COTERIE_NO_CLUSTER;
}

/* The cluster that has no other name than this word. */
static guint32
by_lone(const CoterieResolver *resolver, guint32 mention)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    const GArray *list = coterie_clusters_by_family(resolver->clusters, name->lone_key);
    guint32 best = COTERIE_NO_CLUSTER;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint32 index = g_array_index(list, guint32, i);
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, index);

        if (cluster->lone &&
            !coterie_objections_hold(resolver, cluster, mention, COTERIE_AS_SAME) &&
            (best == COTERIE_NO_CLUSTER ||
             cluster->last > coterie_clusters_get(resolver->clusters, best)->last))
            best = index;
    }
    return best;
}

/* A word that is a name in its own right is no misspelling of another. */
static gboolean
is_listed(const CoterieResolver *resolver, const CoterieName *name)
{
    const CoterieWord *word = coterie_lexicon_word(resolver->lexicon, name->lone);

    return word->given > 0 || word->surname > 0;
}

/* The only one who has the word as the first of two family names. */
static guint32
by_inner(const CoterieResolver *resolver, guint32 mention, CoterieReason *why)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    guint32 found = coterie_clusters_by_inner(resolver->clusters, name->lone_key);

    if (found == COTERIE_NO_CLUSTER ||
        coterie_objections_hold(
            resolver, coterie_clusters_get(resolver->clusters, found), mention, COTERIE_AS_FAMILY))
        return COTERIE_NO_CLUSTER;
    *why = COTERIE_REASON_ONLY_BEARER;
    return found;
}

/* "Sir Walter", "Mrs. Rachel": a title before a usual first name need not make it a family name. */
static gboolean
may_be_given(const CoterieResolver *resolver, const CoterieName *name)
{
    return !name->lone_family || (name->title->kind == COTERIE_TITLE_STYLE &&
                                  coterie_lexicon_word(resolver->lexicon, name->lone)->given >= 4);
}

/* The peer whose title the name is. */
static guint32
by_peerage(const CoterieResolver *resolver, guint32 mention, CoterieReason *why)
{
    guint32 peer = COTERIE_NO_CLUSTER;

    if (coterie_alias_is_peerage(resolver->mentions, resolver->lexicon, mention))
        peer = resolver->cluster_of[mention - 1];
    if (peer != COTERIE_NO_CLUSTER)
        *why = COTERIE_REASON_ANNOUNCED;
    return peer;
}

/* The only one whose name has these first letters: "FDR". */
static guint32
by_initials(const CoterieResolver *resolver, guint32 mention, CoterieReason *why)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    guint32 first = coterie_mentions_get(resolver->mentions, mention)->first;
    guint32 found = COTERIE_NO_CLUSTER;

    if ((coterie_tokens_get(resolver->tokens, first)->flags & COTERIE_TOKEN_CAPITALS) != 0)
        found = coterie_clusters_by_initials(resolver->clusters, name->lone);
    if (found == COTERIE_NO_CLUSTER ||
        coterie_objections_hold(
            resolver, coterie_clusters_get(resolver->clusters, found), mention, COTERIE_AS_SAME))
        return COTERIE_NO_CLUSTER;
    *why = COTERIE_REASON_INITIALS;
    return found;
}

guint32
coterie_resolver_for_lone(const CoterieResolver *resolver, guint32 mention, CoterieReason *why)
{
    const CoterieName *name = coterie_resolver_name(resolver, mention);
    guint32 found = by_peerage(resolver, mention, why);

    if (found == COTERIE_NO_CLUSTER && !name->lone_given)
        found = by_family(resolver, name, mention, why);
    if (found == COTERIE_NO_CLUSTER && may_be_given(resolver, name))
        found = by_given(resolver, name, mention, why);
    if (found == COTERIE_NO_CLUSTER && !name->lone_given)
        found = by_inner(resolver, mention, why);
    if (found == COTERIE_NO_CLUSTER)
        found = by_initials(resolver, mention, why);
    if (found != COTERIE_NO_CLUSTER)
        return found;
    *why = COTERIE_REASON_SAME_WORD;
    found = by_lone(resolver, mention);
    if (found != COTERIE_NO_CLUSTER || name->lone_given || is_listed(resolver, name))
        return found;
    found = coterie_clusters_by_misspelling(resolver->clusters, name->lone_masculine);
    if (found != COTERIE_NO_CLUSTER &&
        coterie_objections_hold(
            resolver, coterie_clusters_get(resolver->clusters, found), mention, COTERIE_AS_FAMILY))
        return COTERIE_NO_CLUSTER;
    if (found != COTERIE_NO_CLUSTER)
        *why = COTERIE_REASON_MISSPELLED;
    return found;
}
