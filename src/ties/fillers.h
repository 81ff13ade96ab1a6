/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_FILLERS_H
#define COTERIE_TIES_FILLERS_H

#include "ties/clause.h"

/* A person meant by a word of a sentence. */
typedef struct {
    guint32 place; /* that names the person, here or where the word refers to */
    CoterieSpan span;
} CoterieFiller;

/* Who is meant by the words of one sentence. */
typedef struct {
    guint32 *filler_of;  /* of each word: index of a filler plus 1, or 0 */
    GArray *fillers;     /* of CoterieFiller */
    const GArray *group; /* of CoterieFiller: whom "they" means if the sentence does not tell */
} CoterieFillers;

/* Words that mean several who were spoken of before; NULL behind the last. */
extern const char *const coterie_plural_words[];

/* Whether @word is "they", "both", "the couple". */
gboolean coterie_fillers_means_several(const CoterieSyntax *syntax, guint32 word);

void coterie_fillers_init(CoterieFillers *fillers, const CoterieSyntax *syntax);

void coterie_fillers_add(CoterieFillers *fillers,
                         const CoterieSyntax *syntax,
                         guint32 first,
                         guint32 count,
                         CoterieFiller filler);

/* Whom @word means, which means somebody. (transfer none) */
const CoterieFiller *coterie_fillers_get(const CoterieFillers *fillers, guint32 word);

void coterie_fillers_clear(CoterieFillers *fillers);

/* Appends to @found (of CoterieFiller) who is meant by the phrase that @word heads: itself, a name
 * in apposition, and the others of a list that it begins, up to the word @end; by "they" the list
 * that stands before. */
void coterie_fillers_of(const CoterieFillers *fillers,
                        const CoterieSyntax *syntax,
                        guint32 word,
                        guint32 end,
                        GArray *found);

/* Leaves in @group (of CoterieFiller) who stands in the last list of two or more before @end; as it
 * was if there is none. */
void coterie_fillers_group(const CoterieFillers *fillers,
                           const CoterieSyntax *syntax,
                           guint32 end,
                           GArray *group);

/* Appends whom @word means, or the names beside it: in "his wife Anna and Vera" only Anna. */
void coterie_fillers_beside(const CoterieFillers *fillers,
                            const CoterieSyntax *syntax,
                            guint32 word,
                            GArray *found);

#endif
