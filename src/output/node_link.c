/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network as node-link JSON: what NetworkX's node_link_graph and many
 * drawing libraries of the browser read. Nodes in person order, links in tie order; an
 * undefined measure is null. */
#include "output/conventions.h"
#include "output/json.h"

#include <coterie/output.h>

static const CoteriePerson *
person_of(const CoterieView *view, guint32 vertex)
{
    return coterie_persons_get(view->persons, coterie_network_person(view->network, vertex));
}

static void
write_node(CoterieJson *json, const CoterieView *view, guint32 vertex)
{
    const CoteriePerson *person = person_of(view, vertex);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "id", person->id);
    coterie_json_string(json, "label", person->name);
    coterie_json_string(json, "gender", coterie_gender_letter(person->gender));
    coterie_json_integer(json, "mentions", person->mention_count);
    coterie_json_integer(json, "community", coterie_measures_community(view->measures, vertex));
    coterie_json_integer(json, "component", coterie_measures_component(view->measures, vertex));
    for (guint i = 0; i < COTERIE_MEASURES; i++) {
        CoterieMeasure measure = (CoterieMeasure)i;

        coterie_json_number(json,
                            coterie_measure_info(measure)->name,
                            coterie_measures_get(view->measures, measure, vertex));
    }
    coterie_json_close(json, '}');
}

static void
write_link(CoterieJson *json, const CoterieView *view, guint32 index)
{
    const CoterieEdge *edge = coterie_network_edge(view->network, index);
    const CoterieTie *tie = coterie_ties_get(view->ties, coterie_network_tie(view->network, index));

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "source", person_of(view, edge->source)->id);
    coterie_json_string(json, "target", person_of(view, edge->target)->id);
    coterie_json_number(json, "weight", edge->strength);
    coterie_json_integer(json, "windows", tie->windows);
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
