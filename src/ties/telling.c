/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one word of a sentence tells: the rules that it is a cue of, who stands in their slots, and
 * whether it is so. A pair that a sentence tells twice counts once. */
#include "ties/telling.h"

#include "ties/pairs.h"
#include "ties/slots.h"
#include "ties/standing.h"

/* What would be told of so many pairs by one cue is a crowd, and says nothing of anybody. */
#define MOST_PAIRS 400

static guint32
person_of(const CoterieTelling *telling, const CoterieFiller *filler)
{
    return coterie_persons_place(telling->persons, filler->place)->person;
}

static gboolean
is_same(const CoterieTelling *telling, const CoterieRole *one, const CoterieRole *other)
{
    const CoteriePersons *persons = telling->persons;

    if (one->role != other->role || one->assertion != other->assertion ||
        coterie_pair_of(persons, one) != coterie_pair_of(persons, other))
        return FALSE;
    return coterie_role_rules_name(telling->rules, one->role)->symmetric ||
           coterie_persons_place(persons, one->source)->person ==
               coterie_persons_place(persons, other->source)->person;
}

void
coterie_telling_add(CoterieTelling *telling,
                    guint role,
                    CoterieAssertion assertion,
                    guint32 cue,
                    const CoterieFiller *source,
                    const CoterieFiller *target)
{
    GArray *roles = telling->roles;
    const CoterieRole made = {
        .role = (guint16)role,
        .assertion = (guint8)assertion,
        .source = source->place,
        .target = target->place,
        .source_span = source->span,
        .target_span = target->span,
        .cue = coterie_syntax_get(telling->clause.syntax, cue)->span,
        .sentence = telling->sentence,
    };

    if (person_of(telling, source) == person_of(telling, target))
        return;
    for (guint i = telling->first_role; i < roles->len; i++) {
        if (is_same(telling, &made, &g_array_index(roles, CoterieRole, i)))
            return;
    }
    g_array_append_val(roles, made);
}

/* The first noun behind @cue that has an owner of its own: "his sons Karl and Paul and his SISTER".
 */
static guint32
next_owned(const CoterieClause *clause, guint32 cue)
{
    guint32 i = cue + 1;

    while (i < coterie_syntax_count(clause->syntax) &&
           (coterie_clause_at(clause, i)->tag != COTERIE_TAG_NOUN ||
            coterie_clause_child(clause, i, COTERIE_RELATION_NMOD_POSS) == COTERIE_SYNTAX_NONE))
        i++;
    return i;
}

/* Up to where a list is read: in "Jan and his wife" only Jan has her. */
static guint32
list_end(const CoterieTelling *telling, guint32 cue, CoterieSlot slot, guint32 word)
{
    if (slot.kind == COTERIE_SLOT_POSSESSOR && word < cue)
        return cue;
    if (slot.kind == COTERIE_SLOT_SELF && word >= cue)
        return next_owned(&telling->clause, cue);
    return coterie_syntax_count(telling->clause.syntax);
}

static gboolean
is_between(const CoterieSlot *slot)
{
    return slot->kind == COTERIE_SLOT_PREPOSITION && g_str_equal(slot->preposition, "between");
}

/* Whether a verb stands between a cue and a filler. */
static gboolean
is_beyond_verb(const CoterieTelling *telling, guint32 cue, const CoterieFiller *filler)
{
    const CoterieClause *clause = &telling->clause;
    gsize at = coterie_clause_at(clause, cue)->span.offset;

    for (guint32 i = 0; i < coterie_syntax_count(clause->syntax); i++) {
        gsize offset = coterie_clause_at(clause, i)->span.offset;

        if (coterie_clause_at(clause, i)->tag == COTERIE_TAG_VERB &&
            offset > MIN(at, filler->span.offset) && offset < MAX(at, filler->span.offset))
            return TRUE;
    }
    return FALSE;
}

/* Whether a noun of kinship can mean that person: no daughter is a man. But what a name tells of
 * its bearer is a guess; where nobody else is there "his wife Louie" overrules it (@tolerant), but
 * not in "a cousin of his mother, Louie". */
static gboolean
can_be(const CoterieTelling *telling,
       guint32 cue,
       CoterieGender wanted,
       gboolean tolerant,
       const CoterieFiller *filler)
{
    CoterieGender gender =
        coterie_persons_get(telling->persons, person_of(telling, filler))->gender;

    return wanted == COTERIE_GENDER_UNKNOWN || gender == COTERIE_GENDER_UNKNOWN ||
           gender == wanted || (tolerant && !is_beyond_verb(telling, cue, filler));
}

static void
keep_possible(const CoterieTelling *telling,
              guint32 cue,
              CoterieGender wanted,
              gboolean tolerant,
              GArray *found)
{
    guint kept = 0;

    for (guint i = 0; i < found->len; i++) {
        const CoterieFiller filler = g_array_index(found, CoterieFiller, i);

        if (can_be(telling, cue, wanted, tolerant, &filler))
            g_array_index(found, CoterieFiller, kept++) = filler;
    }
    g_array_set_size(found, kept);
}

/* Whether the cue is a noun for a single person, and @slot whom it means. */
static gboolean
is_one(const CoterieTelling *telling, guint32 cue, const CoterieSlot *slot)
{
    return slot->kind == COTERIE_SLOT_SELF && coterie_clause_is_singular(&telling->clause, cue);
}

/* Appends whom the first of the words found for @slot means that means anybody. */
static void
fill_slot(CoterieTelling *telling,
          guint32 cue,
          const CoterieSlot *slot,
          CoterieGender gender,
          gboolean tolerant,
          GArray *found)
{
    const GArray *words = telling->words;

    for (guint i = 0; i < words->len && (found->len == 0 || is_between(slot)); i++) {
        guint32 word = g_array_index(words, guint32, i);

        if (is_one(telling, cue, slot) && word == cue) /* "his wife and Natasha" */
            coterie_fillers_beside(&telling->fillers, telling->clause.syntax, word, found);
        else
            coterie_fillers_of(&telling->fillers,
                               telling->clause.syntax,
                               word,
                               list_end(telling, cue, *slot, word),
                               found);
        if (slot->kind == COTERIE_SLOT_SELF)
            keep_possible(telling, cue, gender, tolerant, found);
    }
}

/* Appends who stands in the first of @slots that anybody stands in. */
static void
fill(CoterieTelling *telling,
     guint32 cue,
     const CoterieRoleRule *rule,
     const CoterieSlots *slots,
     GArray *found)
{
    for (guint i = 0; i < slots->count && found->len == 0; i++) {
        g_array_set_size(telling->words, 0);
        coterie_clause_fill(&telling->clause, cue, rule->kind, slots->slot[i], telling->words);
        fill_slot(telling, cue, &slots->slot[i], rule->gender, FALSE, found);
        if (found->len == 0 && rule->gender != COTERIE_GENDER_UNKNOWN &&
            !coterie_clause_is(&telling->clause, cue, COTERIE_RELATION_NMOD))
            fill_slot(telling, cue, &slots->slot[i], rule->gender, TRUE, found);
    }
}

/* How far a filler stands from the cue. */
static guint32
distance(CoterieSpan cue, CoterieSpan filler)
{
    return filler.offset > cue.offset ? filler.offset - cue.offset : cue.offset - filler.offset;
}

/* A noun in the singular means one: of a list the one nearest to it. */
static void
keep_nearest(const CoterieTelling *telling, guint32 cue, GArray *found)
{
    CoterieSpan span = coterie_syntax_get(telling->clause.syntax, cue)->span;
    guint best = 0;

    for (guint i = 1; i < found->len; i++) {
        if (distance(span, g_array_index(found, CoterieFiller, i).span) <
            distance(span, g_array_index(found, CoterieFiller, best).span))
            best = i;
    }
    if (best > 0)
        g_array_index(found, CoterieFiller, 0) = g_array_index(found, CoterieFiller, best);
    g_array_set_size(found, MIN(found->len, 1));
}

/* Nobody is tied to those among whom he stands himself. */
static void
take_out(const CoterieTelling *telling, GArray *sources, const GArray *targets)
{
    for (guint i = sources->len; i > 0; i--) {
        for (guint k = 0; k < targets->len; k++) {
            if (person_of(telling, &g_array_index(sources, CoterieFiller, i - 1)) ==
                person_of(telling, &g_array_index(targets, CoterieFiller, k))) {
                g_array_remove_index(sources, i - 1);
                break;
            }
        }
    }
}

static gboolean
is_self(const CoterieSlots *slots)
{
    return slots->slot[0].kind == COTERIE_SLOT_SELF || slots->slot[0].kind == COTERIE_SLOT_ALONE;
}

/* Whether the cue is a noun for one of those whom it ties: "his wife". */
static gboolean
means_somebody(const CoterieRoleRule *rule)
{
    return is_self(&rule->source) || is_self(&rule->target) ||
           rule->source.slot[0].kind == COTERIE_SLOT_MEMBERS;
}

/* Whether those who stand in the other slot may be meant among themselves: "they met". */
static gboolean
has_each(const CoterieSlots *slots)
{
    for (guint i = 0; i < slots->count; i++) {
        if (slots->slot[i].kind == COTERIE_SLOT_EACH)
            return TRUE;
    }
    return FALSE;
}

/* Every source with every target; of a list with itself each pair, where the role has a direction
 * both ways: in a quarrel each opposes the other. */
static void
add_pairs(CoterieTelling *telling,
          const CoterieRoleRule *rule,
          CoterieAssertion assertion,
          guint32 cue,
          const GArray *sources,
          const GArray *targets)
{
    gboolean symmetric = coterie_role_rules_name(telling->rules, rule->role)->symmetric;

    if ((guint64)sources->len * targets->len > MOST_PAIRS)
        return;
    for (guint i = 0; i < sources->len; i++) {
        for (guint k = sources == targets && symmetric ? i + 1 : 0; k < targets->len; k++)
            coterie_telling_add(telling,
                                rule->role,
                                assertion,
                                cue,
                                &g_array_index(sources, CoterieFiller, i),
                                &g_array_index(targets, CoterieFiller, k));
    }
}

static void
apply(CoterieTelling *telling, guint32 cue, const CoterieRoleRule *rule)
{
    const CoterieStanding standing =
        means_somebody(rule) ? coterie_standing_of_noun(&telling->clause, telling->rules, cue)
                             : coterie_standing(&telling->clause, telling->rules, cue);
    g_autoptr(GArray) sources = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    g_autoptr(GArray) targets = g_array_new(FALSE, FALSE, sizeof(CoterieFiller));
    gboolean each;

    if (standing.unreal)
        return;
    fill(telling, cue, rule, &rule->source, sources);
    fill(telling, cue, rule, &rule->target, targets);
    each = targets->len == 0 && has_each(&rule->target);
    if (coterie_clause_is_singular(&telling->clause, cue)) {
        if (is_self(&rule->source))
            keep_nearest(telling, cue, sources);
        if (is_self(&rule->target))
            keep_nearest(telling, cue, targets);
    }
    if (standing.causer != COTERIE_SYNTAX_NONE &&
        !means_somebody(rule) && /* "ordered the murder", but not "had two sons" */
        !coterie_role_rules_name(telling->rules, rule->role)->symmetric)
        coterie_fillers_of(&telling->fillers,
                           telling->clause.syntax,
                           standing.causer,
                           coterie_syntax_count(telling->clause.syntax),
                           sources);
    take_out(telling, sources, targets);
    add_pairs(telling, rule, standing.assertion, cue, sources, each ? sources : targets);
}

/* "His ASSISTANT Emile Roux", where a noun may seem to be an adjective. */
static gboolean
is_before_name(const CoterieClause *clause, guint32 word)
{
    const CoterieSyntaxWord *at = coterie_clause_at(clause, word);

    return at->tag == COTERIE_TAG_ADJ && at->relation == COTERIE_RELATION_AMOD &&
           coterie_clause_at(clause, at->head)->tag == COTERIE_TAG_PROPN;
}

static gboolean
is_kind(const CoterieClause *clause, guint32 word, CoterieCueKind kind)
{
    guint8 tag = coterie_syntax_get(clause->syntax, word)->tag;

    switch (kind) {
    case COTERIE_CUE_PREPOSITION:
        return coterie_syntax_get(clause->syntax, word)->relation == COTERIE_RELATION_CASE;
    case COTERIE_CUE_VERB:
        return tag == COTERIE_TAG_VERB;
    case COTERIE_CUE_NOUN:
        return tag == COTERIE_TAG_NOUN || tag == COTERIE_TAG_PROPN || is_before_name(clause, word);
    case COTERIE_CUE_ADJECTIVE:
    default:
        return tag == COTERIE_TAG_ADJ || tag == COTERIE_TAG_VERB;
    }
}

/* How many words more than the cue a rule asks for, all of them there; -1 if it is not for @word.
 */
static gint
match(const CoterieTelling *telling, guint32 word, const CoterieRoleRule *rule)
{
    if (!is_kind(&telling->clause, word, rule->kind) ||
        (telling->fillers.filler_of[word] != 0 &&
         coterie_clause_at(&telling->clause, word)->tag == COTERIE_TAG_PROPN) ||
        (rule->with != NULL && !coterie_clause_has(&telling->clause, word, rule->with)))
        return -1;
    return rule->with == NULL ? 0 : (gint)g_strv_length((char **)rule->with);
}

/* Of the rules for a cue those that ask for most words hold: "business partner", not "partner". */
void
coterie_telling_look_at(CoterieTelling *telling, guint32 word)
{
    const CoterieRoleRules *rules = telling->rules;
    const GArray *of = coterie_role_rules_of(rules, coterie_clause_lemma(&telling->clause, word));
    gint most = -1;

    for (guint i = 0; of != NULL && i < of->len; i++)
        most = MAX(most, match(telling, word, &g_array_index(of, CoterieRoleRule, i)));
    if (most < 0)
        return;
    for (guint i = 0; i < of->len; i++) {
        const CoterieRoleRule *rule = &g_array_index(of, CoterieRoleRule, i);

        if (rule->role != COTERIE_NO_ROLE && match(telling, word, rule) == most)
            apply(telling, word, rule);
    }
}
