/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Father and son of exactly one name. What the text says right behind a name ("Alexandre
 * Dumas, père", "Hans Holbein the Elder") makes its bearer the elder or the younger, and
 * so does a word of kinship between two mentions of one name: "John Hughes and his son
 * John Hughes". From then on the two names differ.
 *
 * Weak spot: a later bare "John Hughes" is the first of the two. */
#include "people/generations.h"

#include "text/marks.h"

/* So many tokens at most stand between the names of father and son. */
#define MOST_BETWEEN 5

typedef struct {
    const CoterieTokens *tokens;
    const CoterieLexicon *lexicon;
} Reader;

static gboolean
is_word(const Reader *reader, guint32 token)
{
    return token < coterie_tokens_count(reader->tokens) &&
           coterie_tokens_get(reader->tokens, token)->kind == COTERIE_TOKEN_WORD;
}

static gboolean
is_capitalised(const Reader *reader, guint32 token)
{
    return is_word(reader, token) &&
           (coterie_tokens_get(reader->tokens, token)->flags & COTERIE_TOKEN_CAPITALISED) != 0;
}

/* What is known of a token; of none that is a word, nothing. */
static const CoterieWord *
word_at(const Reader *reader, guint32 token)
{
    g_autofree char *word =
        is_word(reader, token) ? coterie_name_fold(reader->tokens, token) : g_strdup("");

    return coterie_lexicon_word(reader->lexicon, word);
}

static gboolean
is_written(const Reader *reader, guint32 token, const char *word)
{
    g_autofree char *folded =
        is_word(reader, token) ? coterie_name_fold(reader->tokens, token) : NULL;

    return g_strcmp0(folded, word) == 0;
}

/* "Holbein the Elder", "Adams the elder,"; but not "Adams, the elder statesman". */
static guint8
generation_after_the(const Reader *reader, guint32 token)
{
    const CoterieWord *word = word_at(reader, token);

    return (word->flags & COTERIE_WORD_EPITHET) != 0 &&
                   (is_capitalised(reader, token) || !is_word(reader, token + 1))
               ? word->generation
               : COTERIE_GENERATION_UNKNOWN;
}

/* What stands behind the name that ends before token @end. */
static guint8
generation_behind(const Reader *reader, guint32 end)
{
    guint32 at = coterie_tokens_mark(reader->tokens, end) == ',' ? end + 1 : end;
    const CoterieWord *word = word_at(reader, at);

    if (is_written(reader, at, "the"))
        return generation_after_the(reader, at + 1);
    return (word->flags & COTERIE_WORD_SUFFIX) != 0 && !is_capitalised(reader, at + 1)
               ? word->generation
               : COTERIE_GENERATION_UNKNOWN;
}

static guint8
opposite(guint8 generation)
{
    static const guint8 opposites[] = {
        COTERIE_GENERATION_UNKNOWN, COTERIE_GENERATION_YOUNGER, COTERIE_GENERATION_ELDER};

    return opposites[generation];
}

/* Whether a word of kinship at @token leads to the name that begins at @to. */
static gboolean
leads_to(const Reader *reader, guint32 token, guint32 to)
{
    return token + 1 == to ||
           (token + 2 == to &&
            (coterie_tokens_mark(reader->tokens, token + 1) == ',' ||
             is_written(reader, token + 1, "of") || is_written(reader, token + 1, "named") ||
             is_written(reader, token + 1, "called")));
}

/* What the words between two mentions say of the second: after "and his son" it is the younger,
 * after ", son of" the elder. */
static guint8
generation_between(const Reader *reader, guint32 from, guint32 to)
{
    guint8 generation = COTERIE_GENERATION_UNKNOWN;

    if (to <= from || to - from > MOST_BETWEEN)
        return generation;
    for (guint32 i = from; i < to; i++) {
        const CoterieWord *word = word_at(reader, i);
        gunichar mark = coterie_tokens_mark(reader->tokens, i);

        if (is_capitalised(reader, i) || (mark != 0 && mark != ','))
            return COTERIE_GENERATION_UNKNOWN;
        if ((word->flags & COTERIE_WORD_KIN) != 0 && leads_to(reader, i, to))
            generation =
                is_written(reader, i + 1, "of") ? opposite(word->generation) : word->generation;
    }
    return generation;
}

static gboolean
are_of_one_name(const CoterieName *one, const CoterieName *other)
{
    return one->number == NULL && one->family_key != NULL && one->given_key != NULL &&
           !one->given_initial && g_strcmp0(one->family_key, other->family_key) == 0 &&
           g_strcmp0(one->given_key, other->given_key) == 0 &&
           g_strcmp0(one->middle, other->middle) == 0;
}

/* What a mention and the one before it, of the same sentence and name, say of the second. */
static guint8
generation_beside(const Reader *reader, const CoterieMention *one, const CoterieMention *other)
{
    if (coterie_tokens_get(reader->tokens, one->first)->sentence !=
        coterie_tokens_get(reader->tokens, other->first)->sentence)
        return COTERIE_GENERATION_UNKNOWN;
    return generation_between(reader, one->first + one->count, other->first - other->title);
}

void
coterie_generations_read(const CoterieMentions *mentions,
                         GPtrArray *names,
                         const CoterieLexicon *lexicon)
{
    const Reader reader = {coterie_mentions_tokens(mentions), lexicon};

    for (guint32 i = 0; i < names->len; i++) {
        CoterieName *name = g_ptr_array_index(names, i);
        const CoterieMention *mention = coterie_mentions_get(mentions, i);
        guint8 generation;

        if (name->number != NULL || name->family_key == NULL)
            continue;
        generation = generation_behind(&reader, mention->first + mention->count);
        if (generation == COTERIE_GENERATION_UNKNOWN && i > 0 &&
            are_of_one_name(g_ptr_array_index(names, i - 1), name))
            generation = generation_beside(&reader, coterie_mentions_get(mentions, i - 1), mention);
        if (generation != COTERIE_GENERATION_UNKNOWN)
            coterie_name_set_generation(name, generation);
    }
}
