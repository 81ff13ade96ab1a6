/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_GRAMMAR_H
#define COTERIE_TEXT_GRAMMAR_H

#include <coterie/syntax.h>

/* A part of speech with its form, as the tagger tells them apart: a universal tag, and the tag of
 * the Penn treebank where that says more ("VBN" of a participle). */
typedef struct {
    CoterieTag tag;
    const char *penn;
} CoterieFineTag;

#define COTERIE_FINE_TAGS 47

const CoterieFineTag *coterie_fine_tag(guint index);

/* The fine tag of a universal and a Penn tag; of an unusual pair, the first of the universal one.
 * G_MAXUINT if @tag is none. */
guint coterie_fine_tag_find(const char *tag, const char *penn);

/* The relation of that name, of an unknown subtype that before the colon; G_MAXUINT if it is none.
 */
guint coterie_relation_find(const char *name);

/* Whether two relations are the same but for subtypes. */
gboolean coterie_relation_is_like(guint one, guint other);

#endif
