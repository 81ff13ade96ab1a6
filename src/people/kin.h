/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_KIN_H
#define COTERIE_PEOPLE_KIN_H

#include "people/name.h"

/* What the words before a mention tell of its bearer. */
typedef struct {
    gboolean told;     /* that he is somebody's kin */
    guint8 generation; /* CoterieGeneration, beside him whose kin he is */
    guint8 gender;     /* CoterieGender: "his wife, Anna" */
    gboolean house;    /* of the same house, and so of the same family name: "his brother Karl" */
    gboolean owned;    /* and a possessive says whose: "his wife, Anna", "Jan's wife" */
    gboolean several;  /* that is told of those who follow, too: "his sons, A and B" */
    guint32 other;     /* the mention of whose bearer, an earlier one; or COTERIE_NOBODY */
    guint32 first;     /* the first of those who stand in a row with him: "A and B's son" */
    guint32 beyond;    /* a generation farther than the other: a mention, or COTERIE_NOBODY */
    gboolean near;     /* and no pronoun stands for him */
} CoterieKin;

/* Reads which mentions of a document are told to be kin of which: "his son, Lev Sedov", "the
 * daughter of A and B", "was married to C". One a mention. (transfer full) */
CoterieKin *coterie_kin_read(const CoterieMentions *mentions, const CoterieLexicon *lexicon);

#endif
