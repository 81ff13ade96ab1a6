/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From two persons to their tie, and from a piece of evidence to its window. Both
 * stand in order, so both are found by halving. */
#include <coterie/ties.h>

/* Whether the tie stands before that of @source and @target. */
static gboolean
stands_before(const CoterieTie *tie, guint32 source, guint32 target)
{
    return tie->source != source ? tie->source < source : tie->target < target;
}

const CoterieTie *
coterie_ties_find(const CoterieTies *ties, guint32 one, guint32 other)
{
    g_return_val_if_fail(ties != NULL, NULL);
    guint32 source = MIN(one, other);
    guint32 target = MAX(one, other);
    guint32 low = 0;
    guint32 high = coterie_ties_count(ties);
    const CoterieTie *tie;

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (stands_before(coterie_ties_get(ties, middle), source, target))
            low = middle + 1;
        else
            high = middle;
    }
    tie = low < coterie_ties_count(ties) ? coterie_ties_get(ties, low) : NULL;
    return tie != NULL && tie->source == source && tie->target == target ? tie : NULL;
}

static gboolean
window_stands_before(const CoterieTieWindow *window, const CoterieEvidence *evidence)
{
    if (window->document != evidence->document)
        return window->document < evidence->document;
    return window->span.offset < evidence->window.offset;
}

const CoterieTieWindow *
coterie_ties_window_of(const CoterieTies *ties, const CoterieEvidence *evidence)
{
    g_return_val_if_fail(ties != NULL && evidence != NULL, NULL);
    guint32 low = 0;
    guint32 high = coterie_ties_window_count(ties);

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (window_stands_before(coterie_ties_window(ties, middle), evidence))
            low = middle + 1;
        else
            high = middle;
    }
    /* One that a reader decided may begin with a sentence that tells something else. */
    while (low + 1 < coterie_ties_window_count(ties) &&
           coterie_ties_window(ties, low)->span.length != evidence->window.length &&
           coterie_ties_window(ties, low + 1)->span.offset == evidence->window.offset)
        low++;
    g_return_val_if_fail(low < coterie_ties_window_count(ties), NULL);
    return coterie_ties_window(ties, low);
}
