/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "train/dictionary.h"

#define RAREST 2 /* occurrences of a feature */
#define ROOM ((guint64)1 << 25)

/* A place of a table by hash. */
typedef struct {
    guint64 key; /* 0 is an empty place */
    guint32 count;
    guint32 number;
} Place;

static Place *
find(Place *places, guint64 key)
{
    guint64 at = (key ^ key >> 31) & (ROOM - 1);

    while (places[at].key != 0 && places[at].key != key)
        at = (at + 1) & (ROOM - 1);
    return &places[at];
}

static void
count_features(Place *places, const Course *course, gint left_out)
{
    for (guint i = 0; i < course->sentences->len; i++) {
        const Sentence *sentence = &g_array_index(course->sentences, Sentence, i);
        gsize from = g_array_index(course->starts, gsize, sentence->first);
        gsize to = g_array_index(course->starts, gsize, sentence->first + sentence->length);

        for (gsize k = from; k < to && sentence->fold != left_out; k++) {
            guint64 key = g_array_index(course->features, guint64, k);
            Place *place = find(places, key);

            place->key = key;
            place->count++;
        }
    }
}

static void
number_keys(Dictionary *dictionary, Place *places)
{
    GArray *keys = g_array_new(FALSE, TRUE, sizeof(guint64));

    g_array_set_size(keys, 1);
    for (guint64 at = 0; at < ROOM; at++) {
        if (places[at].count < RAREST)
            continue;
        places[at].number = keys->len;
        g_array_append_val(keys, places[at].key);
    }
    dictionary->used = keys->len - 1;
    dictionary->keys = (guint64 *)(gpointer)g_array_free(keys, FALSE);
}

Dictionary *
dictionary_new(const Course *course, gint left_out)
{
    Dictionary *dictionary = g_new(Dictionary, 1);
    g_autofree Place *places = g_new0(Place, ROOM);

    count_features(places, course, left_out);
    number_keys(dictionary, places);
    dictionary->numbers = g_new(guint32, course->features->len + 1);
    for (gsize k = 0; k < course->features->len; k++)
        dictionary->numbers[k] = find(places, g_array_index(course->features, guint64, k))->number;
    return dictionary;
}

void
dictionary_free(Dictionary *dictionary)
{
    if (dictionary == NULL)
        return;
    g_free(dictionary->keys);
    g_free(dictionary->numbers);
    g_free(dictionary);
}
