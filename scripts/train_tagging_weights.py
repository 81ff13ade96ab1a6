#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes data/en/tagging_weights.tsv: how far the rules and the tagger are to be believed about a name.

usage: train_tagging_weights.py PROGRAM TEXTS.jsonl LABELS.tsv MODELS OUTPUT [TABLE]

PROGRAM is coterie-candidates; TEXTS and LABELS are of tagged_texts.py; MODELS is a folder with a model for each fold,
which was not taught with the documents of that fold (0.model, 1.model, ...), and the lists to read them with (0, 1,
...), whose weights were not either. A stretch is right if it is exactly an
annotated name. Fitted by logistic.py. Prints how often names were right that were given a chance, each fold judged by
weights learned from the others; TABLE is that as Markdown. Needs numpy.
"""

import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import logistic
import numpy

PENALTY = 2.0
# From which chance on a name is taken. Half of F1 (0.44) would be best if all chances were exact; of the folds' names
# this is, by itself (F1 0.8835 against 0.8824) and with what asks less of names that something beside them speaks for
# (names/acceptance.c, presented.c; 0.899 against 0.897).
TAKEN = 0.5
# From which chance on that somebody is named in a place, with whatever words, the best stretch there is taken.
SEEN = 0.5
# Corpora whose names have no titles and whose texts are whole.
JUDGED = {"redocred", "gum", "litbank", "uner"}
BINS = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0000001)


class Document:
    def __init__(self, corpus, fold):
        self.corpus, self.fold = corpus, fold
        self.names, self.stretches = set(), []


def read_labels(path):
    documents = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            _, name, corpus, fold, _ = line.split(" ")
            document = Document(corpus, int(fold))
            if corpus in JUDGED:
                documents[name] = document
        else:
            start, end, kind = line.split("\t")
            if kind == "PER":
                document.names.add((int(start), int(end)))
    return documents


def read_stretches(program, fold, lines, documents):
    """Fills in the stretches of some documents: (start, end, ruled, signs, values, right)."""
    with tempfile.TemporaryDirectory() as folder:
        texts = os.path.join(folder, "texts.jsonl")
        with open(texts, "w", encoding="utf-8") as out:
            out.writelines(lines)
        printed = subprocess.run([program, "--tagged", f"{fold}.model", texts], check=True, capture_output=True,
                                 encoding="utf-8", env={**os.environ, "COTERIE_DATA_DIR": fold}).stdout
    for line in printed.splitlines():
        if line.startswith("# "):
            document = documents[line[2:]]
            continue
        start, end, ruled, *signs = line.split(" ")
        pairs = [sign.split(":") for sign in signs]
        document.stretches.append((int(start), int(end), ruled == "1", [int(s) for s, _ in pairs],
                                   [float(v) for _, v in pairs], (int(start), int(end)) in document.names))


def table_of(documents, count):
    stretches = [s for d in documents for s in d.stretches]
    table = numpy.zeros((len(stretches), count))
    for index, stretch in enumerate(stretches):
        table[index, stretch[3]] = stretch[4]
    return table, numpy.array([s[5] for s in stretches], dtype=float)


def fit(documents, count):
    table, labels = table_of(documents, count)
    return logistic.fit(table, labels, PENALTY)


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def judge(document, weights):
    """(chance, right, chance that somebody is named there) of the stretches that win where several overlap; those of the
    tagger compete, too. The program asks besides that what is taken for the last of these touches no other name."""
    chances = [1 / (1 + numpy.exp(-weights[s[3]] @ s[4])) for s in document.stretches]
    left = sorted(zip(chances, document.stretches), key=lambda pair: (-pair[0], pair[1][:2]))
    won = []
    while left:
        chance, stretch = left[0]
        rivals = [other for other in left if overlap(other[1], stretch)]
        won.append((chance, stretch[5], sum(c for c, _ in rivals)))
        left = [other for other in left if not overlap(other[1], stretch)]
    return won


def f1_of(won, wanted):
    taken = [right for chance, right, somebody in won if chance >= TAKEN or somebody >= SEEN]
    return 2 * sum(taken) / max(1, len(taken) + wanted)


def write(output, names, weights):
    with open(output, "w", encoding="utf-8") as out:
        out.write("# How far the rules (src/names/features.c), the tagger (src/names/tagger.c) and the rest of the document are\n"
                  "# believed about a stretch: the logarithm of the odds that it names a person, by sign (src/names/opinion.c).\n"
                  "# The row `tagging_threshold` says from which chance on a name is taken; `tagging_seen`, from which chance on\n"
                  "# that somebody is named in a place the best stretch there is taken.\n"
                  "# Columns: sign, weight.\n"
                  "# Origin: fitted by scripts/train_tagging_weights.py on the training parts of Re-DocRED, GUM, LitBank and\n"
                  "# Universal NER EWT (see README.md). Licence: CC BY-SA 4.0.\n")
        for name, weight in sorted(zip(names, weights)):
            if abs(weight) >= 0.0005:
                out.write(f"{name}\t{weight:.3f}\n")
        out.write(f"tagging_threshold\t{TAKEN:.2f}\ntagging_seen\t{SEEN:.2f}\n")


def reliability(won):
    rows = ["| chance | names | mean chance | right |", "|---|---|---|---|"]
    for low, high in zip(BINS, BINS[1:]):
        inside = [(c, r) for c, r, _ in won if low <= c < high]
        if inside:
            rows.append(f"| {low:.2f} - {min(high, 1):.2f} | {len(inside)} | "
                        f"{sum(c for c, _ in inside) / len(inside):.3f} | {sum(r for _, r in inside) / len(inside):.3f} |")
    return "\n".join(rows) + "\n"


def main(arguments):
    if len(arguments) not in (5, 6):
        sys.exit(__doc__)
    program, texts, labels, models, output = arguments[:5]
    names = subprocess.run([program, "--tagged"], check=True, capture_output=True, encoding="utf-8").stdout.split()
    documents = read_labels(pathlib.Path(labels))
    lines = collections.defaultdict(list)
    with open(texts, encoding="utf-8") as file:
        for line in file:
            name = json.loads(line)["id"]
            if name in documents:
                lines[documents[name].fold].append(line)
    folds = sorted(lines)
    for fold in folds:
        read_stretches(program, os.path.join(models, str(fold)), lines[fold], documents)
    won, by_corpus, wanted = [], collections.defaultdict(list), collections.Counter()
    for fold in folds:
        weights = fit([d for d in documents.values() if d.fold != fold], len(names))
        for document in documents.values():
            if document.fold == fold:
                judged = judge(document, weights)
                won += judged
                by_corpus[document.corpus] += judged
                wanted[document.corpus] += len(document.names)
    write(output, names, fit(list(documents.values()), len(names)))
    for corpus, judged in sorted(by_corpus.items()):
        print(f"{corpus}\t{wanted[corpus]} names\tF1 {f1_of(judged, wanted[corpus]):.4f}")
    print(f"all\tF1 {f1_of(won, sum(wanted.values())):.4f}")
    print(reliability(won))
    if len(arguments) == 6:
        pathlib.Path(arguments[5]).write_text(reliability(won), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
