/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From expressions of time (date_reading.c) to dates. They are read sentence by
 * sentence, and each that leaves something open is filled in at once from the dates
 * before it, so that one walk does it. What is filled in can be filled in from in turn:
 * "In 1902 ... two years later ... the following spring". Weak spot: a story that goes
 * back in time without saying so. */
#include "text/date_reading.h"

#include <coterie/dates.h>

#define YEAR_PARAGRAPHS 5 /* so far back may stand the year of a day */
#define MOVE_PARAGRAPHS 1 /* and what "two weeks later" counts from */
#define NOWHERE G_MAXUINT32

struct CoterieDates {
    const CoterieTokens *tokens;
    GArray *mentions; /* of CoterieDateMention */
    GArray *lasting;  /* of guint32, one a mention: the last one up to it that dates what follows */
    GArray
        *headings; /* of guint32, one a paragraph: the mention in the heading above, or NOWHERE */
    CoterieDate document;
};

/* What was told so far. */
typedef struct {
    CoterieDates *dates;
    const CoterieDocument *document;
    guint32 paragraph;
    guint32 heading;  /* NOWHERE, or the date of the heading above */
    CoterieDate last; /* told in the text so far, or none */
    guint32 last_paragraph;
} Story;

const char *
coterie_dating_name(CoterieDating dating)
{
    static const char *const names[] = {
        "none", "sentence", "paragraph", "heading", "document", "clause"};

    g_return_val_if_fail((gsize)dating < G_N_ELEMENTS(names), names[0]);
    return names[dating];
}

static const CoterieDateMention *
mention_at(const CoterieDates *dates, guint32 index)
{
    return &g_array_index(dates->mentions, CoterieDateMention, index);
}

/* ------------------------------------------------------------------ what is left open */

static CoterieDate
heading_date(const CoterieDates *dates, guint32 heading)
{
    return heading != NOWHERE ? mention_at(dates, heading)->date : COTERIE_DATE_NONE;
}

/* The last date told, if it stands so many paragraphs back at most. */
static CoterieDate
last_date(const Story *story, guint32 paragraphs)
{
    return story->paragraph - story->last_paragraph <= paragraphs ? story->last : COTERIE_DATE_NONE;
}

static gint
year_of(CoterieDate date)
{
    const CoterieDate year = coterie_calendar_widen(date, COTERIE_UNIT_YEAR);

    return coterie_date_is_set(year) ? coterie_calendar_year(year.first) : 0;
}

/* The year that is meant where none is told, or 0. */
static gint
open_year(const Story *story)
{
    gint year = year_of(last_date(story, YEAR_PARAGRAPHS));

    if (year == 0)
        year = year_of(heading_date(story->dates, story->heading));
    return year != 0 ? year : year_of(story->dates->document);
}

/* ------------------------------------------------------------------ dates of readings */

/* A third of what is so many months long. */
static CoterieDate
part_of(CoterieDate date, CoteriePart part, gint months)
{
    gint from = months / 3 * ((gint)part - COTERIE_PART_EARLY);
    gint to = from + months / 3 - 1;
    gint year;

    if (!coterie_date_is_set(date) || part == COTERIE_PART_WHOLE)
        return date;
    year = coterie_calendar_year(date.first);
    date = coterie_calendar_span(coterie_calendar_date(year + from / 12, from % 12 + 1, 0),
                                 coterie_calendar_date(year + to / 12, to % 12 + 1, 0));
    date.approximate = TRUE;
    return date;
}

static CoterieDate
date_of(CoterieDay day, gint year)
{
    if (day.season > 0)
        return coterie_calendar_season(year, day.season);
    if (day.month > 0)
        return coterie_calendar_date(year, day.month, day.day);
    return part_of(coterie_calendar_date(year, 0, 0), day.part, 12);
}

/* A day, month or season of the year that is told, or else meant. */
static CoterieDate
date_of_day(const Story *story, const CoterieDateReading *reading)
{
    gint year = reading->from.year != 0 ? reading->from.year : open_year(story);
    gint end = reading->to.year != 0 ? reading->to.year : year;
    CoterieDate date = date_of(reading->from, year);
    CoterieDate to = COTERIE_DATE_NONE;

    if (reading->spans)
        to = coterie_calendar_span(date, date_of(reading->to, end));
    return coterie_date_is_set(to) ? to : date;
}

/* "The following March": the first one after the last date; "that March": the one of its year. */
static CoterieDate
date_of_neighbour(const CoterieDateReading *reading, CoterieDate last)
{
    gint year = year_of(last);
    CoterieDate date = date_of(reading->from, year);

    if (reading->direction > 0 && coterie_date_is_set(date) && date.first <= last.last)
        return date_of(reading->from, year + 1);
    if (reading->direction < 0 && coterie_date_is_set(date) && date.last >= last.first)
        return date_of(reading->from, year - 1);
    return date;
}

/* "A few days later" is about the same month, "a few months later" about the same year. */
static CoterieDate
date_of_few(CoterieDate last, CoterieUnit unit)
{
    CoterieUnit about = unit <= COTERIE_UNIT_WEEK ? COTERIE_UNIT_MONTH : COTERIE_UNIT_YEAR;
    CoterieDate date = COTERIE_DATE_NONE;

    if (unit <= COTERIE_UNIT_MONTH)
        date = coterie_calendar_widen(last, MAX(about, coterie_calendar_unit(last)));
    date.approximate = coterie_date_is_set(date);
    return date;
}

static CoterieDate
date_of_move(const CoterieDateReading *reading, CoterieDate last)
{
    CoterieUnit unit = (CoterieUnit)reading->unit;

    if (!coterie_date_is_set(last))
        return last;
    if (reading->direction == 0)
        return coterie_calendar_widen(last, unit);
    if (reading->count == 0)
        return date_of_few(last, unit);
    if (unit == COTERIE_UNIT_DAY && coterie_calendar_unit(last) != COTERIE_UNIT_DAY)
        return COTERIE_DATE_NONE;
    return coterie_calendar_move(last, reading->direction * reading->count, unit);
}

static CoterieDate
date_of_reading(const Story *story, const CoterieDateReading *reading)
{
    CoterieDate date;

    if (reading->kind == COTERIE_READING_AGE)
        date = part_of(reading->age, (CoteriePart)reading->from.part, 120);
    else if (reading->kind == COTERIE_READING_MOVE)
        date = date_of_move(reading, last_date(story, MOVE_PARAGRAPHS));
    else if (reading->relative)
        date = date_of_neighbour(reading, last_date(story, MOVE_PARAGRAPHS));
    else
        date = date_of_day(story, reading);
    date.approximate |= coterie_date_is_set(date) && reading->approximate;
    return date;
}

/* ------------------------------------------------------------------ the walk */

static CoterieParagraphKind
kind_of(const Story *story, guint32 paragraph)
{
    return coterie_document_paragraph(story->document, paragraph)->kind;
}

/* Goes on to @paragraph. A heading that follows no heading begins anew: what was dated above is
 * dated no longer. */
static void
enter(Story *story, guint32 paragraph)
{
    while (story->dates->headings->len <= paragraph) {
        guint32 at = story->dates->headings->len;

        if (kind_of(story, at) == COTERIE_PARAGRAPH_HEADING &&
            (at == 0 || kind_of(story, at - 1) != COTERIE_PARAGRAPH_HEADING))
            story->heading = NOWHERE;
        g_array_append_val(story->dates->headings, story->heading);
    }
    story->paragraph = paragraph;
}

static gboolean
is_lasting(const CoterieDateMention *mention)
{
    return mention->clause.length == 0;
}

/* The years of books date nothing but their own line, and who looks back ("a year earlier") goes on
 * from where he was. */
static void
remember(Story *story, const CoterieDateReading *reading, const CoterieDateMention *mention)
{
    CoterieParagraphKind kind = kind_of(story, mention->paragraph);

    if (kind == COTERIE_PARAGRAPH_HEADING && is_lasting(mention))
        story->heading = story->dates->mentions->len - 1;
    if (kind == COTERIE_PARAGRAPH_SOURCE || kind == COTERIE_PARAGRAPH_CAPTION ||
        reading->direction < 0)
        return;
    story->last = mention->date;
    story->last_paragraph = mention->paragraph;
}

/* Adds a mention, and the last one up to it that dates what follows. */
static void
append(CoterieDates *dates, const CoterieDateMention *mention)
{
    guint32 last = dates->mentions->len;

    if (!is_lasting(mention))
        last = last > 0 ? g_array_index(dates->lasting, guint32, last - 1) : NOWHERE;
    g_array_append_val(dates->mentions, *mention);
    g_array_append_val(dates->lasting, last);
}

/* From the first token to before @end. */
static CoterieSpan
span_of(const CoterieTokens *tokens, guint32 first, guint32 end)
{
    guint32 start = coterie_tokens_get(tokens, first)->span.offset;

    return (CoterieSpan){start,
                         coterie_span_end(coterie_tokens_get(tokens, end - 1)->span) - start};
}

static void
take(Story *story, guint32 sentence, const CoterieDateReading *reading)
{
    const CoterieTokens *tokens = story->dates->tokens;
    CoterieDateMention mention = {
        .span = span_of(tokens, reading->first, reading->end),
        .sentence = sentence,
        .paragraph = story->paragraph,
        .date = date_of_reading(story, reading),
        .relative = reading->kind != COTERIE_READING_AGE && reading->from.year == 0,
    };

    if (!coterie_date_is_set(mention.date))
        return;
    if (reading->within)
        mention.clause = span_of(tokens, reading->clause, reading->clause_end);
    append(story->dates, &mention);
    remember(story, reading, &mention);
}

CoterieDates *
coterie_dates_new(const CoterieTokens *tokens, const CoterieLexicon *lexicon)
{
    g_autoptr(GArray) readings = g_array_new(FALSE, FALSE, sizeof(CoterieDateReading));
    CoterieDates *dates;
    Story story;

    g_return_val_if_fail(tokens != NULL && lexicon != NULL, NULL);
    dates = g_new0(CoterieDates, 1);
    dates->tokens = tokens;
    dates->mentions = g_array_new(FALSE, FALSE, sizeof(CoterieDateMention));
    dates->lasting = g_array_new(FALSE, FALSE, sizeof(guint32));
    dates->headings = g_array_new(FALSE, FALSE, sizeof(guint32));
    dates->document = coterie_document_date(coterie_tokens_document(tokens));
    story = (Story){dates, coterie_tokens_document(tokens), 0, NOWHERE, COTERIE_DATE_NONE, 0};
    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *sentence = coterie_tokens_sentence(tokens, i);
        const CoterieDateReader reader = {tokens,
                                          lexicon,
                                          coterie_document_text(story.document, NULL),
                                          sentence->first,
                                          sentence->first + sentence->count};

        g_array_set_size(readings, 0);
        coterie_date_read_sentence(&reader, readings);
        enter(&story, sentence->paragraph);
        for (guint j = 0; j < readings->len; j++)
            take(&story, i, &g_array_index(readings, CoterieDateReading, j));
    }
    return dates;
}

void
coterie_dates_free(CoterieDates *dates)
{
    if (dates == NULL)
        return;
    g_array_unref(dates->mentions);
    g_array_unref(dates->lasting);
    g_array_unref(dates->headings);
    g_free(dates);
}

guint32
coterie_dates_count(const CoterieDates *dates)
{
    g_return_val_if_fail(dates != NULL, 0);

    return dates->mentions->len;
}

const CoterieDateMention *
coterie_dates_get(const CoterieDates *dates, guint32 index)
{
    g_return_val_if_fail(dates != NULL && index < dates->mentions->len, NULL);

    return mention_at(dates, index);
}

/* ------------------------------------------------------------------ what a place is dated by */

/* How many dates stand before byte @offset. */
static guint32
count_before(const CoterieDates *dates, guint32 offset)
{
    guint32 low = 0;
    guint32 high = dates->mentions->len;

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (mention_at(dates, middle)->span.offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether a date is told in @sentence. */
static gboolean
is_in_sentence(const CoterieDates *dates, guint32 index, guint32 sentence)
{
    return index < dates->mentions->len && mention_at(dates, index)->sentence == sentence;
}

/* Whether a date of the same sentence may be that of @span. */
static gboolean
reaches(const CoterieDateMention *mention, CoterieSpan span)
{
    return is_lasting(mention) || (span.offset >= mention->clause.offset &&
                                   coterie_span_end(span) <= coterie_span_end(mention->clause));
}

/* The bytes between a date and @span. */
static guint32
gap(const CoterieDateMention *mention, CoterieSpan span)
{
    return mention->span.offset < span.offset
               ? span.offset - MIN(span.offset, coterie_span_end(mention->span))
               : mention->span.offset - MIN(mention->span.offset, coterie_span_end(span));
}

/* The date of the sentence nearest to @span, of equally near ones the first; NOWHERE if it tells
 * none. @after is the first date behind it. */
static guint32
nearest(const CoterieDates *dates, guint32 after, guint32 sentence, CoterieSpan span)
{
    guint32 at = after;
    guint32 found = NOWHERE;

    while (at > 0 && is_in_sentence(dates, at - 1, sentence))
        at--;
    for (; is_in_sentence(dates, at, sentence); at++) {
        const CoterieDateMention *mention = mention_at(dates, at);

        if (reaches(mention, span) &&
            (found == NOWHERE || gap(mention, span) < gap(mention_at(dates, found), span)))
            found = at;
    }
    return found;
}

/* The last date before @after that dates what follows, if it stands in @paragraph. */
static guint32
last_before(const CoterieDates *dates, guint32 after, guint32 paragraph)
{
    guint32 last = after > 0 ? g_array_index(dates->lasting, guint32, after - 1) : NOWHERE;

    return last != NOWHERE && mention_at(dates, last)->paragraph == paragraph ? last : NOWHERE;
}

CoterieDate
coterie_dates_at(const CoterieDates *dates,
                 guint32 sentence,
                 CoterieSpan span,
                 CoterieDating *dating)
{
    CoterieDating unwanted;
    guint32 paragraph;
    guint32 after;
    guint32 found;

    g_return_val_if_fail(dates != NULL, COTERIE_DATE_NONE);
    if (dating == NULL)
        dating = &unwanted;
    paragraph = coterie_tokens_sentence(dates->tokens, sentence)->paragraph;
    after = count_before(dates, span.offset);
    found = nearest(dates, after, sentence, span);
    if (found != NOWHERE) {
        *dating =
            is_lasting(mention_at(dates, found)) ? COTERIE_DATING_SENTENCE : COTERIE_DATING_CLAUSE;
        return mention_at(dates, found)->date;
    }
    *dating = COTERIE_DATING_PARAGRAPH;
    found = last_before(dates, after, paragraph);
    if (found != NOWHERE)
        return mention_at(dates, found)->date;
    found = g_array_index(dates->headings, guint32, paragraph);
    *dating = COTERIE_DATING_HEADING;
    if (found != NOWHERE)
        return mention_at(dates, found)->date;
    *dating = coterie_date_is_set(dates->document) ? COTERIE_DATING_DOCUMENT : COTERIE_DATING_NONE;
    return dates->document;
}
