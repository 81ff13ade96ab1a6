/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands in which place around a word that tells a role: behind a preposition, as subject or
 * object of a verb; those of nouns are in noun_slots.c. Where the tree is often wrong, the place
 * that it confuses with the right one is asked as well. */
#include "ties/slots.h"

#include "ties/noun_slots.h"

/* ------------------------------------------------------------------ prepositions */

/* "The friendship between A and B": B may hang on the friendship. */
static void
push_conjuncts(const CoterieClause *clause, guint32 noun, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_CONJ))
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
        if (coterie_clause_is_after(clause, i, "of"))
            coterie_clause_push_after(clause, i, preposition, words);
    }
}

/* "The pupil and assistant of A": A hangs on the last. */
static void
push_after_last(const CoterieClause *clause, guint32 noun, const char *preposition, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, noun); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_CONJ) &&
            coterie_clause_at(clause, i)->tag == COTERIE_TAG_NOUN)
            coterie_clause_push_after(clause, i, preposition, words);
    }
}

/* "A letter sent to A": A hangs on what was done with it. */
static void
push_after_participle(const CoterieClause *clause,
                      guint32 noun,
                      const char *preposition,
                      GArray *words)
{
    guint32 done = coterie_clause_child(clause, noun, COTERIE_RELATION_ACL);

    if (done != COTERIE_SYNTAX_NONE)
        coterie_clause_push_after(clause, done, preposition, words);
}

/* The name behind @word, past an article and callings: "by the old KNIGHT GERLACH", or none. */
static guint32
name_behind(const CoterieClause *clause, guint32 word)
{
    const guint32 tags = 1u << COTERIE_TAG_DET | 1u << COTERIE_TAG_ADJ | 1u << COTERIE_TAG_NOUN;
    guint32 name = coterie_name_behind(clause->syntax, word, word + 5, tags);

    return name != COTERIE_SYNTAX_NONE ? coterie_clause_name_at(clause, name) : name;
}

/* Whatever the tree makes of it: "the murder OF Conrad BY the knight GERLACH shocked the town",
 * "letters BETWEEN Emil AND SELMA". */
static void
push_in_row(const CoterieClause *clause, guint32 noun, const char *preposition, GArray *words)
{
    guint32 count = coterie_syntax_count(clause->syntax);
    gboolean between = g_str_equal(preposition, "between");
    gboolean led = FALSE;

    for (guint32 name = noun; name != COTERIE_SYNTAX_NONE && name + 1 < count;) {
        guint32 next = name + 1;
        gboolean joins = coterie_clause_at(clause, next)->tag == COTERIE_TAG_CCONJ;

        if (!(joins && led && between) && coterie_clause_at(clause, next)->tag != COTERIE_TAG_ADP)
            return;
        led = joins || g_str_equal(coterie_clause_lemma(clause, next), preposition);
        name = name_behind(clause, next);
        if (led)
            coterie_clause_push(words, name);
    }
}

/* "His first marriage was TO ANNA". */
static void
push_predicate(const CoterieClause *clause, guint32 noun, const char *preposition, GArray *words)
{
    guint32 head = coterie_clause_at(clause, noun)->head;

    if (coterie_clause_is(clause, noun, COTERIE_RELATION_NSUBJ) &&
        coterie_clause_has_copula(clause, head) &&
        coterie_clause_is_after(clause, head, preposition))
        coterie_clause_push(words, head);
}

static void
fill_preposition_of_noun(const CoterieClause *clause,
                         guint32 noun,
                         const char *preposition,
                         GArray *words)
{
    gboolean between = g_str_equal(preposition, "between");
    guint32 verb = coterie_clause_verb_of(clause, noun);

    coterie_clause_push_after(clause, noun, preposition, words);
    push_predicate(clause, noun, preposition, words);
    if (between)
        push_conjuncts(clause, noun, words);
    else
        push_after_last(clause, noun, preposition, words);
    if (coterie_clause_is(clause, noun, COTERIE_RELATION_CONJ)) /* "wife of A and mother of B" */
        coterie_clause_push_behind(
            clause, coterie_clause_at(clause, noun)->head, noun, preposition, words);
    if (between && coterie_clause_is(clause, noun, COTERIE_RELATION_NSUBJ)) /* "there was enmity" */
        verb = coterie_clause_at(clause, noun)->head;
    if (verb != COTERIE_SYNTAX_NONE)
        coterie_clause_push_after(clause, verb, preposition, words);
    if (!g_str_equal(preposition, "of"))
        push_after_complement(clause, noun, preposition, words);
    push_in_row(clause, noun, preposition, words);
    if (!g_str_equal(preposition, "of"))
        push_after_participle(clause, noun, preposition, words);
}

/* What follows the preposition may hang on the verb, on what goes with it ("came to the aid OF",
 * "together WITH", "turned with a smile TO") or on a subject behind it ("said A TO B"). */
static void
fill_preposition_of_verb(const CoterieClause *clause,
                         guint32 verb,
                         const char *preposition,
                         GArray *words)
{
    static const char *const led[] = {"of", "with", "to", NULL};

    coterie_clause_push_after(clause, verb, preposition, words);
    if (coterie_clause_is(clause, verb, COTERIE_RELATION_ACL_RELCL) &&
        coterie_clause_is_after(clause, coterie_clause_at(clause, verb)->head, preposition) &&
        coterie_clause_has_copula(
            clause,
            coterie_clause_at(clause, verb)->head)) /* "it was FROM JAN that she learned it" */
        coterie_clause_push(words, coterie_clause_at(clause, verb)->head);
    for (guint32 i = coterie_syntax_first_child(clause->syntax, verb); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        switch (coterie_clause_at(clause, i)->relation) {
        case COTERIE_RELATION_OBJ:
        case COTERIE_RELATION_ADVMOD:
            coterie_clause_push_after(clause, i, preposition, words);
            break;
        case COTERIE_RELATION_OBL:
            if (g_strv_contains(led, preposition))
                coterie_clause_push_after(clause, i, preposition, words);
            break;
        case COTERIE_RELATION_NSUBJ:
            if (i > verb && !g_str_equal(preposition, "of"))
                coterie_clause_push_after(clause, i, preposition, words);
            break;
        default:
            break;
        }
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
    coterie_clause_push(words, coterie_clause_child(clause, noun, COTERIE_RELATION_NMOD_POSS));
    coterie_clause_push_after(clause, noun, "of", words);
}

/* "Spoke in favour of HIS plan", "voted against THE LAW OF": a matter behind a preposition. */
static void
fill_led_matter(const CoterieClause *clause, guint32 verb, GArray *words)
{
    static const char *const led[] = {"for", "against", "to", "with", "of", NULL};

    for (guint32 i = verb + 1; i < coterie_syntax_count(clause->syntax); i++) {
        guint32 leads = coterie_clause_child(clause, i, COTERIE_RELATION_CASE);
        guint32 head = coterie_clause_at(clause, i)->head;

        if (leads != COTERIE_SYNTAX_NONE && head != COTERIE_SYNTAX_NONE &&
            (head == verb || coterie_clause_at(clause, head)->head == verb) &&
            g_strv_contains(led, coterie_clause_lemma(clause, leads)))
            fill_matter(clause, i, words);
    }
}

/* The subject of what is said to be so. */
static void
fill_clause(const CoterieClause *clause, guint32 verb, GArray *words)
{
    guint32 said = coterie_clause_child(clause, verb, COTERIE_RELATION_CCOMP);

    if (said == COTERIE_SYNTAX_NONE)
        return;
    for (guint i = 0; i < 2; i++) {
        guint32 subject = coterie_clause_child(
            clause, said, i == 0 ? COTERIE_RELATION_NSUBJ : COTERIE_RELATION_NSUBJ_PASS);

        if (subject != COTERIE_SYNTAX_NONE &&
            !g_str_equal(coterie_clause_lemma(clause, subject), "they"))
            g_array_append_val(words, subject);
    }
}

/* Whether @word hangs on @on, and no other verb stands between. */
static gboolean
hangs_on(const CoterieClause *clause, guint32 word, guint32 on)
{
    guint32 steps = coterie_syntax_count(clause->syntax);

    while (word != COTERIE_SYNTAX_NONE && steps-- > 0) {
        if (word == on)
            return TRUE;
        if (coterie_clause_at(clause, word)->tag == COTERIE_TAG_VERB)
            return FALSE;
        word = coterie_clause_at(clause, word)->head;
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
        if ((coterie_clause_at(clause, i)->tag == COTERIE_TAG_PROPN ||
             coterie_clause_at(clause, i)->tag == COTERIE_TAG_PRON) &&
            coterie_clause_is_after(clause, i, "by") && hangs_on(clause, i, verb))
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

/* Who does what a verb says that hangs on one that begins the sentence: "Betrayed by V, P fled",
 * "Having killed T, B fled". He may seem to belong to what stands before him. */
static guint32
subject_after(const CoterieClause *clause, guint32 verb)
{
    static const CoterieRelation relations[] = {COTERIE_RELATION_PARATAXIS,
                                                COTERIE_RELATION_ADVCL,
                                                COTERIE_RELATION_XCOMP,
                                                COTERIE_RELATION_CONJ};
    guint32 next = COTERIE_SYNTAX_NONE;
    guint32 actor;

    if (coterie_clause_is(clause, verb, COTERIE_RELATION_ADVCL))
        next = coterie_clause_at(clause, verb)->head;
    for (guint i = 0; i < G_N_ELEMENTS(relations) && next == COTERIE_SYNTAX_NONE; i++)
        next = coterie_clause_child(clause, verb, relations[i]);
    if (verb > 1 || next == COTERIE_SYNTAX_NONE || next < 2)
        return COTERIE_SYNTAX_NONE;
    actor = coterie_syntax_actor(clause->syntax, next);
    if (coterie_clause_at(clause, next - 1)->tag == COTERIE_TAG_PROPN && next - 1 > verb)
        actor = next - 1;
    return actor;
}

/* Whether the first word of a sentence and of its verb is "having". */
static gboolean
is_having_done(const CoterieClause *clause, guint32 verb)
{
    return verb == 1 &&
           g_ascii_strncasecmp(
               clause->text + coterie_clause_at(clause, 0)->span.offset, "having ", 7) == 0;
}

/* "Had him arrested": he does not do it, and who does is not told. */
static gboolean
is_had_done(const CoterieClause *clause, guint32 verb)
{
    return (coterie_clause_is(clause, verb, COTERIE_RELATION_XCOMP) ||
            coterie_clause_is(clause, verb, COTERIE_RELATION_CCOMP)) &&
           coterie_clause_child(clause, verb, COTERIE_RELATION_MARK) == COTERIE_SYNTAX_NONE &&
           g_str_equal(coterie_clause_lemma(clause, coterie_clause_at(clause, verb)->head), "have");
}

/* Whose that is which goes with a verb: "came to HIS aid". */
static void
fill_owner(const CoterieClause *clause, guint32 verb, GArray *words)
{
    for (guint32 i = coterie_syntax_first_child(clause->syntax, verb); i != COTERIE_SYNTAX_NONE;
         i = coterie_syntax_next_child(clause->syntax, i)) {
        if (coterie_clause_is(clause, i, COTERIE_RELATION_OBJ) ||
            coterie_clause_is(clause, i, COTERIE_RELATION_OBL))
            coterie_clause_push(words, coterie_clause_child(clause, i, COTERIE_RELATION_NMOD_POSS));
    }
}

/* To whom a verb does it, the surest first. */
static void
fill_object(const CoterieClause *clause, guint32 verb, GArray *words)
{
    const CoterieSyntax *syntax = clause->syntax;
    guint32 target = coterie_syntax_target(syntax, verb);

    coterie_clause_push(words, target);
    if (is_having_done(clause, verb) && coterie_syntax_count(syntax) > 2 &&
        coterie_clause_at(clause, 2)->tag == COTERIE_TAG_PROPN)
        coterie_clause_push(words, coterie_clause_name_at(clause, 2));
    coterie_clause_push(words, coterie_clause_named(clause, verb));
    coterie_clause_push_children(clause, verb, COTERIE_RELATION_OBJ, words);
    if (target == COTERIE_SYNTAX_NONE)
        coterie_clause_push_children(clause, verb, COTERIE_RELATION_IOBJ, words);
    if (coterie_clause_is(clause, verb, COTERIE_RELATION_XCOMP)) /* "had him arrested" */
        coterie_clause_push_children(
            clause, coterie_clause_at(clause, verb)->head, COTERIE_RELATION_OBJ, words);
    if (coterie_syntax_is_passive(syntax, verb))
        coterie_clause_push(words, subject_after(clause, verb));
}

static void
fill_verb(const CoterieClause *clause, guint32 verb, CoterieSlotKind slot, GArray *words)
{
    switch (slot) {
    case COTERIE_SLOT_SUBJECT:
        if (is_had_done(clause, verb))
            break;
        coterie_clause_push(words, find_actor(clause, verb));
        coterie_clause_push_children(clause, verb, COTERIE_RELATION_NSUBJ, words);
        if (is_having_done(clause, verb))
            coterie_clause_push(words, subject_after(clause, verb));
        break;
    case COTERIE_SLOT_OBJECT:
        fill_object(clause, verb, words);
        break;
    case COTERIE_SLOT_RECIPIENT:
        coterie_clause_push(words, coterie_clause_child(clause, verb, COTERIE_RELATION_IOBJ));
        break;
    case COTERIE_SLOT_POSSESSOR:
        fill_owner(clause, verb, words);
        break;
    case COTERIE_SLOT_CLAUSE:
        fill_clause(clause, verb, words);
        break;
    case COTERIE_SLOT_MATTER:
        fill_matter(clause, coterie_syntax_target(clause->syntax, verb), words);
        fill_led_matter(clause, verb, words);
        break;
    case COTERIE_SLOT_SELF:
    case COTERIE_SLOT_ALONE:
    case COTERIE_SLOT_MEMBERS:
    case COTERIE_SLOT_NAMER:
    case COTERIE_SLOT_HAVER:
    case COTERIE_SLOT_GAINER:
    case COTERIE_SLOT_NOUN:
    case COTERIE_SLOT_PRESENT:
    case COTERIE_SLOT_HEADING:
    case COTERIE_SLOT_EACH:
    case COTERIE_SLOT_PREPOSITION:
        break;
    }
}

/* ------------------------------------------------------------------ prepositions as cues */

/* Whether a sentence is about a name and no verb: a heading, with a number or without: "(7) JAN to
 * Ada". */
static gboolean
heads_sentence(const CoterieClause *clause, guint32 word)
{
    guint32 head;

    if (word == COTERIE_SYNTAX_NONE || coterie_clause_at(clause, word)->tag != COTERIE_TAG_PROPN)
        return FALSE;
    head = coterie_clause_at(clause, word)->head;
    return head == COTERIE_SYNTAX_NONE ||
           (head < word && coterie_clause_at(clause, head)->tag == COTERIE_TAG_NUM &&
            coterie_clause_at(clause, head)->head == COTERIE_SYNTAX_NONE);
}

/* "JAN was with her", "with her was JAN", "JAN was there with her". */
static void
fill_present(const CoterieClause *clause, guint32 noun, GArray *words)
{
    guint32 head = coterie_clause_at(clause, noun)->head;

    if (coterie_clause_has_copula(clause, noun))
        coterie_clause_push_children(clause, noun, COTERIE_RELATION_NSUBJ, words);
    if (head == COTERIE_SYNTAX_NONE || !coterie_clause_has_copula(clause, head))
        return;
    if (noun < head && coterie_clause_at(clause, head)->tag == COTERIE_TAG_PROPN)
        coterie_clause_push(words, head);
    if (coterie_clause_at(clause, head)->tag == COTERIE_TAG_ADV)
        coterie_clause_push_children(clause, head, COTERIE_RELATION_NSUBJ, words);
}

/* The word before the commas that set a phrase off, if it is "who": "Palmerston, WHO, according
 * to". */
static guint32
relative_before(const CoterieClause *clause, guint32 word)
{
    while (word > 0 && coterie_clause_at(clause, word - 1)->tag == COTERIE_TAG_PUNCT)
        word--;
    return word > 0 && g_str_equal(coterie_clause_lemma(clause, word - 1), "who")
               ? word - 1
               : COTERIE_SYNTAX_NONE;
}

/* "According to KERN, KRIVITSKY had no desire". */
static void
fill_around(const CoterieClause *clause, guint32 preposition, CoterieSlotKind slot, GArray *words)
{
    guint32 noun = coterie_clause_at(clause, preposition)->head;

    if (noun == COTERIE_SYNTAX_NONE)
        return;
    if (slot == COTERIE_SLOT_NOUN)
        coterie_clause_push(words, noun);
    if (slot == COTERIE_SLOT_PRESENT)
        fill_present(clause, noun, words);
    if (slot == COTERIE_SLOT_HEADING && coterie_clause_at(clause, noun)->head + 1 == preposition &&
        heads_sentence(clause, coterie_clause_at(clause, noun)->head))
        coterie_clause_push(words, coterie_clause_at(clause, noun)->head);
    if (slot == COTERIE_SLOT_SUBJECT)
        coterie_clause_push(words, relative_before(clause, preposition));
    if (slot == COTERIE_SLOT_SUBJECT &&
        coterie_clause_at(clause, noun)->head != COTERIE_SYNTAX_NONE) {
        coterie_clause_push_children(
            clause, coterie_clause_at(clause, noun)->head, COTERIE_RELATION_NSUBJ, words);
        coterie_clause_push_children(
            clause, coterie_clause_at(clause, noun)->head, COTERIE_RELATION_NSUBJ_PASS, words);
    }
}

void
coterie_clause_fill(
    const CoterieClause *clause, guint32 cue, CoterieCueKind kind, CoterieSlot slot, GArray *words)
{
    if (slot.kind == COTERIE_SLOT_PREPOSITION && kind == COTERIE_CUE_NOUN)
        fill_preposition_of_noun(clause, cue, slot.preposition, words);
    else if (slot.kind == COTERIE_SLOT_PREPOSITION)
        fill_preposition_of_verb(clause, cue, slot.preposition, words);
    else if (kind == COTERIE_CUE_PREPOSITION)
        fill_around(clause, cue, slot.kind, words);
    else if (kind == COTERIE_CUE_NOUN)
        coterie_noun_fill(clause, cue, slot.kind, words);
    else
        fill_verb(clause, cue, slot.kind, words);
}
