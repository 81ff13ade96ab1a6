/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document speaks of somebody without naming him. One walk from beginning to end
 * decides about names, nouns and pronouns of the third person, each knowing what was
 * decided before it; then "I" is given to whoever speaks, which may stand behind. A
 * reference says on which name it rests: the last one of its person.
 *
 * Weak spot: a wrong "he" takes the ones that follow along. */
#include "people/nominals.h"
#include "people/persons_private.h"
#include "people/references_private.h"
#include "people/surroundings.h"
#include "text/marks.h"

struct CoterieReferences {
    GArray *all; /* of CoterieReference */
};

/* One document on its way. */
typedef struct {
    const CoteriePersons *persons;
    const CoterieTokens *tokens;
    const CoterieExpressions *expressions;
    const CoterieSpeakers *speakers;
    CoterieAntecedents *antecedents;
    CoterieNominals *nominals;
    CoterieReference *of; /* of each expression: the person it means, or COTERIE_NOBODY */
    guint32 *entity_of;   /* of each expression */
    double threshold;
    double chances[COTERIE_REFERENCE_KIN + 1]; /* of each sign, that it is right */
    CoterieChoiceTaker taker;
    gpointer taker_data;
} Search;

static const CoterieExpression *
expression_at(const Search *search, guint32 index)
{
    return coterie_expressions_get(search->expressions, index);
}

/* ------------------------------------------------------------------ deciding */

/* Notes that expression @index means @entity; tells the reference if he has a name. */
static void
decide(Search *search, guint32 index, guint32 entity, double confidence, CoterieReferenceSign sign)
{
    const CoterieEntity *one;

    search->entity_of[index] = entity;
    coterie_antecedents_note(search->antecedents, index, entity, 1 - confidence);
    one = coterie_antecedents_entity(search->antecedents, entity);
    search->of[index].person = one->person;
    search->of[index].antecedent = one->last_name;
    search->of[index].confidence = (float)confidence;
    search->of[index].sign = sign;
}

static void
decide_name(Search *search, guint32 index)
{
    guint32 entity =
        coterie_antecedents_named(search->antecedents, expression_at(search, index)->mention);

    decide(search, index, entity, 1, COTERIE_REFERENCE_NEAR);
    coterie_nominals_note_title(search->nominals, index, entity);
}

/* The entity of the pronoun or name that the noun @index belongs to, or COTERIE_NOBODY. */
static guint32
owner_of(const Search *search, guint32 index)
{
    const CoterieExpression *noun = expression_at(search, index);
    const CoterieExpression *before = index > 0 ? expression_at(search, index - 1) : NULL;

    if (before == NULL || before->part != COTERIE_PART_POSSESSIVE ||
        before->sentence != noun->sentence || noun->first - before->first > 4)
        return COTERIE_NOBODY;
    return search->entity_of[index - 1];
}

/* Whether the noun is said of the name beside it: no man is a widow. */
static gboolean
describes(const Search *search, const CoterieExpression *noun)
{
    const CoteriePlace *name;
    CoterieGender gender;

    if (noun->mention == COTERIE_NOBODY)
        return FALSE;
    name = coterie_persons_place(search->persons, noun->mention);
    gender = coterie_persons_get(search->persons, name->person)->gender;
    return gender == COTERIE_GENDER_UNKNOWN || noun->gender == COTERIE_GENDER_UNKNOWN ||
           gender == noun->gender;
}

static CoterieGender
gender_of(const Search *search, guint32 entity)
{
    return entity == COTERIE_NOBODY
               ? COTERIE_GENDER_UNKNOWN
               : (CoterieGender)coterie_antecedents_entity(search->antecedents, entity)->gender;
}

static void
decide_nominal(Search *search, guint32 index)
{
    const CoterieExpression *noun = expression_at(search, index);
    CoterieReferenceSign sign = COTERIE_REFERENCE_BESIDE;
    guint32 owner = owner_of(search, index);
    guint32 entity;
    gboolean named;

    if (describes(search, noun))
        entity = coterie_antecedents_named(search->antecedents, noun->mention);
    else
        entity = coterie_nominals_find(search->nominals, index, owner, &sign);
    if (entity == COTERIE_NOBODY)
        entity = coterie_antecedents_add(search->antecedents, index);
    named = coterie_antecedents_entity(search->antecedents, entity)->person != COTERIE_NOBODY;
    decide(search, index, entity, named ? search->chances[sign] : 1, sign);
    if (describes(search, noun))
        search->of[index].antecedent = noun->mention;
    coterie_nominals_note(search->nominals, index, owner, gender_of(search, owner), entity, named);
}

/* A pronoun that means nobody who was spoken of means somebody new. */
static void
decide_pronoun(Search *search, guint32 index)
{
    CoterieChoice choice;
    const CoterieCandidateAntecedent *best;

    coterie_antecedents_choose(search->antecedents, index, &choice);
    if (search->taker != NULL)
        search->taker(&choice, search->expressions, search->antecedents, search->taker_data);
    best = &choice.candidates[choice.count - 1];
    for (guint32 i = choice.count - 1; i > 0; i--) {
        if (choice.candidates[i - 1].chance >= best->chance)
            best = &choice.candidates[i - 1];
    }
    decide(search,
           index,
           best->entity != COTERIE_NOBODY ? best->entity
                                          : coterie_antecedents_add(search->antecedents, index),
           best->chance,
           COTERIE_REFERENCE_NEAR);
}

static void
decide_all(Search *search)
{
    for (guint32 i = 0; i < coterie_expressions_count(search->expressions); i++) {
        switch (expression_at(search, i)->kind) {
        case COTERIE_EXPRESSION_NAME:
            decide_name(search, i);
            break;
        case COTERIE_EXPRESSION_NOMINAL:
            decide_nominal(search, i);
            break;
        case COTERIE_EXPRESSION_PRONOUN:
            decide_pronoun(search, i);
            break;
        default:
            break;
        }
    }
}

static CoterieReferenceSign
sign_of(const CoterieQuotation *quotation)
{
    switch (quotation->sign) {
    case COTERIE_SPEAKER_AUTHOR:
        return COTERIE_REFERENCE_AUTHOR;
    case COTERIE_SPEAKER_LEAD:
        return COTERIE_REFERENCE_LEAD;
    case COTERIE_SPEAKER_BEHIND:
    case COTERIE_SPEAKER_BEFORE:
    case COTERIE_SPEAKER_BESIDE:
    case COTERIE_SPEAKER_UNKNOWN:
    default:
        return COTERIE_REFERENCE_SPEAKER;
    }
}

/* Gives "I" to who speaks. */
static void
decide_speakers(Search *search)
{
    for (guint32 i = 0; i < coterie_expressions_count(search->expressions); i++) {
        const CoterieExpression *at = expression_at(search, i);
        const CoterieQuotation *quotation;
        guint32 number;

        if (at->kind != COTERIE_EXPRESSION_FIRST)
            continue;
        number = coterie_speakers_at(search->speakers, at->first);
        if (number == COTERIE_NOBODY)
            continue;
        quotation = coterie_speakers_get(search->speakers, number);
        if (quotation->speaker == COTERIE_NOBODY)
            continue;
        search->of[i] = search->of[quotation->speaker];
        search->of[i].sign = sign_of(quotation);
        search->of[i].confidence *= (float)search->chances[search->of[i].sign];
    }
}

/* ------------------------------------------------------------------ telling */

/* "he" of "he'd". */
static CoterieSpan
word_of(const Search *search, const CoterieExpression *at)
{
    CoterieSpan span = coterie_tokens_get(search->tokens, at->first)->span;
    const char *text = coterie_document_text(coterie_tokens_document(search->tokens), NULL);

    for (guint32 i = 1; at->kind != COTERIE_EXPRESSION_NOMINAL && i < span.length; i++) {
        if (!g_ascii_isalpha(text[span.offset + i]))
            span.length = i;
    }
    return span;
}

/* In what place of the text a reference stands: in that of a name beside it in a cast list or a
 * caption, else where the paragraph and quotation marks say. */
static CoterieMentionPlace
place_of(const Search *search, const CoterieExpression *at, const CoterieReference *reference)
{
    const CoterieDocument *document = coterie_tokens_document(search->tokens);
    const CoteriePlace *name = coterie_persons_place(search->persons, reference->antecedent);

    if (name->paragraph == at->paragraph && name->place == COTERIE_PLACE_CAPTION)
        return COTERIE_PLACE_CAPTION;

    switch (coterie_document_paragraph(document, at->paragraph)->kind) {
    case COTERIE_PARAGRAPH_HEADING:
    case COTERIE_PARAGRAPH_SOURCE:
        return COTERIE_PLACE_HEADING;
    case COTERIE_PARAGRAPH_CAPTION:
        return COTERIE_PLACE_CAPTION;
    case COTERIE_PARAGRAPH_QUOTATION:
    case COTERIE_PARAGRAPH_PROSE:
    case COTERIE_PARAGRAPH_LIST:
    default:
        return coterie_speakers_at(search->speakers, at->first) != COTERIE_NOBODY
                   ? COTERIE_PLACE_QUOTED
                   : COTERIE_PLACE_TEXT;
    }
}

static GArray *
tell(const Search *search)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(CoterieReference));

    for (guint32 i = 0; i < coterie_expressions_count(search->expressions); i++) {
        const CoterieExpression *at = expression_at(search, i);
        CoterieReference *reference = &search->of[i];

        if (at->kind == COTERIE_EXPRESSION_NAME || reference->person == COTERIE_NOBODY ||
            (double)reference->confidence < search->threshold)
            continue;
        reference->span = word_of(search, at);
        reference->token = at->first;
        reference->paragraph = at->paragraph;
        reference->sentence = at->sentence;
        reference->place = place_of(search, at, reference);
        reference->pronoun = at->kind != COTERIE_EXPRESSION_NOMINAL;
        g_array_append_val(all, *reference);
    }
    return all;
}

/* ------------------------------------------------------------------ the whole */

static double
chance_of(const CoterieLexicon *lexicon, const char *name)
{
    g_autofree char *key = g_strconcat("reference.", name, NULL);

    return coterie_lexicon_weights(lexicon, key).first;
}

static void
read_chances(Search *search, const CoterieLexicon *lexicon)
{
    search->threshold = chance_of(lexicon, "threshold");
    for (gsize i = 0; i < G_N_ELEMENTS(search->chances); i++)
        search->chances[i] =
            chance_of(lexicon, coterie_reference_sign_name((CoterieReferenceSign)i));
}

CoterieReferences *
coterie_references_find(const CoteriePersons *persons,
                        const CoterieMentions *mentions,
                        const CoterieLexicon *lexicon,
                        CoterieChoiceTaker taker,
                        gpointer data)
{
    g_autoptr(CoterieExpressions) expressions = coterie_expressions_new(mentions, lexicon);
    g_autoptr(CoterieSpeakers) speakers = coterie_speakers_new(expressions);
    g_autoptr(CoterieAntecedents) antecedents =
        coterie_antecedents_new(expressions, speakers, persons, lexicon);
    g_autoptr(CoterieNominals) nominals = coterie_nominals_new(expressions);
    gsize count = coterie_expressions_count(expressions);
    g_autofree CoterieReference *of = g_new0(CoterieReference, count + 1);
    g_autofree guint32 *entity_of = g_new(guint32, count + 1);
    CoterieReferences *references = g_new0(CoterieReferences, 1);
    Search search = {
        .persons = persons,
        .tokens = coterie_mentions_tokens(mentions),
        .expressions = expressions,
        .speakers = speakers,
        .antecedents = antecedents,
        .nominals = nominals,
        .of = of,
        .entity_of = entity_of,
        .taker = taker,
        .taker_data = data,
    };

    for (gsize i = 0; i < count; i++) {
        of[i].person = COTERIE_NOBODY;
        entity_of[i] = COTERIE_NOBODY;
    }
    read_chances(&search, lexicon);
    decide_all(&search);
    decide_speakers(&search);
    references->all = tell(&search);
    return references;
}

CoterieReferences *
coterie_references_new(const CoteriePersons *persons,
                       const CoterieMentions *mentions,
                       const CoterieLexicon *lexicon)
{
    g_return_val_if_fail(persons != NULL && mentions != NULL && lexicon != NULL, NULL);
    g_return_val_if_fail(coterie_persons_place_count(persons) == coterie_mentions_count(mentions),
                         NULL);

    return coterie_references_find(persons, mentions, lexicon, NULL, NULL);
}

void
coterie_references_place(const CoterieReferences *references,
                         const CoterieTokens *tokens,
                         CoteriePersons *persons)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);
    CoterieSurroundings surroundings = {.tokens = tokens};

    for (guint32 i = 0; i < references->all->len; i++) {
        const CoterieReference *reference = coterie_references_get(references, i);
        CoteriePlace place = coterie_surroundings_next(&surroundings, reference->token);

        place.span = reference->span;
        place.person = reference->person;
        place.confidence = reference->confidence;
        place.place = (guint8)reference->place;
        place.reason = coterie_persons_place(persons, reference->antecedent)->reason;
        g_array_append_val(places, place);
        g_ptr_array_add(forms,
                        coterie_document_quote(coterie_tokens_document(tokens), reference->span));
    }
    coterie_persons_set_references(persons, places, forms);
}

void
coterie_references_free(CoterieReferences *references)
{
    if (references == NULL)
        return;
    g_array_unref(references->all);
    g_free(references);
}

guint32
coterie_references_count(const CoterieReferences *references)
{
    g_return_val_if_fail(references != NULL, 0);

    return references->all->len;
}

const CoterieReference *
coterie_references_get(const CoterieReferences *references, guint32 index)
{
    g_return_val_if_fail(references != NULL && index < references->all->len, NULL);

    return &g_array_index(references->all, CoterieReference, index);
}

const char *
coterie_reference_sign_name(CoterieReferenceSign sign)
{
    static const char *const names[] = {
        "near", "speaker", "lead", "author", "beside", "title", "kin"};

    g_return_val_if_fail((gsize)sign < G_N_ELEMENTS(names), NULL);
    return names[sign];
}
