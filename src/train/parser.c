/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns data/en/syntax.model: annotated sentences go in, the weights of tagger and parser come
 * out. The parser learns on tags that a tagger gave which had not seen the sentence, and from where
 * its own wrong moves have led it.
 *
 * usage: coterie-parser DATA_DIR FOLDER TREEBANK...
 *        coterie-parser --held-out DATA_DIR FOLDER TREEBANK...
 *        coterie-parser --evaluate DATA_DIR TREEBANK...
 *
 * A treebank that is given twice counts twice. --held-out leaves every tenth document out and shows
 * after each round how well these are parsed, by which settings are chosen. --evaluate shows how
 * well a model does. */
#include "text/parsing.h"
#include "text/syntax_private.h"
#include "text/tagging.h"
#include "text/templates.h"
#include "train/evaluation.h"
#include "train/learner.h"
#include "train/lemma_rows.h"
#include "train/oracle.h"
#include "train/shuffle.h"
#include "train/treebank.h"

#include <stdio.h>
#include <string.h>

#define FOLDS 5             /* taggers, each for what the others have learned from */
#define TAGGING_ROUNDS 4    /* through all sentences */
#define TAGGING_SETTLES 2   /* the round after which no new signs are taken */
#define TAGGING_LEAST 0.06f /* weight of a sign that is kept then */
#define PARSING_ROUNDS 8
#define PARSING_SETTLES 3
#define PARSING_LEAST 0.05f
#define PARTS 24    /* of a weight of 1 */
#define TRUSTING 1  /* rounds in which only right moves are made */
#define EXPLORING 9 /* of ten moves, so many are the parser's own after that */
#define HELD_OUT 10 /* every so many documents */

static const FtrlRates tagging_rates = {0.1f, 1.0f, 0.6f, 2.0f};
static const FtrlRates parsing_rates = {0.1f, 1.0f, 1.0f, 3.0f};

typedef struct {
    const Treebank *treebank;
    const CoterieClusterTable *clusters;
    gboolean hold_out;
    GArray *forms;    /* of CoterieForm, a word each */
    GByteArray *tags; /* fine, as a tagger sees them; a word each */
    CoterieParserState state;
} Course;

/* ------------------------------------------------------------------ what is learned from */

static gboolean
is_held_out(const Course *course, const TreebankSentence *sentence)
{
    return course->hold_out && sentence->document % HELD_OUT == 0;
}

static gboolean
is_of_fold(const TreebankSentence *sentence, gint fold)
{
    return fold >= 0 && (gint)(sentence->document % FOLDS) == fold;
}

static const CoterieForm *
forms_of(const Course *course, const TreebankSentence *sentence)
{
    return &g_array_index(course->forms, CoterieForm, sentence->first);
}

/* The sentences to learn from without those of a fold (-1: none), in their order. (transfer full)
 */
static GArray *
sentences_without(const Course *course, gint fold)
{
    GArray *order = g_array_new(FALSE, FALSE, sizeof(guint32));

    for (guint32 i = 0; i < course->treebank->sentences->len; i++) {
        const TreebankSentence *sentence = treebank_sentence(course->treebank, i);

        if (!is_held_out(course, sentence) && !is_of_fold(sentence, fold))
            g_array_append_val(order, i);
    }
    return order;
}

/* ------------------------------------------------------------------ weights */

/* The weights of two learners as they will lie in the file. @parser may be NULL. */
static GBytes *
write_weights(const Course *course, const Learner *tagger, const Learner *parser)
{
    g_autoptr(GArray) signs = g_array_new(FALSE, FALSE, sizeof(CoterieNewSign));
    g_autoptr(GArray) votes = g_array_new(FALSE, FALSE, sizeof(CoterieVote));

    learner_write(tagger, PARTS, signs, votes);
    if (parser != NULL)
        learner_write(parser, PARTS, signs, votes);
    return coterie_syntax_file_write(course->clusters, signs, votes);
}

static CoterieSyntaxFile
read_weights(GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    CoterieSyntaxFile file = {NULL, {NULL, 0}, {NULL, NULL, 0}};

    if (!coterie_syntax_file_read(&file, bytes, "what was learned", &error))
        g_error("%s", error->message);
    return file;
}

/* The class with the highest of @scores of those that @among marks. */
static guint8
best_of(const float *scores, const gboolean *among, guint classes)
{
    guint best = classes;

    for (guint i = 0; i < classes; i++) {
        if (among[i] && (best == classes || scores[i] > scores[best]))
            best = i;
    }
    return (guint8)best;
}

/* ------------------------------------------------------------------ tags */

static void
learn_tags(const Course *course, Learner *tagger, const TreebankSentence *sentence)
{
    const TreebankWord *words = treebank_words(course->treebank, sentence);
    const CoterieForm *forms = forms_of(course, sentence);
    guint8 *tags = course->tags->data + sentence->first;
    guint64 keys[COTERIE_TEMPLATES_MOST];
    float scores[COTERIE_CLASSES_MOST];
    gboolean possible[COTERIE_FINE_TAGS];
    gboolean right[COTERIE_FINE_TAGS] = {FALSE};

    for (guint i = 0; i < COTERIE_FINE_TAGS; i++)
        possible[i] = TRUE;
    for (guint i = 0; i < sentence->count; i++) {
        guint used = coterie_tagging_keys(forms, sentence->count, i, tags, keys);

        learner_sum(tagger, keys, used, scores);
        right[words[i].tag] = TRUE;
        learner_learn(tagger, keys, used, scores, possible, right);
        right[words[i].tag] = FALSE;
        tags[i] = best_of(scores, possible, COTERIE_FINE_TAGS);
    }
}

/* (transfer full) */
static Learner *
learn_tagger(const Course *course, gint left_out)
{
    g_autoptr(GArray) order = sentences_without(course, left_out);
    Learner *tagger = learner_new(&tagging_rates, COTERIE_FINE_TAGS);
    guint64 seed = 1789;

    for (guint round = 0; round < TAGGING_ROUNDS; round++) {
        coterie_shuffle((guint32 *)(gpointer)order->data, order->len, &seed);
        for (guint i = 0; i < order->len; i++)
            learn_tags(course,
                       tagger,
                       treebank_sentence(course->treebank, g_array_index(order, guint32, i)));
        learner_end_round(tagger);
        if (round + 1 == TAGGING_SETTLES)
            learner_settle(tagger, TAGGING_LEAST);
    }
    return tagger;
}

/* Tags each fold by a tagger that has not seen it. */
static void
tag_folds(const Course *course)
{
    g_autoptr(GByteArray) tags = g_byte_array_new();

    g_byte_array_set_size(tags, course->tags->len);
    for (gint fold = 0; fold < FOLDS; fold++) {
        g_autoptr(Learner) tagger = learn_tagger(course, fold);
        g_autoptr(GBytes) bytes = write_weights(course, tagger, NULL);
        CoterieSyntaxFile file = read_weights(bytes);

        for (guint i = 0; i < course->treebank->sentences->len; i++) {
            const TreebankSentence *sentence = treebank_sentence(course->treebank, i);

            if (is_of_fold(sentence, fold))
                coterie_tagging_run(&file.weights,
                                    forms_of(course, sentence),
                                    sentence->count,
                                    tags->data + sentence->first);
        }
        coterie_syntax_file_clear(&file);
    }
    memcpy(course->tags->data, tags->data, tags->len);
}

/* ------------------------------------------------------------------ trees */

static void
learn_tree(Course *course,
           Learner *parser,
           const TreebankSentence *sentence,
           const WantedTree *tree,
           gboolean trusting,
           guint64 *seed)
{
    CoterieParserState *state = &course->state;
    guint64 keys[COTERIE_TEMPLATES_MOST];
    float scores[COTERIE_CLASSES_MOST];
    gboolean possible[COTERIE_MOVES];
    gboolean right[COTERIE_MOVES];

    coterie_parser_state_begin(
        state, forms_of(course, sentence), course->tags->data + sentence->first, sentence->count);
    while (!coterie_parser_state_ended(state)) {
        guint used = coterie_parsing_keys(state, keys);
        gboolean exploring = !trusting && coterie_random(seed) % 10 < EXPLORING;

        learner_sum(parser, keys, used, scores);
        coterie_parser_state_possible(state, possible);
        oracle_right_moves(state, tree, possible, right);
        learner_learn(parser, keys, used, scores, possible, right);
        coterie_parser_state_move(state,
                                  best_of(scores, exploring ? possible : right, COTERIE_MOVES));
    }
}

static void
show_round(Course *course, const Learner *tagger, const Learner *parser, guint round)
{
    g_autoptr(GBytes) bytes = write_weights(course, tagger, parser);
    CoterieSyntaxFile file = read_weights(bytes);
    Evaluation evaluation = {0};

    for (guint i = 0; i < course->treebank->sentences->len; i++) {
        const TreebankSentence *sentence = treebank_sentence(course->treebank, i);

        if (is_held_out(course, sentence))
            evaluation_add(&evaluation, &file.weights, course->treebank, sentence);
    }
    printf("round %u: %.1f MB, ", round, (double)g_bytes_get_size(bytes) / 1e6);
    evaluation_print(&evaluation);
    if (round == PARSING_ROUNDS)
        evaluation_print_relations(&evaluation);
    coterie_syntax_file_clear(&file);
}

/* The trees without crossing arcs, a word each. */
static void
fill_trees(const Course *course, GArray *heads, GByteArray *relations)
{
    for (guint i = 0; i < course->treebank->words->len; i++) {
        const TreebankWord *word = &g_array_index(course->treebank->words, TreebankWord, i);

        g_array_append_val(heads, word->head);
        g_byte_array_append(relations, &word->relation, 1);
    }
    for (guint i = 0; i < course->treebank->sentences->len; i++) {
        const TreebankSentence *sentence = treebank_sentence(course->treebank, i);

        oracle_uncross(&g_array_index(heads, guint32, sentence->first), sentence->count);
    }
}

/* (transfer full) */
static Learner *
learn_parser(Course *course, const Learner *tagger)
{
    g_autoptr(GArray) order = sentences_without(course, -1);
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GByteArray) relations = g_byte_array_new();
    Learner *parser = learner_new(&parsing_rates, COTERIE_MOVES);
    guint64 seed = 1848;

    fill_trees(course, heads, relations);
    for (guint round = 0; round < PARSING_ROUNDS; round++) {
        coterie_shuffle((guint32 *)(gpointer)order->data, order->len, &seed);
        for (guint i = 0; i < order->len; i++) {
            const TreebankSentence *sentence =
                treebank_sentence(course->treebank, g_array_index(order, guint32, i));
            WantedTree tree = {&g_array_index(heads, guint32, sentence->first),
                               relations->data + sentence->first};

            learn_tree(course, parser, sentence, &tree, round < TRUSTING, &seed);
        }
        learner_end_round(parser);
        if (course->hold_out)
            show_round(course, tagger, parser, round + 1);
        if (round + 1 == PARSING_SETTLES)
            learner_settle(parser, PARSING_LEAST);
    }
    return parser;
}

/* ------------------------------------------------------------------ commands */

static gboolean
write_file(const char *folder, const char *name, const void *data, gsize size, GError **error)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);

    return g_file_set_contents(path, data, (gssize)size, error);
}

/* The bytes of the model. (transfer full) */
static GBytes *
learn(const Treebank *treebank, const CoterieClusterTable *clusters, gboolean hold_out)
{
    Course course = {
        .treebank = treebank,
        .clusters = clusters,
        .hold_out = hold_out,
        .forms = g_array_new(FALSE, FALSE, sizeof(CoterieForm)),
        .tags = g_byte_array_new(),
    };
    g_autoptr(Learner) tagger = NULL;
    g_autoptr(Learner) parser = NULL;

    for (guint i = 0; i < treebank->words->len; i++)
        g_array_append_val(course.forms, g_array_index(treebank->words, TreebankWord, i).form);
    g_byte_array_set_size(course.tags, treebank->words->len);
    coterie_parser_state_init(&course.state);
    tagger = learn_tagger(&course, -1);
    tag_folds(&course);
    parser = learn_parser(&course, tagger);
    coterie_parser_state_clear(&course.state);
    g_array_unref(course.forms);
    g_byte_array_unref(course.tags);
    return write_weights(&course, tagger, parser);
}

static gboolean
run_learning(int argc, char **argv, gboolean hold_out, GError **error)
{
    g_autofree char *model = g_build_filename(argv[0], "en", "names.model", NULL);
    g_autofree char *verbs =
        g_build_filename(argv[0], "en", "sources", "irregular_verbs.tsv", NULL);
    g_autoptr(CoterieModel) names = coterie_model_new(model, error);
    const CoterieClusterTable *clusters = names != NULL ? coterie_model_cluster_table(names) : NULL;
    g_autoptr(Treebank) treebank =
        clusters != NULL ? treebank_new(clusters, argv + 2, argc - 2, error) : NULL;
    g_autoptr(GBytes) bytes = NULL;
    g_autofree char *lemmas = NULL;

    lemmas = treebank != NULL ? lemma_rows_write(treebank, verbs, error) : NULL;
    if (lemmas == NULL)
        return FALSE;
    bytes = learn(treebank, clusters, hold_out);
    return write_file(argv[1], "lemmas.tsv", lemmas, strlen(lemmas), error) &&
           write_file(argv[1],
                      "syntax.model",
                      g_bytes_get_data(bytes, NULL),
                      g_bytes_get_size(bytes),
                      error);
}

static gboolean
run_evaluation(int argc, char **argv, GError **error)
{
    g_autoptr(CoterieSyntaxModel) model = coterie_syntax_model_new(argv[0], error);
    g_autoptr(Treebank) treebank =
        model != NULL ? treebank_new(&model->file.clusters, argv + 1, argc - 1, error) : NULL;
    Evaluation evaluation = {0};

    if (treebank == NULL)
        return FALSE;
    evaluation.lemmas = model->lemmas;
    for (guint i = 0; i < treebank->sentences->len; i++)
        evaluation_add(&evaluation, &model->file.weights, treebank, treebank_sentence(treebank, i));
    evaluation_print(&evaluation);
    evaluation_print_relations(&evaluation);
    return TRUE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    gboolean evaluating = argc > 1 && g_str_equal(argv[1], "--evaluate");
    gboolean holding_out = argc > 1 && g_str_equal(argv[1], "--held-out");
    int skipped = evaluating || holding_out ? 2 : 1;
    gboolean done;

    if (argc - skipped < (evaluating ? 2 : 3)) {
        fprintf(stderr,
                "usage: coterie-parser [--held-out] DATA_DIR FOLDER TREEBANK...\n"
                "       coterie-parser --evaluate DATA_DIR TREEBANK...\n");
        return 2;
    }
    done = evaluating ? run_evaluation(argc - skipped, argv + skipped, &error)
                      : run_learning(argc - skipped, argv + skipped, holding_out, &error);
    if (done)
        return 0;
    fprintf(stderr, "coterie-parser: %s\n", error->message);
    return 1;
}
