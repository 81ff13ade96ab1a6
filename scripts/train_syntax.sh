#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/train_syntax.sh [--held-out]
#
# Makes what syntax is seen by again, byte for byte, from the training parts of the parsed texts in ../shared and the
# clusters of words in data/en/names.model: data/en/syntax.model and data/en/lemmas.tsv. Eight minutes on one processor.
# GUM counts twice, because its biographies, histories and speeches are nearer to what is read than e-mails and reviews.
# --held-out changes neither; it learns without every tenth document and shows after each round how well these are
# parsed, by which settings are chosen.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

parses=$shared/evaluation/parses
made=$root/build/syntax
program=$root/build/release/src/coterie-parser

if [[ ${1:-} == --help ]]; then
    sed -n '3,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
fi
if [[ ! -d $parses ]]; then
    say "no parsed texts at $parses"
    exit 1
fi
mkdir -p "$made"
cmake --preset release -S "$root" >/dev/null
cmake --build "$root/build/release" --target coterie-parser >/dev/null
"$program" "$@" "$root/data" "$made" "$parses"/{ewt,gum,gum}-train.conllu
if [[ ${1:-} != --held-out ]]; then
    cp -- "$made/syntax.model" "$made/lemmas.tsv" "$root/data/en/"
fi
