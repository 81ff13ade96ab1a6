#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: scripts/update_golden.sh [CASE...]
#
# Writes what the program does into the golden cases (all, if none is named), and marks the sentences that it does not
# answer right. Then read the difference: that is the review.
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

build dev # what the tests run, whatever older program lies about
program=${COTERIE:-$root/build/dev/src/coterie}
python3 "$root/tests/golden/run.py" --program "$program" --update "$@"
if [[ $# == 0 ]]; then
    python3 "$root/tests/golden/sentences.py" --program "$program" --mark
    python3 "$root/tests/golden/roles.py" --program "$program" --mark
fi
if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
    git -C "$root" --no-pager diff --stat -- tests/golden
fi
