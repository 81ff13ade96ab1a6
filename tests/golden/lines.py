# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of one text a line share: the file, the program's run over all lines at once, marks and the account.

A line: the text, a tab, what is expected of it, and maybe a tab and a `b`. In the text a `¶` ends a paragraph. A line with
`b` is known to be answered wrong and must still be: when it is right at last, the `b` goes. --mark writes these `b` anew
from what the program does. Lines with # are comments.
"""

import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

Line = collections.namedtuple("Line", "number text expected bad")

# How a kind of line is read and judged: its description and file, parse(cell, text) -> what is expected (ValueError: a
# malformed line), answer(records, text) -> what the program says, is_right(expected, answer), and written(either).
Kind = collections.namedtuple("Kind", "description file parse answer is_right written")


def read_lines(path, parse):
    lines = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 2 <= len(cells) <= 3 or cells[2:] not in ([], ["b"]):
            sys.exit(f"{path}:{number}: not a text, a tab, what is expected, and maybe a tab and a b")
        text = re.sub(" *¶ *", "\n\n", cells[0])
        try:
            lines.append(Line(number, text, parse(cells[1], text), len(cells) == 3))
        except ValueError as error:
            sys.exit(f"{path}:{number}: {error}")
    return lines


def extract(program, lines):
    """{number of a line: the program's records about it}."""
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder, "lines.jsonl")
        texts.write_text("".join(json.dumps({"id": str(line.number), "text": line.text}, ensure_ascii=False) + "\n"
                                 for line in lines), encoding="utf-8")
        run = subprocess.run([program, "extract", "--quiet", texts], stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
    if run.returncode != 0:
        sys.exit(f"{program} extract ended with status {run.returncode}")
    records = collections.defaultdict(list)
    for record in map(json.loads, run.stdout.decode("utf-8").splitlines()):
        records[int(record.get("document", record.get("id")))].append(record)
    return records


def mark(path, right_of_line):
    """Writes the third column anew."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, right in right_of_line.items():
        cells = lines[number - 1].split("\t")[:2]
        lines[number - 1] = "\t".join(cells if right else [*cells, "b"])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(kind):
    parser = argparse.ArgumentParser(description=kind.description,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("COTERIE"))
    parser.add_argument("--file", type=pathlib.Path, default=kind.file)
    parser.add_argument("--mark", action="store_true")
    options = parser.parse_args()
    if not options.program:
        parser.exit(1, f"{parser.prog}: which program? give --program, or set COTERIE\n")
    lines = read_lines(options.file, kind.parse)
    records = extract(pathlib.Path(options.program).resolve(), lines)
    answers = {line.number: kind.answer(records[line.number], line.text) for line in lines}
    right_of_line = {line.number: kind.is_right(line.expected, answers[line.number]) for line in lines}
    if options.mark:
        mark(options.file, right_of_line)
    failed = 0
    for line in lines:
        right = right_of_line[line.number]
        if right == line.bad and not options.mark:
            failed += 1
            print(f"{options.file.name}:{line.number}: {line.text}")
            print("    is right now: take its b away" if right else
                  f"    expected {kind.written(line.expected)}\n    found    {kind.written(answers[line.number])}")
    right = sum(right_of_line.values())
    print(f"{right} of {len(lines)} sentences answered right, {len(lines) - right} wrong")
    print(f"{len(lines) - failed} passed, {failed} failed")
    return 1 if failed or not lines else 0
