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
#include "people/antecedents_private.h"
#include "text/marks.h"

#include <math.h>
#include <string.h>

#define LEAST_SURE 0.2 /* doubt up to which a pronoun tells the gender of its person */

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
        if (antecedents->recent_count < COTERIE_RECENT)
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

/* ------------------------------------------------------------------ choosing */

static CoterieCandidateAntecedent *
new_candidate(CoterieChoice *choice, guint32 entity)
{
    CoterieCandidateAntecedent *candidate = &choice->candidates[choice->count++];

    candidate->entity = entity;
    candidate->count = 0;
    return candidate;
}

static void
add_candidate(const CoterieAntecedents *antecedents,
              CoterieChoice *choice,
              guint32 entity,
              const CoterieExpression *pronoun)
{
    guint rank = choice->count;

    coterie_antecedents_sign(antecedents, new_candidate(choice, entity), pronoun, rank);
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

/* "The daughter of Jan and Ada, SHE ...": neither of them; and who the daughter is, the text has
 * told before. */
static gboolean
is_set_off(const CoterieAntecedents *antecedents, guint32 last, guint32 pronoun)
{
    const CoterieExpressions *expressions = antecedents->expressions;
    const CoterieExpression *of = coterie_expressions_get(expressions, pronoun);
    const CoterieExpression *before = coterie_expressions_get(expressions, pronoun - 1);
    const CoterieExpression *at = coterie_expressions_get(expressions, last);
    const CoterieTokens *tokens =
        coterie_mentions_tokens(coterie_expressions_mentions(expressions));

    if (of->part != COTERIE_PART_SUBJECT || before->first + before->count + 1 != of->first ||
        coterie_tokens_mark(tokens, of->first - 1) != ',')
        return FALSE;
    for (guint32 i = pronoun - 1; i > last; i--) {
        if (!coterie_antecedents_is_kin(antecedents, coterie_expressions_get(expressions, i)))
            return FALSE;
    }
    return coterie_antecedents_is_kin(antecedents, at) ||
           (last + 1 < pronoun && at->kind == COTERIE_EXPRESSION_NOMINAL);
}

static gboolean
may_be_meant(const CoterieAntecedents *antecedents, guint32 entity, guint32 pronoun)
{
    guint32 last = entity_at(antecedents, entity)->last;

    return !is_doer_of(coterie_expressions_get(antecedents->expressions, last),
                       coterie_expressions_get(antecedents->expressions, pronoun)) &&
           !is_set_off(antecedents, last, pronoun);
}

static void
gather(const CoterieAntecedents *antecedents, CoterieChoice *choice, guint32 expression)
{
    const CoterieExpression *pronoun =
        coterie_expressions_get(antecedents->expressions, expression);
    guint32 leading = antecedents->leading[pronoun->gender];

    for (guint32 i = 0; i < antecedents->recent_count; i++) {
        guint32 entity = antecedents->recent[i];
        const CoterieEntity *one = entity_at(antecedents, entity);
        const CoterieExpression *last =
            coterie_expressions_get(antecedents->expressions, one->last);

        if (pronoun->sentence - last->sentence > COTERIE_MOST_SENTENCES ||
            choice->count + 1 == COTERIE_MOST_CANDIDATES)
            break;
        if ((one->gender == COTERIE_GENDER_UNKNOWN || one->gender == pronoun->gender) &&
            may_be_meant(antecedents, entity, expression))
            add_candidate(antecedents, choice, entity, pronoun);
    }
    if (leading != COTERIE_NOBODY && !has_candidate(choice, leading) &&
        may_be_meant(antecedents, leading, expression))
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
    guint others;
    double sum = 0;

    choice->expression = expression;
    choice->count = 0;
    gather(antecedents, choice, expression);
    others = choice->count;
    coterie_antecedents_sign_nobody(
        antecedents, new_candidate(choice, COTERIE_NOBODY), pronoun, others);
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
    coterie_antecedents_number_signs(antecedents);
    antecedents->weights = read_weights(lexicon);
    antecedents->kin = coterie_kin_read(coterie_expressions_mentions(expressions), lexicon);
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
    g_free(antecedents->kin);
    g_free(antecedents);
}
