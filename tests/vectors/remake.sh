#!/bin/sh
# Makes tables.json and all vectors anew, after a change of the tables or of
# the model: remake.sh [BUILD], a build directory of the library.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
build=${1:-$root/build/vectors}
[ -d "$build" ] || meson setup "$build" "$root" >/dev/null
ninja -C "$build" lib/libssi.a >/dev/null
compile() {
  program=$1
  shift
  ${CC:-cc} -std=c11 -O2 -I "$root/include" "$@" "$build/lib/libssi.a" \
    -o "$build/$program"
}
compile dump_tables "$here/dump_tables.c"
compile replay "$here"/re*.c
"$build/dump_tables" > "$build/tables.json"
cp "$build/tables.json" "$here/tables.json"
rm -f "$here"/*.txt
/usr/bin/python3 "$here/make_vectors.py"
/usr/bin/python3 "$here/make_golden.py"
/usr/bin/python3 "$here/make_pinned.py" "$build/replay"
"$build/replay" "$here"/*.txt
