/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings out of what a user types, and back. The words of a setting stand in the order of its
 * values. */
#include "base/number.h"

#include <coterie/error.h>
#include <coterie/options.h>

static const char *const windows[] = {"paragraph", "sentence", "document", "scene", NULL};
static const char *const weights[] = {"shared", "count", NULL};
static const char *const quotes[] = {"in", "out", "only", NULL};
static const char *const tie_kinds[] = {"cooccurrence", "roles", "all", NULL};
static const char *const assertions[] = {"asserted", "denied", "reported", "all", NULL};

#define ALL_ASSERTIONS 3 /* where "all" stands */

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
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (parse_word(text, windows, &value))
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
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (!parse_word(text, weights, &value))
        return refuse(text, "weight", "shared or count", error);
    options->weight = (CoterieWeight)value;
    return TRUE;
}

gboolean
coterie_quotes_parse(const char *text, CoterieOptions *options, GError **error)
{
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (!parse_word(text, quotes, &value))
        return refuse(text, "way with quotations", "in, out or only", error);
    options->quotes = (CoterieQuotes)value;
    return TRUE;
}

gboolean
coterie_tie_kinds_parse(const char *text, CoterieOptions *options, GError **error)
{
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    if (!parse_word(text, tie_kinds, &value))
        return refuse(text, "kind of ties", "cooccurrence, roles or all", error);
    options->ties = (CoterieTieKinds)value;
    return TRUE;
}

gboolean
coterie_assertions_parse(const char *text, CoterieOptions *options, GError **error)
{
    g_auto(GStrv) words = NULL;
    guint chosen = 0;
    int value;

    g_return_val_if_fail(text != NULL && options != NULL, FALSE);

    words = g_strsplit(text, ",", -1);
    for (guint i = 0; words[i] != NULL; i++) {
        if (!parse_word(g_strstrip(words[i]), assertions, &value))
            return refuse(words[i], "assertion", "asserted, denied, reported or all", error);
        chosen |= value == ALL_ASSERTIONS ? (1U << ALL_ASSERTIONS) - 1 : 1U << value;
    }
    if (chosen == 0)
        return refuse(text, "assertion", "asserted, denied, reported or all", error);
    options->assertions |= chosen;
    return TRUE;
}

static void
append_setting(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, "%-13s %s\n", name, value);
}

/* Names come as they were typed: in any bytes. */
static void
append_names(GString *out, const char *name, const char *const *names, const char *none)
{
    g_autofree char *joined = names != NULL ? g_strjoinv(", ", (char **)names) : g_strdup("");
    g_autofree char *valid = g_utf8_make_valid(joined, -1);

    for (char *c = valid; *c != '\0'; c++)
        if (g_ascii_iscntrl(*c))
            *c = ' ';
    append_setting(out, name, *valid != '\0' ? valid : none);
}

static void
append_number(GString *out, const char *name, double value)
{
    g_autoptr(GString) number = g_string_new(NULL);

    coterie_number_append(number, value);
    append_setting(out, name, number->str);
}

static void
append_window(GString *out, const CoterieOptions *options)
{
    g_autofree char *words = NULL;

    if (options->window == COTERIE_WINDOW_WORDS)
        words = g_strdup_printf("%u words", options->window_words);
    append_setting(out, "window", words != NULL ? words : windows[options->window]);
}

/* What is not said of ties that are the usual ones. */
static void
append_ties(GString *out, const CoterieOptions *options)
{
    guint chosen = options->assertions > 0 ? options->assertions : 1;
    g_autoptr(GString) told = g_string_new(NULL);

    if (options->ties == COTERIE_TIES_COOCCURRENCE)
        return;
    append_setting(out, "ties", tie_kinds[options->ties]);
    append_names(out, "roles", options->roles, "all");
    for (guint i = 0; i < ALL_ASSERTIONS; i++)
        if ((chosen & (1U << i)) != 0)
            g_string_append_printf(told, "%s%s", told->len > 0 ? ", " : "", assertions[i]);
    append_setting(out, "assertions", told->str);
}

/* Nothing where no date is set. */
static void
append_date(GString *out, const char *name, CoterieDate date)
{
    g_autofree char *text = coterie_date_edtf(date);

    if (text != NULL)
        append_setting(out, name, text);
}

char *
coterie_options_text(const CoterieOptions *options)
{
    const CoterieOptions defaults = COTERIE_OPTIONS_INIT;
    const CoterieOptions *set = options != NULL ? options : &defaults;
    GString *out = g_string_new(NULL);

    append_setting(out, "encoding", set->encoding != NULL ? set->encoding : "found out");
    append_window(out, set);
    append_setting(out, "weight", weights[set->weight]);
    append_number(out, "min-mentions", set->min_mentions);
    append_number(out, "min-weight", set->min_weight);
    append_number(out, "min-confidence", set->min_confidence);
    append_number(out, "crowd", set->crowd > 0 ? set->crowd : COTERIE_MOST_CROWD);
    append_setting(out, "repeats", set->count_repeats ? "counted again" : "counted once");
    append_setting(out, "quotes", quotes[set->quotes]);
    if (set->count_pronouns)
        append_setting(out, "pronouns", "counted");
    append_ties(out, set);
    append_date(out, "since", set->since);
    append_date(out, "until", set->until);
    append_names(out, "without", set->without, "nobody");
    append_number(out, "seed", set->seed);
    return g_string_free(out, FALSE);
}
