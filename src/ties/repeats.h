/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_REPEATS_H
#define COTERIE_TIES_REPEATS_H

#include <coterie/ties.h>

/* Finds the sentences that may tie somebody and stand word for word further up already where they
 * may, too, in reading order. (transfer full) (element-type CoterieRepeat) */
GArray *coterie_repeats_new(const CoteriePersons *persons, CoterieQuotes quotes);

#endif
