/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings out of what a user types. The words of a setting stand in the order of its values. */
#include <coterie/error.h>
#include <coterie/options.h>

/* Sets @value to the index of @text in @words. */
static gboolean
parse_word(const char *text, const char *const *words, int *value)
{
    for (int i = 0; words[i] != NULL; i++) {
        if (g_str_equal(text, words[i])) {
            *value = i;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
refuse(const char *text, const char *setting, const char *allowed, GError **error)
{
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "no %s '%s': %s", setting, text, allowed);
    return FALSE;
}

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
    static const char *const words[] = {"paragraph", "sentence", "document", "scene", NULL};
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (parse_word(text, words, &value))
        options->window = (CoterieWindow)value;
    else if (!parse_words(text, options))
        return refuse(text,
                      "window",
                      "paragraph, scene, sentence, document or a number of words from 2 on",
                      error);
    return TRUE;
}

gboolean
coterie_weight_parse(const char *text, CoterieOptions *options, GError **error)
{
    static const char *const words[] = {"shared", "count", NULL};
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (!parse_word(text, words, &value))
        return refuse(text, "weight", "shared or count", error);
    options->weight = (CoterieWeight)value;
    return TRUE;
}

gboolean
coterie_quotes_parse(const char *text, CoterieOptions *options, GError **error)
{
    static const char *const words[] = {"in", "out", "only", NULL};
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (!parse_word(text, words, &value))
        return refuse(text, "way with quotations", "in, out or only", error);
    options->quotes = (CoterieQuotes)value;
    return TRUE;
}
