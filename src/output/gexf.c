/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GEXF, for Gephi: the network with positions, colours and sizes, so that it is
 * to be seen at once, and with every measure as a typed attribute. Version 1.3
 * is what Gephi writes itself; 1.2 (in the namespace of 1.2draft) is what older
 * readers take. The two differ in their namespaces and version only.
 *
 * Bent to how Gephi reads: an attribute's id is its name, since some readers
 * keep the id; an undefined value is left out, as "NaN" would turn a column into
 * text elsewhere; if all edges are undirected that is the default type, else every edge has its
 * type and there is no default; parallel edges are of different kinds, or they would be summed;
 * the weight makes the width. Edges of two types in one graph, and kinds, are for 1.3: older
 * readers take all roles for directed, and "symmetric" tells which are not. The day of
 * writing is not written: the same network is the same file.
 *
 * A line that the texts date has spells, whole days, so that Gephi's timeline moves; what a date
 * leaves open counts as all it may be, and the date itself stands in "from" and "to". A spell of
 * one day ends on the next, as Gephi loses one that ends where it begins. A line without dates is
 * there at all times; persons come and go with their lines, if all of these have dates. */
#include "base/number.h"
#include "output/attributes.h"
#include "output/looks.h"
#include "output/prose.h"
#include "output/spells.h"
#include "output/xml.h"

#include <coterie/error.h>
#include <coterie/output.h>

typedef struct {
    const char *version;
    const char *namespace;
    const char *viz;
    gboolean mixed; /* whether each edge has a type and a kind of its own */
} Version;

/* The schema of 1.2draft has the visual elements in its own namespace. Gephi reads them by their
 * local names; NetworkX, which expects another namespace, passes them over. */
static const Version versions[] = {
    {"1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/viz", TRUE},
    {"1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft", FALSE},
};

typedef struct {
    const CoterieView *view;
    const Version *version;
    CoterieLooks looks;
    const GPtrArray *spells; /* of each person; NULL where nothing is dated */
    GString *out;
} Gexf;

static void
declare(Gexf *gexf, const char *id, const char *title, const char *type)
{
    g_string_append(gexf->out, "      <attribute");
    coterie_xml_attribute(gexf->out, "id", id);
    coterie_xml_attribute(gexf->out, "title", title);
    coterie_xml_attribute(gexf->out, "type", type);
    g_string_append(gexf->out, "/>\n");
}

static void
declare_attribute(Gexf *gexf, CoterieAttribute attribute)
{
    static const char *const types[] = {
        [COTERIE_ATTRIBUTE_TEXT] = "string",
        [COTERIE_ATTRIBUTE_INTEGER] = "integer",
        [COTERIE_ATTRIBUTE_REAL] = "double",
        [COTERIE_ATTRIBUTE_BOOLEAN] = "boolean",
    };

    declare(gexf, attribute.name, attribute.label, types[attribute.kind]);
}

static void
declare_all(Gexf *gexf)
{
    g_string_append(gexf->out, "    <attributes class=\"node\">\n");
    for (guint i = 0; i < coterie_attribute_count(gexf->view); i++)
        declare_attribute(gexf, coterie_attribute(gexf->view, i));
    g_string_append(gexf->out, "    </attributes>\n    <attributes class=\"edge\">\n");
    for (guint i = 0; i < coterie_line_attribute_count(gexf->view); i++)
        declare_attribute(gexf, coterie_line_attribute(gexf->view, i));
    g_string_append(gexf->out, "    </attributes>\n");
}

static void
append_value(Gexf *gexf, const char *id, const char *value)
{
    g_string_append(gexf->out, "          <attvalue");
    coterie_xml_attribute(gexf->out, "for", id);
    coterie_xml_attribute(gexf->out, "value", value);
    g_string_append(gexf->out, "/>\n");
}

static void
append_values(Gexf *gexf, guint32 vertex)
{
    g_string_append(gexf->out, "        <attvalues>\n");
    for (guint i = 0; i < coterie_attribute_count(gexf->view); i++) {
        g_autofree char *value = coterie_attribute_text(gexf->view, vertex, i);

        if (value != NULL)
            append_value(gexf, coterie_attribute(gexf->view, i).name, value);
    }
    g_string_append(gexf->out, "        </attvalues>\n");
}

static void
append_looks(Gexf *gexf, guint32 vertex)
{
    CoterieLook look = coterie_look_of(&gexf->looks, vertex);

    g_string_append_printf(gexf->out,
                           "        <viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>\n",
                           look.color.red,
                           look.color.green,
                           look.color.blue);
    g_string_append(gexf->out, "        <viz:position");
    coterie_xml_number_attribute(gexf->out, "x", look.x);
    coterie_xml_number_attribute(gexf->out, "y", look.y);
    g_string_append(gexf->out, " z=\"0\"/>\n        <viz:size value=\"");
    coterie_number_append_fixed(gexf->out, look.size, 3);
    g_string_append(gexf->out, "\"/>\n");
}

static void
append_spell(Gexf *gexf, CoterieDate spell)
{
    g_autofree char *start = coterie_date_day(spell.first);
    g_autofree char *end = coterie_date_day(MAX(spell.last, spell.first + 1));

    g_string_append(gexf->out, "          <spell");
    coterie_xml_attribute(gexf->out, "start", start);
    coterie_xml_attribute(gexf->out, "end", end);
    g_string_append(gexf->out, "/>\n");
}

static void
append_spells(Gexf *gexf, const GArray *spells)
{
    if (spells->len == 0)
        return;
    g_string_append(gexf->out, "        <spells>\n");
    for (guint i = 0; i < spells->len; i++)
        append_spell(gexf, g_array_index(spells, CoterieDate, i));
    g_string_append(gexf->out, "        </spells>\n");
}

static void
append_node(Gexf *gexf, guint32 vertex)
{
    const CoteriePerson *person = coterie_person_of(gexf->view, vertex);

    g_string_append(gexf->out, "      <node");
    coterie_xml_attribute(gexf->out, "id", person->id);
    coterie_xml_attribute(gexf->out, "label", person->name);
    g_string_append(gexf->out, ">\n");
    append_looks(gexf, vertex);
    append_values(gexf, vertex);
    if (gexf->spells != NULL)
        append_spells(gexf, g_ptr_array_index(gexf->spells, vertex));
    g_string_append(gexf->out, "      </node>\n");
}

static void
append_edge(Gexf *gexf, guint32 index)
{
    CoterieLine line = coterie_line_of(gexf->view, index);
    g_autofree char *kind = coterie_line_kind(gexf->view, &line);
    g_autoptr(GArray) spells = coterie_spells_of_line(gexf->view, &line);

    g_string_append_printf(gexf->out, "      <edge id=\"%u\"", index);
    coterie_xml_attribute(gexf->out, "source", line.source);
    coterie_xml_attribute(gexf->out, "target", line.target);
    if (gexf->version->mixed && kind != NULL) {
        coterie_xml_attribute(gexf->out, "type", line.directed ? "directed" : "undirected");
        coterie_xml_attribute(gexf->out, "kind", kind);
    }
    coterie_xml_number_attribute(gexf->out, "weight", line.strength);
    g_string_append(gexf->out, ">\n        <attvalues>\n");
    for (guint i = 0; i < coterie_line_attribute_count(gexf->view); i++) {
        g_autofree char *value = coterie_line_text(gexf->view, &line, i);

        if (value != NULL)
            append_value(gexf, coterie_line_attribute(gexf->view, i).name, value);
    }
    g_string_append(gexf->out, "        </attvalues>\n");
    append_spells(gexf, spells);
    g_string_append(gexf->out, "      </edge>\n");
}

static void
append_meta(Gexf *gexf)
{
    g_autofree char *time = coterie_prose_time(gexf->view);

    g_string_append(gexf->out,
                    "  <meta>\n    <creator>coterie</creator>\n"
                    "    <description>");
    g_string_append(gexf->out, coterie_prose_tied(gexf->view));
    if (time != NULL)
        g_string_append_printf(gexf->out, " %s", time);
    for (guint i = 0; i < coterie_measures_count(gexf->view->measures); i++) {
        const CoterieMeasureInfo *info = coterie_measure_info((CoterieMeasure)i);

        g_string_append_c(gexf->out, ' ');
        coterie_xml_text(gexf->out, info->label);
        g_string_append(gexf->out, ": ");
        coterie_xml_text(gexf->out, info->convention);
    }
    g_string_append(gexf->out, "</description>\n  </meta>\n");
}

static void
append_default_type(Gexf *gexf)
{
    if (gexf->view->roles == NULL)
        coterie_xml_attribute(gexf->out, "defaultedgetype", "undirected");
    else if (!gexf->version->mixed)
        coterie_xml_attribute(gexf->out, "defaultedgetype", "directed");
}

static void
append_graph(Gexf *gexf)
{
    guint32 vertices = coterie_network_vertex_count(gexf->view->network);
    guint32 edges = coterie_line_count(gexf->view);

    g_string_append(gexf->out, "  <graph");
    append_default_type(gexf);
    if (gexf->view->dated)
        g_string_append(gexf->out, " mode=\"dynamic\" timeformat=\"date\"");
    g_string_append(gexf->out, ">\n");
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

GBytes *
coterie_gexf_write(const CoterieView *view,
                   const CoterieLayout *layout,
                   const char *version,
                   GError **error)
{
    g_autoptr(GPtrArray) spells = NULL;
    Gexf gexf = {.view = view};
    const Version *found;

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    g_return_val_if_fail(layout != NULL && version != NULL, NULL);
    found = find_version(version, error);
    if (found == NULL)
        return NULL;
    if (view->dated)
        spells = coterie_spells_of_persons(view);
    gexf.spells = spells;
    gexf.version = found;
    gexf.looks = coterie_looks(view, layout);
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
