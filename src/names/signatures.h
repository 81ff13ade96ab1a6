/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_SIGNATURES_H
#define COTERIE_NAMES_SIGNATURES_H

#include "names/judgement.h"

/* Parts first names that sign from the names that the next message begins with: "See you. Fred
 * Leonard Hale 07/19/2003 08:40 AM". */
void coterie_signatures_part(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
