/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_SELECTION_H
#define COTERIE_TIES_SELECTION_H

#include <coterie/ties.h>

/* Who may be tied, a byte a person: named often enough and not left out. (transfer full) */
guint8 *coterie_selection_persons(const CoteriePersons *persons,
                                  const CoterieOptions *options,
                                  const guint8 *left_out);

/* The places that may tie somebody, in reading order: those of persons who take part, but for
 * headings, captions, source lines, the quotations that the options leave out, and sentences that
 * are @repeats (nullable). (transfer full) (element-type guint32) */
GArray *coterie_selection_places(const CoteriePersons *persons,
                                 const CoterieOptions *options,
                                 const guint8 *taking_part,
                                 const GArray *repeats);

#endif
