/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the weights cannot know, because texts in which it shows are few among those they were
 * learned from: first where names begin and end, then whom other signs tell. Nothing here is
 * learned, so that it can be changed without learning anew. */
#include "names/mending.h"

#include "names/citations.h"
#include "names/cuts.h"
#include "names/initials.h"
#include "names/presented.h"
#include "names/signatures.h"
#include "names/speeches.h"
#include "names/title_names.h"
#include "names/unparted.h"
#include "names/wholes.h"

void
coterie_mending_make(const CoterieTokens *tokens,
                     const CoterieLexicon *lexicon,
                     CoterieJudgement *judgement,
                     CoterieJudgementKeep keep,
                     gpointer data)
{
    coterie_cuts_make(tokens, lexicon, judgement);
    coterie_unparted_part(tokens, judgement);
    coterie_title_names_join(tokens, judgement);
    coterie_wholes_join(judgement, tokens, keep, data);
    coterie_signatures_part(tokens, judgement);
    coterie_presented_put(tokens, judgement);
    coterie_initials_judge(tokens, judgement);
    coterie_speeches_judge(tokens, lexicon, judgement);
    coterie_citations_judge(tokens, judgement);
}
