/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say of persons of several documents: for each document why its person
 * is one of all, and which namesakes facts keep apart from whom. */
#include "people/facts.h"
#include "people/joiner.h"

#include <string.h>

/* Of the namesakes after a person so many are noted as others. */
#define MOST_NOTED 32

/* What is noted of the persons that clusters became. */
typedef struct {
    const CoterieJoiner *joiner;
    const CoteriePersons *persons;
    guint32 *person_of;  /* for each cluster its person, or COTERIE_NOBODY */
    guint8 *aside;       /* for each cluster whether it is of persons put aside */
    guint8 *headed;      /* for each cluster whether a document has named it in full */
    CoterieFacts *facts; /* for each cluster what the documents so far tell */
    GArray *joins;       /* of CoterieJoin */
    GArray *partings;    /* of CoterieParting */
} Notes;

/* Why the person of a document is that of all: the first in full after those put aside are gone is
 * the first. */
static CoterieJoinReason
reason_of(const Notes *notes, const CoteriePlacing *placing)
{
    if (placing->reason != COTERIE_JOIN_FULL && placing->reason != COTERIE_JOIN_FIRST)
        return (CoterieJoinReason)placing->reason;
    return notes->headed[placing->cluster] ? COTERIE_JOIN_FULL : COTERIE_JOIN_FIRST;
}

static void
note_join(Notes *notes, const CoteriePlacing *placing, CoterieJoin *join)
{
    CoterieFacts *before = &notes->facts[placing->cluster];
    CoterieJoinReason reason = reason_of(notes, placing);

    join->reason = (guint8)reason;
    join->agreed = (guint8)coterie_facts_agree(before, &join->facts);
    coterie_facts_add(before, &join->facts);
    notes->person_of[placing->cluster] = join->person;
    notes->aside[placing->cluster] |= reason == COTERIE_JOIN_ASIDE;
    notes->headed[placing->cluster] |= reason == COTERIE_JOIN_FIRST;
    g_array_append_val(notes->joins, *join);
}

static void
note_joins(Notes *notes)
{
    guint32 first = 0;

    for (guint32 i = 0; i < notes->joiner->documents->len; i++) {
        const CoteriePersons *persons = coterie_joiner_document(notes->joiner, i);

        for (guint32 j = 0; j < coterie_persons_count(persons); j++) {
            guint32 place = first + coterie_persons_get(persons, j)->first_mention;
            CoterieJoin join = {.person = coterie_persons_place(notes->persons, place)->person,
                                .document = i,
                                .facts = *coterie_persons_facts(persons, j)};

            note_join(notes, &notes->joiner->placings[i][j], &join);
        }
        first += coterie_persons_place_count(persons);
    }
}

static void
note_parting(Notes *notes, guint32 person, guint32 other, CoterieFact fact)
{
    CoterieParting parting = {person, other, (guint8)fact};
    CoterieParting turned = {other, person, (guint8)fact};

    g_array_append_val(notes->partings, parting);
    g_array_append_val(notes->partings, turned);
}

/* Notes the namesakes among @list that came after @cluster and are not the same. */
static void
note_namesakes(Notes *notes, guint32 cluster, const guint32 *list, guint count)
{
    guint noted = 0;

    for (guint i = 0; i < count && noted < MOST_NOTED; i++) {
        guint32 person = notes->person_of[cluster];
        guint32 other = notes->person_of[list[i]];
        CoterieFact fact;

        if (list[i] <= cluster || other == COTERIE_NOBODY)
            continue;
        fact = coterie_facts_clash(coterie_persons_facts(notes->persons, person),
                                   coterie_persons_facts(notes->persons, other));
        if (fact == (CoterieFact)COTERIE_FACTS && !notes->aside[cluster] && !notes->aside[list[i]])
            continue;
        note_parting(notes, person, other, fact);
        noted++;
    }
}

static void
note_partings(Notes *notes)
{
    const CoterieClusters *clusters = notes->joiner->clusters;

    for (guint32 i = 0; i < coterie_clusters_count(clusters); i++) {
        const GPtrArray *names = coterie_clusters_get(clusters, i)->names;
        const guint32 *list;

        if (notes->person_of[i] == COTERIE_NOBODY)
            continue;
        for (guint j = 0; j < names->len; j++) {
            guint count =
                coterie_joiner_namesakes(notes->joiner, g_ptr_array_index(names, j), &list);

            note_namesakes(notes, i, list, count);
        }
    }
}

static gint
compare_joins(gconstpointer a, gconstpointer b)
{
    const CoterieJoin *one = a;
    const CoterieJoin *other = b;

    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    return one->document < other->document ? -1 : one->document > other->document;
}

static gint
compare_partings(gconstpointer a, gconstpointer b)
{
    const CoterieParting *one = a;
    const CoterieParting *other = b;

    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    return one->other < other->other ? -1 : one->other > other->other;
}

/* Leaves one of several partings of the same two, who share several names. */
static void
drop_repeated(GArray *partings)
{
    guint kept = 0;

    for (guint i = 0; i < partings->len; i++) {
        const CoterieParting *parting = &g_array_index(partings, CoterieParting, i);

        if (kept == 0 ||
            compare_partings(parting, &g_array_index(partings, CoterieParting, kept - 1)) != 0)
            g_array_index(partings, CoterieParting, kept++) = *parting;
    }
    g_array_set_size(partings, kept);
}

void
coterie_homonyms_note(const CoterieJoiner *joiner, CoteriePersons *persons)
{
    guint32 count = coterie_clusters_count(joiner->clusters);
    g_autofree guint32 *person_of = g_new0(guint32, (gsize)count + 1);
    g_autofree guint8 *aside = g_new0(guint8, (gsize)count + 1);
    g_autofree guint8 *headed = g_new0(guint8, (gsize)count + 1);
    g_autofree CoterieFacts *facts = g_new0(CoterieFacts, (gsize)count + 1);
    Notes notes = {
        .joiner = joiner,
        .persons = persons,
        .person_of = person_of,
        .aside = aside,
        .headed = headed,
        .facts = facts,
        .joins = g_array_new(FALSE, FALSE, sizeof(CoterieJoin)),
        .partings = g_array_new(FALSE, FALSE, sizeof(CoterieParting)),
    };

    memset(person_of, 0xff, sizeof *person_of * count); /* COTERIE_NOBODY */
    note_joins(&notes);
    note_partings(&notes);
    g_array_sort(notes.joins, compare_joins);
    g_array_sort(notes.partings, compare_partings);
    drop_repeated(notes.partings);
    coterie_persons_set_namesakes(persons, notes.joins, notes.partings);
}
