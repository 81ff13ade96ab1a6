/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_EXPRESSIONS_H
#define COTERIE_PEOPLE_EXPRESSIONS_H

#include "names/vocabulary.h"

#include <coterie/mentions.h>

/* With what words somebody is spoken of. */
typedef enum {
    COTERIE_EXPRESSION_NAME,
    COTERIE_EXPRESSION_NOMINAL, /* the widow */
    COTERIE_EXPRESSION_PRONOUN,
    COTERIE_EXPRESSION_FIRST, /* I, my */
} CoterieExpressionKind;

/* The case of a pronoun, or the part that other words seem to play in their clause. */
typedef enum {
    COTERIE_PART_SUBJECT,
    COTERIE_PART_OBJECT,
    COTERIE_PART_POSSESSIVE,
    COTERIE_PART_REFLEXIVE,   /* himself: of pronouns only */
    COTERIE_PART_PREPOSITION, /* behind one: of words that are no pronouns */
    COTERIE_PART_OTHER,
} CoteriePart;
#define COTERIE_PARTS 6

/* Words that speak of one person. */
typedef struct {
    guint32 first; /* its first token: of a name without title, of a nominal the noun */
    guint32 count;
    guint32
        mention; /* of a name; of a nominal beside a name that it describes, or COTERIE_NOBODY */
    guint32 sentence;
    guint32 paragraph;
    guint32 clause;  /* counted through the document */
    guint8 kind;     /* CoterieExpressionKind */
    guint8 part;     /* CoteriePart */
    guint8 gender;   /* CoterieGender of a pronoun or a noun; unknown for names */
    guint8 definite; /* of a nominal: behind "the", so that it may be an old acquaintance */
} CoterieExpression;

/* All expressions of a document in reading order. Borrows the mentions. */
typedef struct CoterieExpressions CoterieExpressions;

CoterieExpressions *coterie_expressions_new(const CoterieMentions *mentions,
                                            const CoterieLexicon *lexicon);
void coterie_expressions_free(CoterieExpressions *expressions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieExpressions, coterie_expressions_free)

const CoterieMentions *coterie_expressions_mentions(const CoterieExpressions *expressions);

guint32 coterie_expressions_count(const CoterieExpressions *expressions);

const CoterieExpression *coterie_expressions_get(const CoterieExpressions *expressions,
                                                 guint32 index);

/* The first expression that begins at @token or behind it; the count if there is none. */
guint32 coterie_expressions_from(const CoterieExpressions *expressions, guint32 token);

/* What @token does in a sentence: CoterieGrammar flags. */
guint32 coterie_expressions_grammar(const CoterieExpressions *expressions, guint32 token);

/* What the lists know of the word of @token. */
const CoterieWord *coterie_expressions_known(const CoterieExpressions *expressions, guint32 token);

/* The folded word of @token. (transfer none) */
const char *coterie_expressions_word(const CoterieExpressions *expressions, guint32 token);

#endif
