/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns the weights of the tagger of names (names/tagger.c) and writes its model.
 *
 * usage: coterie-tagger CLUSTERS TEXTS LABELS MODEL [LEFT_OUT]
 *
 * CLUSTERS is of scripts/make_clusters.py, TEXTS and LABELS of scripts/tagged_texts.py. Documents
 * of the fold LEFT_OUT are not learned from; how well their names are found is told. The likelihood
 * of the labels is made great sentence by sentence, with the per-coordinate steps of FTRL-Proximal
 * (McMahan and others, 2013), whose penalties leave most weights at nought. A word without a label
 * in a corpus that does not mark all kinds of names may have any of those that it does not mark.
 *
 * There is no chance in it but a generator with a fixed seed: the same input gives the same bytes.
 */
#include "names/tagger.h"

#include "names/judgement.h"

#include <coterie/document.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define L COTERIE_LABELS

/* Chosen by how well names of the folds that were left out are found. */
#define ROUNDS 5
#define FIRST_ROUND 2 /* from which on weights are counted into their mean */
#define RAREST 2      /* occurrences of a feature */
#define RATE 0.05f    /* of learning */
#define STEADY 1.0f   /* the greater, the slower the first steps */
#define LASSO 0.5f    /* penalty of a weight */
#define RIDGE 5.0f    /* penalty of its square */
#define IDLE 1e-4f    /* a gradient so small teaches nothing */

typedef struct {
    float score[L]; /* the weights */
    float mean[L];  /* of the weights after each round that counts */
    float sum[L];   /* of gradients, as FTRL has it */
    float square[L];
} Weight;

typedef struct {
    guint64 *keys; /* 0 is an empty place */
    guint32 *counts;
    guint32 *numbers;
    guint64 room;
    guint64 used;
} Dictionary;

typedef struct {
    gsize first; /* token */
    guint32 length;
    guint8 corpus;
    gint8 fold;
} Sentence;

typedef struct {
    CoterieModel *clusters;
    CoterieLexicon *lexicon;
    GHashTable *labels; /* id of a document -> Labels */
    GPtrArray *corpora; /* of char */
    gint left_out;
    GArray *sentences;   /* of Sentence */
    GArray *starts;      /* of gsize: where the features of a token begin, and one more */
    GArray *features;    /* of guint64 */
    GByteArray *allowed; /* a bit a label, a token */
    Dictionary dictionary;
} Course;

typedef struct {
    guint32 start;
    guint32 end;
    guint8 kind; /* 0 a person, else a CoterieLabel */
} Name;

typedef struct {
    guint8 corpus;
    gint fold;
    guint8 unmarked; /* labels that a word without one may have as well */
    GArray *names;
} Labels;

/* ------------------------------------------------------------------ reading */

static void
labels_free(gpointer data)
{
    Labels *labels = data;

    g_array_unref(labels->names);
    g_free(labels);
}

static guint8
corpus_number(Course *course, const char *name)
{
    for (guint i = 0; i < course->corpora->len; i++) {
        if (g_str_equal(g_ptr_array_index(course->corpora, i), name))
            return (guint8)i;
    }
    g_ptr_array_add(course->corpora, g_strdup(name));
    return (guint8)(course->corpora->len - 1);
}

static guint8
kind_of(const char *name)
{
    if (g_str_equal(name, "PER"))
        return 0;
    if (g_str_equal(name, "LOC"))
        return COTERIE_LABEL_PLACE;
    return g_str_equal(name, "ORG") ? COTERIE_LABEL_ORGANISATION : COTERIE_LABEL_OTHER;
}

static Labels *
read_heading(Course *course, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line + 2, " ", 4);
    g_auto(GStrv) complete = g_strsplit(words[3], ",", -1);
    Labels *labels = g_new0(Labels, 1);

    labels->corpus = corpus_number(course, words[1]);
    labels->fold = atoi(words[2]);
    labels->names = g_array_new(FALSE, FALSE, sizeof(Name));
    labels->unmarked =
        1u << COTERIE_LABEL_PLACE | 1u << COTERIE_LABEL_ORGANISATION | 1u << COTERIE_LABEL_OTHER;
    for (guint i = 0; complete[i] != NULL; i++)
        labels->unmarked = (guint8)(labels->unmarked & ~(1u << kind_of(complete[i])));
    g_hash_table_insert(course->labels, g_strdup(words[0]), labels);
    return labels;
}

static gboolean
read_labels(Course *course, const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    Labels *labels = NULL;

    if (!g_file_get_contents(path, &text, NULL, error))
        return FALSE;
    lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        if (g_str_has_prefix(lines[i], "# ")) {
            labels = read_heading(course, lines[i]);
        } else {
            g_auto(GStrv) fields = g_strsplit(lines[i], "\t", 3);
            Name name = {(guint32)atoi(fields[0]), (guint32)atoi(fields[1]), kind_of(fields[2])};

            g_array_append_val(labels->names, name);
        }
    }
    return TRUE;
}

static GArray *
read_clusters(const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    GArray *words = g_array_new(FALSE, TRUE, sizeof(CoterieModelWord));

    if (!g_file_get_contents(path, &text, NULL, error))
        return words;
    lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);
        CoterieModelWord word = {.hash = coterie_model_hash(fields[0], strlen(fields[0]))};

        for (guint k = 0; k < COTERIE_GROUPINGS; k++)
            word.clusters.of[k] = (guint16)atoi(fields[k + 1]);
        g_array_append_val(words, word);
    }
    return words;
}

/* ------------------------------------------------------------------ features */

static void
take_features(Course *course, const CoterieKeyed *keyed, guint32 from, guint32 to)
{
    guint32 count = to - from;
    g_autofree CoterieKeys *words = g_new(CoterieKeys, count);
    g_autofree guint64 *hashes = g_new(guint64, count);
    g_autofree CoterieWordClusters *clusters = g_new(CoterieWordClusters, count);
    CoterieKeys place;

    for (guint32 i = 0; i < count; i++) {
        const CoterieTerm *term = coterie_vocabulary_term(keyed->vocabulary, from + i);

        hashes[i] = coterie_model_hash(term->folded, strlen(term->folded));
        clusters[i] = coterie_model_clusters(keyed->model, term->folded);
        coterie_keys_of_word(keyed->model,
                             term,
                             coterie_keys_case(coterie_tokens_get(keyed->tokens, from + i)),
                             &words[i]);
    }
    for (guint32 i = 0; i < count; i++) {
        gsize start = course->features->len;

        g_array_append_val(course->starts, start);
        coterie_keys_of_place(keyed, from + i, from, to, clusters, hashes, &place);
        g_array_append_vals(course->features, place.key, place.count);
        for (gint offset = -COTERIE_KEYS_REACH; offset <= COTERIE_KEYS_REACH; offset++) {
            gint64 at = (gint64)i + offset;

            if (at < 0 || at >= count)
                continue;
            for (guint k = 0; k < words[at].count; k++) {
                guint64 key = coterie_keys_at(words[at].key[k], offset);

                if (words[at].reach[k] >= ABS(offset))
                    g_array_append_val(course->features, key);
            }
        }
    }
}

/* A title in front of an annotated name is none of it. */
static guint32
without_title(const CoterieKeyed *keyed, guint32 first, guint32 end)
{
    while (first + 1 < end) {
        const CoterieTerm *term = coterie_vocabulary_term(keyed->vocabulary, first);

        if (term->title == NULL || term->title->after || term->known->given >= 4)
            break;
        first++;
    }
    return first;
}

static void
label_person(guint8 *allowed, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++)
        allowed[i] = 1u << COTERIE_LABEL_WITHIN;
    allowed[first] = 1u << COTERIE_LABEL_FIRST;
    allowed[end - 1] = 1u << COTERIE_LABEL_LAST;
    if (end == first + 1)
        allowed[first] = 1u << COTERIE_LABEL_LONE;
}

/* Whether the tokens @first to @end begin and end where the name does, or nearly. */
static void
label_name(const CoterieKeyed *keyed, const Name *name, guint8 *allowed, guint32 *next)
{
    guint32 count = coterie_tokens_count(keyed->tokens);
    guint32 first = *next;
    guint32 end;

    while (first < count &&
           coterie_span_end(coterie_tokens_get(keyed->tokens, first)->span) <= name->start)
        first++;
    end = first;
    while (end < count && coterie_tokens_get(keyed->tokens, end)->span.offset < name->end)
        end++;
    *next = first;
    if (end == first)
        return;
    if (name->kind != 0) {
        for (guint32 i = first; i < end; i++)
            allowed[i] = (guint8)(1u << name->kind);
        return;
    }
    first = without_title(keyed, first, end);
    if (coterie_tokens_get(keyed->tokens, first)->sentence !=
        coterie_tokens_get(keyed->tokens, end - 1)->sentence)
        return;
    label_person(allowed, first, end);
}

static void
take_document(Course *course, const CoterieDocument *document)
{
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, course->lexicon);
    const Labels *labels = g_hash_table_lookup(course->labels, coterie_document_id(document));
    g_autoptr(CoterieJudgement) judgement = NULL;
    g_autoptr(CoterieKeyed) keyed = NULL;
    guint32 count = coterie_tokens_count(tokens);
    g_autofree guint8 *allowed = g_malloc(count + 1);
    guint32 next = 0;

    if (labels == NULL || count == 0)
        return;
    judgement = coterie_judgement_by_rules(tokens, course->lexicon, NULL, NULL);
    keyed = coterie_keyed_new(
        tokens, judgement->vocabulary, course->clusters, judgement->candidates, judgement->chances);
    memset(allowed, 1 << COTERIE_LABEL_NONE | labels->unmarked, count);
    for (guint i = 0; i < labels->names->len; i++)
        label_name(keyed, &g_array_index(labels->names, Name, i), allowed, &next);
    g_byte_array_append(course->allowed, allowed, count);
    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *at = coterie_tokens_sentence(tokens, i);
        Sentence sentence = {course->starts->len, at->count, labels->corpus, (gint8)labels->fold};

        g_array_append_val(course->sentences, sentence);
        take_features(course, keyed, at->first, at->first + at->count);
    }
}

static gboolean
take_documents(Course *course, const char *path, GError **error)
{
    const char *const paths[] = {path, NULL};
    g_autoptr(CoterieReader) reader = coterie_reader_new(paths, NULL, error);
    GError *failure = NULL;

    if (reader == NULL)
        return FALSE;
    for (;;) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(reader, &failure);

        if (document == NULL)
            break;
        take_document(course, document);
    }
    if (failure != NULL)
        g_propagate_error(error, failure);
    return failure == NULL;
}

/* ------------------------------------------------------------------ the dictionary */

static guint64
find(const Dictionary *dictionary, guint64 key)
{
    guint64 at = (key ^ key >> 31) & (dictionary->room - 1);

    while (dictionary->keys[at] != 0 && dictionary->keys[at] != key)
        at = (at + 1) & (dictionary->room - 1);
    return at;
}

static void
count_features(Course *course)
{
    Dictionary *dictionary = &course->dictionary;

    dictionary->room = 1 << 25;
    dictionary->keys = g_new0(guint64, dictionary->room);
    dictionary->counts = g_new0(guint32, dictionary->room);
    dictionary->numbers = g_new0(guint32, dictionary->room);
    for (guint i = 0; i < course->sentences->len; i++) {
        const Sentence *sentence = &g_array_index(course->sentences, Sentence, i);
        gsize from = g_array_index(course->starts, gsize, sentence->first);
        gsize to = g_array_index(course->starts, gsize, sentence->first + sentence->length);

        for (gsize k = from; k < to && sentence->fold != course->left_out; k++) {
            guint64 key = g_array_index(course->features, guint64, k);
            guint64 at = find(dictionary, key);

            dictionary->keys[at] = key;
            dictionary->counts[at]++;
        }
    }
    for (guint64 at = 0; at < dictionary->room; at++) {
        if (dictionary->counts[at] >= RAREST)
            dictionary->numbers[at] = (guint32)++dictionary->used;
    }
}

/* Puts numbers from 1 in the place of the hashes; 0 of what is too rare. */
static guint32 *
number_features(Course *course)
{
    guint32 *numbers = g_new(guint32, course->features->len + 1);

    for (gsize k = 0; k < course->features->len; k++)
        numbers[k] =
            course->dictionary
                .numbers[find(&course->dictionary, g_array_index(course->features, guint64, k))];
    return numbers;
}

/* ------------------------------------------------------------------ learning */

typedef struct {
    Course *course;
    const guint32 *numbers;
    Weight *weights; /* one a feature, from 1 */
    Weight steps[L]; /* the label before, then the label after */
    CoterieSteps now;
    CoterieChain free; /* all ways through a sentence */
    CoterieChain held; /* those that the labels allow */
} Learner;

static void
update(Weight *weight, const float *gradient)
{
    for (guint i = 0; i < L; i++) {
        float g = gradient[i];
        float square = weight->square[i] + g * g;
        float root = sqrtf(square);
        float sum =
            weight->sum[i] + g - (root - sqrtf(weight->square[i])) / RATE * weight->score[i];
        float away = fabsf(sum) - LASSO;

        weight->sum[i] = sum;
        weight->square[i] = square;
        weight->score[i] = away <= 0 ? 0 : -copysignf(away, sum) / ((STEADY + root) / RATE + RIDGE);
    }
}

static void
score(Learner *learner, const Sentence *sentence, CoterieChain *chain, gboolean final)
{
    coterie_chain_resize(chain, sentence->length);
    for (guint32 t = 0; t < sentence->length; t++) {
        float *scores = chain->scores + t * L;
        gsize from = g_array_index(learner->course->starts, gsize, sentence->first + t);
        gsize to = g_array_index(learner->course->starts, gsize, sentence->first + t + 1);

        memset(scores, 0, sizeof(float) * L);
        for (gsize k = from; k < to; k++) {
            const Weight *weight = &learner->weights[learner->numbers[k]];
            const float *weights = final ? weight->mean : weight->score;

            for (guint i = 0; i < L; i++)
                scores[i] += weights[i];
        }
    }
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

static guint32
random_number(guint64 *seed)
{
    *seed = *seed * G_GUINT64_CONSTANT(6364136223846793005) + 1442695040888963407u;
    return (guint32)(*seed >> 32);
}

static void
learn_sentence(Learner *learner, const Sentence *sentence)
{
    const guint8 *allowed = learner->course->allowed->data + sentence->first;

    score(learner, sentence, &learner->free, FALSE);
    coterie_chain_resize(&learner->held, sentence->length);
    memcpy(learner->held.scores, learner->free.scores, sizeof(float) * sentence->length * L);
    coterie_chain_run(&learner->free, &learner->now, NULL);
    coterie_chain_run(&learner->held, &learner->now, allowed);
    for (guint32 t = 0; t < sentence->length; t++) {
        gsize from = g_array_index(learner->course->starts, gsize, sentence->first + t);
        gsize to = g_array_index(learner->course->starts, gsize, sentence->first + t + 1);
        float gradient[L];
        float most = 0;

        for (guint i = 0; i < L; i++) {
            gradient[i] = coterie_chain_chance(&learner->free, t, i) -
                          coterie_chain_chance(&learner->held, t, i);
            most = MAX(most, fabsf(gradient[i]));
        }
        if (most < IDLE)
            continue;
        for (gsize k = from; k < to; k++) {
            if (learner->numbers[k] != 0)
                update(&learner->weights[learner->numbers[k]], gradient);
        }
    }
    learn_steps(learner, sentence->length);
}

static guint32 *
order_new(const Course *course, guint *count)
{
    guint32 *order = g_new(guint32, course->sentences->len);

    *count = 0;
    for (guint i = 0; i < course->sentences->len; i++) {
        if (g_array_index(course->sentences, Sentence, i).fold != course->left_out)
            order[(*count)++] = i;
    }
    return order;
}

static void
shuffle(guint32 *order, guint count, guint64 *seed)
{
    for (guint i = count; i > 1; i--) {
        guint k;
        guint32 kept = order[i - 1];

        k = random_number(seed) % i;
        order[i - 1] = order[k];
        order[k] = kept;
    }
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
    Course *course = learner->course;
    g_autofree Count *counts = g_new0(Count, course->corpora->len);
    g_autoptr(GByteArray) labels = g_byte_array_new();
    Count all = {0, 0, 0};

    for (guint i = 0; i < course->sentences->len; i++) {
        const Sentence *sentence = &g_array_index(course->sentences, Sentence, i);
        Count *count = &counts[sentence->corpus];

        if (sentence->fold != course->left_out)
            continue;
        g_byte_array_set_size(labels, sentence->length);
        score(learner, sentence, &learner->free, TRUE);
        coterie_chain_best(&learner->free, &learner->now, labels->data);
        compare(labels->data, course->allowed->data + sentence->first, sentence->length, count);
    }
    printf("%d, round %u:", course->left_out, round);
    for (guint i = 0; i < course->corpora->len; i++) {
        printf("  %s %.4f", (const char *)g_ptr_array_index(course->corpora, i), f1(counts[i]));
        all.right += counts[i].right;
        all.found += counts[i].found;
        all.wanted += counts[i].wanted;
    }
    printf("  all %.4f\n", f1(all));
    fflush(stdout);
}

/* Takes the weights after a round into their mean, which is what the model has. */
static void
count_round(Learner *learner, guint round)
{
    float share = round <= FIRST_ROUND ? 1 : 1.0f / (float)(round - FIRST_ROUND + 1);

    for (guint64 k = 0; k <= learner->course->dictionary.used; k++) {
        Weight *weight = &learner->weights[k];

        for (guint i = 0; i < L; i++)
            weight->mean[i] += share * (weight->score[i] - weight->mean[i]);
    }
}

static void
learn(Learner *learner)
{
    Course *course = learner->course;
    guint count;
    g_autofree guint32 *order = order_new(course, &count);
    guint64 seed = 1917;

    coterie_steps_update(&learner->now);
    for (guint round = 1; round <= ROUNDS; round++) {
        shuffle(order, count, &seed);
        for (guint i = 0; i < count; i++)
            learn_sentence(learner, &g_array_index(course->sentences, Sentence, order[i]));
        count_round(learner, round);
        if (course->left_out >= 0)
            print_counts(learner, round);
    }
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
    const Dictionary *dictionary = &learner->course->dictionary;

    for (guint64 at = 0; at < dictionary->room; at++) {
        CoterieModelFeature feature = {.hash = dictionary->keys[at]};
        gboolean some = FALSE;

        if (dictionary->numbers[at] == 0)
            continue;
        for (guint i = 0; i < L; i++) {
            feature.weights[i] =
                (gint8)CLAMP(parts(learner->weights[dictionary->numbers[at]].mean[i]), -127, 127);
            some |= feature.weights[i] != 0;
        }
        if (some)
            g_array_append_val(features, feature);
    }
    g_array_sort(features, compare_hashes);
}

static gboolean
write_model(const Learner *learner, GArray *words, const char *path, GError **error)
{
    CoterieModelParts model = {words, g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature)), {0}};
    g_autoptr(GBytes) bytes = NULL;
    gboolean written;

    write_features(learner, model.features);
    for (guint i = 0; i < L * L; i++)
        model.steps[i] = coterie_chain_may_follow(i / L, i % L)
                             ? parts(learner->steps[i / L].score[i % L])
                             : G_MININT32;
    bytes = coterie_model_write(&model);
    written = g_file_set_contents(
        path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), error);
    printf("%u features of %" G_GUINT64_FORMAT ", %.1f MB\n",
           model.features->len,
           learner->course->dictionary.used,
           (double)g_bytes_get_size(bytes) / 1e6);
    g_array_unref(model.features);
    return written;
}

static void
learner_clear(Learner *learner)
{
    Dictionary *dictionary = &learner->course->dictionary;

    g_free(dictionary->keys);
    g_free(dictionary->counts);
    g_free(dictionary->numbers);
    memset(dictionary, 0, sizeof *dictionary);
    g_free((gpointer)learner->numbers);
    g_free(learner->weights);
    coterie_chain_clear(&learner->free);
    coterie_chain_clear(&learner->held);
}

static gboolean
learn_fold(Course *course, GArray *words, const char *folder, const char *fold, GError **error)
{
    g_autofree char *name = g_strconcat(fold, ".model", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    Learner learner = {.course = course};
    gboolean written;

    course->left_out = g_str_equal(fold, "none") ? -1 : atoi(fold);
    count_features(course);
    learner.numbers = number_features(course);
    learner.weights = g_new0(Weight, course->dictionary.used + 1);
    learn(&learner);
    written = write_model(&learner, words, path, error);
    learner_clear(&learner);
    return written;
}

static gboolean
run(char **arguments, GError **error)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(GArray) words = read_clusters(arguments[0], error);
    CoterieModelParts bare = {words, g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature)), {0}};
    g_autoptr(GBytes) bytes = coterie_model_write(&bare);
    Course course = {
        .clusters = coterie_model_new_from_bytes(bytes, "clusters", error),
        .lexicon = coterie_lexicon_new(data_dir, error),
        .labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, labels_free),
        .corpora = g_ptr_array_new_with_free_func(g_free),
        .sentences = g_array_new(FALSE, FALSE, sizeof(Sentence)),
        .starts = g_array_new(FALSE, FALSE, sizeof(gsize)),
        .features = g_array_new(FALSE, FALSE, sizeof(guint64)),
        .allowed = g_byte_array_new(),
    };
    gsize end;
    gboolean learned = TRUE;

    if (words->len == 0 || course.clusters == NULL || course.lexicon == NULL ||
        !read_labels(&course, arguments[2], error) || !take_documents(&course, arguments[1], error))
        return FALSE;
    end = course.features->len;
    g_array_append_val(course.starts, end);
    for (guint i = 4; arguments[i] != NULL && learned; i++)
        learned = learn_fold(&course, words, arguments[3], arguments[i], error);
    return learned;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;

    if (argc < 6) {
        fprintf(stderr, "usage: coterie-tagger CLUSTERS TEXTS LABELS FOLDER FOLD...\n");
        return 2;
    }
    if (run(argv + 1, &error))
        return 0;
    fprintf(stderr, "coterie-tagger: %s\n", error != NULL ? error->message : "no clusters");
    return 1;
}
