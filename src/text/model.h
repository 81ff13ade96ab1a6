/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_MODEL_H
#define COTERIE_TEXT_MODEL_H

#include "text/embedding.h"
#include "text/model_file.h"

/* What a word can be in a text. Of a person's name of several words the first, those within and the
 * last are told apart; of other names every word is the same. */
typedef enum {
    COTERIE_LABEL_NONE,
    COTERIE_LABEL_FIRST,
    COTERIE_LABEL_WITHIN,
    COTERIE_LABEL_LAST,
    COTERIE_LABEL_LONE,
    COTERIE_LABEL_PLACE,
    COTERIE_LABEL_ORGANISATION,
    COTERIE_LABEL_OTHER,
} CoterieLabel;
#define COTERIE_LABELS 8
#define COTERIE_LABELS_ALL 0xff /* a bit for each: any of them is allowed */

/* The clusters of a word in three groupings, coarse to fine; 0 of a word that is in none. */
#define COTERIE_GROUPINGS 3
typedef struct {
    guint16 of[COTERIE_GROUPINGS];
} CoterieWordClusters;

/* Weights are whole numbers of such a part. */
#define COTERIE_MODEL_PARTS 24

/* How many shapes of tokens there are (names/shapes.h). */
#define COTERIE_SHAPES 26

/* Of the neural network (names/neural.h): how far around a token it looks, and the size of its
 * hidden layer. */
#define COTERIE_NEURAL_REACH 3
#define COTERIE_NEURAL_PLACES (2 * COTERIE_NEURAL_REACH + 1)
#define COTERIE_NEURAL_HIDDEN 32

/* Its weights are whole numbers, those of words of such parts, the others of such. */
#define COTERIE_NEURAL_FINE (1 << 13)
#define COTERIE_NEURAL_COARSE (1 << 10)

/* Places go from left to right; the shape behind the last is of what is outside of the sentence. */
typedef struct {
    gint16 words[COTERIE_NEURAL_PLACES][COTERIE_NEURAL_HIDDEN][COTERIE_EMBEDDING_ROOM];
    gint16 shapes[COTERIE_NEURAL_PLACES][COTERIE_SHAPES + 1][COTERIE_NEURAL_HIDDEN];
    gint16 labels[COTERIE_NEURAL_HIDDEN][COTERIE_LABELS];
    gint16 bias[COTERIE_LABELS];
} CoterieNeuralWeights;

/* What a tagger of names has learned: clusters and embeddings of words, weights of features, of a
 * neural network, and of a label after another. Immutable. */
typedef struct CoterieModel CoterieModel;

/* Maps a file that coterie_model_write() made; refuses every other. (transfer full) */
CoterieModel *coterie_model_new(const char *path, GError **error);

/* The same of bytes in memory, whose checks they have to pass; @name is for messages. (transfer
 * full) */
CoterieModel *coterie_model_new_from_bytes(GBytes *bytes, const char *name, GError **error);
void coterie_model_free(CoterieModel *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieModel, coterie_model_free)

/* The clusters of many words, by the words' hashes; they lie in a model. */
typedef struct {
    const void *table;
    guint32 rows;
} CoterieClusterTable;

#define COTERIE_CLUSTERS_ROW (2 * sizeof(guint32)) /* bytes */

CoterieWordClusters coterie_cluster_table_find(const CoterieClusterTable *clusters,
                                               const char *folded);

/* (transfer none) */
const CoterieClusterTable *coterie_model_cluster_table(const CoterieModel *model);

CoterieWordClusters coterie_model_clusters(const CoterieModel *model, const char *folded);

/* What the word is to the neural network; NULL of an unknown one. (transfer none) (nullable) */
const CoterieEmbedding *coterie_model_embedding(const CoterieModel *model, const char *folded);

/* (transfer none) */
const CoterieNeuralWeights *coterie_model_neural(const CoterieModel *model);

/* The weights of a feature, one a label; NULL if it has none. (transfer none) (nullable) */
const gint8 *coterie_model_weights(const CoterieModel *model, guint64 feature);

/* Asks for the place of a feature that will be looked up soon. */
void coterie_model_expect(const CoterieModel *model, guint64 feature);

/* The weight of a label after another, in parts; of two that cannot follow, G_MININT32.
 * (transfer none) (array fixed-size=64) */
const gint32 *coterie_model_steps(const CoterieModel *model);

/* What goes into a model. */
typedef struct {
    GArray *clusters;                   /* of CoterieModelWord */
    GArray *features;                   /* of CoterieModelFeature */
    GArray *embeddings;                 /* of CoterieModelEmbedding; (nullable) */
    const CoterieNeuralWeights *neural; /* (nullable): one that says nothing */
    gint32 steps[COTERIE_LABELS * COTERIE_LABELS];
} CoterieModelParts;

typedef struct {
    guint64 hash;
    CoterieWordClusters clusters;
} CoterieModelWord;

typedef struct {
    guint64 hash;
    gint8 weights[COTERIE_LABELS];
} CoterieModelFeature;

typedef struct {
    guint64 hash;
    CoterieEmbedding embedding;
} CoterieModelEmbedding;

/* The bytes of a model; the same parts in the same order give the same bytes. (transfer full) */
GBytes *coterie_model_write(const CoterieModelParts *parts);

#endif
