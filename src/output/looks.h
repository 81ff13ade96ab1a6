/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_LOOKS_H
#define COTERIE_OUTPUT_LOOKS_H

#include "output/palette.h"

#include <coterie/output.h>

/* How a person looks where a format has looks: colour by community, size by strength, place. */
typedef struct {
    CoterieColor color;
    double x;
    double y;
    double size;
} CoterieLook;

typedef struct {
    const CoterieView *view;
    const CoterieLayout *layout;
    double most_strength;
} CoterieLooks;

/* Both are borrowed. */
CoterieLooks coterie_looks(const CoterieView *view, const CoterieLayout *layout);

CoterieLook coterie_look_of(const CoterieLooks *looks, guint32 vertex);

#endif
