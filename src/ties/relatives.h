/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_RELATIVES_H
#define COTERIE_TIES_RELATIVES_H

#include "ties/mending.h"

/* Hangs what "who" says behind a comma on whom it is said of: "Ada, his widow, who is the WIFE of
 * Otto". */
void coterie_relative_of_noun(const CoterieMending *mending, guint32 word);

/* Gives a verb behind such a clause the subject before it: "ADA, whose father had died, MARRIED
 * Otto". */
void coterie_relative_past(const CoterieMending *mending, guint32 verb);

#endif
