/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a name is a source's, by the words beside it (data/en/source_cues.tsv). Each
 * sign is a function of a table: what stands before the name, what behind.
 *
 * Weak spot: whoever has seen what he tells is a source too ("according to the widow"); so
 * the caller asks whether a person is told of elsewhere. */
#include "names/sources.h"

#include "names/works.h"
#include "text/marks.h"

/* A name and what is around it. */
typedef struct {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const guint8 *works;
    const CoterieSentence *sentence;
    guint32 first; /* of the name, its title included */
    guint32 after; /* the token behind it */
} Spot;

typedef gboolean (*Sign)(const Spot *spot);

static gboolean
is_inside(const Spot *spot, guint32 token)
{
    return token >= spot->sentence->first && token < spot->sentence->first + spot->sentence->count;
}

static gboolean
is_word(const Spot *spot, guint32 token, const char *word)
{
    return is_inside(spot, token) &&
           g_str_equal(coterie_vocabulary_term(spot->vocabulary, token)->folded, word);
}

static gboolean
is_cue(const Spot *spot, guint32 token, guint32 flag)
{
    return is_inside(spot, token) &&
           (coterie_vocabulary_term(spot->vocabulary, token)->known->flags & flag) != 0;
}

static gunichar
mark_at(const Spot *spot, guint32 token)
{
    return is_inside(spot, token) ? coterie_tokens_mark(spot->tokens, token) : 0;
}

/* "According to Gary Kern", but not "according to Lenin's plan". */
static gboolean
is_accorded(const Spot *spot)
{
    return spot->first >= 2 && is_word(spot, spot->first - 1, "to") &&
           is_word(spot, spot->first - 2, "according") &&
           !(is_inside(spot, spot->after) &&
             coterie_tokens_get(spot->tokens, spot->after)->kind == COTERIE_TOKEN_POSSESSIVE);
}

/* "the historian David Shub", "The Soviet historian, David Shub,". */
static gboolean
is_called_scholar(const Spot *spot)
{
    guint32 before = spot->first;

    if (before > 0 && mark_at(spot, before - 1) == ',')
        before--;
    return before > 0 && is_cue(spot, before - 1, COTERIE_WORD_SCHOLAR);
}

/* "Robert Conquest, a historian", "X, the American historian,". */
static gboolean
is_scholar_behind(const Spot *spot)
{
    if (mark_at(spot, spot->after) != ',')
        return FALSE;
    for (guint32 i = spot->after + 1; i < spot->after + 5; i++) {
        if (mark_at(spot, i) != 0)
            return FALSE;
        if (is_cue(spot, i, COTERIE_WORD_SCHOLAR))
            return TRUE;
    }
    return FALSE;
}

/* ", the author of Stalin (1949)": of a title, not of a plan. */
static gboolean
is_author(const Spot *spot)
{
    if (mark_at(spot, spot->after) != ',')
        return FALSE;
    for (guint32 i = spot->after + 1; i < spot->after + 5; i++) {
        if (!is_cue(spot, i, COTERIE_WORD_CITED_AUTHOR) || !is_word(spot, i + 1, "of"))
            continue;
        return is_inside(spot, i + 2) && (coterie_token_set_has(spot->works, i + 2) ||
                                          coterie_tokens_mark(spot->tokens, i + 2) != 0);
    }
    return FALSE;
}

static gboolean
is_year(const Spot *spot, guint32 token)
{
    const CoterieToken *at;

    if (!is_inside(spot, token))
        return FALSE;
    at = coterie_tokens_get(spot->tokens, token);
    return at->kind == COTERIE_TOKEN_NUMBER && at->span.length == 4;
}

/* "(Deutscher 1954)", "(Deutscher, 1954, p. 12)"; "(Anna, 1890-1950)" lived so long. */
static gboolean
is_bracketed(const Spot *spot)
{
    guint32 year = spot->after;
    gunichar behind;

    if (spot->first == 0 || mark_at(spot, spot->first - 1) != '(')
        return FALSE;
    if (mark_at(spot, year) == ',')
        year++;
    behind = mark_at(spot, year + 1);
    return is_year(spot, year) && (behind == ')' || behind == ',' || behind == ':');
}

/* "has argued", "has also pointed out". */
static gboolean
has_argued(const Spot *spot)
{
    guint32 at = spot->after + (mark_at(spot, spot->after) == ',' ? 1 : 0);

    if (!is_word(spot, at, "has") && !is_word(spot, at, "have"))
        return FALSE;
    return is_cue(spot, at + 1, COTERIE_WORD_ARGUED) || is_cue(spot, at + 2, COTERIE_WORD_ARGUED);
}

static gboolean
argues(const Spot *spot)
{
    return is_cue(spot, spot->after, COTERIE_WORD_ARGUES) ||
           (is_cue(spot, spot->after + 1, COTERIE_WORD_ARGUES) && mark_at(spot, spot->after) == 0);
}

/* "Deutscher's great biography". */
static gboolean
has_written(const Spot *spot)
{
    if (!is_inside(spot, spot->after) ||
        coterie_tokens_get(spot->tokens, spot->after)->kind != COTERIE_TOKEN_POSSESSIVE)
        return FALSE;
    for (guint32 i = spot->after + 1; i < spot->after + 4; i++)
        if (is_cue(spot, i, COTERIE_WORD_LEADS_TO_TITLE))
            return TRUE;
    return FALSE;
}

static const struct {
    Sign sign;
    CoterieSourceSign shows;
} signs[] = {
    {is_accorded, COTERIE_SOURCE_YES},
    {is_called_scholar, COTERIE_SOURCE_YES},
    {is_scholar_behind, COTERIE_SOURCE_YES},
    {is_author, COTERIE_SOURCE_YES},
    {is_bracketed, COTERIE_SOURCE_YES},
    {has_argued, COTERIE_SOURCE_MAYBE},
    {argues, COTERIE_SOURCE_MAYBE},
    {has_written, COTERIE_SOURCE_MAYBE},
};

CoterieSourceSign
coterie_source_sign(const CoterieTokens *tokens,
                    const CoterieVocabulary *vocabulary,
                    const guint8 *works,
                    const CoterieMention *mention)
{
    const Spot spot = {
        .tokens = tokens,
        .vocabulary = vocabulary,
        .works = works,
        .sentence = coterie_tokens_sentence_of(tokens, mention->first),
        .first = mention->first - mention->title,
        .after = mention->first + mention->count,
    };

    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        if (signs[i].sign(&spot))
            return signs[i].shows;
    return COTERIE_SOURCE_NO;
}
