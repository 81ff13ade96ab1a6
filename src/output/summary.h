/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_SUMMARY_H
#define COTERIE_OUTPUT_SUMMARY_H

#include "output/json.h"
#include "output/page.h"

#include <coterie/output.h>

/* The network as a whole. */

/* Adds it to @page in plain sentences: what stands before the first heading of a report. */
void coterie_summary_compose(const CoterieView *view, CoteriePage *page);

/* Its first paragraph: how many persons and ties there are. */
void coterie_summary_compose_short(const CoterieView *view, CoteriePage *page);

/* In numbers, an object. */
void coterie_summary_append_json(const CoterieView *view, CoterieJson *json, const char *key);

#endif
