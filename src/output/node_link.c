/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as node-link JSON: what NetworkX's node_link_graph and many
 * drawing libraries of the browser read. Nodes in person order, links in tie order; an
 * undefined measure is null. */
#include "output/attributes.h"
#include "output/conventions.h"
#include "output/json.h"

#include <coterie/output.h>

static void
write_attribute(CoterieJson *json, const CoterieView *view, guint32 vertex, guint index)
{
    CoterieAttribute attribute = coterie_attribute(index);
    g_autofree char *text = NULL;

    if (attribute.kind == COTERIE_ATTRIBUTE_TEXT) {
        text = coterie_attribute_text(view, vertex, index);
        coterie_json_string(json, attribute.name, text);
    } else if (attribute.kind == COTERIE_ATTRIBUTE_BOOLEAN) {
        coterie_json_boolean(
            json, attribute.name, coterie_attribute_number(view, vertex, index) > 0);
    } else {
        coterie_json_number(json, attribute.name, coterie_attribute_number(view, vertex, index));
    }
}

static void
write_node(CoterieJson *json, const CoterieView *view, guint32 vertex)
{
    const CoteriePerson *person = coterie_person_of(view, vertex);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "id", person->id);
    coterie_json_string(json, "label", person->name);
    for (guint i = 0; i < coterie_attribute_count(); i++)
        write_attribute(json, view, vertex, i);
    coterie_json_close(json, '}');
}

static void
write_link(CoterieJson *json, const CoterieView *view, guint32 index)
{
    CoterieLine line = coterie_line_of(view, index);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", line.source);
    coterie_json_string(json, "target", line.target);
    coterie_json_number(json, "weight", line.strength);
    coterie_json_integer(json, "windows", line.windows);
    coterie_json_close(json, '}');
}

GBytes *
coterie_node_link_write(const CoterieView *view)
{
    CoterieJson json = {.lines = 2};

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    json.out = g_string_new(NULL);
    coterie_json_open(&json, NULL, '{');
    coterie_json_boolean(&json, "directed", FALSE);
    coterie_json_boolean(&json, "multigraph", FALSE);
    coterie_json_open(&json, "graph", '{');
    coterie_conventions_append_json(&json, "conventions");
    coterie_json_close(&json, '}');
    coterie_json_open(&json, "nodes", '[');
    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        write_node(&json, view, i);
    coterie_json_close(&json, ']');
    coterie_json_open(&json, "links", '[');
    for (guint32 i = 0; i < coterie_network_edge_count(view->network); i++)
        write_link(&json, view, i);
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    g_string_append_c(json.out, '\n');
    return g_string_free_to_bytes(json.out);
}
