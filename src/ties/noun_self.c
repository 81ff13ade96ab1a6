/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a noun means itself. It says it in many ways: "his wife, Anna", "Anna became his wife",
 * "born the son of", "one of his friends, Jan". */
#include "ties/noun_self.h"

#include "text/asides.h"

/* The name behind a noun, past marks, callings and "named": "three sons - Jim and Steve", "her
 * second husband, the actor Jean Marais". */
static guint32
beside(const CoterieClause *clause, guint32 noun)
{
    guint32 count = coterie_syntax_count(clause->syntax);
    gboolean led = FALSE; /* to something, not yet set off from the name */

    for (guint32 i = noun + 1; i < MIN(noun + 6, count); i++) {
        const char *lemma = coterie_clause_lemma(clause, i);

        switch (coterie_clause_at(clause, i)->tag) {
        case COTERIE_TAG_PROPN:
            return led ? COTERIE_SYNTAX_NONE : coterie_clause_name_at(clause, i);
        case COTERIE_TAG_PUNCT:
            led = FALSE;
            break;
        case COTERIE_TAG_NOUN:
        case COTERIE_TAG_ADJ:
        case COTERIE_TAG_DET:
            break;
        case COTERIE_TAG_ADP: /* "his chief OF staff, Jan"; but "the son of director Jan" */
            if (i + 1 == count || !g_str_equal(lemma, "of") ||
                coterie_clause_at(clause, i + 1)->tag != COTERIE_TAG_NOUN)
                return COTERIE_SYNTAX_NONE;
            led = TRUE;
            break;
        default:
            if (!g_str_equal(lemma, "name") && !g_str_equal(lemma, "call"))
                return COTERIE_SYNTAX_NONE;
        }
    }
    return COTERIE_SYNTAX_NONE;
}

/* "The chauffeur of Villard, Joly": Joly may hang on Villard. */
static void
push_after_owner(const CoterieClause *clause, guint32 noun, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_at(clause, i)->tag == COTERIE_TAG_PROPN &&
            (coterie_clause_is_after(clause, i, "of") || coterie_clause_is_after(clause, i, "to")))
            coterie_clause_push(words, coterie_clause_child(clause, i, COTERIE_RELATION_APPOS));
    }
}

/* Whether a noun's phrase stands behind a mark, or first: "He was born in Bern, the son of Jan". */
static gboolean
is_set_off(const CoterieClause *clause, guint32 noun)
{
    guint32 first = noun;

    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_CASE) ||
            coterie_clause_is(clause, i, COTERIE_RELATION_NMOD_POSS))
            return FALSE;
        if (i < first && coterie_clause_at(clause, i)->tag != COTERIE_TAG_PUNCT)
            first = i;
    }
    return !coterie_clause_is(clause, noun, COTERIE_RELATION_NSUBJ) &&
           (first == 0 || coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_PUNCT);
}

/* "Born in Bern, the son of Jan, HE joined": whom the beginning of a sentence is about. */
static guint32
next_subject(const CoterieClause *clause, guint32 noun)
{
    guint32 i = noun + 1;

    while (i < coterie_syntax_count(clause->syntax) &&
           !coterie_clause_is(clause, i, COTERIE_RELATION_NSUBJ) &&
           !coterie_clause_is(clause, i, COTERIE_RELATION_NSUBJ_PASS))
        i++;
    return i < coterie_syntax_count(clause->syntax) ? i : COTERIE_SYNTAX_NONE;
}

/* Whether a noun that says nothing of anybody seems to be all that its sentence is about. */
static gboolean
begins_sentence(const CoterieClause *clause, guint32 noun)
{
    return coterie_clause_at(clause, noun)->head == COTERIE_SYNTAX_NONE &&
           coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ) == COTERIE_SYNTAX_NONE &&
           !coterie_clause_has_copula(clause, noun);
}

/* Who does what the next verb above says. */
static guint32
actor_above(const CoterieClause *clause, guint32 noun)
{
    guint32 word = noun;
    guint32 steps = coterie_syntax_count(clause->syntax);

    while (steps-- > 0 && coterie_clause_at(clause, word)->head != COTERIE_SYNTAX_NONE) {
        guint32 actor;

        word = coterie_clause_at(clause, word)->head;
        if (coterie_clause_at(clause, word)->tag != COTERIE_TAG_VERB)
            continue;
        actor = coterie_syntax_target(clause->syntax, word);
        if (coterie_syntax_is_passive(clause->syntax, word) && actor != COTERIE_SYNTAX_NONE)
            return actor;
        actor = coterie_syntax_actor(clause->syntax, word);
        return actor != COTERIE_SYNTAX_NONE || word > 0 ? actor : next_subject(clause, noun);
    }
    return begins_sentence(clause, noun) ? next_subject(clause, noun) : COTERIE_SYNTAX_NONE;
}

/* The noun that @name stands behind "of", or none: "the DAUGHTER of the composer Leo". */
static guint32
noun_of(const CoterieClause *clause, guint32 name)
{
    if (coterie_clause_at(clause, name)->tag != COTERIE_TAG_PROPN)
        return COTERIE_SYNTAX_NONE;
    if (coterie_clause_is(clause, name, COTERIE_RELATION_APPOS))
        name = coterie_clause_at(clause, name)->head;
    return coterie_clause_is(clause, name, COTERIE_RELATION_NMOD) &&
                   coterie_clause_is_after(clause, name, "of")
               ? coterie_clause_at(clause, name)->head
               : COTERIE_SYNTAX_NONE;
}

/* What @noun stands in apposition to, and that in turn: "Sokolov, an officer, an admirer of"; last
 * whom that is said of: "ANNE was the daughter of Henry, sister of". */
static void
push_described(const CoterieClause *clause, guint32 noun, GArray *words)
{
    while (coterie_clause_is(clause, noun, COTERIE_RELATION_APPOS) && words->len < 5) {
        noun = coterie_clause_at(clause, noun)->head;
        g_array_append_val(words, noun);
    }
    coterie_clause_push(words, coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ));
    if (words->len < 5 && noun_of(clause, noun) != COTERIE_SYNTAX_NONE)
        coterie_noun_fill_self(clause, noun_of(clause, noun), words);
}

/* The word that counts one of many out: "the THIRD of four daughters", or none. */
static guint32
counted_out(const CoterieClause *clause, guint32 noun)
{
    guint32 head = coterie_clause_at(clause, noun)->head;

    if (head == COTERIE_SYNTAX_NONE || head > noun || !coterie_clause_is_after(clause, noun, "of"))
        return COTERIE_SYNTAX_NONE;
    switch (coterie_clause_at(clause, head)->tag) {
    case COTERIE_TAG_ADJ:
    case COTERIE_TAG_NUM:
        return head;
    case COTERIE_TAG_NOUN:
        return coterie_clause_child(clause, noun, COTERIE_RELATION_NUMMOD) != COTERIE_SYNTAX_NONE
                   ? head
                   : COTERIE_SYNTAX_NONE;
    default:
        return COTERIE_SYNTAX_NONE;
    }
}

/* Who is said to be among others: "Among his guests was JAN". */
static void
push_one_among(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 head = coterie_clause_at(clause, noun)->head;

    if (head == COTERIE_SYNTAX_NONE || !coterie_clause_is_after(clause, noun, "among"))
        return;
    if (coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN)
        coterie_clause_push(words, head);
    coterie_clause_push(words, coterie_clause_child(clause, head, COTERIE_RELATION_NSUBJ));
}

guint32
coterie_noun_called(const CoterieClause *clause, guint32 verb)
{
    guint32 named = coterie_clause_named(clause, verb);

    if (named == COTERIE_SYNTAX_NONE)
        named = coterie_syntax_target(clause->syntax, verb);
    if (named != COTERIE_SYNTAX_NONE)
        return named;
    named = coterie_clause_child(clause, verb, COTERIE_RELATION_XCOMP);
    return named != COTERIE_SYNTAX_NONE &&
                   coterie_clause_at(clause, named)->tag == COTERIE_TAG_PROPN
               ? named
               : COTERIE_SYNTAX_NONE;
}

/* Whatever the tree makes of it: the name that a noun's phrase follows after a comma, "Ada
 * PIKE, daughter of Leo"; of a list the first, if the noun means several: "ADA and Max, friends of
 * Leo". */
static guint32
name_set_off(const CoterieClause *clause, guint32 noun)
{
    guint32 first = noun;
    guint32 name;

    while (first > 0 && (coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_ADJ ||
                         coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_DET ||
                         coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_NUM))
        first--;
    if (first < 2 || coterie_clause_at(clause, first - 1)->tag != COTERIE_TAG_PUNCT ||
        noun + 1 == coterie_syntax_count(clause->syntax) ||
        coterie_clause_at(clause, noun + 1)->tag != COTERIE_TAG_ADP)
        return COTERIE_SYNTAX_NONE;
    name = coterie_syntax_is_written(clause->syntax, first - 2, ")")
               ? coterie_aside_before_brackets(clause->syntax, first - 2)
               : first - 2;
    if (coterie_clause_at(clause, name)->tag != COTERIE_TAG_PROPN)
        return COTERIE_SYNTAX_NONE;
    return coterie_clause_is_singular(clause, noun)
               ? name
               : coterie_syntax_first_listed(clause->syntax, name);
}

/* The same, and whom that name is told to be somebody's: "ANNE, the daughter of Henry, sister of".
 */
static void
push_set_off(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 name = name_set_off(clause, noun);

    coterie_clause_push(words, name);
    if (name != COTERIE_SYNTAX_NONE && words->len < 5 &&
        noun_of(clause, name) != COTERIE_SYNTAX_NONE)
        coterie_noun_fill_self(clause, noun_of(clause, name), words);
}

/* Whom the first noun of a list means, another means, too: "a botanist and the son of", "the wife
 * of A and mother of B"; but not "A and his mother". */
static void
push_of_first(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 first = coterie_syntax_first_conjunct(clause->syntax, noun);
    guint32 counted = counted_out(clause, first);

    if (coterie_clause_at(clause, first)->tag == COTERIE_TAG_PROPN &&
        coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS) != COTERIE_SYNTAX_NONE)
        return;
    if (noun_of(clause, first) != COTERIE_SYNTAX_NONE && words->len < 5)
        coterie_noun_fill_self(clause, noun_of(clause, first), words);
    if (counted != COTERIE_SYNTAX_NONE && words->len < 5)
        coterie_noun_fill_self(clause, counted, words);
    coterie_clause_push(words, coterie_clause_child(clause, first, COTERIE_RELATION_NSUBJ));
    push_described(clause, first, words);
    push_set_off(clause, first, words);
}

/* Of several, the names behind a colon: "three children with Rita: SAM, Judith and Neil". */
static guint32
behind_colon(const CoterieClause *clause, guint32 noun)
{
    guint32 count = coterie_syntax_count(clause->syntax);

    if (coterie_clause_is_singular(clause, noun))
        return COTERIE_SYNTAX_NONE;
    for (guint32 i = noun + 1; i < count; i++) {
        if (coterie_clause_at(clause, i)->tag == COTERIE_TAG_VERB)
            break;
        if (clause->text[coterie_clause_at(clause, i)->span.offset] == ':')
            return beside(clause, i);
    }
    return COTERIE_SYNTAX_NONE;
}

/* Whatever the tree makes of it: "two close friends of Jan, were ADA and Max". */
static guint32
behind_copula(const CoterieClause *clause, guint32 noun)
{
    guint32 count = coterie_syntax_count(clause->syntax);

    for (guint32 i = noun + 1; i + 1 < MIN(noun + 9, count); i++) {
        switch (coterie_clause_at(clause, i)->tag) {
        case COTERIE_TAG_AUX:
            return g_str_equal(coterie_clause_lemma(clause, i), "be") &&
                           coterie_clause_at(clause, i + 1)->tag == COTERIE_TAG_PROPN
                       ? beside(clause, i)
                       : COTERIE_SYNTAX_NONE;
        case COTERIE_TAG_ADP:
        case COTERIE_TAG_DET:
        case COTERIE_TAG_ADJ:
        case COTERIE_TAG_PROPN:
        case COTERIE_TAG_PUNCT:
            break;
        default:
            return COTERIE_SYNTAX_NONE;
        }
    }
    return COTERIE_SYNTAX_NONE;
}

void
coterie_noun_fill_self(const CoterieClause *clause, guint32 noun, GArray *words)
{
    const CoterieSyntaxWord *word = coterie_clause_at(clause, noun);
    guint32 verb = coterie_clause_verb_of(clause, noun);

    coterie_clause_push(words, noun);
    coterie_clause_push_children(clause, noun, COTERIE_RELATION_NSUBJ, words);
    if (coterie_clause_has_copula(clause, noun) &&
        coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ) == COTERIE_SYNTAX_NONE &&
        verb != COTERIE_SYNTAX_NONE) /* "HE had long been a friend", where "had" seems the verb */
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    push_set_off(clause, noun, words);
    if (counted_out(clause, noun) != COTERIE_SYNTAX_NONE && words->len < 5) {
        coterie_noun_fill_self(clause, counted_out(clause, noun), words);
        coterie_clause_push(words, beside(clause, noun)); /* "one of his friends, Jan, came" */
    }
    switch (word->relation) {
    case COTERIE_RELATION_APPOS:
        push_described(clause, noun, words);
        break;
    case COTERIE_RELATION_NSUBJ: /* "his friends were Cafiero and Malatesta" */
        if (coterie_clause_has_copula(clause, word->head))
            coterie_clause_push(words, word->head);
        else if (coterie_clause_is_governed(clause, word->head, COTERIE_GOVERNS_LISTING))
            coterie_clause_push(words, coterie_syntax_target(clause->syntax, word->head));
        else /* "whose sons Alex and Paul play" */
            coterie_clause_push(words, beside(clause, noun));
        push_after_owner(clause, noun, words);
        return;
    case COTERIE_RELATION_AMOD:
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_FLAT:
        coterie_clause_push(words, coterie_clause_whole(clause, noun));
        return;
    case COTERIE_RELATION_ACL_RELCL: /* "Lenin, the editor, who was his brother" */
        coterie_clause_push(words, coterie_clause_whole(clause, noun));
        push_described(clause, coterie_clause_whole(clause, noun), words);
        return;
    default:
        break;
    }
    if (words->len == 1)
        coterie_clause_push(words, beside(clause, noun));
    push_after_owner(clause, noun, words);
    if (word->relation == COTERIE_RELATION_CONJ)
        push_of_first(clause, noun, words);
    push_one_among(clause, noun, words);
    coterie_clause_push(words, behind_copula(clause, noun));
    coterie_clause_push(words, behind_colon(clause, noun));
    if (is_set_off(clause, noun))
        coterie_clause_push(words, actor_above(clause, noun));
    if (verb == COTERIE_SYNTAX_NONE)
        return;
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_XCOMP) ||
        coterie_clause_is_after(clause, noun, "as") ||
        (coterie_clause_is(clause, noun, COTERIE_RELATION_OBJ) &&
         coterie_clause_named(clause, verb) != COTERIE_SYNTAX_NONE)) {
        guint32 target = coterie_noun_called(clause, verb);

        coterie_clause_push(words,
                            target != COTERIE_SYNTAX_NONE && target != noun
                                ? target
                                : coterie_syntax_actor(clause->syntax, verb));
    } else if (g_str_equal(coterie_clause_lemma(clause, verb), "become")) {
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    }
}
