#!/usr/bin/env bash
# Tests the page in a folder that is empty. Prints TAP.
#
#   run.sh FOLDER          a report, in English throughout
#   run.sh FOLDER --all    in every language, and ssi.html, which is made first
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
place=$1
cp "$here"/{package.json,package-lock.json,.npmrc} "$place"
npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$place" >&2
node "$here/page.mjs" "$place/node_modules" "${@:2}"
[[ ${2:-} == --all ]] || exit 0
"$root/examples/page/build" "$place/app" >&2
node "$here/app.mjs" "$place/node_modules" "$place/app/ssi.html" \
  "$place/app/made/example.json"
