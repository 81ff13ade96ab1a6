#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes data/en/name_weights.tsv again, byte for byte, from the training parts of the annotated texts.
# usage: scripts/train_names.sh        (needs ../shared and Python with numpy)
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
gold=${COTERIE_SHARED:-$root/../shared}/evaluation/gold
if [ ! -d "$gold" ]; then
    echo "train_names: no annotated texts at $gold" >&2
    exit 1
fi
cmake -S "$root" -B "$root/build/release" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$root/build/release" --target coterie-candidates >/dev/null
COTERIE_DATA_DIR=$root/data python3 "$root/scripts/train_name_weights.py" \
    "$root/build/release/src/coterie-candidates" "$root/data/en/name_weights.tsv" \
    "$gold/redocred-train.jsonl" "$gold/gum-train.jsonl" "$gold/litbank-train.jsonl" "$gold/uner-train.jsonl"
