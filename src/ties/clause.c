/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands in which part around a word that tells a role: its subject, its object, its possessor,
 * what follows a preposition. */
#include "ties/clause.h"

#include <string.h>

/* A word of several parts is one in the lists: "brother-in-law". The first part that another one
 * hangs on stands for it, the others for nothing. */
static char *
lemma_of(const CoterieSyntax *syntax,
         const CoterieTokens *tokens,
         const CoterieRoleRules *rules,
         guint32 word)
{
    const CoterieSyntaxWord *at = coterie_syntax_get(syntax, word);
    CoterieSpan span = coterie_tokens_get(tokens, at->token)->span;
    const char *text = coterie_document_text(coterie_tokens_document(tokens), NULL) + span.offset;

    if (at->tag == COTERIE_TAG_VERB) {
        g_autofree char *form = g_ascii_strdown(text, span.length);
        const char *lemma = coterie_role_rules_lemma(rules, form);

        if (lemma != NULL)
            return g_strdup(lemma);
    }
    if (at->span.length >= span.length || memchr(text, '-', span.length) == NULL)
        return coterie_syntax_lemma(syntax, word);
    if (coterie_syntax_word_of(syntax, at->token) != word)
        return g_strdup("");
    return g_ascii_strdown(text, span.length);
}

void
coterie_clause_init(CoterieClause *clause,
                    CoterieSyntax *syntax,
                    const CoterieTokens *tokens,
                    const CoterieRoleRules *rules)
{
    guint32 count = coterie_syntax_count(syntax);

    *clause = (CoterieClause){
        syntax,
        rules,
        g_ptr_array_new_full(count, g_free),
        coterie_document_text(coterie_tokens_document(tokens), NULL),
    };
    for (guint32 i = 0; i < count; i++)
        g_ptr_array_add(clause->lemmas, lemma_of(syntax, tokens, rules, i));
}

void
coterie_clause_clear(CoterieClause *clause)
{
    g_ptr_array_unref(clause->lemmas);
}

const char *
coterie_clause_lemma(const CoterieClause *clause, guint32 word)
{
    return g_ptr_array_index(clause->lemmas, word);
}

gboolean
coterie_clause_is_singular(const CoterieClause *clause, guint32 word)
{
    CoterieSpan span = coterie_syntax_get(clause->syntax, word)->span;
    const char *lemma = coterie_clause_lemma(clause, word);

    return strlen(lemma) == span.length &&
           g_ascii_strncasecmp(lemma, clause->text + span.offset, span.length) == 0;
}

static const CoterieSyntaxWord *
at(const CoterieClause *clause, guint32 word)
{
    return coterie_syntax_get(clause->syntax, word);
}

static gboolean
is_relation(const CoterieClause *clause, guint32 word, CoterieRelation relation)
{
    return at(clause, word)->relation == relation;
}

static guint32
child(const CoterieClause *clause, guint32 word, CoterieRelation relation)
{
    return coterie_syntax_child(clause->syntax, word, relation);
}

static void
push(GArray *words, guint32 word)
{
    if (word != COTERIE_SYNTAX_NONE)
        g_array_append_val(words, word);
}

/* A title or calling beside a name may be taken for a word of its own: both are asked. */
static void
push_children(const CoterieClause *clause, guint32 word, CoterieRelation relation, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (is_relation(clause, i, relation))
            g_array_append_val(words, i);
    }
}

/* ------------------------------------------------------------------ prepositions */

/* Whether the preposition of @word is @preposition. */
static gboolean
is_after(const CoterieClause *clause, guint32 word, const char *preposition)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (is_relation(clause, i, COTERIE_RELATION_CASE) &&
            g_str_equal(coterie_clause_lemma(clause, i), preposition))
            return TRUE;
    }
    return FALSE;
}

/* Appends what depends on @word behind @first, with @preposition before it. */
static void
push_after_word(const CoterieClause *clause,
                guint32 word,
                guint32 first,
                const char *preposition,
                GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (i >= first && is_after(clause, i, preposition))
            g_array_append_val(words, i);
    }
}

static void
push_after(const CoterieClause *clause, guint32 word, const char *preposition, GArray *words)
{
    push_after_word(clause, word, 0, preposition, words);
}

/* The verb whose object or complement a noun is, past the nouns it is listed with. */
static guint32
verb_of(const CoterieClause *clause, guint32 noun)
{
    const CoterieSyntaxWord *word = at(clause, coterie_syntax_first_conjunct(clause->syntax, noun));

    switch (word->relation) {
    case COTERIE_RELATION_OBJ:
    case COTERIE_RELATION_OBL:
    case COTERIE_RELATION_XCOMP:
        return word->head;
    default:
        return COTERIE_SYNTAX_NONE;
    }
}

/* "The friendship between A and B": B may hang on the friendship. */
static void
push_conjuncts(const CoterieClause *clause, guint32 noun, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (is_relation(clause, i, COTERIE_RELATION_CONJ))
            g_array_append_val(words, i);
    }
}

/* "The arrest of A by B": B may hang on A. */
static void
push_after_complement(const CoterieClause *clause,
                      guint32 noun,
                      const char *preposition,
                      GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (is_after(clause, i, "of"))
            push_after(clause, i, preposition, words);
    }
}

/* What follows the preposition may hang on the verb or on its object. */
static void
fill_preposition(const CoterieClause *clause,
                 guint32 cue,
                 CoterieCueKind kind,
                 const char *preposition,
                 GArray *words)
{
    guint32 other =
        kind == COTERIE_CUE_NOUN ? verb_of(clause, cue) : child(clause, cue, COTERIE_RELATION_OBJ);

    push_after(clause, cue, preposition, words);
    if (g_str_equal(preposition, "between"))
        push_conjuncts(clause, cue, words);
    if (is_relation(clause, cue, COTERIE_RELATION_CONJ)) /* "wife of A and mother of B" */
        push_after_word(clause, at(clause, cue)->head, cue, preposition, words);
    if (other != COTERIE_SYNTAX_NONE)
        push_after(clause, other, preposition, words);
    if (kind == COTERIE_CUE_NOUN && !g_str_equal(preposition, "of"))
        push_after_complement(clause, cue, preposition, words);
}

/* ------------------------------------------------------------------ nouns */

/* The name behind a noun, past marks, callings and "named": "three sons - Jim and Steve", "her
 * second husband, the actor Jean Marais". */
static guint32
beside(const CoterieClause *clause, guint32 noun)
{
    guint32 count = coterie_syntax_count(clause->syntax);

    for (guint32 i = noun + 1; i < MIN(noun + 6, count); i++) {
        const char *lemma = coterie_clause_lemma(clause, i);

        switch (at(clause, i)->tag) {
        case COTERIE_TAG_PROPN:
            while (is_relation(clause, i, COTERIE_RELATION_FLAT) && at(clause, i)->head > i)
                i = at(clause, i)->head;
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
        if (at(clause, i)->tag == COTERIE_TAG_PROPN &&
            (is_after(clause, i, "of") || is_after(clause, i, "to")))
            push(words, child(clause, i, COTERIE_RELATION_APPOS));
    }
}

/* Whether a noun's phrase stands behind a mark, or first: "He was born in Bern, the son of Jan". */
static gboolean
is_set_off(const CoterieClause *clause, guint32 noun)
{
    guint32 first = noun;

    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (is_relation(clause, i, COTERIE_RELATION_CASE) ||
            is_relation(clause, i, COTERIE_RELATION_NMOD_POSS))
            return FALSE;
        if (i < first && at(clause, i)->tag != COTERIE_TAG_PUNCT)
            first = i;
    }
    return !is_relation(clause, noun, COTERIE_RELATION_NSUBJ) &&
           (first == 0 || at(clause, first - 1)->tag == COTERIE_TAG_PUNCT);
}

/* Who does what the next verb above says. */
static guint32
actor_above(const CoterieClause *clause, guint32 word)
{
    guint32 steps = coterie_syntax_count(clause->syntax);

    while (steps-- > 0 && at(clause, word)->head != COTERIE_SYNTAX_NONE) {
        guint32 actor;

        word = at(clause, word)->head;
        if (at(clause, word)->tag != COTERIE_TAG_VERB)
            continue;
        actor = coterie_syntax_target(clause->syntax, word);
        if (coterie_syntax_is_passive(clause->syntax, word) && actor != COTERIE_SYNTAX_NONE)
            return actor;
        return coterie_syntax_actor(clause->syntax, word);
    }
    return COTERIE_SYNTAX_NONE;
}

/* What @noun stands in apposition to, and that in turn: "Sokolov, an officer, an admirer of". */
static void
push_described(const CoterieClause *clause, guint32 noun, GArray *words)
{
    while (is_relation(clause, noun, COTERIE_RELATION_APPOS) && words->len < 5) {
        noun = at(clause, noun)->head;
        g_array_append_val(words, noun);
    }
}

/* Whom a noun means by what is said around it: "he was secretary", "became", "as secretary". */
static void
fill_self(const CoterieClause *clause, guint32 noun, GArray *words)
{
    const CoterieSyntaxWord *word = at(clause, noun);
    guint32 verb = verb_of(clause, noun);

    push(words, noun);
    push(words, child(clause, noun, COTERIE_RELATION_NSUBJ));
    switch (word->relation) {
    case COTERIE_RELATION_APPOS:
        push_described(clause, noun, words);
        break;
    case COTERIE_RELATION_NSUBJ: /* "his friends were Cafiero and Malatesta" */
        if (child(clause, word->head, COTERIE_RELATION_COP) != COTERIE_SYNTAX_NONE)
            push(words, word->head);
        return;
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_FLAT:
    case COTERIE_RELATION_ACL_RELCL: /* "Lenin, who was his brother" */
        push(words, word->head);
        return;
    default:
        break;
    }
    if (words->len == 1)
        push(words, beside(clause, noun));
    push_after_owner(clause, noun, words);
    if (word->relation == COTERIE_RELATION_CONJ) { /* "a botanist and the son of" */
        guint32 first = coterie_syntax_first_conjunct(clause->syntax, noun);

        push(words, child(clause, first, COTERIE_RELATION_NSUBJ));
        push_described(clause, first, words);
    }
    if (is_set_off(clause, noun))
        push(words, actor_above(clause, noun));
    if (verb == COTERIE_SYNTAX_NONE)
        return;
    if (is_relation(clause, noun, COTERIE_RELATION_XCOMP) || is_after(clause, noun, "as")) {
        guint32 target = coterie_syntax_target(clause->syntax, verb);

        push(words,
             target != COTERIE_SYNTAX_NONE && target != noun
                 ? target
                 : coterie_syntax_actor(clause->syntax, verb));
    } else if (g_str_equal(coterie_clause_lemma(clause, verb), "become")) {
        push(words, coterie_syntax_actor(clause->syntax, verb));
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

/* In "Sophia and her brother" she is Sophia; in "her husband John and son Peter" both are hers; in
 * "her brother John" she may hang on John. */
static void
fill_possessor(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 possessor = child(clause, noun, COTERIE_RELATION_NMOD_POSS);

    if (possessor != COTERIE_SYNTAX_NONE) {
        if (is_relation(clause, noun, COTERIE_RELATION_CONJ) &&
            at(clause, possessor)->tag == COTERIE_TAG_PRON &&
            at(clause, at(clause, noun)->head)->tag == COTERIE_TAG_PROPN)
            push(words, at(clause, noun)->head);
        push(words, possessor);
        return;
    }
    switch (at(clause, noun)->relation) {
    case COTERIE_RELATION_CONJ:
        noun = coterie_syntax_first_conjunct(clause->syntax, noun);
        break;
    case COTERIE_RELATION_COMPOUND:
    case COTERIE_RELATION_NMOD_DESC:
    case COTERIE_RELATION_FLAT:
        noun = at(clause, noun)->head;
        break;
    default:
        return;
    }
    push(words, child(clause, noun, COTERIE_RELATION_NMOD_POSS));
}

static void
fill_noun(const CoterieClause *clause, guint32 noun, CoterieSlotKind slot, GArray *words)
{
    guint32 verb = verb_of(clause, noun);

    switch (slot) {
    case COTERIE_SLOT_POSSESSOR:
        fill_possessor(clause, noun, words);
        break;
    case COTERIE_SLOT_SELF:
        fill_self(clause, noun, words);
        break;
    case COTERIE_SLOT_SUBJECT:
        if (is_governed(clause, verb, COTERIE_GOVERNS_LIGHT) ||
            (verb != COTERIE_SYNTAX_NONE &&
             (is_after(clause, noun, "in") || is_after(clause, noun, "with") ||
              is_after(clause, noun, "under"))))
            push(words, coterie_syntax_actor(clause->syntax, verb));
        break;
    case COTERIE_SLOT_HAVER:
        if (is_governed(clause, verb, COTERIE_GOVERNS_CAUSED) ||
            is_governed(clause, verb, COTERIE_GOVERNS_LIGHT))
            push(words, coterie_syntax_actor(clause->syntax, verb));
        break;
    case COTERIE_SLOT_OBJECT:
        if (verb != COTERIE_SYNTAX_NONE)
            push(words, coterie_syntax_target(clause->syntax, verb));
        break;
    case COTERIE_SLOT_RECIPIENT:
        if (verb != COTERIE_SYNTAX_NONE)
            push(words, child(clause, verb, COTERIE_RELATION_IOBJ));
        break;
    case COTERIE_SLOT_MATTER:
    case COTERIE_SLOT_CLAUSE:
    case COTERIE_SLOT_NOUN:
    case COTERIE_SLOT_HEADING:
    case COTERIE_SLOT_EACH:
    case COTERIE_SLOT_PREPOSITION:
        break;
    }
}

/* ------------------------------------------------------------------ verbs */

/* Whose view or plan @noun is. */
static void
fill_matter(const CoterieClause *clause, guint32 noun, GArray *words)
{
    if (noun == COTERIE_SYNTAX_NONE ||
        !coterie_role_rules_is_matter(clause->rules, coterie_clause_lemma(clause, noun)))
        return;
    push(words, child(clause, noun, COTERIE_RELATION_NMOD_POSS));
    push_after(clause, noun, "of", words);
}

/* The subject of what is said to be so. */
static void
fill_clause(const CoterieClause *clause, guint32 verb, GArray *words)
{
    guint32 said = child(clause, verb, COTERIE_RELATION_CCOMP);

    if (said == COTERIE_SYNTAX_NONE)
        return;
    for (guint i = 0; i < 2; i++) {
        guint32 subject =
            child(clause, said, i == 0 ? COTERIE_RELATION_NSUBJ : COTERIE_RELATION_NSUBJ_PASS);

        if (subject != COTERIE_SYNTAX_NONE &&
            !g_str_equal(coterie_clause_lemma(clause, subject), "they"))
            g_array_append_val(words, subject);
    }
}

static gboolean
hangs_on(const CoterieClause *clause, guint32 word, guint32 on)
{
    guint32 steps = coterie_syntax_count(clause->syntax);

    while (word != COTERIE_SYNTAX_NONE && steps-- > 0) {
        if (word == on)
            return TRUE;
        word = at(clause, word)->head;
    }
    return FALSE;
}

/* Who a passive was done by, however far down: "was warned of an attempt by Orlov". */
static guint32
find_agent(const CoterieClause *clause, guint32 verb)
{
    if (!coterie_syntax_is_passive(clause->syntax, verb))
        return COTERIE_SYNTAX_NONE;
    for (guint32 i = verb + 1; i < coterie_syntax_count(clause->syntax); i++) {
        if ((at(clause, i)->tag == COTERIE_TAG_PROPN || at(clause, i)->tag == COTERIE_TAG_PRON) &&
            is_after(clause, i, "by") && hangs_on(clause, i, verb))
            return i;
    }
    return COTERIE_SYNTAX_NONE;
}

static guint32
find_actor(const CoterieClause *clause, guint32 verb)
{
    guint32 actor = coterie_syntax_actor(clause->syntax, verb);

    return actor != COTERIE_SYNTAX_NONE ? actor : find_agent(clause, verb);
}

/* "Betrayed by V, P fled": whose subject follows as if by itself. */
static guint32
subject_after(const CoterieClause *clause, guint32 verb)
{
    guint32 next = child(clause, verb, COTERIE_RELATION_PARATAXIS);

    if (verb > 1 || next == COTERIE_SYNTAX_NONE || !coterie_syntax_is_passive(clause->syntax, verb))
        return COTERIE_SYNTAX_NONE;
    return coterie_syntax_actor(clause->syntax, next);
}

/* "Had him arrested": he does not do it, and who does is not told. */
static gboolean
is_had_done(const CoterieClause *clause, guint32 verb)
{
    return (is_relation(clause, verb, COTERIE_RELATION_XCOMP) ||
            is_relation(clause, verb, COTERIE_RELATION_CCOMP)) &&
           child(clause, verb, COTERIE_RELATION_MARK) == COTERIE_SYNTAX_NONE &&
           g_str_equal(coterie_clause_lemma(clause, at(clause, verb)->head), "have");
}

static void
fill_verb(const CoterieClause *clause, guint32 verb, CoterieSlotKind slot, GArray *words)
{
    switch (slot) {
    case COTERIE_SLOT_SUBJECT:
        if (is_had_done(clause, verb))
            break;
        push(words, find_actor(clause, verb));
        push_children(clause, verb, COTERIE_RELATION_NSUBJ, words);
        break;
    case COTERIE_SLOT_OBJECT:
        push(words, coterie_syntax_target(clause->syntax, verb));
        push_children(clause, verb, COTERIE_RELATION_OBJ, words);
        push_children(clause, verb, COTERIE_RELATION_IOBJ, words);
        if (is_relation(clause, verb, COTERIE_RELATION_XCOMP)) /* "had him arrested" */
            push_children(clause, at(clause, verb)->head, COTERIE_RELATION_OBJ, words);
        push(words, subject_after(clause, verb));
        break;
    case COTERIE_SLOT_RECIPIENT:
        push(words, child(clause, verb, COTERIE_RELATION_IOBJ));
        break;
    case COTERIE_SLOT_POSSESSOR:
        push(words, child(clause, verb, COTERIE_RELATION_NMOD_POSS));
        break;
    case COTERIE_SLOT_CLAUSE:
        fill_clause(clause, verb, words);
        break;
    case COTERIE_SLOT_MATTER:
        fill_matter(clause, coterie_syntax_target(clause->syntax, verb), words);
        break;
    case COTERIE_SLOT_SELF:
    case COTERIE_SLOT_HAVER:
    case COTERIE_SLOT_NOUN:
    case COTERIE_SLOT_HEADING:
    case COTERIE_SLOT_EACH:
    case COTERIE_SLOT_PREPOSITION:
        break;
    }
}

/* ------------------------------------------------------------------ prepositions as cues */

/* Whether a sentence is about a name and no verb: a heading. */
static gboolean
heads_sentence(const CoterieClause *clause, guint32 word)
{
    return word != COTERIE_SYNTAX_NONE && at(clause, word)->tag == COTERIE_TAG_PROPN &&
           at(clause, word)->head == COTERIE_SYNTAX_NONE;
}

/* "According to KERN, KRIVITSKY had no desire". */
static void
fill_around(const CoterieClause *clause, guint32 preposition, CoterieSlotKind slot, GArray *words)
{
    guint32 noun = at(clause, preposition)->head;

    if (noun == COTERIE_SYNTAX_NONE)
        return;
    if (slot == COTERIE_SLOT_NOUN)
        push(words, noun);
    if (slot == COTERIE_SLOT_HEADING && heads_sentence(clause, at(clause, noun)->head))
        push(words, at(clause, noun)->head);
    if (slot == COTERIE_SLOT_SUBJECT && at(clause, noun)->head != COTERIE_SYNTAX_NONE) {
        push_children(clause, at(clause, noun)->head, COTERIE_RELATION_NSUBJ, words);
        push_children(clause, at(clause, noun)->head, COTERIE_RELATION_NSUBJ_PASS, words);
    }
}

void
coterie_clause_fill(
    const CoterieClause *clause, guint32 cue, CoterieCueKind kind, CoterieSlot slot, GArray *words)
{
    if (slot.kind == COTERIE_SLOT_PREPOSITION)
        fill_preposition(clause, cue, kind, slot.preposition, words);
    else if (kind == COTERIE_CUE_PREPOSITION)
        fill_around(clause, cue, slot.kind, words);
    else if (kind == COTERIE_CUE_NOUN)
        fill_noun(clause, cue, slot.kind, words);
    else
        fill_verb(clause, cue, slot.kind, words);
}

/* ------------------------------------------------------------------ cues of several words */

/* A preposition before a complement is no part of its verb: "took him on Monday" is not "took on".
 */
static gboolean
is_part(const CoterieClause *clause, guint32 word)
{
    return !is_relation(clause, word, COTERIE_RELATION_CASE) &&
           !is_relation(clause, word, COTERIE_RELATION_MARK);
}

static gboolean
has_below(const CoterieClause *clause, guint32 word, const char *lemma, guint depth)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, word); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if ((is_part(clause, i) && g_str_equal(coterie_clause_lemma(clause, i), lemma)) ||
            (depth > 1 && has_below(clause, i, lemma, depth - 1)))
            return TRUE;
    }
    return FALSE;
}

gboolean
coterie_clause_has(const CoterieClause *clause, guint32 cue, const char *const *lemmas)
{
    for (guint i = 0; lemmas[i] != NULL; i++) {
        if (!has_below(clause, cue, lemmas[i], 2))
            return FALSE;
    }
    return TRUE;
}
