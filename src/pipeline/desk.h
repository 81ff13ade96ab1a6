/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PIPELINE_DESK_H
#define COTERIE_PIPELINE_DESK_H

#include "documents/given.h"

#include <coterie/pipeline.h>
#include <coterie/references.h>

/* What lies ready before the first document is opened: options, lists, known persons, what a
 * reader has decided. Only read once threads run. */
typedef struct {
    const CoterieOptions *options;
    CoterieLexicon *lexicon;
    CoterieKnown *known;             /* or NULL */
    CoterieCorrections *corrections; /* or NULL */
    CoterieGiven *given;             /* mentions in place of found ones, or NULL */
} CoterieDesk;

/* Fills an empty desk; it is cleared by its owner in any case. */
gboolean coterie_desk_fill(CoterieDesk *desk, const CoterieOptions *options, GError **error);

void coterie_desk_clear(CoterieDesk *desk);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CoterieDesk, coterie_desk_clear)

/* From a document to its persons. @missed (nullable, of char *) gets a message for each given
 * mention that could not be taken, @references (nullable, transfer full) where they are spoken of
 * without their names. (transfer full) */
CoteriePersons *coterie_desk_persons(const CoterieDesk *desk,
                                     const CoterieDocument *document,
                                     GPtrArray *missed,
                                     CoterieReferences **references);

/* The ties of @persons without those whom the options leave out. @subject is whom the texts are
 * about, told before he is left out himself. @document_ids (of char *) are the documents'
 * identifiers. A name that is nobody's is an error if @strict. (transfer full) */
CoterieTies *coterie_desk_ties(const CoterieDesk *desk,
                               const CoteriePersons *persons,
                               const GPtrArray *document_ids,
                               gboolean strict,
                               CoterieSubject *subject,
                               GError **error);

/* Nothing met of the corrections yet; NULL if there are none. (transfer full) (nullable) */
GByteArray *coterie_desk_met(const CoterieDesk *desk);

/* Tells the user, if anybody listens. */
void coterie_desk_say(const CoterieDesk *desk, const char *message);

/* Tells of the corrections that were of no use, @met (nullable) being all that was met of them, and
 * returns the messages. (transfer full) (array zero-terminated=1) */
char **coterie_desk_unapplied(const CoterieDesk *desk, const GByteArray *met);

#endif
