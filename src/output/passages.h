/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_PASSAGES_H
#define COTERIE_OUTPUT_PASSAGES_H

#include "output/json.h"
#include "output/page.h"

#include <coterie/output.h>

/* What a tie rests on: the passages that name both persons, those that add most to it first. */

/* Adds them to @page as a table, at most @top (0 for all), with their words where texts are kept.
 */
void coterie_passages_compose(const CoterieView *view,
                              const CoterieTie *tie,
                              const CoterieExplainOptions *options,
                              guint top,
                              CoteriePage *page);

/* Adds what the columns of such tables mean, as a note. */
void coterie_passages_compose_note(const CoterieView *view, CoteriePage *page);

/* Their number and what they come to: "12 passages name both, which gives their tie a strength of
 * 4.25." Appends to @out. */
void coterie_passages_append_sum(const CoterieView *view, const CoterieTie *tie, GString *out);

/* An array of all of them. */
void coterie_passages_append_json(const CoterieView *view,
                                  const CoterieTie *tie,
                                  CoterieJson *json,
                                  const char *key);

/* A person as JSON: identifier and name. */
void coterie_passages_append_person(const CoterieView *view,
                                    guint32 person,
                                    CoterieJson *json,
                                    const char *key);

/* How plain text shows the names in quotes. */
CoterieMarks coterie_passages_marks(const CoterieExplainOptions *options);

#endif
