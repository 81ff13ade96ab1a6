#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what NetworkX makes of the ties of tests/unit/test_directed.c: PageRank, hubs, authorities.

usage: make_reference_directed.py

NetworkX scales hubs and authorities to a sum of 1; here the highest is 1. Needs NetworkX alone.
"""

import networkx
from networkx.algorithms.link_analysis.hits_alg import _hits_python
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

EDGES = [(0, 1, 2), (1, 0, 1), (2, 0, 3), (2, 1, 1), (3, 0, 1), (3, 2, 2), (1, 4, 1)]
VERTICES = 6


def show(name, scores, scale=1.0):
    values = (abs(scores[vertex]) / scale for vertex in range(VERTICES))
    print(f"{name}: " + ", ".join(f"{value:.12f}" for value in values))


def main():
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(VERTICES))
    graph.add_weighted_edges_from(EDGES)
    show("PageRank", _pagerank_python(graph, weight="weight", tol=1e-15, max_iter=1000))
    for name, scores in zip(("hubs", "authorities"), _hits_python(graph, tol=1e-15, max_iter=1000)):
        show(name, scores, max(map(abs, scores.values())))


if __name__ == "__main__":
    main()
