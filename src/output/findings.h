/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_FINDINGS_H
#define COTERIE_OUTPUT_FINDINGS_H

#include "output/json.h"
#include "output/page.h"

#include <coterie/output.h>

/* What a reader of a network should know before its numbers: whom the texts are about, who stands
 * in the middle with and without that person, what weighs too much or stands twice, who is only
 * cited, what to check first. Each finding is a sentence or two, with the places it rests on. */

/* As paragraphs, each with its places quoted under it. */
void coterie_findings_compose(const CoterieView *view, CoteriePage *page);

/* As paragraphs alone. */
void coterie_findings_compose_short(const CoterieView *view, CoteriePage *page);

/* Returns: (transfer full): who of the network is not in the @rest of the view: "Leon Trotsky and
 * those who are only cited". There must be one. */
char *coterie_findings_left_out(const CoterieView *view);

/* An array of objects: kind, text, places. */
void coterie_findings_append_json(const CoterieView *view, CoterieJson *json, const char *key);

#endif
