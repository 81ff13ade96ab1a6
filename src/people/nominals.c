/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a noun means. Three ways are sure enough: the title of a name, as long as
 * everybody who was named with it is one person ("General Hale ... the general"); kin of
 * somebody who was named as such ("his wife, Anna ... his wife ... her husband"); and "the widow"
 * after a widow without a name, who is the same without having one.
 *
 * Weak spot: "the general" may be another one, not yet named. */
#include "people/nominals.h"

#define MOST_SENTENCES 40 /* from a title or an unnamed person to the noun */

typedef struct {
    guint32 entity; /* COTERIE_NOBODY once there are several */
    guint32 sentence;
} Meaning;

struct CoterieNominals {
    const CoterieExpressions *expressions;
    GHashTable *titles; /* of Meaning: the word of a title */
    GHashTable *kin;    /* of Meaning: "OWNER NOUN" and, turned round, "OWNER BOND GENDER" */
    GHashTable *others; /* of Meaning: the noun behind "the" */
};

CoterieNominals *
coterie_nominals_new(const CoterieExpressions *expressions)
{
    CoterieNominals *nominals = g_new0(CoterieNominals, 1);

    nominals->expressions = expressions;
    nominals->titles = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    nominals->kin = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    nominals->others = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    return nominals;
}

void
coterie_nominals_free(CoterieNominals *nominals)
{
    if (nominals == NULL)
        return;
    g_hash_table_unref(nominals->titles);
    g_hash_table_unref(nominals->kin);
    g_hash_table_unref(nominals->others);
    g_free(nominals);
}

static const CoterieExpression *
expression_at(const CoterieNominals *nominals, guint32 expression)
{
    return coterie_expressions_get(nominals->expressions, expression);
}

static const char *
noun_of(const CoterieNominals *nominals, guint32 expression)
{
    return coterie_expressions_word(nominals->expressions,
                                    expression_at(nominals, expression)->first);
}

static Meaning *
meaning_new(guint32 entity, guint32 sentence)
{
    Meaning *meaning = g_new0(Meaning, 1);

    meaning->entity = entity;
    meaning->sentence = sentence;
    return meaning;
}

static char *
kin_key(const CoterieNominals *nominals, guint32 expression, guint32 owner)
{
    return g_strdup_printf("%u %s", owner, noun_of(nominals, expression));
}

/* ------------------------------------------------------------------ kin turned round */

typedef enum { NO_BOND, SPOUSE, PARENT, CHILD, SIBLING } Bond;

static Bond
bond_of(const CoterieNominals *nominals, guint32 expression)
{
    const CoterieWord *word = coterie_expressions_known(nominals->expressions,
                                                        expression_at(nominals, expression)->first);

    if ((word->flags & COTERIE_WORD_SPOUSE) != 0)
        return SPOUSE;
    if ((word->flags & COTERIE_WORD_SIBLING) != 0)
        return SIBLING;
    if ((word->flags & COTERIE_WORD_KIN) == 0)
        return NO_BOND;
    return word->generation == COTERIE_GENERATION_ELDER     ? PARENT
           : word->generation == COTERIE_GENERATION_YOUNGER ? CHILD
                                                            : NO_BOND;
}

static char *
bond_key(guint32 owner, Bond bond, CoterieGender gender)
{
    return g_strdup_printf("%u %u %u", owner, bond, gender);
}

/* Who was told to have @expression's owner for kin: if he was her father, she is his daughter. */
static const Meaning *
find_turned(const CoterieNominals *nominals, guint32 expression, guint32 owner)
{
    g_autofree char *key = bond_key(owner,
                                    bond_of(nominals, expression),
                                    (CoterieGender)expression_at(nominals, expression)->gender);

    return g_hash_table_lookup(nominals->kin, key);
}

static void
note_turned(CoterieNominals *nominals,
            guint32 expression,
            guint32 owner,
            CoterieGender gender,
            guint32 entity)
{
    static const Bond turned[] = {NO_BOND, SPOUSE, CHILD, PARENT, SIBLING};
    Bond bond = turned[bond_of(nominals, expression)];
    g_autofree char *key = bond_key(entity, bond, gender);

    if (bond == NO_BOND || gender == COTERIE_GENDER_UNKNOWN ||
        g_hash_table_contains(nominals->kin, key))
        return;
    g_hash_table_insert(nominals->kin,
                        g_steal_pointer(&key),
                        meaning_new(owner, expression_at(nominals, expression)->sentence));
}

/* ------------------------------------------------------------------ finding and noting */

static gboolean
is_near(const CoterieNominals *nominals, guint32 expression, const Meaning *meaning)
{
    return meaning != NULL && meaning->entity != COTERIE_NOBODY &&
           expression_at(nominals, expression)->sentence - meaning->sentence <= MOST_SENTENCES;
}

/* Whether nothing stands between "the" and a noun: "the private secretary" is no Secretary of
 * State.
 */
static gboolean
is_plain(const CoterieNominals *nominals, guint32 expression)
{
    guint32 first = expression_at(nominals, expression)->first;

    return first > 0 &&
           g_str_equal(coterie_expressions_word(nominals->expressions, first - 1), "the");
}

guint32
coterie_nominals_find(const CoterieNominals *nominals,
                      guint32 expression,
                      guint32 owner,
                      CoterieReferenceSign *sign)
{
    const Meaning *meaning;

    if (owner != COTERIE_NOBODY) {
        g_autofree char *key = kin_key(nominals, expression, owner);

        meaning = g_hash_table_lookup(nominals->kin, key);
        if (meaning == NULL)
            meaning = find_turned(nominals, expression, owner);
        *sign = COTERIE_REFERENCE_KIN;
        return meaning != NULL ? meaning->entity : COTERIE_NOBODY;
    }
    if (!expression_at(nominals, expression)->definite)
        return COTERIE_NOBODY;
    meaning = g_hash_table_lookup(nominals->titles, noun_of(nominals, expression));
    *sign = COTERIE_REFERENCE_TITLE;
    if (is_near(nominals, expression, meaning) && is_plain(nominals, expression))
        return meaning->entity;
    meaning = g_hash_table_lookup(nominals->others, noun_of(nominals, expression));
    return is_near(nominals, expression, meaning) ? meaning->entity : COTERIE_NOBODY;
}

/* Who is still called by his title is still near. */
static void
refresh(Meaning *meaning, guint32 entity, guint32 sentence)
{
    if (meaning != NULL && meaning->entity == entity)
        meaning->sentence = sentence;
}

void
coterie_nominals_note(CoterieNominals *nominals,
                      guint32 expression,
                      guint32 owner,
                      CoterieGender gender,
                      guint32 entity,
                      gboolean named)
{
    guint32 sentence = expression_at(nominals, expression)->sentence;

    if (owner != COTERIE_NOBODY) {
        g_hash_table_insert(
            nominals->kin, kin_key(nominals, expression, owner), meaning_new(entity, sentence));
        note_turned(nominals, expression, owner, gender, entity);
    } else if (named) {
        refresh(
            g_hash_table_lookup(nominals->titles, noun_of(nominals, expression)), entity, sentence);
    } else {
        g_hash_table_insert(nominals->others,
                            (gpointer)noun_of(nominals, expression),
                            meaning_new(entity, sentence));
    }
}

void
coterie_nominals_note_title(CoterieNominals *nominals, guint32 expression, guint32 entity)
{
    const CoterieExpression *at = expression_at(nominals, expression);
    const CoterieMention *mention =
        coterie_mentions_get(coterie_expressions_mentions(nominals->expressions), at->mention);
    const char *title;
    Meaning *meaning;

    if (mention->title == 0)
        return;
    title = coterie_expressions_word(nominals->expressions, mention->first - 1);
    meaning = g_hash_table_lookup(nominals->titles, title);
    if (meaning == NULL) {
        g_hash_table_insert(nominals->titles, (gpointer)title, meaning_new(entity, at->sentence));
        return;
    }
    if (meaning->entity != entity)
        meaning->entity = COTERIE_NOBODY;
    meaning->sentence = at->sentence;
}
