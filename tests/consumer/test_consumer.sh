#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: test_consumer.sh BUILD
#
# Installs the build folder BUILD into a scratch prefix, sees that all is there, and builds and runs a project of somebody
# else's against it, found by CMake and by pkg-config; this project is the folder of this file.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$here/../..
build=$(cd -- "$1" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
prefix=$scratch/prefix

quietly() {
    "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
}

# installed PATTERN: that there is such a file in the prefix.
installed() {
    [[ -n $(find "$prefix" -path "$prefix/$1" -print -quit) ]] || { echo "not installed: $1" >&2; return 1; }
}

# The same files, by name, in a folder of the sources and of the prefix.
same_files() {
    diff <(cd "$root/$1" && find . -type f | sort) <(cd "$prefix/$2" && find . -type f | sort)
}

quietly cmake --install "$build" --prefix "$prefix"
for file in bin/coterie bin/coterie-draw 'lib*/libcoterie.so' 'lib*/pkgconfig/coterie.pc' \
    'lib*/cmake/coterie/coterieConfig.cmake' 'lib*/cmake/coterie/coterieConfigVersion.cmake'; do
    installed "$file"
done
same_files include/coterie include/coterie
same_files data share/coterie

libraries=$(dirname -- "$(find "$prefix" -name libcoterie.so)")
export PKG_CONFIG_PATH=$libraries/pkgconfig
unset COTERIE_DATA_DIR COTERIE_DRAW
quietly cmake -S "$here" -B "$scratch/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
quietly cmake --build "$scratch/build"
for program in by_package by_pkg_config; do
    LD_LIBRARY_PATH=$libraries "$scratch/build/$program" "$root/tests/golden/letters.txt" >"$scratch/$program"
    grep -q '^Eleanor ' "$scratch/$program"
done
cmp "$scratch/by_package" "$scratch/by_pkg_config"

# The programs find their library, their lists and each other where they were installed, and where that was moved.
mv "$prefix" "$scratch/moved"
quietly "$scratch/moved/bin/coterie" draw "$root/tests/golden/letters.txt" -o "$scratch/letters.svg"
grep -q '</svg>' "$scratch/letters.svg"
echo "a consumer of the installation was built twice and ran"
