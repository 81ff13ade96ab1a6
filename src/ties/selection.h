/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_SELECTION_H
#define COTERIE_TIES_SELECTION_H

#include <coterie/ties.h>

/* Who may be tied, a byte a person: named often enough and not left out. (transfer full) */
guint8 *coterie_selection_persons(const CoteriePersons *persons,
                                  const CoterieOptions *options,
                                  const guint8 *left_out);

/* Whether a place may tie somebody by where it stands: in no heading, caption or source line, and
 * in no quotation that is left out. */
gboolean coterie_selection_may_tie(const CoteriePlace *place, CoterieQuotes quotes);

/* The places that tie somebody, in reading order: those that may, of persons who take part, but for
 * sentences that are @repeats (nullable). (transfer full) (element-type guint32) */
GArray *coterie_selection_places(const CoteriePersons *persons,
                                 const CoterieOptions *options,
                                 const guint8 *taking_part,
                                 const GArray *repeats);

#endif
