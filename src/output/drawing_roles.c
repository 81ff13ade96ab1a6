/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a drawing shows of roles: all that two persons are to one another on one line, each role
 * with the direction in which it leads along it. */
#include "output/drawing_roles.h"

#include "output/role_ties.h"

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

void
coterie_drawing_append_roles(const CoterieView *view,
                             guint32 source,
                             guint32 target,
                             CoterieJson *json)
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

GArray *
coterie_drawing_told_pairs(const CoterieView *view, const CoterieChoice *choice, double strength)
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
