/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_ANTECEDENTS_H
#define COTERIE_PEOPLE_ANTECEDENTS_H

#include "people/speakers.h"

#include <coterie/persons.h>

/* Somebody spoken of so far, with a name or without. */
typedef struct {
    guint32 person;    /* or COTERIE_NOBODY for one without a name */
    guint32 last;      /* the expression that spoke of him last */
    guint32 last_name; /* the place that named him last, or COTERIE_NOBODY */
    guint32 seen;      /* expressions so far */
    float doubt;       /* how unsure it is that the last one meant him, from 0 to 1 */
    guint8 gender;     /* CoterieGender */
    guint8 kind;       /* CoterieExpressionKind of the first */
} CoterieEntity;

/* A sign and how far it holds. */
typedef struct {
    guint16 sign;
    float value;
} CoterieAntecedentSign;

#define COTERIE_SIGNS_AT_ONCE 28
#define COTERIE_MOST_CANDIDATES 9

/* Whom a pronoun may mean; the last candidate of a choice is always nobody. */
typedef struct {
    guint32 entity; /* or COTERIE_NOBODY */
    guint32 count;
    CoterieAntecedentSign signs[COTERIE_SIGNS_AT_ONCE];
    double chance;
} CoterieCandidateAntecedent;

typedef struct {
    guint32 expression;
    guint32 count;
    CoterieCandidateAntecedent candidates[COTERIE_MOST_CANDIDATES + 1];
} CoterieChoice;

/* Who has been spoken of up to some expression of a document. */
typedef struct CoterieAntecedents CoterieAntecedents;

/* Borrows all. */
CoterieAntecedents *coterie_antecedents_new(const CoterieExpressions *expressions,
                                            const CoterieSpeakers *speakers,
                                            const CoteriePersons *persons,
                                            const CoterieLexicon *lexicon);
void coterie_antecedents_free(CoterieAntecedents *antecedents);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieAntecedents, coterie_antecedents_free)

const CoterieEntity *coterie_antecedents_entity(const CoterieAntecedents *antecedents,
                                                guint32 entity);

/* Whom the name at place @place means. */
guint32 coterie_antecedents_named(CoterieAntecedents *antecedents, guint32 place);

/* Somebody new, whom @expression brings in without a name. */
guint32 coterie_antecedents_add(CoterieAntecedents *antecedents, guint32 expression);

/* Notes that @expression means @entity, with so much @doubt. */
void coterie_antecedents_note(CoterieAntecedents *antecedents,
                              guint32 expression,
                              guint32 entity,
                              double doubt);

/* Fills in whom the pronoun @expression may mean, with the chance of each. */
void coterie_antecedents_choose(const CoterieAntecedents *antecedents,
                                guint32 expression,
                                CoterieChoice *choice);

/* How many signs there are. */
guint coterie_antecedent_signs(void);

/* The name of a sign in data/en/reference_weights.tsv: "same.subject.object". (transfer full) */
char *coterie_antecedent_sign_name(guint sign);

#endif
