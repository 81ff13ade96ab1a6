/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_CUTS_H
#define COTERIE_NAMES_CUTS_H

#include "names/judgement.h"

/* Cuts off the ends of names what does not belong to them. */
void coterie_cuts_make(const CoterieTokens *tokens,
                       const CoterieLexicon *lexicon,
                       CoterieJudgement *judgement);

#endif
