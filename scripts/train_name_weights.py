#!/usr/bin/env python3
"""Makes data/en/name_weights.tsv: the weights by which candidates are judged to name a person.

usage: train_name_weights.py [--without FOLD LABELS.tsv] PROGRAM OUTPUT GOLD.jsonl...

PROGRAM is coterie-candidates, GOLD are training documents with annotated names (never development files). A
candidate whose span is exactly a name's is right; one that only overlaps a name is left out; all others are wrong.
--without leaves out the documents of a fold of tagged_texts.py. Fitted by logistic.py. Needs numpy.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import logistic
import numpy

from tagged_texts import LEFT_OUT

PENALTY = 1.0
# Names of the gold that are no candidate or a wrongly cut one, as a share of those that are: a rough figure,
# which only moves the threshold.
MISSED = 0.12


def gold_spans(record):
    """Byte spans of the names of a gold document, and of the optional ones."""
    text = record["text"]
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode("utf-8")))
    names, optional = set(), set()
    for mention in record.get("mentions", ()):
        if mention.get("kind", "name") == "name":
            span = offsets[mention["start"]], offsets[mention["end"]]
            (optional if mention.get("optional") else names).add(span)
    return names, optional


def of_fold(labels, fold):
    """The identifiers of a fold's documents."""
    headings = (line.split(" ") for line in pathlib.Path(labels).read_text(encoding="utf-8").splitlines()
                if line.startswith("# "))
    return {heading[1] for heading in headings if heading[3] == fold}


def examples(program, path, without):
    """(features, label) of every candidate that can be judged."""
    with open(path, encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines)
                   if not LEFT_OUT.match(str(record["id"])) and str(record["id"]) not in without]
    gold = {str(record["id"]): gold_spans(record) for record in records}
    with tempfile.TemporaryDirectory() as folder:
        texts = os.path.join(folder, "texts.jsonl")
        with open(texts, "w", encoding="utf-8") as out:
            for record in records:
                out.write(json.dumps({"id": str(record["id"]), "text": record["text"]}) + "\n")
        printed = subprocess.run([program, texts], check=True, capture_output=True, encoding="utf-8").stdout
    names = optional = None
    for line in printed.splitlines():
        if line.startswith("# "):
            names, optional = gold[line[2:]]
            continue
        start, end, *features = map(int, line.split())
        if (start, end) in names:
            yield features, 1
        elif not any(start < e and s < end for s, e in names | optional):
            yield features, 0


def fit(rows, labels, count):
    table = numpy.zeros((len(rows), count))
    for index, features in enumerate(rows):
        table[index, features] = 1
    return logistic.fit(table, numpy.array(labels, dtype=float), PENALTY)


def write(output, names, first, second, threshold):
    with open(output, "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for (above 0) or against (below 0) a capitalised stretch naming a person: the\n"
                  "# logarithm of the odds, in the first and in the second round (src/names/judgement.c; the signs are in\n"
                  "# src/names/features.c). The row `threshold` says from which chance on a name is taken.\n"
                  "# Columns: sign, weight in the first round, in the second.\n"
                  "# Origin: fitted by scripts/train_name_weights.py on the training parts of Re-DocRED, GUM, LitBank\n"
                  "# and Universal NER EWT (see README.md). Licence: CC BY-SA 4.0.\n")
        for name, one, two in sorted(zip(names, first, second)):
            out.write(f"{name}\t{one:.3f}\t{two:.3f}\n")
        out.write(f"threshold\t{threshold:.2f}\t{threshold:.2f}\n")


def best_threshold(chances, labels, missed):
    """The threshold of the greatest F1, where `missed` names are no candidate at all."""
    def f1(threshold):
        taken = chances >= threshold
        right = (taken & labels).sum()
        return 2 * right / (taken.sum() + labels.sum() + missed)
    return max((round(0.01 * step, 2) for step in range(20, 71)), key=f1)


def main(arguments):
    without = set()
    if arguments[:1] == ["--without"] and len(arguments) > 3:
        without = of_fold(arguments[2], arguments[1])
        arguments = arguments[3:]
    if len(arguments) < 3:
        sys.exit(__doc__)
    program, output, *gold = arguments
    names = subprocess.run([program], check=True, capture_output=True, encoding="utf-8").stdout.split()
    first = numpy.zeros(len(names))
    second = numpy.zeros(len(names))
    rounds = numpy.array(["round_" in name for name in names])
    for target in (first, second):
        rows, labels, names_in_gold = [], [], 0
        write(output, names, first, second, 0.5)
        for path in gold:
            for features, label in examples(program, path, without):
                rows.append(features if target is second else [f for f in features if not rounds[f]])
                labels.append(label)
        target[:] = fit(rows, labels, len(names))
    labels = numpy.array(labels, dtype=bool)
    chances = 1 / (1 + numpy.exp(-numpy.array([second[features].sum() for features in rows])))
    threshold = best_threshold(chances, labels, MISSED * labels.sum())
    write(output, names, first, second, threshold)
    print(f"{len(rows)} candidates, {labels.sum()} of them names; "
          f"{((chances >= threshold) == labels).mean():.4f} judged right in training, threshold {threshold:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
