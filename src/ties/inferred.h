/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_INFERRED_H
#define COTERIE_TIES_INFERRED_H

#include <coterie/roles.h>

/* Which of the ends of two roles are the same person. */
typedef enum {
    COTERIE_SHARED_SOURCE, /* children of one parent are siblings */
    COTERIE_SHARED_TARGET, /* "the daughter of Jan and Ada": a couple; told in one place */
    COTERIE_SHARED_MIDDLE, /* whose mother she is, of his brother she is too */
} CoterieSharing;

/* What follows from two roles that share a person, for the two others. */
typedef struct {
    CoterieSharing sharing;
    guint first;        /* role */
    guint second;       /* role; the same, unless they share the middle */
    gboolean symmetric; /* the second */
    guint made;         /* role */
} CoterieInference;

/* Appends to @roles (of CoterieRole) what follows from them. */
void coterie_roles_infer(const CoterieInference *inference,
                         const CoteriePersons *persons,
                         GArray *roles);

#endif
