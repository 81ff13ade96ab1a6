/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one name ends and the next begins although nothing stands between them, as in letters and
 * lists: behind a line that ends where the next word would have had room, between a usual first
 * name and itself ("Regards, Paula Paula, thanks"), and behind the first name with which somebody
 * signs ("Regards, Sandra Anna Holt wrote").
 *
 * Weak spot: who signs with two first names and a family name is parted. */
#include "names/walls.h"

#include "names/candidates.h"
#include "names/token_set.h"
#include "text/marks.h"

#include <string.h>

#define GIVEN_TWICE 4  /* how usual a first name is that stands twice */
#define GIVEN_SIGNED 5 /* or with which one signs */
#define USUAL_SURNAME 3

typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const char *text;
    guint32 paragraph; /* the one whose lines are known */
    guint32 line;      /* where its line begins: a byte */
    guint32 widest;    /* bytes of its longest line */
} Mason;

/* Whether @token is a usual first name, with a capital. */
static gboolean
is_given(const Mason *mason, guint32 token, guint least)
{
    return (coterie_tokens_get(mason->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) != 0 &&
           coterie_vocabulary_term(mason->vocabulary, token)->known->given >= least;
}

static gboolean
stands_twice(const Mason *mason, guint32 token)
{
    return is_given(mason, token, GIVEN_TWICE) &&
           coterie_vocabulary_term(mason->vocabulary, token) ==
               coterie_vocabulary_term(mason->vocabulary, token - 1);
}

static gboolean
is_closing(const Mason *mason, guint32 token)
{
    return coterie_term_is_closing(coterie_vocabulary_term(mason->vocabulary, token));
}

/* Whether @token begins a name of several words, being no usual family name, and the word before is
 * a signature: "Thanks, Sandra Anna Holt", but not "Thanks, Laura Ellis Director". */
static gboolean
is_after_signature(const Mason *mason, guint32 token)
{
    const CoterieSentence *sentence = coterie_tokens_sentence_of(mason->tokens, token);

    return token >= 3 && token + 1 < sentence->first + sentence->count &&
           is_given(mason, token, GIVEN_SIGNED) && is_given(mason, token - 1, GIVEN_SIGNED) &&
           coterie_vocabulary_term(mason->vocabulary, token)->known->surname < USUAL_SURNAME &&
           (coterie_tokens_get(mason->tokens, token + 1)->flags & COTERIE_TOKEN_CAPITALISED) != 0 &&
           (is_closing(mason, token - 2) ||
            (coterie_tokens_get(mason->tokens, token - 2)->kind == COTERIE_TOKEN_MARK &&
             is_closing(mason, token - 3)));
}

/* ------------------------------------------------------------------ lines */

static guint32
widest_line(const char *text, guint32 at, guint32 end)
{
    guint32 widest = 0;

    while (at < end) {
        const char *stop = memchr(text + at, '\n', end - at);
        guint32 length = stop != NULL ? (guint32)(stop - (text + at)) : end - at;

        widest = MAX(widest, length);
        at += length + 1;
    }
    return widest;
}

static void
enter_paragraph(Mason *mason, guint32 paragraph)
{
    CoterieSpan span =
        coterie_document_paragraph(coterie_tokens_document(mason->tokens), paragraph)->span;

    mason->paragraph = paragraph;
    mason->line = span.offset;
    mason->widest = widest_line(mason->text, span.offset, coterie_span_end(span));
}

/* Whether the line before @token ended though the token would have had room there, with a quarter
 * of the widest line to spare, as printers' lines are not all of one length. */
static gboolean
is_behind_short_line(Mason *mason, guint32 token)
{
    const CoterieToken *before = coterie_tokens_get(mason->tokens, token - 1);
    const CoterieToken *at = coterie_tokens_get(mason->tokens, token);
    guint32 end = coterie_span_end(before->span);
    guint32 paragraph = coterie_tokens_sentence_of(mason->tokens, token)->paragraph;
    guint32 length;

    if (!coterie_tokens_begins_line(mason->tokens, token) ||
        coterie_tokens_sentence_of(mason->tokens, token - 1)->paragraph != paragraph)
        return FALSE;
    if (paragraph != mason->paragraph)
        enter_paragraph(mason, paragraph);
    length = end - mason->line;
    mason->line = at->span.offset;
    return length + 1 + at->span.length <= mason->widest - mason->widest / 4;
}

guint8 *
coterie_walls_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    guint32 count = coterie_tokens_count(tokens);
    guint8 *walls = coterie_token_set_new(tokens);
    Mason mason = {
        .tokens = tokens,
        .vocabulary = vocabulary,
        .text = coterie_document_text(coterie_tokens_document(tokens), NULL),
        .paragraph = G_MAXUINT32,
    };

    for (guint32 i = 1; i < count; i++) {
        if (is_behind_short_line(&mason, i) || stands_twice(&mason, i) ||
            is_after_signature(&mason, i))
            coterie_token_set_add(walls, i, i + 1);
    }
    return walls;
}
