/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_DATE_READING_H
#define COTERIE_TEXT_DATE_READING_H

#include "base/calendar.h"
#include "text/date_words.h"

#include <coterie/tokens.h>

/* What is said of a day; 0 is what is not said. */
typedef struct {
    gint16 year;
    guint8 month;
    guint8 day;
    guint8 season; /* 1 to 4 */
    guint8 part;   /* CoteriePart of the year */
} CoterieDay;

typedef enum {
    COTERIE_READING_DAY,  /* "7 November 1917", "in October", "the following spring" */
    COTERIE_READING_AGE,  /* "the 1920s", "the 18th century" */
    COTERIE_READING_MOVE, /* "two weeks later" */
} CoterieReadingKind;

/* An expression of time as it stands: what it leaves open is left open. */
typedef struct {
    guint32 first; /* token */
    guint32 end;   /* the token after its last */
    guint8 kind;   /* CoterieReadingKind */
    guint8 approximate;
    guint8 spans; /* whether it goes from one day to another */
    guint8 loose; /* a lone month that is a date only together with another */
    CoterieDay from;
    CoterieDay to;
    CoterieDate age; /* of an age, but for its part, which is in @from */
    guint8 relative; /* whether it is counted from the date before */
    gint8 direction; /* -1, 0 ("that year") or 1 */
    guint8 unit;     /* CoterieUnit */
    guint8 count;    /* 0 is a few */
    guint8 within;   /* whether it dates its clause alone */
    guint32 clause;  /* token: where that begins */
    guint32 clause_end;
} CoterieDateReading;

/* A sentence that is read. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    const char *text;
    guint32 start; /* its tokens */
    guint32 end;
} CoterieDateReader;

/* Reads the sentence and appends its expressions, of CoterieDateReading, to @readings. */
void coterie_date_read_sentence(const CoterieDateReader *reader, GArray *readings);

/* ------------------------------------------------------------------ looking at tokens */

/* Whether there is such a token; one before the first is none. */
gboolean coterie_date_has(const CoterieDateReader *reader, guint32 token);

/* The token as written; of none "" . */
const char *coterie_date_text(const CoterieDateReader *reader, guint32 token, gsize *length);

gboolean coterie_date_text_is(const CoterieDateReader *reader, guint32 token, const char *text);

/* What the word is; of none, and of what is no word, nothing. */
const CoterieDateWord *coterie_date_word_at(const CoterieDateReader *reader, guint32 token);

static inline gboolean
coterie_date_is(const CoterieDateReader *reader, guint32 token, CoterieDateWordKind kind)
{
    return coterie_date_word_is(coterie_date_word_at(reader, token), kind);
}

guint8 coterie_date_flags(const CoterieDateReader *reader, guint32 token);

gboolean coterie_date_is_mark(const CoterieDateReader *reader, guint32 token);
gboolean coterie_date_is_dash(const CoterieDateReader *reader, guint32 token);

/* A number of so many digits at most and nothing else, and how many it has; or -1. */
gint coterie_date_number(const CoterieDateReader *reader, guint32 token, gsize *digits);

/* "7", "7th": a day of a month, or 0. */
gint coterie_date_day_of_month(const CoterieDateReader *reader, guint32 token);

/* Four digits that may be a year, or 0. */
gint coterie_date_year(const CoterieDateReader *reader, guint32 token);

/* ------------------------------------------------------------------ kinds of expressions */

/* Each reads the expression whose number, month, season or other word stands at @token, looking to
 * both sides; FALSE if there is none. */
gboolean coterie_date_read_number(const CoterieDateReader *reader,
                                  guint32 token,
                                  CoterieDateReading *reading);
gboolean coterie_date_read_month(const CoterieDateReader *reader,
                                 guint32 token,
                                 CoterieDateReading *reading);
gboolean coterie_date_read_season(const CoterieDateReader *reader,
                                  guint32 token,
                                  CoterieDateReading *reading);
gboolean
coterie_date_read_move(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading);

/* Tells how far the reading reaches. */
void coterie_date_scope(const CoterieDateReader *reader, CoterieDateReading *reading);

/* Whether a number that may be a year counts things instead: "1917 men", "1500 to 2000 roubles". */
gboolean coterie_date_counts(const CoterieDateReader *reader, guint32 token);

#endif
