/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_TITLE_NAMES_H
#define COTERIE_NAMES_TITLE_NAMES_H

#include "names/judgement.h"

/* Makes those titles first names that are: "Dean Acheson". */
void coterie_title_names_join(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
