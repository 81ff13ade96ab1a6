/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a tree, and done to it, by all who mend it. */
#include "ties/mending.h"

#include "text/asides.h"

const CoterieSyntaxWord *
coterie_mending_at(const CoterieMending *mending, guint32 word)
{
    return coterie_syntax_get(mending->syntax, word);
}

void
coterie_mending_hang(const CoterieMending *mending,
                     guint32 word,
                     guint32 head,
                     CoterieRelation relation)
{
    guint32 above = head;

    while (above != COTERIE_SYNTAX_NONE && above != word)
        above = coterie_mending_at(mending, above)->head;
    if (above == COTERIE_SYNTAX_NONE)
        coterie_syntax_move(mending->syntax, word, head, relation);
}

gboolean
coterie_mending_is_person(const CoterieMending *mending, guint32 word)
{
    const CoterieSyntaxWord *at = coterie_mending_at(mending, word);

    return mending->fillers->filler_of[word] != 0 && at->tag == COTERIE_TAG_PROPN &&
           (at->relation != COTERIE_RELATION_FLAT ||
            mending->fillers->filler_of[at->head] != mending->fillers->filler_of[word]);
}

gboolean
coterie_mending_is_plural(const CoterieMending *mending, guint32 word)
{
    return coterie_mending_at(mending, word)->tag == COTERIE_TAG_NOUN &&
           g_strcmp0(coterie_syntax_fine_tag(mending->syntax, word)->penn, "NNS") == 0;
}

gboolean
coterie_mending_is_subject(const CoterieMending *mending, guint32 word)
{
    return coterie_mending_at(mending, word)->relation == COTERIE_RELATION_NSUBJ ||
           coterie_mending_at(mending, word)->relation == COTERIE_RELATION_NSUBJ_PASS;
}

guint32
coterie_mending_first_of(const CoterieMending *mending, guint32 word)
{
    guint32 first = word;

    for (guint32 i = coterie_syntax_first_child(mending->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(mending->syntax, i)) {
        switch (coterie_mending_at(mending, i)->relation) {
        case COTERIE_RELATION_FLAT:
        case COTERIE_RELATION_DET:
        case COTERIE_RELATION_AMOD:
        case COTERIE_RELATION_NMOD_POSS:
            first = MIN(first, coterie_mending_first_of(mending, i));
            break;
        case COTERIE_RELATION_CC:
            if (coterie_syntax_is_written(mending->syntax, i, "both"))
                first = MIN(first, i);
            break;
        default:
            break;
        }
    }
    return first;
}

guint32
coterie_mending_before_comma(const CoterieMending *mending, guint32 first)
{
    if (first < 2 || !coterie_syntax_is_written(mending->syntax, first - 1, ","))
        return COTERIE_SYNTAX_NONE;
    return coterie_syntax_is_written(mending->syntax, first - 2, ")")
               ? coterie_aside_before_brackets(mending->syntax, first - 2)
               : first - 2;
}
