/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What texts tell of a person (people/told.c), in words and for programs. A new fact is
 * a row of the table and a function. */
#include "output/facts.h"

static const char *const generations[] = {NULL, "the elder", "the younger"};

static void
say_gender(const CoterieFacts *facts, GString *out)
{
    static const char *const genders[] = {"", "a man", "a woman"};

    g_string_append(out, genders[facts->gender]);
}

static void
say_generation(const CoterieFacts *facts, GString *out)
{
    if (facts->generation != COTERIE_GENERATION_UNKNOWN)
        g_string_append(out, generations[facts->generation]);
}

static void
say_born(const CoterieFacts *facts, GString *out)
{
    if (facts->born != 0)
        g_string_append_printf(out, "born %u", facts->born);
}

static void
say_died(const CoterieFacts *facts, GString *out)
{
    if (facts->died != 0)
        g_string_append_printf(out, "died %u", facts->died);
}

static void
say_callings(const CoterieFacts *facts, GString *out)
{
    static const char *const callings[COTERIE_CALLINGS] = {"a ruler",
                                                           "of the church",
                                                           "of the police",
                                                           "a soldier or sailor of the ranks",
                                                           "a sportsman or -woman",
                                                           "of the stage",
                                                           "a scientist"};

    for (guint i = 0; i < COTERIE_CALLINGS; i++)
        if ((facts->callings & (1u << i)) != 0)
            g_string_append_printf(out, "%s%s", out->len > 0 ? " and " : "", callings[i]);
}

static void
say_time(const CoterieFacts *facts, GString *out)
{
    if (facts->earliest != 0 && facts->earliest == facts->latest)
        g_string_append_printf(out, "named with the year %u", facts->earliest);
    else if (facts->earliest != 0)
        g_string_append_printf(
            out, "named with years from %u to %u", facts->earliest, facts->latest);
}

static const struct {
    void (*say)(const CoterieFacts *facts, GString *out);
    const char *words;
} facts_said[] = {
    [COTERIE_FACT_GENDER] = {say_gender, "the gender"},
    [COTERIE_FACT_GENERATION] = {say_generation, "which of two generations it is"},
    [COTERIE_FACT_BORN] = {say_born, "the year of birth"},
    [COTERIE_FACT_DIED] = {say_died, "the year of death"},
    [COTERIE_FACT_CALLING] = {say_callings, "the calling"},
    [COTERIE_FACT_TIME] = {say_time, "the time"},
};

G_STATIC_ASSERT(G_N_ELEMENTS(facts_said) == COTERIE_FACTS);

char *
coterie_facts_words(const CoterieFacts *facts, CoterieFact fact)
{
    g_autoptr(GString) out = g_string_new(NULL);

    facts_said[fact].say(facts, out);
    return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

char *
coterie_facts_all_words(const CoterieFacts *facts, CoterieFact first)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (gsize i = first; i < G_N_ELEMENTS(facts_said); i++) {
        g_autofree char *words = coterie_facts_words(facts, (CoterieFact)i);

        if (words != NULL)
            g_string_append_printf(out, "%s%s", out->len > 0 ? ", " : "", words);
    }
    return g_string_free(g_steal_pointer(&out), FALSE);
}

const char *
coterie_fact_words(CoterieFact fact)
{
    return facts_said[fact].words;
}

/* A year, or null if none is told. */
static void
append_year(CoterieJson *json, const char *key, guint year)
{
    if (year != 0)
        coterie_json_integer(json, key, year);
    else
        coterie_json_string(json, key, NULL);
}

static void
append_callings(const CoterieFacts *facts, CoterieJson *json)
{
    coterie_json_open(json, "callings", '[');
    for (guint i = 0; i < COTERIE_CALLINGS; i++)
        if ((facts->callings & (1u << i)) != 0)
            coterie_json_string(json, NULL, coterie_calling_name(i));
    coterie_json_close(json, ']');
}

void
coterie_facts_append(const CoterieFacts *facts, CoterieJson *json, const char *key)
{
    static const char *const names[] = {NULL, "elder", "younger"};

    coterie_json_open(json, key, '{');
    coterie_json_string(json, "gender", coterie_gender_letter((CoterieGender)facts->gender));
    coterie_json_string(json, "generation", names[facts->generation]);
    append_year(json, "born", facts->born);
    append_year(json, "died", facts->died);
    append_callings(facts, json);
    append_year(json, "earliest", facts->earliest);
    append_year(json, "latest", facts->latest);
    coterie_json_close(json, '}');
}
