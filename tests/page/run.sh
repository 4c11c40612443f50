#!/usr/bin/env bash
# Tests the page in a folder that is empty. Prints TAP.
#
#   run.sh FOLDER PROGRAM          a report of the program ssi, in English
#                                  throughout, and numbers of one archive
#   run.sh FOLDER PROGRAM --all    in every language, numbers of five, and
#                                  ssi.html, which is made first, in three
#                                  browsers
#   run.sh FOLDER none --pace      how long ssi.html takes with 50 MB
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
place=$1
program=$2
cp "$here"/{package.json,package-lock.json,.npmrc} "$place"
npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$place" >&2
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
  node "$here/page.mjs" "$place/node_modules" "$program" "$@" || true
  node "$here/numbers.mjs" "$place/node_modules" "$program" "$@" || true
}

long() {
  first --all
  "$root/examples/page/build" "$place/app" >&2
  node "$here/app.mjs" "$place/node_modules" "$place/app/ssi.html" \
    "$place/app/made/example.json" "$program" || true
  node "$here/browsers.mjs" "$place/node_modules" "$place/app/ssi.html" \
    "$place/app/made/example.json" || true
}

if [[ ${3:-} == --all ]]; then
  long | join 4
elif [[ ${3:-} == --pace ]]; then
  "$root/examples/page/build" "$place/app" >&2
  node "$here/pace.mjs" "$place/node_modules" "$place/app/ssi.html"
else
  first | join 2
fi
