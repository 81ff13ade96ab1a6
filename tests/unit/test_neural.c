/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/judgement.h"
#include "names/neural.h"
#include "names/tagger.h"
#include "support/check.h"
#include "support/read.h"
#include "train/neural.h"
#include "train/shuffle.h"

#include <math.h>
#include <string.h>

#define L COTERIE_LABELS

static CoterieEmbedding
random_embedding(guint64 *seed)
{
    CoterieEmbedding embedding;

    for (guint i = 0; i < sizeof embedding.bits; i++)
        embedding.bits[i] = (guint8)(coterie_random(seed) >> 8);
    return embedding;
}

/* A model that knows @words, with the weights @neural and nothing else. */
static CoterieModel *
make_model(const char *const *words, const CoterieNeuralWeights *neural)
{
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(CoterieModelWord));
    g_autoptr(GArray) embeddings = g_array_new(FALSE, FALSE, sizeof(CoterieModelEmbedding));
    CoterieModelParts parts = {
        .clusters = none, .features = none, .embeddings = embeddings, .neural = neural};
    g_autoptr(GBytes) bytes = NULL;
    guint64 seed = 3;

    for (guint i = 0; words[i] != NULL; i++) {
        CoterieModelEmbedding word = {coterie_model_hash(words[i], strlen(words[i])),
                                      random_embedding(&seed)};

        g_array_append_val(embeddings, word);
    }
    bytes = coterie_model_write(&parts);
    return coterie_model_new_from_bytes(bytes, "test", NULL);
}

/* Every weight something else, none of them large. */
static CoterieNeuralWeights *
random_weights(void)
{
    CoterieNeuralWeights *weights = g_new(CoterieNeuralWeights, 1);
    gint16 *all = (gint16 *)weights;
    guint64 seed = 5;

    for (gsize i = 0; i < sizeof *weights / sizeof *all; i++)
        all[i] = (gint16)((int)(coterie_random(&seed) % 401) - 200);
    return weights;
}

typedef struct {
    Reading *reading;
    CoterieJudgement *judgement;
    CoterieKeyed *keyed;
    CoterieNeural *neural;
} Sight;

static Sight
sight_new(const char *text, const CoterieModel *model)
{
    Sight sight = {.reading = read_text(text)};

    sight.judgement = coterie_judgement_by_rules(sight.reading->tokens, read_lexicon(), NULL, NULL);
    sight.keyed = coterie_keyed_new(sight.reading->tokens,
                                    sight.judgement->vocabulary,
                                    model,
                                    sight.judgement->candidates,
                                    sight.judgement->chances);
    sight.neural = coterie_neural_new(sight.keyed);
    return sight;
}

static void
sight_clear(Sight *sight)
{
    coterie_neural_free(sight->neural);
    coterie_keyed_free(sight->keyed);
    coterie_judgement_free(sight->judgement);
    reading_free(sight->reading);
}

/* What the network says of a sentence. (transfer full) */
static float *
scores_of(const Sight *sight, guint32 sentence, const guint8 *allowed)
{
    const CoterieSentence *at = coterie_tokens_sentence(sight->reading->tokens, sentence);
    g_autofree guint8 *all = g_malloc(at->count);
    float *scores = g_new0(float, at->count *L);

    memset(all, COTERIE_LABELS_ALL, at->count);
    coterie_neural_add(
        sight->neural, at->first, at->first + at->count, allowed != NULL ? allowed : all, scores);
    return scores;
}

/* The same score by its definition, of a document of one sentence. */
static double
plain_score(const Sight *sight, const CoterieNeuralWeights *weights, guint32 token, guint label)
{
    guint32 count = coterie_tokens_count(sight->reading->tokens);
    double score = (double)weights->bias[label] / COTERIE_NEURAL_COARSE;

    for (guint i = 0; i < COTERIE_NEURAL_HIDDEN; i++) {
        double hidden = 0;

        for (gint offset = -COTERIE_NEURAL_REACH; offset <= COTERIE_NEURAL_REACH; offset++) {
            gint64 at = (gint64)token + offset;
            guint place = (guint)(offset + COTERIE_NEURAL_REACH);
            gboolean inside = at >= 0 && at < count;
            const CoterieEmbedding *embedding = NULL;
            gint16 parts[COTERIE_EMBEDDING_ROOM];

            if (inside)
                embedding = coterie_model_embedding(
                    sight->keyed->model,
                    coterie_vocabulary_term(sight->keyed->vocabulary, (guint32)at)->folded);
            hidden +=
                (double)
                    weights->shapes[place][inside ? sight->keyed->shapes[at] : COTERIE_SHAPES][i] /
                COTERIE_NEURAL_COARSE;
            if (embedding == NULL)
                continue;
            coterie_embedding_read(embedding, parts);
            for (guint k = 0; k < COTERIE_EMBEDDING_PARTS; k++)
                hidden += (double)parts[k] * weights->words[place][i][k] / COTERIE_NEURAL_FINE;
        }
        score += fmax(hidden, 0) * weights->labels[i][label] / COTERIE_NEURAL_COARSE;
    }
    return score;
}

static void
an_embedding_is_read_as_its_bits_say(void **state)
{
    CoterieEmbedding embedding = {{0xe4}};
    gint16 parts[COTERIE_EMBEDDING_ROOM];

    (void)state;
    coterie_embedding_read(&embedding, parts);
    assert_int_equal(parts[0], -3);
    assert_int_equal(parts[1], -1);
    assert_int_equal(parts[2], 1);
    assert_int_equal(parts[3], 3);
    assert_int_equal(parts[4], -3);
    assert_int_equal(parts[COTERIE_EMBEDDING_PARTS - 1], -3);
    assert_int_equal(parts[COTERIE_EMBEDDING_PARTS], 0);
}

static void
scores_are_what_the_weights_say(void **state)
{
    static const char *const words[] = {"anna", "met", "robert", "in", NULL};
    g_autofree CoterieNeuralWeights *weights = random_weights();
    g_autoptr(CoterieModel) model = make_model(words, weights);
    Sight sight = sight_new("Then Anna met old Robert again in Lisbon", model);
    g_autofree float *scores = scores_of(&sight, 0, NULL);

    (void)state;
    for (guint32 token = 0; token < coterie_tokens_count(sight.reading->tokens); token++) {
        for (guint label = 0; label < L; label++)
            assert_float_equal(
                scores[token * L + label], plain_score(&sight, weights, token, label), 0.01);
    }
    sight_clear(&sight);
}

static void
tokens_that_are_not_asked_for_get_no_score(void **state)
{
    static const char *const words[] = {"anna", "met", "robert", NULL};
    g_autofree CoterieNeuralWeights *weights = random_weights();
    g_autoptr(CoterieModel) model = make_model(words, weights);
    Sight sight = sight_new("Anna met Robert.", model);
    const guint8 allowed[] = {1, COTERIE_LABELS_ALL, 1, 1};
    g_autofree float *some = scores_of(&sight, 0, allowed);
    g_autofree float *all = scores_of(&sight, 0, NULL);

    (void)state;
    for (guint label = 0; label < L; label++) {
        assert_float_equal(some[label], 0, 0);
        assert_float_equal(some[L + label], all[L + label], 0);
        assert_float_equal(some[2 * L + label], 0, 0);
    }
    sight_clear(&sight);
}

/* More words than there is room for: each pushes another out. */
static void
many_words_do_not_change_what_one_says(void **state)
{
    static const char *const words[] = {"anna", "met", "robert", NULL};
    g_autofree CoterieNeuralWeights *weights = random_weights();
    g_autoptr(CoterieModel) model = make_model(words, weights);
    g_autoptr(GString) text = g_string_new("Anna met Robert.");
    Sight sight;
    g_autofree float *before = NULL;
    g_autofree float *after = NULL;
    guint32 last;

    (void)state;
    for (guint i = 0; i < 9000; i++)
        g_string_append_printf(text, "%s w%ux", i % 30 == 0 ? "\n\nMore" : "", i);
    g_string_append(text, ".\n\nAnna met Robert.");
    sight = sight_new(text->str, model);
    last = coterie_tokens_sentence_count(sight.reading->tokens) - 1;
    before = scores_of(&sight, 0, NULL);
    for (guint32 i = 1; i < last; i++)
        g_free(scores_of(&sight, i, NULL));
    after = scores_of(&sight, last, NULL);
    assert_memory_equal(before, after, sizeof *before * 4 * L);
    sight_clear(&sight);
}

/* ------------------------------------------------------------------ learning */

/* Words that point one way are names, all others are none; the network is taught so. */
static Neural *
teach(const CoterieEmbedding *const *words, guint32 count)
{
    static const guint8 shapes[3] = {0, 0, 0};
    Neural *neural = neural_new();
    guint64 seed = 11;

    for (guint round = 0; round < 8000; round++) {
        const CoterieEmbedding *seen[3];
        NeuralSentence sentence = {seen, shapes, 3};
        float scores[3 * L] = {0};
        guint32 named = coterie_random(&seed) % 3;

        for (guint32 i = 0; i < 3; i++)
            seen[i] = words[i == named ? 0 : 1 + coterie_random(&seed) % (count - 1)];
        neural_try(neural, &sentence, scores);
        for (guint32 i = 0; i < 3; i++) {
            float gradient[L] = {0};
            float name = 1 / (1 + expf(scores[i * L] - scores[i * L + 4]));

            gradient[4] = name - (i == named ? 1.0f : 0.0f);
            gradient[0] = -gradient[4];
            neural_learn(neural, &sentence, i, gradient);
        }
        neural_end_sentence(neural);
    }
    neural_count(neural, 1);
    return neural;
}

static void
it_learns_and_what_is_written_says_the_same(void **state)
{
    static const char *const words[] = {"anna", "met", "robert", "in", "then", NULL};
    static const guint8 shapes[3] = {0, 0, 0};
    g_autofree CoterieNeuralWeights *weights = g_new(CoterieNeuralWeights, 1);
    const CoterieEmbedding *known[5];
    g_autoptr(CoterieModel) wordly = make_model(words, NULL);
    g_autoptr(CoterieModel) model = NULL;
    NeuralSentence sentence = {known, shapes, 3};
    float scores[3 * L] = {0};
    Neural *neural;
    Sight sight;
    g_autofree float *told = NULL;

    (void)state;
    for (guint i = 0; i < G_N_ELEMENTS(known); i++)
        known[i] = coterie_model_embedding(wordly, words[i]);
    neural = teach(known, G_N_ELEMENTS(known));
    neural_score(neural, &sentence, scores);
    assert_true(scores[4] > scores[0] + 2);
    assert_true(scores[L] > scores[L + 4] + 2);
    assert_true(scores[2 * L] > scores[2 * L + 4] + 2);

    neural_write(neural, weights);
    model = make_model(words, weights);
    sight = sight_new("anna met robert", model);
    memset((gpointer)sight.keyed->shapes, 0, 3);
    told = scores_of(&sight, 0, NULL);
    for (guint i = 0; i < 3 * L; i++)
        assert_float_equal(told[i], scores[i], 0.05);
    sight_clear(&sight);
    neural_free(neural);
}

static void
it_goes_back_to_what_was_kept(void **state)
{
    static const guint8 shapes[1] = {0};
    guint64 seed = 1;
    CoterieEmbedding word = random_embedding(&seed);
    const CoterieEmbedding *words[1] = {&word};
    NeuralSentence sentence = {words, shapes, 1};
    const float gradient[L] = {1, -1};
    float before[L] = {0}, between[L] = {0}, after[L] = {0}, tried[L] = {0};
    Neural *neural = neural_new();

    (void)state;
    neural_keep(neural);
    neural_count(neural, 1);
    neural_score(neural, &sentence, before);
    for (guint i = 0; i < 100; i++) {
        neural_try(neural, &sentence, tried);
        neural_learn(neural, &sentence, 0, gradient);
        neural_end_sentence(neural);
    }
    neural_count(neural, 1);
    neural_score(neural, &sentence, between);
    neural_return(neural);
    neural_count(neural, 1);
    neural_score(neural, &sentence, after);
    assert_true(between[1] > before[1] && between[0] < before[0]);
    for (guint i = 0; i < L; i++)
        assert_float_equal(after[i], before[i], 1e-6);
    neural_free(neural);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_embedding_is_read_as_its_bits_say),
        cmocka_unit_test(scores_are_what_the_weights_say),
        cmocka_unit_test(tokens_that_are_not_asked_for_get_no_score),
        cmocka_unit_test(many_words_do_not_change_what_one_says),
        cmocka_unit_test(it_learns_and_what_is_written_says_the_same),
        cmocka_unit_test(it_goes_back_to_what_was_kept),
    };

    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
