# SPDX-License-Identifier: GPL-3.0-or-later
"""Stanford CoreNLP: its PERSON entities; with --coreference its own chains tell whose they are.

usage: corenlp.py [--coreference] TEXTS.jsonl OUTPUT.jsonl
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import adapter

NAMES = "tokenize,pos,lemma,ner"
COREFERENCE = NAMES + ",depparse,coref"
SETTINGS = {
    "threads": "1",
    "ssplit.newlineIsSentenceBreak": "always",
    "ner.applyNumericClassifiers": "false",
    "ner.useSUTime": "false",
    "coref.algorithm": "statistical",
    "outputFormat": "json",
    "output.prettyPrint": "false",
    "encoding": "utf-8",
}


def annotate(annotators, folder, count):
    """Runs CoreNLP on the texts 0.txt, 1.txt … of a folder; each answer stands beside its text."""
    files = folder / "files"
    files.write_text("".join(f"{folder}/{number}.txt\n" for number in range(count)), encoding="utf-8")
    settings = [word for key, value in SETTINGS.items() for word in ("-" + key, value)]
    subprocess.run(["java", "-Xmx6g", "-cp", f"{adapter.INSTALLED}/corenlp/*",
                    "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators", annotators, "-fileList", files,
                    "-outputDirectory", folder, *settings],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def is_person(entity, sentence):
    """CoreNLP also calls "he" and "her" persons; they are no names."""
    first = sentence["tokens"][entity["tokenBegin"]]
    return entity["ner"] == "PERSON" and not first["pos"].startswith("PRP")


def chains(answer):
    """{(sentence, token): chain} of the heads of coreferent expressions."""
    return {(mention["sentNum"] - 1, mention["headIndex"] - 1): number
            for number, mentions in answer["corefs"].items() for mention in mentions}


def names(answer, text, coreference):
    """Spans and persons of a document."""
    place = adapter.code_points(text)
    heads = chains(answer) if coreference else {}
    spans, persons = [], []
    for number, sentence in enumerate(answer["sentences"]):
        for entity in sentence["entitymentions"]:
            if is_person(entity, sentence):
                spans.append((place(entity["characterOffsetBegin"]), place(entity["characterOffsetEnd"])))
                tokens = range(entity["tokenEnd"] - 1, entity["tokenBegin"] - 1, -1)
                persons.append(next((heads[number, token] for token in tokens if (number, token) in heads), None))
    return spans, persons if coreference else None


def main():
    *options, texts, output = sys.argv[1:]
    coreference = options == ["--coreference"]
    documents = list(adapter.documents(texts))

    def answers(folder):
        for number, (document, text) in enumerate(documents):
            answer = json.loads((folder / f"{number}.txt.json").read_text(encoding="utf-8"))
            yield document, text, *names(answer, text, coreference)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for number, (_, text) in enumerate(documents):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8", newline="")
        annotate(COREFERENCE if coreference else NAMES, folder, len(documents))
        adapter.write(output, answers(folder))


if __name__ == "__main__":
    main()
