/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_TEMPLATES_H
#define COTERIE_TEXT_TEMPLATES_H

#include "text/model_file.h"

#define COTERIE_TEMPLATE_ATOMS 5

/* A sign of a place in a sentence: which of the numbers that describe it are taken together. The
 * first 0 after the first one ends the list, so that number 0 stands first if at all. */
typedef struct {
    guint8 atoms[COTERIE_TEMPLATE_ATOMS];
} CoterieTemplate;

/* More templates than any table has. */
#define COTERIE_TEMPLATES_MOST 256

/* The key of each sign. @salt parts tables from each other. */
static inline void
coterie_templates_fill(const CoterieTemplate *templates,
                       guint count,
                       guint64 salt,
                       const guint32 *atoms,
                       guint64 *keys)
{
    for (guint i = 0; i < count; i++) {
        const guint8 *at = templates[i].atoms;
        guint64 key = coterie_model_mix(salt + i, atoms[at[0]]);

        for (guint k = 1; k < COTERIE_TEMPLATE_ATOMS && at[k] != 0; k++)
            key = coterie_model_mix(key, atoms[at[k]]);
        keys[i] = coterie_model_mix(key, salt);
    }
}

#endif
