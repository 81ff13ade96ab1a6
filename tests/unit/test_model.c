/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/check.h"
#include "text/model.h"

#include <coterie/error.h>

#include <glib/gstdio.h>

#include <string.h>

/* A model of three words and a thousand features, whose weights tell their number. */
static GBytes *
make_bytes(void)
{
    static const char *const words[] = {"soldier", "sailor", "paris"};
    g_autoptr(GArray) clusters = g_array_new(FALSE, FALSE, sizeof(CoterieModelWord));
    g_autoptr(GArray) features = g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature));
    g_autoptr(GArray) embeddings = g_array_new(FALSE, FALSE, sizeof(CoterieModelEmbedding));
    CoterieModelParts parts = {
        .clusters = clusters, .features = features, .embeddings = embeddings};

    for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
        CoterieModelWord word = {coterie_model_hash(words[i], strlen(words[i])),
                                 {{(guint16)(i + 1), (guint16)(500 + i), (guint16)(2040 + i)}}};

        CoterieModelEmbedding embedding = {word.hash, {{(guint8)(i + 7)}}};

        g_array_append_val(clusters, word);
        g_array_append_val(embeddings, embedding);
    }
    for (guint i = 0; i < 1000; i++) {
        CoterieModelFeature feature = {coterie_model_mix(1, i), {(gint8)(i % 100), -128, 127}};

        g_array_append_val(features, feature);
    }
    parts.steps[1] = -5;
    return coterie_model_write(&parts);
}

static void
what_was_written_is_found(void **state)
{
    g_autoptr(GBytes) bytes = make_bytes();
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieModel) model = coterie_model_new_from_bytes(bytes, "test", &error);
    CoterieWordClusters clusters;

    (void)state;
    assert_no_error(error);
    clusters = coterie_model_clusters(model, "sailor");
    assert_int_equal(clusters.of[0], 2);
    assert_int_equal(clusters.of[1], 501);
    assert_int_equal(clusters.of[2], 2041);
    assert_int_equal(coterie_model_clusters(model, "tinker").of[0], 0);
    assert_int_equal(coterie_model_embedding(model, "sailor")->bits[0], 8);
    assert_int_equal(coterie_model_embedding(model, "paris")->bits[0], 9);
    assert_null(coterie_model_embedding(model, "tinker"));
    assert_int_equal(coterie_model_steps(model)[1], -5);
    for (guint i = 0; i < 1000; i++) {
        const gint8 *weights = coterie_model_weights(model, coterie_model_mix(1, i));

        assert_non_null(weights);
        assert_int_equal(weights[0], i % 100);
        assert_int_equal(weights[1], -128);
        assert_null(coterie_model_weights(model, coterie_model_mix(coterie_model_mix(3, 1), i)));
    }
}

static void
assert_refused(const guint8 *data, gsize size, const char *message)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;

    assert_null(coterie_model_new_from_bytes(bytes, "test", &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    assert_string_equal(error->message, message);
}

static void
a_file_that_is_cut_is_refused(void **state)
{
    g_autoptr(GBytes) bytes = make_bytes();
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);

    (void)state;
    assert_refused(data, 0, "test is no model of names");
    assert_refused(data, 20, "test is no model of names");
    assert_refused(data, size / 2, "test is cut short");
    assert_refused(data, size - 1, "test is cut short");
}

static void
a_changed_file_is_refused(void **state)
{
    g_autoptr(GBytes) bytes = make_bytes();
    gsize size;
    g_autofree guint8 *data = g_memdup2(g_bytes_get_data(bytes, &size), g_bytes_get_size(bytes));

    (void)state;
    g_bytes_get_data(bytes, &size);
    data[size - 30] ^= 4;
    assert_refused(data, size, "test is damaged");
    data[size - 30] ^= 4;
    data[20] ^= 1;
    assert_refused(data, size, "test is of another version");
    data[16] ^= 1;
    assert_refused(data, size, "test was made on a machine of another byte order");
    memcpy(data, "GIF89a", 6);
    assert_refused(data, size, "test is no model of names");
}

static void
a_file_is_refused_by_its_name(void **state)
{
    g_autofree char *folder = g_dir_make_tmp("coterie-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "names.model", NULL);
    g_autofree char *message = g_strdup_printf("%s is no model of names", path);
    g_autoptr(GError) error = NULL;

    (void)state;
    assert_true(g_file_set_contents(path, "nothing of the kind", -1, NULL));
    assert_null(coterie_model_new(path, &error));
    assert_string_equal(error->message, message);
    g_unlink(path);
    g_rmdir(folder);
}

static void
the_same_parts_give_the_same_bytes(void **state)
{
    g_autoptr(GBytes) one = make_bytes();
    g_autoptr(GBytes) other = make_bytes();

    (void)state;
    assert_true(g_bytes_equal(one, other));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_written_is_found),
        cmocka_unit_test(a_file_that_is_cut_is_refused),
        cmocka_unit_test(a_changed_file_is_refused),
        cmocka_unit_test(a_file_is_refused_by_its_name),
        cmocka_unit_test(the_same_parts_give_the_same_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
