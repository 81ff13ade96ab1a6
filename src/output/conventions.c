/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The meaning of the measures on its way into outputs: nothing is said here, all
 * of it comes from coterie_measure_info(), so that a report and a file of the
 * same network cannot disagree. */
#include "output/conventions.h"

static void
append_sentence(GString *out, const char *text)
{
    if (text == NULL || *text == '\0')
        return;
    if (out->len > 0)
        g_string_append_c(out, ' ');
    g_string_append(out, text);
    if (!g_str_has_suffix(text, "."))
        g_string_append_c(out, '.');
}

char *
coterie_convention_note(CoterieMeasure measure)
{
    const CoterieMeasureInfo *info = coterie_measure_info(measure);
    GString *out = g_string_new(NULL);

    append_sentence(out, info->meaning);
    append_sentence(out, info->convention);
    if (info->source != NULL && *info->source != '\0')
        g_string_append_printf(out, " (%s)", info->source);
    return g_string_free(out, FALSE);
}

void
coterie_conventions_append_json(const CoterieView *view, CoterieJson *json, const char *key)
{
    coterie_json_open(json, key, '{');
    for (guint i = 0; i < coterie_measures_count(view->measures); i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);

        coterie_json_open(json, info->name, '{');
        coterie_json_string(json, "label", info->label);
        coterie_json_string(json, "meaning", info->meaning);
        coterie_json_string(json, "convention", info->convention);
        coterie_json_string(json, "source", info->source);
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, '}');
}
