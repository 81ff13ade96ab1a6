#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the files under version control: encoding, line ends, spaces, tabs of tables, no path of one's own machine.

usage: check_texts.py [ROOT]

Prints "file:line: reason" and fails if there is one. Inputs of golden cases and fuzzers may be as bad as they like.
"""

import pathlib
import re
import subprocess
import sys

TEXTS = {".c", ".h", ".py", ".sh", ".md", ".txt", ".tsv", ".csv", ".json", ".cmake", ".in", ".yml", ".yaml", ".re", ""}
EXEMPT = re.compile(r"tests/golden/.+\.[db]/|tests/fuzz/corpora/|LICENSE$")
HOME = re.compile(r"(?<![\w.)\]}])/(?:home/\w+|root|Users/\w+|work)/")


def lines_of(path, name):
    """The text of a file, or a problem with its bytes."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [f"{name}:1: not UTF-8 at byte {error.start}"]
    problems = []
    if "\r" in text:
        problems.append(f"{name}:{text[:text.index(chr(13))].count(chr(10)) + 1}: a carriage return")
    if text and not text.endswith("\n"):
        problems.append(f"{name}:{text.count(chr(10)) + 1}: no line break at the end")
    return text, problems


def check_line(line):
    if re.search(r" +$", line):
        yield "a space at the end"
    if HOME.search(line):
        yield "a path of one machine"


def check_table(lines):
    """Of a .tsv file: spaces beside tabs, and lines without a tab where most have one."""
    data = [(number, line) for number, line in lines if line and not line.startswith("#")]
    tabbed = sum("\t" in line for _, line in data)
    for number, line in data:
        if re.search(r" \t|\t ", line):
            yield number, "a space beside a tab"
        if line.startswith("\t"):
            yield number, "an empty first column"
        if "\t" not in line and 2 * tabbed > len(data):
            yield number, "no tab"


def check_file(root, name):
    text, problems = lines_of(root / name, name)
    lines = list(enumerate(text.split("\n"), 1))
    for number, line in lines:
        problems += [f"{name}:{number}: {reason}" for reason in check_line(line)]
    if name.endswith(".tsv"):
        problems += [f"{name}:{number}: {reason}" for number, reason in check_table(lines)]
    return problems


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent)
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            check=True, capture_output=True).stdout.decode().split("\0")
    problems = []
    for name in sorted(filter(None, listed)):
        path = root / name
        if path.suffix in TEXTS and not EXEMPT.match(name) and path.is_file():
            problems += check_file(root, name)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
