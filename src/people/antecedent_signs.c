/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against somebody being meant by a pronoun: a table of groups of signs,
 * each with its values, and what of them holds for a candidate. How much each counts stands in
 * data/en/reference_weights.tsv. */
#include "people/antecedents_private.h"

/* The groups of signs; a sign is a value within its group. */
typedef enum {
    KIND_SEEN, /* what he was first spoken of with, and how often */
    DISTANCE,
    RANK,
    LAST,
    SAME,
    CLAUSE,
    BEFORE,
    GENDER,
    LEADING,
    QUOTED,
    PARAGRAPH,
    CONTINUES,
    FAR,
    PLACE,
    JOINED,
    DOUBT,
    DEFINITE,
    OPENS, /* the document */
    HEADS, /* the sentence he was spoken of in last */
    START, /* the same where the pronoun begins the next */
    BESIDE,
    LED, /* by which preposition */
    KIN, /* he was named as somebody's */
    NONE,
    NONE_PART,
    NONE_QUOTED,
    NONE_CANDIDATES,
    GROUPS,
} Group;

static const char *const part_names[COTERIE_PARTS] = {
    "subject", "object", "possessive", "reflexive", "preposition", "other"};
static const char *const kind_names[] = {"name", "nominal", "pronoun"};

static const char *const led_names[] = {"as", "of", "to", "with", "by"};

/* The values of a group are numbered, or combine those of one or two lists of names. */
static const struct {
    const char *name;
    guint8 one;
    guint8 two;
    const char *const *ones;
    const char *const *twos;
} groups[GROUPS] = {
    [KIND_SEEN] = {"seen", 3, 6, kind_names, NULL},
    [DISTANCE] = {"distance", 6, 1, NULL, NULL},
    [RANK] = {"rank", 5, 1, NULL, NULL},
    [LAST] = {"last", 3, COTERIE_PARTS, kind_names, part_names},
    [SAME] = {"same", COTERIE_PARTS, COTERIE_PARTS, part_names, part_names},
    [CLAUSE] = {"clause", COTERIE_PARTS, COTERIE_PARTS, part_names, part_names},
    [BEFORE] = {"before", COTERIE_PARTS, COTERIE_PARTS, part_names, part_names},
    [GENDER] = {"gender", 2, 1, NULL, NULL},
    [LEADING] = {"leading", 1, 1, NULL, NULL},
    [QUOTED] = {"quoted", 6, 1, NULL, NULL},
    [PARAGRAPH] = {"paragraph", 3, 1, NULL, NULL},
    [CONTINUES] = {"continues", 3, 1, NULL, NULL},
    [FAR] = {"far", 1, 1, NULL, NULL},
    [PLACE] = {"place", 5, 1, NULL, NULL},
    [JOINED] = {"joined", 1, 1, NULL, NULL},
    [DOUBT] = {"doubt", 1, 1, NULL, NULL},
    [DEFINITE] = {"definite", 1, 1, NULL, NULL},
    [OPENS] = {"opens", 3, 1, NULL, NULL},
    [HEADS] = {"heads", 3, COTERIE_PARTS, NULL, part_names},
    [KIN] = {"relative", 2, COTERIE_PARTS, NULL, part_names},
    [BESIDE] = {"beside", COTERIE_PARTS, 1, part_names, NULL},
    [LED] = {"led", G_N_ELEMENTS(led_names), COTERIE_PARTS, led_names, part_names},
    [START] = {"start", 2, COTERIE_PARTS, NULL, part_names},
    [NONE] = {"none", 1, 1, NULL, NULL},
    [NONE_PART] = {"none.part", COTERIE_PARTS, 1, part_names, NULL},
    [NONE_QUOTED] = {"none.quoted", 1, 1, NULL, NULL},
    [NONE_CANDIDATES] = {"none.candidates", 4, 1, NULL, NULL},
};

static guint
first_of(guint group)
{
    guint sum = 0;

    for (guint i = 0; i < group; i++)
        sum += groups[i].one * groups[i].two;
    return sum;
}

void
coterie_antecedents_number_signs(CoterieAntecedents *antecedents)
{
    G_STATIC_ASSERT(GROUPS <= COTERIE_SIGN_GROUPS);
    for (guint i = 0; i < GROUPS; i++)
        antecedents->first[i] = first_of(i);
}

guint
coterie_antecedent_signs(void)
{
    return first_of(GROUPS);
}

static void
append_value(GString *name, const char *const *names, guint value, guint count)
{
    if (names != NULL)
        g_string_append_printf(name, ".%s", names[value]);
    else if (count > 1)
        g_string_append_printf(name, ".%u", value);
}

char *
coterie_antecedent_sign_name(guint sign)
{
    GString *name = g_string_new("reference.");
    guint group = 0;

    while (sign >= first_of(group + 1))
        group++;
    sign -= first_of(group);
    g_string_append(name, groups[group].name);
    append_value(name, groups[group].ones, sign / groups[group].two, groups[group].one);
    append_value(name, groups[group].twos, sign % groups[group].two, groups[group].two);
    return g_string_free(name, FALSE);
}

/* Adds the sign of @group that stands at @one and @two. */
static void
sign(const CoterieAntecedents *antecedents,
     CoterieCandidateAntecedent *candidate,
     Group group,
     guint one,
     guint two)
{
    g_assert(candidate->count < COTERIE_SIGNS_AT_ONCE);
    candidate->signs[candidate->count].sign =
        (guint16)(antecedents->first[group] + one * groups[group].two + two);
    candidate->signs[candidate->count++].value = 1;
}

/* ------------------------------------------------------------------ a candidate's signs */

static guint
step_of(guint32 distance)
{
    return distance < 4 ? distance : distance < 7 ? 4 : 5;
}

static guint
log_of(guint32 count)
{
    guint log = 0;

    for (; count > 1 && log < 5; count /= 2)
        log++;
    return log;
}

static guint
kind_of(const CoterieExpression *expression)
{
    return MIN(expression->kind, COTERIE_EXPRESSION_PRONOUN);
}

static void
sign_doubt(const CoterieAntecedents *antecedents,
           CoterieCandidateAntecedent *candidate,
           float doubt)
{
    sign(antecedents, candidate, DOUBT, 0, 0);
    candidate->signs[candidate->count - 1].value = doubt;
}

static void
sign_parts(const CoterieAntecedents *antecedents,
           CoterieCandidateAntecedent *candidate,
           const CoterieExpression *pronoun,
           const CoterieExpression *last)
{
    guint32 distance = pronoun->sentence - last->sentence;

    sign(antecedents, candidate, LAST, kind_of(last), last->part);
    if (distance == 0)
        sign(antecedents, candidate, SAME, pronoun->part, last->part);
    if (distance == 0 && pronoun->clause == last->clause)
        sign(antecedents, candidate, CLAUSE, pronoun->part, last->part);
    if (distance == 1)
        sign(antecedents, candidate, BEFORE, pronoun->part, last->part);
}

/* On which side of quotation marks the two stand. */
static guint
quoted_of(const CoterieAntecedents *antecedents,
          guint32 entity,
          const CoterieExpression *pronoun,
          const CoterieExpression *last)
{
    guint32 here = coterie_speakers_at(antecedents->speakers, pronoun->first);
    guint32 there = coterie_speakers_at(antecedents->speakers, last->first);
    guint32 speaker;

    if (here == COTERIE_NOBODY)
        return there == COTERIE_NOBODY ? 0 : 1;
    speaker = coterie_speakers_get(antecedents->speakers, here)->speaker;
    if (speaker != COTERIE_NOBODY && antecedents->entity_of[speaker] == entity)
        return 2;
    return there == COTERIE_NOBODY ? 3 : there == here ? 4 : 5;
}

static void
sign_chain(const CoterieAntecedents *antecedents,
           CoterieCandidateAntecedent *candidate,
           const CoterieExpression *pronoun)
{
    guint32 before = antecedents->last_pronoun[pronoun->gender];
    const CoterieExpression *at;

    if (before == COTERIE_NOBODY || antecedents->entity_of[before] != candidate->entity)
        return;
    at = coterie_expressions_get(antecedents->expressions, before);
    sign(antecedents, candidate, CONTINUES, MIN(pronoun->sentence - at->sentence, 2), 0);
}

/* "Anna and Vera": another name beside it. */
static gboolean
is_joined(const CoterieAntecedents *antecedents, const CoterieExpression *last)
{
    return (coterie_expressions_grammar(antecedents->expressions, last->first + last->count) &
            COTERIE_GRAMMAR_JOIN) != 0 ||
           (last->first > 0 &&
            (coterie_expressions_grammar(antecedents->expressions, last->first - 1) &
             COTERIE_GRAMMAR_JOIN) != 0);
}

gboolean
coterie_antecedents_is_kin(const CoterieAntecedents *antecedents,
                           const CoterieExpression *expression)
{
    return expression->kind == COTERIE_EXPRESSION_NAME &&
           antecedents->kin[expression->mention].told;
}

/* Whether the document names nobody before him. */
static gboolean
opens(const CoterieAntecedents *antecedents, const CoterieEntity *entity)
{
    return entity->person != COTERIE_NOBODY &&
           coterie_persons_place(antecedents->persons, 0)->person == entity->person;
}

/* Whether an expression is the first of its sentence; "the engineer, Nils Aker" counts as one. */
static gboolean
heads_sentence(const CoterieExpressions *expressions, guint32 expression)
{
    const CoterieExpression *at = coterie_expressions_get(expressions, expression);
    const CoterieExpression *before;

    if (expression == 0)
        return TRUE;
    before = coterie_expressions_get(expressions, expression - 1);
    if (before->sentence != at->sentence)
        return TRUE;
    return before->kind == COTERIE_EXPRESSION_NOMINAL && before->mention != COTERIE_NOBODY &&
           before->mention == at->mention && heads_sentence(expressions, expression - 1);
}

/* Whether an expression begins its sentence, with a word before it at most. */
static gboolean
starts_sentence(const CoterieAntecedents *antecedents, const CoterieExpression *at)
{
    const CoterieMentions *mentions = coterie_expressions_mentions(antecedents->expressions);

    return at->first <=
           coterie_tokens_sentence(coterie_mentions_tokens(mentions), at->sentence)->first + 1;
}

/* Behind a preposition he is seldom who is spoken of on: "a son of ADA", "starred as ADA". */
static void
sign_led(const CoterieAntecedents *antecedents,
         CoterieCandidateAntecedent *candidate,
         const CoterieExpression *pronoun,
         const CoterieExpression *last)
{
    const CoterieMentions *mentions = coterie_expressions_mentions(antecedents->expressions);
    g_autofree char *word = NULL;

    if (last->first == 0)
        return;
    word = coterie_name_fold(coterie_mentions_tokens(mentions), last->first - 1);
    for (guint i = 0; i < G_N_ELEMENTS(led_names); i++) {
        if (g_str_equal(word, led_names[i]))
            sign(antecedents, candidate, LED, i, pronoun->part);
    }
}

/* Who heads a sentence is what it is about, and is spoken of in the next; "and his" behind a name
 * is his. */
static void
sign_order(const CoterieAntecedents *antecedents,
           CoterieCandidateAntecedent *candidate,
           const CoterieExpression *pronoun,
           const CoterieExpression *last)
{
    guint32 distance = pronoun->sentence - last->sentence;
    gboolean heads = heads_sentence(
        antecedents->expressions, coterie_antecedents_entity(antecedents, candidate->entity)->last);

    if (heads)
        sign(antecedents, candidate, HEADS, MIN(distance, 2), pronoun->part);
    if (distance == 1 && starts_sentence(antecedents, pronoun))
        sign(antecedents, candidate, START, heads, last->part);
    if (last->first + last->count + 1 == pronoun->first && is_joined(antecedents, last))
        sign(antecedents, candidate, BESIDE, pronoun->part, 0);
}

void
coterie_antecedents_sign(const CoterieAntecedents *antecedents,
                         CoterieCandidateAntecedent *candidate,
                         const CoterieExpression *pronoun,
                         guint rank)
{
    const CoterieEntity *entity = coterie_antecedents_entity(antecedents, candidate->entity);
    const CoterieExpression *last = coterie_expressions_get(antecedents->expressions, entity->last);

    sign(antecedents, candidate, KIND_SEEN, entity->kind, log_of(entity->seen));
    sign(antecedents, candidate, DISTANCE, step_of(pronoun->sentence - last->sentence), 0);
    sign(antecedents, candidate, RANK, MIN(rank, 4), 0);
    sign_parts(antecedents, candidate, pronoun, last);
    sign(antecedents, candidate, GENDER, entity->gender == COTERIE_GENDER_UNKNOWN, 0);
    if (candidate->entity == antecedents->leading[pronoun->gender])
        sign(antecedents, candidate, LEADING, 0, 0);
    sign(antecedents,
         candidate,
         QUOTED,
         quoted_of(antecedents, candidate->entity, pronoun, last),
         0);
    sign(antecedents, candidate, PARAGRAPH, MIN(pronoun->paragraph - last->paragraph, 2), 0);
    sign_chain(antecedents, candidate, pronoun);
    if (pronoun->sentence - last->sentence > COTERIE_MOST_SENTENCES)
        sign(antecedents, candidate, FAR, 0, 0);
    if (last->kind == COTERIE_EXPRESSION_NAME)
        sign(antecedents,
             candidate,
             PLACE,
             coterie_persons_place(antecedents->persons, last->mention)->place,
             0);
    if (is_joined(antecedents, last))
        sign(antecedents, candidate, JOINED, 0, 0);
    if (entity->doubt > 0)
        sign_doubt(antecedents, candidate, entity->doubt);
    if (last->kind == COTERIE_EXPRESSION_NOMINAL && last->definite)
        sign(antecedents, candidate, DEFINITE, 0, 0);
    if (opens(antecedents, entity))
        sign(antecedents, candidate, OPENS, MIN(pronoun->paragraph, 2), 0);
    sign_order(antecedents, candidate, pronoun, last);
    sign_led(antecedents, candidate, pronoun, last);
    if (coterie_antecedents_is_kin(antecedents, last))
        sign(antecedents, candidate, KIN, pronoun->sentence != last->sentence, pronoun->part);
}

void
coterie_antecedents_sign_nobody(const CoterieAntecedents *antecedents,
                                CoterieCandidateAntecedent *nobody,
                                const CoterieExpression *pronoun,
                                guint others)
{
    sign(antecedents, nobody, NONE, 0, 0);
    sign(antecedents, nobody, NONE_PART, pronoun->part, 0);
    if (coterie_speakers_at(antecedents->speakers, pronoun->first) != COTERIE_NOBODY)
        sign(antecedents, nobody, NONE_QUOTED, 0, 0);
    sign(antecedents, nobody, NONE_CANDIDATES, MIN(others, 3), 0);
}
