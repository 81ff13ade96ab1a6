/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes that overlap in, the same boxes apart out. Graphviz removes overlaps
 * well where it was built with a triangulation library (overlap=prism), but not
 * every Graphviz was, and not every layout asks for it; this makes sure, so
 * that two labels never cover each other. Overlapping pairs push each other
 * apart along the shorter way, for some rounds; where that does not settle,
 * everything is spread a little and the rounds begin again. The weak spot: a
 * round compares all pairs. */
#include "draw/places.h"

#include <math.h>

#define ROUNDS 60
#define SPREADS 40
#define SPREAD 1.15
#define SLACK 1e-6

/* Pushes @a and @b apart if they are too near. */
static gboolean
push(CoteriePoint *a,
     const CoterieLook *look_a,
     CoteriePoint *b,
     const CoterieLook *look_b,
     double gap)
{
    double dx = b->x - a->x;
    double dy = b->y - a->y;
    double x = (look_a->width + look_b->width) / 2 + gap - fabs(dx);
    double y = (look_a->height + look_b->height) / 2 + gap - fabs(dy);

    if (x <= SLACK || y <= SLACK)
        return FALSE;
    if (x < y) {
        double step = copysign(x / 2 + SLACK, dx);
        a->x -= step;
        b->x += step;
    } else {
        double step = copysign(y / 2 + SLACK, dy);
        a->y -= step;
        b->y += step;
    }
    return TRUE;
}

static gboolean
push_all(CoteriePoint *places, const GArray *looks, double gap)
{
    const CoterieLook *all = (const CoterieLook *)(gconstpointer)looks->data;
    gboolean moved = FALSE;

    for (guint i = 0; i < looks->len; i++) {
        for (guint j = i + 1; j < looks->len; j++)
            moved |= push(&places[i], &all[i], &places[j], &all[j], gap);
    }
    return moved;
}

void
coterie_places_separate(CoteriePoint *places, const GArray *looks, double gap)
{
    for (guint spread = 0; spread < SPREADS; spread++) {
        for (guint round = 0; round < ROUNDS; round++) {
            if (!push_all(places, looks, gap))
                return;
        }
        for (guint i = 0; i < looks->len; i++) {
            places[i].x *= SPREAD;
            places[i].y *= SPREAD;
        }
    }
}
