/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ties/relatives.h"

/* "Ada, his widow, who is the WIFE of Otto": she is listed with nobody. */
void
coterie_relative_of_noun(const CoterieMending *mending, guint32 word)
{
    guint32 who = coterie_syntax_child(mending->syntax, word, COTERIE_RELATION_NSUBJ);
    guint32 before;

    if (who == COTERIE_SYNTAX_NONE || who > word ||
        !coterie_syntax_is_written(mending->syntax, who, "who"))
        return;
    before = coterie_mending_before_comma(mending, who);
    if (before != COTERIE_SYNTAX_NONE &&
        (coterie_mending_is_person(mending, before) ||
         coterie_mending_at(mending, before)->tag == COTERIE_TAG_NOUN))
        coterie_mending_hang(mending, word, before, COTERIE_RELATION_ACL_RELCL);
}

/* Hangs what is listed with @from behind @verb on @verb. */
static void
take_conjuncts(const CoterieMending *mending, guint32 from, guint32 verb)
{
    for (guint32 i = verb + 1; i < coterie_syntax_count(mending->syntax); i++) {
        if (coterie_mending_at(mending, i)->head == from &&
            coterie_mending_at(mending, i)->relation == COTERIE_RELATION_CONJ)
            coterie_mending_hang(mending, i, verb, COTERIE_RELATION_CONJ);
    }
}

/* The name that a clause is said of which hides that its sentence is: "ADA, whose father had died,
 * married"; or none. */
static guint32
subject_hidden_by(const CoterieMending *mending, guint32 clause)
{
    guint32 name = coterie_mending_at(mending, clause)->head;

    if (name == COTERIE_SYNTAX_NONE) { /* she seems to be called */
        name = coterie_syntax_child(mending->syntax, clause, COTERIE_RELATION_VOCATIVE);
        return name < clause && coterie_mending_is_person(mending, name) &&
                       (coterie_syntax_is_written(mending->syntax, name + 2, "who") ||
                        coterie_syntax_is_written(mending->syntax, name + 2, "whose"))
                   ? name
                   : COTERIE_SYNTAX_NONE;
    }
    return coterie_mending_at(mending, clause)->relation == COTERIE_RELATION_ACL_RELCL &&
                   coterie_mending_at(mending, name)->head == COTERIE_SYNTAX_NONE &&
                   coterie_mending_is_person(mending, name)
               ? name
               : COTERIE_SYNTAX_NONE;
}

/* "ADA, whose father had died, MARRIED Otto": the verb behind the second comma is told of her. */
void
coterie_relative_past(const CoterieMending *mending, guint32 verb)
{
    guint32 clause = coterie_mending_at(mending, verb)->head;
    guint32 name = subject_hidden_by(mending, clause);

    if (name == COTERIE_SYNTAX_NONE || verb < 2 ||
        !coterie_syntax_is_written(mending->syntax, verb - 1, ","))
        return;
    coterie_syntax_move(mending->syntax, verb, COTERIE_SYNTAX_NONE, COTERIE_RELATION_ROOT);
    coterie_syntax_move(mending->syntax, name, verb, COTERIE_RELATION_NSUBJ);
    coterie_syntax_move(mending->syntax, clause, name, COTERIE_RELATION_ACL_RELCL);
    take_conjuncts(mending, clause, verb);
}
