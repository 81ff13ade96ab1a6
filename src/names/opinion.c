/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two opinions become one: what the rules think of a stretch, what the tagger thinks, what both
 * think of the same word elsewhere in the document, and of other stretches in the same place. Each
 * chance is spread over the two marks nearest to it on a scale of the logarithm of the odds, so
 * that a weight a mark draws any curve; the sum of the weights is the logarithm of the odds again.
 * Learned on documents that the tagger was not taught with, it says how far the tagger is to be
 * believed, and its chances mean what they say. */
#include "names/opinion.h"

#include "names/features.h"

#include <math.h>

/* The marks of the scale. */
static const float marks[] = {-6, -4, -2.5f, -1.5f, -0.5f, 0.5f, 1.5f, 2.5f, 4, 6};
#define MARKS 10
static const float shares[] = {0, 0.25f, 0.5f, 0.75f, 1};
#define SHARES 5

enum {
    BIAS,
    TAGGED,
    RULES = TAGGED + MARKS,
    NOT_RULED = RULES + MARKS,
    SMALL,
    FREE,
    NARRATIVE,
    TITLED,
    TITLED_OFFICE,
    TITLED_SAINT,
    THING,
    RIVAL,
    RIVAL_NONE = RIVAL + SHARES,
    RULED_RIVAL,
    RULED_RIVAL_NONE = RULED_RIVAL + SHARES,
    ELSEWHERE,
    ELSEWHERE_NONE = ELSEWHERE + SHARES,
    RULES_ELSEWHERE,
    RULES_ELSEWHERE_OFTEN = RULES_ELSEWHERE + SHARES,
    PLACE = RULES_ELSEWHERE_OFTEN + SHARES,
    ORGANISATION,
    OTHER,
    NARRATIVE_TAGGED,
    NARRATIVE_RULES,
    WITH_FAMILY,
    WITH_GIVEN,
    NEVER_SMALL,
    OFTEN_SMALL,
    BEFORE_POSSESSIVE,
    BESIDE,
    BESIDE_NONE = BESIDE + SHARES,
    SIGNS,
};
G_STATIC_ASSERT(SIGNS <= COTERIE_OPINION_SIGNS);

static const struct {
    guint sign;
    const char *name;
} names[] = {
    {BIAS, "bias"},
    {TAGGED, "tagged"},
    {RULES, "rules"},
    {NOT_RULED, "not_ruled"},
    {SMALL, "small"},
    {FREE, "free"},
    {NARRATIVE, "narrative"},
    {TITLED, "titled"},
    {TITLED_OFFICE, "titled_office"},
    {TITLED_SAINT, "titled_saint"},
    {THING, "thing"},
    {RIVAL, "rival"},
    {RIVAL_NONE, "rival_none"},
    {RULED_RIVAL, "ruled_rival"},
    {RULED_RIVAL_NONE, "ruled_rival_none"},
    {ELSEWHERE, "elsewhere"},
    {ELSEWHERE_NONE, "elsewhere_none"},
    {RULES_ELSEWHERE, "rules_elsewhere"},
    {RULES_ELSEWHERE_OFTEN, "rules_elsewhere_often"},
    {PLACE, "place"},
    {ORGANISATION, "organisation"},
    {OTHER, "other"},
    {NARRATIVE_TAGGED, "narrative_tagged"},
    {NARRATIVE_RULES, "narrative_rules"},
    {WITH_FAMILY, "with_family"},
    {WITH_GIVEN, "with_given"},
    {NEVER_SMALL, "never_small"},
    {OFTEN_SMALL, "often_small"},
    {BEFORE_POSSESSIVE, "before_possessive"},
    {BESIDE, "beside"},
    {BESIDE_NONE, "beside_none"},
};

char *
coterie_opinion_name(guint sign)
{
    const char *size = sign < COTERIE_OPINION_SIGNS ? "one" : "many";
    guint at = 0;

    sign %= COTERIE_OPINION_SIGNS;
    while (at + 1 < G_N_ELEMENTS(names) && names[at + 1].sign <= sign)
        at++;
    return g_strdup_printf("%s.%s_%u", size, names[at].name, sign - names[at].sign);
}

/* What is thought of a word as the last of a name: in one place, where several stretches may end,
 * or in all places together. */
typedef struct {
    guint count; /* places */
    guint ruled;
    float tagged; /* sum of chances */
    float rules;
} Sum;

struct CoterieOpinions {
    const CoterieTokens *tokens;
    const CoterieVocabulary *vocabulary;
    const GArray *tagged;
    Sum *ends;     /* one a token */
    Sum *sums;     /* one a term */
    float *beside; /* the best chance of a neighbour in a list; below 0 if there is none */
};

static const CoterieTagged *
tagged_at(const CoterieOpinions *opinions, guint index)
{
    return &g_array_index(opinions->tagged, CoterieTagged, index);
}

static const CoterieTerm *
last_term(const CoterieOpinions *opinions, const CoterieCandidate *candidate)
{
    return coterie_vocabulary_term(opinions->vocabulary, candidate->first + candidate->count - 1);
}

static guint32
last_token(const CoterieTagged *one)
{
    return one->candidate.first + one->candidate.count - 1;
}

static void
sum_up(CoterieOpinions *opinions)
{
    for (guint i = 0; i < opinions->tagged->len; i++) {
        const CoterieTagged *one = tagged_at(opinions, i);
        Sum *end = &opinions->ends[last_token(one)];

        end->count = 1;
        end->ruled |= one->ruled ? 1 : 0;
        end->tagged = MIN(end->tagged + one->chance, 1);
        end->rules += one->rules;
    }
    for (guint32 i = 0; i < coterie_tokens_count(opinions->tokens); i++) {
        const Sum *end = &opinions->ends[i];
        Sum *sum = &opinions->sums[coterie_vocabulary_term(opinions->vocabulary, i)->index];

        sum->count += end->count;
        sum->ruled += end->ruled;
        sum->tagged += end->tagged;
        sum->rules += end->rules;
    }
}

/* What is thought of a stretch by both. */
static float
middle(const CoterieTagged *one)
{
    return one->ruled ? (one->rules + one->chance) / 2 : one->chance;
}

static void
find_beside(CoterieOpinions *opinions)
{
    for (guint i = 0; i < opinions->tagged->len; i++)
        opinions->beside[i] = -1;
    for (guint i = 0; i < opinions->tagged->len; i++) {
        const CoterieTagged *one = tagged_at(opinions, i);
        guint32 end = one->candidate.first + one->candidate.count;

        for (guint k = i + 1; k < opinions->tagged->len; k++) {
            const CoterieTagged *other = tagged_at(opinions, k);

            if (other->candidate.first > end + 2 + other->candidate.title)
                break;
            if (!coterie_candidates_are_beside(
                    opinions->tokens, opinions->vocabulary, &one->candidate, &other->candidate))
                continue;
            opinions->beside[i] = MAX(opinions->beside[i], middle(other));
            opinions->beside[k] = MAX(opinions->beside[k], middle(one));
        }
    }
}

CoterieOpinions *
coterie_opinions_new(const CoterieTokens *tokens,
                     const CoterieVocabulary *vocabulary,
                     const GArray *tagged)
{
    CoterieOpinions *opinions = g_new(CoterieOpinions, 1);

    *opinions = (CoterieOpinions){
        .tokens = tokens,
        .vocabulary = vocabulary,
        .tagged = tagged,
        .ends = g_new0(Sum, coterie_tokens_count(tokens) + 1),
        .sums = g_new0(Sum, coterie_vocabulary_size(vocabulary) + 1),
        .beside = g_new(float, tagged->len + 1),
    };
    sum_up(opinions);
    find_beside(opinions);
    return opinions;
}

void
coterie_opinions_free(CoterieOpinions *opinions)
{
    if (opinions == NULL)
        return;
    g_free(opinions->ends);
    g_free(opinions->sums);
    g_free(opinions->beside);
    g_free(opinions);
}

/* ------------------------------------------------------------------ signs */

typedef struct {
    CoterieOpinion *of;
    guint count;
    guint base;
} Scribe;

static void
note_part(Scribe *scribe, guint sign, float value)
{
    g_assert(scribe->count < COTERIE_OPINIONS_AT_ONCE);
    if (value != 0)
        scribe->of[scribe->count++] = (CoterieOpinion){(guint16)(scribe->base + sign), value};
}

static void
note(Scribe *scribe, guint sign, gboolean holds)
{
    note_part(scribe, sign, holds ? 1 : 0);
}

/* Spreads @value over the two of the @count points that it lies between. */
static void
spread(Scribe *scribe, guint sign, const float *points, guint count, float value)
{
    guint at = 0;
    float part;

    value = CLAMP(value, points[0], points[count - 1]);
    while (at + 2 < count && value >= points[at + 1])
        at++;
    part = (value - points[at]) / (points[at + 1] - points[at]);
    note_part(scribe, sign + at, 1 - part);
    note_part(scribe, sign + at + 1, part);
}

static float
odds(float chance)
{
    chance = CLAMP(chance, 1e-4f, 1 - 1e-4f);
    return (float)log((double)(chance / (1 - chance)));
}

static void
note_titles(Scribe *scribe, const CoterieOpinions *opinions, const CoterieCandidate *candidate)
{
    const CoterieTerm *term;

    if (candidate->title == 0)
        return;
    term = coterie_vocabulary_term(opinions->vocabulary, candidate->first - 1);
    if (coterie_term_is_saint(term))
        note(scribe, TITLED_SAINT, TRUE);
    else if (term->title == NULL || term->title->kind == COTERIE_TITLE_OFFICE)
        note(scribe, TITLED_OFFICE, TRUE);
    else
        note(scribe, TITLED, TRUE);
}

static void
note_elsewhere(Scribe *scribe, const CoterieOpinions *opinions, const CoterieTagged *one)
{
    const CoterieTerm *term = last_term(opinions, &one->candidate);
    const Sum *here = &opinions->ends[last_token(one)];
    Sum sum = opinions->sums[term->index];

    sum.count -= here->count;
    sum.ruled -= here->ruled;
    sum.tagged -= here->tagged;
    sum.rules -= here->rules;
    if (sum.count == 0)
        note(scribe, ELSEWHERE_NONE, TRUE);
    else
        spread(scribe, ELSEWHERE, shares, SHARES, sum.tagged / (float)sum.count);
    if (sum.ruled > 0)
        spread(scribe,
               sum.ruled < 3 ? RULES_ELSEWHERE : RULES_ELSEWHERE_OFTEN,
               shares,
               SHARES,
               sum.rules / (float)sum.ruled);
    note(scribe,
         WITH_FAMILY,
         term->judged_family > (one->candidate.count > 1 && one->rules >= 0.6f));
    note(scribe, WITH_GIVEN, term->judged_given > 0);
    note(scribe, NEVER_SMALL, term->lower == 0);
    note(scribe, OFTEN_SMALL, term->lower > term->inside);
}

static void
note_place(Scribe *scribe, const CoterieOpinions *opinions, const CoterieTagged *one)
{
    const CoterieCandidate *candidate = &one->candidate;
    guint32 end = candidate->first + candidate->count;
    gboolean small =
        (coterie_tokens_get(opinions->tokens, end - 1)->flags & COTERIE_TOKEN_CAPITALISED) == 0;

    note(scribe, SMALL, small);
    note(scribe, FREE, coterie_token_is_free(opinions->tokens, candidate->first));
    note(scribe, THING, candidate->thing);
    note_part(scribe, PLACE, one->place);
    note_part(scribe, ORGANISATION, one->organisation);
    note_part(scribe, OTHER, one->other);
    note(scribe,
         BEFORE_POSSESSIVE,
         end < coterie_tokens_count(opinions->tokens) &&
             coterie_tokens_get(opinions->tokens, end)->kind == COTERIE_TOKEN_POSSESSIVE);
    note_titles(scribe, opinions, candidate);
}

guint
coterie_opinions_get(const CoterieOpinions *opinions,
                     guint index,
                     CoterieOpinion of[COTERIE_OPINIONS_AT_ONCE])
{
    const CoterieTagged *one = tagged_at(opinions, index);
    Scribe scribe = {of, 0, one->candidate.count == 1 ? 0 : COTERIE_OPINION_SIGNS};
    float rules = odds(one->rules);
    float tagged = odds(one->chance);

    note(&scribe, BIAS, TRUE);
    spread(&scribe, TAGGED, marks, MARKS, tagged);
    if (one->ruled)
        spread(&scribe, RULES, marks, MARKS, rules);
    else
        note(&scribe, NOT_RULED, TRUE);
    if (coterie_vocabulary_is_narrative(opinions->vocabulary)) {
        note(&scribe, NARRATIVE, TRUE);
        note_part(&scribe, NARRATIVE_TAGGED, tagged / 10);
        note_part(&scribe, NARRATIVE_RULES, one->ruled ? rules / 10 : 0);
    }
    if (one->rival > 0)
        spread(&scribe, RIVAL, shares, SHARES, one->rival);
    else
        note(&scribe, RIVAL_NONE, TRUE);
    if (one->ruled_rival > 0)
        spread(&scribe, RULED_RIVAL, shares, SHARES, one->ruled_rival);
    else
        note(&scribe, RULED_RIVAL_NONE, TRUE);
    if (opinions->beside[index] >= 0)
        spread(&scribe, BESIDE, shares, SHARES, opinions->beside[index]);
    else
        note(&scribe, BESIDE_NONE, TRUE);
    note_place(&scribe, opinions, one);
    note_elsewhere(&scribe, opinions, one);
    return scribe.count;
}
