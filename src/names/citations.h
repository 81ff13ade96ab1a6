/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CITATIONS_H
#define COTERIE_NAMES_CITATIONS_H

#include "names/judgement.h"

/* Whether the candidate @index is one of several authors of a work that is cited with its year:
 * "Hale et al.", "(Hale, Quell, & Lund, 1990", "Hale and Quell (1990)". */
gboolean coterie_citation_of_several(const CoterieTokens *tokens,
                                     const CoterieJudgement *judgement,
                                     guint index);

/* Makes it likely that authors are named who are each cited alone with a year, where they are
 * several in the document: "Lund (1983)". */
void coterie_citations_judge(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
