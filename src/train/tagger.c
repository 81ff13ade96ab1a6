/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns the weights of the tagger of names (names/tagger.c) and writes its model.
 *
 * usage: coterie-tagger CLUSTERS EMBEDDINGS TEXTS LABELS FOLDER FOLD...
 *
 * CLUSTERS and EMBEDDINGS are of scripts/make_embeddings.py, TEXTS and LABELS of
 * scripts/tagged_texts.py; FOLDER/0, FOLDER/1, ... are the lists to read the documents of each fold
 * with. For each FOLD a model FOLDER/FOLD.model is written that has not learned from the documents
 * of that fold; how well their names are found is told. FOLD "none" leaves none out.
 *
 * The likelihood of the labels is made great sentence by sentence, with the per-coordinate steps of
 * FTRL-Proximal (McMahan and others, 2013), whose penalties leave most weights at nought. The
 * neural network (train/neural.c) learns alone first, then together with the features: what words
 * that are used alike tell is not left to features that know the words by heart.
 * There is no chance in it but a generator with a fixed seed: the same input gives the same bytes.
 */
#include "names/chain.h"
#include "train/course.h"
#include "train/dictionary.h"
#include "train/ftrl.h"
#include "train/neural.h"
#include "train/shuffle.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define L ((gsize)COTERIE_LABELS)

/* Chosen by how well names of the folds that were left out are found. */
#define ALONE 4 /* rounds of the neural network */
#define RUNS 2  /* from there, each in an order of its own: what hangs on the order evens out */
#define ROUNDS 5
#define FIRST_ROUND 2 /* from which on weights are counted into their mean */
#define IDLE 1e-4f    /* a gradient so small teaches nothing */

static const FtrlRates rates = {.rate = 0.05f, .steady = 1.0f, .lasso = 0.5f, .ridge = 5.0f};

typedef struct {
    float score[L]; /* the weights */
    float mean[L];  /* of the weights after each round of each run that counts */
    float sum[L];   /* of gradients, as FTRL has it */
    float square[L];
} Weight;

typedef struct {
    const Course *course;
    gint left_out; /* fold */
    Dictionary *dictionary;
    Weight *weights; /* one a feature, from 1 */
    Weight steps[L]; /* the label before, then the label after */
    CoterieSteps now;
    Neural *neural;
    gboolean alone;    /* only the neural network learns */
    CoterieChain free; /* all ways through a sentence */
    CoterieChain held; /* those that the labels allow */
} Learner;

/* ------------------------------------------------------------------ learning */

static void
update(Weight *weight, const float *gradient)
{
    for (guint i = 0; i < L; i++)
        ftrl_update(&rates, gradient[i], &weight->score[i], &weight->sum[i], &weight->square[i]);
}

static NeuralSentence
seen(const Learner *learner, const Sentence *sentence)
{
    return (NeuralSentence){
        .words = (const CoterieEmbedding *const *)learner->course->words->pdata + sentence->first,
        .shapes = learner->course->shapes->data + sentence->first,
        .length = sentence->length,
    };
}

static void
add_features(const Learner *learner, gsize token, gboolean final, float *scores)
{
    gsize from = g_array_index(learner->course->starts, gsize, token);
    gsize to = g_array_index(learner->course->starts, gsize, token + 1);

    for (gsize k = from; k < to; k++) {
        const Weight *weight = &learner->weights[learner->dictionary->numbers[k]];
        const float *weights = final ? weight->mean : weight->score;

        for (guint i = 0; i < L; i++)
            scores[i] += weights[i];
    }
}

static void
score(Learner *learner, const Sentence *sentence, CoterieChain *chain, gboolean final)
{
    NeuralSentence words = seen(learner, sentence);

    coterie_chain_resize(chain, sentence->length);
    memset(chain->scores, 0, sizeof(float) * sentence->length * L);
    for (guint32 t = 0; t < sentence->length && !learner->alone; t++)
        add_features(learner, sentence->first + t, final, chain->scores + t * L);
    if (final)
        neural_score(learner->neural, &words, chain->scores);
    else
        neural_try(learner->neural, &words, chain->scores);
}

static void
learn_steps(Learner *learner, guint32 length)
{
    float gradient[L][L] = {{0}};

    for (guint32 t = 0; t + 1 < length; t++) {
        for (guint i = 0; i < L; i++) {
            for (guint j = 0; j < L; j++)
                gradient[i][j] += coterie_chain_pair(&learner->free, &learner->now, t, i, j) -
                                  coterie_chain_pair(&learner->held, &learner->now, t, i, j);
        }
    }
    for (guint i = 0; i < L; i++)
        update(&learner->steps[i], gradient[i]);
    for (guint i = 0; i < L; i++)
        memcpy(learner->now.score[i], learner->steps[i].score, sizeof learner->now.score[i]);
    coterie_steps_update(&learner->now);
}

static void
learn_features(Learner *learner, gsize token, const float *gradient)
{
    gsize from = g_array_index(learner->course->starts, gsize, token);
    gsize to = g_array_index(learner->course->starts, gsize, token + 1);

    for (gsize k = from; k < to; k++) {
        if (learner->dictionary->numbers[k] != 0)
            update(&learner->weights[learner->dictionary->numbers[k]], gradient);
    }
}

static void
learn_sentence(Learner *learner, const Sentence *sentence)
{
    NeuralSentence words = seen(learner, sentence);
    const guint8 *allowed = learner->course->allowed->data + sentence->first;

    score(learner, sentence, &learner->free, FALSE);
    coterie_chain_resize(&learner->held, sentence->length);
    memcpy(learner->held.scores, learner->free.scores, sizeof(float) * sentence->length * L);
    coterie_chain_run(&learner->free, &learner->now, NULL);
    coterie_chain_run(&learner->held, &learner->now, allowed);
    for (guint32 t = 0; t < sentence->length; t++) {
        float gradient[L];
        float most = 0;

        for (guint i = 0; i < L; i++) {
            gradient[i] = coterie_chain_chance(&learner->free, t, i) -
                          coterie_chain_chance(&learner->held, t, i);
            most = MAX(most, fabsf(gradient[i]));
        }
        if (most < IDLE)
            continue;
        neural_learn(learner->neural, &words, t, gradient);
        if (!learner->alone)
            learn_features(learner, sentence->first + t, gradient);
    }
    neural_end_sentence(learner->neural);
    learn_steps(learner, sentence->length);
}

static guint32 *
order_new(const Learner *learner, guint *count)
{
    const Course *course = learner->course;
    guint32 *order = g_new(guint32, course->sentences->len);

    *count = 0;
    for (guint i = 0; i < course->sentences->len; i++) {
        if (g_array_index(course->sentences, Sentence, i).fold != learner->left_out)
            order[(*count)++] = i;
    }
    return order;
}

/* ------------------------------------------------------------------ how well */

typedef struct {
    guint right;
    guint found;
    guint wanted;
} Count;

static gboolean
begins(guint label)
{
    return label == COTERIE_LABEL_FIRST || label == COTERIE_LABEL_LONE;
}

static gboolean
ends(guint label)
{
    return label == COTERIE_LABEL_LAST || label == COTERIE_LABEL_LONE;
}

static void
compare(const guint8 *labels, const guint8 *allowed, guint32 length, Count *count)
{
    gint same = -1; /* where a name began in both */

    for (guint32 t = 0; t < length; t++) {
        gboolean begun = begins(labels[t]);
        gboolean wanted =
            allowed[t] == 1u << COTERIE_LABEL_FIRST || allowed[t] == 1u << COTERIE_LABEL_LONE;
        gboolean closed =
            allowed[t] == 1u << COTERIE_LABEL_LAST || allowed[t] == 1u << COTERIE_LABEL_LONE;

        count->found += begun ? 1 : 0;
        count->wanted += wanted ? 1 : 0;
        if (begun != wanted)
            same = -1;
        else if (begun)
            same = (gint)t;
        if (same >= 0 && ends(labels[t]) != closed)
            same = -1;
        if (same >= 0 && closed) {
            count->right++;
            same = -1;
        }
    }
}

static double
f1(Count count)
{
    return 2.0 * count.right / MAX(count.found + count.wanted, 1);
}

static void
print_counts(Learner *learner, guint round)
{
    const Course *course = learner->course;
    g_autofree Count *counts = g_new0(Count, course->corpora->len);
    g_autoptr(GByteArray) labels = g_byte_array_new();
    Count all = {0, 0, 0};

    for (guint i = 0; i < course->sentences->len; i++) {
        const Sentence *sentence = &g_array_index(course->sentences, Sentence, i);
        Count *count = &counts[sentence->corpus];

        if (sentence->fold != learner->left_out)
            continue;
        g_byte_array_set_size(labels, sentence->length);
        score(learner, sentence, &learner->free, TRUE);
        coterie_chain_best(&learner->free, &learner->now, labels->data);
        compare(labels->data, course->allowed->data + sentence->first, sentence->length, count);
    }
    printf("%d, round %u:", learner->left_out, round);
    for (guint i = 0; i < course->corpora->len; i++) {
        printf("  %s %.4f", (const char *)g_ptr_array_index(course->corpora, i), f1(counts[i]));
        all.right += counts[i].right;
        all.found += counts[i].found;
        all.wanted += counts[i].wanted;
    }
    printf("  all %.4f\n", f1(all));
    fflush(stdout);
}

static void
forget(Weight *weight)
{
    memset(weight->score, 0, sizeof weight->score);
    memset(weight->sum, 0, sizeof weight->sum);
    memset(weight->square, 0, sizeof weight->square);
}

static void
begin_run(Learner *learner)
{
    for (guint64 k = 0; k <= learner->dictionary->used; k++)
        forget(&learner->weights[k]);
    for (guint i = 0; i < L; i++)
        forget(&learner->steps[i]);
    memset(learner->now.score, 0, sizeof learner->now.score);
    coterie_steps_update(&learner->now);
    neural_return(learner->neural);
}

static void
count_weight(Weight *weight, float share)
{
    for (guint i = 0; i < L; i++)
        weight->mean[i] += share * (weight->score[i] - weight->mean[i]);
}

/* Takes the weights after a round into their mean, which is what the model has; @counted rounds
 * with this one. */
static void
count_round(Learner *learner, guint counted)
{
    float share = 1.0f / (float)counted;

    for (guint64 k = 0; k <= learner->dictionary->used; k++)
        count_weight(&learner->weights[k], share);
    for (guint i = 0; i < L; i++)
        count_weight(&learner->steps[i], share);
    neural_count(learner->neural, share);
}

typedef struct {
    guint32 *sentences;
    guint count;
    guint64 seed;
} Order;

static void
learn_round(Learner *learner, Order *order)
{
    coterie_shuffle(order->sentences, order->count, &order->seed);
    for (guint i = 0; i < order->count; i++)
        learn_sentence(learner,
                       &g_array_index(learner->course->sentences, Sentence, order->sentences[i]));
}

static void
learn(Learner *learner)
{
    Order order = {.seed = 1917};
    guint counted = 0;

    order.sentences = order_new(learner, &order.count);
    coterie_steps_update(&learner->now);
    learner->alone = TRUE;
    for (guint round = 0; round < ALONE; round++)
        learn_round(learner, &order);
    learner->alone = FALSE;
    neural_keep(learner->neural);
    for (guint round = 0; round < RUNS * ROUNDS; round++) {
        if (round % ROUNDS == 0)
            begin_run(learner);
        learn_round(learner, &order);
        if (round % ROUNDS + 1 < FIRST_ROUND)
            continue;
        count_round(learner, ++counted);
        if (learner->left_out >= 0)
            print_counts(learner, round + 1);
    }
    g_free(order.sentences);
}

/* ------------------------------------------------------------------ writing */

static gint32
parts(float weight)
{
    return (gint32)floor((double)weight * COTERIE_MODEL_PARTS + 0.5);
}

static gint
compare_hashes(gconstpointer one, gconstpointer other)
{
    guint64 a = ((const CoterieModelFeature *)one)->hash;
    guint64 b = ((const CoterieModelFeature *)other)->hash;

    return a < b ? -1 : a > b;
}

static void
write_features(const Learner *learner, GArray *features)
{
    const Dictionary *dictionary = learner->dictionary;

    for (guint32 number = 1; number <= dictionary->used; number++) {
        CoterieModelFeature feature = {.hash = dictionary->keys[number]};
        gboolean some = FALSE;

        for (guint i = 0; i < L; i++) {
            feature.weights[i] = (gint8)CLAMP(parts(learner->weights[number].mean[i]), -127, 127);
            some |= feature.weights[i] != 0;
        }
        if (some)
            g_array_append_val(features, feature);
    }
    g_array_sort(features, compare_hashes);
}

static gboolean
write_model(const Learner *learner, const char *path, GError **error)
{
    g_autofree CoterieNeuralWeights *neural = g_new(CoterieNeuralWeights, 1);
    CoterieModelParts model = {
        .clusters = learner->course->clusters,
        .features = g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature)),
        .embeddings = learner->course->embeddings,
        .neural = neural,
    };
    g_autoptr(GBytes) bytes = NULL;
    gboolean written;

    write_features(learner, model.features);
    neural_write(learner->neural, neural);
    for (guint i = 0; i < L * L; i++)
        model.steps[i] = coterie_chain_may_follow(i / L, i % L)
                             ? parts(learner->steps[i / L].mean[i % L])
                             : G_MININT32;
    bytes = coterie_model_write(&model);
    written = g_file_set_contents(
        path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), error);
    printf("%u features of %u, %.1f MB\n",
           model.features->len,
           learner->dictionary->used,
           (double)g_bytes_get_size(bytes) / 1e6);
    g_array_unref(model.features);
    return written;
}

static void
learner_clear(Learner *learner)
{
    dictionary_free(learner->dictionary);
    g_free(learner->weights);
    neural_free(learner->neural);
    coterie_chain_clear(&learner->free);
    coterie_chain_clear(&learner->held);
}

static gboolean
learn_fold(const Course *course, const char *folder, const char *fold, GError **error)
{
    g_autofree char *name = g_strconcat(fold, ".model", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    Learner learner = {
        .course = course,
        .left_out = g_str_equal(fold, "none") ? -1 : atoi(fold),
        .neural = neural_new(),
    };
    gboolean written;

    learner.dictionary = dictionary_new(course, learner.left_out);
    learner.weights = g_new0(Weight, learner.dictionary->used + 1);
    learn(&learner);
    written = write_model(&learner, path, error);
    learner_clear(&learner);
    return written;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Course) course = NULL;
    gboolean learned;

    if (argc < 7) {
        fprintf(stderr, "usage: coterie-tagger CLUSTERS EMBEDDINGS TEXTS LABELS FOLDER FOLD...\n");
        return 2;
    }
    course = course_new(&(CoursePaths){argv[1], argv[2], argv[3], argv[4], argv[5]}, &error);
    learned = course != NULL;
    for (int i = 6; i < argc && learned; i++)
        learned = learn_fold(course, argv[5], argv[i], &error);
    if (learned)
        return 0;
    fprintf(stderr, "coterie-tagger: %s\n", error->message);
    return 1;
}
