/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_SIGNATURES_H
#define COTERIE_NAMES_SIGNATURES_H

#include "names/judgement.h"

/* Parts first names that sign from the names that the next message begins with: "See you. Dave
 * Leonard Hale 07/17/2000 08:50 AM". */
void coterie_signatures_part(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
