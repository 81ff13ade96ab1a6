/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_DATED_H
#define COTERIE_TIES_DATED_H

#include <coterie/persons.h>

/* When that was which a passage tells that names one person at @source and another at @target: the
 * surer of the two dates. All that is shown of a passage's date, and whether it is of the time
 * asked for, is this. */
CoterieDate
coterie_places_date(const CoteriePlace *source, const CoteriePlace *target, CoterieDating *dating);

#endif
