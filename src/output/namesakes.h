/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_NAMESAKES_H
#define COTERIE_OUTPUT_NAMESAKES_H

#include "output/json.h"
#include "output/page.h"

#include <coterie/output.h>

/* Why a person of several documents is one, document by document, and which namesakes are others.
 * Of a single document nothing is said. @top: rows of a table at most, 0 for all. */
void
coterie_namesakes_compose(const CoterieView *view, guint32 person, guint top, CoteriePage *page);

/* The same as members "documents" and "namesakes" of an object. */
void coterie_namesakes_append(const CoterieView *view, guint32 person, CoterieJson *json);

#endif
