#!/usr/bin/env bash
# Tests the documentation in a folder that is empty. Prints TAP.
#
#   run.sh FOLDER PROGRAM EXTENSION   links, search, snippets, a browser; EXTENSION
#                                     is that of SQLite, pkg-config finds libssi
#   run.sh FOLDER PROGRAM --all BUILD   each page in every look, and pictures of
#                                     them in FOLDER/pictures, with those of ssi.html
#                                     and of a report, which FOLDER/site shows; what
#                                     scripts make, by BUILD, a build with tests
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
place=$1
program=$2
cp "$root"/tests/page/{package.json,package-lock.json,.npmrc} "$place"
npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$place" >&2
pictures=()
if [[ $3 == --all ]]; then
  "$root/examples/page/build" "$place/app" >&2
  "$program" report "$root/examples/sample/archive" -o "$place/report.html" >&2
  node "$here/pictures.mjs" "$place/node_modules" "$place/app/ssi.html" \
    "$place/report.html" "$place/pictures" >"$place/taken" || true
  pictures=(--pictures "$place/pictures")
fi
"$root/doc/site/build" "$place/site" --program "$program" "${pictures[@]}" >&2

follow() {
  /usr/bin/python3 -B "$root/doc/site/links.py" "$@"
}

links() {
  local not=
  follow "$place/site" >&2 || not='not '
  echo "${not}ok 1 - every link leads somewhere"
  not=
  follow - --self-test >&2 || not='not '
  echo "${not}ok 2 - planted dead links are found"
  follow "$place/site" --external | sed 's/^/# leads out: /'
  echo 1..2
}

# One list of results from several, each of which must have kept its plan.
join() {
  awk -v lists="$1" '/^(not )?ok / { sub(/ok [0-9]+/, "ok " ++seen) }
       /^1\.\./ { planned += substr($0, 4); plans++; next }
       { print }
       END {
         good = seen == planned && plans == lists
         print (good ? "" : "not ") "ok " ++seen " - every list is complete"
         print "1.." seen
       }'
}

first() {
  links
  node "$here/search.mjs" "$place/site" "$program" "$root/bindings/api.json" || true
  /usr/bin/python3 -B "$here/snippets.py" "$program" "$1" || true
  /usr/bin/python3 -B "$here/snippets.py" "$program" "$1" --self-test || true
  node "$here/site.mjs" "$place/node_modules" "$place/site" || true
}

long() {
  cat "$place/taken"
  node "$here/site.mjs" "$place/node_modules" "$place/site" --all \
    "$place/pictures" || true
  /usr/bin/python3 -B "$here/snippets.py" "$program" "$1" --regenerate || true
}

if [[ $3 == --all ]]; then
  long "$4" | join 3
else
  first "$3" | join 5
fi
