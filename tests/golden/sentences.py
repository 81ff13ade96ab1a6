#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the sentences of sentences.tsv through `coterie extract`, all in one go, and compares who is named in them.

usage: sentences.py [--program FILE] [--mark] [--file TSV]

How a line is written, and what --mark does, stands in lines.py. Expected are persons, parted by "|"; a person is
"Name=mention;mention": the name that is shown for it and the mentions as written, in reading order ("Name" alone stands
for "Name=Name"; a dash alone for nobody). Mentions must be the same strings, grouped in the same way; the shown name must
hold the Name, whatever the case.
"""

import collections
import pathlib
import sys

import lines


def in_order(persons):
    return sorted(persons, key=lambda person: (person[1], person[0]))


def parse_persons(cell, text):
    """[(name, (mention, ...))], sorted."""
    persons = []
    for group in cell.split("|") if cell != "-" else []:
        name, equals, mentions = group.partition("=")
        persons.append((name, tuple(mentions.split(";")) if equals else (name,)))
    for mention in (mention for _, mentions in persons for mention in mentions):
        if mention not in text or not mention:
            raise ValueError(f"{mention!r} is not in the sentence")
    return in_order(persons)


def persons_of(records, text):
    names, mentions = {}, collections.defaultdict(list)
    for record in records:
        if record["type"] == "person":
            names[record["id"]] = record["name"]
        elif record["type"] == "mention" and record.get("kind", "name") == "name":
            mentions[record["person"]].append((record["start"], text[record["start"]:record["end"]]))
    return in_order((names.get(person, ""), tuple(mention for _, mention in sorted(found)))
                    for person, found in mentions.items())


def is_right(expected, answer):
    return ([mentions for _, mentions in expected] == [mentions for _, mentions in answer]
            and all(name.casefold() in shown.casefold() for (name, _), (shown, _) in zip(expected, answer)))


def written(persons):
    return " | ".join(f"{name} = {'; '.join(mentions)}" for name, mentions in persons) or "nobody"


if __name__ == "__main__":
    sys.exit(lines.main(lines.Kind(__doc__, pathlib.Path(__file__).with_name("sentences.tsv"),
                                   parse_persons, persons_of, is_right, written)))
