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

static CoterieGovernor
governor(const Climb *climb, guint32 word)
{
    return coterie_role_rules_governor(climb->rules, coterie_clause_lemma(climb->clause, word));
}

/* "Not only", "not until": what follows is so. */
static gboolean
is_not_only(const Climb *climb, guint32 word)
{
    static const char *const lemmas[] = {"only", "just", "merely", "simply", "until", NULL};

    return word + 1 < coterie_syntax_count(climb->clause->syntax) &&
           g_strv_contains(lemmas, coterie_clause_lemma(climb->clause, word + 1));
}

/* Small words that hang on @word: "not", "never", "without"; "might", "if"; "allegedly". */
static void
ask_children(Climb *climb, guint32 word)
{
    const CoterieSyntax *syntax = climb->clause->syntax;

    for (guint32 i = coterie_syntax_first_child(syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(syntax, i)) {
        switch (at(climb, i)->relation) {
        case COTERIE_RELATION_ADVMOD:
        case COTERIE_RELATION_DET:
        case COTERIE_RELATION_CC:
        case COTERIE_RELATION_MARK:
        case COTERIE_RELATION_CASE:
        case COTERIE_RELATION_AUX:
        case COTERIE_RELATION_AMOD:
            break;
        default:
            continue;
        }
        switch (governor(climb, i)) {
        case COTERIE_GOVERNS_DENIED:
            if (!is_not_only(climb, i))
                climb->negated = !climb->negated;
            break;
        case COTERIE_GOVERNS_REPORTED:
            climb->reported = TRUE;
            break;
        case COTERIE_GOVERNS_UNREAL:
            climb->made.unreal = TRUE;
            break;
        case COTERIE_GOVERNS_CAUSED:
        case COTERIE_GOVERNS_HEARSAY:
        case COTERIE_GOVERNS_LIGHT:
        default:
            break;
        }
    }
}

/* "Neither Jan nor Ada met her": who does it is denied. */
static gboolean
is_nobody(const Climb *climb, guint32 word)
{
    guint32 subject = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_NSUBJ);
    guint32 which = subject == COTERIE_SYNTAX_NONE
                        ? COTERIE_SYNTAX_NONE
                        : coterie_syntax_child(climb->clause->syntax, subject, COTERIE_RELATION_CC);

    return which != COTERIE_SYNTAX_NONE && governor(climb, which) == COTERIE_GOVERNS_DENIED;
}

/* "Had he met her, ...": a sentence that begins with its auxiliary supposes. */
static gboolean
is_inverted(const Climb *climb, guint32 word)
{
    const CoterieSyntaxWord *first = at(climb, 0);

    return first->relation == COTERIE_RELATION_AUX && first->head == word;
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
    default:
        break;
    }
}

/* Whether a clause is tied to its verb as closely as an object: "accused him of killing". */
static gboolean
is_complement(const Climb *climb, guint32 word)
{
    static const char *const marks[] = {"of", "from", "to", "for", "about", NULL};
    guint32 mark = coterie_syntax_child(climb->clause->syntax, word, COTERIE_RELATION_MARK);

    return mark != COTERIE_SYNTAX_NONE &&
           g_strv_contains(marks, coterie_clause_lemma(climb->clause, mark));
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
        *word = head;
        return TRUE;
    case COTERIE_RELATION_ADVCL:
        if (!is_complement(climb, *word))
            return FALSE;
        break;
    case COTERIE_RELATION_XCOMP:
    case COTERIE_RELATION_CCOMP:
    case COTERIE_RELATION_CSUBJ:
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
    ask_governor(climb, head);
    ask_children(climb, head);
    return TRUE;
}

CoterieStanding
coterie_standing(const CoterieClause *clause, const CoterieRoleRules *rules, guint32 cue)
{
    Climb climb = {clause, rules, {FALSE, COTERIE_ASSERTED, COTERIE_SYNTAX_NONE}, FALSE, FALSE};
    guint32 word = cue;
    guint32 steps = coterie_syntax_count(clause->syntax);

    ask_children(&climb, cue);
    climb.negated ^= is_nobody(&climb, cue);
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
