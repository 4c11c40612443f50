#!/usr/bin/env bash
# Tests the Node package as it is installed: packs the tarball, puts it into an
# empty folder and runs all tests against it. Ends with "N passed, N failed".
#
# run_node.sh [--quick] [PART...]    parts: see below; all of them if none
# run_node.sh --wasm [PART...]       the same tests on what browsers load, with
#                                    WebAssembly; what is left out is told
#
# Debian packages:
#   gcc libc6-dev binutils meson ninja-build   the library and the addon
#   libasan8 libubsan1 (come with gcc)         misuse under AddressSanitizer
#   doxygen python3                            the generator
#   pkg-config libzip-dev libjansson-dev       the program ssi, to compare with
#   nodejs npm                                 Node 20.9 or later
#   clang-19 lld-19 wasi-libc libclang-rt-19-dev-wasm32   the same as WebAssembly
#   chromium                                   the bundles
# npm packages, in the versions of bindings/node/package-lock.json:
#   fflate                                     ZIP files: a part of the package
#   node-api-headers                           node_api.h
#   typescript @types/node                     the types
#   publint @arethetypeswrong/cli              the tarball
#   emnapi @emnapi/core @emnapi/runtime        Node-API in WebAssembly
#   esbuild                                    what browsers load
# and of tests/bindings/node/bundlers/package-lock.json:
#   esbuild vite webpack playwright-core       the bundles
# and of tests/bindings/node/others/package-lock.json:
#   deno bun                                   other engines
set -euo pipefail

export LC_ALL=C.UTF-8
unset NODE_PATH NODE_OPTIONS LIBSSI_NODE_ADDON
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
# shellcheck source=tests/bindings/program.sh
source "$here/program.sh"
package=$root/bindings/node
parts=(generator toy surface shown values pasted insight cohorts population member vectors archive
  async types tarball asan faults memory cycles cost)
calls=100000
cycles=1000000
passed=()
failed=()

conditions=()
# On WebAssembly, what is not run and why.
declare -A apart=(
  [generator]='reads headers, whatever runs the library'
  [toy]='an addon of another library, made by gcc'
  [types]='the same files'
  [tarball]='the same tarball'
  [asan]='no sanitizer of addresses for WebAssembly'
  [faults]='the allocator that fails is a part of the addon with sanitizers'
  [memory]='the same'
  [cycles]='a million cycles take an hour; wasm.test.mjs holds memory flat'
  [cost]='the cost of a call is measured with the addon'
)

[[ ${1:-} == --quick ]] && calls=5000 cycles=50000 && shift
if [[ ${1:-} == --wasm ]]; then
  shift
  conditions=(--conditions=browser)
  parts=(wasm surface shown values pasted insight cohorts population member vectors archive async)
  for part in "${!apart[@]}"; do
    printf '# not on WebAssembly: %s: %s\n' "$part" "${apart[$part]}"
  done | sort
fi
(($#)) && parts=("$@")

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

quietly() {
  "$@" >>"$place/log" 2>&1 || {
    cat "$place/log"
    echo "not ok - $1 failed"
    exit 1
  }
}

# The tools, the tarball, and the empty folder it is installed into.
mkdir -p "$place/tools" "$place/app"
cp "$package"/package.json "$package"/package-lock.json "$package"/.npmrc \
  "$place/tools"
quietly npm ci --prefix "$place/tools" --ignore-scripts --no-audit --no-fund
export NODE_INCLUDE=$place/tools/node_modules/node-api-headers/include
export NODE_TOOLS=$place/tools/node_modules
quietly "$package/build.sh" --pack "$place/made"
tarball=$(echo "$place"/made/libssi-*.tgz)
echo '{ "private": true }' >"$place/app/package.json"
# Without a network or anything kept: the tarball must be all that there is.
quietly npm install --prefix "$place/app" --ignore-scripts --no-audit \
  --no-fund --offline --cache "$place/nothing" "$tarball"
cp "$root"/examples/node/{score_archive,history,cohort}.mjs "$place/app"
export LIBSSI_APP=$place/app LIBSSI_TOOLS=$place/tools/node_modules

unit() {
  # Programs that a test starts take the same.
  NODE_OPTIONS="${conditions[*]}" node --expose-gc --test --test-reporter=tap "$here/node/$1.test.mjs"
}

# What the headers say is what is committed.
part_generator() {
  /usr/bin/python3 -B "$root/bindings/generate/generate.py" --check --only node
}

part_toy() {
  /usr/bin/python3 -B "$here/node/toy.py"
}

part_surface() {
  unit surface
}

# Names, and what is shown and said.
part_shown() {
  unit shown
}

part_values() {
  unit values
}

# What stands in the pages.
part_pasted() {
  unit pasted
}

part_insight() {
  unit insight
  unit people
  unit tables
}

part_cohorts() {
  unit cohorts
}

part_population() {
  unit population
  unit population_refused
  unit population_parts
  unit dataset
}

# The C program says how many cases there are, and the hash of all results.
# SSI_REPLAY names one that is built already.
part_vectors() {
  local replay=${SSI_REPLAY:-$place/replay}
  [[ -n ${SSI_REPLAY-} ]] ||
    gcc -O2 -std=c11 -I"$root/include" -I"$root/lib" "$root"/lib/*/*.c \
      "$root"/tests/vectors/re*.c -o "$replay"
  LIBSSI_REPLAYED=$("$replay" "$root"/tests/vectors/*.txt | tail -n 1)
  echo "# C: $LIBSSI_REPLAYED"
  export LIBSSI_REPLAYED
  unit vectors
}

# As one of the cells of tests/cells: the vectors, and the report of the sample,
# which goes to the file that SSI_CELL_REPORT names.
part_cell() {
  local by=addon
  part_vectors
  # The program takes WebAssembly only where there is no addon.
  if ((${#conditions[@]})); then
    by=WebAssembly
    rm -r "$place/app/node_modules/libssi/prebuilds"
  fi
  (cd "$place/app" && node -r "$here/packs_loaded.cjs" \
    node_modules/libssi/bin/libssi.js report --json \
    "$root/examples/sample/archive") >"$SSI_CELL_REPORT"
  [[ $(<"$place/app/loaded.txt") == "$by" ]]
}

part_archive() {
  program "$place/ssi" "$place/made/library/lib/libssi.a"
  unit zip
  LIBSSI_PROGRAM=$place/ssi unit archive
  LIBSSI_PROGRAM=$place/ssi unit command
}

# The same member in C: the same lines.
part_member() {
  gcc -std=c11 -I"$root/include" "$root/examples/c/score_member.c" \
    "$place/made/library/lib/libssi.a" -o "$place/member"
  "$place/member" >"$place/member.c.txt"
  cp "$root/examples/node/score_member.mjs" "$place/app"
  (cd "$place/app" && node "${conditions[@]}" score_member.mjs) \
    >"$place/member.js.txt"
  grep -q '^index ' "$place/member.c.txt"
  diff "$place/member.c.txt" "$place/member.js.txt"
}

part_async() {
  unit async
}

# What only WebAssembly can get wrong. Prints how large it is.
part_wasm() {
  unit wasm
}

# Bundled without a setting, and run in a browser.
part_bundlers() {
  cp -r "$here/node/bundlers" "$place/bundlers"
  npm ci --prefix "$place/bundlers" --ignore-scripts --no-audit --no-fund
  (cd "$place/bundlers" && npm install --ignore-scripts --no-audit --no-fund \
    --no-save "$tarball")
  (cd "$place/bundlers" && node run.mjs "$root/examples/sample/archive" \
    "$place/app/score_archive.mjs" "$(command -v chromium)")
}

# Deno and Bun, in the folder node_modules that SSI_OTHERS names, or fetched.
part_others() {
  local modules=${SSI_OTHERS:-$place/others/node_modules}
  if [[ -z ${SSI_OTHERS-} ]]; then
    cp -r "$here/node/others" "$place/others"
    npm ci --prefix "$place/others" --ignore-scripts --no-audit --no-fund
  fi
  LIBSSI_OTHERS=$modules unit others
}

# A program in TypeScript, once as CommonJS and once as a module.
part_types() {
  cp "$here"/node/types/* "$place/app"
  cp "$place/app/consumer.ts" "$place/app/consumer.mts"
  mkdir -p "$place/app/node_modules/@types"
  cp -r "$place/tools/node_modules/@types/node" "$place/app/node_modules/@types"
  cp -r "$place/tools/node_modules/undici-types" "$place/app/node_modules"
  "$place/tools/node_modules/.bin/tsc" -p "$place/app"
  unit declared
}

# Nothing in the tarball but what is meant, and all that a loader looks for.
part_tarball() {
  "$place/tools/node_modules/.bin/publint" --strict "$tarball"
  "$place/tools/node_modules/.bin/attw" "$tarball"
  tar -tzf "$tarball" | sort >"$place/names"
  cat "$place/names"
  grep -q '^package/prebuilds/.*/libssi\.node$' "$place/names"
  grep -qx 'package/page/report\.html' "$place/names"
  if grep -Ev '^package/(COPYING|README\.md|package\.json|COPYING\.bundled|browser\.mjs|ssi\.wasm|index\.[a-z.]+|bin/libssi\.js|page/(report|ssi)\.html|lib/[a-z_]+\.[a-z.]+|prebuilds/[a-z0-9-]+/libssi\.node)$' \
    "$place/names"; then
    echo 'the tarball holds what does not belong there'
    return 1
  fi
  if grep -E '"((pre|post)?install|([a-z]+D|d)ependencies)"' "$place/made/package/package.json" |
    grep -v devDependencies; then
    echo 'the package runs a script when it is installed, or needs others'
    return 1
  fi
  nm -D --defined-only "$place/made/libssi.node" | awk '{ print $3 }' |
    sort >"$place/symbols"
  diff "$place/symbols" <(printf '%s\n' napi_register_module_v1 \
    node_api_module_get_api_version_v1)
}

# An addon and library with sanitizers, whose allocations can be made to fail.
instrumented() {
  [[ -e $place/asan/libssi.node ]] && return
  local every=-fno-sanitize-recover=all
  CFLAGS="-fsanitize=address,undefined $every -DSSI_NODE_FAULTS" \
    MESON_ARGS="-Db_sanitize=address,undefined -Db_lundef=false \
-Ddebug_checks=true -Dc_args=$every" \
    quietly "$package/build.sh" "$place/asan"
}

under_asan() {
  LD_PRELOAD="$(gcc -print-file-name=libasan.so) \
$(gcc -print-file-name=libubsan.so)" \
    ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 \
    LIBSSI_NODE_ADDON=$place/asan/libssi.node node --expose-gc "$@"
}

# The sanitizer must see what is planted, and nothing else.
part_asan() {
  instrumented
  if under_asan "$here/node/misuse.mjs" --control >"$place/control" 2>&1; then
    echo 'not ok - a block that was used after its release went unnoticed'
    return 1
  fi
  grep -q 'AddressSanitizer: heap-use-after-free' "$place/control"
  under_asan "$here/node/misuse.mjs" "$calls"
  under_asan --test --test-reporter=tap "$here/node/values.test.mjs" \
    "$here/node/async.test.mjs" "$here/node/insight.test.mjs" "$here/node/tables.test.mjs" \
    "$here/node/cohorts.test.mjs" "$here"/node/population*.test.mjs \
    "$here/node/dataset.test.mjs"
}

part_faults() {
  instrumented
  under_asan "$here/node/faults.mjs"
}

# The same in the addon as it is, whose own allocations fail, too.
part_memory() {
  gcc -std=gnu11 -O1 -shared -fPIC "$root/tests/faults/allocations.c" \
    -o "$place/allocations.so"
  gcc -std=c11 -O1 -shared -fPIC -DNAPI_VERSION=8 -isystem "$NODE_INCLUDE" \
    "$root/tests/faults/fail_node.c" -o "$place/fail.node"
  SSI_FAIL_IN=libssi.node LD_PRELOAD=$place/allocations.so \
    LIBSSI_NODE_ADDON=$(echo "$place"/app/node_modules/libssi/prebuilds/*/libssi.node) \
    LIBSSI_FAULTS=$place/fail.node node --expose-gc "$here/node/faults.mjs"
}

part_cycles() {
  node --expose-gc "$here/node/cycles.mjs" "$cycles"
}

# One library for both sides: where its loops come to lie differs from copy to
# copy, and is worth more than what is measured.
part_cost() {
  local flags=(-std=c11 -O2 -fPIC -shared -I"$root/include"
    -isystem "$NODE_INCLUDE" "-Wl,-rpath,$place")
  gcc -shared -Wl,--whole-archive "$place/made/library/lib/libssi.a" \
    -Wl,--no-whole-archive -Wl,-soname,libssi-cost.so -o "$place/libssi-cost.so"
  gcc "${flags[@]}" -DNAPI_VERSION=8 -I"$package/src" "$package"/src/*.c \
    "$place/libssi-cost.so" -o "$place/addon.node"
  gcc "${flags[@]}" "$here/node/cost.c" "$place/libssi-cost.so" \
    -o "$place/cost.node"
  LIBSSI_NODE_ADDON=$place/addon.node node "$here/node/cost.mjs" \
    "$place/cost.node"
}

for part in "${parts[@]}"; do
  printf '== %s\n' "$part"
  # In a shell of its own, because `set -e` is off inside a condition.
  set +e
  (
    set -e
    "part_$part"
  )
  code=$?
  set -e
  if ((code)); then
    failed+=("$part")
    echo "not ok - node $part"
  else
    passed+=("$part")
    echo "ok - node $part"
  fi
done
printf '%d passed, %d failed%s\n' ${#passed[@]} ${#failed[@]} \
  "${failed[*]:+: ${failed[*]}}"
((${#failed[@]} == 0))
