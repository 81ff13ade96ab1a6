/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_LIFE_H
#define COTERIE_PEOPLE_LIFE_H

#include "people/beside.h"

/* Years of a life, 0 where none is told, and whether they are told in two ways. */
typedef struct {
    guint16 born;
    guint16 died;
    gboolean born_twice;
    gboolean died_twice;
} CoterieLife;

/* Adds to @life what stands beside a mention. */
void coterie_life_read(CoterieLife *life, const CoterieBeside *beside);

#endif
