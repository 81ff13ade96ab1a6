/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMESAKES_H
#define COTERIE_NAMESAKES_H

#include <coterie/api.h>
#include <coterie/facts.h>
#include <coterie/persons.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieJoinReason:
 * @COTERIE_JOIN_FIRST: the first document that names the person so
 * @COTERIE_JOIN_FULL: the full name agrees, and nothing that is told clashes
 * @COTERIE_JOIN_ONLY: a surname; nobody else in all documents bears it
 * @COTERIE_JOIN_WORD: one word, the same as in other documents, and part of no longer name
 * @COTERIE_JOIN_COMPANY: there are several of this name; somebody else is named beside this one
 *   only
 * @COTERIE_JOIN_ASIDE: there are several of this name, and nothing tells which is meant
 * @COTERIE_JOIN_DECIDED: a reader has decided under which name all are one
 *
 * Why the person of one document is this one of all documents.
 */
typedef enum {
    COTERIE_JOIN_FIRST,
    COTERIE_JOIN_FULL,
    COTERIE_JOIN_ONLY,
    COTERIE_JOIN_WORD,
    COTERIE_JOIN_COMPANY,
    COTERIE_JOIN_ASIDE,
    COTERIE_JOIN_DECIDED,
} CoterieJoinReason;

#define COTERIE_JOIN_REASONS (COTERIE_JOIN_DECIDED + 1)

/** coterie_join_reason_name: Returns: (transfer none): "first", "full", "only-bearer", ... */
COTERIE_API const char *coterie_join_reason_name(CoterieJoinReason reason);

/**
 * CoterieJoin:
 * @person: a person of all documents
 * @document: one of the documents that name the person
 * @reason: a #CoterieJoinReason
 * @agreed: a bit for each fact that agrees with those of the documents taken before, 1 <<
 *   #CoterieFact
 * @facts: what the document tells
 */
typedef struct {
    guint32 person;
    guint32 document;
    guint8 reason;
    guint8 agreed;
    CoterieFacts facts;
} CoterieJoin;

/**
 * CoterieParting:
 * @person: a person of all documents
 * @other: somebody of the same name
 * @fact: what makes them two (#CoterieFact); %COTERIE_FACTS if @other or @person is set aside
 *   because nothing tells which of several he is
 */
typedef struct {
    guint32 person;
    guint32 other;
    guint8 fact;
} CoterieParting;

/** coterie_persons_facts: Returns: (transfer none): what the texts tell of person @index. */
COTERIE_API const CoterieFacts *coterie_persons_facts(const CoteriePersons *persons, guint32 index);

/**
 * coterie_persons_joins:
 * @persons: persons
 * @index: one of them
 * @count: (out): how many
 *
 * Returns: (transfer none): for each document that names this person why it is this one, in reading
 * order; none for the persons of a single document.
 */
COTERIE_API const CoterieJoin *
coterie_persons_joins(const CoteriePersons *persons, guint32 index, guint32 *count);

/**
 * coterie_persons_partings:
 * @persons: persons
 * @index: one of them
 * @count: (out): how many
 *
 * Returns: (transfer none): the namesakes in other documents whom this person is not, in the order
 * of the persons; of very many only some.
 */
COTERIE_API const CoterieParting *
coterie_persons_partings(const CoteriePersons *persons, guint32 index, guint32 *count);

G_END_DECLS

#endif
