#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/unit/reference_measures.h: two networks and their measures as NetworkX computes them.

usage: make_reference_measures.py >tests/unit/reference_measures.h

Distances are exact fractions, so that paths of one length are found to be equal without any rounding. NetworkX's
conventions are turned into ours where they differ: see include/coterie/measures.h. Needs NetworkX alone; made with 2.8.8.
"""

from fractions import Fraction

import networkx as nx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

NAN = float("nan")

# Two networks. The second has several ways of one length (1 = 1/3 + 1/3 + 1/3 = 1/2 + 1/2 = 1/2 + 1/3 + 1/6), three
# components with their vertices mixed, and two isolated vertices.
KNOTS = (
    16,
    [
        (1, 4, "1"), (1, 6, "3"), (6, 9, "3"), (9, 4, "3"), (1, 11, "2"), (11, 4, "2"), (4, 13, "0.5"), (13, 15, "1.5"),
        (11, 15, "0.25"), (1, 12, "2"), (12, 14, "3"), (14, 4, "6"), (14, 6, "1"),
        (2, 5, "0.1"), (5, 8, "0.2"), (2, 8, "0.3"), (8, 10, "7"),
        (3, 7, "12.5"),
    ],
)


def karate():
    graph = nx.karate_club_graph()
    edges = [(a, b, str(data["weight"])) for a, b, data in graph.edges(data=True)]
    return graph.number_of_nodes(), edges


def build(vertices, edges):
    graph = nx.Graph()
    graph.add_nodes_from(range(vertices))
    for a, b, strength in edges:
        graph.add_edge(a, b, strength=float(strength), distance=1 / Fraction(strength))
    return graph


def eigenvector(graph):
    largest = max(nx.connected_components(graph), key=len)
    scores = nx.eigenvector_centrality(graph.subgraph(largest), max_iter=1000000, tol=1e-15, weight="strength")
    top = max(scores.values())
    return {v: scores[v] / top if v in largest else NAN for v in graph}


def measures(graph):
    n = graph.number_of_nodes()
    degree = dict(graph.degree())
    closeness = nx.closeness_centrality(graph, distance="distance", wf_improved=False)
    clustering = nx.clustering(graph)
    return [
        ("DEGREE", degree),
        ("STRENGTH", dict(graph.degree(weight="strength"))),
        ("BETWEENNESS", nx.betweenness_centrality(graph, normalized=False, weight="distance")),
        ("CLOSENESS", {v: closeness[v] if degree[v] else NAN for v in graph}),
        ("HARMONIC", {v: s / (n - 1) for v, s in nx.harmonic_centrality(graph, distance="distance").items()}),
        ("EIGENVECTOR", eigenvector(graph)),
        ("PAGERANK", _pagerank_python(graph, alpha=0.85, weight="strength", max_iter=10000, tol=1e-15)),
        ("CORENESS", nx.core_number(graph)),
        ("CLUSTERING", {v: clustering[v] if degree[v] > 1 else NAN for v in graph}),
        ("CONSTRAINT", nx.constraint(graph, weight="strength")),
    ]


def summary(graph):
    components = [graph.subgraph(c) for c in nx.connected_components(graph)]
    lengths = [d for _, row in nx.all_pairs_shortest_path_length(graph) for d in row.values() if d > 0]
    return [
        ("persons", graph.number_of_nodes()),
        ("ties", graph.number_of_edges()),
        ("isolated", nx.number_of_isolates(graph)),
        ("components", len(components)),
        ("largest", max(len(c) for c in components)),
        ("density", nx.density(graph)),
        ("diameter", max(nx.diameter(c) for c in components)),
        ("mean_distance", sum(lengths) / len(lengths)),
        ("clustering", nx.transitivity(graph)),
    ]


def number(value):
    value = float(value)
    return "NAN" if value != value else repr(value)


def lines_of(items, per_line):
    for start in range(0, len(items), per_line):
        yield "    " + ", ".join(items[start : start + per_line]) + ","


def write(name, vertices, edges):
    graph = build(vertices, edges)
    print(f"\nstatic const CoterieEdge {name}_edges[] = {{")
    print("\n".join(lines_of([f"{{{a}, {b}, {number(s)}}}" for a, b, s in edges], 5)))
    print("};\n")
    print(f"static const double {name}_values[COTERIE_MEASURES][{vertices}] = {{")
    for measure, values in measures(graph):
        print(f"    [COTERIE_MEASURE_{measure}] = {{")
        print("\n".join("    " + line for line in lines_of([number(values[v]) for v in range(vertices)], 4)))
        print("    },")
    print("};\n")
    print(f"static const CoterieSummary {name}_summary = {{")
    for field, value in summary(graph):
        print(f"    .{field} = {value!r},")
    print("};")


def main():
    print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
    print("/* Written by scripts/make_reference_measures.py. */")
    print("#ifndef COTERIE_TESTS_REFERENCE_MEASURES_H")
    print("#define COTERIE_TESTS_REFERENCE_MEASURES_H\n")
    print("#include <coterie/measures.h>\n")
    print("#include <math.h>\n")
    print("/* clang-format off */")
    write("karate", *karate())
    write("knots", *KNOTS)
    print("/* clang-format on */\n\n#endif")


if __name__ == "__main__":
    main()
