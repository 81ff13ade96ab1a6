/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands around a noun that tells a role: whose he is, who does what it says, who has the good
 * of it. Whom it means itself is in noun_self.c. */
#include "ties/noun_slots.h"

#include "ties/fillers.h"
#include "ties/noun_self.h"

static gboolean
has_possessor(const CoterieClause *clause, guint32 noun, const char *pronoun)
{
    guint32 possessor = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);

    return possessor != COTERIE_SYNTAX_NONE &&
           g_str_equal(coterie_clause_lemma(clause, possessor), pronoun);
}

/* The first possessor of the nouns before @noun in a list that is the same pronoun: "HIS wife Anna,
 * his sons and his sister", "HIS father was Jan and his mother Ada", or none. */
static guint32
parallel(const CoterieClause *clause, guint32 noun, const char *pronoun)
{
    guint32 found = COTERIE_SYNTAX_NONE;

    while (coterie_clause_is(clause, noun, COTERIE_RELATION_CONJ) ||
           coterie_clause_is(clause, noun, COTERIE_RELATION_APPOS)) {
        guint32 subject;

        noun = coterie_clause_at(clause, noun)->head;
        subject = coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ);
        if (has_possessor(clause, noun, pronoun))
            found = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);
        else if (subject != COTERIE_SYNTAX_NONE && has_possessor(clause, subject, pronoun))
            found = coterie_clause_child(clause, subject, COTERIE_RELATION_NMOD_POSS);
    }
    return found;
}

/* The last name before @noun in the list that @head begins: "Emil and LEO and his wife". */
static guint32
last_before(const CoterieClause *clause, guint32 head, guint32 noun)
{
    guint32 last = head;

    for (guint32 i = coterie_syntax_first_child(clause->syntax, head);
         i != COTERIE_SYNTAX_NONE && i < noun;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_CONJ) &&
            coterie_clause_at(clause, i)->tag == COTERIE_TAG_PROPN)
            last = i;
    }
    return last;
}

/* The names that a list hangs on: "JAN of Bern and his wife", "the baker JAN and his wife". */
static void
push_names_above(const CoterieClause *clause, guint32 head, guint32 noun, GArray *words)
{
    guint32 beside = coterie_clause_child(clause, head, COTERIE_RELATION_APPOS);

    if (coterie_clause_at(clause, head)->tag == COTERIE_TAG_NOUN && beside < noun)
        coterie_clause_push(words, beside);
    while (coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN && words->len < 4) {
        coterie_clause_push(words, last_before(clause, head, noun));
        if (!coterie_clause_is(clause, head, COTERIE_RELATION_NMOD))
            break;
        head = coterie_clause_at(clause, head)->head;
    }
}

/* Whether whom the noun means is the target of its role: a son, but no mother. */
static gboolean
means_target(const CoterieClause *clause, guint32 noun)
{
    const GArray *rules = coterie_role_rules_of(clause->rules, coterie_clause_lemma(clause, noun));

    for (guint i = 0; rules != NULL && i < rules->len; i++) {
        const CoterieRoleRule *rule = &g_array_index(rules, CoterieRoleRule, i);

        if (rule->kind == COTERIE_CUE_NOUN && rule->target.count > 0 &&
            rule->target.slot[0].kind == COTERIE_SLOT_SELF)
            return TRUE;
    }
    return FALSE;
}

/* In "Sophia and her brother" she is Sophia, but in "Jan and Sophia and their son" they are both;
 * in "her brother John" she may hang on John. */
static void
push_possessor(const CoterieClause *clause, guint32 noun, guint32 possessor, GArray *words)
{
    guint32 verb = coterie_clause_verb_of(clause, noun);

    if (coterie_clause_at(clause, possessor)->tag == COTERIE_TAG_PRON &&
        verb != COTERIE_SYNTAX_NONE && coterie_clause_is_after(clause, noun, "as") &&
        coterie_noun_called(clause, verb) != COTERIE_SYNTAX_NONE) /* "he chose Jan as HIS deputy" */
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    if (coterie_clause_at(clause, possessor)->tag == COTERIE_TAG_PRON &&
        coterie_clause_is_after(clause, noun, "by") &&
        means_target(clause, coterie_clause_at(clause, noun)->head)) /* "son of JAN by his wife" */
        coterie_clause_push_after(clause, coterie_clause_at(clause, noun)->head, "of", words);
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_CONJ) &&
        coterie_clause_at(clause, possessor)->tag == COTERIE_TAG_PRON) {
        guint32 head = coterie_clause_at(clause, noun)->head;
        guint32 first = parallel(clause, noun, coterie_clause_lemma(clause, possessor));

        if (first != COTERIE_SYNTAX_NONE)
            coterie_clause_push(words, first);
        else if (!coterie_fillers_means_several(clause->syntax, possessor))
            push_names_above(clause, head, noun, words);
    }
    coterie_clause_push(words, possessor);
}

/* Whether it is told of what or whom: "sons OF Jan". */
static gboolean
has_of(const CoterieClause *clause, guint32 noun)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is_after(clause, i, "of"))
            return TRUE;
    }
    return noun + 1 < coterie_syntax_count(clause->syntax) &&
           g_str_equal(coterie_clause_lemma(clause, noun + 1), "of");
}

/* The noun that @noun is listed with: where it hangs on a name, the one that the name stands
 * beside: "his WIFE, Linda, and daughter Karen". */
static guint32
listed_with(const CoterieClause *clause, guint32 noun)
{
    guint32 first = coterie_syntax_first_conjunct(clause->syntax, noun);
    guint32 before = first;

    if (coterie_clause_at(clause, first)->tag != COTERIE_TAG_PROPN ||
        !coterie_clause_is_bare(clause, noun) || has_of(clause, noun))
        return first;
    while (before > 0 && (coterie_clause_at(clause, before - 1)->tag == COTERIE_TAG_PUNCT ||
                          coterie_clause_is(clause, before - 1, COTERIE_RELATION_FLAT)))
        before--;
    return before > 0 && coterie_clause_at(clause, before - 1)->tag == COTERIE_TAG_NOUN ? before - 1
                                                                                        : first;
}

/* "Jan and son Emil": no noun stands beside the name whose owner could be his, too. */
static gboolean
is_listed_with_name(const CoterieClause *clause, guint32 noun, guint32 first)
{
    return coterie_clause_at(clause, first)->tag == COTERIE_TAG_PROPN &&
           coterie_clause_at(clause, noun)->head == first && coterie_clause_is_bare(clause, noun) &&
           !has_of(clause, noun);
}

/* In "her husband John and son Peter" both are hers. */
static void
fill_possessor(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 possessor = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);
    guint32 first;

    if (possessor != COTERIE_SYNTAX_NONE) {
        push_possessor(clause, noun, possessor, words);
        return;
    }
    switch (coterie_clause_at(clause, noun)->relation) {
    case COTERIE_RELATION_CONJ:
        first = listed_with(clause, noun);
        if (is_listed_with_name(clause, noun, first)) {
            coterie_clause_push(words, last_before(clause, first, noun));
            return;
        }
        noun = first;
        break;
    case COTERIE_RELATION_AMOD:
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_FLAT:
        noun = coterie_clause_whole(clause, noun);
        break;
    default:
        return;
    }
    coterie_clause_push(words, coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS));
}

/* "Was accused OF the murder", "charged WITH", "confessed TO": a deed is laid to somebody. */
static gboolean
is_laid_to_somebody(const CoterieClause *clause, guint32 noun, guint32 verb)
{
    return (coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_REPORTED) ||
            coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_DENIED) ||
            coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_LAID)) &&
           (coterie_clause_is_after(clause, noun, "of") ||
            coterie_clause_is_after(clause, noun, "to") ||
            coterie_clause_is_after(clause, noun, "with") ||
            coterie_clause_is_after(clause, noun, "for"));
}

/* "HE was survived by a widow and two sons": the dead, or none. */
static guint32
survived_by(const CoterieClause *clause, guint32 noun)
{
    guint32 verb =
        coterie_clause_at(clause, coterie_syntax_first_conjunct(clause->syntax, noun))->head;

    return coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_LEAVING) &&
                   coterie_syntax_is_passive(clause->syntax, verb)
               ? coterie_syntax_target(clause->syntax, verb)
               : COTERIE_SYNTAX_NONE;
}

/* Whether the noun goes with a verb as something given: "with THE help of", but not "with scorn".
 */
static gboolean
is_means(const CoterieClause *clause, guint32 noun)
{
    return coterie_clause_is_after(clause, noun, "with") && !coterie_clause_is_bare(clause, noun);
}

/* Who has the good of a noun: "with the help of Jan SHE won", "SHE was chosen". */
static void
fill_gainer(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 verb = coterie_clause_verb_of(clause, noun);

    if (verb == COTERIE_SYNTAX_NONE || !is_means(clause, noun))
        return;
    coterie_clause_push(words,
                        coterie_syntax_is_passive(clause->syntax, verb)
                            ? coterie_syntax_target(clause->syntax, verb)
                            : coterie_syntax_actor(clause->syntax, verb));
}

/* Whom a verb puts where the noun says: "he sent HER under his command", "accused HIM of the
 * murder"; without such a one, who does it: "SHE served under". */
static guint32
whom_it_befalls(const CoterieClause *clause, guint32 verb)
{
    guint32 target = coterie_syntax_target(clause->syntax, verb);

    return target != COTERIE_SYNTAX_NONE ? target : coterie_syntax_actor(clause->syntax, verb);
}

/* Who does what a noun says by the verb that it hangs on: "SHE made an attack on", "was in love
 * with", "confessed to the murder of", "was found guilty of". */
static void
fill_subject(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 verb = coterie_clause_verb_of(clause, noun);
    guint32 head = coterie_clause_at(clause, noun)->head;

    if (coterie_clause_has_copula(clause, noun) &&
        coterie_clause_child(clause, noun, COTERIE_RELATION_CASE) != COTERIE_SYNTAX_NONE)
        coterie_clause_push(/* "he was at odds with" */
                            words,
                            coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ));
    if (verb != COTERIE_SYNTAX_NONE && coterie_syntax_is_passive(clause->syntax, verb) &&
        coterie_clause_is_after(clause, noun, "with") && !is_means(clause, noun))
        coterie_clause_push(/* "SHE was filled with hatred of" */
                            words,
                            coterie_syntax_target(clause->syntax, verb));
    if (coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_LIGHT) ||
        (verb != COTERIE_SYNTAX_NONE && !is_means(clause, noun) &&
         (coterie_clause_is_after(clause, noun, "in") ||
          coterie_clause_is_after(clause, noun, "on") ||
          coterie_clause_is_after(clause, noun, "with"))))
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    if (verb != COTERIE_SYNTAX_NONE && coterie_clause_is_after(clause, noun, "under"))
        coterie_clause_push(words, whom_it_befalls(clause, verb));
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NSUBJ_PASS) &&
        coterie_clause_is_governed(
            clause, head, COTERIE_GOVERNS_LIGHT)) /* "the letter was written by HIM" */
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, head));
    if (verb != COTERIE_SYNTAX_NONE && is_laid_to_somebody(clause, noun, verb))
        coterie_clause_push(words, whom_it_befalls(clause, verb));
    if ((coterie_clause_is(clause, noun, COTERIE_RELATION_NMOD) ||
         coterie_clause_is(clause, noun, COTERIE_RELATION_APPOS)) &&
        coterie_clause_is_after(clause, noun, "of") &&
        coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN) /* "Lee, of Andrew's staff" */
        coterie_clause_push(words, head);
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NMOD) &&
        coterie_clause_is_after(clause, noun, "of") &&
        coterie_clause_is_governed(
            clause, head, COTERIE_GOVERNS_LIGHT)) /* "the AUTHOR of a life of" */
        coterie_noun_fill_self(clause, head, words);
}

/* Whether those whom a noun means are somebody's: "the friends of Adams" need not be friends. */
static gboolean
is_owned(const CoterieClause *clause, guint32 noun)
{
    if (coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS) != COTERIE_SYNTAX_NONE)
        return TRUE;
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is_after(clause, i, "of") &&
            (coterie_clause_at(clause, i)->tag == COTERIE_TAG_PROPN ||
             coterie_clause_at(clause, i)->tag == COTERIE_TAG_PRON))
            return TRUE;
    }
    return FALSE;
}

void
coterie_noun_fill(const CoterieClause *clause, guint32 noun, CoterieSlotKind slot, GArray *words)
{
    guint32 verb = coterie_clause_verb_of(clause, noun);

    switch (slot) {
    case COTERIE_SLOT_POSSESSOR:
        fill_possessor(clause, noun, words);
        break;
    case COTERIE_SLOT_SELF:
        coterie_noun_fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_MEMBERS:
        if (!has_of(clause, noun)) /* "a couple of rubles" */
            coterie_noun_fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_ALONE:
        if (!is_owned(clause, noun))
            coterie_noun_fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_NAMER:
        if (coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_NAMING))
            coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
        break;
    case COTERIE_SLOT_SUBJECT:
        fill_subject(clause, noun, words);
        break;
    case COTERIE_SLOT_GAINER:
        fill_gainer(clause, noun, words);
        break;
    case COTERIE_SLOT_HAVER:
        coterie_clause_push(words, survived_by(clause, noun));
        if (coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_CAUSED) ||
            coterie_clause_is_governed(clause, verb, COTERIE_GOVERNS_LIGHT))
            coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
        break;
    case COTERIE_SLOT_OBJECT:
        if (verb != COTERIE_SYNTAX_NONE)
            coterie_clause_push(words, coterie_syntax_target(clause->syntax, verb));
        break;
    case COTERIE_SLOT_RECIPIENT:
        if (verb != COTERIE_SYNTAX_NONE)
            coterie_clause_push(words, coterie_clause_child(clause, verb, COTERIE_RELATION_IOBJ));
        break;
    case COTERIE_SLOT_MATTER:
    case COTERIE_SLOT_CLAUSE:
    case COTERIE_SLOT_NOUN:
    case COTERIE_SLOT_PRESENT:
    case COTERIE_SLOT_HEADING:
    case COTERIE_SLOT_EACH:
    case COTERIE_SLOT_PREPOSITION:
        break;
    }
}
