/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_GIVEN_H
#define COTERIE_DOCUMENTS_GIVEN_H

#include <glib.h>

/* A mention that is given beforehand: code points of its document's text, half open. */
typedef struct {
    guint32 start;
    guint32 end;
    guint line; /* of the file, counted from 1 */
} CoterieGivenSpan;

/* The mentions of a file, by document. Immutable. */
typedef struct CoterieGiven CoterieGiven;

/* Reads JSON Lines as `coterie extract` prints them: lines of type "mention" whose kind, if there
 * is one, is "name" are taken, all others are passed over. Errors are "PATH:LINE: why" in
 * COTERIE_ERROR_TEXT or COTERIE_ERROR_DATA, or GLib's for the file. (transfer full) */
CoterieGiven *coterie_given_new(const char *path, GError **error);
void coterie_given_free(CoterieGiven *given);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieGiven, coterie_given_free)

/* The mentions of a document in reading order, or NULL if there are none. (nullable)
 * (element-type CoterieGivenSpan) */
const GArray *coterie_given_of(const CoterieGiven *given, const char *document);

/* The documents that have mentions, as the file has them first. (element-type utf8) */
const GPtrArray *coterie_given_documents(const CoterieGiven *given);

/* The path of the file, for messages. */
const char *coterie_given_path(const CoterieGiven *given);

#endif
