/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_UNPARTED_H
#define COTERIE_NAMES_UNPARTED_H

#include "names/judgement.h"

/* Parts the names of lists that have lost their marks: "Anna Lund Robert J. Hale Luis Ortega Mary
 * Quell". */
void coterie_unparted_part(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
