/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands within quotation marks, paragraph by paragraph. A typewriter's mark
 * opens where it has a blank before it and closes elsewhere; a quotation that its
 * paragraph does not close goes on to the end, as long speeches do. A word or two in marks
 * is no quotation ("Jacson") unless a stop or a comma within shows that somebody speaks.
 *
 * Weak spot: speech that a dash opens leaves no mark where it ends, and is not seen. */
#include "names/quoted.h"

#include "text/marks.h"

#define LEAST_WORDS 4

typedef enum {
    NO_MARK,
    OPENS,
    CLOSES,
} Side;

/* The pair of marks that @mark belongs to, as its opening one; 0 if it is none. */
static gunichar
pair_of(gunichar mark)
{
    switch (mark) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return 0x201C;
    case 0x2018:
    case 0x2019:
        return 0x2018;
    case 0x00AB:
    case 0x00BB:
        return 0x00AB;
    case '"':
    case '\'':
        return mark;
    default:
        return 0;
    }
}

static Side
side_of(const CoterieTokens *tokens, guint32 token, guint32 first)
{
    gunichar mark = coterie_tokens_mark(tokens, token);
    gboolean blank = (coterie_tokens_get(tokens, token)->flags & COTERIE_TOKEN_SPACE_BEFORE) != 0;
    gunichar before;

    if (pair_of(mark) == 0)
        return NO_MARK;
    if (mark != '"' && mark != '\'')
        return mark == 0x201C || mark == 0x201E || mark == 0x2018 || mark == 0x00AB ? OPENS
                                                                                    : CLOSES;
    before = token > first ? coterie_tokens_mark(tokens, token - 1) : 0;
    return token == first || blank || before == '(' || before == '[' || before == 0x2014 ? OPENS
                                                                                         : CLOSES;
}

/* Whether somebody is quoted from @first up to @end, both within the marks. */
static gboolean
is_quotation(const CoterieTokens *tokens, guint32 first, guint32 end)
{
    gunichar last = end > first ? coterie_tokens_mark(tokens, end - 1) : 0;
    guint words = 0;

    for (guint32 i = first; i < end && words < LEAST_WORDS; i++)
        words += coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_WORD;
    return words >= LEAST_WORDS || last == '.' || last == ',' || last == '!' || last == '?' ||
           last == 0x2026 || last == 0x2014;
}

static void
mark_quotation(guint8 *quoted, const CoterieTokens *tokens, guint32 first, guint32 end)
{
    if (is_quotation(tokens, first, end))
        coterie_token_set_add(quoted, first, end);
}

/* Marks the quotations of a paragraph's tokens, from @first up to @end. */
static void
mark_paragraph(guint8 *quoted, const CoterieTokens *tokens, guint32 first, guint32 end)
{
    gunichar open = 0; /* the pair that is open */
    guint32 from = first;

    for (guint32 i = first; i < end; i++) {
        Side side = side_of(tokens, i, first);
        gunichar pair = pair_of(coterie_tokens_mark(tokens, i));

        if (side == OPENS && open == 0) {
            open = pair;
            from = i + 1;
        } else if (side == CLOSES && pair == open) {
            mark_quotation(quoted, tokens, from, i);
            open = 0;
        }
    }
    if (open != 0)
        mark_quotation(quoted, tokens, from, end);
}

guint8 *
coterie_quoted_new(const CoterieTokens *tokens)
{
    guint32 sentences = coterie_tokens_sentence_count(tokens);
    guint8 *quoted = coterie_token_set_new(tokens);
    guint32 end;

    for (guint32 i = 0; i < sentences; i = end) {
        const CoterieSentence *first = coterie_tokens_sentence(tokens, i);
        const CoterieSentence *last = first;

        for (end = i + 1; end < sentences; end++) {
            const CoterieSentence *next = coterie_tokens_sentence(tokens, end);

            if (next->paragraph != first->paragraph)
                break;
            last = next;
        }
        mark_paragraph(quoted, tokens, first->first, last->first + last->count);
    }
    return quoted;
}
