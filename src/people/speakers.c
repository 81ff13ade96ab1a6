/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says what stands within quotation marks. Behind or before the marks of a quotation
 * stands a verb of saying with its subject ("said Anna", "Anna wrote:"); what else its
 * paragraph quotes is the same speaker's. A paragraph that is quoted as a whole, below a
 * source line, is by the author whom that line names.
 *
 * Weak spot: in a dialogue that names no speakers nobody is found, although the
 * two take turns. */
#include "people/speakers.h"

#include "names/quoted.h"
#include "text/marks.h"

#define MOST_TO_VERB 3 /* words between a speaker and the verb */
#define MOST_BEHIND 8  /* tokens between a quotation and the end of its speaker */
#define MOST_BEFORE 28 /* tokens between a speaker and the quotation */

struct CoterieSpeakers {
    const CoterieExpressions *expressions;
    const CoterieTokens *tokens;
    guint8 *quoted;     /* the tokens within quotation marks */
    GArray *quotations; /* of CoterieQuotation */
};

static CoterieQuotation *
quotation_at(const CoterieSpeakers *speakers, guint32 index)
{
    return &g_array_index(speakers->quotations, CoterieQuotation, index);
}

static guint32
paragraph_of(const CoterieSpeakers *speakers, guint32 token)
{
    return coterie_tokens_sentence_of(speakers->tokens, token)->paragraph;
}

static CoterieParagraphKind
kind_of(const CoterieSpeakers *speakers, guint32 paragraph)
{
    return coterie_document_paragraph(coterie_tokens_document(speakers->tokens), paragraph)->kind;
}

/* ------------------------------------------------------------------ quotations */

/* Adds what is quoted of the sentence's tokens; goes on with the quotation before if that ends
 * where the sentence begins. */
static void
add_quotations(CoterieSpeakers *speakers, const CoterieSentence *sentence)
{
    gboolean whole = kind_of(speakers, sentence->paragraph) == COTERIE_PARAGRAPH_QUOTATION;

    for (guint32 i = sentence->first; i < sentence->first + sentence->count; i++) {
        CoterieQuotation *last = speakers->quotations->len > 0
                                     ? quotation_at(speakers, speakers->quotations->len - 1)
                                     : NULL;

        if (!whole && !coterie_token_set_has(speakers->quoted, i))
            continue;
        if (last != NULL && last->end == i && last->paragraph == sentence->paragraph) {
            last->end = i + 1;
        } else {
            CoterieQuotation quotation = {i, i + 1, sentence->paragraph, COTERIE_NOBODY, 0};

            g_array_append_val(speakers->quotations, quotation);
        }
    }
}

/* ------------------------------------------------------------------ beside a quotation */

static gboolean
says(const CoterieSpeakers *speakers, guint32 token)
{
    return (coterie_expressions_grammar(speakers->expressions, token) & COTERIE_GRAMMAR_SAYS) != 0;
}

static gboolean
may_speak(const CoterieExpression *expression)
{
    return expression->kind != COTERIE_EXPRESSION_FIRST &&
           expression->part != COTERIE_PART_POSSESSIVE &&
           expression->part != COTERIE_PART_REFLEXIVE &&
           (expression->kind != COTERIE_EXPRESSION_PRONOUN ||
            expression->part == COTERIE_PART_SUBJECT);
}

/* The first expression that may speak from @token up to @end, or COTERIE_NOBODY. */
static guint32
speaker_between(const CoterieSpeakers *speakers, guint32 token, guint32 end)
{
    guint32 i = coterie_expressions_from(speakers->expressions, token);

    for (; i < coterie_expressions_count(speakers->expressions); i++) {
        const CoterieExpression *at = coterie_expressions_get(speakers->expressions, i);

        if (at->first >= end)
            return COTERIE_NOBODY;
        if (may_speak(at))
            return i;
    }
    return COTERIE_NOBODY;
}

/* Where the words behind the quotation that ends before @token stop: at a stop or another
 * quotation. */
static guint32
reach_behind(const CoterieSpeakers *speakers, guint32 token, guint32 paragraph)
{
    guint32 count = coterie_tokens_count(speakers->tokens);
    guint32 i = token;

    for (; i < count && i < token + MOST_BEHIND; i++) {
        gunichar mark = coterie_tokens_mark(speakers->tokens, i);

        if (mark == '.' || mark == ';' || mark == ':' || paragraph_of(speakers, i) != paragraph ||
            coterie_token_set_has(speakers->quoted, i))
            break;
    }
    return i;
}

/* "...," said Anna; "...," Anna said. Behind a full stop another sentence begins. */
static guint32
speaker_behind(const CoterieSpeakers *speakers, const CoterieQuotation *quotation)
{
    guint32 start = quotation->end + 1; /* behind the mark that closes it */
    guint32 end = reach_behind(speakers, start, quotation->paragraph);
    guint32 speaker = speaker_between(speakers, start, end);
    const CoterieExpression *at;

    if (speaker == COTERIE_NOBODY ||
        coterie_tokens_mark(speakers->tokens, quotation->end - 1) == '.')
        return COTERIE_NOBODY;
    at = coterie_expressions_get(speakers->expressions, speaker);
    for (guint32 i = start; i < at->first; i++) {
        if (says(speakers, i))
            return i <= start + 1 ? speaker : COTERIE_NOBODY;
    }
    for (guint32 i = at->first + at->count; i < end && i <= at->first + at->count + MOST_TO_VERB;
         i++) {
        if (says(speakers, i))
            return speaker;
    }
    return COTERIE_NOBODY;
}

/* Where the sentence before the quotation begins, or the words behind another quotation. */
static guint32
reach_before(const CoterieSpeakers *speakers, guint32 token)
{
    guint32 first = token;

    while (first > 0 && token - first < MOST_BEFORE) {
        gunichar mark = coterie_tokens_mark(speakers->tokens, first - 1);

        if (mark == '.' || mark == '!' || mark == '?' ||
            coterie_token_set_has(speakers->quoted, first - 1) ||
            paragraph_of(speakers, first - 1) != paragraph_of(speakers, token))
            break;
        first--;
    }
    return first;
}

/* Anna wrote to him, "..."; According to Anna, "...". */
static guint32
speaker_before(const CoterieSpeakers *speakers, const CoterieQuotation *quotation)
{
    guint32 end = quotation->first > 0 ? quotation->first - 1 : 0; /* the mark that opens it */
    gunichar mark = end > 0 ? coterie_tokens_mark(speakers->tokens, end - 1) : 0;
    guint32 first;

    if (mark != ',' && mark != ':' &&
        !(end > 0 && coterie_tokens_get(speakers->tokens, end - 1)->kind == COTERIE_TOKEN_WORD))
        return COTERIE_NOBODY;
    first = reach_before(speakers, end);
    for (guint32 i = end; i > first; i--) {
        guint32 from = i - 1 > first + MOST_TO_VERB + 2 ? i - 1 - MOST_TO_VERB - 2 : first;
        guint32 speaker;

        if (!says(speakers, i - 1))
            continue;
        speaker = speaker_between(speakers, from, i - 1);
        if (speaker != COTERIE_NOBODY)
            return speaker;
    }
    return g_str_equal(coterie_expressions_word(speakers->expressions, first), "according")
               ? speaker_between(speakers, first, end)
               : COTERIE_NOBODY;
}

/* Anna rose. "...": the subject of the sentence that leads to the quotation. */
static guint32
speaker_leading(const CoterieSpeakers *speakers, const CoterieQuotation *quotation)
{
    guint32 end = quotation->first - MIN(quotation->first, 1); /* the mark that opens it */
    const CoterieSentence *sentence;
    guint32 i;

    if (end == 0 || paragraph_of(speakers, end - 1) != quotation->paragraph)
        return COTERIE_NOBODY;
    sentence = coterie_tokens_sentence_of(speakers->tokens, end - 1);
    i = coterie_expressions_from(speakers->expressions, sentence->first);
    for (; i < coterie_expressions_count(speakers->expressions); i++) {
        const CoterieExpression *at = coterie_expressions_get(speakers->expressions, i);

        if (at->first >= end || coterie_token_set_has(speakers->quoted, at->first))
            return COTERIE_NOBODY;
        if (at->part == COTERIE_PART_SUBJECT)
            return may_speak(at) ? i : COTERIE_NOBODY;
    }
    return COTERIE_NOBODY;
}

/* ------------------------------------------------------------------ the whole */

/* The author whom the source line named that stands above. */
static guint32
author_of_line(const CoterieSpeakers *speakers, const CoterieExpression *at, guint32 index)
{
    const CoterieMentions *mentions = coterie_expressions_mentions(speakers->expressions);

    return at->kind == COTERIE_EXPRESSION_NAME &&
                   coterie_mentions_get(mentions, at->mention)->place == COTERIE_PLACE_SOURCE
               ? index
               : COTERIE_NOBODY;
}

/* Gives the paragraphs that are quoted as a whole their authors. */
static void
find_authors(CoterieSpeakers *speakers)
{
    guint32 count = coterie_expressions_count(speakers->expressions);
    guint32 author = COTERIE_NOBODY;
    guint32 line = COTERIE_NOBODY; /* the paragraph that named the author */
    guint32 next = 0;

    for (guint32 i = 0; i < speakers->quotations->len; i++) {
        CoterieQuotation *quotation = quotation_at(speakers, i);

        if (kind_of(speakers, quotation->paragraph) != COTERIE_PARAGRAPH_QUOTATION)
            continue;
        for (; next < count; next++) {
            const CoterieExpression *at = coterie_expressions_get(speakers->expressions, next);

            if (at->paragraph >= quotation->paragraph)
                break;
            if (kind_of(speakers, at->paragraph) != COTERIE_PARAGRAPH_SOURCE ||
                at->paragraph == line)
                continue;
            author = author_of_line(speakers, at, next);
            line = at->paragraph;
        }
        quotation->speaker = author;
        quotation->sign = author != COTERIE_NOBODY ? COTERIE_SPEAKER_AUTHOR : 0;
    }
}

typedef guint32 (*Finder)(const CoterieSpeakers *speakers, const CoterieQuotation *quotation);

/* Finds speakers beside their quotations in one way. */
static void
find_beside(CoterieSpeakers *speakers, Finder find, CoterieSpeakerSign sign)
{
    for (guint32 i = 0; i < speakers->quotations->len; i++) {
        CoterieQuotation *quotation = quotation_at(speakers, i);

        if (quotation->speaker != COTERIE_NOBODY ||
            kind_of(speakers, quotation->paragraph) == COTERIE_PARAGRAPH_QUOTATION)
            continue;
        quotation->speaker = find(speakers, quotation);
        if (quotation->speaker != COTERIE_NOBODY)
            quotation->sign = sign;
    }
}

static void
inherit(CoterieQuotation *to, const CoterieQuotation *from)
{
    if (to->speaker != COTERIE_NOBODY || from->speaker == COTERIE_NOBODY ||
        to->paragraph != from->paragraph)
        return;
    to->speaker = from->speaker;
    to->sign = from->sign == COTERIE_SPEAKER_LEAD ? COTERIE_SPEAKER_LEAD : COTERIE_SPEAKER_BESIDE;
}

/* Gives each quotation without a speaker that of another one of its paragraph. */
static void
spread(CoterieSpeakers *speakers)
{
    guint32 count = speakers->quotations->len;

    for (guint32 i = 1; i < count; i++)
        inherit(quotation_at(speakers, i), quotation_at(speakers, i - 1));
    for (guint32 i = count; i > 1; i--)
        inherit(quotation_at(speakers, i - 2), quotation_at(speakers, i - 1));
}

CoterieSpeakers *
coterie_speakers_new(const CoterieExpressions *expressions)
{
    CoterieSpeakers *speakers = g_new0(CoterieSpeakers, 1);

    speakers->expressions = expressions;
    speakers->tokens = coterie_mentions_tokens(coterie_expressions_mentions(expressions));
    speakers->quoted = coterie_quoted_new(speakers->tokens);
    speakers->quotations = g_array_new(FALSE, FALSE, sizeof(CoterieQuotation));
    for (guint32 i = 0; i < coterie_tokens_sentence_count(speakers->tokens); i++)
        add_quotations(speakers, coterie_tokens_sentence(speakers->tokens, i));
    find_authors(speakers);
    find_beside(speakers, speaker_behind, COTERIE_SPEAKER_BEHIND);
    find_beside(speakers, speaker_before, COTERIE_SPEAKER_BEFORE);
    spread(speakers);
    find_beside(speakers, speaker_leading, COTERIE_SPEAKER_LEAD);
    spread(speakers);
    return speakers;
}

void
coterie_speakers_free(CoterieSpeakers *speakers)
{
    if (speakers == NULL)
        return;
    g_free(speakers->quoted);
    g_array_unref(speakers->quotations);
    g_free(speakers);
}

guint32
coterie_speakers_count(const CoterieSpeakers *speakers)
{
    return speakers->quotations->len;
}

const CoterieQuotation *
coterie_speakers_get(const CoterieSpeakers *speakers, guint32 index)
{
    return quotation_at(speakers, index);
}

guint32
coterie_speakers_at(const CoterieSpeakers *speakers, guint32 token)
{
    guint32 low = 0;
    guint32 high = speakers->quotations->len;

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (quotation_at(speakers, middle)->end <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < speakers->quotations->len && quotation_at(speakers, low)->first <= token
               ? low
               : COTERIE_NOBODY;
}
