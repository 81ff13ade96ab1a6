# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of this folder share; sourced by them after "set -euo pipefail".

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# Texts and gold data that are not part of the project, beside the clone; maybe not there.
shared=${COTERIE_SHARED:-$root/../shared}

say() {
    printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
}

# How many jobs this machine takes at once.
processors() {
    nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# build PRESET [OPTION...]: configures and builds build/PRESET; quiet unless it fails.
build() {
    local preset=$1 log
    shift
    mkdir -p "$root/build"
    log=$root/build/$preset.log
    say "building $preset (log: $log)"
    if ! (cd "$root" && cmake --preset "$preset" "$@" && cmake --build --preset "$preset" -j "$(processors)") \
        >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        say "the build failed; all of it is in $log"
        return 1
    fi
}

# The program: $COTERIE, else the release build's, else the dev build's. Fails with a line if there is none.
find_program() {
    local candidate
    for candidate in "${COTERIE:-}" "$root/build/release/src/coterie" "$root/build/dev/src/coterie"; do
        if [[ -n $candidate && -x $candidate ]]; then
            (cd -- "$(dirname -- "$candidate")" && printf '%s/%s\n' "$PWD" "$(basename -- "$candidate")")
            return 0
        fi
    done
    say "no program; build it (cmake --preset release && cmake --build --preset release), or set COTERIE"
    return 1
}
