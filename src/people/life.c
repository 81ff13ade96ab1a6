/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years of birth and death beside a mention: in a bracket, "John Adams (1735-1826)", "(born
 * Boston, 1735; died 1826)"; in a clause, "was born at Quincy in 1735", ", who died in
 * 1826"; or at the beginning of a sentence, "Born in 1735, John Adams".
 *
 * Weak spot: years that stand farther off, or with "he", are not read. */
#include "people/life.h"

#include "people/name.h"
#include "text/marks.h"

/* A year of birth is looked for so many tokens after "born". */
#define MOST_BEFORE_YEAR 10
/* A bracket with years of life has so many tokens at most. */
#define MOST_IN_BRACKET 32
/* What is said of somebody between commas has so many tokens at most. */
#define MOST_IN_APPOSITION 8
/* Two years that are years of life are so far apart. */
#define SHORTEST_LIFE 15
#define LONGEST_LIFE 110

static void
tell_year(guint16 *year, gboolean *twice, guint told)
{
    if (*year != 0 && *year != told)
        *twice = TRUE;
    *year = (guint16)told;
}

/* What stands before a year in a bracket. */
typedef enum { NOTHING, BIRTH, DEATH } Mark;

/* The years in a bracket, as they are read. */
typedef struct {
    Mark mark;
    guint born;
    guint died;
    guint bare; /* a year without a mark */
    gboolean dash;
} Bracket;

static gboolean
is_dash(gunichar mark)
{
    return mark == '-' || (mark >= 0x2010 && mark <= 0x2015) || mark == 0x2212;
}

static void
take_year(Bracket *bracket, guint year)
{
    if (bracket->mark == DEATH || (bracket->dash && (bracket->bare != 0 || bracket->born != 0)))
        bracket->died = year;
    else if (bracket->mark == BIRTH)
        bracket->born = year;
    else
        bracket->bare = year;
}

/* Takes a word of a bracket; FALSE for one that years of life do not have beside them: months, and
 * where it says "born" and "died" places too. */
static gboolean
take_word(const CoterieBeside *beside, Bracket *bracket, guint32 token)
{
    static const char *const births[] = {"b", "born", NULL};
    static const char *const deaths[] = {"d", "died", NULL};
    static const char *const small[] = {"in", "at", "on", "near", "de", "la", "st", NULL};
    g_autofree char *word = coterie_name_fold(beside->tokens, token);
    gboolean capitalised =
        (coterie_tokens_get(beside->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) != 0;

    if (coterie_is_one_of(word, births))
        bracket->mark = BIRTH;
    else if (coterie_is_one_of(word, deaths))
        bracket->mark = DEATH;
    else if (bracket->mark == NOTHING)
        return (coterie_lexicon_word(beside->lexicon, word)->flags & COTERIE_WORD_DEMONYM) != 0;
    else
        return capitalised || coterie_is_one_of(word, small);
    return TRUE;
}

/* Takes a token of a bracket; FALSE if what is in it is nothing of the kind. */
static gboolean
take_token(const CoterieBeside *beside, Bracket *bracket, guint32 token)
{
    gunichar mark = coterie_tokens_mark(beside->tokens, token);
    guint year = coterie_year_at(beside->tokens, token);

    if (coterie_tokens_get(beside->tokens, token)->kind == COTERIE_TOKEN_WORD)
        return take_word(beside, bracket, token);
    if (mark == ';')
        bracket->mark = NOTHING;
    if (is_dash(mark))
        bracket->dash = bracket->bare != 0 || bracket->born != 0;
    if (year != 0)
        take_year(bracket, year);
    return TRUE;
}

/* Whether years without a mark are those of a life: "(1735-1826)", "(1735-)". Of a ruler they may
 * be those of his reign. @last is the token before the closing bracket. */
static gboolean
is_life(const CoterieBeside *beside, const Bracket *bracket, guint32 last)
{
    if (bracket->bare == 0 || beside->ruler)
        return FALSE;
    if (bracket->died == 0)
        return is_dash(coterie_tokens_mark(beside->tokens, last));
    return bracket->died >= bracket->bare + SHORTEST_LIFE &&
           bracket->died <= bracket->bare + LONGEST_LIFE;
}

/* "(1735-1826)", "(b. 1735)", "(born Boston, 1735; died 1826)". */
static void
tell_bracket(const CoterieBeside *beside, CoterieLife *life)
{
    Bracket bracket = {.mark = NOTHING};
    guint32 last = MIN(coterie_tokens_count(beside->tokens), beside->end + MOST_IN_BRACKET);
    guint32 at = beside->end + 1;

    if (coterie_tokens_mark(beside->tokens, beside->end) != '(')
        return;
    for (; at < last && coterie_tokens_mark(beside->tokens, at) != ')'; at++)
        if (!take_token(beside, &bracket, at))
            return;
    if (at >= last)
        return;
    if (bracket.born == 0 && is_life(beside, &bracket, at - 1))
        bracket.born = bracket.bare;
    else if (bracket.bare != 0)
        return;
    if (bracket.born != 0)
        tell_year(&life->born, &life->born_twice, bracket.born);
    if (bracket.died != 0)
        tell_year(&life->died, &life->died_twice, bracket.died);
}

/* The first year after @from that is told as that of what stands before: "at Quincy in 1735"; 0 if
 * something else begins there, or if it is not told exactly. */
static guint
year_after(const CoterieBeside *beside, guint32 from)
{
    static const char *const ends[] = {"and",
                                       "but",
                                       "who",
                                       "when",
                                       "while",
                                       "after",
                                       "before",
                                       "about",
                                       "around",
                                       "circa",
                                       "c",
                                       "by",
                                       "since",
                                       "to",
                                       NULL};

    for (guint32 i = from; i < MIN(beside->to, from + MOST_BEFORE_YEAR); i++) {
        const CoterieToken *token = coterie_tokens_get(beside->tokens, i);
        guint year = coterie_year_at(beside->tokens, i);
        g_autofree char *word = coterie_name_fold(beside->tokens, i);
        gunichar mark = coterie_tokens_mark(beside->tokens, i);

        if (year != 0)
            return year;
        if ((mark != 0 && mark != ',') ||
            (token->kind == COTERIE_TOKEN_WORD && coterie_is_one_of(word, ends)))
            return 0;
    }
    return 0;
}

/* Where what is said of the person begins: behind "John Adams", "John Adams," or "John Adams, a
 * lawyer,". */
static guint32
start_of_clause(const CoterieBeside *beside)
{
    guint32 at = beside->end + 1;

    if (coterie_tokens_mark(beside->tokens, beside->end) != ',')
        return beside->end;
    if (!coterie_beside_is_word(beside, at, "a") && !coterie_beside_is_word(beside, at, "an") &&
        !coterie_beside_is_word(beside, at, "the"))
        return at;
    for (guint32 i = at; i < MIN(beside->to, at + MOST_IN_APPOSITION); i++)
        if (coterie_tokens_mark(beside->tokens, i) == ',')
            return i + 1;
    return at;
}

/* "John Adams was born in 1735", "John Adams, who died in 1826", "John Adams, born in 1735". */
static void
tell_clause(const CoterieBeside *beside, CoterieLife *life)
{
    guint32 at = start_of_clause(beside);
    gboolean comma = at > beside->end;
    gboolean was;
    guint year;

    if (coterie_beside_is_word(beside, at, "who"))
        at++;
    was = coterie_beside_is_word(beside, at, "was");
    if (was)
        at++;
    if (coterie_beside_is_word(beside, at, "born") && (was || comma)) {
        year = year_after(beside, at + 1);
        if (year != 0)
            tell_year(&life->born, &life->born_twice, year);
    } else if (coterie_beside_is_word(beside, at, "died") && !was) {
        year = year_after(beside, at + 1);
        if (year != 0)
            tell_year(&life->died, &life->died_twice, year);
    }
}

/* "Born in 1735, John Adams": at the beginning of a sentence. */
static void
tell_opening(const CoterieBeside *beside, CoterieLife *life)
{
    guint year = 0;

    if (beside->before < beside->first + 3 || beside->before > beside->first + MOST_BEFORE_YEAR ||
        !coterie_beside_is_word(beside, beside->first, "born") ||
        coterie_tokens_mark(beside->tokens, beside->before - 1) != ',')
        return;
    year = coterie_year_at(beside->tokens, beside->before - 2);
    if (year != 0 && year_after(beside, beside->first + 1) == year)
        tell_year(&life->born, &life->born_twice, year);
}

void
coterie_life_read(CoterieLife *life, const CoterieBeside *beside)
{
    tell_bracket(beside, life);
    tell_clause(beside, life);
    tell_opening(beside, life);
}
