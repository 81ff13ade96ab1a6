/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is told to be whose kin, as far as the words before a name tell it. Kin bear one family name
 * and are not one person, so this speaks against joining names: "Hale was the son of Samuel
 * Hale", "Hale is married to Susan Hale". What they are to one another is found later, with
 * the syntax of the sentence (ties/roles.c); here few words and their order must do.
 *
 * Weak spot: whose kin it is where neither a name nor a pronoun stands before it in the sentence.
 */
#include "people/kin.h"

#include "text/marks.h"

#define MOST_BETWEEN 14  /* tokens from the word of kinship to the name */
#define MOST_SAID 7      /* of these, words that say who he is: "of the banker and poet" */
#define MOST_BACK 3      /* words from "his" to the word of kinship: "his second cousin" */
#define MOST_BEYOND 64   /* mentions back to where the other was told to be somebody's child */
#define MOST_SENTENCES 3 /* from a pronoun back to the name it may stand for */

typedef struct {
    const CoterieMentions *mentions;
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
    CoterieKin *kin;
} Reader;

/* A mention that is read, and the tokens before it. */
typedef struct {
    guint32 mention;
    guint32 before; /* the token before which only others stand: the first of title and name */
    guint32 from;   /* the first that may tell something: of the sentence, or behind a mention */
    gboolean owns;  /* "'s" follows */
} Place;

static gboolean
is_word(const Reader *reader, guint32 token)
{
    return coterie_tokens_get(reader->tokens, token)->kind == COTERIE_TOKEN_WORD;
}

static guint32
flags_of(const Reader *reader, guint32 token)
{
    g_autofree char *word = coterie_name_fold(reader->tokens, token);

    return is_word(reader, token) ? coterie_lexicon_word(reader->lexicon, word)->flags : 0;
}

static guint32
grammar_of(const Reader *reader, guint32 token)
{
    g_autofree char *word = coterie_name_fold(reader->tokens, token);

    return is_word(reader, token) ? coterie_lexicon_grammar(reader->lexicon, word) : 0;
}

static gboolean
is_written(const Reader *reader, guint32 token, const char *word)
{
    g_autofree char *folded = coterie_name_fold(reader->tokens, token);

    return is_word(reader, token) && g_str_equal(folded, word);
}

static guint32
sentence_of(const Reader *reader, guint32 mention)
{
    return coterie_tokens_get(reader->tokens,
                              coterie_mentions_get(reader->mentions, mention)->first)
        ->sentence;
}

static guint32
start_of(const Reader *reader, guint32 mention)
{
    const CoterieMention *at = coterie_mentions_get(reader->mentions, mention);

    return at->first - at->title;
}

static guint32
end_of(const Reader *reader, guint32 mention)
{
    const CoterieMention *at = coterie_mentions_get(reader->mentions, mention);

    return at->first + at->count;
}

/* ------------------------------------------------------------------ from the word to the name */

/* Whether the tokens say nothing but who somebody is: "the former BBC journalist". */
static gboolean
is_description(const Reader *reader, guint32 from, guint32 to)
{
    const guint32 parting = COTERIE_GRAMMAR_PREPOSITION | COTERIE_GRAMMAR_CLAUSE;

    if (to - from > MOST_SAID)
        return FALSE;
    for (guint32 i = from; i < to; i++) {
        if (coterie_tokens_mark(reader->tokens, i) != 0 ||
            ((grammar_of(reader, i) & parting) != 0 && !is_written(reader, i, "of")))
            return FALSE;
    }
    return TRUE;
}

/* "his father was the painter", "the son of", "was married to". */
static gboolean
is_link(const Reader *reader, guint32 token)
{
    return is_written(reader, token, "of") || is_written(reader, token, "to") ||
           is_written(reader, token, "named") || is_written(reader, token, "called") ||
           (grammar_of(reader, token) & COTERIE_GRAMMAR_COPULA) != 0;
}

/* "His sons AND SUCCESSORS Karl and Jan". */
static gboolean
is_and_person(const Reader *reader, guint32 from, guint32 to)
{
    return from + 2 == to && (grammar_of(reader, from) & COTERIE_GRAMMAR_JOIN) != 0 &&
           (grammar_of(reader, from + 1) & COTERIE_GRAMMAR_PERSON) != 0;
}

/* Whether the word of kinship at @token leads to the name. */
static gboolean
leads_to(const Reader *reader, guint32 token, const Place *place)
{
    guint32 to = place->before;
    guint32 at = token + 1;
    gunichar mark;

    if (at == to || is_and_person(reader, at, to))
        return TRUE;
    mark = coterie_tokens_mark(reader->tokens, to - 1);
    if (at + 2 >= to && (mark == '(' || mark == ',' || mark == ':'))
        return TRUE;
    if (coterie_tokens_mark(reader->tokens, at) == ',')
        return is_description(reader, at + 1, to);
    if (is_link(reader, at))
        return !place->owns && is_description(reader, at + 1, to);
    return at + 1 == to && (grammar_of(reader, at) & COTERIE_GRAMMAR_PERSON) != 0;
}

/* "Was born in Bern, Switzerland, to the painter": the last "to" before the name. */
static gboolean
bears(const Reader *reader, guint32 token, const Place *place)
{
    guint32 to = place->before - 1;

    while (to > token && !is_written(reader, to, "to"))
        to--;
    return to > token && !place->owns && is_description(reader, to + 1, place->before);
}

/* Whether a word at @token makes the bearer of the name somebody's kin. */
static gboolean
makes_kin(const Reader *reader, guint32 token, const Place *place)
{
    return (grammar_of(reader, token) & COTERIE_GRAMMAR_BORN) != 0 ? bears(reader, token, place)
                                                                   : leads_to(reader, token, place);
}

/* The word of kinship that leads to the name; place->before if there is none. */
static guint32
word_before(const Reader *reader, const Place *place)
{
    const guint32 verbs = COTERIE_GRAMMAR_WEDS | COTERIE_GRAMMAR_BORN;

    for (guint32 i = place->before; i > place->from && i + MOST_BETWEEN > place->before; i--) {
        if ((flags_of(reader, i - 1) & COTERIE_WORD_KIN) != 0 ||
            (grammar_of(reader, i - 1) & verbs) != 0)
            return makes_kin(reader, i - 1, place) ? i - 1 : place->before;
    }
    return place->before;
}

/* ------------------------------------------------------------------ whose kin */

/* Whether the word of kinship is said of who is named behind it, and not of somebody else: "the
 * daughter OF Jan", "was born TO Jan". */
static gboolean
is_anothers(const Reader *reader, guint32 token)
{
    return is_written(reader, token + 1, "of") || is_written(reader, token + 1, "to");
}

/* "His son and DAUGHTER (Thomas and Anna)": each may be either. */
static gboolean
is_one_of_two(const Reader *reader, guint32 token)
{
    return token > 1 && (grammar_of(reader, token - 1) & COTERIE_GRAMMAR_JOIN) != 0 &&
           (flags_of(reader, token - 2) & COTERIE_WORD_KIN) != 0;
}

static guint8
gender_told(const Reader *reader, guint32 token)
{
    guint32 flags =
        is_anothers(reader, token) || is_one_of_two(reader, token) ? 0 : flags_of(reader, token);

    if ((flags & COTERIE_WORD_KIN) == 0 || (flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE)) == 0)
        return COTERIE_GENDER_UNKNOWN;
    return (flags & COTERIE_WORD_MALE) != 0 ? COTERIE_GENDER_MALE : COTERIE_GENDER_FEMALE;
}

/* "His SONS, A and B". */
static gboolean
is_plural(const Reader *reader, guint32 token)
{
    g_autofree char *word = coterie_name_fold(reader->tokens, token);

    return g_str_has_suffix(word, "s");
}

static guint8
generation_told(const Reader *reader, guint32 token)
{
    static const guint8 opposites[] = {
        COTERIE_GENERATION_UNKNOWN, COTERIE_GENERATION_YOUNGER, COTERIE_GENERATION_ELDER};
    g_autofree char *word = coterie_name_fold(reader->tokens, token);
    guint8 generation = coterie_lexicon_word(reader->lexicon, word)->generation;

    if ((grammar_of(reader, token) & COTERIE_GRAMMAR_BORN) != 0)
        return COTERIE_GENERATION_ELDER;
    return is_anothers(reader, token) ? opposites[generation] : generation;
}

/* Whether one of the tokens is "he", "her". */
static gboolean
has_pronoun(const Reader *reader, guint32 from, guint32 to)
{
    for (guint32 i = from; i < to; i++) {
        if ((flags_of(reader, i) & COTERIE_WORD_PRONOUN) != 0)
            return TRUE;
    }
    return FALSE;
}

/* Whether brackets around the mention are closed before @to. */
static gboolean
is_in_brackets(const Reader *reader, guint32 mention, guint32 to)
{
    for (guint32 i = end_of(reader, mention); i < to; i++) {
        gunichar mark = coterie_tokens_mark(reader->tokens, i);

        if (mark == '(' || mark == ')')
            return mark == ')';
    }
    return FALSE;
}

/* Whether the word makes who is named behind it a brother, son or father. */
static gboolean
is_of_house(const Reader *reader, guint32 token, guint8 generation)
{
    guint32 flags = flags_of(reader, token);

    return !is_anothers(reader, token) && (flags & COTERIE_WORD_MALE) != 0 &&
           ((flags & COTERIE_WORD_SIBLING) != 0 || generation != COTERIE_GENERATION_UNKNOWN);
}

/* The first of the few words before a word of kinship among which "his" may stand. */
static guint32
first_before(const Place *place, guint32 word)
{
    return word - MIN(MOST_BACK, word - place->from);
}

/* Whether the word of kinship at @token says whose kin it is: "his late SISTER", "Jan's SISTER". */
static gboolean
is_owned(const Reader *reader, const Place *place, guint32 token)
{
    guint32 first = first_before(place, token);

    for (guint32 i = first; i < token; i++) {
        if (coterie_tokens_get(reader->tokens, i)->kind == COTERIE_TOKEN_POSSESSIVE)
            return TRUE;
    }
    return has_pronoun(reader, first, token);
}

static guint32
mention_before(const Reader *reader, const Place *place, guint32 word, guint8 generation)
{
    guint32 previous = place->mention;
    const CoterieKin *kin;

    if (place->mention == 0)
        return COTERIE_NOBODY;
    do
        previous--;
    while (previous > 0 && is_in_brackets(reader, previous, place->before));
    kin = &reader->kin[previous];
    if (sentence_of(reader, previous) != sentence_of(reader, place->mention))
        return has_pronoun(reader, place->from, place->before) &&
                       sentence_of(reader, previous) + MOST_SENTENCES >=
                           sentence_of(reader, place->mention)
                   ? previous
                   : COTERIE_NOBODY;
    /* "his father, A, and his mother, B": both are his. */
    if (kin->told && kin->generation != COTERIE_GENERATION_UNKNOWN &&
        kin->generation == generation && has_pronoun(reader, first_before(place, word), word))
        return kin->other;
    return previous;
}

/* The first of the mentions that stand in a row with @mention, "and" between them. */
static guint32
first_of_row(const Reader *reader, guint32 mention)
{
    guint32 at = mention;

    while (at > 0 && end_of(reader, at - 1) + 1 == start_of(reader, at) &&
           (grammar_of(reader, end_of(reader, at - 1)) & COTERIE_GRAMMAR_JOIN) != 0)
        at--;
    return at;
}

/* "the son of A and B", "his sisters A, B and C": what is told of the mention before is told of
 * this. */
static gboolean
is_joined(const Reader *reader, const Place *place)
{
    guint32 at = place->from;

    if (place->mention == 0 || !reader->kin[place->mention - 1].told ||
        at != end_of(reader, place->mention - 1) ||
        sentence_of(reader, place->mention) != sentence_of(reader, place->mention - 1))
        return FALSE;
    at += coterie_tokens_mark(reader->tokens, at) == ',' ? 1 : 0;
    if (at == place->before)
        return TRUE;
    return (grammar_of(reader, at) & COTERIE_GRAMMAR_JOIN) != 0 &&
           !has_pronoun(reader, at, place->before) && is_description(reader, at + 1, place->before);
}

/* "Karl Hale and his son, Adam ... ADAM's son": of whom the other was told to be the child, or the
 * father or mother, as he is of the other; "Anna was the daughter of KARL and his wife": or of whom
 * he is just told to be either, where he is of the other's generation. */
static guint32
beyond(const Reader *reader, guint32 other, guint8 generation)
{
    g_autofree char *called = NULL;

    if (other == COTERIE_NOBODY)
        return COTERIE_NOBODY;
    if (generation == COTERIE_GENERATION_UNKNOWN)
        return reader->kin[other].generation != COTERIE_GENERATION_UNKNOWN
                   ? reader->kin[other].other
                   : COTERIE_NOBODY;
    called =
        coterie_name_fold(reader->tokens, coterie_mentions_get(reader->mentions, other)->first);
    for (guint32 i = other + 1; i > 0 && other < i + MOST_BEYOND; i--) {
        const CoterieKin *kin = &reader->kin[i - 1];

        if (kin->other != COTERIE_NOBODY && kin->generation == generation &&
            is_written(reader, coterie_mentions_get(reader->mentions, i - 1)->first, called))
            return kin->other;
    }
    return COTERIE_NOBODY;
}

static Place
place_of(const Reader *reader, guint32 mention)
{
    const CoterieMention *at = coterie_mentions_get(reader->mentions, mention);
    guint32 end = at->first + at->count;
    guint32 first = coterie_tokens_sentence(reader->tokens, sentence_of(reader, mention))->first;

    return (Place){
        .mention = mention,
        .before = start_of(reader, mention),
        .from = MIN(start_of(reader, mention),
                    mention > 0 ? MAX(first, end_of(reader, mention - 1)) : first),
        .owns = end < coterie_tokens_count(reader->tokens) &&
                coterie_tokens_get(reader->tokens, end)->kind == COTERIE_TOKEN_POSSESSIVE,
    };
}

/* What the word of kinship at @word tells. */
static CoterieKin
kin_told(const Reader *reader, const Place *place, guint32 word)
{
    guint8 generation = generation_told(reader, word);
    guint32 other = mention_before(reader, place, word, generation);

    return (CoterieKin){
        .told = TRUE,
        .generation = generation,
        .gender = gender_told(reader, word),
        .several = is_plural(reader, word),
        .house = is_of_house(reader, word, generation),
        .owned = is_owned(reader, place, word),
        .other = other,
        .first = other != COTERIE_NOBODY ? first_of_row(reader, other) : COTERIE_NOBODY,
        .beyond = beyond(reader, other, generation),
        .near = !has_pronoun(reader, place->from, place->before),
    };
}

static CoterieKin
read_mention(const Reader *reader, guint32 mention)
{
    const Place place = place_of(reader, mention);
    guint32 word = word_before(reader, &place);
    CoterieKin kin;

    if (word < place.before)
        return kin_told(reader, &place, word);
    if (!is_joined(reader, &place))
        return (CoterieKin){.other = COTERIE_NOBODY, .beyond = COTERIE_NOBODY};
    kin = reader->kin[mention - 1];
    if (!kin.several) {
        kin.gender = COTERIE_GENDER_UNKNOWN;
        kin.house = FALSE;
    }
    return kin;
}

CoterieKin *
coterie_kin_read(const CoterieMentions *mentions, const CoterieLexicon *lexicon)
{
    guint32 count = coterie_mentions_count(mentions);
    const Reader reader = {
        mentions, coterie_mentions_tokens(mentions), lexicon, g_new(CoterieKin, count + 1)};

    for (guint32 i = 0; i < count; i++)
        reader.kin[i] = read_mention(&reader, i);
    return reader.kin;
}
