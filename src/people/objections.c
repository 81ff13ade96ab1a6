/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks against a lone word being said of somebody. Each objection is a function
 * and a row of one table; any of them is enough. What speaks for one of several who
 * are left is weighed in people/lone.c.
 *
 * Weak spot: "Mrs. Hale" of Winnie, whom the text mostly calls Winnie, looks like her
 * mother-in-law. */
#include "people/objections.h"

/* A lone word and somebody of whom it may be said. */
typedef struct {
    const CoterieResolver *resolver;
    const CoterieCluster *cluster;
    const CoterieName *name;
    guint32 mention;
} Question;

typedef gboolean (*Objection)(const Question *question);

/* A reader has decided it. */
static gboolean
is_decided(const Question *question)
{
    return coterie_clusters_bars(
        question->resolver->clusters, question->cluster, question->name->group);
}

/* Whether the word is written so as the family name of the cluster. */
static gboolean
is_written_so(const CoterieCluster *cluster, const char *word)
{
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->family != NULL && g_str_equal(name->family, word))
            return TRUE;
    }
    return FALSE;
}

/* "Mrs. Sedov" is no man, nor is "Sedova"; but "Prohaska" may be Anton Prohaska. */
static gboolean
is_of_other_gender(const Question *question)
{
    const CoterieName *name = question->name;
    CoterieGender gender = name->titled;

    if (gender == COTERIE_GENDER_UNKNOWN && name->feminine &&
        !is_written_so(question->cluster, name->lone))
        gender = COTERIE_GENDER_FEMALE;
    return !coterie_genders_agree(gender, question->cluster->gender);
}

/* "Mrs. Sedley" is not Amelia, who is called Miss. */
static gboolean
is_of_other_state(const Question *question)
{
    guint borne = question->cluster->marital;
    guint marital = question->name->title != NULL ? question->name->title->marital : 0;

    return marital != 0 && borne != 0 && (borne & marital) == 0;
}

/* "Sedov" is not Natalia Sedova. */
static gboolean
is_masculine_form(const Question *question)
{
    const CoterieCluster *cluster = question->cluster;

    if (question->name->feminine || cluster->gender != COTERIE_GENDER_FEMALE)
        return FALSE;
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->family != NULL && name->feminine)
            return TRUE;
    }
    return FALSE;
}

/* A first name that stands alone so many times as often as it ends a full name is no family name
 * there: in "Natásha Pierre" two persons meet. */
#define MOST_FOR_ONE_FULL_NAME 12

/* A first name is a family name only as that very word, as Sergei is written nearly like Serge, and
 * if it stands alone not too often, unless somebody is "General Gordon". */
static gboolean
is_first_name(const Question *question)
{
    const CoterieResolver *resolver = question->resolver;
    const CoterieCluster *cluster = question->cluster;
    const char *word = question->name->lone;

    if (coterie_lexicon_word(resolver->lexicon, word)->given < 4)
        return FALSE;
    if (!coterie_resolver_is_titled(resolver, NULL, word) &&
        coterie_resolver_lone_count(resolver, question->name) >
            MOST_FOR_ONE_FULL_NAME * cluster->full)
        return TRUE;
    return !is_written_so(cluster, word);
}

/* How often the first name of the cluster stands alone in the document. */
static guint32
first_name_count(const CoterieResolver *resolver, const CoterieCluster *cluster)
{
    guint32 most = 0;

    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->given != NULL && !name->given_initial)
            most = MAX(most, coterie_resolver_bare_count(resolver, name->given));
    }
    return most;
}

/* A title that grown men and women have before their family names; "Miss" is for daughters, too. */
static gboolean
is_for_adults(const CoterieTitle *title)
{
    return title->marital != COTERIE_MARITAL_SINGLE &&
           (title->kind == COTERIE_TITLE_STYLE || title->kind == COTERIE_TITLE_OFFICE);
}

/* "Mr. Wilcox" is not Charles Wilcox, whom the text calls Charles and never Mr.: a title before a
 * family name is for who is not called by the first. */
static gboolean
is_on_first_names(const Question *question)
{
    const CoterieResolver *resolver = question->resolver;
    const CoterieTitle *title = question->name->title;
    const CoterieCluster *cluster = question->cluster;
    guint32 given;

    if (title == NULL || !is_for_adults(title) || cluster->known != COTERIE_NOBODY ||
        coterie_cluster_has_title(cluster, title))
        return FALSE;
    given = first_name_count(resolver, cluster);
    return given >= 2 && given > coterie_resolver_bare_count(resolver, question->name->lone);
}

/* "Miss Pinkerton" is not Jemima, who is called Miss Jemima: the name alone is for the eldest. */
static gboolean
is_younger_sister(const Question *question)
{
    const CoterieTitle *title = question->name->title;
    const CoterieCluster *cluster = question->cluster;

    if (title == NULL || title->marital != COTERIE_MARITAL_SINGLE)
        return FALSE;
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->given != NULL &&
            coterie_resolver_is_titled(question->resolver, title, name->given))
            return TRUE;
    }
    return FALSE;
}

/* Hale, whose father was the painter Martin Hale, is not he, nor is who was called so before a
 * relative of somebody was named; but who is named in full more often than as a relative may be
 * called so, too. */
static gboolean
is_kin_of_the_bearer(const Question *question)
{
    const CoterieCluster *cluster = question->cluster;

    return coterie_cluster_is_only_kin(cluster) &&
           (cluster->kin_bare || cluster->first_full > question->mention);
}

/* Who bears the name at @mention, or NULL where that is not decided yet. */
static const CoterieCluster *
bearer_of(const CoterieResolver *resolver, guint32 mention)
{
    guint32 of = resolver->cluster_of[mention];

    return of != COTERIE_NO_CLUSTER
               ? coterie_clusters_get(resolver->clusters,
                                      coterie_clusters_root(resolver->clusters, of))
               : NULL;
}

/* "Alexander's son Alexander", "Robert and Ada Hale's son Robert": nobody is his own son. */
static gboolean
is_his_own_kin(const Question *question)
{
    const CoterieKin *kin = &question->resolver->kin[question->mention];

    if (!kin->near || kin->other == COTERIE_NOBODY)
        return FALSE;
    for (guint32 i = kin->first; i <= kin->other; i++) {
        if (bearer_of(question->resolver, i) == question->cluster)
            return TRUE;
    }
    return FALSE;
}

/* The first family name of somebody, or NULL. */
static const char *
family_of(const CoterieCluster *cluster)
{
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (name->family_key != NULL)
            return name->family_key;
    }
    return NULL;
}

static gboolean
bears_family(const CoterieCluster *cluster, const char *family)
{
    for (guint i = 0; i < cluster->names->len; i++) {
        const CoterieName *name = g_ptr_array_index(cluster->names, i);

        if (g_strcmp0(name->family_key, family) == 0)
            return TRUE;
    }
    return FALSE;
}

/* "Henry Adams ... his brother CHARLES": not Charles Sumner, whom nothing tells to be kin. */
static gboolean
is_of_other_house(const Question *question)
{
    const CoterieCluster *cluster = question->cluster;
    const CoterieKin *kin = &question->resolver->kin[question->mention];
    const CoterieCluster *owner =
        kin->other != COTERIE_NOBODY ? bearer_of(question->resolver, kin->other) : NULL;
    const char *family = owner != NULL ? family_of(owner) : NULL;

    return kin->house && cluster->kin == 0 && family != NULL &&
           owner->gender == COTERIE_GENDER_MALE && family_of(cluster) != NULL &&
           !bears_family(cluster, family);
}

/* "ALEXANDER's son Alexander IV": nor his own father, nor "Louise, the daughter of Leo and his wife
 * LOUISE" the wife of hers. */
static gboolean
is_kin_apart(const Question *question)
{
    const CoterieResolver *resolver = question->resolver;
    guint32 beyond = resolver->kin[question->mention].beyond;
    guint32 next = question->mention + 1;

    if (beyond != COTERIE_NOBODY && bearer_of(question->resolver, beyond) == question->cluster)
        return TRUE;
    return next < resolver->names->len && resolver->kin[next].near &&
           resolver->kin[next].other == question->mention &&
           bearer_of(question->resolver, next) == question->cluster;
}

/* "Thomas, the son of Robert Hale, ... his son Robert": a father's name is borne again. */
static gboolean
is_of_other_generation(const Question *question)
{
    const CoterieCluster *cluster = question->cluster;

    const CoterieKin *kin = &question->resolver->kin[question->mention];

    return kin->told && kin->generation != COTERIE_GENERATION_ELDER && cluster->full > 0 &&
           cluster->kin_elder == cluster->full;
}

static const struct {
    Objection holds;
    guint uses; /* CoterieLoneUse, in which it is raised */
} objections[] = {
    {is_decided, COTERIE_AS_FAMILY | COTERIE_AS_GIVEN | COTERIE_AS_SAME},
    {is_of_other_gender, COTERIE_AS_FAMILY | COTERIE_AS_GIVEN | COTERIE_AS_SAME},
    {is_of_other_state, COTERIE_AS_FAMILY | COTERIE_AS_GIVEN | COTERIE_AS_SAME},
    {is_first_name, COTERIE_AS_FAMILY},
    {is_masculine_form, COTERIE_AS_FAMILY},
    {is_on_first_names, COTERIE_AS_FAMILY},
    {is_younger_sister, COTERIE_AS_FAMILY},
    {is_kin_of_the_bearer, COTERIE_AS_FAMILY},
    {is_his_own_kin, COTERIE_AS_FAMILY | COTERIE_AS_GIVEN | COTERIE_AS_SAME},
    {is_of_other_house, COTERIE_AS_FAMILY | COTERIE_AS_GIVEN},
    {is_kin_apart, COTERIE_AS_GIVEN | COTERIE_AS_SAME},
    {is_of_other_generation, COTERIE_AS_GIVEN},
};

gboolean
coterie_objections_hold(const CoterieResolver *resolver,
                        const CoterieCluster *cluster,
                        guint32 mention,
                        CoterieLoneUse use)
{
    const Question question = {
        resolver, cluster, coterie_resolver_name(resolver, mention), mention};

    for (gsize i = 0; i < G_N_ELEMENTS(objections); i++) {
        if ((objections[i].uses & use) != 0 && objections[i].holds(&question))
            return TRUE;
    }
    return FALSE;
}
