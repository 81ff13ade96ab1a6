/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Positions for drawing. Each component is laid out by itself (Fruchterman and Reingold), turned
 * so that it is wider than high, and the components are set in rows like words on a page, the
 * largest first; isolated vertices stand in a grid below. So nothing drifts apart, as components
 * do that only push each other away, and what is small does not take the room of what is large.
 *
 * Weak spot: rows are as high as their highest component; a few large ones leave gaps. */
#include "base/guard.h"
#include "network/groups.h"
#include "network/network_private.h"

#include <coterie/network.h>

#include <math.h>

#define EXTENT 1000.0
#define GAP 1.5    /* between components; a tie is about 1 long */
#define CELL 1.0   /* of the grid of isolated vertices */
#define ASPECT 1.4 /* how much wider than high the whole should be */

/* Distances from the middle of a component are raised to this power. */
#define DRAWN_IN 0.65

/* Rounds shrink as components grow: up to MANY vertices they settle in ROUNDS, from LARGE on
 * vertices repel only those near them. */
#define ROUNDS 500
#define ROUNDS_MANY 250
#define MANY 400
#define LARGE 1000

typedef struct {
    double x;
    double y;
} Point;

struct CoterieLayout {
    guint32 vertices;
    Point *points;
};

/* A component that is laid out but not yet in its place: the least x and y are 0. */
typedef struct {
    double width;
    double height;
} Box;

/* --- One component --- */

/* Ties pull by the root of their strength over the mean: a tie of a hundred windows should draw
 * two persons together, not onto each other. */
static void
soften(igraph_vector_t *strengths)
{
    igraph_integer_t count = igraph_vector_size(strengths);
    double mean = igraph_vector_sum(strengths) / (double)count;

    for (igraph_integer_t i = 0; i < count; i++)
        VECTOR(*strengths)[i] = sqrt(VECTOR(*strengths)[i] / mean);
}

static gboolean
run_forces(const igraph_t *graph,
           const igraph_vector_t *pulls,
           guint32 seed,
           igraph_matrix_t *positions,
           GError **error)
{
    g_auto(CoterieGuard) guard;
    double count = (double)igraph_vcount(graph);
    gboolean large = count > LARGE;
    igraph_error_t code;

    coterie_guard_enter(&guard, seed);
    code = igraph_layout_fruchterman_reingold(graph,
                                              positions,
                                              0,
                                              count > MANY ? ROUNDS_MANY : ROUNDS,
                                              sqrt(count) / 10,
                                              large ? IGRAPH_LAYOUT_GRID : IGRAPH_LAYOUT_NOGRID,
                                              pulls,
                                              NULL,
                                              NULL,
                                              NULL,
                                              NULL);
    return coterie_guard_ok(&guard, code, "cannot lay out the network", error);
}

static Point
mean_point(const Point *points, const guint32 *members, guint32 count)
{
    Point mean = {0, 0};

    for (guint32 i = 0; i < count; i++) {
        mean.x += points[members[i]].x / count;
        mean.y += points[members[i]].y / count;
    }
    return mean;
}

/* Brings the far ones nearer: forces leave a crowded middle and a few far out, whose distance
 * says little and takes the room. */
static void
draw_in(Point *points, const guint32 *members, guint32 count)
{
    Point mean = mean_point(points, members, count);
    double radius = 0;

    for (guint32 i = 0; i < count; i++)
        radius += hypot(points[members[i]].x - mean.x, points[members[i]].y - mean.y) / count;
    for (guint32 i = 0; i < count; i++) {
        Point *point = &points[members[i]];
        double distance = hypot(point->x - mean.x, point->y - mean.y);
        double factor = distance > 0 ? pow(distance / radius, DRAWN_IN - 1) : 0;

        point->x = (point->x - mean.x) * factor;
        point->y = (point->y - mean.y) * factor;
    }
}

/* The direction in which the points are spread most, as an angle. */
static double
main_axis(const Point *points, const guint32 *members, guint32 count)
{
    Point mean = mean_point(points, members, count);
    double xx = 0;
    double xy = 0;
    double yy = 0;

    for (guint32 i = 0; i < count; i++) {
        double x = points[members[i]].x - mean.x;
        double y = points[members[i]].y - mean.y;

        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    return atan2(2 * xy, xx - yy) / 2;
}

static void
turn(Point *points, const guint32 *members, guint32 count)
{
    double angle = main_axis(points, members, count);
    double cosine = cos(angle);
    double sine = sin(angle);

    for (guint32 i = 0; i < count; i++) {
        Point point = points[members[i]];

        points[members[i]].x = point.x * cosine + point.y * sine;
        points[members[i]].y = point.y * cosine - point.x * sine;
    }
}

/* Moves the points so that the least x and y are 0. */
static Box
move_to_origin(Point *points, const guint32 *members, guint32 count)
{
    Point low = points[members[0]];
    Point high = low;

    for (guint32 i = 1; i < count; i++) {
        Point point = points[members[i]];

        low = (Point){MIN(low.x, point.x), MIN(low.y, point.y)};
        high = (Point){MAX(high.x, point.x), MAX(high.y, point.y)};
    }
    for (guint32 i = 0; i < count; i++) {
        points[members[i]].x -= low.x;
        points[members[i]].y -= low.y;
    }
    return (Box){high.x - low.x, high.y - low.y};
}

static gboolean
lay_component(const CoterieArcs *arcs,
              const guint32 *members,
              guint32 count,
              guint32 seed,
              Point *points,
              GError **error)
{
    g_auto(igraph_t) graph = {0};
    g_auto(igraph_vector_t) strengths = {0};
    g_auto(igraph_matrix_t) positions = {0};

    igraph_matrix_init(&positions, 0, 0);
    if (!coterie_arcs_graph(arcs, members, count, &graph, &strengths, error))
        return FALSE;
    soften(&strengths);
    if (!run_forces(&graph, &strengths, seed, &positions, error))
        return FALSE;
    for (guint32 i = 0; i < count; i++)
        points[members[i]] = (Point){MATRIX(positions, i, 0), MATRIX(positions, i, 1)};
    draw_in(points, members, count);
    turn(points, members, count);
    return TRUE;
}

/* --- All components --- */

static guint32
count_tied(const CoterieMembers *components)
{
    guint32 tied = 0;
    guint32 size;

    while (tied < components->count) {
        coterie_members_get(components, tied + 1, &size);
        if (size < 2)
            break;
        tied++;
    }
    return tied;
}

static gboolean
lay_components(const CoterieArcs *arcs,
               const CoterieMembers *components,
               guint32 count,
               guint32 seed,
               Point *points,
               Box *boxes,
               GError **error)
{
    for (guint32 k = 0; k < count; k++) {
        guint32 size;
        const guint32 *members = coterie_members_get(components, k + 1, &size);

        if (!lay_component(arcs, members, size, seed, points, error))
            return FALSE;
        boxes[k] = move_to_origin(points, members, size);
    }
    return TRUE;
}

/* How wide the page is: the widest box fits, and the whole gets the wanted shape. */
static double
page_width(const Box *boxes, guint32 count, guint32 isolated)
{
    double area = isolated * CELL * CELL;
    double widest = 0;

    for (guint32 k = 0; k < count; k++) {
        area += (boxes[k].width + GAP) * (boxes[k].height + GAP);
        widest = MAX(widest, boxes[k].width);
    }
    return MAX(widest, sqrt(area * ASPECT));
}

static void
move_component(const CoterieMembers *components, guint32 component, Point by, Point *points)
{
    guint32 size;
    const guint32 *members = coterie_members_get(components, component, &size);

    for (guint32 i = 0; i < size; i++) {
        points[members[i]].x += by.x;
        points[members[i]].y += by.y;
    }
}

/* How many boxes fit into a row, from the first of @boxes on, and how high and wide they are. */
static guint32
fit_row(const Box *boxes, guint32 count, double width, Box *row)
{
    guint32 fitting = 0;

    *row = (Box){-GAP, 0};
    while (fitting < count && (fitting == 0 || row->width + GAP + boxes[fitting].width <= width)) {
        row->width += GAP + boxes[fitting].width;
        row->height = MAX(row->height, boxes[fitting].height);
        fitting++;
    }
    return fitting;
}

/* Sets components in rows, each in the middle of the page; returns where the last row ends. */
static double
set_rows(
    const CoterieMembers *components, const Box *boxes, guint32 count, double width, Point *points)
{
    double top = 0;

    for (guint32 k = 0; k < count;) {
        Box row;
        guint32 end = k + fit_row(boxes + k, count - k, width, &row);
        double left = (width - row.width) / 2;

        for (; k < end; k++) {
            Point corner = {left, top + (row.height - boxes[k].height) / 2};

            move_component(components, k + 1, corner, points);
            left += boxes[k].width + GAP;
        }
        top += row.height + GAP;
    }
    return top;
}

/* Isolated vertices, in their order, fill a grid as wide as the page. */
static void
set_grid(const CoterieMembers *components, guint32 tied, double width, double top, Point *points)
{
    guint32 isolated = components->count - tied;
    guint32 fitting = (guint32)(width / CELL) + 1;
    guint32 rows = (isolated + fitting - 1) / fitting;
    guint32 columns = rows > 0 ? (isolated + rows - 1) / rows : 1;
    double left = (width - (columns - 1) * CELL) / 2;

    for (guint32 i = 0; i < isolated; i++) {
        guint32 size;
        guint32 vertex = coterie_members_get(components, tied + 1 + i, &size)[0];
        guint32 row = i / columns;

        points[vertex] = (Point){left + (i % columns) * CELL, top + row * CELL};
    }
}

/* Puts the middle at 0 and the ends of the longer side at -1000 and 1000; y grows downwards in
 * the rows and upwards in the result. */
static void
scale(Point *points, guint32 count)
{
    Point low = {INFINITY, INFINITY};
    Point high = {-INFINITY, -INFINITY};
    double side;

    for (guint32 i = 0; i < count; i++) {
        low = (Point){MIN(low.x, points[i].x), MIN(low.y, points[i].y)};
        high = (Point){MAX(high.x, points[i].x), MAX(high.y, points[i].y)};
    }
    side = MAX(high.x - low.x, high.y - low.y);
    for (guint32 i = 0; i < count; i++) {
        double factor = side > 0 ? 2 * EXTENT / side : 0;

        points[i].x = (points[i].x - (low.x + high.x) / 2) * factor;
        points[i].y = ((low.y + high.y) / 2 - points[i].y) * factor;
    }
}

static gboolean
lay_out(const CoterieArcs *arcs, guint32 seed, Point *points, GError **error)
{
    g_auto(CoterieMembers) components = {0};
    g_autofree guint32 *groups = g_new(guint32, MAX(arcs->vertices, 1));
    g_autofree Box *boxes = NULL;
    guint32 count = coterie_groups_components(arcs, groups);
    guint32 tied;
    double width;

    coterie_members_init(&components, groups, arcs->vertices, count);
    tied = count_tied(&components);
    boxes = g_new(Box, MAX(tied, 1));
    if (!lay_components(arcs, &components, tied, seed, points, boxes, error))
        return FALSE;
    width = page_width(boxes, tied, count - tied);
    set_grid(&components, tied, width, set_rows(&components, boxes, tied, width, points), points);
    scale(points, arcs->vertices);
    return TRUE;
}

CoterieLayout *
coterie_layout_new(const CoterieNetwork *network, guint32 seed, GError **error)
{
    g_autoptr(CoterieLayout) layout = NULL;

    g_return_val_if_fail(network != NULL, NULL);

    layout = g_new0(CoterieLayout, 1);
    layout->vertices = network->arcs.vertices;
    layout->points = g_new0(Point, MAX(layout->vertices, 1));
    if (!lay_out(&network->arcs, seed, layout->points, error))
        return NULL;
    return g_steal_pointer(&layout);
}

void
coterie_layout_free(CoterieLayout *layout)
{
    if (layout == NULL)
        return;
    g_free(layout->points);
    g_free(layout);
}

void
coterie_layout_get(const CoterieLayout *layout, guint32 vertex, double *x, double *y)
{
    g_return_if_fail(layout != NULL && vertex < layout->vertices);
    g_return_if_fail(x != NULL && y != NULL);

    *x = layout->points[vertex].x;
    *y = layout->points[vertex].y;
}
