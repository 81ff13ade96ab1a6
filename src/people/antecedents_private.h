/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PEOPLE_ANTECEDENTS_PRIVATE_H
#define COTERIE_PEOPLE_ANTECEDENTS_PRIVATE_H

#include "people/antecedents.h"
#include "people/kin.h"

#define COTERIE_RECENT 16         /* who was spoken of last */
#define COTERIE_MOST_SENTENCES 12 /* back to where he was */
#define COTERIE_SIGN_GROUPS 28

struct CoterieAntecedents {
    const CoterieExpressions *expressions;
    const CoterieSpeakers *speakers;
    const CoteriePersons *persons;
    CoterieKin *kin;                /* one a mention */
    GArray *entities;               /* of CoterieEntity */
    guint32 *entity_of;             /* of each expression so far */
    guint32 *of_person;             /* entity of each person, or COTERIE_NOBODY */
    guint32 recent[COTERIE_RECENT]; /* entities, the last spoken of first */
    guint32 recent_count;
    guint first[COTERIE_SIGN_GROUPS]; /* sign of each group */
    guint32 leading[3];               /* for each gender the entity named most */
    guint32 last_pronoun[3];          /* for each gender the last pronoun that was decided */
    double *weights;                  /* of the signs */
};

/* people/antecedent_signs.c: fills in @first. */
void coterie_antecedents_number_signs(CoterieAntecedents *antecedents);

/* Whether an expression names somebody as the kin of another. */
gboolean coterie_antecedents_is_kin(const CoterieAntecedents *antecedents,
                                    const CoterieExpression *expression);

/* Adds what speaks for and against @candidate, the @rank-th last spoken
 * of, being meant by @pronoun. */
void coterie_antecedents_sign(const CoterieAntecedents *antecedents,
                              CoterieCandidateAntecedent *candidate,
                              const CoterieExpression *pronoun,
                              guint rank);

/* The same of nobody, where there are @others. */
void coterie_antecedents_sign_nobody(const CoterieAntecedents *antecedents,
                                     CoterieCandidateAntecedent *nobody,
                                     const CoterieExpression *pronoun,
                                     guint others);

#endif
