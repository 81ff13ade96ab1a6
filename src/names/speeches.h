/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_SPEECHES_H
#define COTERIE_NAMES_SPEECHES_H

#include "names/judgement.h"

/* Raises the chances of who speaks in a play, an interview, a transcript, and of the same names
 * elsewhere in it. */
void coterie_speeches_judge(const CoterieTokens *tokens,
                            const CoterieLexicon *lexicon,
                            CoterieJudgement *judgement);

#endif
