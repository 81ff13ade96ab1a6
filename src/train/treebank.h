/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_TREEBANK_H
#define COTERIE_TRAIN_TREEBANK_H

#include "text/forms.h"

typedef struct {
    const char *text;
    const char *lemma;
    CoterieForm form;
    guint32 head; /* in the sentence, counted from 0; the number of its words for the root */
    guint8 tag;   /* fine */
    guint8 relation;
} TreebankWord;

typedef struct {
    guint first; /* word */
    guint count;
    guint32 document; /* a number that its name has, whatever files it stands in */
} TreebankSentence;

/* Annotated sentences, read from CoNLL-U. */
typedef struct {
    GArray *words;     /* of TreebankWord */
    GArray *sentences; /* of TreebankSentence */
    GStringChunk *strings;
} Treebank;

/* @count files, one after another. (transfer full) */
Treebank *
treebank_new(const CoterieClusterTable *clusters, char **paths, int count, GError **error);
void treebank_free(Treebank *treebank);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Treebank, treebank_free)

static inline const TreebankSentence *
treebank_sentence(const Treebank *treebank, guint index)
{
    return &g_array_index(treebank->sentences, TreebankSentence, index);
}

/* The words of a sentence. (transfer none) */
static inline const TreebankWord *
treebank_words(const Treebank *treebank, const TreebankSentence *sentence)
{
    return &g_array_index(treebank->words, TreebankWord, sentence->first);
}

#endif
