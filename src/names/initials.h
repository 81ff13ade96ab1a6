/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_INITIALS_H
#define COTERIE_NAMES_INITIALS_H

#include "names/judgement.h"

/* Appends the first letter of a folded word, both of "ocasio-cortez". */
void coterie_initials_append(GString *initials, const char *word);

/* Makes it likely that somebody is named wherever the first letters of a likely name stand: "FDR"
 * in a document that names Franklin Delano Roosevelt. */
void coterie_initials_judge(const CoterieTokens *tokens, CoterieJudgement *judgement);

#endif
