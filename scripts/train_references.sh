#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/train_references.sh
#
# Makes data/en/reference_weights.tsv again, byte for byte, from the training parts of the annotated texts in ../shared.
# A minute on one processor. Needs Python with numpy.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

gold=$shared/evaluation/gold

if [[ ${1:-} == --help ]]; then
    sed -n '3,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
fi
if [[ ! -d $gold ]]; then
    say "no annotated texts at $gold"
    exit 1
fi
if ! python3 -c 'import numpy' 2>/dev/null; then
    say "needs Python with numpy (python3-numpy)"
    exit 1
fi
cmake --preset release -S "$root" >/dev/null
cmake --build "$root/build/release" --target coterie-references >/dev/null
export COTERIE_DATA_DIR=$root/data
# Sums in another order would be others in their last bits.
export OPENBLAS_NUM_THREADS=1
python3 "$root/scripts/train_references.py" "$root/build/release/src/coterie-references" \
    "$root/data/en/reference_weights.tsv" "$gold"/{litbank,gum}-train.jsonl
