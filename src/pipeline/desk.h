/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PIPELINE_DESK_H
#define COTERIE_PIPELINE_DESK_H

#include "documents/given.h"

#include <coterie/pipeline.h>

/* What lies ready before the first document is opened: options, lists, known persons, what a
 * reader has decided. Only read once threads run. */
typedef struct {
    const CoterieOptions *options;
    CoterieLexicon *lexicon;
    CoterieKnown *known;             /* or NULL */
    CoterieCorrections *corrections; /* or NULL */
    CoterieGiven *given;             /* mentions in place of found ones, or NULL */
    CoterieRoleRules *rules;         /* what tells roles, or NULL where none are looked for */
    CoterieSyntaxModel *syntax;      /* the same */
} CoterieDesk;

/* Fills an empty desk; it is cleared by its owner in any case. */
gboolean coterie_desk_fill(CoterieDesk *desk, const CoterieOptions *options, GError **error);

void coterie_desk_clear(CoterieDesk *desk);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieDesk, coterie_desk_clear)

/* Reads what roles are found with; lists that have nothing of the kind are a fault if they are
 * @needed. */
gboolean coterie_desk_fill_roles(CoterieDesk *desk, gboolean needed, GError **error);

/* What is found in a document: its persons, and, if they are looked for, their roles. */
typedef struct {
    CoteriePersons *persons;
    CoterieReferences *references; /* or NULL */
    CoterieRoles *roles;           /* or NULL */
} CoterieFound;

void coterie_found_free(CoterieFound *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieFound, coterie_found_free)

/* From a document to what is found in it. @missed (nullable, of char *) gets a message for each
 * given mention that could not be taken. (transfer full) */
CoterieFound *
coterie_desk_find(const CoterieDesk *desk, const CoterieDocument *document, GPtrArray *missed);

/* Adds to @roles (transfer full) of @persons what a reader has decided. @faults gets a message, or
 * NULL, for each of his lines (coterie_roles_decide()). (transfer full) */
CoterieRoles *coterie_desk_decide(const CoterieDesk *desk,
                                  CoterieRoles *roles,
                                  const CoteriePersons *persons,
                                  const GPtrArray *document_ids,
                                  GPtrArray *faults);

/* Persons, and what ties are made of. */
typedef struct {
    const CoteriePersons *persons;
    const CoterieRoles *roles;     /* or NULL where none tie alone */
    const CoterieRoles *beside;    /* or NULL where none tie beside windows */
    const GPtrArray *document_ids; /* of char *: the documents' identifiers */
} CoterieCast;

/* The ties of the persons without those whom the options leave out. @subject is whom the texts are
 * about, told before he is left out himself. A name that is nobody's is an error if @strict.
 * (transfer full) */
CoterieTies *coterie_desk_ties(const CoterieDesk *desk,
                               const CoterieCast *cast,
                               gboolean strict,
                               CoterieSubject *subject,
                               GError **error);

/* The ties of the persons without those who are @left_out, a byte a person. (transfer full) */
CoterieTies *coterie_desk_ties_without(const CoterieDesk *desk,
                                       const CoterieCast *cast,
                                       const guint8 *left_out,
                                       GError **error);

/* Nothing met of the corrections yet; NULL if there are none. (transfer full) (nullable) */
GByteArray *coterie_desk_met(const CoterieDesk *desk);

/* Tells the user, if anybody listens. */
void coterie_desk_say(const CoterieDesk *desk, const char *message);

/* Tells the user of those of @messages that are not NULL. */
void coterie_desk_say_all(const CoterieDesk *desk, const GPtrArray *messages);

/* Tells how much is left out for want of a date, where only some time is asked for. */
void coterie_desk_say_undated(const CoterieDesk *desk, guint32 mentions, guint32 roles);

/* Tells of the corrections that were of no use, @met (nullable) being all that was met of them, and
 * returns the messages. (transfer full) (array zero-terminated=1) */
char **coterie_desk_unapplied(const CoterieDesk *desk, const GByteArray *met);

#endif
