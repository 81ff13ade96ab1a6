# SPDX-License-Identifier: GPL-3.0-or-later
"""What the adapters of the peers share: documents in, names cut as the evaluation wants them, its lines out.

An adapter is called as `NAME.py TEXTS.jsonl OUTPUT.jsonl`. It gives its peer the documents, and `write` what the peer
says: for each document the spans it takes for names of persons, and the person of each, if the peer resolves persons.
"""

import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTALLED = ROOT / "build" / "peers"
OUTER = " \t\r\n\"'“”‘’«»()[]{}<>,;:!?*_-–—"
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.I)
INITIAL_OR_SUFFIX = re.compile(r"(?:^|[\s.])(?:\w|jr|sr|esq)\.$", re.I)


def documents(path):
    """(id, text) of each document of a file of JSON Lines."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["text"]


def paragraphs(text):
    """(start, line) of each line that is not empty."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def code_points(text):
    """A function from offsets in 16-bit units, as Java counts, to offsets in code points."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda offset: offset
    table = []
    for index, character in enumerate(text):
        table += [index] * (2 if character > "\uffff" else 1)
    table.append(len(text))
    return table.__getitem__


def titles():
    """The titles before a name that coterie knows, in lower case, the longest first."""
    rows = [line.split("\t") for line in (ROOT / "data/en/titles.tsv").read_text(encoding="utf-8").splitlines()
            if not line.startswith("#")]
    before = {row[0].lower() for row in rows if "after" not in row[3:]}
    alternatives = "|".join(re.escape(title) for title in sorted(before, key=lambda title: (-len(title), title)))
    return re.compile(rf"(?:{alternatives})(?:\s+|$)", re.I)


TITLES = titles()


def trimmed(text, start, end):
    """The name proper within a span: no titles, articles, possessive marks, brackets or outer marks; None if none is left."""
    while True:
        before = start, end
        while start < end and text[start] in OUTER:
            start += 1
        while start < end and text[end - 1] in OUTER:
            end -= 1
        name = text[start:end]
        mark = POSSESSIVE.search(name)
        if mark is not None:
            end = start + mark.start()
        elif name.endswith(".") and not INITIAL_OR_SUFFIX.search(name):
            end -= 1
        lead = TITLES.match(name) or ARTICLE.match(name)
        if lead is not None:
            start = min(start + lead.end(), end)
        if (start, end) == before:
            return (start, end) if start < end else None


def by_last_word(names):
    """A person for each name, for peers that resolve none: all names that end alike are one person's."""
    return [name.split()[-1].lower() for name in names]


def write(path, answers):
    """Writes answers as the evaluation's lines: (id, text, [(start, end)], [person or None] or None) a document.

    Where a peer resolves no persons at all, its names are joined by their last words; a name without a person is one's
    of its own.
    """
    with open(path, "w", encoding="utf-8") as file:
        def line(**members):
            file.write(json.dumps(members, ensure_ascii=False) + "\n")

        for document, text, spans, persons in answers:
            line(type="document", id=document)
            found = {}
            for index, span in enumerate(spans):
                place = trimmed(text, *span)
                if place is not None:
                    person = None if persons is None else persons[index]
                    found.setdefault(place, ("alone", index) if person is None else person)
            places = sorted(found)
            owners = [found[place] for place in places]
            if persons is None:
                owners = by_last_word([text[start:end] for start, end in places])
            numbers = {}
            for (start, end), owner in zip(places, owners):
                if owner not in numbers:
                    numbers[owner] = f"p{len(numbers) + 1}"
                    line(type="person", document=document, id=numbers[owner], name=text[start:end])
                line(type="mention", document=document, person=numbers[owner], start=start, end=end, kind="name")
