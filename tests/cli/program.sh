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

export LD_LIBRARY_PATH=$prefix/lib
ssi=$prefix/bin/ssi
python=/usr/bin/python3

# doc/tables.md is what the program prints, and a changed number is noticed.
tables() {
  local printed=$place/tables.md
  "$ssi" model --json | "$python" -B "$source/doc/make_tables.py" >"$printed"
  if cmp "$source/doc/tables.md" "$printed" >&2; then
    echo 'ok 1 - doc/tables.md is what ssi model prints'
  else
    echo 'not ok 1 - doc/tables.md is what ssi model prints'
  fi
  sed '0,/[0-9]/s//x/' "$printed" >"$printed.changed"
  if cmp -s "$source/doc/tables.md" "$printed.changed"; then
    echo 'not ok 2 - a changed number is noticed'
  else
    echo 'ok 2 - a changed number is noticed'
  fi
  echo '1..2'
}

# One list of results from several, each of which must have kept its plan.
join() {
  awk '/^(not )?ok / { sub(/ok [0-9]+/, "ok " ++seen) }
       /^1\.\./ { planned += substr($0, 4); plans++; next }
       { print }
       END {
         good = seen == planned && plans == 4
         print (good ? "" : "not ") "ok " ++seen " - every list is complete"
         print "1.." seen
       }'
}

{
  "$python" -B "$source/tests/cli/run.py" "$ssi" \
    "$source/examples/sample/archive" || true
  "$python" -B "$source/tests/sample/truth.py" "$ssi" \
    "$source/examples/sample/make_archive.py" || true
  "$python" -B "$source/tests/sample/exports.py" "$ssi" \
    "$source/examples/sample" || true
  tables
} | join
