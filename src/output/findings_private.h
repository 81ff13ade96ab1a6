/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_FINDINGS_PRIVATE_H
#define COTERIE_OUTPUT_FINDINGS_PRIVATE_H

#include "output/links.h"

#include <coterie/output.h>

/* A place that a finding rests on; of a repeat also where it stands first. */
typedef struct {
    guint32 place;
    guint32 first; /* or COTERIE_NOBODY */
} CoterieSpot;

typedef struct {
    const char *kind;
    GString *text;
    GArray *links; /* of CoterieLink: the places named in @text */
    GArray *spots; /* of CoterieSpot */
    guint quoted;  /* so many places are quoted on pages */
} CoterieFinding;

void coterie_finding_add_spot(CoterieFinding *finding, guint32 place, guint32 first);

/* Appends to @out and @links where it is: "¶17", of a repeat "¶3 and ¶17". */
void coterie_finding_append_spot(const CoterieView *view,
                                 const CoterieSpot *spot,
                                 GString *out,
                                 GArray *links);

/* The kinds. Each puts into @finding what it has to say, and the places; nothing where there is
 * nothing to say. */
void coterie_find_time(const CoterieView *view, CoterieFinding *finding);
void coterie_find_subject(const CoterieView *view, CoterieFinding *finding);
void coterie_find_middle(const CoterieView *view, CoterieFinding *finding);
void coterie_find_cited(const CoterieView *view, CoterieFinding *finding);
void coterie_find_women(const CoterieView *view, CoterieFinding *finding);
void coterie_find_checks(const CoterieView *view, CoterieFinding *finding);
void coterie_find_windows(const CoterieView *view, CoterieFinding *finding);
void coterie_find_repeats(const CoterieView *view, CoterieFinding *finding);

#endif
