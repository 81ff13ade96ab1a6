/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_LIST_FIELDS_H
#define COTERIE_TEXT_LIST_FIELDS_H

#include "base/rows.h"
#include "text/lists.h"

/* A list of data/en and the function that takes its rows, with the lexicon as its data. */
typedef struct {
    const char *file;
    CoterieRowTaker take;
} CoterieList;

/* The lists of what names are made of, and those of what other words say; each ends with NULL. */
extern const CoterieList coterie_lists_of_names[];
extern const CoterieList coterie_lists_of_words[];

/* @text as it is looked up; good until the next call. */
const char *coterie_list_fold(CoterieLexicon *lexicon, const char *text);

/* What is known of a word, made where nothing was; of one that is folded already, and of any. */
CoterieWord *coterie_list_entry_of(CoterieLexicon *lexicon, const char *folded);
CoterieWord *coterie_list_entry(CoterieLexicon *lexicon, const char *text);

/* Marks the first word of a phrase; its own entry may be otherwise empty. */
void coterie_list_mark_phrase(CoterieLexicon *lexicon, const char *folded);

/* "Lt." is looked up as "lt": a word loses its dots when it is looked up. */
void coterie_list_drop_dots(char *text);

/* Reads a number up to @most into @level, unless that is higher. */
gboolean coterie_list_level(const char *field, guint most, guint8 *level, GError **error);

gboolean coterie_list_gender(const char *field, CoterieGender *gender, GError **error);

/* One of the words that a field may hold, which may be empty, and what it stands for. */
typedef struct {
    const char *kind;
    guint32 value;
} CoterieListKind;

gboolean coterie_list_kind(
    const char *field, const CoterieListKind *kinds, gsize count, guint32 *value, GError **error);

#endif
