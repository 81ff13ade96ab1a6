/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_PAIRS_H
#define COTERIE_TIES_PAIRS_H

#include <coterie/roles.h>

/* Two persons as one key, the same in either order. */
static inline gint64
coterie_pair_key(guint32 one, guint32 other)
{
    return (gint64)((guint64)MIN(one, other) << 32 | MAX(one, other));
}

/* The two whom a role ties. */
static inline gint64
coterie_pair_of(const CoteriePersons *persons, const CoterieRole *role)
{
    return coterie_pair_key(coterie_persons_place(persons, role->source)->person,
                            coterie_persons_place(persons, role->target)->person);
}

#endif
