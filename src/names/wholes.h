/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_WHOLES_H
#define COTERIE_NAMES_WHOLES_H

#include "names/judgement.h"

/* Makes one candidate, as likely as the whole or its likeliest part, of those that stand in a name
 * with marks: 'Carl "C.C." Swift', "Lund, Anna", "Anna Lund@FIRM". What @keep (nullable) says stays
 * as it is. */
void coterie_wholes_join(CoterieJudgement *judgement,
                         const CoterieTokens *tokens,
                         CoterieJudgementKeep keep,
                         gpointer data);

#endif
