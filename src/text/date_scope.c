/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a date reaches. Most dates tell when that was which follows; but the year in which
 * somebody was born, "(1878-1953)", and what a text looks back on ("in 1878 she had shot a
 * general") are of their own clause alone, and the story goes on where it was. So it does behind a
 * death, which may be told ahead of time; only what else its sentence tells was then too, where the
 * sentence begins with it. Words of data/en/dates.tsv in the clause of a date show that. A clause
 * lasts from mark to mark, or to a word that begins another. What is counted from the date before
 * ("was born the next spring") is a step of the story in any case.
 *
 * Weak spot: "was born in 1879 and met Lenin" is one clause, a story told all in the past perfect
 * is many. */
#include "text/date_reading.h"

/* Years that are as far apart are those of a life, in brackets by themselves. */
#define SHORTEST_LIFE 15

/* Whether a clause ends before the token, or begins behind it. */
static gboolean
is_border(const CoterieDateReader *reader, guint32 token)
{
    static const char *const marks[] = {
        ",",
        ";",
        ":",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "\xe2\x80\x9c",
        "\xe2\x80\x9d",
        "\xe2\x80\x93",
        "\xe2\x80\x94",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        if (coterie_date_text_is(reader, token, marks[i]))
            return TRUE;
    return coterie_date_is(reader, token, COTERIE_DATE_WORD_CLAUSE);
}

static guint32
clause_start(const CoterieDateReader *reader, guint32 token)
{
    while (coterie_date_has(reader, token - 1) && !is_border(reader, token - 1))
        token--;
    return token;
}

static guint32
clause_end(const CoterieDateReader *reader, guint32 token)
{
    while (coterie_date_has(reader, token) && !is_border(reader, token))
        token++;
    return token;
}

/* Whether a word of the kind stands in the clause, beside the date. */
static gboolean
has_kind(const CoterieDateReader *reader,
         const CoterieDateReading *reading,
         CoterieDateWordKind kind)
{
    for (guint32 i = reading->clause; i < reading->clause_end; i++)
        if ((i < reading->first || i >= reading->end) && coterie_date_is(reader, i, kind))
            return TRUE;
    return FALSE;
}

/* "(1878-1953)" */
static gboolean
is_life(const CoterieDateReader *reader, const CoterieDateReading *reading)
{
    return reading->spans && reading->to.year - reading->from.year >= SHORTEST_LIFE &&
           coterie_date_text_is(reader, reading->first - 1, "(") &&
           coterie_date_text_is(reader, reading->end, ")");
}

/* "She had wounded a general", but not "she had a stroke", "she had to flee". */
static gboolean
is_perfect(const CoterieDateReader *reader, guint32 token)
{
    const CoterieDateWord *next = coterie_date_word_at(reader, token + 1);

    return coterie_date_is(reader, token, COTERIE_DATE_WORD_PERFECT) &&
           !coterie_date_word_is(next, COTERIE_DATE_WORD_NUMBER) &&
           !coterie_date_word_is(next, COTERIE_DATE_WORD_MAYBE);
}

/* "By 1917 she had left": then, and not before. */
static gboolean
looks_back(const CoterieDateReader *reader, const CoterieDateReading *reading)
{
    if (coterie_date_is(reader, reading->first - 1, COTERIE_DATE_WORD_ALREADY))
        return FALSE;
    for (guint32 i = reading->clause; i < reading->clause_end; i++)
        if (is_perfect(reader, i))
            return TRUE;
    return FALSE;
}

/* "In 1735, John Adams was born", "He was born at Quincy, in 1735": the clause goes on beyond the
 * comma if it has nothing but the date so far. */
static void
widen(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    if (reading->first > reading->clause + 1 || reading->end < reading->clause_end)
        return;
    if (coterie_date_text_is(reader, reading->clause_end, ","))
        reading->clause_end = clause_end(reader, reading->clause_end + 1);
    else if (coterie_date_text_is(reader, reading->clause - 1, ","))
        reading->clause = clause_start(reader, reading->clause - 1);
}

void
coterie_date_scope(const CoterieDateReader *reader, CoterieDateReading *reading)
{
    gboolean death;

    if (reading->kind != COTERIE_READING_DAY || reading->relative || reading->from.year == 0)
        return;
    reading->clause = clause_start(reader, reading->first);
    reading->clause_end = clause_end(reader, reading->end);
    reading->within = is_life(reader, reading) || has_kind(reader, reading, COTERIE_DATE_WORD_AGE);
    widen(reader, reading);
    death = has_kind(reader, reading, COTERIE_DATE_WORD_DEATH);
    if (death && reading->clause == reader->start)
        reading->clause_end = reader->end;
    reading->within = reading->within || death ||
                      has_kind(reader, reading, COTERIE_DATE_WORD_BIRTH) ||
                      looks_back(reader, reading);
}
