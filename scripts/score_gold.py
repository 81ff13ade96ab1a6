#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `coterie extract` on gold documents and scores it; score.sh calls this.

Each gold file becomes JSON Lines of its documents' ids and texts, the program reads them, and the evaluation's own
score.py counts. A file of scores has a header line and a row a gold file; "-" stands for what cannot be scored.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

# column of a row: path to its figure in score.py's JSON
COLUMNS = {
    "mentions": ("mentions_exact", "f1"),
    "overlap": ("mentions_overlap", "f1"),
    "found": ("found", "f1"),
    "ceaf_e": ("ceaf_e", "f1"),
    "b_cubed": ("b_cubed", "f1"),
    "muc": ("muc", "f1"),
    "conll": ("conll_f1",),
    "edges": ("edges", "f1"),
    "weighted": ("edges_weighted", "f1"),
    "degree": ("centrality_degree", "spearman"),
    "betweenness": ("centrality_betweenness", "spearman"),
    "roles": ("roles", "f1"),
}
WATCHED = ("mentions", "conll", "edges", "degree", "roles")
TOLERANCE = 0.005


def gold_records(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    records = json.loads(text)
    return records if isinstance(records, list) else [records]


def write_given(gold, path):
    """Writes the gold's own mentions of kind name, as `coterie extract --given` reads them."""
    with open(path, "w", encoding="utf-8") as file:
        for record in gold_records(gold):
            for mention in record["mentions"]:
                if mention.get("kind", "name") == "name":
                    line = {"type": "mention", "document": record["id"], "start": mention["start"], "end": mention["end"]}
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")


def extract(program, jobs, gold, folder, given):
    """The file of what the program finds in a gold file's texts, and the seconds it took."""
    texts, answer = folder / f"{gold.stem}.texts.jsonl", folder / f"{gold.stem}.system.jsonl"
    with open(texts, "w", encoding="utf-8") as file:
        for record in gold_records(gold):
            file.write(json.dumps({"id": record["id"], "text": record["text"]}, ensure_ascii=False) + "\n")
    command = [program, "extract", "--quiet", "--jobs", str(jobs), texts]
    if given:
        write_given(gold, folder / f"{gold.stem}.given.jsonl")
        command += ["--given", folder / f"{gold.stem}.given.jsonl"]
    began = time.monotonic()
    with open(answer, "wb") as file:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=file, check=False)
    if run.returncode != 0:
        sys.exit(f"score.sh: {program} extract ended with status {run.returncode} on the texts of {gold.name}")
    return answer, time.monotonic() - began


def figures(evaluation, gold, answer):
    """A row: {column: figure or None}."""
    output = subprocess.run([sys.executable, evaluation / "score.py", "--json", gold, answer],
                            check=True, stdout=subprocess.PIPE).stdout
    scores = json.loads(output)["scores"]
    row = {}
    for column, path in COLUMNS.items():
        value = scores
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        row[column] = value
    return row


def shown(value, digits):
    return "-" if value is None else f"{value:.{digits}f}"


def print_tsv(rows):
    print("gold", *COLUMNS, sep="\t")
    for name, row in rows.items():
        print(name, *(shown(row[column], 4) for column in COLUMNS), sep="\t")


def print_rows(rows):
    width = max(map(len, rows), default=4)
    print("gold".ljust(width) + "".join(f"{column:>12}" for column in COLUMNS))
    for name, row in rows.items():
        print(name.ljust(width) + "".join(f"{shown(row[column], 3):>12}" for column in COLUMNS))


def read_tsv(path):
    """{gold: {column: figure or None}} of a file of scores; lines with # are comments."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")]
    if not lines or lines[0][0] != "gold":
        sys.exit(f"score.sh: {path} has no header line that begins with 'gold'")
    return {line[0]: {column: None if cell == "-" else float(cell) for column, cell in zip(lines[0][1:], line[1:])}
            for line in lines[1:]}


def compare(wanted, rows):
    """Falls and rises of the watched columns, as lines."""
    falls, rises = [], []
    for name, row in rows.items():
        for column in WATCHED:
            before, now = wanted.get(name, {}).get(column), row[column]
            if before is None and now is None:
                continue
            line = f"{name}: {column} {shown(before, 4)} -> {shown(now, 4)}"
            if now is None or (before is not None and now < before - TOLERANCE):
                falls.append(line)
            elif before is None or now > before + TOLERANCE:
                rises.append(line)
    return falls, rises


def report_check(wanted, rows):
    falls, rises = compare(wanted, rows)
    for line in falls:
        print("fell  " + line)
    for line in rises:
        print("rose  " + line)
    if rises and not falls:
        print("better than tests/scores.tsv: write it anew with scripts/score.sh --tsv, in the commit that did it")
    if falls:
        print("accept a fall by editing tests/scores.tsv in the same commit, with the reason")
    print(f"{len(rows)} gold files, {len(falls)} figures fell, {len(rises)} rose by more than {TOLERANCE}")
    return 1 if falls else 0


def choose_gold(options, wanted):
    """The gold files to score: those named, else those of the file of scores, else all."""
    folder = options.evaluation / "gold"
    if options.gold:
        return [path if path.exists() else folder / path for path in options.gold]
    if options.check:
        return [folder / name for name in wanted]
    return sorted([*folder.glob("*.json"), *folder.glob("*.jsonl")])


def main():
    parser = argparse.ArgumentParser(prog="score.sh", description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--evaluation", required=True, type=pathlib.Path)
    parser.add_argument("--scores", required=True, type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--given", action="store_true")
    parser.add_argument("--tsv", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("gold", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if options.check and options.given:
        sys.exit("score.sh: tests/scores.tsv is of found names: leave out --given or --check")
    if options.check and not options.scores.exists():
        sys.exit(f"score.sh: there is no {options.scores}; make it with scripts/score.sh --tsv")
    wanted = read_tsv(options.scores) if options.check else {}
    files = choose_gold(options, wanted)
    missing = [str(path) for path in files if not path.is_file()]
    if missing or not files:
        sys.exit(f"score.sh: no such gold file: {', '.join(missing) or 'none at all'}")

    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        for gold in files:
            answer, seconds = extract(options.program, options.jobs, gold, pathlib.Path(folder), options.given)
            if not options.tsv and not options.check:
                print(f"{gold.name}: {seconds:.1f} s", flush=True)
                subprocess.run([sys.executable, options.evaluation / "score.py", gold, answer], check=True)
                print(flush=True)
            rows[gold.name] = figures(options.evaluation, gold, answer)
    if options.check:
        return report_check(wanted, rows)
    if options.tsv:
        print_tsv(rows)
    else:
        print_rows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
