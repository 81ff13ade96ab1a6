/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two persons in the making become one. Union-find joins them, the later into the
 * earlier, unless something speaks against it: two known persons, a man and a woman,
 * or what a reader has decided of the names that both bear. What the reader says
 * is one is one, whatever speaks against it. */
#include "people/clusters_private.h"

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

/* Whether a group that @one bears cannot be @other's. */
static gboolean
bars_any(const CoterieClusters *clusters, const CoterieCluster *one, const CoterieCluster *other)
{
    for (guint i = 0; one->groups != NULL && i < one->groups->len; i++) {
        if (coterie_clusters_bars(clusters, other, g_array_index(one->groups, guint32, i)))
            return TRUE;
    }
    return FALSE;
}

/* Puts all of @gone into @kept, which comes before it. */
static void
merge(CoterieClusters *clusters, CoterieCluster *kept, CoterieCluster *gone)
{
    gone->parent = kept->parent;
    g_ptr_array_extend(kept->names, gone->names, NULL, NULL);
    for (guint i = 0; gone->groups != NULL && i < gone->groups->len; i++)
        coterie_clusters_bear(clusters, kept->parent, g_array_index(gone->groups, guint32, i));
    for (guint i = 0; gone->titles != NULL && i < gone->titles->len; i++)
        coterie_cluster_note_title(kept, g_ptr_array_index(gone->titles, i));
    kept->marital |= gone->marital;
    kept->mentions += gone->mentions;
    kept->full += gone->full;
    kept->kin += gone->kin;
    kept->kin_elder += gone->kin_elder;
    kept->kin_bare |= gone->kin_bare;
    kept->lone = kept->lone && gone->lone;
}

gboolean
coterie_clusters_join(CoterieClusters *clusters, guint32 one, guint32 other, CoterieReason why)
{
    CoterieCluster *kept, *gone;

    one = coterie_clusters_root(clusters, one);
    other = coterie_clusters_root(clusters, other);
    if (one == other)
        return TRUE;
    kept = coterie_clusters_get(clusters, MIN(one, other));
    gone = coterie_clusters_get(clusters, MAX(one, other));
    if (kept->known != COTERIE_NOBODY && gone->known != COTERIE_NOBODY)
        return FALSE;
    if (!coterie_genders_agree(kept->gender, gone->gender))
        return FALSE;
    if (bars_any(clusters, kept, gone) || bars_any(clusters, gone, kept))
        return FALSE;
    gone->why = why;
    kept->gender = MAX(kept->gender, gone->gender);
    kept->known = MIN(kept->known, gone->known);
    merge(clusters, kept, gone);
    return TRUE;
}

void
coterie_clusters_force(CoterieClusters *clusters, guint32 one, guint32 other)
{
    CoterieCluster *first = coterie_clusters_get(clusters, coterie_clusters_root(clusters, one));
    CoterieCluster *second = coterie_clusters_get(clusters, coterie_clusters_root(clusters, other));
    CoterieGender gender = first->gender != COTERIE_GENDER_UNKNOWN ? first->gender : second->gender;
    guint32 known = first->known != COTERIE_NOBODY ? first->known : second->known;
    CoterieCluster *kept = first->parent < second->parent ? first : second;

    if (first == second)
        return;
    (kept == first ? second : first)->why = COTERIE_REASON_DECIDED;
    merge(clusters, kept, kept == first ? second : first);
    kept->gender = gender;
    kept->known = known;
}
