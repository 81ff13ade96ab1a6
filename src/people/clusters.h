/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_CLUSTERS_H
#define COTERIE_PEOPLE_CLUSTERS_H

#include "names/rulings.h"
#include "people/apart.h"
#include "people/name.h"

#include <coterie/persons.h>

#define COTERIE_NO_CLUSTER G_MAXUINT32

/* One person in the making: the names that are his. */
typedef struct {
    GPtrArray *names; /* of CoterieName, borrowed: the distinct names of several words */
    CoterieGender gender;
    guint32 known;      /* index of the known person, or COTERIE_NOBODY */
    guint32 mentions;   /* of any form, so far */
    guint32 full;       /* of names of several words */
    guint32 kin;        /* of these, told to be somebody's kin */
    guint32 kin_elder;  /* of these, his elder */
    gboolean kin_bare;  /* his, who is called by the family name alone */
    guint32 bare;       /* of the family name alone, so far */
    guint32 first_full; /* mention index of the first of these, or G_MAXUINT32 */
    guint32 last_full;  /* mention index of the last one met so far, or G_MAXUINT32 */
    guint32 last;       /* mention index of the last mention met so far, or G_MAXUINT32 */
    gboolean lone;      /* known by a single word only */
    guint32 parent;     /* itself, or what it was joined to */
    GArray *groups;     /* of guint32: of the rulings, those whose names it bears; NULL for none */
    const char *shown;  /* (nullable): under which name it is to be shown, decided */
    CoterieReason why;  /* why it was joined to @parent, if it was */
    GPtrArray *titles;  /* (nullable): of const CoterieTitle *, before its names of several words */
    guint marital;      /* CoterieMarital, of all titles it is called by */
} CoterieCluster;

/* All persons in the making, found by the keys of their names. */
typedef struct CoterieClusters CoterieClusters;

/* @misspellings: whether names are joined although a letter differs, as within one document a slip
 * is likelier than a namesake.
 * @rulings: (nullable): who is never one */
CoterieClusters *coterie_clusters_new(const CoterieLexicon *lexicon,
                                      gboolean misspellings,
                                      const CoterieRulings *rulings);
void coterie_clusters_free(CoterieClusters *clusters);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieClusters, coterie_clusters_free)

/* Names that @apart has are never one person's from now on. */
void coterie_clusters_part(CoterieClusters *clusters, const CoterieApart *apart);

guint32 coterie_clusters_count(const CoterieClusters *clusters);
CoterieCluster *coterie_clusters_get(const CoterieClusters *clusters, guint32 index);

/* The cluster that @index was joined to in the end. */
guint32 coterie_clusters_root(const CoterieClusters *clusters, guint32 index);

/* A new cluster without names. */
guint32 coterie_clusters_add(CoterieClusters *clusters, guint32 known);

/* Gives @name to cluster @index; it is found by the keys of its parts from then on. */
void coterie_clusters_name(CoterieClusters *clusters, guint32 index, const CoterieName *name);

/* The cluster whose names all agree with @name, a name of several words, or COTERIE_NO_CLUSTER.
 * Misspellings of one letter are seen through where the rest of the name agrees. */
guint32 coterie_clusters_match(const CoterieClusters *clusters, const CoterieName *name);

/* Whether a name that agrees with those of a cluster is to be its. */
typedef gboolean (*CoterieAccept)(guint32 cluster, gconstpointer data);

/* The same of the clusters that @accept takes. */
guint32 coterie_clusters_match_if(const CoterieClusters *clusters,
                                  const CoterieName *name,
                                  CoterieAccept accept,
                                  gconstpointer data);

/* Whether @name agrees with the names of a cluster. */
gboolean
coterie_clusters_agrees(const CoterieClusters *clusters, guint32 index, const CoterieName *name);

/* The clusters with the first and the family name of @name; none is NULL. (element-type guint32) */
const GArray *coterie_clusters_namesakes(const CoterieClusters *clusters, const CoterieName *name);

/* Clusters with this family name, or with this first name; none is NULL. (element-type guint32) */
const GArray *coterie_clusters_by_family(const CoterieClusters *clusters, const char *key);
const GArray *coterie_clusters_by_given(const CoterieClusters *clusters, const char *key);

/* The only cluster whose two family names are all that @name is, or COTERIE_NO_CLUSTER. */
guint32 coterie_clusters_match_families(const CoterieClusters *clusters, const CoterieName *name);

/* The only cluster one of whose names ends in @key before or with its family name: "Hale" and
 * "Hale Quell" of Robert Hale Quell; or COTERIE_NO_CLUSTER. */
guint32 coterie_clusters_by_inner(const CoterieClusters *clusters, const char *key);

/* The only cluster one of whose names begins with the two words that are all of @name, both of them
 * first names ("Johann Christian" of Johann Christian Bach), or COTERIE_NO_CLUSTER. */
guint32 coterie_clusters_by_givens(const CoterieClusters *clusters, const CoterieName *name);

/* The only cluster one of whose names has these folded first letters ("fdr"), or
 * COTERIE_NO_CLUSTER. */
guint32 coterie_clusters_by_initials(const CoterieClusters *clusters, const char *initials);

/* Whether the only full name of a cluster, seen once, begins with no first name that is known:
 * "Kamenev Stalin" may be two persons, "Intellectually Stalin" one. */
gboolean coterie_clusters_is_doubtful(const CoterieClusters *clusters, guint32 index);

/* The first cluster whose family name is one letter away from @key, a long word. */
guint32 coterie_clusters_by_misspelling(const CoterieClusters *clusters, const char *key);

/* Notes that cluster @index bears a name of @group; 0 is passed over. */
void coterie_clusters_bear(CoterieClusters *clusters, guint32 index, guint32 group);

/* Notes that cluster @index is called by @name. */
void coterie_clusters_call(CoterieClusters *clusters, guint32 index, const CoterieName *name);

/* Notes a title that a cluster is called by, once. */
void coterie_cluster_note_title(CoterieCluster *cluster, const CoterieTitle *title);

/* Whether somebody is named in full, and only as the kin of others. */
gboolean coterie_cluster_is_only_kin(const CoterieCluster *cluster);

/* Whether @title stands before a name of several words of the cluster. */
gboolean coterie_cluster_has_title(const CoterieCluster *cluster, const CoterieTitle *title);

/* Whether it is decided that a name of @group cannot be the cluster's; of 0 nothing is decided. */
gboolean coterie_clusters_bars(const CoterieClusters *clusters,
                               const CoterieCluster *cluster,
                               guint32 group);

/* Makes @one and @other one cluster, unless both are known persons, their genders clash, or it is
 * decided that they are two; @why is kept with it. */
gboolean
coterie_clusters_join(CoterieClusters *clusters, guint32 one, guint32 other, CoterieReason why);

/* Makes @one and @other one cluster whatever speaks against it; @one's gender and known person
 * stay.
 */
void coterie_clusters_force(CoterieClusters *clusters, guint32 one, guint32 other);

#endif
