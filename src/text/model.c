/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of what the tagger of names has learned (src/train/tagger.c makes it). A head says how
 * much of each follows: steps from label to label, clusters of words, weights of features. The last
 * two are tables in which a key's hash says where to begin to look, and the next empty place where
 * to stop. The file is mapped and read where it lies, once its size and its checksum are found
 * right.
 *
 * Weak spot: a feature is known by 64 bits of its hash, 32 of them by where it lies; two that meet
 * share their weights. The numbers are of the machine's own order; another one refuses the file. */
#include "text/model.h"

#include "text/key.h"

#include <coterie/error.h>

#include <string.h>

#define MAGIC "coterie names\n\x1a"
#define VERSION 1u
#define ORDER 0x01020304u

typedef struct {
    char magic[16];
    guint32 order;
    guint32 version;
    guint32 labels;
    guint32 cluster_rows;
    guint32 feature_rows;
    guint32 reserved;
    guint64 checksum; /* of all that follows the head */
} Head;

/* Tables are open, a key of 0 is an empty place. */
typedef struct {
    guint32 key;
    guint32 clusters; /* 7, 10 and 12 bits */
} ClusterRow;

typedef struct {
    guint32 key;
    gint8 weights[COTERIE_LABELS];
} FeatureRow;

struct CoterieModel {
    GBytes *bytes;
    const gint32 *steps;
    const ClusterRow *clusters;
    const FeatureRow *features;
    guint32 cluster_rows;
    guint32 feature_rows;
};

#define STEPS_SIZE (sizeof(gint32) * COTERIE_LABELS * COTERIE_LABELS)

guint64
coterie_model_hash(const char *text, gsize length)
{
    return coterie_model_mix(coterie_hash_bytes(COTERIE_HASH_START, text, length), length);
}

static guint32
key_of(guint64 hash)
{
    return (guint32)hash != 0 ? (guint32)hash : 1;
}

static guint32
place_of(guint64 hash, guint32 rows)
{
    return (guint32)((hash >> 32) * rows >> 32);
}

static guint64
checksum(const guint8 *bytes, gsize size)
{
    guint64 sum = size;

    for (gsize i = 0; i + sizeof sum <= size; i += sizeof sum) {
        guint64 word;

        memcpy(&word, bytes + i, sizeof word);
        sum = coterie_model_mix(sum, word);
    }
    for (gsize i = size - size % sizeof sum; i < size; i++)
        sum = coterie_model_mix(sum, bytes[i]);
    return sum;
}

/* ------------------------------------------------------------------ reading */

/* Why the file is refused; NULL if it is not. */
static const char *
fault_of(const Head *head, gsize size)
{
    guint64 expected = sizeof *head + STEPS_SIZE +
                       (guint64)head->cluster_rows * sizeof(ClusterRow) +
                       (guint64)head->feature_rows * sizeof(FeatureRow);

    if (memcmp(head->magic, MAGIC, sizeof MAGIC) != 0)
        return "is no model of names";
    if (head->order != ORDER)
        return "was made on a machine of another byte order";
    if (head->version != VERSION || head->labels != COTERIE_LABELS)
        return "is of another version";
    if (size != expected)
        return size < expected ? "is cut short" : "is longer than it says";
    if (head->checksum != checksum((const guint8 *)(head + 1), size - sizeof *head))
        return "is damaged";
    return NULL;
}

/* Every table has an empty place, so that looking for what is not there ends. */
static gboolean
tables_end(const CoterieModel *model)
{
    gboolean clusters = model->cluster_rows == 0;
    gboolean features = model->feature_rows == 0;

    for (guint32 i = 0; i < model->cluster_rows && !clusters; i++)
        clusters = model->clusters[i].key == 0;
    for (guint32 i = 0; i < model->feature_rows && !features; i++)
        features = model->features[i].key == 0;
    return clusters && features;
}

CoterieModel *
coterie_model_new_from_bytes(GBytes *bytes, const char *name, GError **error)
{
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    const Head *head = (const Head *)(gconstpointer)data;
    const char *fault = size < sizeof *head ? "is no model of names" : fault_of(head, size);
    g_autoptr(CoterieModel) model = NULL;

    if (fault != NULL) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s %s", name, fault);
        return NULL;
    }
    model = g_new0(CoterieModel, 1);
    model->bytes = g_bytes_ref(bytes);
    model->steps = (const gint32 *)(gconstpointer)(head + 1);
    model->clusters = (const ClusterRow *)(gconstpointer)((const guint8 *)(head + 1) + STEPS_SIZE);
    model->features = (const FeatureRow *)(gconstpointer)(model->clusters + head->cluster_rows);
    model->cluster_rows = head->cluster_rows;
    model->feature_rows = head->feature_rows;
    if (!tables_end(model)) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s is damaged", name);
        return NULL;
    }
    return g_steal_pointer(&model);
}

CoterieModel *
coterie_model_new(const char *path, GError **error)
{
    g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, error);
    g_autoptr(GBytes) bytes = file != NULL ? g_mapped_file_get_bytes(file) : NULL;

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
coterie_model_clusters(const CoterieModel *model, const char *folded)
{
    guint64 hash = coterie_model_hash(folded, strlen(folded));
    guint32 key = key_of(hash);
    CoterieWordClusters none = {{0}};

    if (model->cluster_rows == 0)
        return none;
    for (guint32 at = place_of(hash, model->cluster_rows);; at = (at + 1) % model->cluster_rows) {
        const ClusterRow *row = &model->clusters[at];

        if (row->key == 0)
            return none;
        if (row->key == key)
            return (CoterieWordClusters){{(guint16)(row->clusters & 0x7f),
                                          (guint16)(row->clusters >> 7 & 0x3ff),
                                          (guint16)(row->clusters >> 17)}};
    }
}

const gint8 *
coterie_model_weights(const CoterieModel *model, guint64 feature)
{
    guint32 key = key_of(feature);
    guint32 at = place_of(feature, model->feature_rows);

    if (model->feature_rows == 0)
        return NULL;
    while (model->features[at].key != key) {
        if (model->features[at].key == 0)
            return NULL;
        if (++at == model->feature_rows)
            at = 0;
    }
    return model->features[at].weights;
}

void
coterie_model_expect(const CoterieModel *model, guint64 feature)
{
    __builtin_prefetch(&model->features[place_of(feature, model->feature_rows)]);
}

const gint32 *
coterie_model_steps(const CoterieModel *model)
{
    return model->steps;
}

/* ------------------------------------------------------------------ writing */

/* Room for @count rows, half of it empty: most of what is looked up is not there, and an empty
 * place near by says so soonest. */
static guint32
rows_for(guint count)
{
    return count == 0 ? 0 : 2 * count + 1;
}

static void
put_word(ClusterRow *rows, guint32 count, const CoterieModelWord *word)
{
    guint32 at = place_of(word->hash, count);

    while (rows[at].key != 0)
        at = (at + 1) % count;
    rows[at].key = key_of(word->hash);
    rows[at].clusters = (guint32)word->clusters.of[0] | (guint32)word->clusters.of[1] << 7 |
                        (guint32)word->clusters.of[2] << 17;
}

static void
put_feature(FeatureRow *rows, guint32 count, const CoterieModelFeature *feature)
{
    guint32 at = place_of(feature->hash, count);

    while (rows[at].key != 0)
        at = (at + 1) % count;
    rows[at].key = key_of(feature->hash);
    memcpy(rows[at].weights, feature->weights, sizeof rows[at].weights);
}

GBytes *
coterie_model_write(const CoterieModelParts *parts)
{
    Head head = {
        .magic = MAGIC,
        .order = ORDER,
        .version = VERSION,
        .labels = COTERIE_LABELS,
        .cluster_rows = rows_for(parts->clusters->len),
        .feature_rows = rows_for(parts->features->len),
    };
    gsize clusters_size = head.cluster_rows * sizeof(ClusterRow);
    gsize size = sizeof head + STEPS_SIZE + clusters_size + head.feature_rows * sizeof(FeatureRow);
    guint8 *bytes = g_malloc0(size);
    guint8 *body = bytes + sizeof head;

    memcpy(body, parts->steps, STEPS_SIZE);
    for (guint i = 0; i < parts->clusters->len; i++)
        put_word((ClusterRow *)(gpointer)(body + STEPS_SIZE),
                 head.cluster_rows,
                 &g_array_index(parts->clusters, CoterieModelWord, i));
    for (guint i = 0; i < parts->features->len; i++)
        put_feature((FeatureRow *)(gpointer)(body + STEPS_SIZE + clusters_size),
                    head.feature_rows,
                    &g_array_index(parts->features, CoterieModelFeature, i));
    head.checksum = checksum(body, size - sizeof head);
    memcpy(bytes, &head, sizeof head);
    return g_bytes_new_take(bytes, size);
}
