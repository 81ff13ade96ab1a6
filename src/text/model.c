/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tagger of names has learned (src/train/tagger.c makes it): steps from label to label, a
 * table of the clusters of words, a table of the weights of features; text/model_file.c says how
 * they lie in a file. */
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

enum { CLUSTERS, FEATURES };

static const CoterieModelKind kind = {
    .magic = "coterie names\n\x1a",
    .of = "names",
    .version = 1,
    .labels = COTERIE_LABELS,
    .fixed = sizeof(gint32) * COTERIE_LABELS * COTERIE_LABELS,
    .sizes = {sizeof(ClusterRow), sizeof(FeatureRow)},
};

struct CoterieModel {
    GBytes *bytes;
    const gint32 *steps;
    CoterieClusterTable clusters;
    const FeatureRow *features;
    guint32 feature_rows;
};

/* ------------------------------------------------------------------ reading */

CoterieModel *
coterie_model_new_from_bytes(GBytes *bytes, const char *name, GError **error)
{
    CoterieModelContent content;
    CoterieModel *model;

    if (!coterie_model_file_read(&kind, bytes, name, &content, error))
        return NULL;
    if (!coterie_model_table_ends(
            content.tables[CLUSTERS], sizeof(ClusterRow), content.rows[CLUSTERS]) ||
        !coterie_model_table_ends(
            content.tables[FEATURES], sizeof(FeatureRow), content.rows[FEATURES])) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s is damaged", name);
        return NULL;
    }
    model = g_new0(CoterieModel, 1);
    model->bytes = g_bytes_ref(bytes);
    model->steps = content.fixed;
    model->clusters = (CoterieClusterTable){content.tables[CLUSTERS], content.rows[CLUSTERS]};
    model->features = content.tables[FEATURES];
    model->feature_rows = content.rows[FEATURES];
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
    return model->steps;
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

GBytes *
coterie_model_write(const CoterieModelParts *parts)
{
    CoterieModelContent content = {
        .fixed = parts->steps,
        .rows = {coterie_model_table_rows(parts->clusters->len),
                 coterie_model_table_rows(parts->features->len)},
    };
    g_autofree ClusterRow *clusters = write_clusters(parts->clusters, content.rows[CLUSTERS]);
    g_autofree FeatureRow *features = write_features(parts->features, content.rows[FEATURES]);

    content.tables[CLUSTERS] = clusters;
    content.tables[FEATURES] = features;
    return coterie_model_file_write(&kind, &content);
}
