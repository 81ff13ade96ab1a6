/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_SUMMARY_H
#define COTERIE_OUTPUT_SUMMARY_H

#include "output/json.h"

#include <coterie/output.h>

/* The network as a whole. */

/* In plain sentences, paragraphs of lines of at most @width cells. */
void coterie_summary_append_text(const CoterieView *view, GString *out, guint width);

/* In numbers, an object. */
void coterie_summary_append_json(const CoterieView *view, CoterieJson *json, const char *key);

#endif
