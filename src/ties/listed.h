/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_LISTED_H
#define COTERIE_TIES_LISTED_H

#include "ties/mending.h"

/* Lists the person at @name with the one before, whatever is said of that one in between: "the son
 * of Adam, Duke of Parma, and ANNA", "of Karl Stone (1870-1930) and his wife ANNA". */
void coterie_listed_with_person(const CoterieMending *mending, guint32 name);

/* Who is listed behind brackets is not listed with those inside, and who is added to somebody there
 * is listed with him: "Karl (and his SONS Leo and Max), ADA and Jan". */
void coterie_listed_by_brackets(const CoterieMending *mending, guint32 word);

/* Whether @noun means several of somebody's, or so many: "their SONS", "three FRIENDS". */
gboolean coterie_listed_tells_several(const CoterieMending *mending, guint32 noun);

/* Hangs on such a noun the names behind it: "Adam and his three SONS, Jim, Steve and Jeff",
 * "two SONS: Leo, and the painter Max". */
void coterie_listed_with_noun(const CoterieMending *mending, guint32 noun);

#endif
