/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes are a model or are refused in one line. Of a model every word and every feature has an
 * answer. So that not all bytes fall at the checksum, the same bytes are also made parts of a
 * model, which must be read again as it was written. */
#include "fuzz.h"
#include "text/model.h"

#include <coterie/error.h>

#include <string.h>

/* What is told of a word is within its bounds. */
static void
ask_embedding(const CoterieModel *model, const char *word)
{
    const CoterieEmbedding *embedding = coterie_model_embedding(model, word);
    gint16 parts[COTERIE_EMBEDDING_ROOM];

    if (embedding == NULL)
        return;
    coterie_embedding_read(embedding, parts);
    for (guint i = 0; i < COTERIE_EMBEDDING_PARTS; i++)
        g_assert_cmpint(ABS(parts[i]), <=, 3);
}

static void
ask(const CoterieModel *model, const uint8_t *data, size_t size)
{
    for (size_t i = 0; i + 8 <= size && i < 800; i++) {
        g_autofree char *word = g_strndup((const char *)data + i, 8);
        guint64 hash;

        memcpy(&hash, data + i, sizeof hash);
        (void)coterie_model_weights(model, hash);
        g_assert_cmpuint(coterie_model_clusters(model, word).of[0], <, 128);
        ask_embedding(model, word);
    }
    g_assert_nonnull(coterie_model_steps(model));
}

static void
read_as_it_is(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieModel) model = coterie_model_new_from_bytes(bytes, "model", &error);

    if (model != NULL) {
        ask(model, data, size);
    } else {
        g_assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
        g_assert_null(strpbrk(error->message, "\n\r"));
    }
}

static void
write_and_read(const uint8_t *data, size_t size)
{
    g_autoptr(GArray) clusters = g_array_new(FALSE, FALSE, sizeof(CoterieModelWord));
    g_autoptr(GArray) features = g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature));
    g_autoptr(GArray) embeddings = g_array_new(FALSE, FALSE, sizeof(CoterieModelEmbedding));
    CoterieModelParts parts = {
        .clusters = clusters, .features = features, .embeddings = embeddings};
    g_autoptr(GBytes) bytes = NULL;
    g_autoptr(CoterieModel) model = NULL;

    for (size_t i = 0; i + 16 <= size; i += 16) {
        CoterieModelFeature feature;

        memcpy(&feature, data + i, sizeof feature);
        g_array_append_val(features, feature);
    }
    for (size_t i = 0; i + 8 <= size && i < 800; i += 40) {
        g_autofree char *word = g_strndup((const char *)data + i, 8);
        CoterieModelEmbedding known = {coterie_model_hash(word, strlen(word)), {{0}}};

        memcpy(&known.embedding, data, MIN(size, sizeof known.embedding));
        g_array_append_val(embeddings, known);
    }
    bytes = coterie_model_write(&parts);
    model = coterie_model_new_from_bytes(bytes, "model", NULL);
    g_assert_nonnull(model);
    for (guint i = 0; i < features->len; i++)
        g_assert_nonnull(
            coterie_model_weights(model, g_array_index(features, CoterieModelFeature, i).hash));
    ask(model, data, size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_as_it_is(data, size);
    write_and_read(data, size);
    return 0;
}
