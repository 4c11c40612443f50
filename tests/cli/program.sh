#!/usr/bin/env bash
# Installs the library to a temporary prefix, builds the program ssi against it
# as a user does, and tests it: program.sh SOURCE [MESON-OPTION...]
# The options go to both builds. Prints TAP.
set -euo pipefail

source=$(cd "$1" && pwd)
shift
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
prefix=$place/prefix

build_both() {
  meson setup "$place/library" "$source" --prefix "$prefix" --libdir lib "$@" &&
    meson install -C "$place/library" &&
    PKG_CONFIG_PATH=$prefix/lib/pkgconfig meson setup "$place/program" \
      "$source/examples/ssi" --werror --prefix "$prefix" "$@" &&
    meson install -C "$place/program"
}

if ! build_both "$@" >"$place/log" 2>&1; then
  echo 'not ok 1 - the program builds without a warning'
  sed 's/^/# /' "$place/log"
  echo '1..1'
  exit 0
fi

LD_LIBRARY_PATH=$prefix/lib "$source/tests/cli/run.py" \
  "$prefix/bin/ssi" "$source/examples/sample/archive"
