/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_TIES_TABLE_H
#define COTERIE_OUTPUT_TIES_TABLE_H

#include "output/json.h"
#include "output/table.h"

#include <coterie/output.h>

/* Returns: (transfer full): the table of ties for people, with notes, and with quotes where texts
 * are kept. */
CoterieTable *coterie_ties_table(const CoterieView *view, guint top);

/* An array of ties with all their evidence. */
void
coterie_ties_append_json(const CoterieView *view, guint top, CoterieJson *json, const char *key);

/* One piece of evidence as an object; with @window (nullable), how many persons that names and what
 * it adds to the tie. */
void coterie_ties_append_evidence(const CoterieView *view,
                                  const CoterieEvidence *evidence,
                                  const CoterieTieWindow *window,
                                  CoterieJson *json);

#endif
