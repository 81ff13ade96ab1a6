# SPDX-License-Identifier: GPL-3.0-or-later
"""Logistic regression with an L2 penalty, for the scripts that train. Fitted by Newton's method: no chance is in it, so
the same input gives the same weights. Needs numpy."""

import numpy

STEPS = 40


def fit(table, labels, penalty):
    """The weights of a table's columns that make the labels of its rows likeliest, less the penalty."""
    weights = numpy.zeros(table.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + numpy.exp(-(table @ weights)))
        gradient = table.T @ (labels - chances) - penalty * weights
        curvature = (table * (chances * (1 - chances))[:, None]).T @ table + penalty * numpy.eye(table.shape[1])
        step = numpy.linalg.solve(curvature, gradient)
        weights += step
        if numpy.abs(step).max() < 1e-9:
            break
    return weights
