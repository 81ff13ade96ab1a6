#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/score_syntax.sh [TREEBANK...]
#
# How well sentences are parsed whose words are given (../shared/evaluation/parses/*-dev.conllu, if none is named):
# universal tags, heads, heads with relations but for subtypes, lemmas, words a second of one processor; then a line for
# each relation. All words count, as at CoNLL 2018. Without ../shared it says so and does nothing.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

parses=$shared/evaluation/parses
program=$root/build/release/src/coterie-parser

if [[ ${1:-} == --help ]]; then
    sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
fi
if [[ $# -eq 0 && ! -d $parses ]]; then
    echo "score_syntax.sh: no parsed texts here (looked for $parses)"
    exit 0
fi
if [[ $# -eq 0 ]]; then
    set -- "$parses"/{ewt,gum}-dev.conllu
fi
cmake --preset release -S "$root" >/dev/null
cmake --build "$root/build/release" --target coterie-parser >/dev/null
for treebank in "$@"; do
    printf '\n%s\n' "$(basename -- "$treebank" .conllu)"
    "$program" --evaluate "$root/data" "$treebank"
done
