/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_FACTS_H
#define COTERIE_OUTPUT_FACTS_H

#include "output/json.h"

#include <coterie/facts.h>

/* What one fact says of somebody, "born 1735" or "the elder". (transfer full) (nullable): %NULL if
 * nothing is told. */
char *coterie_facts_words(const CoterieFacts *facts, CoterieFact fact);

/* All that is told, from fact @first on, "a man, born 1735"; nothing is "". (transfer full) */
char *coterie_facts_all_words(const CoterieFacts *facts, CoterieFact first);

/* What is called "the full name" beside "and so does": "the year of birth". */
const char *coterie_fact_words(CoterieFact fact);

/* What is told, as an object. */
void coterie_facts_append(const CoterieFacts *facts, CoterieJson *json, const char *key);

#endif
