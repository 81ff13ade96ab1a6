/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_FORMS_H
#define COTERIE_TEXT_FORMS_H

#include "text/model.h"

#define COTERIE_FORM_ENDS 4   /* of 1 to 4 letters */
#define COTERIE_FORM_BEGINS 3 /* of 1 to 3 letters */

/* All that tagger and parser see of a word: numbers, mostly hashes. */
typedef struct {
    guint32 word; /* folded, each digit a 0 */
    guint32 ends[COTERIE_FORM_ENDS];
    guint32 begins[COTERIE_FORM_BEGINS];
    CoterieWordClusters clusters;
    guint8 shape;   /* capitals, digits, hyphen, dot; 0 of plain letters */
    gboolean named; /* it is known to be of a name */
} CoterieForm;

/* @folded is scratch. */
CoterieForm coterie_form_of(const CoterieClusterTable *clusters,
                            const char *text,
                            gsize length,
                            GString *folded);

#endif
