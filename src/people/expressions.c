/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever is spoken of in a document, with a name or without: names, nouns that mean
 * a person ("his widow") and pronouns, in reading order, each with the part that it
 * seems to play in its clause. There is no parser here: a clause ends at a comma or at a
 * conjunction, and who stands first in one, before a word that is no preposition, is its
 * subject.
 *
 * Weak spot: "In Paris Lenin met him" has its subject behind a place. */
#include "people/expressions.h"

#include "text/marks.h"

#define MOST_BEFORE_NOUN 3 /* words between "the" and the noun */
#define LOOKED_UP (1u << 31)

struct CoterieExpressions {
    const CoterieMentions *mentions;
    const CoterieTokens *tokens;
    CoterieVocabulary *vocabulary;
    guint32 *grammar; /* CoterieGrammar flags of each term, and LOOKED_UP */
    GArray *found;    /* of CoterieExpression */
};

/* ------------------------------------------------------------------ asking */

guint32
coterie_expressions_grammar(const CoterieExpressions *expressions, guint32 token)
{
    if (token >= coterie_tokens_count(expressions->tokens) ||
        coterie_tokens_get(expressions->tokens, token)->kind != COTERIE_TOKEN_WORD)
        return 0;
    return expressions->grammar[coterie_vocabulary_term(expressions->vocabulary, token)->index];
}

const CoterieWord *
coterie_expressions_known(const CoterieExpressions *expressions, guint32 token)
{
    return coterie_vocabulary_term(expressions->vocabulary, token)->known;
}

const char *
coterie_expressions_word(const CoterieExpressions *expressions, guint32 token)
{
    return coterie_vocabulary_term(expressions->vocabulary, token)->folded;
}

static gboolean
is_word(const CoterieExpressions *expressions, guint32 token)
{
    return token < coterie_tokens_count(expressions->tokens) &&
           coterie_tokens_get(expressions->tokens, token)->kind == COTERIE_TOKEN_WORD;
}

static gboolean
is_small_word(const CoterieExpressions *expressions, guint32 token)
{
    return is_word(expressions, token) &&
           (coterie_tokens_get(expressions->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) == 0;
}

static gboolean
starts_sentence(const CoterieExpressions *expressions, guint32 token)
{
    return (coterie_tokens_get(expressions->tokens, token)->flags &
            COTERIE_TOKEN_STARTS_SENTENCE) != 0;
}

static gboolean
is_possessive_mark(const CoterieExpressions *expressions, guint32 token)
{
    return token < coterie_tokens_count(expressions->tokens) &&
           coterie_tokens_get(expressions->tokens, token)->kind == COTERIE_TOKEN_POSSESSIVE;
}

static gboolean
begins_clause(const CoterieExpressions *expressions, guint32 token)
{
    return starts_sentence(expressions, token) ||
           coterie_tokens_get(expressions->tokens, token)->kind == COTERIE_TOKEN_MARK ||
           (coterie_expressions_grammar(expressions, token) & COTERIE_GRAMMAR_CLAUSE) != 0;
}

/* ------------------------------------------------------------------ nouns */

/* Whether @token is a noun that means one person; sets @gender. */
static gboolean
is_person_noun(const CoterieExpressions *expressions, guint32 token, CoterieGender *gender)
{
    guint32 grammar = coterie_expressions_grammar(expressions, token);
    const CoterieTerm *term;

    *gender = COTERIE_GENDER_UNKNOWN;
    if (!is_word(expressions, token))
        return FALSE;
    if ((grammar & COTERIE_GRAMMAR_PERSON) != 0) {
        if ((grammar & (COTERIE_GRAMMAR_MALE | COTERIE_GRAMMAR_FEMALE)) != 0)
            *gender =
                (grammar & COTERIE_GRAMMAR_MALE) != 0 ? COTERIE_GENDER_MALE : COTERIE_GENDER_FEMALE;
        return TRUE;
    }
    term = coterie_vocabulary_term(expressions->vocabulary, token);
    if ((term->known->flags & COTERIE_WORD_KIN) == 0 || g_str_has_suffix(term->folded, "s") ||
        g_str_has_suffix(term->folded, "ren"))
        return FALSE;
    if ((term->known->flags & (COTERIE_WORD_MALE | COTERIE_WORD_FEMALE)) != 0)
        *gender = (term->known->flags & COTERIE_WORD_MALE) != 0 ? COTERIE_GENDER_MALE
                                                                : COTERIE_GENDER_FEMALE;
    return TRUE;
}

/* The determiner before the noun at @token, a possessive mark among them; COTERIE_NOBODY if there
 * is none near by. */
static guint32
determiner_of(const CoterieExpressions *expressions, guint32 token)
{
    guint32 first = coterie_tokens_sentence_of(expressions->tokens, token)->first;

    for (guint32 i = token, n = 0; i > first && n <= MOST_BEFORE_NOUN; i--, n++) {
        guint32 before = i - 1;

        if (is_possessive_mark(expressions, before) ||
            (coterie_expressions_grammar(expressions, before) & COTERIE_GRAMMAR_DETERMINER) != 0)
            return before;
        if (!is_word(expressions, before) ||
            (coterie_expressions_grammar(expressions, before) &
             (COTERIE_GRAMMAR_PREPOSITION | COTERIE_GRAMMAR_CLAUSE)) != 0)
            return COTERIE_NOBODY;
    }
    return COTERIE_NOBODY;
}

/* "was an old lawyer": says something of somebody else. */
static gboolean
is_predicate(const CoterieExpressions *expressions, guint32 determiner)
{
    for (guint32 i = determiner, n = 0; i > 0 && n < 2; i--, n++) {
        if ((coterie_expressions_grammar(expressions, i - 1) & COTERIE_GRAMMAR_COPULA) != 0)
            return TRUE;
        if (!is_word(expressions, i - 1))
            return FALSE;
    }
    return FALSE;
}

static const CoterieMention *
mention_at(const CoterieExpressions *expressions, guint32 index)
{
    return index < coterie_mentions_count(expressions->mentions)
               ? coterie_mentions_get(expressions->mentions, index)
               : NULL;
}

/* The name that the noun at @token describes: right behind it ("his wife Anna"), between commas
 * ("his wife, Anna Orlova, said"), or before it ("Anna Orlova, the painter"). @next is the first
 * mention behind the noun. */
static guint32
described_by(const CoterieExpressions *expressions, guint32 token, guint32 determiner, guint32 next)
{
    const CoterieTokens *tokens = expressions->tokens;
    const CoterieMention *name = mention_at(expressions, next);
    const CoterieMention *before = next > 0 ? mention_at(expressions, next - 1) : NULL;

    if (name != NULL && name->first - name->title == token + 1)
        return next;
    if (name != NULL && coterie_tokens_mark(tokens, token + 1) == ',' &&
        name->first - name->title == token + 2) {
        gunichar mark = coterie_tokens_mark(tokens, name->first + name->count);

        if (mark == ',' || mark == '.' || mark == ';' || mark == '(')
            return next;
    }
    if (before != NULL && before->first + before->count + 1 == determiner &&
        coterie_tokens_mark(tokens, determiner - 1) == ',' &&
        !is_possessive_mark(expressions, determiner) &&
        coterie_tokens_get(tokens, before->first)->sentence ==
            coterie_tokens_get(tokens, determiner)->sentence &&
        g_str_equal(coterie_expressions_word(expressions, determiner), "the"))
        return next - 1;
    return COTERIE_NOBODY;
}

/* ------------------------------------------------------------------ parts */

/* The part of words that are no pronoun, from @first up to @end. */
static CoteriePart
part_of(const CoterieExpressions *expressions, guint32 first, guint32 end)
{
    guint32 before;

    if (is_possessive_mark(expressions, end))
        return COTERIE_PART_POSSESSIVE;
    before = first > 0 ? coterie_expressions_grammar(expressions, first - 1) : 0;
    if ((before & COTERIE_GRAMMAR_PREPOSITION) != 0 && (before & COTERIE_GRAMMAR_CLAUSE) == 0)
        return COTERIE_PART_PREPOSITION;
    if (starts_sentence(expressions, first) || first == 0 ||
        begins_clause(expressions, first - 1)) {
        guint32 after = coterie_expressions_grammar(expressions, end);

        if (is_small_word(expressions, end) &&
            (after & (COTERIE_GRAMMAR_PREPOSITION | COTERIE_GRAMMAR_JOIN)) == 0)
            return COTERIE_PART_SUBJECT;
        return starts_sentence(expressions, first) || first == 0 ? COTERIE_PART_SUBJECT
                                                                 : COTERIE_PART_OTHER;
    }
    if ((before & COTERIE_GRAMMAR_SAYS) != 0 && first > 1 &&
        coterie_tokens_get(expressions->tokens, first - 2)->kind == COTERIE_TOKEN_MARK)
        return COTERIE_PART_SUBJECT; /* "...," said Anna */
    return is_small_word(expressions, first - 1) ? COTERIE_PART_OBJECT : COTERIE_PART_OTHER;
}

/* "her" is possessive before a word that may be a noun. */
static gboolean
has_noun_behind(const CoterieExpressions *expressions, guint32 token)
{
    guint32 grammar = coterie_expressions_grammar(expressions, token + 1);

    return is_word(expressions, token + 1) &&
           (grammar &
            (COTERIE_GRAMMAR_PREPOSITION | COTERIE_GRAMMAR_CLAUSE | COTERIE_GRAMMAR_DETERMINER |
             COTERIE_GRAMMAR_COPULA | COTERIE_GRAMMAR_SUBJECT)) == 0;
}

static CoteriePart
case_of(const CoterieExpressions *expressions, guint32 token, guint32 grammar)
{
    if ((grammar & COTERIE_GRAMMAR_REFLEXIVE) != 0)
        return COTERIE_PART_REFLEXIVE;
    if ((grammar & COTERIE_GRAMMAR_SUBJECT) != 0)
        return COTERIE_PART_SUBJECT;
    if ((grammar & COTERIE_GRAMMAR_POSSESSIVE) != 0 &&
        ((grammar & COTERIE_GRAMMAR_OBJECT) == 0 || has_noun_behind(expressions, token)))
        return COTERIE_PART_POSSESSIVE;
    return COTERIE_PART_OBJECT;
}

/* ------------------------------------------------------------------ finding */

static void
add(CoterieExpressions *expressions, CoterieExpression expression, guint32 clause)
{
    const CoterieToken *token = coterie_tokens_get(expressions->tokens, expression.first);

    expression.sentence = token->sentence;
    expression.paragraph = coterie_tokens_sentence(expressions->tokens, token->sentence)->paragraph;
    expression.clause = clause;
    g_array_append_val(expressions->found, expression);
}

static void
add_name(CoterieExpressions *expressions, guint32 index, guint32 clause)
{
    const CoterieMention *mention = coterie_mentions_get(expressions->mentions, index);
    guint32 start = mention->first - mention->title;

    if (start > 0 &&
        (coterie_expressions_grammar(expressions, start - 1) & COTERIE_GRAMMAR_DETERMINER) != 0)
        start--;
    add(expressions,
        (CoterieExpression){
            .first = mention->first,
            .count = mention->count,
            .mention = index,
            .kind = COTERIE_EXPRESSION_NAME,
            .part = (guint8)part_of(expressions, start, mention->first + mention->count),
        },
        clause);
}

static void
add_pronoun(CoterieExpressions *expressions, guint32 token, guint32 grammar, guint32 clause)
{
    gboolean first = (grammar & COTERIE_GRAMMAR_FIRST) != 0;
    CoterieGender gender = (grammar & COTERIE_GRAMMAR_MALE) != 0     ? COTERIE_GENDER_MALE
                           : (grammar & COTERIE_GRAMMAR_FEMALE) != 0 ? COTERIE_GENDER_FEMALE
                                                                     : COTERIE_GENDER_UNKNOWN;

    add(expressions,
        (CoterieExpression){
            .first = token,
            .count = 1,
            .mention = COTERIE_NOBODY,
            .kind = first ? COTERIE_EXPRESSION_FIRST : COTERIE_EXPRESSION_PRONOUN,
            .part = (guint8)case_of(expressions, token, grammar),
            .gender = (guint8)gender,
        },
        clause);
}

/* Adds the noun at @token if it stands for somebody. @next is the first mention behind it. */
static void
add_nominal(CoterieExpressions *expressions, guint32 token, guint32 next, guint32 clause)
{
    CoterieGender gender;
    CoterieGender other;
    guint32 determiner;
    guint32 described;

    if (!is_person_noun(expressions, token, &gender) ||
        is_person_noun(expressions, token + 1, &other))
        return;
    determiner = determiner_of(expressions, token);
    if (determiner == COTERIE_NOBODY)
        return;
    described = described_by(expressions, token, determiner, next);
    if (described == COTERIE_NOBODY && is_predicate(expressions, determiner))
        return;
    add(expressions,
        (CoterieExpression){
            .first = token,
            .count = 1,
            .mention = described,
            .kind = COTERIE_EXPRESSION_NOMINAL,
            .part = (guint8)part_of(expressions, determiner, token + 1),
            .gender = (guint8)gender,
            .definite =
                g_str_equal(coterie_expressions_word(expressions, determiner), "the") ? 1 : 0,
        },
        clause);
}

static gboolean
is_pronoun(guint32 grammar)
{
    return (grammar &
            (COTERIE_GRAMMAR_SUBJECT | COTERIE_GRAMMAR_OBJECT | COTERIE_GRAMMAR_POSSESSIVE |
             COTERIE_GRAMMAR_REFLEXIVE | COTERIE_GRAMMAR_FIRST)) != 0;
}

static void
find_all(CoterieExpressions *expressions)
{
    guint32 count = coterie_tokens_count(expressions->tokens);
    guint32 next = 0;
    guint32 clause = 0;

    for (guint32 i = 0; i < count; i++) {
        const CoterieMention *name = mention_at(expressions, next);
        guint32 grammar = coterie_expressions_grammar(expressions, i);

        clause += begins_clause(expressions, i);
        if (name != NULL && name->first == i) {
            add_name(expressions, next++, clause);
            i += name->count - 1;
        } else if (is_pronoun(grammar)) {
            add_pronoun(expressions, i, grammar, clause);
        } else if (name == NULL || i < name->first - name->title) {
            add_nominal(expressions, i, next, clause);
        }
    }
}

static void
look_up_grammar(CoterieExpressions *expressions, const CoterieLexicon *lexicon)
{
    guint32 count = coterie_tokens_count(expressions->tokens);

    expressions->grammar =
        g_new0(guint32, (gsize)coterie_vocabulary_size(expressions->vocabulary) + 1);
    for (guint32 i = 0; i < count; i++) {
        const CoterieTerm *term = coterie_vocabulary_term(expressions->vocabulary, i);

        if (expressions->grammar[term->index] == 0)
            expressions->grammar[term->index] =
                LOOKED_UP | coterie_lexicon_grammar(lexicon, term->folded);
    }
}

CoterieExpressions *
coterie_expressions_new(const CoterieMentions *mentions, const CoterieLexicon *lexicon)
{
    CoterieExpressions *expressions = g_new0(CoterieExpressions, 1);

    expressions->mentions = mentions;
    expressions->tokens = coterie_mentions_tokens(mentions);
    expressions->vocabulary = coterie_vocabulary_new(expressions->tokens, lexicon);
    expressions->found = g_array_new(FALSE, FALSE, sizeof(CoterieExpression));
    look_up_grammar(expressions, lexicon);
    find_all(expressions);
    return expressions;
}

void
coterie_expressions_free(CoterieExpressions *expressions)
{
    if (expressions == NULL)
        return;
    g_array_unref(expressions->found);
    g_free(expressions->grammar);
    coterie_vocabulary_free(expressions->vocabulary);
    g_free(expressions);
}

const CoterieMentions *
coterie_expressions_mentions(const CoterieExpressions *expressions)
{
    return expressions->mentions;
}

guint32
coterie_expressions_count(const CoterieExpressions *expressions)
{
    return expressions->found->len;
}

const CoterieExpression *
coterie_expressions_get(const CoterieExpressions *expressions, guint32 index)
{
    return &g_array_index(expressions->found, CoterieExpression, index);
}

guint32
coterie_expressions_from(const CoterieExpressions *expressions, guint32 token)
{
    guint32 low = 0;
    guint32 high = expressions->found->len;

    while (low < high) {
        guint32 middle = low + (high - low) / 2;

        if (coterie_expressions_get(expressions, middle)->first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
