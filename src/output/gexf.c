/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GEXF, for Gephi: the network with positions, colours and sizes, so that it is
 * to be seen at once, and with every measure as a typed attribute. Version 1.3
 * is what Gephi writes itself; 1.2 (in the namespace of 1.2draft) is what older
 * readers take. The two differ in their namespaces and version only.
 *
 * Bent to how Gephi reads: an attribute's id is its name, since some readers
 * keep the id; an undefined value is left out, as "NaN" would turn a column into
 * text elsewhere; all edges are undirected and that is the default type;
 * the weight makes the width. No date is written: the same network is the same
 * file. XML has no way to write most control characters, so names lose them. */
#include "base/number.h"
#include "output/palette.h"

#include <coterie/error.h>
#include <coterie/output.h>

#include <math.h>
#include <string.h>

#define LEAST_SIZE 10.0
#define MOST_SIZE 60.0

typedef struct {
    const char *version;
    const char *namespace;
    const char *viz;
} Version;

/* The schema of 1.2draft has the visual elements in its own namespace. Gephi reads them by their
 * local names; NetworkX, which expects another namespace, passes them over. */
static const Version versions[] = {
    {"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz"},
    {"1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft"},
};

typedef struct {
    const CoterieView *view;
    const CoterieLayout *layout;
    double most_strength;
    GString *out;
} Gexf;

static void
append_character(GString *out, gunichar c)
{
    if (c == '&')
        g_string_append(out, "&amp;");
    else if (c == '<')
        g_string_append(out, "&lt;");
    else if (c == '>')
        g_string_append(out, "&gt;");
    else if (c == '"')
        g_string_append(out, "&quot;");
    else if (c == '\t' || c == '\n' || c == '\r')
        g_string_append_c(out, ' ');
    else if (!g_unichar_iscntrl(c) && (c & 0xfffe) != 0xfffe)
        g_string_append_unichar(out, c);
}

static void
append_escaped(GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at))
        append_character(out, g_utf8_get_char(at));
}

static void
append_attribute(GString *out, const char *name, const char *value)
{
    g_string_append_printf(out, " %s=\"", name);
    append_escaped(out, value);
    g_string_append_c(out, '"');
}

static void
append_number_attribute(GString *out, const char *name, double value)
{
    g_string_append_printf(out, " %s=\"", name);
    coterie_number_append(out, value);
    g_string_append_c(out, '"');
}

static void
declare(Gexf *gexf, const char *id, const char *title, const char *type)
{
    g_string_append(gexf->out, "      <attribute");
    append_attribute(gexf->out, "id", id);
    append_attribute(gexf->out, "title", title);
    append_attribute(gexf->out, "type", type);
    g_string_append(gexf->out, "/>\n");
}

static void
declare_all(Gexf *gexf)
{
    g_string_append(gexf->out, "    <attributes class=\"node\">\n");
    declare(gexf, "mentions", "Mentions", "integer");
    declare(gexf, "gender", "Gender", "string");
    declare(gexf, "community", "Community", "integer");
    declare(gexf, "component", "Component", "integer");
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);

        declare(gexf, info->name, info->label, info->integral ? "integer" : "double");
    }
    declare(gexf, "aliases", "Aliases", "string");
    g_string_append(gexf->out, "    </attributes>\n    <attributes class=\"edge\">\n");
    declare(gexf, "windows", "Windows", "integer");
    g_string_append(gexf->out, "    </attributes>\n");
}

static void
append_text_value(Gexf *gexf, const char *id, const char *value)
{
    g_string_append(gexf->out, "          <attvalue");
    append_attribute(gexf->out, "for", id);
    append_attribute(gexf->out, "value", value);
    g_string_append(gexf->out, "/>\n");
}

static void
append_number_value(Gexf *gexf, const char *id, double value)
{
    if (!isfinite(value))
        return;
    g_string_append(gexf->out, "          <attvalue");
    append_attribute(gexf->out, "for", id);
    append_number_attribute(gexf->out, "value", value);
    g_string_append(gexf->out, "/>\n");
}

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

static void
append_values(Gexf *gexf, guint32 vertex)
{
    const CoterieView *view = gexf->view;
    guint32 index = coterie_network_person(view->network, vertex);
    const CoteriePerson *person = coterie_persons_get(view->persons, index);
    g_autofree char *aliases = join_aliases(view->persons, index);

    g_string_append(gexf->out, "        <attvalues>\n");
    append_number_value(gexf, "mentions", person->mention_count);
    append_text_value(gexf, "gender", coterie_gender_letter(person->gender));
    append_number_value(gexf, "community", coterie_measures_community(view->measures, vertex));
    append_number_value(gexf, "component", coterie_measures_component(view->measures, vertex));
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        CoterieMeasure measure = (CoterieMeasure)i;

        append_number_value(gexf,
                            coterie_measure_info(measure)->name,
                            coterie_measures_get(view->measures, measure, vertex));
    }
    append_text_value(gexf, "aliases", aliases);
    g_string_append(gexf->out, "        </attvalues>\n");
}

/* A disc's area, not its width, grows with the strength. */
static double
size_of(const Gexf *gexf, guint32 vertex)
{
    double strength = coterie_measures_get(gexf->view->measures, COTERIE_MEASURE_STRENGTH, vertex);

    if (!isfinite(strength) || gexf->most_strength <= 0)
        return LEAST_SIZE;
    return LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * sqrt(strength / gexf->most_strength);
}

static void
append_looks(Gexf *gexf, guint32 vertex)
{
    CoterieColor color =
        coterie_palette_color(coterie_measures_community(gexf->view->measures, vertex));
    double x;
    double y;

    coterie_layout_get(gexf->layout, vertex, &x, &y);
    g_string_append_printf(gexf->out,
                           "        <viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>\n",
                           color.red,
                           color.green,
                           color.blue);
    g_string_append(gexf->out, "        <viz:position");
    append_number_attribute(gexf->out, "x", x);
    append_number_attribute(gexf->out, "y", y);
    g_string_append(gexf->out, " z=\"0\"/>\n        <viz:size value=\"");
    coterie_number_append_fixed(gexf->out, size_of(gexf, vertex), 3);
    g_string_append(gexf->out, "\"/>\n");
}

static void
append_node(Gexf *gexf, guint32 vertex)
{
    const CoterieView *view = gexf->view;
    const CoteriePerson *person =
        coterie_persons_get(view->persons, coterie_network_person(view->network, vertex));

    g_string_append(gexf->out, "      <node");
    append_attribute(gexf->out, "id", person->id);
    append_attribute(gexf->out, "label", person->name);
    g_string_append(gexf->out, ">\n");
    append_looks(gexf, vertex);
    append_values(gexf, vertex);
    g_string_append(gexf->out, "      </node>\n");
}

static const char *
id_of(const CoterieView *view, guint32 vertex)
{
    return coterie_persons_get(view->persons, coterie_network_person(view->network, vertex))->id;
}

static void
append_edge(Gexf *gexf, guint32 index)
{
    const CoterieView *view = gexf->view;
    const CoterieEdge *edge = coterie_network_edge(view->network, index);
    const CoterieTie *tie = coterie_ties_get(view->ties, coterie_network_tie(view->network, index));

    g_string_append_printf(gexf->out, "      <edge id=\"%u\"", index);
    append_attribute(gexf->out, "source", id_of(view, edge->source));
    append_attribute(gexf->out, "target", id_of(view, edge->target));
    append_number_attribute(gexf->out, "weight", edge->strength);
    g_string_append(gexf->out, ">\n        <attvalues>\n");
    append_number_value(gexf, "windows", tie->windows);
    g_string_append(gexf->out, "        </attvalues>\n      </edge>\n");
}

static void
append_meta(Gexf *gexf)
{
    g_string_append(gexf->out,
                    "  <meta>\n    <creator>coterie</creator>\n"
                    "    <description>Persons tied by being named together.");
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);

        g_string_append_c(gexf->out, ' ');
        append_escaped(gexf->out, info->label);
        g_string_append(gexf->out, ": ");
        append_escaped(gexf->out, info->convention);
    }
    g_string_append(gexf->out, "</description>\n  </meta>\n");
}

static void
append_graph(Gexf *gexf)
{
    guint32 vertices = coterie_network_vertex_count(gexf->view->network);
    guint32 edges = coterie_network_edge_count(gexf->view->network);

    g_string_append(gexf->out, "  <graph defaultedgetype=\"undirected\">\n");
    declare_all(gexf);
    g_string_append_printf(gexf->out, "    <nodes count=\"%u\">\n", vertices);
    for (guint32 i = 0; i < vertices; i++)
        append_node(gexf, i);
    g_string_append_printf(gexf->out, "    </nodes>\n    <edges count=\"%u\">\n", edges);
    for (guint32 i = 0; i < edges; i++)
        append_edge(gexf, i);
    g_string_append(gexf->out, "    </edges>\n  </graph>\n");
}

static const Version *
find_version(const char *text, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(versions); i++)
        if (g_str_equal(text, versions[i].version))
            return &versions[i];
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_DATA,
                "unknown version of GEXF '%s': it is 1.3 or 1.2",
                text);
    return NULL;
}

static double
most_strength(const CoterieView *view)
{
    double most = 0;

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++) {
        double strength = coterie_measures_get(view->measures, COTERIE_MEASURE_STRENGTH, i);

        if (isfinite(strength))
            most = MAX(most, strength);
    }
    return most;
}

GBytes *
coterie_gexf_write(const CoterieView *view,
                   const CoterieLayout *layout,
                   const char *version,
                   GError **error)
{
    Gexf gexf = {.view = view, .layout = layout};
    const Version *found;

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    g_return_val_if_fail(layout != NULL && version != NULL, NULL);
    found = find_version(version, error);
    if (found == NULL)
        return NULL;
    gexf.most_strength = most_strength(view);
    gexf.out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    g_string_append_printf(gexf.out,
                           "<gexf xmlns=\"%s\" xmlns:viz=\"%s\" version=\"%s\">\n",
                           found->namespace,
                           found->viz,
                           found->version);
    append_meta(&gexf);
    append_graph(&gexf);
    g_string_append(gexf.out, "</gexf>\n");
    return g_string_free_to_bytes(gexf.out);
}
