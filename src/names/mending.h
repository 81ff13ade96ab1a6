/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_MENDING_H
#define COTERIE_NAMES_MENDING_H

#include "names/judgement.h"

/* Mends what was judged, by what marks, lines and the rest of the document show of names; what
 * @keep, which may be NULL, keeps stays whole. */
void coterie_mending_make(const CoterieTokens *tokens,
                          const CoterieLexicon *lexicon,
                          CoterieJudgement *judgement,
                          CoterieJudgementKeep keep,
                          gpointer data);

#endif
