/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as node-link JSON: what NetworkX's node_link_graph and many
 * drawing libraries of the browser read. Nodes in person order, links in tie order; an
 * undefined measure is null. With roles it is a directed multigraph, whose links have keys, and
 * "symmetric" tells which lead both ways. */
#include "output/attributes.h"
#include "output/conventions.h"
#include "output/json.h"

#include <coterie/output.h>

static void
write_attribute(CoterieJson *json, const CoterieView *view, guint32 vertex, guint index)
{
    CoterieAttribute attribute = coterie_attribute(view, index);
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
    for (guint i = 0; i < coterie_attribute_count(view); i++)
        write_attribute(json, view, vertex, i);
    coterie_json_close(json, '}');
}

static void
write_line_attribute(CoterieJson *json,
                     const CoterieView *view,
                     const CoterieLine *line,
                     guint index)
{
    CoterieAttribute attribute = coterie_line_attribute(view, index);
    g_autofree char *text = coterie_line_text(view, line, index);

    if (text == NULL || attribute.kind == COTERIE_ATTRIBUTE_TEXT)
        coterie_json_string(json, attribute.name, text);
    else if (attribute.kind == COTERIE_ATTRIBUTE_BOOLEAN)
        coterie_json_boolean(json, attribute.name, g_str_equal(text, "true"));
    else
        coterie_json_number(json, attribute.name, g_ascii_strtod(text, NULL));
}

static void
write_link(CoterieJson *json, const CoterieView *view, guint32 index)
{
    CoterieLine line = coterie_line_of(view, index);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", line.source);
    coterie_json_string(json, "target", line.target);
    if (view->roles != NULL)
        coterie_json_integer(json, "key", index);
    coterie_json_number(json, "weight", line.strength);
    for (guint i = 0; i < coterie_line_attribute_count(view); i++)
        write_line_attribute(json, view, &line, i);
    coterie_json_close(json, '}');
}

GBytes *
coterie_node_link_write(const CoterieView *view)
{
    CoterieJson json = {.lines = 2};

    g_return_val_if_fail(view != NULL && view->network != NULL && view->measures != NULL, NULL);
    json.out = g_string_new(NULL);
    coterie_json_open(&json, NULL, '{');
    coterie_json_boolean(&json, "directed", view->roles != NULL);
    coterie_json_boolean(&json, "multigraph", view->roles != NULL);
    coterie_json_open(&json, "graph", '{');
    coterie_conventions_append_json(view, &json, "conventions");
    coterie_json_close(&json, '}');
    coterie_json_open(&json, "nodes", '[');
    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        write_node(&json, view, i);
    coterie_json_close(&json, ']');
    coterie_json_open(&json, "links", '[');
    for (guint32 i = 0; i < coterie_line_count(view); i++)
        write_link(&json, view, i);
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    g_string_append_c(json.out, '\n');
    return g_string_free_to_bytes(json.out);
}
