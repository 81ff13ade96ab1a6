/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_WHEN_H
#define COTERIE_OUTPUT_WHEN_H

#include "output/json.h"

#include <coterie/output.h>

/* The column of tables for people that coterie_when_text() fills. */
#define COTERIE_WHEN_COLUMN                                                                        \
    {                                                                                              \
        "when", "When",                                                                            \
            "The earliest and latest date that the text tells of it, in the sentence, the "        \
            "paragraph, the heading above or of the document.",                                    \
            COTERIE_COLUMN_TEXT, 10                                                                \
    }

/* "1902", "spring 1848 to 1905-03", "about 1936", or NULL where nothing is dated. (transfer full)
 * (nullable) */
char *coterie_when_text(CoterieDateRange range);

/* The same of one date. (transfer full) (nullable) */
char *coterie_when_text_of(CoterieDate date);

/* The two ends in EDTF. (transfer full) (nullable) */
char *coterie_when_from(CoterieDateRange range);
char *coterie_when_to(CoterieDateRange range);

/* When that was which a piece of evidence of the view shows: where roles tie, what the role says.
 */
CoterieDate coterie_when_of_evidence(const CoterieView *view,
                                     const CoterieEvidence *evidence,
                                     CoterieDating *dating);

/* From when to when a tie of the view is. */
CoterieDateRange coterie_when_of_tie(const CoterieView *view, const CoterieTie *tie);

/* Writes "from" and "to", null where nothing is dated. */
void coterie_when_append_range(CoterieJson *json, CoterieDateRange range);

/* Writes "date" and "dating", null where there is no date. */
void coterie_when_append(CoterieJson *json, CoterieDate date, CoterieDating dating);

#endif
