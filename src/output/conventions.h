/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_CONVENTIONS_H
#define COTERIE_OUTPUT_CONVENTIONS_H

#include "output/json.h"

#include <coterie/output.h>

/* What a measure is and how it is normalised, from coterie_measure_info(), as outputs say it. */

/* Returns: (transfer full): its meaning, convention and source in one paragraph. */
char *coterie_convention_note(CoterieMeasure measure);

/* An object with a member for each measure of the view: its label, meaning, convention and source.
 */
void coterie_conventions_append_json(const CoterieView *view, CoterieJson *json, const char *key);

#endif
