/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores that are fixed points of the network itself.
 *
 * PageRank is iterated here rather than in igraph, whose solver adds up in several threads and
 * so differs in the last bits from run to run. Damping bounds the error by 0.85^k after k rounds:
 * it always settles, and 250 rounds are below what a double can hold.
 *
 * The eigenvector is igraph's (ARPACK), but of one connected component at a time: over the whole
 * of a disconnected network it is 0 in all components but the one with the strongest ties, which
 * may be a mere pair. ARPACK is known to have been wrong, so its answer is put to the test: it must
 * solve the equation and be nowhere negative, and by Perron and Frobenius only one vector does. */
#include "network/spectral.h"

#include "base/guard.h"
#include "network/igraph_versions.h"

#include <coterie/error.h>

#include <math.h>

#define DAMPING 0.85
#define ROUNDS 250

/* --- PageRank --- */

/* What each vertex hands to each unit of strength around it; returns what is left over: the scores
 * of those who have no one to hand them to. */
static double
hand_out(const CoterieArcs *arcs, const double *strengths, const double *scores, double *handed)
{
    double left = 0;

    for (guint32 v = 0; v < arcs->vertices; v++) {
        if (strengths[v] > 0)
            handed[v] = scores[v] / strengths[v];
        else
            left += scores[v];
    }
    return left;
}

static double
received(const CoterieArcs *arcs, const double *handed, guint32 vertex)
{
    double sum = 0;

    for (gsize i = arcs->first[vertex]; i < arcs->first[vertex + 1]; i++)
        sum += handed[arcs->ends[i]] * arcs->strengths[i];
    return sum;
}

/* Returns how far the scores moved. */
static double
iterate_pagerank(const CoterieArcs *in, const double *strengths, double *scores, double *handed)
{
    double left = hand_out(in, strengths, scores, handed);
    double base = (1 - DAMPING + DAMPING * left) / in->vertices;
    double moved = 0;

    for (guint32 v = 0; v < in->vertices; v++) {
        double score = base + DAMPING * received(in, handed, v);

        moved += fabs(score - scores[v]);
        scores[v] = score;
    }
    return moved;
}

void
coterie_pagerank(const CoterieArcs *out, const CoterieArcs *in, double *scores)
{
    guint32 n = out->vertices;
    g_autofree double *strengths = g_new(double, MAX(n, 1));
    g_autofree double *handed = g_new0(double, MAX(n, 1));
    double sum = 0;

    g_assert(in->vertices == n);
    for (guint32 v = 0; v < n; v++) {
        strengths[v] = coterie_arcs_strength(out, v);
        scores[v] = 1.0 / n;
    }
    for (guint round = 0; n > 0 && round < ROUNDS; round++) {
        if (iterate_pagerank(in, strengths, scores, handed) == 0)
            break;
    }
    for (guint32 v = 0; v < n; v++)
        sum += scores[v];
    for (guint32 v = 0; v < n; v++)
        scores[v] /= sum;
}

/* --- Eigenvector --- */

static gboolean
solve(const igraph_t *graph,
      const igraph_vector_t *strengths,
      guint32 seed,
      igraph_vector_t *scores,
      double *value,
      GError **error)
{
    g_auto(CoterieGuard) guard;
    igraph_error_t code;

    coterie_guard_enter(&guard, seed);
    code = coterie_igraph_eigenvector(graph, strengths, scores, value);
    return coterie_guard_ok(&guard, code, "cannot compute eigenvector centrality", error);
}

/* Whether @scores are those of the leading eigenvector, as far as @members go. */
static gboolean
is_leading(const CoterieArcs *arcs,
           const guint32 *members,
           guint32 count,
           const double *scores,
           double value)
{
    for (guint32 i = 0; i < count; i++) {
        double score = scores[members[i]];

        if (!(score > -1e-9 &&
              fabs(received(arcs, scores, members[i]) - value * score) <= 1e-9 * value))
            return FALSE;
    }
    return TRUE;
}

static gboolean
score_component(const CoterieArcs *arcs,
                const guint32 *members,
                guint32 count,
                guint32 seed,
                double *scores,
                GError **error)
{
    g_auto(igraph_t) graph = {0};
    g_auto(igraph_vector_t) strengths = {0};
    g_auto(igraph_vector_t) solution = {0};
    double value = 0;

    igraph_vector_init(&solution, 0);
    if (!coterie_arcs_graph(arcs, members, count, &graph, &strengths, error) ||
        !solve(&graph, &strengths, seed, &solution, &value, error))
        return FALSE;
    for (guint32 i = 0; i < count; i++)
        scores[members[i]] = VECTOR(solution)[i];
    if (is_leading(arcs, members, count, scores, value))
        return TRUE;
    g_set_error_literal(error,
                        COTERIE_ERROR,
                        COTERIE_ERROR_GRAPH,
                        "cannot compute eigenvector centrality: the iteration did not settle");
    return FALSE;
}

gboolean
coterie_eigenvector(const CoterieArcs *arcs,
                    const CoterieMembers *components,
                    guint32 seed,
                    double *scores,
                    GError **error)
{
    guint32 largest = 2;

    for (guint32 v = 0; v < arcs->vertices; v++)
        scores[v] = NAN;
    for (guint32 component = 1; component <= components->count; component++) {
        guint32 size;
        const guint32 *members = coterie_members_get(components, component, &size);

        if (size < largest)
            break;
        largest = size;
        if (!score_component(arcs, members, size, seed, scores, error))
            return FALSE;
    }
    return TRUE;
}
