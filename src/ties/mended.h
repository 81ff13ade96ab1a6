/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_MENDED_H
#define COTERIE_TIES_MENDED_H

#include "ties/fillers.h"

/* Mends a parsed sentence, now that it is known who is a person. A person is listed with the one
 * before, whatever is said of that one in between: "the son of Adam, Duke of Parma, and ANNA", "of
 * Karl Stone (1870-1930) and his WIFE Anna". Names behind so many persons are theirs: "Adam and his
 * three sons, JIM, STEVE and JEFF". What is said behind a name is said of it: "Ada, WIFE of Otto
 * and MOTHER of Leo". And "'s" and "to" are read anew: "Ada'S then husband", "was married TO art
 * historian Hugh". */
void coterie_syntax_mend(CoterieSyntax *syntax, const CoterieFillers *fillers);

#endif
