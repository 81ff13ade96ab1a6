/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GraphML, which Gephi, igraph, NetworkX, Cytoscape and many others read: every attribute typed,
 * and the looks as attributes too, under the names that Gephi takes them from (x, y, size, r, g,
 * b).
 *
 * Bent to its readers: a key's id is its attribute's name, as some readers keep the one and some
 * the other; what is undefined is left out; persons' identifiers are made of letters, digits and
 * hyphens only, as an XML name token must be; edges have a "weight". Readers take no graph whose
 * edges are of two types: with roles all are directed, and "symmetric" tells which are not. */
#include "base/number.h"
#include "output/attributes.h"
#include "output/looks.h"
#include "output/xml.h"

#include <coterie/output.h>

typedef struct {
    const CoterieView *view;
    CoterieLooks looks;
    GString *out;
} Graphml;

static void
declare(Graphml *graphml, const char *domain, const char *name, const char *type)
{
    g_string_append(graphml->out, "  <key");
    coterie_xml_attribute(graphml->out, "id", name);
    coterie_xml_attribute(graphml->out, "for", domain);
    coterie_xml_attribute(graphml->out, "attr.name", name);
    coterie_xml_attribute(graphml->out, "attr.type", type);
    g_string_append(graphml->out, "/>\n");
}

static void
declare_attribute(Graphml *graphml, const char *domain, CoterieAttribute attribute)
{
    static const char *const types[] = {
        [COTERIE_ATTRIBUTE_TEXT] = "string",
        [COTERIE_ATTRIBUTE_INTEGER] = "int",
        [COTERIE_ATTRIBUTE_REAL] = "double",
        [COTERIE_ATTRIBUTE_BOOLEAN] = "boolean",
    };

    declare(graphml, domain, attribute.name, types[attribute.kind]);
}

static void
declare_all(Graphml *graphml)
{
    static const char *const looks[][2] = {
        {"x", "double"},
        {"y", "double"},
        {"size", "double"},
        {"r", "int"},
        {"g", "int"},
        {"b", "int"},
    };

    declare(graphml, "node", "label", "string");
    for (guint i = 0; i < coterie_attribute_count(graphml->view); i++)
        declare_attribute(graphml, "node", coterie_attribute(graphml->view, i));
    for (gsize i = 0; i < G_N_ELEMENTS(looks); i++)
        declare(graphml, "node", looks[i][0], looks[i][1]);
    declare(graphml, "edge", "weight", "double");
    for (guint i = 0; i < coterie_line_attribute_count(graphml->view); i++)
        declare_attribute(graphml, "edge", coterie_line_attribute(graphml->view, i));
}

static void
append_text(Graphml *graphml, const char *key, const char *value)
{
    g_string_append(graphml->out, "      <data");
    coterie_xml_attribute(graphml->out, "key", key);
    g_string_append_c(graphml->out, '>');
    coterie_xml_text(graphml->out, value);
    g_string_append(graphml->out, "</data>\n");
}

static void
append_number(Graphml *graphml, const char *key, double value)
{
    g_autoptr(GString) text = g_string_new(NULL);

    coterie_number_append(text, value);
    append_text(graphml, key, text->str);
}

static void
append_looks(Graphml *graphml, guint32 vertex)
{
    CoterieLook look = coterie_look_of(&graphml->looks, vertex);

    append_number(graphml, "x", look.x);
    append_number(graphml, "y", look.y);
    append_number(graphml, "size", look.size);
    append_number(graphml, "r", look.color.red);
    append_number(graphml, "g", look.color.green);
    append_number(graphml, "b", look.color.blue);
}

static void
append_node(Graphml *graphml, guint32 vertex)
{
    const CoteriePerson *person = coterie_person_of(graphml->view, vertex);

    g_string_append(graphml->out, "    <node");
    coterie_xml_attribute(graphml->out, "id", person->id);
    g_string_append(graphml->out, ">\n");
    append_text(graphml, "label", person->name);
    for (guint i = 0; i < coterie_attribute_count(graphml->view); i++) {
        g_autofree char *value = coterie_attribute_text(graphml->view, vertex, i);

        if (value != NULL)
            append_text(graphml, coterie_attribute(graphml->view, i).name, value);
    }
    append_looks(graphml, vertex);
    g_string_append(graphml->out, "    </node>\n");
}

static void
append_edge(Graphml *graphml, guint32 index)
{
    CoterieLine line = coterie_line_of(graphml->view, index);

    g_string_append(graphml->out, "    <edge");
    if (graphml->view->roles != NULL)
        g_string_append_printf(graphml->out, " id=\"e%u\"", index);
    coterie_xml_attribute(graphml->out, "source", line.source);
    coterie_xml_attribute(graphml->out, "target", line.target);
    g_string_append(graphml->out, ">\n");
    append_number(graphml, "weight", line.strength);
    for (guint i = 0; i < coterie_line_attribute_count(graphml->view); i++) {
        g_autofree char *value = coterie_line_text(graphml->view, &line, i);

        if (value != NULL)
            append_text(graphml, coterie_line_attribute(graphml->view, i).name, value);
    }
    g_string_append(graphml->out, "    </edge>\n");
}

GBytes *
coterie_graphml_write(const CoterieView *view, const CoterieLayout *layout)
{
    Graphml graphml = {.view = view};

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    g_return_val_if_fail(layout != NULL, NULL);
    graphml.looks = coterie_looks(view, layout);
    graphml.out = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    declare_all(&graphml);
    g_string_append_printf(graphml.out,
                           "  <graph id=\"coterie\" edgedefault=\"%s\">\n",
                           view->roles != NULL ? "directed" : "undirected");
    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        append_node(&graphml, i);
    for (guint32 i = 0; i < coterie_line_count(view); i++)
        append_edge(&graphml, i);
    g_string_append(graphml.out, "  </graph>\n</graphml>\n");
    return g_string_free_to_bytes(graphml.out);
}
