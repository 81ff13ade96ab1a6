/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chance that a candidate names a person. The features of a candidate
 * (names/features.c) are weighed and summed; the sum is the logarithm of the odds:
 * logistic regression (Jurafsky and Martin, Speech and Language Processing,
 * chapter 5). There are two rounds. The first looks at each candidate alone. The
 * second knows what the first thought of its neighbours in a list ("Smilga,
 * Rakovsky and Joffe") and of the same word elsewhere in the document.
 *
 * scripts/train_name_weights.py makes the weights. Weak spot: a candidate is
 * judged whole; a wrong cut cannot be mended here. */
#include "names/judgement.h"

#include "names/evidence.h"
#include "names/mending.h"
#include "names/presented.h"
#include "names/token_set.h"
#include "names/walls.h"

#include <math.h>

#define ROUNDS 2

static double *
load_weights(const CoterieLexicon *lexicon)
{
    double *weights = g_new(double, (gsize)ROUNDS *COTERIE_FEATURES);

    for (guint i = 0; i < COTERIE_FEATURES; i++) {
        g_autofree char *name = coterie_feature_name(i);
        CoterieWeights both = coterie_lexicon_weights(lexicon, name);

        weights[i] = both.first;
        weights[COTERIE_FEATURES + i] = both.second;
    }
    return weights;
}

static double
chance(const guint16 *features, guint count, const double *weights)
{
    double sum = 0;

    for (guint i = 0; i < count; i++)
        sum += weights[features[i]];
    return 1 / (1 + exp(-sum));
}

static void
first_round(CoterieJudgement *judgement, const CoterieTokens *tokens, const double *weights)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        guint16 features[COTERIE_FEATURES_AT_ONCE];
        guint count = coterie_features(tokens, judgement->vocabulary, candidate, features);

        judgement->chances[i] = chance(features, count, weights);
    }
}

/* Sums up for each word what the first round thought of it. */
static void
count_round(CoterieJudgement *judgement)
{
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        CoterieTerm *first = coterie_vocabulary_term(judgement->vocabulary, candidate->first);
        CoterieTerm *last =
            coterie_vocabulary_term(judgement->vocabulary, candidate->first + candidate->count - 1);

        last->judged++;
        last->chances += judgement->chances[i];
        if (candidate->count > 1 && judgement->chances[i] >= 0.6) {
            last->judged_family++;
            first->judged_given++;
        }
    }
}

static void
second_round(CoterieJudgement *judgement,
             const CoterieTokens *tokens,
             const double *weights,
             CoterieJudgementWatch watch,
             gpointer data)
{
    g_autofree double *before =
        g_memdup2(judgement->chances, sizeof(double) * judgement->candidates->len);

    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate =
            &g_array_index(judgement->candidates, CoterieCandidate, i);
        guint16 features[COTERIE_FEATURES_AT_ONCE];
        guint count = coterie_features(tokens, judgement->vocabulary, candidate, features);

        count = coterie_features_of_round(
            tokens, judgement->vocabulary, judgement->candidates, before, i, features, count);
        judgement->chances[i] = chance(features, count, weights);
        if (watch != NULL)
            watch(candidate, features, count, data);
    }
}

CoterieJudgement *
coterie_judgement_by_rules(const CoterieTokens *tokens,
                           const CoterieLexicon *lexicon,
                           CoterieJudgementWatch watch,
                           gpointer data)
{
    CoterieJudgement *judgement = g_new0(CoterieJudgement, 1);
    g_autofree double *weights = load_weights(lexicon);

    judgement->vocabulary = coterie_vocabulary_new(tokens, lexicon);
    judgement->walls = coterie_walls_new(tokens, judgement->vocabulary);
    judgement->candidates =
        coterie_candidates_new(tokens, lexicon, judgement->vocabulary, judgement->walls);
    judgement->chances = g_new0(double, judgement->candidates->len + 1);
    judgement->threshold = coterie_lexicon_weights(lexicon, "threshold").second;
    coterie_evidence_of_words(tokens, judgement->vocabulary);
    coterie_evidence_of_candidates(tokens, judgement->vocabulary, judgement->candidates);
    first_round(judgement, tokens, weights);
    count_round(judgement);
    second_round(judgement, tokens, weights + COTERIE_FEATURES, watch, data);
    return judgement;
}

/* Appends a candidate; @to has room for it. */
static void
append(CoterieJudgement *to, CoterieCandidate candidate, double chance)
{
    to->chances[to->candidates->len] = chance;
    g_array_append_val(to->candidates, candidate);
}

/* Appends what stands of a candidate behind @end. */
static void
append_rest(CoterieJudgement *to, CoterieCandidate candidate, guint32 end, double chance)
{
    guint32 behind = coterie_candidate_end(&candidate);

    if (behind <= end)
        return;
    if (candidate.first - candidate.title < end)
        candidate.title = 0;
    candidate.first = MAX(candidate.first, end);
    candidate.count = behind - candidate.first;
    append(to, candidate, chance);
}

void
coterie_judgement_put(CoterieJudgement *judgement, const GArray *names, double chance)
{
    CoterieJudgement to = {0};
    guint32 end = 0; /* of the last name */
    guint next = 0;

    if (names->len == 0)
        return;
    to.candidates = g_array_new(FALSE, FALSE, sizeof(CoterieCandidate));
    to.chances = g_new0(double, judgement->candidates->len + names->len + 1);
    for (guint i = 0; i < judgement->candidates->len; i++) {
        const CoterieCandidate *candidate = coterie_judgement_candidate(judgement, i);

        for (; next < names->len; next++) {
            const CoterieCandidate *name = &g_array_index(names, CoterieCandidate, next);

            if (name->first >= coterie_candidate_end(candidate))
                break;
            append(&to, *name, chance);
            end = coterie_candidate_end(name);
        }
        append_rest(&to, *candidate, end, judgement->chances[i]);
    }
    for (; next < names->len; next++)
        append(&to, g_array_index(names, CoterieCandidate, next), chance);
    g_array_unref(judgement->candidates);
    g_free(judgement->chances);
    judgement->candidates = to.candidates;
    judgement->chances = to.chances;
}

/* ------------------------------------------------------------------ with the tagger */

/* The stretches of the rules and the tagger, and the order in which they are taken. */
typedef struct {
    GArray *tagged;
    double *chances;
    gboolean *kept;
    guint8 *taken; /* a set of tokens */
    double threshold;
    double seen_threshold;
} Choice;

static double *
load_opinion_weights(const CoterieLexicon *lexicon)
{
    double *weights = g_new(double, (gsize)COTERIE_OPINIONS);

    for (guint i = 0; i < COTERIE_OPINIONS; i++) {
        g_autofree char *name = coterie_opinion_name(i);

        weights[i] = coterie_lexicon_weights(lexicon, name).first;
    }
    return weights;
}

static double *
third_round(const CoterieTokens *tokens,
            const CoterieVocabulary *vocabulary,
            const GArray *tagged,
            const CoterieLexicon *lexicon)
{
    g_autoptr(CoterieOpinions) opinions = coterie_opinions_new(tokens, vocabulary, tagged);
    g_autofree double *weights = load_opinion_weights(lexicon);
    double *chances = g_new(double, tagged->len + 1);

    for (guint i = 0; i < tagged->len; i++) {
        CoterieOpinion of[COTERIE_OPINIONS_AT_ONCE];
        guint count = coterie_opinions_get(opinions, i, of);
        double sum = 0;

        for (guint k = 0; k < count; k++)
            sum += weights[of[k].sign] * (double)of[k].value;
        chances[i] = 1 / (1 + exp(-sum));
    }
    return chances;
}

static gint
compare_choice(gconstpointer one, gconstpointer other, gpointer data)
{
    const Choice *choice = data;
    guint32 a = *(const guint32 *)one;
    guint32 b = *(const guint32 *)other;

    if (choice->kept[a] != choice->kept[b])
        return choice->kept[a] ? -1 : 1;
    if (choice->chances[a] != choice->chances[b])
        return choice->chances[a] > choice->chances[b] ? -1 : 1;
    return a < b ? -1 : a > b;
}

static guint32
end_of(const Choice *choice, guint index)
{
    const CoterieCandidate *candidate =
        &g_array_index(choice->tagged, CoterieTagged, index).candidate;

    return candidate->first + candidate->count;
}

static guint32
first_of(const Choice *choice, guint index)
{
    return g_array_index(choice->tagged, CoterieTagged, index).candidate.first;
}

static double
chance_if_free(const Choice *choice, guint index)
{
    return coterie_token_set_meets(choice->taken, first_of(choice, index), end_of(choice, index))
               ? 0
               : choice->chances[index];
}

/* How likely it is that somebody is named where the stretch stands, be it with more words or with
 * fewer: "Louis VII", "Louis VII of France". No two that overlap are right, so that chances add. */
static double
chance_of_somebody(const Choice *choice, guint index)
{
    double sum = choice->chances[index];

    for (guint i = index;
         i > 0 && first_of(choice, i - 1) + COTERIE_TAGGED_LONGEST > first_of(choice, index);
         i--) {
        if (end_of(choice, i - 1) > first_of(choice, index))
            sum += chance_if_free(choice, i - 1);
    }
    for (guint i = index + 1;
         i < choice->tagged->len && first_of(choice, i) < end_of(choice, index);
         i++)
        sum += chance_if_free(choice, i);
    return sum;
}

/* Whether a stretch that is taken stands right beside this one: it may be a part of that name. */
static gboolean
touches_taken(const Choice *choice, guint index)
{
    guint32 first = first_of(choice, index);

    return (first > 0 && coterie_token_set_has(choice->taken, first - 1)) ||
           coterie_token_set_has(choice->taken, end_of(choice, index));
}

static gboolean
is_likely(const Choice *choice, guint index)
{
    return choice->chances[index] >= choice->threshold ||
           (!touches_taken(choice, index) &&
            chance_of_somebody(choice, index) >= choice->seen_threshold);
}

/* Marks the best of the stretches that overlap; one that only the tagger sees has to be good
 * enough. */
static guint8 *
choose(const Choice *choice)
{
    guint count = choice->tagged->len;
    g_autofree guint32 *order = g_new(guint32, count + 1);
    guint8 *chosen = g_new0(guint8, count + 1);

    for (guint i = 0; i < count; i++)
        order[i] = i;
    g_qsort_with_data(order, (gint)count, sizeof *order, compare_choice, (gpointer)choice);
    for (guint i = 0; i < count; i++) {
        CoterieTagged *one = &g_array_index(choice->tagged, CoterieTagged, order[i]);
        guint32 first = one->candidate.first;
        guint32 end = first + one->candidate.count;

        if (coterie_token_set_meets(choice->taken, first, end))
            continue;
        one->candidate.seen = is_likely(choice, order[i]);
        if (!one->ruled && !one->candidate.seen)
            continue;
        chosen[order[i]] = 1;
        coterie_token_set_add(choice->taken, first, end);
    }
    return chosen;
}

static void
take_chosen(CoterieJudgement *judgement, const Choice *choice, const guint8 *chosen)
{
    g_array_set_size(judgement->candidates, 0);
    g_free(judgement->chances);
    judgement->chances = g_new0(double, choice->tagged->len + 1);
    for (guint i = 0; i < choice->tagged->len; i++) {
        const CoterieTagged *one = &g_array_index(choice->tagged, CoterieTagged, i);

        if (chosen[i] == 0)
            continue;
        judgement->chances[judgement->candidates->len] = choice->chances[i];
        g_array_append_val(judgement->candidates, one->candidate);
    }
}

static void
ask_tagger(CoterieJudgement *judgement,
           const CoterieTokens *tokens,
           const CoterieLexicon *lexicon,
           CoterieJudgementKeep keep,
           gpointer data)
{
    g_autoptr(GArray) tagged = coterie_tagger_run(tokens,
                                                  judgement->vocabulary,
                                                  judgement->walls,
                                                  coterie_lexicon_model(lexicon),
                                                  judgement->candidates,
                                                  judgement->chances);
    g_autofree double *chances = third_round(tokens, judgement->vocabulary, tagged, lexicon);
    g_autofree gboolean *kept = g_new0(gboolean, tagged->len + 1);
    g_autofree guint8 *taken = coterie_token_set_new(tokens);
    g_autofree guint8 *chosen = NULL;
    Choice choice = {
        .tagged = tagged,
        .chances = chances,
        .kept = kept,
        .taken = taken,
        .threshold = coterie_lexicon_weights(lexicon, "tagging_threshold").first,
        .seen_threshold = coterie_lexicon_weights(lexicon, "tagging_seen").first,
    };

    judgement->threshold = choice.threshold;
    coterie_presented_judge(
        tokens, lexicon, judgement->vocabulary, tagged, choice.threshold, chances);
    for (guint i = 0; i < tagged->len && keep != NULL; i++) {
        const CoterieTagged *one = &g_array_index(tagged, CoterieTagged, i);

        kept[i] = one->ruled && keep(judgement->vocabulary, &one->candidate, data);
    }
    chosen = choose(&choice);
    take_chosen(judgement, &choice, chosen);
}

CoterieJudgement *
coterie_judgement_new(const CoterieTokens *tokens,
                      const CoterieLexicon *lexicon,
                      CoterieJudgementKeep keep,
                      gpointer data)
{
    CoterieJudgement *judgement = coterie_judgement_by_rules(tokens, lexicon, NULL, NULL);

    if (coterie_lexicon_model(lexicon) != NULL)
        ask_tagger(judgement, tokens, lexicon, keep, data);
    coterie_mending_make(tokens, lexicon, judgement, keep, data);
    return judgement;
}

void
coterie_judgement_free(CoterieJudgement *judgement)
{
    if (judgement == NULL)
        return;
    coterie_vocabulary_free(judgement->vocabulary);
    g_free(judgement->walls);
    g_array_unref(judgement->candidates);
    g_free(judgement->chances);
    g_free(judgement);
}
