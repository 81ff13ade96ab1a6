/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_QUOTE_H
#define COTERIE_OUTPUT_QUOTE_H

#include "output/excerpt.h"
#include "output/json.h"
#include "output/links.h"

#include <coterie/output.h>

/* Where in the texts something stands, for people to find it. */

/* Returns: (transfer none): what a document is called in a sentence. */
const char *coterie_quote_name(const CoterieView *view, guint32 document);

/* Returns: (transfer full): "trotsky.txt ¶12", the paragraph counted from 1; of one document "¶12".
 */
char *coterie_quote_place(const CoterieView *view, const CoteriePlace *place);

/* Appends the same of place @index to @out, and to @links where it stands there and leads to. */
void
coterie_quote_append_place(const CoterieView *view, guint32 index, GString *out, GArray *links);

/* Returns: (transfer full): what coterie_quote_place() shows, one sentence for under a table. */
char *coterie_quote_place_note(const CoterieView *view);

/* Where a piece of evidence names the two persons of its tie; of a told role, where its sentence
 * does, be it by "he". */
void coterie_quote_places(const CoterieView *view,
                          const CoterieEvidence *evidence,
                          CoteriePlace *source,
                          CoteriePlace *target);

/* The same of a role; only document, paragraph, span and sentence span are set. */
void coterie_quote_role_places(const CoterieView *view,
                               const CoterieRole *role,
                               CoteriePlace *source,
                               CoteriePlace *target);

/* The sentence that tells a role, both persons and the word that tells it marked. Returns:
 * (transfer full) (nullable): %NULL where texts are not kept. */
CoterieExcerpt *coterie_quote_role(const CoterieView *view, const CoterieRole *role);

/* The words that name both persons: their sentence, or the two sentences. Returns: (transfer full)
 * (nullable): %NULL where texts are not kept. */
char *coterie_quote_evidence(const CoterieView *view, const CoterieEvidence *evidence);

/* The same with both names marked, and of a told role the word that tells it, long sentences cut to
 * the surroundings of the two names. */
CoterieExcerpt *coterie_quote_excerpt(const CoterieView *view, const CoterieEvidence *evidence);

/* The sentence of one place, cut to the surroundings of the name, which is marked. Returns:
 * (transfer full) (nullable): %NULL where texts are not kept. */
CoterieExcerpt *coterie_quote_mention(const CoterieView *view, const CoteriePlace *place);

/* Members of an object: the document and the paragraph of @place, and @span in bytes. */
void coterie_quote_append_span(const CoterieView *view,
                               const CoteriePlace *place,
                               CoterieSpan span,
                               CoterieJson *json);

/* A place as an object, its sentence quoted (coterie_quote_mention()) where texts are kept. */
void coterie_quote_append_mention(const CoterieView *view,
                                  const CoteriePlace *place,
                                  CoterieJson *json,
                                  const char *key);

/* Returns: (transfer full): a name as a line of corrections wants it, quoted where it must be. */
char *coterie_quote_in_line(const char *name);

/* Returns: (transfer full): "@what in letters.txt", or "in 12 documents": the title of a page. */
char *coterie_quote_title(const CoterieView *view, const char *what);

#endif
