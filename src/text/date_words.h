/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_DATE_WORDS_H
#define COTERIE_TEXT_DATE_WORDS_H

#include "base/rows.h"

#include <coterie/lexicon.h>

/* What a word is in dates; `data/en/dates.tsv` says what each kind does. */
typedef enum {
    COTERIE_DATE_WORD_MONTH,
    COTERIE_DATE_WORD_SEASON,
    COTERIE_DATE_WORD_MAYBE_SEASON,
    COTERIE_DATE_WORD_PART,
    COTERIE_DATE_WORD_ABOUT,
    COTERIE_DATE_WORD_IN,
    COTERIE_DATE_WORD_MAYBE,
    COTERIE_DATE_WORD_JOIN,
    COTERIE_DATE_WORD_LIST,
    COTERIE_DATE_WORD_BETWEEN,
    COTERIE_DATE_WORD_NUMBER,
    COTERIE_DATE_WORD_ORDINAL,
    COTERIE_DATE_WORD_CENTURY,
    COTERIE_DATE_WORD_UNIT,
    COTERIE_DATE_WORD_LATER,
    COTERIE_DATE_WORD_EARLIER,
    COTERIE_DATE_WORD_AFTER,
    COTERIE_DATE_WORD_BEFORE,
    COTERIE_DATE_WORD_NEXT,
    COTERIE_DATE_WORD_PREVIOUS,
    COTERIE_DATE_WORD_SAME,
    COTERIE_DATE_WORD_LABEL,
    COTERIE_DATE_WORD_COUNT,
    COTERIE_DATE_WORD_BIRTH,
    COTERIE_DATE_WORD_DEATH,
    COTERIE_DATE_WORD_AGE,
    COTERIE_DATE_WORD_PERFECT,
    COTERIE_DATE_WORD_ALREADY,
    COTERIE_DATE_WORD_CLAUSE,
    COTERIE_DATE_WORD_KINDS,
} CoterieDateWordKind;

/* A part of a year or a decade. */
typedef enum {
    COTERIE_PART_WHOLE,
    COTERIE_PART_EARLY,
    COTERIE_PART_MID,
    COTERIE_PART_LATE,
} CoteriePart;

/* All that the list says of one word. */
typedef struct {
    guint32 kinds;                         /* a bit for each kind */
    guint8 value[COTERIE_DATE_WORD_KINDS]; /* 0 where a kind has none */
} CoterieDateWord;

/* Takes a row of the list; @words is its table, folded word -> CoterieDateWord. */
gboolean coterie_date_words_take(GHashTable *words, const CoterieRow *row, GError **error);

/* What the list says of a word as it is written, dot and case left aside; of most words nothing.
 * (transfer none) */
const CoterieDateWord *
coterie_lexicon_date_word(const CoterieLexicon *lexicon, const char *text, gsize length);

static inline gboolean
coterie_date_word_is(const CoterieDateWord *word, CoterieDateWordKind kind)
{
    return (word->kinds >> kind & 1) != 0;
}

#endif
