/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_FINDINGS_PRIVATE_H
#define COTERIE_OUTPUT_FINDINGS_PRIVATE_H

#include <coterie/output.h>

/* A place that a finding rests on; of a repeat also where it stands first. */
typedef struct {
    guint32 place;
    guint32 first; /* or COTERIE_NOBODY */
} CoterieSpot;

typedef struct {
    const char *kind;
    GString *text;
    GArray *spots; /* of CoterieSpot */
    guint quoted;  /* so many places are quoted on pages */
} CoterieFinding;

void coterie_finding_add_spot(CoterieFinding *finding, guint32 place, guint32 first);

/* Where a sentence stands first and again: "3 and 17". (transfer full) */
char *coterie_finding_both_places(const CoterieView *view, guint32 first, guint32 again);

/* The kinds. Each puts into @finding what it has to say, and the places; nothing where there is
 * nothing to say. */
void coterie_find_subject(const CoterieView *view, CoterieFinding *finding);
void coterie_find_middle(const CoterieView *view, CoterieFinding *finding);
void coterie_find_cited(const CoterieView *view, CoterieFinding *finding);
void coterie_find_women(const CoterieView *view, CoterieFinding *finding);
void coterie_find_checks(const CoterieView *view, CoterieFinding *finding);
void coterie_find_windows(const CoterieView *view, CoterieFinding *finding);
void coterie_find_repeats(const CoterieView *view, CoterieFinding *finding);

#endif
