#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the sentences of sentences.tsv through `coterie extract`, all in one go, and compares who is named in them.

usage: sentences.py [--program FILE] [--mark] [--file TSV]

A line: the sentence, a tab, its persons, and maybe a tab and a `b`. Persons are parted by "|"; a person is
"Name=mention;mention": the name that is shown for it and the mentions as written, in reading order ("Name" alone stands
for "Name=Name"; a dash alone for nobody). Mentions must be the same strings, grouped in the same way; the shown name must
hold the Name, whatever the case. A line with `b` is known to be answered wrong and must still be: when it is
right at last, the `b` goes. --mark writes these `b` anew from what the program does. Lines with # are comments.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent

Sentence = collections.namedtuple("Sentence", "line text persons bad")


def parse_persons(cell):
    """[(name, (mention, ...))], sorted."""
    persons = []
    for group in cell.split("|") if cell != "-" else []:
        name, equals, mentions = group.partition("=")
        persons.append((name, tuple(mentions.split(";")) if equals else (name,)))
    return sorted(persons, key=lambda person: (person[1], person[0]))


def read_sentences(path):
    sentences = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 2 <= len(cells) <= 3 or cells[2:] not in ([], ["b"]):
            sys.exit(f"{path}:{number}: not a sentence, a tab, its persons, and maybe a tab and a b")
        sentence = Sentence(number, cells[0], parse_persons(cells[1]), len(cells) == 3)
        for mention in (mention for _, mentions in sentence.persons for mention in mentions):
            if mention not in sentence.text or not mention:
                sys.exit(f"{path}:{number}: {mention!r} is not in the sentence")
        sentences.append(sentence)
    return sentences


def extract(program, sentences):
    """{line of a sentence: its persons as the program has them}."""
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder, "sentences.jsonl")
        texts.write_text("".join(json.dumps({"id": str(s.line), "text": s.text}, ensure_ascii=False) + "\n"
                                 for s in sentences), encoding="utf-8")
        run = subprocess.run([program, "extract", "--quiet", texts], stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
    if run.returncode != 0:
        sys.exit(f"sentences.py: {program} extract ended with status {run.returncode}")
    text_of = {str(s.line): s.text for s in sentences}
    names, mentions = {}, collections.defaultdict(list)
    for line in run.stdout.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["type"] == "person":
            names[record["document"], record["id"]] = record["name"]
        elif record["type"] == "mention" and record.get("kind", "name") == "name":
            key = (record["document"], record["person"])
            mentions[key].append((record["start"], text_of[record["document"]][record["start"]:record["end"]]))
    answers = collections.defaultdict(list)
    for (document, person), found in mentions.items():
        written = tuple(text for _, text in sorted(found))
        answers[int(document)].append((names.get((document, person), ""), written))
    return {line: sorted(persons, key=lambda person: (person[1], person[0])) for line, persons in answers.items()}


def is_right(sentence, answer):
    return ([mentions for _, mentions in sentence.persons] == [mentions for _, mentions in answer]
            and all(name.casefold() in shown.casefold() for (name, _), (shown, _) in zip(sentence.persons, answer)))


def written(persons):
    return " | ".join(f"{name} = {'; '.join(mentions)}" for name, mentions in persons) or "nobody"


def mark(path, right_of_line):
    """Writes the third column anew."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, right in right_of_line.items():
        cells = lines[number - 1].split("\t")[:2]
        lines[number - 1] = "\t".join(cells if right else [*cells, "b"])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("COTERIE"))
    parser.add_argument("--file", type=pathlib.Path, default=HERE / "sentences.tsv")
    parser.add_argument("--mark", action="store_true")
    options = parser.parse_args()
    if not options.program:
        sys.exit("sentences.py: which program? give --program, or set COTERIE")
    sentences = read_sentences(options.file)
    answers = extract(pathlib.Path(options.program).resolve(), sentences)
    right_of_line = {s.line: is_right(s, answers.get(s.line, [])) for s in sentences}
    if options.mark:
        mark(options.file, right_of_line)
    failed = 0
    for sentence in sentences:
        right = right_of_line[sentence.line]
        if right == sentence.bad and not options.mark:
            failed += 1
            print(f"{options.file.name}:{sentence.line}: {sentence.text}")
            print("    is right now: take its b away" if right else
                  f"    expected {written(sentence.persons)}\n    found    {written(answers.get(sentence.line, []))}")
    right = sum(right_of_line.values())
    print(f"{right} of {len(sentences)} sentences answered right, {len(sentences) - right} wrong")
    print(f"{len(sentences) - failed} passed, {failed} failed")
    return 1 if failed or not sentences else 0


if __name__ == "__main__":
    sys.exit(main())
