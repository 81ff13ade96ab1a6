/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a network as they go out: edges, where persons are tied by being named together, and
 * roles, which have a direction and are never summed with edges or with one another. What is told
 * of a line is one table, as with persons; columns that would be empty everywhere are left out. */
#include "output/attributes.h"
#include "output/when.h"

typedef enum {
    WINDOWS,
    FROM,
    TO,
    KIND,
    ROLE,
    ASSERTION,
    COUNT,
    SYMMETRIC,
    ATTRIBUTES,
} Which;

static const CoterieAttribute rows[ATTRIBUTES] = {
    [WINDOWS] = {"windows", "Windows", COTERIE_ATTRIBUTE_INTEGER},
    [FROM] = {"from", "From", COTERIE_ATTRIBUTE_TEXT},
    [TO] = {"to", "To", COTERIE_ATTRIBUTE_TEXT},
    [KIND] = {"kind", "Kind", COTERIE_ATTRIBUTE_TEXT},
    [ROLE] = {"role", "Role", COTERIE_ATTRIBUTE_TEXT},
    [ASSERTION] = {"assertion", "Assertion", COTERIE_ATTRIBUTE_TEXT},
    [COUNT] = {"count", "Count", COTERIE_ATTRIBUTE_INTEGER},
    [SYMMETRIC] = {"symmetric", "Symmetric", COTERIE_ATTRIBUTE_BOOLEAN},
};

/* Whether roles alone tie. */
static gboolean
is_told(const CoterieView *view)
{
    return view->ties != NULL && coterie_ties_rule(view->ties)->told;
}

static guint32
edge_lines(const CoterieView *view)
{
    return is_told(view) ? 0 : coterie_network_edge_count(view->network);
}

guint32
coterie_line_count(const CoterieView *view)
{
    return edge_lines(view) + (view->roles != NULL ? coterie_roles_tie_count(view->roles) : 0);
}

static CoterieLine
line_of_edge(const CoterieView *view, guint32 index)
{
    const CoterieEdge *edge = coterie_network_edge(view->network, index);
    const CoterieTie *tie = coterie_ties_get(view->ties, coterie_network_tie(view->network, index));

    return (CoterieLine){
        .source = coterie_person_of(view, edge->source)->id,
        .target = coterie_person_of(view, edge->target)->id,
        .strength = edge->strength,
        .windows = tie->windows,
        .meetings = tie,
    };
}

static CoterieLine
line_of_role(const CoterieView *view, const CoterieRoleTie *tie)
{
    return (CoterieLine){
        .source = coterie_persons_get(view->persons, tie->source)->id,
        .target = coterie_persons_get(view->persons, tie->target)->id,
        .strength = tie->count,
        .tie = tie,
        .directed = !coterie_roles_name(view->roles, tie->role)->symmetric,
    };
}

CoterieLine
coterie_line_of(const CoterieView *view, guint32 index)
{
    guint32 edges = edge_lines(view);

    if (index < edges)
        return line_of_edge(view, index);
    return line_of_role(view, coterie_roles_tie(view->roles, index - edges));
}

char *
coterie_line_kind(const CoterieView *view, const CoterieLine *line)
{
    if (view->roles == NULL)
        return NULL;
    if (line->tie == NULL)
        return g_strdup("cooccurrence");
    if (line->tie->assertion == COTERIE_ASSERTED)
        return g_strdup(coterie_roles_name(view->roles, line->tie->role)->name);
    return g_strdup_printf("%s, %s",
                           coterie_roles_name(view->roles, line->tie->role)->name,
                           coterie_assertion_name((CoterieAssertion)line->tie->assertion));
}

/* Whether an attribute has something to say of any line of the view. */
static gboolean
is_shown(const CoterieView *view, guint row)
{
    if (row == WINDOWS)
        return !is_told(view);
    return row == FROM || row == TO || view->roles != NULL;
}

/* The row of attribute @index of those that are shown. */
static guint
row_of(const CoterieView *view, guint index)
{
    guint row = 0;

    while (!is_shown(view, row) || index-- > 0)
        row++;
    return row;
}

guint
coterie_line_attribute_count(const CoterieView *view)
{
    guint count = 0;

    for (guint row = 0; row < ATTRIBUTES; row++)
        count += is_shown(view, row) ? 1 : 0;
    return count;
}

CoterieAttribute
coterie_line_attribute(const CoterieView *view, guint index)
{
    return rows[row_of(view, index)];
}

CoterieDateRange
coterie_line_dates(const CoterieView *view, const CoterieLine *line)
{
    return line->tie != NULL ? coterie_role_tie_dates(line->tie, view->roles)
                             : coterie_when_of_tie(view, line->meetings);
}

static char *
text_of_role(const CoterieView *view, const CoterieRoleTie *tie, guint row)
{
    if (row == ROLE)
        return g_strdup(coterie_roles_name(view->roles, tie->role)->name);
    if (row == ASSERTION)
        return g_strdup(coterie_assertion_name((CoterieAssertion)tie->assertion));
    return row == COUNT ? g_strdup_printf("%u", tie->count) : NULL;
}

char *
coterie_line_text(const CoterieView *view, const CoterieLine *line, guint index)
{
    guint row = row_of(view, index);

    if (row == FROM)
        return coterie_when_from(coterie_line_dates(view, line));
    if (row == TO)
        return coterie_when_to(coterie_line_dates(view, line));
    if (row == KIND)
        return g_strdup(line->tie != NULL ? "role" : "cooccurrence");
    if (row == SYMMETRIC)
        return g_strdup(line->directed ? "false" : "true");
    if (line->tie != NULL)
        return text_of_role(view, line->tie, row);
    return row == WINDOWS ? g_strdup_printf("%u", line->windows) : NULL;
}
