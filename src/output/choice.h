/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_CHOICE_H
#define COTERIE_OUTPUT_CHOICE_H

#include <coterie/output.h>

/* What of a network is drawn. */
typedef struct {
    GArray *vertices;   /* of guint32: the persons drawn, in vertex order */
    GArray *ranked;     /* of guint32: the same, the notable ones first */
    GArray *edges;      /* of guint32: edges between them that are drawn, in edge order */
    guint32 *places;    /* by vertex: its place in @vertices, or G_MAXUINT32 */
    guint32 isolated;   /* persons left out because they have no tie */
    guint32 candidates; /* persons that could have been drawn */
    guint32 between;    /* edges between the persons drawn, drawn or not */
} CoterieChoice;

/* Chooses at most @top persons (0 for as many as can be read) by @measure, and the edges between
 * them; of very many edges the strongest, and the strongest of each person. */
CoterieChoice *coterie_choice_new(const CoterieView *view, CoterieMeasure measure, guint top);

void coterie_choice_free(CoterieChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieChoice, coterie_choice_free)

#endif
