/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_FACTS_H
#define COTERIE_PEOPLE_FACTS_H

#include <coterie/facts.h>

/* Adds to @facts what @more tells of the same person. */
void coterie_facts_add(CoterieFacts *facts, const CoterieFacts *more);

#endif
