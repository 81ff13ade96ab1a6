/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text says that something was so, says that it was not, or says that somebody said it.
 * From the cue up to the main verb each word is asked what it does to what hangs on it
 * (data/en/governors.tsv) and whether it is negated; two negations undo each other. */
#include "ties/standing.h"

typedef struct {
    const CoterieClause *clause;
    const CoterieRoleRules *rules;
    CoterieStanding made;
    gboolean negated;
    gboolean reported;
} Climb;

static const CoterieSyntaxWord *
at(const Climb *climb, guint32 word)
{
    return coterie_syntax_get(climb->clause->syntax, word);
}

/* A sentence begins with a capital: "Rumour had it that". */
static CoterieGovernor
governor(const Climb *climb, guint32 word)
{
    const char *lemma = coterie_clause_lemma(climb->clause, word);
    g_autofree char *small = word == 0 ? g_ascii_strdown(lemma, -1) : NULL;

    return coterie_role_rules_governor(climb->rules, small != NULL ? small : lemma);
}

static CoterieGovernor
particle(const Climb *climb, guint32 word)
{
    return coterie_role_rules_particle(climb->rules, coterie_clause_lemma(climb->clause, word));
}

/* "Not only", "not until", "hardly had he": what follows is so. */
static gboolean
is_not_only(const Climb *climb, guint32 word)
{
    static const char *const lemmas[] = {"only", "just", "merely", "simply", "until", NULL};

    if (word + 1 == coterie_syntax_count(climb->clause->syntax))
        return FALSE;
    return g_strv_contains(lemmas, coterie_clause_lemma(climb->clause, word + 1)) ||
           (word == 0 && at(climb, word + 1)->relation == COTERIE_RELATION_AUX &&
            g_str_equal(coterie_clause_lemma(climb->clause, word + 1), "have"));
}

/* "As though he knew her": that he did not. */
static gboolean
is_as_though(const Climb *climb, guint32 word)
{
    return word > 0 && g_str_equal(coterie_clause_lemma(climb->clause, word), "though") &&
           g_str_equal(coterie_clause_lemma(climb->clause, word - 1), "as");
}

/* "He was LIKE a brother to her"; but "like his brother Jan, he went". */
static gboolean
is_likened(const Climb *climb, guint32 leads)
{
    return g_str_equal(coterie_clause_lemma(climb->clause, leads), "like") &&
           coterie_clause_has_copula(climb->clause, at(climb, leads)->head);
}

/* Whose will a verb was done by: "on the orders of Jan", "at her behest"; or none. */
static guint32
causer_beside(const Climb *climb, guint32 noun)
{
    static const char *const led[] = {"on", "upon", "at", "by", "under", NULL};
    const CoterieClause *clause = climb->clause;
    guint32 leads = coterie_clause_child(clause, noun, COTERIE_RELATION_CASE);
    guint32 owner = coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD);

    if (leads == COTERIE_SYNTAX_NONE || governor(climb, noun) != COTERIE_GOVERNS_CAUSED ||
        !g_strv_contains(led, coterie_clause_lemma(clause, leads)))
        return COTERIE_SYNTAX_NONE;
    return owner != COTERIE_SYNTAX_NONE && coterie_clause_is_after(clause, owner, "of")
               ? owner
               : coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS);
}

/* Small words that hang on @word: "not", "never", "without"; "might", "if"; "allegedly". */
static void
ask_children(Climb *climb, guint32 word)
{
    const CoterieSyntax *syntax = climb->clause->syntax;

    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        switch (at(climb, i)->relation) {
        case COTERIE_RELATION_MARK:
            climb->made.unreal |= is_as_though(climb, i);
            break;
        case COTERIE_RELATION_CASE:
            climb->made.unreal |= is_likened(climb, i);
            break;
        case COTERIE_RELATION_ADVMOD:
        case COTERIE_RELATION_DET:
        case COTERIE_RELATION_CC:
        case COTERIE_RELATION_AUX:
        case COTERIE_RELATION_AMOD:
            break;
        case COTERIE_RELATION_OBL:
        case COTERIE_RELATION_OBL_AGENT:
            if (climb->made.causer == COTERIE_SYNTAX_NONE)
                climb->made.causer = causer_beside(climb, i);
            continue;
        default:
            continue;
        }
        switch (particle(climb, i)) {
        case COTERIE_GOVERNS_DENIED:
            if (!is_not_only(climb, i))
                climb->negated = !climb->negated;
            break;
        case COTERIE_GOVERNS_REPORTED:
            climb->reported = TRUE;
            break;
        case COTERIE_GOVERNS_UNREAL: /* but "wrote about the marriage of" */
            climb->made.unreal |= at(climb, i)->relation != COTERIE_RELATION_CASE;
            break;
        case COTERIE_GOVERNS_CAUSED:
        case COTERIE_GOVERNS_HEARSAY:
        case COTERIE_GOVERNS_LIGHT:
        case COTERIE_GOVERNS_NAMING:
        case COTERIE_GOVERNS_LAID:
        case COTERIE_GOVERNS_LISTING:
        case COTERIE_GOVERNS_LEAVING:
        default:
            break;
        }
    }
}

/* "Neither Jan nor Ada met her": who does it is denied; "either Jan or Ada": it is not said of
 * whom. */
static void
ask_list_of_subjects(Climb *climb, guint32 word)
{
    guint32 subject = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_NSUBJ);
    guint32 which = subject == COTERIE_SYNTAX_NONE
                        ? COTERIE_SYNTAX_NONE
                        : coterie_syntax_child(climb->clause->syntax, subject, COTERIE_RELATION_CC);

    if (which == COTERIE_SYNTAX_NONE)
        return;
    climb->negated ^= governor(climb, which) == COTERIE_GOVERNS_DENIED;
    climb->made.unreal |=
        g_ascii_strcasecmp(coterie_clause_lemma(climb->clause, which), "either") == 0;
}

/* "She respected no one: Hall, ...", "trusted nobody": it is done to none. */
static gboolean
has_no_object(const Climb *climb, guint32 word)
{
    const CoterieSyntax *syntax = climb->clause->syntax;
    guint32 object = coterie_syntax_child(syntax, word, COTERIE_RELATION_OBJ);
    guint32 article = object == COTERIE_SYNTAX_NONE
                          ? COTERIE_SYNTAX_NONE
                          : coterie_syntax_child(syntax, object, COTERIE_RELATION_DET);

    return (object != COTERIE_SYNTAX_NONE && governor(climb, object) == COTERIE_GOVERNS_DENIED) ||
           (article != COTERIE_SYNTAX_NONE && governor(climb, article) == COTERIE_GOVERNS_DENIED);
}

/* Who or what says it: "rumour had it that", "nothing shows that". */
static void
ask_subject(Climb *climb, guint32 word)
{
    guint32 subject = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_NSUBJ);

    if (subject == COTERIE_SYNTAX_NONE)
        return;
    climb->reported |= governor(climb, subject) == COTERIE_GOVERNS_REPORTED;
    climb->negated ^= governor(climb, subject) == COTERIE_GOVERNS_DENIED;
}

/* "Suppose that he met her", "let him come": an imperative says nothing of what was. */
static gboolean
is_imperative(const Climb *climb, guint32 word)
{
    return word == 0 && at(climb, word)->tag == COTERIE_TAG_VERB &&
           coterie_clause_is_singular(climb->clause, word) &&
           coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_NSUBJ) ==
               COTERIE_SYNTAX_NONE;
}

/* "Had he met her, ...": a sentence that begins with its auxiliary supposes. */
static gboolean
is_inverted(const Climb *climb, guint32 word)
{
    const CoterieSyntaxWord *first = at(climb, 0);

    return word > 1 && first->relation == COTERIE_RELATION_AUX && first->head == word;
}

static gboolean
has_aux(const Climb *climb, guint32 word, const char *lemma)
{
    const CoterieSyntax *syntax = climb->clause->syntax;

    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        if (at(climb, i)->relation == COTERIE_RELATION_AUX &&
            g_str_equal(coterie_clause_lemma(climb->clause, i), lemma))
            return TRUE;
    }
    return FALSE;
}

/* A verb or noun that has the cue, or what it hangs on, as its complement. */
static void
ask_governor(Climb *climb, guint32 word)
{
    switch (governor(climb, word)) {
    case COTERIE_GOVERNS_DENIED:
        climb->negated = !climb->negated;
        break;
    case COTERIE_GOVERNS_REPORTED:
        climb->reported = TRUE;
        break;
    case COTERIE_GOVERNS_UNREAL:
        climb->made.unreal = TRUE;
        break;
    case COTERIE_GOVERNS_CAUSED:
        climb->made.causer = coterie_syntax_actor(climb->clause->syntax, word);
        break;
    case COTERIE_GOVERNS_HEARSAY:
        climb->reported |= coterie_syntax_is_passive(climb->clause->syntax, word);
        break;
    case COTERIE_GOVERNS_LIGHT:
    case COTERIE_GOVERNS_NAMING:
    case COTERIE_GOVERNS_LAID:
    case COTERIE_GOVERNS_LISTING:
    case COTERIE_GOVERNS_LEAVING:
    default:
        break;
    }
}

/* "Kept him from seeing her": what somebody is kept from did not happen. */
static gboolean
is_averted(const Climb *climb, guint32 word)
{
    guint32 mark = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_MARK);

    return mark != COTERIE_SYNTAX_NONE &&
           g_str_equal(coterie_clause_lemma(climb->clause, mark), "from") &&
           governor(climb, at(climb, word)->head) != COTERIE_GOVERNS_DENIED;
}

/* Whether a clause is tied to its verb as closely as an object: "accused him of killing", "it is
 * untrue that he killed". */
static gboolean
is_complement(const Climb *climb, guint32 word)
{
    static const char *const marks[] = {"of", "from", "to", "for", "about", "that", NULL};
    guint32 mark = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_MARK);

    return mark != COTERIE_SYNTAX_NONE &&
           g_strv_contains(marks, coterie_clause_lemma(climb->clause, mark));
}

/* Whether a clause that seems to describe what it hangs on is what is said: "it was rumoured that
 * he had married", "the charge that he had killed him". */
static gboolean
is_content(const Climb *climb, guint32 word)
{
    const CoterieSyntax *syntax = climb->clause->syntax;
    guint32 head = at(climb, word)->head;
    guint objects = 0;

    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i))
        objects += at(climb, i)->relation == COTERIE_RELATION_OBJ;
    return at(climb, head)->tag == COTERIE_TAG_VERB || (objects > 1 && governor(climb, head) != 0);
}

/* "Why should he not come and marry her", "if he came and married her": what holds of the first
 * verb holds of one that has no subject of its own. */
static gboolean
shares_doubt(const Climb *climb, guint32 word, guint32 head)
{
    const CoterieSyntax *syntax = climb->clause->syntax;

    if (at(climb, word)->tag != COTERIE_TAG_VERB ||
        coterie_syntax_child(syntax, word, COTERIE_RELATION_NSUBJ) != COTERIE_SYNTAX_NONE ||
        coterie_syntax_child(syntax, word, COTERIE_RELATION_NSUBJ_PASS) != COTERIE_SYNTAX_NONE)
        return FALSE;
    for (guint32 i = coterie_syntax_first_child(syntax, head); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        if ((at(climb, i)->relation == COTERIE_RELATION_AUX ||
             at(climb, i)->relation == COTERIE_RELATION_MARK) &&
            particle(climb, i) == COTERIE_GOVERNS_UNREAL)
            return TRUE;
    }
    return FALSE;
}

/* Goes one step up from @word; FALSE where what stands above makes nothing of it. */
static gboolean
step_up(Climb *climb, guint32 *word)
{
    guint32 head = at(climb, *word)->head;

    if (head == COTERIE_SYNTAX_NONE)
        return FALSE;
    switch (at(climb, *word)->relation) {
    case COTERIE_RELATION_CONJ:
        climb->made.unreal |= shares_doubt(climb, *word, head);
        *word = head;
        return TRUE;
    case COTERIE_RELATION_ADVCL:
        if (!is_complement(climb, *word))
            return FALSE;
        climb->negated ^= is_averted(climb, *word);
        break;
    case COTERIE_RELATION_ACL_RELCL:
        if (!is_content(climb, *word))
            return FALSE;
        break;
    case COTERIE_RELATION_CSUBJ: /* "to marry her would be madness" */
        climb->made.unreal |= has_aux(climb, head, "would");
        break;
    case COTERIE_RELATION_XCOMP:
    case COTERIE_RELATION_CCOMP:
    case COTERIE_RELATION_ACL:
    case COTERIE_RELATION_OBJ:
    case COTERIE_RELATION_OBL:
    case COTERIE_RELATION_NMOD:
    case COTERIE_RELATION_NSUBJ_PASS:
        break;
    default:
        return FALSE;
    }
    *word = head;
    climb->made.unreal |= is_imperative(climb, head);
    ask_governor(climb, head);
    ask_children(climb, head);
    ask_subject(climb, head);
    return TRUE;
}

/* Whether a noun speaks of somebody as known: "her husband", "the wife of", but not "was her
 * husband", "became the wife of", "as his wife". */
static gboolean
is_given(const CoterieClause *clause, guint32 noun)
{
    guint32 article = coterie_clause_child(clause, noun, COTERIE_RELATION_DET);
    guint32 listed = coterie_syntax_first_conjunct(clause->syntax, noun);

    switch (coterie_clause_at(clause, listed)->relation) {
    case COTERIE_RELATION_NSUBJ:
    case COTERIE_RELATION_NSUBJ_PASS:
    case COTERIE_RELATION_OBJ:
    case COTERIE_RELATION_IOBJ:
    case COTERIE_RELATION_OBL:
    case COTERIE_RELATION_OBL_AGENT:
    case COTERIE_RELATION_NMOD:
    case COTERIE_RELATION_APPOS:
        break;
    default:
        return FALSE;
    }
    if (coterie_clause_has_copula(clause, listed) || coterie_clause_is_after(clause, listed, "as"))
        return FALSE;
    return coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS) != COTERIE_SYNTAX_NONE ||
           (article != COTERIE_SYNTAX_NONE &&
            g_str_equal(coterie_clause_lemma(clause, article), "the"));
}

static CoterieStanding
find_standing(const CoterieClause *clause,
              const CoterieRoleRules *rules,
              guint32 cue,
              gboolean given)
{
    Climb climb = {clause, rules, {FALSE, COTERIE_ASSERTED, COTERIE_SYNTAX_NONE}, FALSE, FALSE};
    guint32 word = cue;
    guint32 steps = given ? 0 : coterie_syntax_count(clause->syntax);

    ask_children(&climb, cue);
    ask_list_of_subjects(&climb, cue);
    climb.negated ^= at(&climb, cue)->tag == COTERIE_TAG_VERB && has_no_object(&climb, cue);
    climb.made.unreal |= has_aux(&climb, cue, "would") && has_aux(&climb, cue, "have");
    climb.made.unreal |= is_inverted(&climb, cue);
    while (steps-- > 0 && step_up(&climb, &word))
        continue;
    if (climb.negated)
        climb.made.assertion = COTERIE_DENIED;
    else if (climb.reported)
        climb.made.assertion = COTERIE_REPORTED;
    return climb.made;
}

CoterieStanding
coterie_standing(const CoterieClause *clause, const CoterieRoleRules *rules, guint32 cue)
{
    return find_standing(clause, rules, cue, FALSE);
}

CoterieStanding
coterie_standing_of_noun(const CoterieClause *clause, const CoterieRoleRules *rules, guint32 noun)
{
    return find_standing(clause, rules, noun, is_given(clause, noun));
}
