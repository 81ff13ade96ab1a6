/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as directories, bibliographies and the heads of letters turn them: "To: Lund, Anna; Hale,
 * Robert J.". Two names parted by a comma look the same, so that marks or the ends of a line have
 * to stand around it, and a usual first name behind the comma.
 *
 * Weak spot: "To: Lund, Anna, Hale, Robert", where commas part the names as well. */
#include "names/wholes_private.h"
#include "text/marks.h"

#define MOST_FAMILY 3   /* words before the comma */
#define MOST_GIVEN 3    /* words behind it */
#define LEAST_GIVEN 3   /* how usual the first name is */
#define USUAL_GIVEN 5   /* as a first name, no family name but between quotation marks */
#define USUAL_SURNAME 3 /* but one that is a usual family name, too */
#define USUAL_WORD 4
#define CLEAR 0.8 /* the chance of a name between such marks */

static gboolean
has_capitals(const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_in_capitals(tokens, token, token + 1);
}

/* The first of the words of a family name that end before the comma at @comma: all in capitals or
 * none, "Subject HALE, ROBERT". */
static guint32
family_before(const CoterieTokens *tokens, guint32 comma)
{
    gboolean capitals = comma > 0 && has_capitals(tokens, comma - 1);
    guint32 at = comma;

    while (at > 0 && at + MOST_FAMILY > comma && coterie_tokens_capitalised(tokens, at - 1) &&
           has_capitals(tokens, at - 1) == capitals &&
           (at == comma || !coterie_tokens_begins_line(tokens, at)))
        at--;
    return at;
}

/* Whether a word may be the first name behind a family name: no month, "LEEDS, May 3". */
static gboolean
may_be_given(const CoterieTerm *term)
{
    return term->known->given >= LEAST_GIVEN && (term->known->flags & COTERIE_WORD_DEMONYM) == 0;
}

/* Whether a word heads what follows it, and so is no name's: "Sent:", "Subject:". */
static gboolean
is_heading(const CoterieJudgement *judgement, const CoterieTokens *tokens, guint32 token)
{
    return coterie_tokens_mark(tokens, token + 1) == ':' &&
           coterie_tokens_capitalised(tokens, token) &&
           coterie_term_is_plain(coterie_vocabulary_term(judgement->vocabulary, token));
}

/* The token behind the first names that stand behind @comma; the next one if none do. */
static guint32
given_behind(const CoterieJudgement *judgement, const CoterieTokens *tokens, guint32 comma)
{
    guint32 at = comma + 1;

    if (at >= coterie_tokens_count(tokens) || coterie_tokens_begins_line(tokens, at) ||
        !may_be_given(coterie_vocabulary_term(judgement->vocabulary, at)))
        return at;
    while (at < coterie_tokens_count(tokens) && at <= comma + MOST_GIVEN &&
           coterie_tokens_capitalised(tokens, at) && !coterie_tokens_begins_line(tokens, at) &&
           !is_heading(judgement, tokens, at))
        at++;
    return at;
}

/* '"Lund, Anna"', "[Lund, Anna]". */
static gboolean
is_enclosed(const CoterieTokens *tokens, const CoterieWhole *whole)
{
    return whole->first > 0 && coterie_tokens_mark_is(tokens, whole->first - 1, "\"“[") &&
           coterie_tokens_mark_is(tokens, whole->end, "\"”]");
}

/* Whether what stands before the comma may be a family name: not "Yes, Anna", "Regards, Anna",
 * "Captain, Anna". */
static gboolean
may_be_family(const CoterieTerm *term)
{
    const CoterieWord *known = term->known;

    return term->title == NULL && (known->lower < USUAL_WORD || known->surname >= USUAL_SURNAME) &&
           (known->flags & (COTERIE_WORD_CLOSING | COTERIE_WORD_KIN | COTERIE_WORD_DEMONYM)) == 0;
}

/* Whether it may be one where marks tell less: neither a place nor a first name alone. */
static gboolean
is_likely_family(const CoterieTerm *term)
{
    return !coterie_term_is_place(term) &&
           (term->known->given < USUAL_GIVEN || term->known->surname >= USUAL_SURNAME);
}

/* Whether it may be the first of several words of one: "To: Anna Hale, Paul Quell". */
static gboolean
is_no_given(const CoterieTerm *term)
{
    return term->known->given < USUAL_GIVEN;
}

/* Whether a word may stand behind a first name in a name that is turned: an initial, another first
 * name. */
static gboolean
may_be_middle(const CoterieTerm *term)
{
    return term->known->given >= LEAST_GIVEN || g_utf8_strlen(term->folded, -1) == 1;
}

/* "Lancaster, Virginia" is a place. */
static gboolean
is_place_too(const CoterieTerm *term)
{
    return term->known->place > 0;
}

static gboolean
all_are(const CoterieJudgement *judgement,
        guint32 from,
        guint32 to,
        gboolean (*holds)(const CoterieTerm *term))
{
    for (guint32 at = from; at < to; at++) {
        if (!holds(coterie_vocabulary_term(judgement->vocabulary, at)))
            return FALSE;
    }
    return TRUE;
}

/* "To: Lund, Anna;", "From: Lund, Anna (Law)", or alone in a line; "From: Lund, Anna Sent: Monday"
 * where lines were lost. */
static gboolean
is_listed(const CoterieJudgement *judgement, const CoterieTokens *tokens, const CoterieWhole *whole)
{
    return (coterie_tokens_begins_line(tokens, whole->first) ||
            coterie_tokens_mark_is(tokens, whole->first - 1, ":;<\"“[")) &&
           (coterie_tokens_begins_line(tokens, whole->end) ||
            coterie_tokens_mark_is(tokens, whole->end, ";<>(\"”]") ||
            is_heading(judgement, tokens, whole->end));
}

/* "HALE, Robert", "1542 HALE, Robert": capitals tell the family name from what follows. */
static gboolean
is_in_capitals(const CoterieTokens *tokens, const CoterieWhole *whole, guint32 comma)
{
    return coterie_tokens_in_capitals(tokens, whole->first, comma) &&
           !has_capitals(tokens, comma + 1) &&
           (coterie_tokens_begins_line(tokens, whole->first) ||
            coterie_tokens_mark_is(tokens, whole->first - 1, ":;") ||
            coterie_tokens_get(tokens, whole->first - 1)->kind == COTERIE_TOKEN_NUMBER);
}

/* "Subject HALE, ROBERT JAMES, met": capitals tell both from what stands around them; but not
 * "MARTIN, THOMAS and LEE". */
static gboolean
stands_out(const CoterieTokens *tokens, const CoterieWhole *whole, guint32 comma)
{
    return coterie_tokens_in_capitals(tokens, whole->first, comma) &&
           has_capitals(tokens, comma + 1) && whole->first > 1 &&
           !has_capitals(tokens, whole->first - 1) && !has_capitals(tokens, whole->first - 2) &&
           !has_capitals(tokens, whole->end) && !has_capitals(tokens, whole->end + 1);
}

/* "Hale, Robert. My Life. Leeds, 1930", as a bibliography or an index has it; but two are addressed
 * in "Kay, Lisa: who has it?". */
static gboolean
is_entry(const CoterieJudgement *judgement, const CoterieTokens *tokens, const CoterieWhole *whole)
{
    return coterie_tokens_begins_line(tokens, whole->first) &&
           (coterie_tokens_get(tokens, whole->first)->flags & COTERIE_TOKEN_STARTS_SENTENCE) != 0 &&
           (coterie_tokens_mark_is(tokens, whole->end, ".(") ||
            (coterie_tokens_mark(tokens, whole->end) == ':' &&
             is_no_given(coterie_vocabulary_term(judgement->vocabulary, whole->first))));
}

gboolean
coterie_turned_name_find(const CoterieJudgement *judgement,
                         const CoterieTokens *tokens,
                         guint32 mark,
                         CoterieWhole *whole)
{
    if (coterie_tokens_mark(tokens, mark) != ',')
        return FALSE;
    *whole = (CoterieWhole){
        family_before(tokens, mark), given_behind(judgement, tokens, mark), TRUE, CLEAR};
    if (whole->first == mark || whole->end == mark + 1 ||
        coterie_vocabulary_term(judgement->vocabulary, whole->first) ==
            coterie_vocabulary_term(judgement->vocabulary, mark + 1) || /* "Aman, Aman" */
        !all_are(judgement, whole->first, mark, may_be_family))
        return FALSE;
    return is_enclosed(tokens, whole) ||
           ((is_listed(judgement, tokens, whole) || is_entry(judgement, tokens, whole) ||
             is_in_capitals(tokens, whole, mark) || stands_out(tokens, whole, mark)) &&
            all_are(judgement, whole->first, mark, is_likely_family) &&
            all_are(judgement, whole->first, mark - 1, is_no_given) &&
            all_are(judgement, mark + 2, whole->end, may_be_middle) &&
            !(all_are(judgement, whole->first, mark, is_place_too) &&
              all_are(judgement, mark + 1, whole->end, is_place_too)));
}
