/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a model does on annotated sentences, given their words. */
#include "train/evaluation.h"

#include "text/fold.h"
#include "text/parsing.h"
#include "text/tagging.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static void
compare_lemma(Evaluation *evaluation, const TreebankWord *word, guint8 tag)
{
    CoterieTag wanted = coterie_fine_tag(word->tag)->tag;
    g_autoptr(GString) lemma = NULL;
    g_autoptr(GString) given = NULL;

    if (evaluation->lemmas == NULL || (wanted != COTERIE_TAG_VERB && wanted != COTERIE_TAG_NOUN))
        return;
    lemma = g_string_new(NULL);
    given = g_string_new(NULL);
    coterie_lemmas_find(evaluation->lemmas, word->text, strlen(word->text), tag, lemma);
    coterie_fold(given, word->lemma, strlen(word->lemma));
    evaluation->inflected++;
    evaluation->lemmatised += g_ascii_strcasecmp(given->str, lemma->str) == 0 ? 1 : 0;
}

static void
compare(Evaluation *evaluation, const TreebankWord *word, guint8 tag, const CoterieNode *node)
{
    gboolean same_head = word->head == node->head;

    evaluation->words++;
    evaluation->tags += coterie_fine_tag(tag)->tag == coterie_fine_tag(word->tag)->tag ? 1 : 0;
    evaluation->heads += same_head ? 1 : 0;
    evaluation->relations +=
        same_head && coterie_relation_is_like(word->relation, node->relation) ? 1 : 0;
    compare_lemma(evaluation, word, tag);
    evaluation->wanted[word->relation]++;
    evaluation->found[node->relation]++;
    evaluation->right[word->relation] += same_head && word->relation == node->relation ? 1 : 0;
}

void
evaluation_add(Evaluation *evaluation,
               const CoterieWeightTable *weights,
               const Treebank *treebank,
               const TreebankSentence *sentence)
{
    const TreebankWord *words = treebank_words(treebank, sentence);
    g_autofree CoterieForm *forms = g_new(CoterieForm, sentence->count);
    g_autofree guint8 *tags = g_new(guint8, sentence->count);
    CoterieParserState state;
    clock_t start;

    for (guint i = 0; i < sentence->count; i++)
        forms[i] = words[i].form;
    start = clock();
    coterie_parser_state_init(&state);
    coterie_tagging_run(weights, forms, sentence->count, tags);
    coterie_parser_state_begin(&state, forms, tags, sentence->count);
    coterie_parsing_run(weights, &state);
    evaluation->time += clock() - start;
    for (guint i = 0; i < sentence->count; i++)
        compare(evaluation, &words[i], tags[i], coterie_parser_state_node(&state, i));
    coterie_parser_state_clear(&state);
}

static double
share(guint part, guint whole)
{
    return 100.0 * part / MAX(whole, 1);
}

void
evaluation_print(const Evaluation *evaluation)
{
    printf("%u words: tags %.2f, unlabelled %.2f, labelled %.2f",
           evaluation->words,
           share(evaluation->tags, evaluation->words),
           share(evaluation->heads, evaluation->words),
           share(evaluation->relations, evaluation->words));
    if (evaluation->inflected > 0)
        printf(", lemmas of verbs and nouns %.2f",
               share(evaluation->lemmatised, evaluation->inflected));
    printf("; %.0f words a second\n",
           (double)CLOCKS_PER_SEC * evaluation->words / (double)MAX(evaluation->time, 1));
    fflush(stdout);
}

void
evaluation_print_relations(const Evaluation *evaluation)
{
    printf("%-14s %8s %9s %9s\n", "relation", "wanted", "precision", "recall");
    for (guint i = 0; i < COTERIE_RELATIONS; i++)
        printf("%-14s %8u %9.1f %9.1f\n",
               coterie_relation_name(i),
               evaluation->wanted[i],
               share(evaluation->right[i], evaluation->found[i]),
               share(evaluation->right[i], evaluation->wanted[i]));
}
