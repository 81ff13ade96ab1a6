#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/bench.sh [RUNS]
#
# Times the program on whole books: the median of RUNS runs (5) and the most memory of any. Beside it stands the time of
# counting the same text's words with tr, sort and uniq in the same minutes, and the ratio: seconds depend on the
# machine, ratios hardly. The books are in ../shared/corpus; without them examples/texts serve.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

runs=${1:-5}
if [[ ! $runs =~ ^[1-9][0-9]*$ ]]; then
    sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 2
fi
if [[ ! -x /usr/bin/time ]]; then
    say "needs /usr/bin/time (the package time)"
    exit 1
fi
program=$(find_program)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

# measure COMMAND...: "median seconds, greatest kilobytes" of its runs
measure() {
    local run
    : >"$scratch/times"
    for ((run = 0; run < runs; run++)); do
        if ! /usr/bin/time -a -o "$scratch/times" -f '%e %M' "$@" >/dev/null 2>"$scratch/messages"; then
            cat "$scratch/messages" >&2
            say "failed: $*"
            return 1
        fi
    done
    sort -n "$scratch/times" | awk '
        { seconds[NR] = $1; if ($2 > most) most = $2 }
        END { middle = int((NR + 1) / 2)
              print NR % 2 ? seconds[middle] : (seconds[middle] + seconds[middle + 1]) / 2, most }'
}

# row NAME TEXT ARGUMENT...
row() {
    local name=$1 text=$2 baseline own
    shift 2
    baseline=$(measure env LC_ALL=C sh -c 'tr -cs A-Za-z "\n" <"$1" | sort | uniq -c | sort -rn' sh "$text")
    own=$(measure "$program" "$@")
    awk -v name="$name" -v megabytes="$(stat -c %s -- "$text")" -v own="$own" -v baseline="$baseline" 'BEGIN {
        split(own, o, " "); split(baseline, b, " ")
        printf "%-36s %8.2f %9.2f %8.0f %9.2f", name, megabytes / 1e6, o[1], o[2] / 1024, b[1]
        if (b[1] > 0) printf " %7.1f\n", o[1] / b[1]; else printf " %7s\n", "-" }'
}

book=$shared/corpus/trotsky-biography.txt
long_book=$shared/corpus/war-and-peace.txt
if [[ ! -f $book || ! -f $long_book ]]; then
    say "no books in $shared/corpus; taking the examples"
    book=$root/examples/texts/october.txt
    long_book=$root/examples/texts/two-houses.txt
fi

echo "$program, median of $runs, $(processors) processors"
printf '%-36s %8s %9s %8s %9s %7s\n' '' 'text MB' 'seconds' 'peak MB' 'counting' 'ratio'
row "$(basename -- "$book"), report" "$book" report "$book" -o "$scratch/report.txt"
row "$(basename -- "$book"), SVG" "$book" draw "$book" -o "$scratch/network.svg"
row "$(basename -- "$book"), extract" "$book" extract "$book"
row "$(basename -- "$long_book"), report" "$long_book" report "$long_book" -o "$scratch/report.txt"
row "$(basename -- "$long_book"), one job" "$long_book" report --jobs 1 "$long_book" -o "$scratch/report.txt"
row "$(basename -- "$long_book"), people" "$long_book" people --jobs 1 "$long_book"
row "$(basename -- "$long_book"), extract" "$long_book" extract --jobs 1 "$long_book"
