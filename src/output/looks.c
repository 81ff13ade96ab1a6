/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The looks of persons in files that carry looks, so that the same network is the same picture in
 * each of them: the colour of the community, a size by strength, the position of the layout. */
#include "output/looks.h"

#include <math.h>

#define LEAST_SIZE 10.0
#define MOST_SIZE 60.0

CoterieLooks
coterie_looks(const CoterieView *view, const CoterieLayout *layout)
{
    CoterieLooks looks = {.view = view, .layout = layout};

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++) {
        double strength = coterie_measures_get(view->measures, COTERIE_MEASURE_STRENGTH, i);

        if (isfinite(strength))
            looks.most_strength = MAX(looks.most_strength, strength);
    }
    return looks;
}

/* A disc's area, not its width, grows with the strength. */
static double
size_of(const CoterieLooks *looks, guint32 vertex)
{
    double strength = coterie_measures_get(looks->view->measures, COTERIE_MEASURE_STRENGTH, vertex);

    if (!isfinite(strength) || looks->most_strength <= 0)
        return LEAST_SIZE;
    return LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * sqrt(strength / looks->most_strength);
}

CoterieLook
coterie_look_of(const CoterieLooks *looks, guint32 vertex)
{
    CoterieLook look = {
        .color = coterie_palette_color(coterie_measures_community(looks->view->measures, vertex)),
        .size = size_of(looks, vertex),
    };

    coterie_layout_get(looks->layout, vertex, &look.x, &look.y);
    return look;
}
