/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings out of what a user types. */
#include <coterie/error.h>
#include <coterie/options.h>

static gboolean
parse_words(const char *text, CoterieOptions *options)
{
    guint64 words;

    if (!g_ascii_string_to_unsigned(text, 10, 2, 1000000000, &words, NULL))
        return FALSE;
    options->window = COTERIE_WINDOW_WORDS;
    options->window_words = (guint)words;
    return TRUE;
}

gboolean
coterie_window_parse(const char *text, CoterieOptions *options, GError **error)
{
    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (g_str_equal(text, "paragraph")) {
        options->window = COTERIE_WINDOW_PARAGRAPH;
    } else if (g_str_equal(text, "sentence")) {
        options->window = COTERIE_WINDOW_SENTENCE;
    } else if (g_str_equal(text, "document")) {
        options->window = COTERIE_WINDOW_DOCUMENT;
    } else if (!parse_words(text, options)) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_DATA,
                    "no window '%s': paragraph, sentence, document or a number of words from 2 on",
                    text);
        return FALSE;
    }
    return TRUE;
}

gboolean
coterie_weight_parse(const char *text, CoterieOptions *options, GError **error)
{
    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (g_str_equal(text, "shared")) {
        options->weight = COTERIE_WEIGHT_SHARED;
    } else if (g_str_equal(text, "count")) {
        options->weight = COTERIE_WEIGHT_COUNT;
    } else {
        g_set_error(
            error, COTERIE_ERROR, COTERIE_ERROR_DATA, "no weight '%s': shared or count", text);
        return FALSE;
    }
    return TRUE;
}
