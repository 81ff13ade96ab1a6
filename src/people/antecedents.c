/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a pronoun means. All who were spoken of lately compete, named or not ("the widow",
 * an earlier "she" of whom nobody knows who she is), and nobody competes with them. Each has
 * signs: how far back he was spoken of, in what part, how often, on which side of
 * quotation marks. Weighed (data/en/reference_weights.tsv), they make chances that add up
 * to 1. A pronoun that is decided counts as one more time that its person was spoken of,
 * so that a paragraph of "he" hangs together. (Mention ranking, after Denis and Baldridge,
 * with the salience of Lappin and Leass as its signs.)
 *
 * Weak spot: what is said of somebody is not understood: "Anna told Vera that she was to
 * hang" has two equal answers. */
#include "people/antecedents.h"

#include <math.h>
#include <string.h>

#define RECENT 16         /* who was spoken of last */
#define MOST_SENTENCES 12 /* back to where he was */
#define LEAST_SURE 0.2    /* doubt up to which a pronoun tells the gender of its person */

/* ------------------------------------------------------------------ signs */

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
    NONE,
    NONE_PART,
    NONE_QUOTED,
    NONE_CANDIDATES,
    GROUPS,
} Group;

struct CoterieAntecedents {
    const CoterieExpressions *expressions;
    const CoterieSpeakers *speakers;
    const CoteriePersons *persons;
    GArray *entities;       /* of CoterieEntity */
    guint32 *entity_of;     /* of each expression so far */
    guint32 *of_person;     /* entity of each person, or COTERIE_NOBODY */
    guint32 recent[RECENT]; /* entities, the last spoken of first */
    guint32 recent_count;
    guint first[GROUPS];     /* sign of each group */
    guint32 leading[3];      /* for each gender the entity named most */
    guint32 last_pronoun[3]; /* for each gender the last pronoun that was decided */
    double *weights;         /* of the signs */
};

static const char *const part_names[COTERIE_PARTS] = {
    "subject", "object", "possessive", "reflexive", "preposition", "other"};
static const char *const kind_names[] = {"name", "nominal", "pronoun"};

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

/* ------------------------------------------------------------------ who was spoken of */

static CoterieEntity *
entity_at(const CoterieAntecedents *antecedents, guint32 entity)
{
    return &g_array_index(antecedents->entities, CoterieEntity, entity);
}

const CoterieEntity *
coterie_antecedents_entity(const CoterieAntecedents *antecedents, guint32 entity)
{
    return entity_at(antecedents, entity);
}

guint32
coterie_antecedents_named(CoterieAntecedents *antecedents, guint32 place)
{
    guint32 person = coterie_persons_place(antecedents->persons, place)->person;

    if (antecedents->of_person[person] == COTERIE_NOBODY) {
        CoterieEntity entity = {
            .person = person,
            .last_name = place,
            .gender = (guint8)coterie_persons_get(antecedents->persons, person)->gender,
            .kind = COTERIE_EXPRESSION_NAME,
        };

        antecedents->of_person[person] = antecedents->entities->len;
        g_array_append_val(antecedents->entities, entity);
    }
    return antecedents->of_person[person];
}

guint32
coterie_antecedents_add(CoterieAntecedents *antecedents, guint32 expression)
{
    const CoterieExpression *at = coterie_expressions_get(antecedents->expressions, expression);
    CoterieEntity entity = {
        .person = COTERIE_NOBODY,
        .last_name = COTERIE_NOBODY,
        .gender = at->gender,
        .kind = at->kind,
    };

    g_array_append_val(antecedents->entities, entity);
    return antecedents->entities->len - 1;
}

static void
move_to_front(CoterieAntecedents *antecedents, guint32 entity)
{
    guint32 at = 0;

    while (at < antecedents->recent_count && antecedents->recent[at] != entity)
        at++;
    if (at == antecedents->recent_count) {
        if (antecedents->recent_count < RECENT)
            antecedents->recent_count++;
        else
            at--;
    }
    memmove(antecedents->recent + 1, antecedents->recent, sizeof *antecedents->recent * at);
    antecedents->recent[0] = entity;
}

static void
note_leading(CoterieAntecedents *antecedents, guint32 entity)
{
    const CoterieEntity *one = entity_at(antecedents, entity);
    guint32 *leading = &antecedents->leading[one->gender];

    if (one->person != COTERIE_NOBODY &&
        (*leading == COTERIE_NOBODY || one->seen > entity_at(antecedents, *leading)->seen))
        *leading = entity;
}

void
coterie_antecedents_note(CoterieAntecedents *antecedents,
                         guint32 expression,
                         guint32 entity,
                         double doubt)
{
    const CoterieExpression *at = coterie_expressions_get(antecedents->expressions, expression);
    CoterieEntity *one = entity_at(antecedents, entity);

    antecedents->entity_of[expression] = entity;
    one->last = expression;
    one->seen++;
    one->doubt = (float)doubt;
    if (at->kind == COTERIE_EXPRESSION_NAME)
        one->last_name = at->mention;
    if (one->gender == COTERIE_GENDER_UNKNOWN && doubt <= LEAST_SURE)
        one->gender = at->gender;
    if (at->kind == COTERIE_EXPRESSION_PRONOUN)
        antecedents->last_pronoun[at->gender] = expression;
    move_to_front(antecedents, entity);
    note_leading(antecedents, entity);
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

static void
sign_candidate(const CoterieAntecedents *antecedents,
               CoterieCandidateAntecedent *candidate,
               const CoterieExpression *pronoun,
               guint rank)
{
    const CoterieEntity *entity = entity_at(antecedents, candidate->entity);
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
    if (pronoun->sentence - last->sentence > MOST_SENTENCES)
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
}

static void
sign_nobody(const CoterieAntecedents *antecedents,
            CoterieChoice *choice,
            const CoterieExpression *pronoun)
{
    CoterieCandidateAntecedent *nobody = &choice->candidates[choice->count];

    nobody->entity = COTERIE_NOBODY;
    nobody->count = 0;
    sign(antecedents, nobody, NONE, 0, 0);
    sign(antecedents, nobody, NONE_PART, pronoun->part, 0);
    if (coterie_speakers_at(antecedents->speakers, pronoun->first) != COTERIE_NOBODY)
        sign(antecedents, nobody, NONE_QUOTED, 0, 0);
    sign(antecedents, nobody, NONE_CANDIDATES, MIN(choice->count, 3), 0);
    choice->count++;
}

/* ------------------------------------------------------------------ choosing */

static void
add_candidate(const CoterieAntecedents *antecedents,
              CoterieChoice *choice,
              guint32 entity,
              const CoterieExpression *pronoun)
{
    CoterieCandidateAntecedent *candidate = &choice->candidates[choice->count];

    candidate->entity = entity;
    candidate->count = 0;
    sign_candidate(antecedents, candidate, pronoun, choice->count);
    choice->count++;
}

static gboolean
has_candidate(const CoterieChoice *choice, guint32 entity)
{
    for (guint32 i = 0; i < choice->count; i++) {
        if (choice->candidates[i].entity == entity)
            return TRUE;
    }
    return FALSE;
}

/* "Jan saw him": he is somebody else, or "himself" would stand there (Chomsky's principle B). */
static gboolean
is_doer_of(const CoterieExpression *last, const CoterieExpression *pronoun)
{
    return pronoun->part == COTERIE_PART_OBJECT && last->part == COTERIE_PART_SUBJECT &&
           last->clause == pronoun->clause && last->sentence == pronoun->sentence;
}

static void
gather(const CoterieAntecedents *antecedents,
       CoterieChoice *choice,
       const CoterieExpression *pronoun)
{
    guint32 leading = antecedents->leading[pronoun->gender];

    for (guint32 i = 0; i < antecedents->recent_count; i++) {
        guint32 entity = antecedents->recent[i];
        const CoterieEntity *one = entity_at(antecedents, entity);
        const CoterieExpression *last =
            coterie_expressions_get(antecedents->expressions, one->last);

        if (pronoun->sentence - last->sentence > MOST_SENTENCES ||
            choice->count + 1 == COTERIE_MOST_CANDIDATES)
            break;
        if ((one->gender == COTERIE_GENDER_UNKNOWN || one->gender == pronoun->gender) &&
            !is_doer_of(last, pronoun))
            add_candidate(antecedents, choice, entity, pronoun);
    }
    if (leading != COTERIE_NOBODY && !has_candidate(choice, leading) &&
        !is_doer_of(coterie_expressions_get(antecedents->expressions,
                                            entity_at(antecedents, leading)->last),
                    pronoun))
        add_candidate(antecedents, choice, leading, pronoun);
}

static double
weigh(const CoterieAntecedents *antecedents, const CoterieCandidateAntecedent *candidate)
{
    double sum = 0;

    for (guint32 i = 0; i < candidate->count; i++)
        sum += antecedents->weights[candidate->signs[i].sign] * (double)candidate->signs[i].value;
    return sum;
}

void
coterie_antecedents_choose(const CoterieAntecedents *antecedents,
                           guint32 expression,
                           CoterieChoice *choice)
{
    const CoterieExpression *pronoun =
        coterie_expressions_get(antecedents->expressions, expression);
    double sum = 0;

    choice->expression = expression;
    choice->count = 0;
    gather(antecedents, choice, pronoun);
    sign_nobody(antecedents, choice, pronoun);
    for (guint32 i = 0; i < choice->count; i++) {
        choice->candidates[i].chance = exp(weigh(antecedents, &choice->candidates[i]));
        sum += choice->candidates[i].chance;
    }
    for (guint32 i = 0; i < choice->count; i++)
        choice->candidates[i].chance /= sum;
}

/* ------------------------------------------------------------------ beginning and end */

static double *
read_weights(const CoterieLexicon *lexicon)
{
    guint count = coterie_antecedent_signs();
    double *weights = g_new(double, count);

    for (guint i = 0; i < count; i++) {
        g_autofree char *name = coterie_antecedent_sign_name(i);

        weights[i] = coterie_lexicon_weights(lexicon, name).first;
    }
    return weights;
}

CoterieAntecedents *
coterie_antecedents_new(const CoterieExpressions *expressions,
                        const CoterieSpeakers *speakers,
                        const CoteriePersons *persons,
                        const CoterieLexicon *lexicon)
{
    CoterieAntecedents *antecedents = g_new0(CoterieAntecedents, 1);
    gsize count = coterie_expressions_count(expressions);
    gsize people = coterie_persons_count(persons);

    antecedents->expressions = expressions;
    antecedents->speakers = speakers;
    antecedents->persons = persons;
    antecedents->entities = g_array_new(FALSE, FALSE, sizeof(CoterieEntity));
    antecedents->entity_of = g_new(guint32, count + 1);
    antecedents->of_person = g_new(guint32, people + 1);
    /* all bits set is COTERIE_NOBODY */
    memset(antecedents->entity_of, 0xff, sizeof *antecedents->entity_of * (count + 1));
    memset(antecedents->of_person, 0xff, sizeof *antecedents->of_person * (people + 1));
    memset(antecedents->leading, 0xff, sizeof antecedents->leading);
    memset(antecedents->last_pronoun, 0xff, sizeof antecedents->last_pronoun);
    for (guint i = 0; i < GROUPS; i++)
        antecedents->first[i] = first_of(i);
    antecedents->weights = read_weights(lexicon);
    return antecedents;
}

void
coterie_antecedents_free(CoterieAntecedents *antecedents)
{
    if (antecedents == NULL)
        return;
    g_array_unref(antecedents->entities);
    g_free(antecedents->entity_of);
    g_free(antecedents->of_person);
    g_free(antecedents->weights);
    g_free(antecedents);
}
