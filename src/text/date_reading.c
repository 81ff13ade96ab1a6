/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expressions of time in a sentence. A number or a word of the list (date_words.c)
 * shows that there may be one, and what stands beside it shows what: numbers and
 * months in date_numbers.c, seasons and what is counted from another date in
 * date_seasons.c. Here the sentence is walked through, two expressions become one
 * ("from 1917 to 1924"), and what looks like a date and tells of none goes: the years
 * of a life or of a book in brackets behind its name. */
#include "text/date_reading.h"

#include <string.h>

gboolean
coterie_date_has(const CoterieDateReader *reader, guint32 token)
{
    return token >= reader->start && token < reader->end;
}

const char *
coterie_date_text(const CoterieDateReader *reader, guint32 token, gsize *length)
{
    const CoterieToken *found;

    *length = 0;
    if (!coterie_date_has(reader, token))
        return "";
    found = coterie_tokens_get(reader->tokens, token);
    *length = found->span.length;
    return reader->text + found->span.offset;
}

gboolean
coterie_date_text_is(const CoterieDateReader *reader, guint32 token, const char *text)
{
    gsize length;
    const char *own = coterie_date_text(reader, token, &length);

    return length > 0 && strlen(text) == length && g_ascii_strncasecmp(own, text, length) == 0;
}

const CoterieDateWord *
coterie_date_word_at(const CoterieDateReader *reader, guint32 token)
{
    static const CoterieDateWord none = {0};
    gsize length;
    const char *text;

    if (!coterie_date_has(reader, token) ||
        coterie_tokens_get(reader->tokens, token)->kind != COTERIE_TOKEN_WORD)
        return &none;
    text = coterie_date_text(reader, token, &length);
    return coterie_lexicon_date_word(reader->lexicon, text, length);
}

guint8
coterie_date_flags(const CoterieDateReader *reader, guint32 token)
{
    return coterie_date_has(reader, token) ? coterie_tokens_get(reader->tokens, token)->flags : 0;
}

gboolean
coterie_date_is_mark(const CoterieDateReader *reader, guint32 token)
{
    return coterie_date_has(reader, token) &&
           coterie_tokens_get(reader->tokens, token)->kind == COTERIE_TOKEN_MARK;
}

gboolean
coterie_date_is_dash(const CoterieDateReader *reader, guint32 token)
{
    return coterie_date_text_is(reader, token, "-") ||
           coterie_date_text_is(reader, token, "\xe2\x80\x93") ||
           coterie_date_text_is(reader, token, "\xe2\x80\x94");
}

gint
coterie_date_number(const CoterieDateReader *reader, guint32 token, gsize *digits)
{
    gsize length;
    const char *text = coterie_date_text(reader, token, &length);
    gint number = 0;

    if (length == 0 || length > 4)
        return -1;
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isdigit(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    *digits = length;
    return number;
}

gint
coterie_date_day_of_month(const CoterieDateReader *reader, guint32 token)
{
    static const char *const endings[] = {"", "st", "nd", "rd", "th"};
    gsize length;
    const char *text = coterie_date_text(reader, token, &length);
    gsize digits = 0;
    gint day = 0;

    while (digits < length && digits < 3 && g_ascii_isdigit(text[digits]))
        day = day * 10 + (text[digits++] - '0');
    if (digits == 0 || digits > 2 || day < 1 || day > 31)
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
        if (strlen(endings[i]) == length - digits &&
            g_ascii_strncasecmp(text + digits, endings[i], length - digits) == 0)
            return day;
    return 0;
}

gint
coterie_date_year(const CoterieDateReader *reader, guint32 token)
{
    gsize digits = 0;
    gint number = coterie_date_number(reader, token, &digits);

    return digits == 4 && number >= 1000 && number <= 2100 ? number : 0;
}

/* ------------------------------------------------------------------ two dates that are one */

static gboolean
is_open_day(const CoterieDateReading *reading)
{
    return reading->kind == COTERIE_READING_DAY && !reading->relative && !reading->spans;
}

/* Whether the token between two dates makes them one. */
static gboolean
joins(const CoterieDateReader *reader, const CoterieDateReading *one)
{
    guint32 between = one->end;

    if (coterie_date_is_dash(reader, between) ||
        coterie_date_is(reader, between, COTERIE_DATE_WORD_JOIN))
        return TRUE;
    return coterie_date_is(reader, between, COTERIE_DATE_WORD_LIST) &&
           coterie_date_is(reader, one->first - 1, COTERIE_DATE_WORD_BETWEEN);
}

static gboolean
lends(const CoterieDateReader *reader, const CoterieDateReading *one)
{
    return coterie_date_is(reader, one->end, COTERIE_DATE_WORD_LIST) ||
           coterie_date_text_is(reader, one->end, ",");
}

/* Joins @other to the reading before it where one token stands between them; returns whether it is
 * a part of that now. */
static gboolean
join(const CoterieDateReader *reader, CoterieDateReading *one, CoterieDateReading *other)
{
    gboolean one_date = joins(reader, one);

    if (other->first != one->end + 1 || !is_open_day(one) || !is_open_day(other) ||
        (!one_date && !lends(reader, one)))
        return FALSE;
    if (one->from.year == 0)
        one->from.year = other->from.year;
    one->loose &= other->loose;
    other->loose = one->loose;
    if (!one_date)
        return FALSE;
    one->spans = TRUE;
    one->to = other->from;
    one->end = other->end;
    one->approximate |= other->approximate;
    return TRUE;
}

/* ------------------------------------------------------------------ what is none */

/* "Isaac Deutscher (1907-1967)", "My Life (1930)", "The Year 1917 (1967)". */
static gboolean
stands_behind_name(const CoterieDateReader *reader, const CoterieDateReading *reading)
{
    static const char *const closing[] = {"\"", "\xe2\x80\x9d", "'", "\xe2\x80\x99", "_", "*"};
    guint32 before = reading->first - 2;
    gsize digits;

    if (reading->kind != COTERIE_READING_DAY || reading->from.month > 0 ||
        reading->from.season > 0 || !coterie_date_text_is(reader, reading->first - 1, "(") ||
        !coterie_date_text_is(reader, reading->end, ")") || !coterie_date_has(reader, before))
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(closing); i++)
        if (coterie_date_text_is(reader, before, closing[i]))
            return TRUE;
    return coterie_date_number(reader, before, &digits) >= 0 ||
           (coterie_date_flags(reader, before) & COTERIE_TOKEN_CAPITALISED) != 0;
}

/* "Red October: The Revolution of 1917 (1967)": the year before that of the book is in its title.
 */
static gboolean
stands_in_title(const CoterieDateReader *reader, const CoterieDateReading *reading)
{
    return coterie_date_text_is(reader, reading->end, "(") &&
           coterie_date_year(reader, reading->end + 1) > 0 &&
           coterie_date_text_is(reader, reading->end + 2, ")");
}

static void
drop_none(const CoterieDateReader *reader, GArray *readings, guint from)
{
    guint kept = from;

    for (guint i = from; i < readings->len; i++) {
        const CoterieDateReading reading = g_array_index(readings, CoterieDateReading, i);

        if (!reading.loose && !stands_behind_name(reader, &reading) &&
            !stands_in_title(reader, &reading))
            g_array_index(readings, CoterieDateReading, kept++) = reading;
    }
    g_array_set_size(readings, kept);
}

/* ------------------------------------------------------------------ a sentence */

/* What may show an expression, and who reads it. */
static const struct {
    guint32 kinds;
    gboolean (*read)(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading);
} readers[] = {
    {1U << COTERIE_DATE_WORD_MONTH, coterie_date_read_month},
    {1U << COTERIE_DATE_WORD_SEASON | 1U << COTERIE_DATE_WORD_MAYBE_SEASON,
     coterie_date_read_season},
    {1U << COTERIE_DATE_WORD_LATER | 1U << COTERIE_DATE_WORD_EARLIER |
         1U << COTERIE_DATE_WORD_AFTER | 1U << COTERIE_DATE_WORD_BEFORE |
         1U << COTERIE_DATE_WORD_NEXT | 1U << COTERIE_DATE_WORD_PREVIOUS |
         1U << COTERIE_DATE_WORD_SAME,
     coterie_date_read_move},
    {1U << COTERIE_DATE_WORD_CENTURY, coterie_date_read_number},
};

static gboolean
read_at(const CoterieDateReader *reader, guint32 token, CoterieDateReading *reading)
{
    const CoterieToken *found = coterie_tokens_get(reader->tokens, token);
    const CoterieDateWord *word;

    *reading = (CoterieDateReading){.first = token, .end = token + 1};
    if (found->kind == COTERIE_TOKEN_NUMBER)
        return coterie_date_read_number(reader, token, reading);
    if (found->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    word = coterie_date_word_at(reader, token);
    for (gsize i = 0; word->kinds != 0 && i < G_N_ELEMENTS(readers); i++)
        if ((word->kinds & readers[i].kinds) != 0)
            return readers[i].read(reader, token, reading);
    return FALSE;
}

/* An expression that reaches back over one already read is the same seen again. */
static void
take(const CoterieDateReader *reader, GArray *readings, guint from, CoterieDateReading *reading)
{
    CoterieDateReading *last = readings->len > from
                                   ? &g_array_index(readings, CoterieDateReading, readings->len - 1)
                                   : NULL;

    if (last != NULL && (reading->first < last->end || join(reader, last, reading)))
        return;
    g_array_append_val(readings, *reading);
}

void
coterie_date_read_sentence(const CoterieDateReader *reader, GArray *readings)
{
    guint from = readings->len;
    CoterieDateReading reading;

    for (guint32 token = reader->start; token < reader->end;) {
        if (!read_at(reader, token, &reading)) {
            token++;
            continue;
        }
        token = reading.end;
        take(reader, readings, from, &reading);
    }
    if (readings->len > from)
        drop_none(reader, readings, from);
    for (guint i = from; i < readings->len; i++)
        coterie_date_scope(reader, &g_array_index(readings, CoterieDateReading, i));
}
