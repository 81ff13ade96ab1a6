/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands around a noun that tells a role: whom it means itself, whose he is, who does what it
 * says. A noun says it in many ways: "his wife, Anna", "Anna became his wife", "born the son of".
 */
#include "ties/noun_slots.h"

/* The name behind a noun, past marks, callings and "named": "three sons - Jim and Steve", "her
 * second husband, the actor Jean Marais". */
static guint32
beside(const CoterieClause *clause, guint32 noun)
{
    guint32 count = coterie_syntax_count(clause->syntax);

    for (guint32 i = noun + 1; i < MIN(noun + 6, count); i++) {
        const char *lemma = coterie_clause_lemma(clause, i);

        switch (coterie_clause_at(clause, i)->tag) {
        case COTERIE_TAG_PROPN:
            while (coterie_clause_is(clause, i, COTERIE_RELATION_FLAT) &&
                   coterie_clause_at(clause, i)->head > i)
                i = coterie_clause_at(clause, i)->head;
            return i;
        case COTERIE_TAG_NOUN:
        case COTERIE_TAG_ADJ:
        case COTERIE_TAG_DET:
        case COTERIE_TAG_PUNCT:
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

/* Who does what the next verb above says. */
static guint32
actor_above(const CoterieClause *clause, guint32 word)
{
    guint32 steps = coterie_syntax_count(clause->syntax);

    while (steps-- > 0 && coterie_clause_at(clause, word)->head != COTERIE_SYNTAX_NONE) {
        guint32 actor;

        word = coterie_clause_at(clause, word)->head;
        if (coterie_clause_at(clause, word)->tag != COTERIE_TAG_VERB)
            continue;
        actor = coterie_syntax_target(clause->syntax, word);
        if (coterie_syntax_is_passive(clause->syntax, word) && actor != COTERIE_SYNTAX_NONE)
            return actor;
        return coterie_syntax_actor(clause->syntax, word);
    }
    return COTERIE_SYNTAX_NONE;
}

/* Whether a noun stands without an article: "his wife Linda and DAUGHTER Karen". */
static gboolean
is_bare(const CoterieClause *clause, guint32 noun)
{
    return coterie_clause_child(clause, noun, COTERIE_RELATION_DET) == COTERIE_SYNTAX_NONE &&
           coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS) == COTERIE_SYNTAX_NONE;
}

static void fill_self(const CoterieClause *clause, guint32 noun, GArray *words);

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
    if (words->len < 5 && noun_of(clause, noun) != COTERIE_SYNTAX_NONE)
        fill_self(clause, noun_of(clause, noun), words);
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

/* Who is called something by somebody: "appointed JAN as his deputy", where he may seem to be what
 * somebody is named. */
static guint32
called(const CoterieClause *clause, guint32 verb)
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

/* Whatever the tree makes of it: the name that a noun's phrase follows after a comma, "Salome
 * SWEET, daughter of George". */
static guint32
name_set_off(const CoterieClause *clause, guint32 noun)
{
    guint32 first = noun;

    while (first > 0 && (coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_ADJ ||
                         coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_DET ||
                         coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_NUM))
        first--;
    return first > 1 && coterie_clause_at(clause, first - 1)->tag == COTERIE_TAG_PUNCT &&
                   coterie_clause_at(clause, first - 2)->tag == COTERIE_TAG_PROPN &&
                   noun + 1 < coterie_syntax_count(clause->syntax) &&
                   coterie_clause_at(clause, noun + 1)->tag == COTERIE_TAG_ADP
               ? first - 2
               : COTERIE_SYNTAX_NONE;
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

/* Whom a noun means by what is said around it: "he was secretary", "became", "as secretary". */
static void
fill_self(const CoterieClause *clause, guint32 noun, GArray *words)
{
    const CoterieSyntaxWord *word = coterie_clause_at(clause, noun);
    guint32 verb = coterie_clause_verb_of(clause, noun);

    coterie_clause_push(words, noun);
    coterie_clause_push(words, coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ));
    coterie_clause_push(words, name_set_off(clause, noun));
    if (counted_out(clause, noun) != COTERIE_SYNTAX_NONE && words->len < 5) {
        fill_self(clause, counted_out(clause, noun), words);
        coterie_clause_push(words, beside(clause, noun)); /* "one of his friends, Jan, came" */
    }
    switch (word->relation) {
    case COTERIE_RELATION_APPOS:
        push_described(clause, noun, words);
        break;
    case COTERIE_RELATION_NSUBJ: /* "his friends were Cafiero and Malatesta" */
        if (coterie_clause_child(clause, word->head, COTERIE_RELATION_COP) != COTERIE_SYNTAX_NONE)
            coterie_clause_push(words, word->head);
        else /* "whose sons Alex and Paul play" */
            coterie_clause_push(words, beside(clause, noun));
        push_after_owner(clause, noun, words);
        return;
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_FLAT:
    case COTERIE_RELATION_ACL_RELCL: /* "Lenin, who was his brother" */
        coterie_clause_push(words, word->head);
        return;
    default:
        break;
    }
    if (words->len == 1)
        coterie_clause_push(words, beside(clause, noun));
    push_after_owner(clause, noun, words);
    if (word->relation == COTERIE_RELATION_CONJ) { /* "a botanist and the son of" */
        guint32 first = coterie_syntax_first_conjunct(clause->syntax, noun);

        if (noun_of(clause, first) != COTERIE_SYNTAX_NONE && words->len < 5)
            fill_self(clause, noun_of(clause, first), words); /* "the wife of A and mother of B" */
        coterie_clause_push(words, coterie_clause_child(clause, first, COTERIE_RELATION_NSUBJ));
        push_described(clause, first, words);
    }
    push_one_among(clause, noun, words);
    coterie_clause_push(words, behind_copula(clause, noun));
    if (is_set_off(clause, noun))
        coterie_clause_push(words, actor_above(clause, noun));
    if (verb == COTERIE_SYNTAX_NONE)
        return;
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_XCOMP) ||
        coterie_clause_is_after(clause, noun, "as") ||
        (coterie_clause_is(clause, noun, COTERIE_RELATION_OBJ) &&
         coterie_clause_named(clause, verb) != COTERIE_SYNTAX_NONE)) {
        guint32 target = called(clause, verb);

        coterie_clause_push(words,
                            target != COTERIE_SYNTAX_NONE && target != noun
                                ? target
                                : coterie_syntax_actor(clause->syntax, verb));
    } else if (g_str_equal(coterie_clause_lemma(clause, verb), "become")) {
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    }
}

/* Whether @verb does this to what hangs on it. */
static gboolean
is_governed(const CoterieClause *clause, guint32 verb, CoterieGovernor governor)
{
    return verb != COTERIE_SYNTAX_NONE &&
           coterie_role_rules_governor(clause->rules, coterie_clause_lemma(clause, verb)) ==
               governor;
}

/* The first possessor of the nouns before @noun in a list that is the same pronoun: "HIS wife Anna,
 * his sons and his sister", or none. */
static guint32
parallel(const CoterieClause *clause, guint32 noun, const char *pronoun)
{
    guint32 found = COTERIE_SYNTAX_NONE;

    while (coterie_clause_is(clause, noun, COTERIE_RELATION_CONJ) ||
           coterie_clause_is(clause, noun, COTERIE_RELATION_APPOS)) {
        guint32 possessor;

        noun = coterie_clause_at(clause, noun)->head;
        possessor = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);
        if (possessor != COTERIE_SYNTAX_NONE &&
            g_str_equal(coterie_clause_lemma(clause, possessor), pronoun))
            found = possessor;
    }
    return found;
}

/* The last name before @noun in the list that @head begins: "Roger and WALTON and his wife". */
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

/* In "Sophia and her brother" she is Sophia; in "her brother John" she may hang on John. */
static void
push_possessor(const CoterieClause *clause, guint32 noun, guint32 possessor, GArray *words)
{
    guint32 verb = coterie_clause_verb_of(clause, noun);

    if (coterie_clause_at(clause, possessor)->tag == COTERIE_TAG_PRON &&
        verb != COTERIE_SYNTAX_NONE && coterie_clause_is_after(clause, noun, "as") &&
        called(clause, verb) != COTERIE_SYNTAX_NONE) /* "he chose Jan as HIS deputy" */
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_CONJ) &&
        coterie_clause_at(clause, possessor)->tag == COTERIE_TAG_PRON) {
        guint32 head = coterie_clause_at(clause, noun)->head;
        guint32 first = parallel(clause, noun, coterie_clause_lemma(clause, possessor));

        if (first != COTERIE_SYNTAX_NONE)
            coterie_clause_push(words, first);
        else if (coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN)
            coterie_clause_push(words, last_before(clause, head, noun));
    }
    coterie_clause_push(words, possessor);
}

/* The noun that @noun is listed with: where it hangs on a name, the one that the name stands
 * beside: "his WIFE, Linda, and daughter Karen". */
static guint32
listed_with(const CoterieClause *clause, guint32 noun)
{
    guint32 first = coterie_syntax_first_conjunct(clause->syntax, noun);
    guint32 before = first;

    if (coterie_clause_at(clause, first)->tag != COTERIE_TAG_PROPN || !is_bare(clause, noun))
        return first;
    while (before > 0 && (coterie_clause_at(clause, before - 1)->tag == COTERIE_TAG_PUNCT ||
                          coterie_clause_is(clause, before - 1, COTERIE_RELATION_FLAT)))
        before--;
    return before > 0 && coterie_clause_at(clause, before - 1)->tag == COTERIE_TAG_NOUN ? before - 1
                                                                                        : first;
}

/* In "her husband John and son Peter" both are hers. */
static void
fill_possessor(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 possessor = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);

    if (possessor != COTERIE_SYNTAX_NONE) {
        push_possessor(clause, noun, possessor, words);
        return;
    }
    switch (coterie_clause_at(clause, noun)->relation) {
    case COTERIE_RELATION_CONJ:
        noun = listed_with(clause, noun);
        break;
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_FLAT:
        noun = coterie_clause_at(clause, noun)->head;
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
    CoterieGovernor governor =
        coterie_role_rules_governor(clause->rules, coterie_clause_lemma(clause, verb));

    return (governor == COTERIE_GOVERNS_REPORTED || governor == COTERIE_GOVERNS_DENIED ||
            g_str_equal(coterie_clause_lemma(clause, verb), "convict")) &&
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

    return verb != COTERIE_SYNTAX_NONE &&
                   g_str_equal(coterie_clause_lemma(clause, verb), "survive") &&
                   coterie_syntax_is_passive(clause->syntax, verb)
               ? coterie_syntax_target(clause->syntax, verb)
               : COTERIE_SYNTAX_NONE;
}

/* Whether the noun goes with a verb as something given: "with THE help of", but not "with scorn".
 */
static gboolean
is_means(const CoterieClause *clause, guint32 noun)
{
    return coterie_clause_is_after(clause, noun, "with") && !is_bare(clause, noun);
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

/* "SHE served under his command", "he sent HER under". */
static guint32
who_is_under(const CoterieClause *clause, guint32 verb)
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

    if (coterie_clause_child(clause, noun, COTERIE_RELATION_COP) != COTERIE_SYNTAX_NONE &&
        coterie_clause_child(clause, noun, COTERIE_RELATION_CASE) != COTERIE_SYNTAX_NONE)
        coterie_clause_push(/* "he was at odds with" */
                            words,
                            coterie_clause_child(clause, noun, COTERIE_RELATION_NSUBJ));
    if (verb != COTERIE_SYNTAX_NONE && coterie_syntax_is_passive(clause->syntax, verb) &&
        coterie_clause_is_after(clause, noun, "with") && !is_means(clause, noun))
        coterie_clause_push(/* "SHE was filled with hatred of" */
                            words,
                            coterie_syntax_target(clause->syntax, verb));
    if (is_governed(clause, verb, COTERIE_GOVERNS_LIGHT) ||
        (verb != COTERIE_SYNTAX_NONE && !is_means(clause, noun) &&
         (coterie_clause_is_after(clause, noun, "in") ||
          coterie_clause_is_after(clause, noun, "on") ||
          coterie_clause_is_after(clause, noun, "with"))))
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, verb));
    if (verb != COTERIE_SYNTAX_NONE && coterie_clause_is_after(clause, noun, "under"))
        coterie_clause_push(words, who_is_under(clause, verb));
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NSUBJ_PASS) &&
        is_governed(clause, head, COTERIE_GOVERNS_LIGHT)) /* "the letter was written by HIM" */
        coterie_clause_push(words, coterie_syntax_actor(clause->syntax, head));
    if (verb != COTERIE_SYNTAX_NONE && is_laid_to_somebody(clause, noun, verb))
        coterie_clause_push(words,
                            coterie_syntax_target(clause->syntax, verb) != COTERIE_SYNTAX_NONE
                                ? coterie_syntax_target(clause->syntax, verb)
                                : coterie_syntax_actor(clause->syntax, verb));
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NMOD) &&
        coterie_clause_is_after(clause, noun, "of") &&
        coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN) /* "Lee, of Andrew's staff" */
        coterie_clause_push(words, head);
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NMOD) &&
        coterie_clause_is_after(clause, noun, "of") &&
        is_governed(clause, head, COTERIE_GOVERNS_LIGHT)) /* "the AUTHOR of a life of" */
        fill_self(clause, head, words);
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
    case COTERIE_SLOT_MEMBERS:
        fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_ALONE:
        if (!is_owned(clause, noun))
            fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_NAMER:
        if (is_governed(clause, verb, COTERIE_GOVERNS_NAMING))
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
        if (is_governed(clause, verb, COTERIE_GOVERNS_CAUSED) ||
            is_governed(clause, verb, COTERIE_GOVERNS_LIGHT))
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
