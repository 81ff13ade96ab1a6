/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NETWORK_DIRECTED_H
#define COTERIE_NETWORK_DIRECTED_H

#include "network/network_private.h"

#include <coterie/roles.h>

/* Which roles lead from one to another: of those that hold in both directions both. */
typedef enum {
    COTERIE_DIRECTED_ALL,
    COTERIE_DIRECTED_ONE_WAY, /* those alone that do not hold in both directions */
} CoterieDirectedChoice;

/* Ties that lead from one vertex to another, at most one from each to each. */
typedef struct {
    CoterieArcs out; /* from each vertex */
    CoterieArcs in;  /* the same ties, at the vertex that they lead to */
} CoterieDirected;

/* @edges lead from source to target; what is given several times is one tie of all their strength.
 * (transfer full) */
CoterieDirected *coterie_directed_new(guint32 vertices, const CoterieEdge *edges, guint32 count);

/* One person leads to another where a role is told, as strongly as it is told in places. Roles of
 * persons who are not in @network lead nowhere. (transfer full) */
CoterieDirected *coterie_directed_of_roles(const CoterieNetwork *network,
                                           const CoterieRoles *roles,
                                           CoterieDirectedChoice choice);

void coterie_directed_free(CoterieDirected *directed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDirected, coterie_directed_free)

/* How many ties there are. */
gsize coterie_directed_count(const CoterieDirected *directed);

/* The share of ties that are answered by one the other way; NaN without ties. */
double coterie_directed_reciprocity(const CoterieDirected *directed);

/* Hubs lead to authorities, authorities are led to by hubs (Kleinberg 1999): the leading singular
 * vectors, found by iteration from the same start for everyone; the highest value of each is 1, and
 * without ties all are 0. */
void coterie_directed_hubs(const CoterieDirected *directed, double *hubs, double *authorities);

#endif
