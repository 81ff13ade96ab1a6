/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_OBJECTIONS_H
#define COTERIE_PEOPLE_OBJECTIONS_H

#include "people/resolver.h"

/* As what a lone word may be said of somebody. */
typedef enum {
    COTERIE_AS_FAMILY = 1 << 0, /* as the family name */
    COTERIE_AS_GIVEN = 1 << 1,  /* as the first name */
    COTERIE_AS_SAME = 1 << 2,   /* as the same word that is all that is known of him */
} CoterieLoneUse;

/* Whether anything speaks against the lone word of @mention being said of @cluster as @use. */
gboolean coterie_objections_hold(const CoterieResolver *resolver,
                                 const CoterieCluster *cluster,
                                 guint32 mention,
                                 CoterieLoneUse use);

#endif
