/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Father and son of exactly one name. What the text says right behind a name ("Alexandre
 * Dumas, père", "Hans Holbein the Elder") makes its bearer the elder or the younger, and
 * so does a word of kinship between two mentions of one name: "John Hughes and his son
 * John Hughes". From then on the two names differ.
 *
 * Weak spot: a later bare "John Hughes" is the first of the two. */
#include "people/generations.h"

#include "text/marks.h"

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

static gboolean
are_of_one_name(const CoterieName *one, const CoterieName *other)
{
    return one->number == NULL && one->family_key != NULL && one->given_key != NULL &&
           !one->given_initial && g_strcmp0(one->family_key, other->family_key) == 0 &&
           g_strcmp0(one->given_key, other->given_key) == 0 &&
           g_strcmp0(one->middle, other->middle) == 0;
}

/* What the words of kinship before a name make of somebody who bears his father's name, or his
 * grandfather's. */
static guint8
generation_of_kin(const GPtrArray *names, const CoterieKin *kin, const CoterieName *name)
{
    if ((kin->other != COTERIE_NOBODY &&
         are_of_one_name(g_ptr_array_index(names, kin->other), name)) ||
        (kin->beyond != COTERIE_NOBODY &&
         are_of_one_name(g_ptr_array_index(names, kin->beyond), name)))
        return kin->generation;
    return COTERIE_GENERATION_UNKNOWN;
}

void
coterie_generations_read(const CoterieMentions *mentions,
                         const CoterieKin *kin,
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
        if (generation == COTERIE_GENERATION_UNKNOWN)
            generation = generation_of_kin(names, &kin[i], name);
        if (generation != COTERIE_GENERATION_UNKNOWN)
            coterie_name_set_generation(name, generation);
    }
}
