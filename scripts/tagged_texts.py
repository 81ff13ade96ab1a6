#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes of the annotated texts what the tagger of names learns from; train_names.sh calls this.

usage: tagged_texts.py EVALUATION FOLDS TEXTS.jsonl LABELS.tsv

TEXTS are documents (id and text) in coterie's own form. LABELS says for each, after a line "# ID CORPUS FOLD COMPLETE",
where a name stands: first byte, byte after the last, PER, LOC, ORG or MISC. COMPLETE lists the kinds that a corpus has
throughout, for a word without a label there is of none of them.

Where a corpus has its running text, that is taken with its names of persons, and the tokens only for the other kinds;
of the rest the text is put together from the tokens. Only sources whose licence lets a model be shared are in the list
below.
"""

import json
import pathlib
import re
import sys

# corpus: kinds that are annotated throughout
CORPORA = {
    "redocred": "PER,LOC,ORG,MISC",
    "gum": "PER",
    "litbank": "PER,LOC",
    "uner": "PER,LOC,ORG",
    "crossner": "PER,LOC,ORG,MISC",
    "wikigold": "PER,LOC,ORG,MISC",
}
WITH_TEXT = {"redocred", "gum", "litbank", "uner"}
# Genres of GUM whose texts are not free for every use, or whose licence is not stated.
LEFT_OUT = re.compile(r"GUM_(?:essay|letter|podcast|fiction|whow|speech|textbook|vlog)_")
TOGETHER = 12  # sentences of WikiGold
CLOSES = re.compile(r"^(?:[,.;:!?)\]}%’”]|'s|n't|'(?:ll|re|ve|d|m)|''|\.\.\.)$", re.I)
OPENS = set("([{“‘$£#")


def documents(path):
    """(id, sentences) of a file of tagged tokens; a sentence is a list of (token, label)."""
    name, sentences, sentence = None, [], []
    for line in path.read_text(encoding="utf-8").split("\n") + ["# doc = "]:
        if line.startswith("# doc = "):
            if sentence:
                sentences.append(sentence)
            if name is not None:
                yield name, sentences
            name, sentences, sentence = line[8:], [], []
        elif "\t" in line:
            sentence.append(tuple(line.split("\t")[:2]))
        elif sentence:
            sentences.append(sentence)
            sentence = []


def spans(tokens):
    """(first token, token after the last, kind) of the names of a sentence."""
    start = None
    for index, (_, label) in enumerate(tokens + [("", "O")]):
        if start is not None and (not label.startswith("I-")):
            yield start, index, tokens[start][1][2:]
            start = None
        if label.startswith("B-") or (label.startswith("I-") and start is None):
            start = index


def joined(sentences):
    """The text of tokens, and its names in bytes."""
    text, names, quoted = "", [], False
    for tokens in sentences:
        places = []
        glue = True
        for token, _ in tokens:
            word = {"``": '"', "''": '"'}.get(token, token)
            closes = CLOSES.match(word) is not None or (word == '"' and quoted)
            if not glue and not closes:
                text += " "
            places.append((len(text), len(text) + len(word)))
            text += word
            glue = word in OPENS or (word == '"' and not quoted)
            if word == '"':
                quoted = not quoted
        names += [(places[a][0], places[b - 1][1], kind) for a, b, kind in spans(tokens)]
        text += " "
    return text, names


def aligned(text, sentences):
    """The names of tokens in a running text; of those that are not found there none."""
    at, names = 0, []
    for tokens in sentences:
        places = []
        for token, _ in tokens:
            found = text.find(token, at, at + len(token) + 60)
            places.append((found, found + len(token)) if found >= 0 else None)
            at = found + len(token) if found >= 0 else at
        names += [(places[a][0], places[b - 1][1], kind)
                  for a, b, kind in spans(tokens) if places[a] and places[b - 1]]
    return names


def gold(path):
    """Text and names of persons of each document."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found[str(record["id"])] = record["text"], [
            (m["start"], m["end"], "PER") for m in record["mentions"] if m.get("kind", "name") == "name"]
    return found


def grouped(found, size):
    """Documents of one sentence each, put together: neighbours are of one article."""
    group = []
    for name, sentences in found:
        group += sentences
        if len(group) >= size:
            yield name, group
            group = []
    if group:
        yield name, group


def main(arguments):
    if len(arguments) != 4:
        sys.exit(__doc__)
    evaluation, folds = pathlib.Path(arguments[0]), int(arguments[1])
    with open(arguments[2], "w", encoding="utf-8") as texts, open(arguments[3], "w", encoding="utf-8") as labels:
        for corpus, complete in CORPORA.items():
            tokens = evaluation / "tokens" / (f"{corpus}.conll" if corpus == "wikigold" else f"{corpus}-train.conll")
            known = gold(evaluation / "gold" / f"{corpus}-train.jsonl") if corpus in WITH_TEXT else {}
            found = (document for document in documents(tokens) if not LEFT_OUT.match(document[0]))
            if corpus == "wikigold":
                found = grouped(found, TOGETHER)
            for number, (name, sentences) in enumerate(found):
                if name in known:
                    text, names = known[name]
                    names = names + [n for n in aligned(text, sentences) if n[2] != "PER"]
                else:
                    text, names = joined(sentences)
                sizes = [0]
                for character in text:
                    sizes.append(sizes[-1] + len(character.encode("utf-8")))
                texts.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
                labels.write(f"# {name} {corpus} {number % folds} {complete}\n")
                for start, end, kind in sorted(names):
                    labels.write(f"{sizes[start]}\t{sizes[end]}\t{kind}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
