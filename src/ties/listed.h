/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_LISTED_H
#define COTERIE_TIES_LISTED_H

#include "ties/fillers.h"

/* Mends the lists of persons in a parsed sentence, where a parser is often wrong, now that it is
 * known who is a person. A person is listed with the one before, whatever is said of that one in
 * between: "the son of Adam, Duke of Parma, and ANNA", "of Karl Stone (1870-1930) and his WIFE
 * Anna". And names behind so many persons are theirs: "Adam and his three sons, JIM, STEVE and
 * JEFF". */
void coterie_listed_mend(CoterieSyntax *syntax, const CoterieFillers *fillers);

#endif
