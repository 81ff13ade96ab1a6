#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/en/reference_weights.tsv: the weights by which a pronoun is given to a person.

usage: train_references.py PROGRAM OUTPUT GOLD.jsonl...

PROGRAM is coterie-references, GOLD are training documents with annotated pronouns (never development files). Of those
whom a pronoun may mean the last one spoken of who is meant in the gold is right, and nobody if there is none. The
weights make the right ones likeliest (conditional logistic regression, Newton's method: no chance is in it). As what a
pronoun may mean depends on the pronouns before it, the program runs anew with each round's weights. Needs numpy.
"""

import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy

PENALTY = 2.0
ROUNDS = 4
STEPS = 30
FOLDS = 5
# The least precision wanted of what is told, in cross-validation, and the least threshold.
WANTED = 0.82
LEAST = 0.6
# Texts of GUM that are not free for every use, or whose licence is not stated.
LEFT_OUT = re.compile(r"GUM_(?:essay|letter|podcast|fiction|whow|speech|textbook|vlog)_", re.IGNORECASE)
SIGNS = ("speaker", "lead", "author", "beside", "title", "kin")
# No text for training has source lines: by hand.
AUTHOR = 0.9


class Gold:
    """The annotated mentions of a document, in bytes."""

    def __init__(self, record):
        offsets = [0]
        for character in record["text"]:
            offsets.append(offsets[-1] + len(character.encode("utf-8")))
        self.names, self.pronouns, self.nominals = [], {}, []
        for mention in record["mentions"]:
            start, end = offsets[mention["start"]], offsets[mention["end"]]
            if mention["kind"] == "name":
                self.names.append((start, end, mention["person"]))
            elif mention["kind"] == "pronoun":
                self.pronouns[start] = mention["person"]
            else:
                self.nominals.append((end - start, start, end, mention["person"]))
        self.nominals.sort()

    def align(self, names):
        """For each person of the program the one of the gold that most of his names are of."""
        votes = collections.defaultdict(collections.Counter)
        for start, end, person in names:
            for first, last, meant in self.names:
                if first < end and start < last:
                    votes[person][meant] += 1
        return {person: min(counts, key=lambda one: (-counts[one], one)) for person, counts in votes.items()}

    def meant(self, start, end):
        """Whom the pronoun or the noun at these bytes means."""
        if start in self.pronouns:
            return self.pronouns[start]
        for _, first, last, person in self.nominals:
            if first <= start and end <= last:
                return person
        return None


def run(program, texts):
    """The documents that the program prints: (id, names, pronouns with their candidates, references)."""
    printed = subprocess.run([program, texts], check=True, capture_output=True, encoding="utf-8").stdout
    document = None
    for line in printed.splitlines():
        kind, *fields = line.split(" ")
        if kind == "#":
            if document:
                yield document
            document = (fields[0], [], [], [])
        elif kind == "n":
            document[1].append(tuple(map(int, fields)))
        elif kind == "p":
            document[2].append((int(fields[0]), []))
        elif kind == "c":
            signs = [(int(sign), float(value)) for sign, value in (field.split(":") for field in fields[3:])]
            document[2][-1][1].append((fields[0], int(fields[1]), int(fields[2]), signs))
        else:
            document[3].append((int(fields[0]), int(fields[1]), int(fields[2]), fields[3], float(fields[4])))
    yield document


class Sample:
    """All choices of the training texts, and how the other signs fared."""

    def __init__(self, program, texts, gold, signs):
        rows, self.first, self.right, self.fold, self.told = [], [0], [], [], []
        self.fared = collections.defaultdict(lambda: [0, 0.0])
        for number, (name, names, pronouns, references) in enumerate(run(program, texts)):
            truth = gold[name]
            persons = truth.align(names)
            for start, candidates in pronouns:
                meant = truth.pronouns.get(start)
                right = len(candidates) - 1
                last = -1
                for index, (person, begin, end, _) in enumerate(candidates[:-1]):
                    found = truth.meant(begin, end) if person == "-" else persons.get(int(person))
                    if meant is not None and found == meant and begin > last:
                        right, last = index, begin
                rows.extend(signs for _, _, _, signs in candidates)
                self.first.append(len(rows))
                self.right.append(self.first[-2] + right)
                self.fold.append(number % FOLDS)
                self.told.append([person != "-" and index + 1 < len(candidates)
                                  for index, (person, *_) in enumerate(candidates)])
            for start, end, person, sign, confidence in references:
                if sign == "beside" and not name.startswith("GUM_"):
                    continue  # LitBank makes "Anna, the painter" two persons
                right = truth.meant(start, end)
                self.fared[sign][0] += right is not None and right == persons.get(person)
                self.fared[sign][1] += confidence
        self.table = numpy.zeros((len(rows), signs))
        for index, row in enumerate(rows):
            for sign, value in row:
                self.table[index, sign] += value
        self.first = numpy.array(self.first)
        self.right = numpy.array(self.right)
        self.fold = numpy.array(self.fold)

    def chances(self, weights):
        scores = numpy.exp(self.table @ weights)
        sums = numpy.add.reduceat(scores, self.first[:-1])
        return scores / numpy.repeat(sums, numpy.diff(self.first))

    def fit(self, choices):
        """The weights that make the right candidates of these choices likeliest."""
        groups = numpy.repeat(choices, numpy.diff(self.first))
        table = self.table[groups]
        starts = numpy.concatenate(([0], numpy.cumsum(numpy.diff(self.first)[choices])))
        right = numpy.zeros(len(self.table))
        right[self.right[choices]] = 1
        right = right[groups]
        weights = numpy.zeros(table.shape[1])
        for _ in range(STEPS):
            scores = numpy.exp(table @ weights)
            chances = scores / numpy.repeat(numpy.add.reduceat(scores, starts[:-1]), numpy.diff(starts))
            weighted = table * chances[:, None]
            means = numpy.add.reduceat(weighted, starts[:-1], axis=0)
            gradient = table.T @ (right - chances) - PENALTY * weights
            curvature = table.T @ weighted - means.T @ means + PENALTY * numpy.eye(table.shape[1])
            step = numpy.linalg.solve(curvature, gradient)
            weights += step
            if numpy.abs(step).max() < 1e-9:
                break
        return weights

    def judge(self):
        """(chance, right) of the likeliest candidates with a name, by weights of the other folds; the best first."""
        answers = []
        for fold in range(FOLDS):
            chances = self.chances(self.fit(self.fold != fold))
            for index in numpy.flatnonzero(self.fold == fold):
                first, end = self.first[index], self.first[index + 1]
                best = first + int(numpy.argmax(chances[first:end]))
                if self.told[index][best - first]:
                    answers.append((float(chances[best]), bool(best == self.right[index])))
        return sorted(answers, reverse=True)


def best_threshold(answers):
    """The least threshold whose answers are as precise as wanted."""
    for step in range(round(100 * LEAST), 96):
        told = [right for chance, right in answers if chance >= step / 100]
        if told and sum(told) >= WANTED * len(told):
            return step / 100
    return 0.95


def write(output, names, weights, chances, threshold):
    rows = [*zip(names, weights), *((f"reference.{sign}", chance) for sign, chance in chances.items())]
    with open(output, "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for (above 0) or against (below 0) a pronoun meaning somebody\n"
                  "# (src/people/antecedent_signs.c); `none` speaks for nobody who was spoken of before. The rows speaker, lead,\n"
                  "# author, beside, title and kin say how often such a reference is right (coterie/references.h), the row\n"
                  "# threshold from which chance on a reference is told.\n"
                  "# Columns: sign, weight.\n"
                  "# Origin: fitted by scripts/train_references.sh on the training parts of LitBank and GUM (see\n"
                  "# README.md). Licence: CC BY-SA 4.0.\n")
        for name, weight in sorted(rows):
            if abs(weight) < 0.0005:
                continue
            out.write(f"{name}\t{weight:.3f}\n")
        out.write(f"reference.threshold\t{threshold:.2f}\n")


def read_gold(paths, texts):
    """Writes the texts for the program; returns the annotations by document."""
    gold = {}
    with open(texts, "w", encoding="utf-8") as out:
        for path in paths:
            with open(path, encoding="utf-8") as lines:
                for record in map(json.loads, lines):
                    if LEFT_OUT.match(record["id"]):
                        continue
                    gold[record["id"]] = Gold(record)
                    out.write(json.dumps({"id": record["id"], "text": record["text"]}) + "\n")
    return gold


def main(arguments):
    if len(arguments) < 3:
        sys.exit(__doc__)
    program, output, *paths = arguments
    names = subprocess.run([program], check=True, capture_output=True, encoding="utf-8").stdout.split()
    weights = numpy.zeros(len(names))
    chances = {"near": 1.0, **dict.fromkeys(SIGNS, 1.0), "author": AUTHOR}
    with tempfile.TemporaryDirectory() as folder:
        texts = os.path.join(folder, "texts.jsonl")
        gold = read_gold(paths, texts)
        for _ in range(ROUNDS):
            write(output, names, weights, chances, 0)
            sample = Sample(program, texts, gold, len(names))
            weights = sample.fit(numpy.ones(len(sample.right), dtype=bool))
            for sign, (right, confidence) in sample.fared.items():
                if sign in SIGNS and sign != "author":
                    chances[sign] = min(1.0, chances[sign] * right / confidence)
        answers = sample.judge()
    threshold = best_threshold(answers)
    write(output, names, weights, chances, threshold)
    told = [right for chance, right in answers if chance >= threshold]
    print(f"{len(sample.right)} pronouns; in cross-validation {len(told)} told, {sum(told) / len(told):.4f} of them right, "
          f"threshold {threshold:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
