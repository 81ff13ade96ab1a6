/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_CLUSTERS_PRIVATE_H
#define COTERIE_PEOPLE_CLUSTERS_PRIVATE_H

#include "people/clusters.h"

struct CoterieClusters {
    const CoterieLexicon *lexicon;
    gboolean misspellings;
    const CoterieRulings *rulings; /* or NULL */
    const CoterieApart *apart;     /* or NULL */
    GPtrArray *clusters;           /* of CoterieCluster */
    GHashTable *by_family;         /* family key -> GArray of guint32 */
    GHashTable *by_given;          /* first name's key -> GArray of guint32 */
    GHashTable *by_both;           /* family key, line break, first name's key -> the same */
    GHashTable *by_inner;    /* the name before the family name, alone and with it -> the same */
    GHashTable *by_givens;   /* two first names -> the same */
    GHashTable *by_initials; /* first letters of a name -> the same */
    GHashTable *by_slip;     /* family key less one letter -> the same; see coterie_slips_of() */
};

/* The part of a double name before the hyphen, if it is long enough to stand for the whole.
 * (transfer full) (nullable) */
char *coterie_family_front(const char *key);

/* A key of both names of @name, with the whole first name or its initial. (transfer full) */
char *coterie_key_of_both(const CoterieName *name, gboolean initial);

#endif
