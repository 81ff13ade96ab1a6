/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ties of a drawing. Where roles tie, all that two persons are to one another is on one line,
 * each role with the direction in which it leads along it. */
#include "output/drawing_edges.h"

#include "output/drawing_text.h"
#include "output/prose.h"
#include "output/role_ties.h"
#include "ties/role_ties.h"

#include <math.h>

static void
write_role(const CoterieView *view, const CoterieRoleTie *tie, gboolean forward, CoterieJson *json)
{
    g_autofree char *label = coterie_role_label(view, tie);
    const char *leads = forward ? "forward" : "backward";

    if (coterie_roles_name(view->roles, tie->role)->symmetric)
        leads = "both";
    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "label", label);
    coterie_json_string(json, "leads", leads);
    coterie_json_integer(json, "count", tie->count);
    coterie_json_close(json, '}');
}

static void
write_direction(
    const CoterieView *view, guint32 source, guint32 target, gboolean forward, CoterieJson *json)
{
    for (guint32 i = coterie_role_ties_begin(view->roles, source, target);
         i < coterie_roles_tie_count(view->roles);
         i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(view->roles, i);

        if (tie->source != source || tie->target != target)
            return;
        write_role(view, tie, forward, json);
    }
}

static void
write_roles(const CoterieView *view, guint32 source, guint32 target, CoterieJson *json)
{
    coterie_json_open(json, "roles", '[');
    write_direction(view, source, target, TRUE, json);
    write_direction(view, target, source, FALSE, json);
    coterie_json_close(json, ']');
}

/* Whether the roles of a pair begin with @tie: none leads the other way, or it is the lesser's. */
static gboolean
is_first_of_pair(const CoterieRoles *roles, guint32 index)
{
    const CoterieRoleTie *tie = coterie_roles_tie(roles, index);
    guint32 other = coterie_role_ties_begin(roles, tie->target, tie->source);
    const CoterieRoleTie *back =
        other < coterie_roles_tie_count(roles) ? coterie_roles_tie(roles, other) : NULL;

    if (index != coterie_role_ties_begin(roles, tie->source, tie->target))
        return FALSE;
    return tie->source < tie->target || back == NULL || back->source != tie->target ||
           back->target != tie->source;
}

static GArray *
told_pairs(const CoterieView *view, const CoterieChoice *choice, double strength)
{
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(CoterieEdge));

    for (guint32 i = 0; i < coterie_roles_tie_count(view->roles); i++) {
        const CoterieRoleTie *tie = coterie_roles_tie(view->roles, i);
        CoterieEdge edge = {.strength = strength};

        if (!is_first_of_pair(view->roles, i) ||
            coterie_ties_find(view->ties, tie->source, tie->target) != NULL ||
            !coterie_network_vertex(view->network, tie->source, &edge.source) ||
            !coterie_network_vertex(view->network, tie->target, &edge.target))
            continue;
        if (choice->places[edge.source] != G_MAXUINT32 &&
            choice->places[edge.target] != G_MAXUINT32)
            g_array_append_val(pairs, edge);
    }
    return pairs;
}

/* Both names, how strong, and in how many windows. @tie (nullable) is their tie. */
static char *
edge_note(const CoterieView *view, const CoterieEdge *edge, const CoterieTie *tie)
{
    g_autofree char *source = coterie_drawing_name(view, edge->source);
    g_autofree char *target = coterie_drawing_name(view, edge->target);
    GString *note = g_string_new(NULL);
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd(number, sizeof number, "%.4g", edge->strength);
    g_string_append_printf(note, "%s – %s\nStrength %s", source, target, number);
    if (tie != NULL && !coterie_prose_is_told(view))
        g_string_append_printf(
            note, "\nnamed together %u time%s", tie->windows, tie->windows == 1 ? "" : "s");
    return g_string_free(note, FALSE);
}

/* The same of two who are only told to be something to one another. */
static char *
pair_note(const CoterieView *view, const CoterieEdge *edge)
{
    g_autofree char *source = coterie_drawing_name(view, edge->source);
    g_autofree char *target = coterie_drawing_name(view, edge->target);

    return g_strdup_printf("%s – %s", source, target);
}

static void
write_edge(const CoterieView *view,
           const CoterieChoice *choice,
           const CoterieEdge *edge,
           const char *note,
           CoterieJson *json)
{
    guint32 source = coterie_network_person(view->network, edge->source);
    guint32 target = coterie_network_person(view->network, edge->target);
    g_autoptr(GString) whole = g_string_new(note);

    if (view->roles != NULL)
        coterie_role_append_all(view, source, target, "\n", whole);
    coterie_json_open(json, NULL, '{');
    coterie_json_integer(json, "source", choice->places[edge->source]);
    coterie_json_integer(json, "target", choice->places[edge->target]);
    coterie_json_number(json, "weight", edge->strength);
    coterie_json_string(json, "note", whole->str);
    if (view->roles != NULL)
        write_roles(view, source, target, json);
    coterie_json_close(json, '}');
}

/* Pairs that only a role ties are as thin as the thinnest. */
static void
write_told_pairs(const CoterieView *view,
                 const CoterieChoice *choice,
                 double least,
                 CoterieJson *json)
{
    g_autoptr(GArray) pairs = told_pairs(view, choice, isfinite(least) ? least : 1);

    for (guint i = 0; i < pairs->len; i++) {
        const CoterieEdge *edge = &g_array_index(pairs, CoterieEdge, i);
        g_autofree char *note = pair_note(view, edge);

        write_edge(view, choice, edge, note, json);
    }
}

void
coterie_drawing_append_edges(const CoterieView *view,
                             const CoterieChoice *choice,
                             CoterieJson *json)
{
    double least = INFINITY;

    coterie_json_open(json, "edges", '[');
    for (guint i = 0; i < choice->edges->len; i++) {
        guint32 index = g_array_index(choice->edges, guint32, i);
        const CoterieEdge *edge = coterie_network_edge(view->network, index);
        guint32 tie = coterie_network_tie(view->network, index);
        gboolean known = view->ties != NULL && tie < coterie_ties_count(view->ties);
        g_autofree char *note =
            edge_note(view, edge, known ? coterie_ties_get(view->ties, tie) : NULL);

        least = MIN(least, edge->strength);
        write_edge(view, choice, edge, note, json);
    }
    if (view->roles != NULL)
        write_told_pairs(view, choice, least, json);
    coterie_json_close(json, ']');
}
