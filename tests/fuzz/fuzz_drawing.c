/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawing program's reader: any bytes either give a drawing whose promises
 * hold or an error of one line. */
#include "draw/look.h"
#include "draw/read.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const CoterieDrawing *drawing)
{
    for (guint32 i = 0; i < drawing->nodes->len; i++) {
        const CoterieNode *node = coterie_drawing_node(drawing, i);
        g_assert(*node->label != '\0' && strchr(node->label, '\n') == NULL);
        g_assert(g_utf8_validate(node->label, -1, NULL) && g_utf8_validate(node->note, -1, NULL));
        g_assert(node->group == COTERIE_NO_GROUP || node->group < drawing->groups->len);
    }
    for (guint32 i = 0; i < drawing->links->len; i++) {
        const CoterieLink *link = coterie_drawing_link(drawing, i);
        g_assert(link->source < drawing->nodes->len && link->target < drawing->nodes->len);
        g_assert(link->weight > 0 && isfinite(link->weight));
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieDrawing) drawing =
        coterie_drawing_read((const char *)data, (gsize)size, &error);

    if (drawing == NULL) {
        g_assert(error != NULL && strchr(error->message, '\n') == NULL);
        return 0;
    }
    check(drawing);
    g_autoptr(GArray) looks = coterie_looks_new(drawing);
    for (guint i = 0; i < looks->len; i++)
        g_assert(g_array_index(looks, CoterieLook, i).width > 0);
    return 0;
}
