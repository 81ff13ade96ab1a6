/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tagger of names has learned (src/train/tagger.c makes it): steps from label to label and
 * the weights of a neural network, then tables of the clusters of words, of the weights of features
 * and of the embeddings of words; text/model_file.c says how they lie in a file. */
#include "text/model.h"

#include <coterie/error.h>

#include <string.h>

typedef struct {
    guint32 key;
    guint32 clusters; /* 7, 10 and 12 bits */
} ClusterRow;

typedef struct {
    guint32 key;
    gint8 weights[COTERIE_LABELS];
} FeatureRow;

typedef struct {
    guint32 key;
    CoterieEmbedding embedding;
} EmbeddingRow;

typedef struct {
    gint32 steps[COTERIE_LABELS * COTERIE_LABELS];
    CoterieNeuralWeights neural;
} Fixed;

enum { CLUSTERS, FEATURES, EMBEDDINGS };

static const CoterieModelKind kind = {
    .magic = "coterie names\n\x1a",
    .of = "names",
    .version = 2,
    .labels = COTERIE_LABELS,
    .fixed = sizeof(Fixed),
    .sizes = {sizeof(ClusterRow), sizeof(FeatureRow), sizeof(EmbeddingRow)},
};

struct CoterieModel {
    GBytes *bytes;
    const Fixed *fixed;
    CoterieClusterTable clusters;
    const FeatureRow *features;
    guint32 feature_rows;
    const EmbeddingRow *embeddings;
    guint32 embedding_rows;
};

/* ------------------------------------------------------------------ reading */

/* Whether looking for what is in no table ends, in each of them. */
static gboolean
is_whole(const CoterieModelContent *content)
{
    for (guint i = 0; i < COTERIE_MODEL_TABLES; i++) {
        if (!coterie_model_table_ends(content->tables[i], kind.sizes[i], content->rows[i]))
            return FALSE;
    }
    return TRUE;
}

CoterieModel *
coterie_model_new_from_bytes(GBytes *bytes, const char *name, GError **error)
{
    CoterieModelContent content;
    CoterieModel *model;

    if (!coterie_model_file_read(&kind, bytes, name, &content, error))
        return NULL;
    if (!is_whole(&content)) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s is damaged", name);
        return NULL;
    }
    model = g_new0(CoterieModel, 1);
    model->bytes = g_bytes_ref(bytes);
    model->fixed = content.fixed;
    model->clusters = (CoterieClusterTable){content.tables[CLUSTERS], content.rows[CLUSTERS]};
    model->features = content.tables[FEATURES];
    model->feature_rows = content.rows[FEATURES];
    model->embeddings = content.tables[EMBEDDINGS];
    model->embedding_rows = content.rows[EMBEDDINGS];
    return model;
}

CoterieModel *
coterie_model_new(const char *path, GError **error)
{
    g_autoptr(GBytes) bytes = coterie_model_file_map(path, error);

    return bytes != NULL ? coterie_model_new_from_bytes(bytes, path, error) : NULL;
}

void
coterie_model_free(CoterieModel *model)
{
    if (model == NULL)
        return;
    g_bytes_unref(model->bytes);
    g_free(model);
}

CoterieWordClusters
coterie_cluster_table_find(const CoterieClusterTable *clusters, const char *folded)
{
    const ClusterRow *row = coterie_model_row(clusters->table,
                                              sizeof(ClusterRow),
                                              clusters->rows,
                                              coterie_model_hash(folded, strlen(folded)));

    if (row == NULL || row->key == 0)
        return (CoterieWordClusters){{0}};
    return (CoterieWordClusters){{(guint16)(row->clusters & 0x7f),
                                  (guint16)(row->clusters >> 7 & 0x3ff),
                                  (guint16)(row->clusters >> 17)}};
}

CoterieWordClusters
coterie_model_clusters(const CoterieModel *model, const char *folded)
{
    return coterie_cluster_table_find(&model->clusters, folded);
}

const CoterieClusterTable *
coterie_model_cluster_table(const CoterieModel *model)
{
    return &model->clusters;
}

const CoterieEmbedding *
coterie_model_embedding(const CoterieModel *model, const char *folded)
{
    const EmbeddingRow *row = coterie_model_row(model->embeddings,
                                                sizeof(EmbeddingRow),
                                                model->embedding_rows,
                                                coterie_model_hash(folded, strlen(folded)));

    return row != NULL && row->key != 0 ? &row->embedding : NULL;
}

const CoterieNeuralWeights *
coterie_model_neural(const CoterieModel *model)
{
    return &model->fixed->neural;
}

const gint8 *
coterie_model_weights(const CoterieModel *model, guint64 feature)
{
    const FeatureRow *row =
        coterie_model_row(model->features, sizeof(FeatureRow), model->feature_rows, feature);

    return row != NULL && row->key != 0 ? row->weights : NULL;
}

void
coterie_model_expect(const CoterieModel *model, guint64 feature)
{
    __builtin_prefetch(&model->features[coterie_model_place(feature, model->feature_rows)]);
}

const gint32 *
coterie_model_steps(const CoterieModel *model)
{
    return model->fixed->steps;
}

/* ------------------------------------------------------------------ writing */

static ClusterRow *
write_clusters(const GArray *words, guint32 count)
{
    ClusterRow *rows = g_new0(ClusterRow, count + 1);

    for (guint i = 0; i < words->len; i++) {
        const CoterieModelWord *word = &g_array_index(words, CoterieModelWord, i);
        ClusterRow *row = coterie_model_table_add(rows, sizeof *rows, count, word->hash);

        row->clusters = (guint32)word->clusters.of[0] | (guint32)word->clusters.of[1] << 7 |
                        (guint32)word->clusters.of[2] << 17;
    }
    return rows;
}

static FeatureRow *
write_features(const GArray *features, guint32 count)
{
    FeatureRow *rows = g_new0(FeatureRow, count + 1);

    for (guint i = 0; i < features->len; i++) {
        const CoterieModelFeature *feature = &g_array_index(features, CoterieModelFeature, i);
        FeatureRow *row = coterie_model_table_add(rows, sizeof *rows, count, feature->hash);

        memcpy(row->weights, feature->weights, sizeof row->weights);
    }
    return rows;
}

static EmbeddingRow *
write_embeddings(const GArray *embeddings, guint32 count)
{
    EmbeddingRow *rows = g_new0(EmbeddingRow, count + 1);

    for (guint i = 0; embeddings != NULL && i < embeddings->len; i++) {
        const CoterieModelEmbedding *word = &g_array_index(embeddings, CoterieModelEmbedding, i);
        EmbeddingRow *row = coterie_model_table_add(rows, sizeof *rows, count, word->hash);

        row->embedding = word->embedding;
    }
    return rows;
}

static Fixed *
write_fixed(const CoterieModelParts *parts)
{
    Fixed *fixed = g_new0(Fixed, 1);

    memcpy(fixed->steps, parts->steps, sizeof fixed->steps);
    if (parts->neural != NULL)
        fixed->neural = *parts->neural;
    return fixed;
}

GBytes *
coterie_model_write(const CoterieModelParts *parts)
{
    guint embeddings_count = parts->embeddings != NULL ? parts->embeddings->len : 0;
    CoterieModelContent content = {
        .rows = {coterie_model_table_rows(parts->clusters->len),
                 coterie_model_table_rows(parts->features->len),
                 coterie_model_table_full_rows(embeddings_count)},
    };
    g_autofree Fixed *fixed = write_fixed(parts);
    g_autofree ClusterRow *clusters = write_clusters(parts->clusters, content.rows[CLUSTERS]);
    g_autofree FeatureRow *features = write_features(parts->features, content.rows[FEATURES]);
    g_autofree EmbeddingRow *embeddings =
        write_embeddings(parts->embeddings, content.rows[EMBEDDINGS]);

    content.fixed = fixed;
    content.tables[CLUSTERS] = clusters;
    content.tables[FEATURES] = features;
    content.tables[EMBEDDINGS] = embeddings;
    return coterie_model_file_write(&kind, &content);
}
