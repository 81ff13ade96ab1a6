/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_GENDER_H
#define COTERIE_PEOPLE_GENDER_H

#include "people/clusters.h"

/* Gives clusters whose names tell no gender the one that words of kinship and the pronouns after
 * their mentions tell, where most of them agree. */
void coterie_genders_from_pronouns(CoterieClusters *clusters,
                                   const CoterieMentions *mentions,
                                   const CoterieKin *kin,
                                   const CoterieLexicon *lexicon,
                                   const guint32 *cluster_of);

#endif
