/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_NAMESAKES_H
#define COTERIE_NAMES_NAMESAKES_H

#include "names/judgement.h"

/* Adds to @set the names of ships, storms and other things that are called as persons are. */
void coterie_namesakes_add(guint8 *set,
                           const CoterieTokens *tokens,
                           const CoterieLexicon *lexicon,
                           const CoterieJudgement *judgement);

#endif
