#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/score.sh [--tsv | --check] [--given] [--jobs N] [GOLD...]
#        scripts/score.sh --pronouns [GOLD...]
#
# Scores the program on annotated texts (../shared/evaluation/gold/*, if none is named): a table a file, then a row a
# file. --tsv prints the rows as tests/scores.tsv has them; --check compares with that file and fails where a figure
# fell by more than half a point. --given scores resolution alone: the gold's own names are resolved, not found ones.
# --pronouns scores what stands for names instead, on texts that are annotated so (LitBank and GUM, if none is named).
# Without ../shared it says so and does nothing.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

for argument in "$@"; do
    if [[ $argument == --help ]]; then
        sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit 0
    fi
done
evaluation=$shared/evaluation
if [[ ! -f $evaluation/score.py ]]; then
    echo "score.sh: no annotated texts here (looked for $evaluation)"
    exit 0
fi
program=$(find_program)
# Equal matches are parted by the order of sets: the same one each time.
export PYTHONHASHSEED=0
if [[ ${1:-} == --pronouns ]]; then
    shift
    [[ $# -gt 0 ]] || set -- "$evaluation"/gold/{litbank,gum}-{train,dev}.jsonl
    exec python3 "$root/scripts/score_references.py" "$program" "$@"
fi
exec python3 "$root/scripts/score_gold.py" --program "$program" --evaluation "$evaluation" \
    --scores "$root/tests/scores.tsv" "$@"
