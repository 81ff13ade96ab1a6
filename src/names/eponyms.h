/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_EPONYMS_H
#define COTERIE_NAMES_EPONYMS_H

#include "names/judgement.h"

/* The tokens of firms, brands, laws and the like that are named as persons are, and of what is left
 * of their names elsewhere ("Goldman" beside "Goldman Sachs"): see names/token_set.h. (transfer
 * full) */
guint8 *coterie_eponyms_new(const CoterieTokens *tokens,
                            const CoterieLexicon *lexicon,
                            const CoterieJudgement *judgement);

#endif
