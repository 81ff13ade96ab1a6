/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_NAMES_WHOLES_PRIVATE_H
#define COTERIE_NAMES_WHOLES_PRIVATE_H

#include "names/wholes.h"

/* A name with marks in it. */
typedef struct {
    guint32 first;
    guint32 end;     /* the token behind it */
    gboolean closed; /* no candidate goes on behind it */
    double chance;   /* that it is one; its parts may be likelier */
} CoterieWhole;

/* Whether the mark at @mark, which is not the first token, stands in a name. It opens what is
 * inserted between first name and surname: "Hilary (Cummings) Bradley", 'Carl "C.C." Swift'; it is
 * the comma behind a family name: "Lund, Anna"; it joins a name and where letters for it go:
 * "Anna Lund@FIRM". */
gboolean coterie_insertion_find(const CoterieJudgement *judgement,
                                const CoterieTokens *tokens,
                                guint32 mark,
                                CoterieWhole *whole);
gboolean coterie_turned_name_find(const CoterieJudgement *judgement,
                                  const CoterieTokens *tokens,
                                  guint32 mark,
                                  CoterieWhole *whole);
gboolean coterie_address_name_find(const CoterieJudgement *judgement,
                                   const CoterieTokens *tokens,
                                   guint32 mark,
                                   CoterieWhole *whole);

#endif
