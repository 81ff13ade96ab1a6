/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes are a model or are refused in one line. Of a model every word and every feature has an
 * answer. So that not all bytes fall at the checksum, the same bytes are also made parts of a
 * model, which must be read again as it was written. */
#include "fuzz.h"
#include "text/model.h"

#include <coterie/error.h>

#include <string.h>

static void
ask(const CoterieModel *model, const uint8_t *data, size_t size)
{
    for (size_t i = 0; i + 8 <= size && i < 800; i++) {
        g_autofree char *word = g_strndup((const char *)data + i, 8);
        guint64 hash;

        memcpy(&hash, data + i, sizeof hash);
        (void)coterie_model_weights(model, hash);
        g_assert_cmpuint(coterie_model_clusters(model, word).of[0], <, 128);
        (void)coterie_model_embedding(model, word);
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

#define STEP 40 /* bytes from a word that is known to the next */

static char *
word_at(const uint8_t *at)
{
    return g_strndup((const char *)at, 8);
}

/* Words of the data, all of which are used as its first bytes say. */
static void
known_words(const uint8_t *data, size_t size, GArray *embeddings)
{
    for (size_t i = 0; i + STEP <= size && i < 800; i += STEP) {
        g_autofree char *word = word_at(data + i);
        CoterieModelEmbedding known = {.hash = coterie_model_hash(word, strlen(word))};

        memcpy(&known.embedding, data, sizeof known.embedding);
        g_array_append_val(embeddings, known);
    }
}

static void
check_embedding(const CoterieModel *model, const uint8_t *at, const uint8_t *data)
{
    g_autofree char *word = word_at(at);
    const CoterieEmbedding *embedding = coterie_model_embedding(model, word);

    g_assert_nonnull(embedding);
    g_assert_cmpmem(embedding, sizeof *embedding, data, sizeof *embedding);
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
    known_words(data, size, embeddings);
    bytes = coterie_model_write(&parts);
    model = coterie_model_new_from_bytes(bytes, "model", NULL);
    g_assert_nonnull(model);
    for (guint i = 0; i < features->len; i++)
        g_assert_nonnull(
            coterie_model_weights(model, g_array_index(features, CoterieModelFeature, i).hash));
    for (guint i = 0; i < embeddings->len; i++)
        check_embedding(model, data + (size_t)i * STEP, data);
    ask(model, data, size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_as_it_is(data, size);
    write_and_read(data, size);
    return 0;
}
