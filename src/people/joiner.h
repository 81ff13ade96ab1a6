/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_JOINER_H
#define COTERIE_PEOPLE_JOINER_H

#include "people/clusters.h"
#include "people/persons_private.h"

/* Where the person of a document went. */
typedef struct {
    guint32 cluster; /* or COTERIE_NO_CLUSTER so far */
    guint8 reason;   /* CoterieJoinReason */
} CoteriePlacing;

/* The persons of documents while they are joined (people/join.c). */
typedef struct {
    const GPtrArray *documents; /* of CoteriePersons */
    const CoterieLexicon *lexicon;
    CoterieClusters *clusters;
    GPtrArray *names;              /* of CoterieName */
    GHashTable *by_shown;          /* shown name -> cluster + 1, the last of several;
                                    * other names in full -> the first */
    GHashTable *by_match;          /* gender and name -> cluster + 1, the last of several */
    GHashTable *given;             /* set of cluster, gender and name: those a cluster has */
    const CoterieRulings *rulings; /* what is decided for all documents, or NULL */
    GArray *last_in;               /* for each cluster the last document that took it, plus 1 */
    GArray *facts;                 /* of CoterieFacts: of each cluster, what is told so far */
    CoteriePlacing **placings;     /* for each document, for each of its persons */
} CoterieJoiner;

static inline const CoteriePersons *
coterie_joiner_document(const CoterieJoiner *joiner, guint32 index)
{
    return g_ptr_array_index(joiner->documents, index);
}

static inline CoterieFacts *
coterie_joiner_facts(const CoterieJoiner *joiner, guint32 cluster)
{
    return &g_array_index(joiner->facts, CoterieFacts, cluster);
}

/* The name by which a person of a document is looked for. */
const char *coterie_joiner_name(const CoterieJoiner *joiner, guint32 document, guint32 person);

/* That name in its parts, of the person's gender. (transfer full) */
CoterieName *coterie_joiner_parse(const CoterieJoiner *joiner, guint32 document, guint32 person);

/* Whether the person's name is one that is decided. */
gboolean coterie_joiner_is_decided(const CoterieJoiner *joiner, const char *name);

/* A new cluster that bears @name, which it takes over. */
guint32 coterie_joiner_add(CoterieJoiner *joiner, CoterieName *name);

/* Puts a person of a document into a cluster. */
void coterie_joiner_place(
    CoterieJoiner *joiner, guint32 document, guint32 person, guint32 cluster, guint8 reason);

/* Marks the clusters that a document has persons in, when documents are gone through once more. */
void coterie_joiner_mark(CoterieJoiner *joiner, guint32 document);

/* Whether another person of @document is in @cluster. */
gboolean coterie_joiner_is_taken(const CoterieJoiner *joiner, guint32 document, guint32 cluster);

/* The clusters that have the first and the family name of @name, no more than are compared with
 * each other; returns how many. */
guint coterie_joiner_namesakes(const CoterieJoiner *joiner,
                               const CoterieName *name,
                               const guint32 **list);

/* people/aside.c: persons who may be any of several namesakes, whom facts keep apart, go where the
 * company they are in belongs, or aside, into a cluster of their own. */
void coterie_homonyms_set_aside(CoterieJoiner *joiner);

/* people/homonyms.c: notes in @persons, which were made of the joiner's, why each is one, and whom
 * facts keep apart. */
void coterie_homonyms_note(const CoterieJoiner *joiner, CoteriePersons *persons);

#endif
