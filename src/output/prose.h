/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PROSE_H
#define COTERIE_OUTPUT_PROSE_H

#include <coterie/output.h>

/* Pieces of sentences. */

/* "5.6 %", "43 %". */
void coterie_prose_percent(GString *out, double share);

/* What stands between item @index of @count and the one before: "", ", " or " and ". */
const char *coterie_prose_join(guint index, guint count);

/* Whether roles that are told tie, and nothing else. */
gboolean coterie_prose_is_told(const CoterieView *view);

/* Returns: (transfer none): what ties the persons, one sentence. */
const char *coterie_prose_tied(const CoterieView *view);

/* Returns: (transfer full) (nullable): that only some time was asked for, one sentence; NULL if it
 * was not. */
char *coterie_prose_time(const CoterieView *view);

/* Returns: (transfer full): what a passage is: "a paragraph", "30 words". */
char *coterie_prose_passage(const CoterieTies *ties);

/* Returns: (transfer none): what a passage adds to a tie, as a clause. */
const char *coterie_prose_share(const CoterieTies *ties);

#endif
