/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_ALIAS_H
#define COTERIE_PEOPLE_ALIAS_H

#include "people/clusters.h"

/* Joins the clusters of names that the text itself says are one person's: "Bronshtein (he assumed
 * the name Leon Trotsky)", "Jacson, alias Mercader", "Stepniak (Kravchinsky)". Marks, in
 * @announces, the mentions where it says so of them and the mention before. */
void coterie_aliases_join(CoterieClusters *clusters,
                          const CoterieMentions *mentions,
                          const CoterieLexicon *lexicon,
                          const guint32 *cluster_of,
                          guint8 *announces);

/* Whether a name stands behind another as what a peer is called by: "John Buchan, 1st Baron
 * TWEEDSMUIR". */
gboolean coterie_alias_is_peerage(const CoterieMentions *mentions,
                                  const CoterieLexicon *lexicon,
                                  guint32 mention);

#endif
