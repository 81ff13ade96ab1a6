/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_MENTIONS_H
#define COTERIE_MENTIONS_H

#include <coterie/api.h>
#include <coterie/corrections.h>
#include <coterie/known.h>
#include <coterie/lexicon.h>
#include <coterie/tokens.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieMentions:
 *
 * Where one document names a person. Borrows the tokens, the known persons and the corrections,
 * which must live longer. Immutable.
 */
typedef struct CoterieMentions CoterieMentions;

/**
 * CoterieMentionPlace:
 * @COTERIE_PLACE_TEXT: the text itself speaks of the person
 * @COTERIE_PLACE_QUOTED: within a quotation
 * @COTERIE_PLACE_SOURCE: named as where something stands: "According to Gary Kern, the author of"
 * @COTERIE_PLACE_HEADING: in a heading
 * @COTERIE_PLACE_CAPTION: in a caption, or in a cast list
 *
 * In what place of a text a person is named. Headings and captions make no ties.
 */
typedef enum {
    COTERIE_PLACE_TEXT,
    COTERIE_PLACE_QUOTED,
    COTERIE_PLACE_SOURCE,
    COTERIE_PLACE_HEADING,
    COTERIE_PLACE_CAPTION,
} CoterieMentionPlace;

/** coterie_mention_place_name: Returns: (transfer none): "text", "quoted", "source", ... */
COTERIE_API const char *coterie_mention_place_name(CoterieMentionPlace place);

/**
 * CoterieMention:
 * @span: the name as written, without title and possessive mark
 * @first: its first token
 * @count: its tokens, at least 1
 * @title: tokens of the title directly before it ("Grand Duke" has 2), 0 for none
 * @confidence: between 0 and 1, how sure it is that a person is named here
 * @known: index of the known person it names, or %COTERIE_NOBODY
 * @place: in what place it stands
 */
typedef struct {
    CoterieSpan span;
    guint32 first;
    guint32 count;
    guint32 title;
    float confidence;
    guint32 known;
    CoterieMentionPlace place;
} CoterieMention;

#define COTERIE_NOBODY G_MAXUINT32

/**
 * coterie_mentions_new:
 * @tokens: the tokens of one document
 * @lexicon: what is known of names
 * @known: (nullable): known persons, found wherever their names stand
 * @corrections: (nullable): what a reader has decided; goes before everything else
 *
 * @tokens, @known and @corrections must live longer than the mentions; the lexicon is not kept.
 * Finds the names of persons by lists, shapes and context, in two rounds of rules, and then by what
 * a tagger has learned from annotated texts, if the lexicon has its model: what the document shows
 * of a word in one place decides about it in all places.
 *
 * Returns: (transfer full): the mentions in reading order, none inside another.
 */
COTERIE_API CoterieMentions *coterie_mentions_new(const CoterieTokens *tokens,
                                                  const CoterieLexicon *lexicon,
                                                  const CoterieKnown *known,
                                                  const CoterieCorrections *corrections);

COTERIE_API void coterie_mentions_free(CoterieMentions *mentions);

/** coterie_mentions_tokens: Returns: (transfer none): the tokens they are found in. */
COTERIE_API const CoterieTokens *coterie_mentions_tokens(const CoterieMentions *mentions);

COTERIE_API guint32 coterie_mentions_count(const CoterieMentions *mentions);

COTERIE_API const CoterieMention *coterie_mentions_get(const CoterieMentions *mentions,
                                                       guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieMentions, coterie_mentions_free)

G_END_DECLS

#endif
