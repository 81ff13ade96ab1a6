/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document tells of its persons: beside each mention that is surely theirs stand
 * years of life ("John Adams (1735-1826)", "was born at Quincy in 1735") and callings
 * ("King", "the footballer", ", a bishop"). What it tells in two ways, it does not
 * tell. The years of the whole document go to whom it names with years more than once.
 *
 * Weak spot: years that stand farther off, or with "he", are not read. */
#include "people/told.h"

#include "text/fold.h"
#include "text/marks.h"

#include <string.h>

/* A year of birth is looked for so many tokens after "born". */
#define MOST_BEFORE_YEAR 10
/* A bracket with years of life has so many tokens at most. */
#define MOST_IN_BRACKET 32
/* What is said of somebody between commas has so many tokens at most. */
#define MOST_IN_APPOSITION 8
/* So many words may stand between "a" and what somebody is. */
#define MOST_BEFORE_CALLING 3
/* Two years that are years of life are so far apart. */
#define SHORTEST_LIFE 15
#define LONGEST_LIFE 110
/* A document whose years are farther apart is of no time of its own. */
#define LONGEST_TIME 60
/* Somebody is of the time of a document that names him in so many sentences with years. */
#define LEAST_DATED 2

/* What is told of one cluster so far. */
typedef struct {
    CoterieFacts facts;
    gboolean born_twice; /* in two ways */
    gboolean died_twice;
    gboolean generations; /* both */
    guint32 dated;        /* sentences with years that name the person */
    guint32 last_dated;   /* the last of them, + 1 */
} Told;

typedef struct {
    const CoterieResolver *resolver;
    const CoterieTokens *tokens;
    Told *told;
    guint32 end; /* first token after the mention */
    guint32 to;  /* first token after its sentence */
    gboolean ruler;
} Teller;

static gboolean
is_word(const Teller *teller, guint32 token, const char *word)
{
    g_autofree char *folded = NULL;

    if (token >= teller->to ||
        coterie_tokens_get(teller->tokens, token)->kind != COTERIE_TOKEN_WORD)
        return FALSE;
    folded = coterie_name_fold(teller->tokens, token);
    return g_str_equal(folded, word);
}

static gboolean
is_one_of(const char *word, const char *const *words)
{
    return g_strv_contains(words, word);
}

/* The year that a token of four digits is, or 0. */
static guint
year_at(const CoterieTokens *tokens, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(tokens, token);
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL);
    guint year = 0;

    if (at->kind != COTERIE_TOKEN_NUMBER || at->span.length != 4)
        return 0;
    for (guint i = 0; i < 4; i++) {
        char digit = text[at->span.offset + i];

        if (!g_ascii_isdigit(digit))
            return 0;
        year = 10 * year + (guint)(digit - '0');
    }
    return year >= 1000 && year < 2100 ? year : 0;
}

/* ------------------------------------------------------------------ years of life */

static void
tell_year(guint16 *year, gboolean *twice, guint told)
{
    if (*year != 0 && *year != told)
        *twice = TRUE;
    *year = (guint16)told;
}

static void
tell_born(const Teller *teller, guint year)
{
    tell_year(&teller->told->facts.born, &teller->told->born_twice, year);
}

static void
tell_died(const Teller *teller, guint year)
{
    tell_year(&teller->told->facts.died, &teller->told->died_twice, year);
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
take_word(const Teller *teller, Bracket *bracket, guint32 token)
{
    static const char *const births[] = {"b", "born", NULL};
    static const char *const deaths[] = {"d", "died", NULL};
    static const char *const small[] = {"in", "at", "on", "near", "de", "la", "st", NULL};
    g_autofree char *word = coterie_name_fold(teller->tokens, token);
    gboolean capitalised =
        (coterie_tokens_get(teller->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) != 0;

    if (is_one_of(word, births))
        bracket->mark = BIRTH;
    else if (is_one_of(word, deaths))
        bracket->mark = DEATH;
    else if (bracket->mark == NOTHING)
        return (coterie_lexicon_word(teller->resolver->lexicon, word)->flags &
                COTERIE_WORD_DEMONYM) != 0;
    else
        return capitalised || is_one_of(word, small);
    return TRUE;
}

/* Takes a token of a bracket; FALSE if what is in it is nothing of the kind. */
static gboolean
take_token(const Teller *teller, Bracket *bracket, guint32 token)
{
    gunichar mark = coterie_tokens_mark(teller->tokens, token);
    guint year = year_at(teller->tokens, token);

    if (coterie_tokens_get(teller->tokens, token)->kind == COTERIE_TOKEN_WORD)
        return take_word(teller, bracket, token);
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
is_life(const Teller *teller, const Bracket *bracket, guint32 last)
{
    if (bracket->bare == 0 || teller->ruler)
        return FALSE;
    if (bracket->died == 0)
        return is_dash(coterie_tokens_mark(teller->tokens, last));
    return bracket->died >= bracket->bare + SHORTEST_LIFE &&
           bracket->died <= bracket->bare + LONGEST_LIFE;
}

/* "(1735-1826)", "(b. 1735)", "(born Boston, 1735; died 1826)". */
static void
tell_bracket(const Teller *teller)
{
    Bracket bracket = {NOTHING};
    guint32 last = MIN(coterie_tokens_count(teller->tokens), teller->end + MOST_IN_BRACKET);
    guint32 at = teller->end + 1;

    if (coterie_tokens_mark(teller->tokens, teller->end) != '(')
        return;
    for (; at < last && coterie_tokens_mark(teller->tokens, at) != ')'; at++)
        if (!take_token(teller, &bracket, at))
            return;
    if (at >= last)
        return;
    if (bracket.born == 0 && is_life(teller, &bracket, at - 1))
        bracket.born = bracket.bare;
    else if (bracket.bare != 0)
        return;
    if (bracket.born != 0)
        tell_born(teller, bracket.born);
    if (bracket.died != 0)
        tell_died(teller, bracket.died);
}

/* The first year after @from that is told as that of what stands before: "at Quincy in 1735"; 0 if
 * something else begins there, or if it is not told exactly. */
static guint
year_after(const Teller *teller, guint32 from)
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

    for (guint32 i = from; i < MIN(teller->to, from + MOST_BEFORE_YEAR); i++) {
        const CoterieToken *token = coterie_tokens_get(teller->tokens, i);
        guint year = year_at(teller->tokens, i);
        g_autofree char *word = coterie_name_fold(teller->tokens, i);
        gunichar mark = coterie_tokens_mark(teller->tokens, i);

        if (year != 0)
            return year;
        if ((mark != 0 && mark != ',') ||
            (token->kind == COTERIE_TOKEN_WORD && is_one_of(word, ends)))
            return 0;
    }
    return 0;
}

/* Where what is said of the person begins: behind "John Adams", "John Adams," or "John Adams, a
 * lawyer,". */
static guint32
start_of_clause(const Teller *teller)
{
    guint32 at = teller->end + 1;

    if (coterie_tokens_mark(teller->tokens, teller->end) != ',')
        return teller->end;
    if (!is_word(teller, at, "a") && !is_word(teller, at, "an") && !is_word(teller, at, "the"))
        return at;
    for (guint32 i = at; i < MIN(teller->to, at + MOST_IN_APPOSITION); i++)
        if (coterie_tokens_mark(teller->tokens, i) == ',')
            return i + 1;
    return at;
}

/* "John Adams was born in 1735", "John Adams, who died in 1826", "John Adams, born in 1735". */
static void
tell_clause(const Teller *teller)
{
    guint32 at = start_of_clause(teller);
    gboolean comma = at > teller->end;
    gboolean was;
    guint year;

    if (is_word(teller, at, "who"))
        at++;
    was = is_word(teller, at, "was");
    if (was)
        at++;
    if (is_word(teller, at, "born") && (was || comma)) {
        year = year_after(teller, at + 1);
        if (year != 0)
            tell_born(teller, year);
    } else if (is_word(teller, at, "died") && !was) {
        year = year_after(teller, at + 1);
        if (year != 0)
            tell_died(teller, year);
    }
}

/* "Born in 1735, John Adams": at the beginning of a sentence. */
static void
tell_opening(const Teller *teller, guint32 first, guint32 before)
{
    guint year = 0;

    if (before < first + 3 || before > first + MOST_BEFORE_YEAR ||
        !is_word(teller, first, "born") || coterie_tokens_mark(teller->tokens, before - 1) != ',')
        return;
    year = year_at(teller->tokens, before - 2);
    if (year != 0 && year_after(teller, first + 1) == year)
        tell_born(teller, year);
}

/* ------------------------------------------------------------------ callings */

static guint
calling_at(const Teller *teller, guint32 token)
{
    g_autofree char *word = coterie_name_fold(teller->tokens, token);

    return coterie_tokens_get(teller->tokens, token)->kind == COTERIE_TOKEN_WORD
               ? coterie_lexicon_calling(teller->resolver->lexicon, word)
               : 0;
}

static gboolean
is_small_word(const Teller *teller, guint32 token)
{
    const CoterieToken *at = coterie_tokens_get(teller->tokens, token);

    return at->kind == COTERIE_TOKEN_WORD && (at->flags & COTERIE_TOKEN_CAPITALISED) == 0;
}

/* Whether a word leads to somebody else: "the friend of a bishop". */
static gboolean
leads_away(const Teller *teller, guint32 token)
{
    static const char *const words[] = {
        "of", "a", "an", "the", "and", "or", "to", "for", "from", "with", "by", "in", "who", NULL};
    g_autofree char *word = coterie_name_fold(teller->tokens, token);

    return is_one_of(word, words);
}

/* What "John Smith, a retired bishop" is; not "John Smith, a bishop's son". */
static guint
calling_after(const Teller *teller)
{
    guint32 at = teller->end + 2;

    if (coterie_tokens_mark(teller->tokens, teller->end) != ',' ||
        !(is_word(teller, at - 1, "a") || is_word(teller, at - 1, "an") ||
          is_word(teller, at - 1, "the")))
        return 0;
    for (guint32 i = at; i < MIN(teller->to, at + MOST_BEFORE_CALLING + 1); i++) {
        guint calling = is_small_word(teller, i) ? calling_at(teller, i) : 0;
        gunichar next = coterie_tokens_mark(teller->tokens, i + 1);

        if (!is_small_word(teller, i) || leads_away(teller, i))
            return 0;
        if (calling != 0)
            return next == ',' || next == '.' || next == ';' || is_word(teller, i + 1, "who") ||
                           is_word(teller, i + 1, "of")
                       ? calling
                       : 0;
    }
    return 0;
}

/* What the title before a mention, or the word before that, says: "Detective Sergeant", "the
 * footballer"; the first word of a title that says something. */
static guint
calling_before(const Teller *teller, const CoterieMention *mention, guint32 first)
{
    guint32 before = mention->first - mention->title;
    guint calling = 0;

    for (guint32 i = before; i < mention->first && calling == 0; i++)
        calling = calling_at(teller, i);
    if (mention->title > 0 || before == first || !is_small_word(teller, before - 1))
        return calling;
    return calling_at(teller, before - 1);
}

/* ------------------------------------------------------------------ the whole */

static void
tell_generation(Told *told, const CoterieName *name)
{
    if (name->generation == COTERIE_GENERATION_UNKNOWN)
        return;
    told->generations |= told->facts.generation != COTERIE_GENERATION_UNKNOWN &&
                         told->facts.generation != name->generation;
    told->facts.generation = name->generation;
}

static void
tell_mention(Teller *teller, guint32 index)
{
    const CoterieMention *mention = coterie_mentions_get(teller->resolver->mentions, index);
    const CoterieName *name = coterie_resolver_name(teller->resolver, index);
    const CoterieSentence *sentence = coterie_tokens_sentence_of(teller->tokens, mention->first);
    guint callings;

    teller->end = mention->first + mention->count;
    teller->to = sentence->first + sentence->count;
    callings = calling_before(teller, mention, sentence->first) | calling_after(teller);
    teller->ruler = name->number != NULL || (callings & COTERIE_CALLING_THRONE) != 0;
    teller->told->facts.callings |= (guint8)callings;
    tell_generation(teller->told, name);
    tell_bracket(teller);
    tell_clause(teller);
    tell_opening(teller, sentence->first, mention->first - mention->title);
}

/* For each sentence whether it has a year that stands there as one, and the years of all of them.
 * (transfer full) */
static guint8 *
find_dated(const CoterieTokens *tokens, CoterieFacts *time)
{
    static const char *const leading[] = {"in",
                                          "since",
                                          "until",
                                          "till",
                                          "during",
                                          "year",
                                          "early",
                                          "late",
                                          "mid",
                                          "spring",
                                          "summer",
                                          "autumn",
                                          "winter",
                                          NULL};
    guint8 *dated = g_new0(guint8, (gsize)coterie_tokens_sentence_count(tokens) + 1);

    for (guint32 i = 1; i < coterie_tokens_count(tokens); i++) {
        guint year = year_at(tokens, i);
        g_autofree char *before = NULL;

        if (year == 0 || coterie_tokens_get(tokens, i - 1)->kind != COTERIE_TOKEN_WORD)
            continue;
        before = coterie_name_fold(tokens, i - 1);
        if (!is_one_of(before, leading))
            continue;
        dated[coterie_tokens_get(tokens, i)->sentence] = TRUE;
        time->earliest = time->earliest == 0 ? (guint16)year : MIN(time->earliest, (guint16)year);
        time->latest = MAX(time->latest, (guint16)year);
    }
    return dated;
}

static void
count_dated(const Teller *teller, guint32 mention, const guint8 *dated)
{
    guint32 sentence = coterie_resolver_sentence(teller->resolver, mention);

    if (!dated[sentence] || teller->told->last_dated == sentence + 1)
        return;
    teller->told->dated++;
    teller->told->last_dated = sentence + 1;
}

/* Whether it is beyond doubt whom the mention names, and where it stands he is spoken of. */
static gboolean
is_sure(const CoterieResolver *resolver, guint32 mention)
{
    return !coterie_reason_is_guess((CoterieReason)resolver->reasons[mention]) &&
           coterie_mentions_get(resolver->mentions, mention)->place != COTERIE_PLACE_SOURCE;
}

/* What is left when what was told in two ways is taken back. */
static CoterieFacts
settle(const Told *told, const CoterieFacts *time)
{
    CoterieFacts facts = told->facts;

    if (told->generations)
        facts.generation = COTERIE_GENERATION_UNKNOWN;
    if (told->born_twice || (facts.died != 0 && facts.died < facts.born))
        facts.born = 0;
    if (told->died_twice)
        facts.died = 0;
    if (told->dated >= LEAST_DATED && time->latest - time->earliest <= LONGEST_TIME) {
        facts.earliest = time->earliest;
        facts.latest = time->latest;
    }
    return facts;
}

GArray *
coterie_told_facts(const CoterieResolver *resolver)
{
    guint32 count = coterie_clusters_count(resolver->clusters);
    GArray *facts = g_array_sized_new(FALSE, TRUE, sizeof(CoterieFacts), count);
    g_autofree Told *told = g_new0(Told, (gsize)count + 1);
    CoterieFacts time = {0};
    g_autofree guint8 *dated = find_dated(resolver->tokens, &time);
    Teller teller = {.resolver = resolver, .tokens = resolver->tokens};

    for (guint32 i = 0; i < resolver->names->len; i++) {
        teller.told = &told[coterie_clusters_root(resolver->clusters, resolver->cluster_of[i])];
        if (!is_sure(resolver, i))
            continue;
        tell_mention(&teller, i);
        count_dated(&teller, i, dated);
    }
    for (guint32 i = 0; i < count; i++) {
        CoterieFacts settled = settle(&told[i], &time);

        g_array_append_val(facts, settled);
    }
    return facts;
}
