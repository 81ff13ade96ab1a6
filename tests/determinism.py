#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the same bytes in give the same bytes out: again, with other jobs, locale, zone, folder, memory, threads.

usage: determinism.py [--program FILE] [--brief] TEXT...

Runs every output over the texts and over one JSON Lines file with a document for each of their paragraphs, in
surroundings that must not matter, and compares with the first run. --brief, for slow programs, changes the jobs only, and
writes only what all forms are made of: the forms themselves come after the jobs.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# (arguments before the texts, arguments after them); {out} is the file or folder written, read back as the output
OUTPUTS = [
    (["people", "--format", "json"], []),
    (["ties", "--format", "csv"], []),
    (["people", "--format", "markdown"], []),
    (["ties", "--format", "html"], []),
    (["report"], []),
    (["report", "--format", "json"], []),
    (["report"], ["-o", "{out}.md"]),
    (["report"], ["-o", "{out}.html"]),
    (["report", "--window", "sentence", "--weight", "count", "--format", "csv"], []),
    (["extract", "--evidence=3"], []),
    (["export"], ["-o", "{out}.gexf"]),
    (["export"], ["-o", "{out}.json"]),
    (["export"], ["-o", "{out}.graphml"]),
    (["export"], ["-o", "{out}.net"]),
    (["export", "--format", "csv-nodes"], []),
    (["export", "--format", "csv-edges"], []),
    (["draw"], ["-o", "{out}.dot"]),
    (["draw"], ["-o", "{out}.svg"]),
    (["draw"], ["-o", "{out}.png"]),
    (["draw"], ["-o", "{out}.pdf"]),
    ([], ["-o", "{out}"]),
]
# of these, what --brief writes: every mention and role, and a folder of all that is told of them
BRIEF = [output for output in OUTPUTS if output[0][:1] == ["extract"] or not output[0]]

# what may change around the program: jobs, and variables of the environment
SURROUNDINGS = [
    ("once more", 1, {}),
    ("two jobs", 2, {}),
    ("five jobs", 5, {"OMP_NUM_THREADS": "2"}),
    ("plain C locale", 1, {"LC_ALL": "C"}),
    ("German locale", 1, {"LC_ALL": "de_DE.UTF-8"}),
    ("another zone", 2, {"TZ": "Pacific/Chatham"}),
    ("filled memory", 1, {"MALLOC_PERTURB_": "165", "OMP_NUM_THREADS": "1"}),
]
FIRST = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}


def has_locale(name):
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    return name.replace("-", "").casefold() in listed.replace("-", "").casefold().split()


def write_paragraphs(texts, path):
    """One JSON Lines file with a document for each paragraph of the texts."""
    with open(path, "w", encoding="utf-8") as file:
        for text in texts:
            paragraphs = re.split(r"\n\s*\n", text.read_text(encoding="utf-8"))
            for number, paragraph in enumerate(paragraphs, 1):
                file.write(json.dumps({"id": f"{text.name}-{number}", "text": paragraph}) + "\n")


def run(program, output, paths, jobs, variables, folder):
    """The bytes of an output; what the program says of an error, if it ends with one."""
    before, after = output
    out = pathlib.Path(folder, "out")
    after = [argument.replace("{out}", str(out)) for argument in after]
    done = subprocess.run([program, *before, "--jobs", str(jobs), *paths, *after], stdin=subprocess.DEVNULL,
                          capture_output=True, cwd=folder, env={**os.environ, **FIRST, **variables}, check=False)
    if done.returncode != 0:
        return None, done.stderr.decode(errors="replace")
    if not after:
        return done.stdout, ""
    return take(pathlib.Path(after[-1])), ""


def take(path):
    """The bytes of a file, or of a folder's files one after the other; nothing of it stays."""
    if path.is_dir():
        data = b"".join(member.name.encode() + b"\0" + member.read_bytes() for member in sorted(path.iterdir()))
        shutil.rmtree(path)
        return data
    data = path.read_bytes()
    path.unlink()
    return data


def first_difference(one, other):
    place = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"at byte {place}: {one[place - 20:place + 20]!r} and {other[place - 20:place + 20]!r}"


def check_output(program, output, paths, folder, surroundings):
    """Problems of one output, as lines."""
    name = " ".join([*output[0], *output[1]])
    expected, message = run(program, output, paths, 1, {}, folder)
    if expected is None:
        return [f"{name}: failed: {message.strip()}"]
    if not expected:
        return [f"{name}: nothing written"]
    problems = []
    for what, jobs, variables in surroundings:
        if "LC_ALL" in variables and variables["LC_ALL"] != "C" and not has_locale(variables["LC_ALL"]):
            continue
        with tempfile.TemporaryDirectory() as elsewhere:
            actual, message = run(program, output, paths, jobs, variables, elsewhere)
        if actual is None:
            problems.append(f"{name}: failed ({what}): {message.strip()}")
        elif actual != expected:
            problems.append(f"{name}: other bytes ({what}) {first_difference(expected, actual)}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("COTERIE"))
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("text", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    if not options.program:
        sys.exit("determinism.py: which program? give --program, or set COTERIE")
    program = str(pathlib.Path(options.program).resolve())
    texts = [path.resolve() for path in options.text]
    surroundings = SURROUNDINGS[1:2] if options.brief else SURROUNDINGS
    outputs = BRIEF if options.brief else OUTPUTS
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        paragraphs = pathlib.Path(folder, "paragraphs.jsonl")
        write_paragraphs(texts, paragraphs)
        inputs = [("texts", [str(path) for path in texts]), ("paragraphs", [str(paragraphs)])]
        for what, paths in inputs:
            for output in outputs:
                problems = check_output(program, output, paths, folder, surroundings)
                failed += bool(problems)
                for problem in problems:
                    print(f"{what}: {problem}")
    total = len(outputs) * len(inputs)
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
