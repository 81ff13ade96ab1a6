/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CUTS_H
#define COTERIE_NAMES_CUTS_H

#include "names/judgement.h"

/* Cuts off names the callings that run into them. */
void coterie_cuts_make(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       CoterieJudgement *judgement);

#endif
