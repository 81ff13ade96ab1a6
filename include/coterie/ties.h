/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_H
#define COTERIE_TIES_H

#include <coterie/api.h>
#include <coterie/options.h>
#include <coterie/persons.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieTies:
 *
 * Who is tied to whom, how strongly, and on what evidence. Immutable and self-contained.
 */
typedef struct CoterieTies CoterieTies;

/**
 * CoterieTie:
 * @source: index of a person
 * @target: index of another, greater than @source
 * @weight: the strength, above 0: the sum over its windows of 1/(n-1) or of 1 (#CoterieWeight)
 * @windows: how many windows both are named in, at least 1
 * @first: its first piece of evidence; it has @windows of them, in reading order
 */
typedef struct {
    guint32 source;
    guint32 target;
    double weight;
    guint32 windows;
    gsize first;
} CoterieTie;

/**
 * CoterieEvidence:
 * @document: index of the document
 * @window: the span of the window
 * @source: place (coterie_persons_place()) where the window names the tie's source
 * @target: place where it names the tie's target
 *
 * One window in which two persons are named. Of several places of a person in
 * the window it is the pair standing nearest to each other.
 */
typedef struct {
    guint32 document;
    CoterieSpan window;
    guint32 source;
    guint32 target;
} CoterieEvidence;

/**
 * coterie_ties_new:
 * @persons: persons and their places
 * @options: (nullable): @window, @window_words, @weight, @min_mentions and @min_weight are used
 *
 * Finds the co-occurrences. A window of words begins anew in each document. Weights are summed
 * exactly in reading order. Time and memory grow with the places and the evidence, never with
 * persons times persons.
 *
 * Returns: (transfer full): ties ordered by source, then target; maybe none.
 */
COTERIE_API CoterieTies *coterie_ties_new(const CoteriePersons *persons,
                                          const CoterieOptions *options);

COTERIE_API void coterie_ties_free(CoterieTies *ties);

COTERIE_API guint32 coterie_ties_count(const CoterieTies *ties);

COTERIE_API const CoterieTie *coterie_ties_get(const CoterieTies *ties, guint32 index);

/** coterie_ties_window_count: Returns: windows that name two persons or more. */
COTERIE_API guint32 coterie_ties_window_count(const CoterieTies *ties);

/** coterie_ties_evidence: Returns: (transfer none): piece @index, from @first of a tie on. */
COTERIE_API const CoterieEvidence *coterie_ties_evidence(const CoterieTies *ties, gsize index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieTies, coterie_ties_free)

G_END_DECLS

#endif
