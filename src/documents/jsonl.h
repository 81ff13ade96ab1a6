/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_JSONL_H
#define COTERIE_DOCUMENTS_JSONL_H

#include <coterie/document.h>

#include <stdio.h>

/**
 * CoterieJsonl:
 *
 * An open file of JSON Lines; holds one line of it at a time.
 */
typedef struct CoterieJsonl CoterieJsonl;

/**
 * coterie_jsonl_new:
 * @stream: (transfer full): the open file; standard input is left open in the end
 * @line: how many lines of it were read already
 * @name: what the file is called in the identifiers of documents that bring none
 * @place: what it is called in messages
 */
CoterieJsonl *coterie_jsonl_new(FILE *stream, guint64 line, const char *name, const char *place);

void coterie_jsonl_free(CoterieJsonl *jsonl);

/**
 * coterie_jsonl_next:
 * @jsonl: an open file
 * @error: return location, or %NULL
 *
 * Reads the document of the next line that is not blank: an object with a string `text` and
 * maybe an `id`, a string or an integer; other members are passed over.
 *
 * Returns: (transfer full) (nullable): a document; %NULL with @error unset at the end of the file.
 * Fails with %COTERIE_ERROR_TEXT and "FILE:LINE: reason" for a line that is no such object,
 * and the next call goes on behind it; and with %G_FILE_ERROR where reading fails.
 */
CoterieDocument *coterie_jsonl_next(CoterieJsonl *jsonl, GError **error);

/** coterie_jsonl_line: Returns: the number of the line read last, counted from 1. */
guint64 coterie_jsonl_line(const CoterieJsonl *jsonl);

/** coterie_jsonl_bytes: Returns: how many bytes were read. */
guint64 coterie_jsonl_bytes(const CoterieJsonl *jsonl);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieJsonl, coterie_jsonl_free)

#endif
