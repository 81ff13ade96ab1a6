/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files for other programs tell of a person (of a line of the network: lines.c). One
 * table, so that GEXF, GraphML, node-link JSON and CSV have the same attributes under the same
 * names, and a new one is a row here. The measures follow the rows in their own order; other names,
 * which can be long, come last.
 *
 * Texts, numbers and truths only, no lists: whoever reads one format can then write any other. */
#include "output/attributes.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

typedef enum {
    GENDER,
    MENTIONS,
    CITED,
    COMMUNITY,
    COMPONENT,
    FIRST_MEASURE,
    ALIASES = FIRST_MEASURE + COTERIE_MEASURES_ALL,
    ATTRIBUTES,
} Which;

static const CoterieAttribute rows[ATTRIBUTES] = {
    [GENDER] = {"gender", "Gender", COTERIE_ATTRIBUTE_TEXT},
    [MENTIONS] = {"mentions", "Mentions", COTERIE_ATTRIBUTE_INTEGER},
    [CITED] = {"cited", "Cited only", COTERIE_ATTRIBUTE_BOOLEAN},
    [COMMUNITY] = {"community", "Community", COTERIE_ATTRIBUTE_INTEGER},
    [COMPONENT] = {"component", "Component", COTERIE_ATTRIBUTE_INTEGER},
    [ALIASES] = {"aliases", "Aliases", COTERIE_ATTRIBUTE_TEXT},
};

static gboolean
is_measure(guint index)
{
    return index >= FIRST_MEASURE && index < ALIASES;
}

/* A network has all measures or, without roles, the first of them only. */
static guint
measures_end(const CoterieView *view)
{
    return FIRST_MEASURE + coterie_measures_count(view->measures);
}

guint
coterie_attribute_count(const CoterieView *view)
{
    return measures_end(view) + ATTRIBUTES - ALIASES;
}

/* The row of the attribute at @index. */
static guint
row_of(const CoterieView *view, guint index)
{
    return index < measures_end(view) ? index : index - measures_end(view) + ALIASES;
}

static CoterieAttribute
describe(guint index)
{
    const CoterieMeasureInfo *info;

    g_assert(index < ATTRIBUTES);
    if (!is_measure(index))
        return rows[index];
    info = coterie_measure_info((CoterieMeasure)(index - FIRST_MEASURE));
    return (CoterieAttribute){
        .name = info->name,
        .label = info->label,
        .kind = info->integral ? COTERIE_ATTRIBUTE_INTEGER : COTERIE_ATTRIBUTE_REAL,
    };
}

CoterieAttribute
coterie_attribute(const CoterieView *view, guint index)
{
    return describe(row_of(view, index));
}

const CoteriePerson *
coterie_person_of(const CoterieView *view, guint32 vertex)
{
    return coterie_persons_get(view->persons, coterie_network_person(view->network, vertex));
}

/* "Trotsky | Lev Davidovich". */
static char *
join_aliases(const CoteriePersons *persons, guint32 person)
{
    GString *out = g_string_new(NULL);
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, person, &count);

    for (guint32 i = 0; i < count; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? " | " : "", aliases[i].text);
    return g_string_free(out, FALSE);
}

double
coterie_attribute_number(const CoterieView *view, guint32 vertex, guint at)
{
    guint index = row_of(view, at);

    if (is_measure(index))
        return coterie_measures_get(
            view->measures, (CoterieMeasure)(index - FIRST_MEASURE), vertex);
    if (index == MENTIONS)
        return coterie_person_of(view, vertex)->mention_count;
    if (index == CITED)
        return coterie_person_of(view, vertex)->cited ? 1 : 0;
    if (index == COMMUNITY)
        return coterie_measures_community(view->measures, vertex);
    g_assert(index == COMPONENT);
    return coterie_measures_component(view->measures, vertex);
}

/* A real number looks like one ("4.0"): readers of tables guess what a column holds from its first
 * rows, and Gephi drops every fraction of a column that began with whole numbers. */
static char *
number_text(double value, gboolean real)
{
    GString *out;

    if (!isfinite(value))
        return NULL;
    out = g_string_new(NULL);
    coterie_number_append(out, value);
    if (real && strpbrk(out->str, ".e") == NULL)
        g_string_append(out, ".0");
    return g_string_free(out, FALSE);
}

char *
coterie_attribute_text(const CoterieView *view, guint32 vertex, guint at)
{
    guint index = row_of(view, at);
    CoterieAttributeKind kind = describe(index).kind;

    if (index == GENDER)
        return g_strdup(coterie_gender_letter(coterie_person_of(view, vertex)->gender));
    if (index == ALIASES)
        return join_aliases(view->persons, coterie_network_person(view->network, vertex));
    if (kind == COTERIE_ATTRIBUTE_BOOLEAN)
        return g_strdup(coterie_attribute_number(view, vertex, at) > 0 ? "true" : "false");
    return number_text(coterie_attribute_number(view, vertex, at), kind == COTERIE_ATTRIBUTE_REAL);
}
