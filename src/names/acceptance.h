/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_ACCEPTANCE_H
#define COTERIE_NAMES_ACCEPTANCE_H

#include "names/judgement.h"

/* Whether the candidate is taken for a name: if its chance is good enough, or somebody is likely
 * named there with whatever words. For a usual first name and a surname half the usual chance is
 * enough; after a title or a word of kinship, in the list that follows it and before the years of a
 * life a third; after a throne a tenth. A lone number, school, title or nationality is none, nor is
 * what "the" makes a kind of thing. */
gboolean coterie_acceptance_has(const CoterieTokens *tokens,
                                const CoterieLexicon *lexicon,
                                const CoterieJudgement *judgement,
                                guint index);

#endif
