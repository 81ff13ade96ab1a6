/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_TAGGING_H
#define COTERIE_TEXT_TAGGING_H

#include "text/forms.h"
#include "text/grammar.h"
#include "text/syntax_model.h"

/* The keys of what tells the fine tag of a word, after those of the words before it in @tags.
 * Returns how many. */
guint coterie_tagging_keys(
    const CoterieForm *forms, guint count, guint at, const guint8 *tags, guint64 *keys);

/* Tags a sentence from left to right. */
void coterie_tagging_run(const CoterieWeightTable *weights,
                         const CoterieForm *forms,
                         guint count,
                         guint8 *tags);

#endif
