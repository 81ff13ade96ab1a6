/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under which name a person is shown, and the finished result: clusters in, the
 * container of persons out. A form is the better the more of a name it spells out
 * and the more the person is called by its family name.
 *
 * Weak spot: the forms are those of the text; a person of whom it never spells out
 * the usual name is not shown under it. */
#include "people/persons_private.h"
#include "people/spoken.h"
#include "people/surroundings.h"
#include "people/told.h"

#include <math.h>
#include <string.h>

/* A written form, as one that a person may be shown under. */
typedef struct {
    const char *form;
    const CoterieName *name;
    guint32 count;   /* how often it is written so */
    guint32 called;  /* how often the person is called by this family name, in any form */
    guint32 cluster; /* that it is written for, before clusters were joined */
} Shown;

static guint
fullness(const CoterieName *name)
{
    if (name->lone != NULL)
        return 0;
    if (name->given_initial)
        return 1;
    return name->family_key == NULL ? 2 : 3;
}

/* Whether a form is all in capitals, as plays and directories have it. */
static gboolean
is_in_capitals(const char *form)
{
    for (const char *at = form; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_islower(g_utf8_get_char(at)))
            return FALSE;
    }
    return TRUE;
}

/* Which of two written forms is the better to show: the one with more parts spelled out; then the
 * one whose family name the person is mostly called by (Leon Trotsky, not Lev Bronstein); then one
 * that is not in capitals, then the commoner, then the longer, then the first in bytes. */
static gboolean
shows_better(const Shown *one, const Shown *other)
{
    guint a = fullness(one->name);
    guint b = fullness(other->name);

    if (a != b)
        return a > b;
    if (one->called != other->called)
        return one->called > other->called;
    if (is_in_capitals(one->form) != is_in_capitals(other->form))
        return is_in_capitals(other->form);
    if (one->count != other->count)
        return one->count > other->count;
    if (strlen(one->form) != strlen(other->form))
        return strlen(one->form) > strlen(other->form);
    return strcmp(one->form, other->form) < 0;
}

static void
consider(GHashTable *best, guint32 cluster, const Shown *shown)
{
    Shown *so_far = g_hash_table_lookup(best, GUINT_TO_POINTER(cluster));

    if (so_far == NULL)
        g_hash_table_insert(best, GUINT_TO_POINTER(cluster), g_memdup2(shown, sizeof *shown));
    else if (shows_better(shown, so_far))
        *so_far = *shown;
}

/* What a person is called by in a mention: the family name, or the lone word that may be it. */
static const char *
called_by(const CoterieName *name)
{
    if (name->lone != NULL)
        return name->lone_masculine;
    return name->family_key != NULL ? name->family_key : "";
}

/* A counter of strings, for each cluster apart. */
static guint32
count_of(GHashTable *counts, guint32 cluster, const char *text, guint32 more)
{
    g_autofree char *key = g_strdup_printf("%u %s", cluster, text);
    guint32 count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key)) + more;

    if (more > 0)
        g_hash_table_insert(counts, g_steal_pointer(&key), GUINT_TO_POINTER(count));
    return count;
}

/* The best form of each cluster. (element-type guint32 Shown) */
static GHashTable *
shown_forms(const CoterieResolver *resolver, const GPtrArray *forms)
{
    GHashTable *best = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    g_autoptr(GHashTable) written = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) called = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < forms->len; i++) {
        guint32 root = coterie_clusters_root(resolver->clusters, resolver->cluster_of[i]);

        count_of(written, root, g_ptr_array_index(forms, i), 1);
        count_of(called, root, called_by(coterie_resolver_name(resolver, i)), 1);
    }
    for (guint32 i = 0; i < forms->len; i++) {
        guint32 root = coterie_clusters_root(resolver->clusters, resolver->cluster_of[i]);
        const char *form = g_ptr_array_index(forms, i);
        const CoterieName *name = coterie_resolver_name(resolver, i);
        Shown shown = {form,
                       name,
                       count_of(written, root, form, 0),
                       count_of(called, root, called_by(name), 0),
                       resolver->cluster_of[i]};

        consider(best, root, &shown);
    }
    return best;
}

static GArray *
make_places(const CoterieResolver *resolver)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    CoterieSurroundings surroundings = {.tokens = resolver->tokens};

    for (guint32 i = 0; i < resolver->names->len; i++) {
        const CoterieMention *mention = coterie_mentions_get(resolver->mentions, i);
        CoteriePlace place = coterie_surroundings_next(&surroundings, mention->first);

        place.span = mention->span;
        place.confidence = mention->confidence;
        place.place = (guint8)mention->place;
        place.person = coterie_clusters_root(resolver->clusters, resolver->cluster_of[i]);
        g_array_append_val(places, place);
    }
    return places;
}

/* Why a mention is its person's: what put it into its cluster; but what that cluster is for itself,
 * a full name or a word of its own, is the person's for what joined it to that of the shown name.
 */
static CoterieReason
reason_of(const CoterieResolver *resolver, guint32 mention, guint32 root, const Shown *shown)
{
    CoterieReason reason = (CoterieReason)resolver->reasons[mention];
    guint32 known = coterie_clusters_get(resolver->clusters, root)->known;
    guint32 main = known != COTERIE_NOBODY ? resolver->of_known[known] : shown->cluster;
    guint32 own = resolver->cluster_of[mention];

    if (own == main || (reason != COTERIE_REASON_FULL && reason != COTERIE_REASON_SAME_WORD))
        return reason;
    return coterie_clusters_get(resolver->clusters, own != root ? own : main)->why;
}

static void
give_reasons(const CoterieResolver *resolver, GHashTable *shown, GArray *places)
{
    for (guint32 i = 0; i < places->len; i++) {
        CoteriePlace *place = &g_array_index(places, CoteriePlace, i);
        const Shown *best = g_hash_table_lookup(shown, GUINT_TO_POINTER(place->person));

        place->reason = (guint8)reason_of(resolver, i, place->person, best);
        place->announces = resolver->announces[i];
    }
}

static GArray *
make_records(const CoterieResolver *resolver, GHashTable *shown, const GArray *places)
{
    g_autoptr(GArray) facts = coterie_told_facts(resolver);
    GArray *records = g_array_new(FALSE, TRUE, sizeof(CoteriePersonRecord));

    g_array_set_size(records, coterie_clusters_count(resolver->clusters));
    for (guint32 i = 0; i < records->len; i++) {
        CoteriePersonRecord *record = &g_array_index(records, CoteriePersonRecord, i);
        const CoterieCluster *cluster = coterie_clusters_get(resolver->clusters, i);
        const Shown *best = g_hash_table_lookup(shown, GUINT_TO_POINTER(i));

        record->gender = cluster->gender;
        record->facts = g_array_index(facts, CoterieFacts, i);
        if (cluster->shown != NULL)
            record->name = g_strdup(cluster->shown);
        else if (cluster->known != COTERIE_NOBODY)
            record->name = g_strdup(coterie_known_name(resolver->known, cluster->known));
        else
            record->name =
                best != NULL ? coterie_name_spoken(best->form, best->name) : g_strdup("?");
    }
    for (guint32 i = 0; i < places->len; i++) {
        const CoteriePlace *place = &g_array_index(places, CoteriePlace, i);
        CoteriePersonRecord *record = &g_array_index(records, CoteriePersonRecord, place->person);

        record->confidence = MAX(record->confidence, round(place->confidence * 1e4) / 1e4);
    }
    return records;
}

CoteriePersons *
coterie_resolver_persons(const CoterieResolver *resolver)
{
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    GArray *places = make_places(resolver);
    g_autoptr(GHashTable) shown = NULL;
    GArray *records;

    for (guint32 i = 0; i < resolver->names->len; i++)
        g_ptr_array_add(forms, coterie_resolver_form(resolver, i));
    shown = shown_forms(resolver, forms);
    give_reasons(resolver, shown, places);
    records = make_records(resolver, shown, places);
    return coterie_persons_take(records, places, forms);
}
