/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TIES_MENDING_H
#define COTERIE_TIES_MENDING_H

#include "text/syntax_private.h"
#include "ties/fillers.h"

/* A parsed sentence that is mended, and whom its words mean. */
typedef struct {
    CoterieSyntax *syntax;
    const CoterieFillers *fillers;
} CoterieMending;

const CoterieSyntaxWord *coterie_mending_at(const CoterieMending *mending, guint32 word);

/* Hangs @word on @head, if that does not depend on it. */
void coterie_mending_hang(const CoterieMending *mending,
                          guint32 word,
                          guint32 head,
                          CoterieRelation relation);

/* Whether @word stands for the name of a person. */
gboolean coterie_mending_is_person(const CoterieMending *mending, guint32 word);

/* Whether @word is a noun that means several. */
gboolean coterie_mending_is_plural(const CoterieMending *mending, guint32 word);

gboolean coterie_mending_is_subject(const CoterieMending *mending, guint32 word);

/* The first word of the phrase of @word, before which "and" may stand. */
guint32 coterie_mending_first_of(const CoterieMending *mending, guint32 word);

/* The word that something set off is said of, from @first on: what stands before a comma, and
 * before brackets before it; COTERIE_SYNTAX_NONE without a comma. */
guint32 coterie_mending_before_comma(const CoterieMending *mending, guint32 first);

#endif
