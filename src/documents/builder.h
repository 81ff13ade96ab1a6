/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENTS_BUILDER_H
#define COTERIE_DOCUMENTS_BUILDER_H

#include <coterie/document.h>

#include <glib.h>

/**
 * CoterieBuilder:
 *
 * A clean text in the making, for formats that say themselves where a paragraph ends and what it
 * is.
 */
typedef struct CoterieBuilder CoterieBuilder;

CoterieBuilder *coterie_builder_new(void);

void coterie_builder_free(CoterieBuilder *builder);

/**
 * coterie_builder_add:
 * @builder: a builder
 * @kind: what paragraph this is a part of; one of several kinds is of the first of them in the
 *   order of #CoterieParagraphKind: what is partly prose is prose
 * @text: UTF-8
 * @length: its bytes
 *
 * Goes on with the paragraph, or begins one. Any white space is one space, none at either end.
 * Marks that nobody sees are left out: soft hyphens, zero-width characters, control characters.
 */
void coterie_builder_add(CoterieBuilder *builder,
                         CoterieParagraphKind kind,
                         const char *text,
                         gsize length);

/** coterie_builder_add_lines: coterie_builder_add(), where line feeds are line breaks. */
void coterie_builder_add_lines(CoterieBuilder *builder,
                               CoterieParagraphKind kind,
                               const char *text,
                               gsize length);

/** coterie_builder_break: A line break; two at least, with nothing between them, end a paragraph.
 */
void coterie_builder_break(CoterieBuilder *builder);

/** coterie_builder_end: Ends the paragraph, if there is one. */
void coterie_builder_end(CoterieBuilder *builder);

/**
 * coterie_builder_place: Returns: how many bytes there are, for coterie_builder_take_back().
 */
gsize coterie_builder_place(const CoterieBuilder *builder);

/**
 * coterie_builder_take_back:
 * @builder: a builder
 * @place: a place from which on nothing ended
 * @is_dispensable: says whether a text can be left out
 *
 * Takes back what was added since @place to a paragraph that was begun before, if it is
 * dispensable.
 */
void coterie_builder_take_back(CoterieBuilder *builder,
                               gsize place,
                               gboolean (*is_dispensable)(const char *text));

/**
 * coterie_builder_document:
 * @builder: a builder; is used up, and can only be freed
 * @id: what the document is called
 *
 * Returns: (transfer full): the document: its paragraphs with an empty line between each two and a
 * line feed at the end.
 */
CoterieDocument *coterie_builder_document(CoterieBuilder *builder, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieBuilder, coterie_builder_free)

#endif
