#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores pronouns and nominals that the program gives to named persons, from raw text.

usage: score_references.py PROGRAM GOLD...

A person of the program is the one of the gold whose names most of his names overlap. A pronoun is right if it means that
person in the gold; one that the gold does not know, or gives to somebody without a name, is wrong. Recall is of the
pronouns whose person is named in the gold. A nominal of the program is a noun; it is judged by the shortest nominal of
the gold that holds it.
"""

import collections
import json
import subprocess
import sys
import tempfile


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.load(lines)] if path.endswith(".json") else [json.loads(line) for line in lines]


def extract(program, records):
    """The mention lines of each document."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as texts:
        for record in records:
            texts.write(json.dumps({"id": record["id"], "text": record["text"]}) + "\n")
        texts.flush()
        printed = subprocess.run([program, "extract", texts.name], check=True, capture_output=True, encoding="utf-8")
    found = collections.defaultdict(list)
    for line in map(json.loads, printed.stdout.splitlines()):
        if line["type"] == "mention":
            found[line["document"]].append(line)
    return found


def align(record, mentions):
    """For each person of the program the one of the gold that most of his names are of."""
    names = sorted((m["start"], m["end"], m["person"]) for m in record["mentions"] if m["kind"] == "name")
    votes = collections.defaultdict(collections.Counter)
    for mention in mentions:
        if mention["kind"] != "name":
            continue
        for start, end, person in names:
            if start < mention["end"] and mention["start"] < end:
                votes[mention["person"]][person] += 1
    return {person: min(counts, key=lambda one: (-counts[one], one)) for person, counts in votes.items()}


def meant(record, mention):
    """Whom the gold means by a pronoun or a noun of the program."""
    fits = [m for m in record["mentions"] if m["kind"] == mention["kind"] and m["start"] <= mention["start"]
            and mention["end"] <= m["end"] and (m["kind"] == "nominal" or m["start"] == mention["start"])]
    return min(fits, key=lambda m: m["end"] - m["start"])["person"] if fits else None


def score(program, path):
    """{(kind, reason): [resolved, right]} and {kind: those of named persons in the gold}."""
    records = read(path)
    found = extract(program, records)
    counts, named = collections.defaultdict(lambda: [0, 0]), collections.Counter()
    for record in records:
        persons = {person["id"]: person.get("named", True) for person in record["persons"]}
        named.update(m["kind"] for m in record["mentions"] if persons[m["person"]])
        partners = align(record, found[record["id"]])
        for mention in found[record["id"]]:
            if mention["kind"] == "name":
                continue
            person = meant(record, mention)
            right = person is not None and persons[person] and partners.get(mention["person"]) == person
            for key in ((mention["kind"], "all"), (mention["kind"], mention["reason"])):
                counts[key][0] += 1
                counts[key][1] += right
    return counts, named


def main(arguments):
    if len(arguments) < 2 or "--help" in arguments:
        sys.exit(__doc__)
    program, *paths = arguments
    print(f"{'file':24}{'kind':10}{'reason':10}{'resolved':>10}{'right':>8}{'precision':>11}{'recall':>8}")
    for path in paths:
        counts, named = score(program, path)
        name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        for (kind, reason), (resolved, right) in sorted(counts.items()):
            recall = f"{right / named[kind]:8.3f}" if reason == "all" and named[kind] else f"{'':8}"
            print(f"{name:24}{kind:10}{reason:10}{resolved:10}{right:8}{right / resolved:11.3f}{recall}".rstrip())


if __name__ == "__main__":
    main(sys.argv[1:])
