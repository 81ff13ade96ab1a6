/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two names side by side are two persons, however well they agree: "John Adams, Jr., the
 * son of John Adams", "George Bush and George W. Bush". Between two mentions of
 * several words and one family name, with nothing but commas and a few small words
 * between them, stands a comma, an "and" or a word of kinship, and no announcement that
 * both are one person's.
 * Father and son of just the same name differ by now (people/generations.c).
 *
 * So are two names that are told to be kin (people/kin.c).
 *
 * Weak spot: who is named in one sentence, but not side by side. */
#include "people/apart.h"

#include "text/marks.h"

/* So many tokens at most stand between two names that are side by side. */
#define MOST_BETWEEN 6

/* So many mentions at most stand between a family name alone and the full one it is short for. */
#define MOST_BACK 64

struct CoterieApart {
    GHashTable *pairs; /* set of "NAME\nNAME", both ways */
};

/* The parts of a name as one word, the same for all ways of writing it. (transfer full) */
static char *
key_of(const CoterieName *name)
{
    return g_strdup_printf("%s/%s/%s/%s/%s",
                           name->given_key != NULL ? name->given_key : "",
                           name->middle != NULL ? name->middle : "",
                           name->patronymic != NULL ? name->patronymic : "",
                           name->family_key != NULL ? name->family_key : "",
                           name->number != NULL ? name->number : "");
}

/* Whether a token may stand between two names that are side by side. */
static gboolean
is_small(const CoterieTokens *tokens, guint32 index)
{
    const CoterieToken *token = coterie_tokens_get(tokens, index);
    gunichar mark = coterie_tokens_mark(tokens, index);

    return token->kind == COTERIE_TOKEN_WORD ? (token->flags & COTERIE_TOKEN_CAPITALISED) == 0
                                             : mark == ',' || mark == ';';
}

/* Whether the tokens from @from to @to part two names: a comma, an "and", a word of kinship, but no
 * announcement. */
static gboolean
part_names(const CoterieTokens *tokens, const CoterieLexicon *lexicon, guint32 from, guint32 to)
{
    g_autoptr(GString) words = g_string_new(" ");
    gboolean parts = FALSE;
    guint flags = 0;

    for (guint32 i = from; i < to; i++) {
        g_autofree char *word = coterie_name_fold(tokens, i);

        if (!is_small(tokens, i))
            return FALSE;
        flags |= coterie_lexicon_word(lexicon, word)->flags;
        parts |= coterie_tokens_get(tokens, i)->kind != COTERIE_TOKEN_WORD ||
                 g_str_equal(word, "and") || (flags & COTERIE_WORD_KIN) != 0;
        g_string_append_printf(words, "%s ", word);
    }
    g_string_append_c(words, '\n');
    return parts && (flags & COTERIE_WORD_MAIDEN) == 0 &&
           !coterie_lexicon_announces_alias(lexicon, words->str);
}

static gboolean
stand_side_by_side(const CoterieTokens *tokens,
                   const CoterieLexicon *lexicon,
                   const CoterieMention *one,
                   const CoterieMention *other)
{
    guint32 from = one->first + one->count;
    guint32 to = other->first - other->title;

    return to > from && to - from <= MOST_BETWEEN &&
           coterie_tokens_get(tokens, one->first)->sentence ==
               coterie_tokens_get(tokens, other->first)->sentence &&
           part_names(tokens, lexicon, from, to);
}

static void
note_pair(CoterieApart *apart, const CoterieName *one, const CoterieName *other)
{
    g_autofree char *a = key_of(one);
    g_autofree char *b = key_of(other);

    if (g_str_equal(a, b))
        return;
    g_hash_table_add(apart->pairs, g_strdup_printf("%s\n%s", a, b));
    g_hash_table_add(apart->pairs, g_strdup_printf("%s\n%s", b, a));
}

/* The last name of several words and of this family name before @mention, or that of @mention. */
static const CoterieName *
full_name_before(const GPtrArray *names, guint32 mention, const char *family)
{
    for (guint32 i = mention + 1; i > 0 && mention < i + MOST_BACK; i--) {
        const CoterieName *name = g_ptr_array_index(names, i - 1);

        if (g_strcmp0(name->family_key, family) == 0)
            return name;
    }
    return NULL;
}

/* "Hale was the son of Samuel Hale": of Hale the name in full stands further up. */
static void
note_kin(CoterieApart *apart, const GPtrArray *names, const CoterieName *name, guint32 other)
{
    const CoterieName *of = g_ptr_array_index(names, other);
    const char *family = of->lone != NULL ? of->lone_masculine : of->family_key;

    if (name->family_key == NULL || g_strcmp0(family, name->family_key) != 0)
        return;
    of = full_name_before(names, other, family);
    if (of != NULL)
        note_pair(apart, of, name);
}

CoterieApart *
coterie_apart_new(const CoterieMentions *mentions,
                  const CoterieKin *kin,
                  const GPtrArray *names,
                  const CoterieLexicon *lexicon)
{
    const CoterieTokens *tokens = coterie_mentions_tokens(mentions);
    CoterieApart *apart = g_new0(CoterieApart, 1);

    apart->pairs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint32 i = 1; i < names->len; i++) {
        const CoterieName *one = g_ptr_array_index(names, i - 1);
        const CoterieName *other = g_ptr_array_index(names, i);

        if (one->family_key != NULL && other->family_key != NULL &&
            g_str_equal(one->family_key, other->family_key) &&
            stand_side_by_side(tokens,
                               lexicon,
                               coterie_mentions_get(mentions, i - 1),
                               coterie_mentions_get(mentions, i)))
            note_pair(apart, one, other);
    }
    for (guint32 i = 0; i < names->len; i++) {
        if (kin[i].other != COTERIE_NOBODY)
            note_kin(apart, names, g_ptr_array_index(names, i), kin[i].other);
        if (kin[i].beyond != COTERIE_NOBODY)
            note_kin(apart, names, g_ptr_array_index(names, i), kin[i].beyond);
    }
    return apart;
}

void
coterie_apart_free(CoterieApart *apart)
{
    if (apart == NULL)
        return;
    g_hash_table_unref(apart->pairs);
    g_free(apart);
}

gboolean
coterie_apart_has(const CoterieApart *apart, const CoterieName *one, const CoterieName *other)
{
    g_autofree char *a = NULL;
    g_autofree char *b = NULL;
    g_autofree char *pair = NULL;

    if (g_hash_table_size(apart->pairs) == 0)
        return FALSE;
    a = key_of(one);
    b = key_of(other);
    pair = g_strdup_printf("%s\n%s", a, b);
    return g_hash_table_contains(apart->pairs, pair);
}
