/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_INSERTIONS_H
#define COTERIE_NAMES_INSERTIONS_H

#include "names/judgement.h"

/* Makes one candidate, as likely as its likelier part, of a name and what is inserted between first
 * name and surname: "Hilary (Cummings) Bradley", 'Carl "C.C." Swift'. What @keep (nullable) says
 * stays as it is. */
void coterie_insertions_join(CoterieJudgement *judgement,
                             const CoterieTokens *tokens,
                             CoterieJudgementKeep keep,
                             gpointer data);

#endif
