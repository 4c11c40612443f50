# The stages of tests/run: one function each, run in a process of its own with
# `set -e`. A stage writes a line "pass WHAT" or "fail WHAT" for each result, or
# "skip WHAT" for what cannot be tried here, with the reason. It
# takes 10 minutes at most on a quiet machine; what is longer is two stages.
#
# A new one is a name in `stages` or `long_stages`, a line in `shows` and a
# function stage_NAME, with _ for -, here, in stages_long.sh, stages_packs.sh or
# stages_trust.sh; if it compares times, in `alone`, too, and last in its tier.
# shellcheck shell=bash disable=SC2154

# What is packed, and what is inside of other builds.
# shellcheck source=tests/stages_packs.sh
source "$here/stages_packs.sh"
# What shows that the library can be trusted.
# shellcheck source=tests/stages_trust.sh
source "$here/stages_trust.sh"

# The first tier. The long ones first, so that both lanes end at about the same
# time; those that share the default build after `ordinary`, which makes it.
stages=(
  ordinary asan-clang node python wasm coverage fuzz growth program-asan vectors
  oracle hosts valgrind threads mutants quickstart page program options installed
  embedded steps packs postgresql sqlite duckdb docs site alone
)

# The second tier, which only --all runs: other compilers, more seeds and
# seconds, whole ranges, many cycles, comparisons of speed.
long_stages=(
  fuzz-long fuzz-soak mutants-map python-long asan-gcc mutants-1 node-long
  growth-tests mutants-2 cells-native cells-emulated mutants-3 cells-languages
  abi-all sweeps laws mutants-drawn wasm-bundlers node-others page-long site-long
  embedded-all packs-all oracle-all hosts-all packs-again faults-program
  faults-languages instructions-clang proof proof-planted fuzz-planted privacy spark
  contenders bench bench-before bench-archives bench-bindings bench-duckdb
  engines-speed spark-speed page-pace
)

# Ratios of times are measured with nothing else running.
declare -A alone=([bench]=1 [bench-before]=1 [bench-archives]=1
  [bench-bindings]=1 [bench-duckdb]=1 [engines-speed]=1
  [spark-speed]=1 [page-pace]=1)

declare -A shows=(
  [ordinary]='all tests and gates on a build with default options'
  [coverage]='the public tests reach every line, branch and condition (MC/DC) of lib/'
  [asan-clang]='tests under AddressSanitizer and UBSan, conditions asserted, clang'
  [vectors]='the same results by tcc as by gcc'
  [oracle]='random members by an implementation of doc/model.md alone'
  [fuzz]='libFuzzer on all of the library that reads bytes, and on sequences of calls'
  [installed]='consumers of the installed library: pkg-config, CMake, meson'
  [embedded]='the library as one file, by gcc and clang, and as a part of CMake'
  [steps]='the first steps of the README in C, Python and Node, as they stand there'
  [packs]='bindings/pack for this machine and one more, installed and scoring'
  [program]='the program ssi against the installed library'
  [program-asan]='the program ssi under AddressSanitizer and UBSan'
  [node]='the Node package, packed and installed into an empty folder'
  [wasm]='the Node package as browsers load it: its tests on WebAssembly'
  [python]='the Python package, as a wheel in an empty environment'
  [page]='the page of a report in Chromium: its numbers, in print, no name'
  [quickstart]='examples/quickstart on a copy of the tree, twice'
  [options]='the build with examples and bindings'
  [sqlite]='the extension of SQLite: golden table, misuse, no memory, valgrind'
  [postgresql]='the extension of PostgreSQL on a server of its own'
  [duckdb]='the extension of DuckDB: golden table and misuse, in 1.5 and 2'
  [docs]='the reference builds without a warning'
  [site]='the documentation: links, search, ten questions, snippets, Chromium'
  [alone]='the library needs a C compiler, meson and nothing else'
  [valgrind]='no invalid read, no leak; as many instructions as committed'
  [growth]='a grown copy of the library: old and new hosts run on both'
  [growth-tests]='unit tests and vectors pass on a grown copy of the tree'
  [mutants]='each of forty changes to lib/ is noticed by the test that should'
  [hosts]='the same answers without a C library, and with odd floating point'
  [threads]='many threads on one population, under ThreadSanitizer'

  [asan-gcc]='what asan-clang shows, by gcc'
  [fuzz-long]='these fuzzers longer, and those of the parsers of the program'
  [fuzz-soak]='all fuzzers, continuing from what they found before, with new seeds; the counts add up'
  [fuzz-planted]='the fuzzers find mistakes that are put into what they try'
  [mutants-map]='all mutants of lib/, and which test reaches which line'
  [mutants-1]='mutants that are drawn: the first quarter'
  [mutants-2]='the second quarter'
  [mutants-3]='the third quarter'
  [mutants-drawn]='98 of 100 drawn mutants that change something are killed'
  [python-long]='the Python package: more misuse, newest frames, a million cycles'
  [node-long]='the Node package: more misuse, a million cycles'
  [wasm-bundlers]='esbuild, Vite and webpack bundle it, and Chromium runs that'
  [node-others]='Deno and Bun take the package, its addon and WebAssembly'
  [sweeps]='whole ranges: populations, vectors made again, each number changed'
  [laws]='what holds for every member, on all eight seeds'
  [oracle-all]='the same of a million members'
  [cells-native]='the same results and report by each compiler and its options'
  [cells-emulated]='the same on other processors, on WASI and on Windows'
  [cells-languages]='the same from Python, and from Node by addon and WebAssembly'
  [abi-all]='the binary interface is one on five architectures'
  [faults-program]='each command without memory or room, and with signals: nothing half'
  [faults-languages]='no memory below Python and Node: an exception, nothing lost'
  [hosts-all]='the same in each setting, with -ffast-math, and under MemorySanitizer'
  [instructions-clang]='as many instructions as committed by clang 19, too'
  [embedded-all]='the same by clang 19, zig and, as far as syntax goes, clang-cl'
  [packs-all]='all platforms; under qemu, musl and wine'
  [packs-again]='a second run in another folder makes the same bytes'
  [site-long]='the documentation in every look; what scripts make is as committed'
  [page-long]='the same in every language and width; ssi.html in three browsers'
  [proof]='the arithmetic is proved, and tried with every number of 32 bits'
  [proof-planted]='mistakes in it leave a goal that is not proved'
  [privacy]='attacks on benchmarks, epsilon and noise at their full size'
  [spark]='libssi.spark: golden table, streams, a worker that is killed'
  [contenders]='the comparisons of speed find what is wrong'
  [bench]='the ratios of speed, measured with nothing else running'
  [bench-before]='times against an earlier library, and by other compilers'
  [bench-archives]='archives against pyarrow, polars and DuckDB, the same way'
  [bench-bindings]='what a call costs from Python and Node, the same way'
  [bench-duckdb]='cohorts and populations against DuckDB, the same way'
  [engines-speed]='scores in SQL against sums of it and its best, the same way'
  [spark-speed]='scores in Spark against sums of it and its best, the same way'
  [page-pace]='ssi.html with 50 MB in Chromium: seconds, and the page stays awake'
)

# Of the eight seeds of the laws, those of the first tier; asan-clang has one
# more.
first_seeds=1,42

sanitize=(-Db_sanitize=address,undefined -Db_lundef=false
  -Dc_args=-fno-sanitize-recover=all -Doptimization=1)
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1
export UBSAN_OPTIONS=print_stacktrace=1

run_inside() {
  stage=$1
  place=$work/$stage
  jobs=$(($(nproc) / lanes))
  ((jobs > 0)) || jobs=1
  rm -rf "$place"
  mkdir -p "$place"
  cd "$place"
  "stage_${stage//-/_}"
  ! grep -q '^fail ' "$results/$stage"
}

pass() {
  echo "pass $*" >>"$results/$stage"
}

fail() {
  echo "fail $*" >>"$results/$stage"
}

# figure NAME VALUE: a number that this stage has found, for doc/testing.md. A
# program that prints TAP says it in a line "# figure NAME VALUE".
figure() {
  echo "figure $1 $2" >>"$results/$stage"
}

# verdict WHAT COMMAND...: one result.
verdict() {
  local what=$1
  shift
  printf '== %s: %s\n' "$what" "$*"
  if "$@"; then pass "$what"; else fail "$what"; fi
}

# build FOLDER OPTION...: a build of the tree with its tests.
build() {
  local folder=$1
  shift
  meson setup "$folder" "$root" -Dtests=enabled "$@"
  ninja -C "$folder" -j "$jobs"
}

# meson_tests FOLDER ARGUMENT...: runs tests and takes over their results. The log
# has the name of the stage, for others may be at work in the same build; where no
# test is chosen, meson leaves the one before.
meson_tests() {
  local folder=$1
  shift
  rm -f "$folder/meson-logs/$stage.json"
  meson test -C "$folder" --num-processes "$jobs" --no-rebuild \
    --logbase "$stage" --timeout-multiplier 4 --print-errorlogs "$@" || true
  /usr/bin/python3 -B "$root/tests/testlog.py" "$stage" \
    "$folder/meson-logs/$stage.json" >>"$results/$stage"
}

# tap COMMAND...: runs a program that prints TAP and takes over its results.
tap() {
  local code=0
  "$@" | tee "$place/tap" || code=$?
  sed -nE "s/^ok [0-9]+ ?-? ?(.*# SKIP .*)/skip $stage: \1/p
    s/^ok [0-9]+ ?-? ?/pass $stage: /p
    s/^not ok [0-9]+ ?-? ?/fail $stage: /p
    s/^# (figure [a-z0-9-]+ [^ ]+)$/\1/p" "$place/tap" >>"$results/$stage"
  if ((code)) && ! grep -q '^not ok' "$place/tap"; then
    fail "$stage: $1 ended with $code"
  fi
}

# language COMMAND...: the results of a script that tells its parts as
# "ok - WHAT" and "not ok - WHAT" at the end of each.
# A part that measures time may be tried again on a busy machine: `tries`.
language() {
  local code try
  for ((try = 1; try <= ${tries:-1}; try++)); do
    code=0
    "$@" | tee "$place/said" || code=$?
    ((code)) || break
  done
  sed -nE 's/^ok - ((python|node) )/pass \1/p; s/^not ok - /fail /p
    s/^# (figure [a-z0-9-]+ [^ ]+)$/\1/p' \
    "$place/said" >>"$results/$stage"
  if ((code)) && ! grep -q '^not ok - ' "$place/said"; then
    fail "$stage: $1 ended with $code"
  fi
  grep -q '^pass' "$results/$stage" || fail "$stage: no part ran"
}

# all_tests FOLDER [EXCEPT]: the tests that have no stage of their own, without
# those whose names match the expression EXCEPT.
all_tests() {
  local names=()
  mapfile -t names < <(list_tests "$1" --no-suite cli |
    grep -vxE "bench${2:+|$2}")
  meson_tests "$1" "${names[@]}"
}

# list_tests FOLDER ARGUMENT...: names, as meson tells them.
list_tests() {
  local folder=$1
  shift
  meson test -C "$folder" --no-rebuild --list "$@" 2>/dev/null |
    sed -n 's,^libssi\(:[^ ]*\)\{0\,1\} / ,,p'
}

# The build with default options, which several stages share: build is a link to
# it. Ninja sees what has changed since another run.
shared_build() {
  local shared=$work/shared
  mkdir -p "$shared"
  {
    flock 9
    if [[ -e $shared/build/build.ninja ]]; then
      ninja -C "$shared/build" -j "$jobs"
    else
      build "$shared/build"
    fi
  } 9>"$shared/lock"
  ln -s "$shared/build" build
}

# The shared build as it is installed, in a folder of this stage; pkg-config
# finds it there.
install_library() {
  local file
  [[ -e build ]] || shared_build
  DESTDIR=$place/installed meson install -C build --no-rebuild >install.log
  file=$(find "$place/installed" -name libssi.pc)
  sed -i "s,^prefix=,prefix=$place/installed," "$file"
  export PKG_CONFIG_PATH=${file%/*}
}

# What is long and speaks of the model and its vectors, not of a change to code:
# the population, and the Python that makes the vectors.
swept='population(_ .*)?|vectors-(remade|control)'

stage_ordinary() {
  shared_build
  SSI_SEED=${SSI_SEED:-$first_seeds} all_tests build "$swept|oracle.*"
}

stage_sweeps() {
  shared_build
  local names=()
  mapfile -t names < <(list_tests build | grep -xE "$swept")
  meson_tests build "${names[@]}"
}

stage_laws() {
  shared_build
  echo "seeds: ${SSI_SEED:-all eight, as in tests/laws/law.c}"
  meson_tests build --suite laws
}

# Tables of vectors are the same in another build. What counts how often noise
# falls where is the same, too: `privacy epsilon` draws as much, and gcc's
# sanitizers see the others.
stage_asan_clang() {
  CC=clang-14 build build -Ddebug_checks=true "${sanitize[@]}"
  SSI_SEED=${SSI_SEED:-1970} all_tests build \
    "$swept|vectors-tables|privacy (attacks|use|sampler)"
}

stage_asan_gcc() {
  CC=gcc build build -Ddebug_checks=true "${sanitize[@]}"
  SSI_SEED=${SSI_SEED:-9973} all_tests build "$swept|vectors-tables"
}

stage_installed() {
  export CMAKE_GENERATOR=Ninja # Debian's cmake brings no make
  tap "$root/tests/cli/installed.sh" "$root"
}

stage_program() {
  tap "$root/tests/cli/program.sh" "$root"
}

stage_program_asan() {
  tap "$root/tests/cli/program.sh" "$root" "${sanitize[@]}"
}

# A copy without builds, as a new user has it, in a folder with a space.
stage_quickstart() {
  local copy="$place/a copy" time
  mkdir "$copy"
  tar -C "$root" --exclude './build*' --exclude ./.git -cf - . |
    tar -C "$copy" -xf -
  for time in first second; do
    verdict "quickstart: the $time time" bash -c \
      'cd / && "$1/examples/quickstart" >"$2"' - "$copy" "$place/$time"
    verdict "quickstart: a dashboard the $time time" \
      grep -q 'Social Selling Index on 2026-05-31' "$place/$time"
  done
}

# The parts that measure speed run in the stage bench-bindings, alone. --quick
# is a twentieth of the random calls under sanitizers.
python_parts=(generator surface native misuse insight cohorts population arrow
  frames sqlite member archive vectors types asan)
python_long_parts=(newest asan cycles)
node_parts=(generator toy surface shown values pasted insight cohorts population member
  vectors archive async types tarball asan faults)
node_long_parts=(asan cycles)

stage_python() {
  shared_build
  SSI_REPLAY=$place/build/tests/vectors/replay language \
    "$root/tests/bindings/run_python.sh" --quick "${python_parts[@]}"
}

stage_python_long() {
  language "$root/tests/bindings/run_python.sh" "${python_long_parts[@]}"
}

# Debian 12 has Node 18; the package wants 20, which npm brings.
fetch_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) && return
  npm install --silent --no-audit --no-fund --prefix "$work/node" node@20
  export PATH=$work/node/node_modules/node/bin:$PATH
}

stage_node() {
  shared_build
  fetch_node
  SSI_REPLAY=$place/build/tests/vectors/replay language \
    "$root/tests/bindings/run_node.sh" --quick "${node_parts[@]}"
}

# The tests of the Node package, on the module that browsers load.
stage_wasm() {
  shared_build
  fetch_node
  SSI_REPLAY=$place/build/tests/vectors/replay language \
    "$root/tests/bindings/run_node.sh" --wasm
}

stage_wasm_bundlers() {
  fetch_node
  language "$root/tests/bindings/run_node.sh" --wasm bundlers
}

# Deno and Bun are in packages of npm.
stage_node_others() {
  fetch_node
  cp -r "$root/tests/bindings/node/others" others
  if ! npm ci --prefix others --ignore-scripts --no-audit --no-fund; then
    echo "skip $stage: Deno and Bun, without a registry of packages" \
      >>"$results/$stage"
    return
  fi
  SSI_OTHERS=$place/others/node_modules language \
    "$root/tests/bindings/run_node.sh" others
}

stage_node_long() {
  fetch_node
  language "$root/tests/bindings/run_node.sh" "${node_long_parts[@]}"
}

# Node 22.13 and later have SQLite in them.
node_with_sqlite() {
  local found=node
  if ! node -e 'require("node:sqlite")' 2>node.log; then
    npm install --silent --no-audit --no-fund --prefix "$work/node22" node@22 \
      >&2 || return 1
    found=$work/node22/node_modules/node/bin/node
  fi
  echo "$found"
}

stage_sqlite() {
  install_library
  local make=(make -C "$root/examples/sqlite") node
  "${make[@]}" "OUT=$place/ssi.so" 'CFLAGS=-O2 -Werror'
  tap /usr/bin/python3 -B "$root/tests/engines/sqlite.py" "$place/ssi.so"
  "${make[@]}" SHARED=yes "OUT=$place/shared.so"
  LD_LIBRARY_PATH=$(pkg-config --variable=libdir libssi) \
    tap /usr/bin/python3 -B "$root/tests/engines/sqlite.py" "$place/shared.so" \
    =scores,merged
  gcc -std=c11 -g "$root/tests/engines/sqlite_faults.c" -lsqlite3 -o faults
  tap ./faults "$place/ssi.so"
  verdict 'sqlite: no invalid read, no leak, with failing statements' \
    valgrind -q --error-exitcode=99 --leak-check=full \
    --errors-for-leak-kinds=definite,indirect,possible ./faults "$place/ssi.so" 40
  if node=$(node_with_sqlite); then
    tap "$node" --no-warnings "$root/tests/engines/sqlite.mjs" "$place/ssi.so"
  else
    echo "skip $stage: node:sqlite, without Node 22 and a registry of packages" \
      >>"$results/$stage"
  fi
}

stage_postgresql() {
  install_library
  tap /usr/bin/python3 -B "$root/tests/engines/postgresql.py"
}

# from_registry NAME PACKAGE...: an environment with packages of Python's, $python
# in it; where they cannot be had, what needs them is left out.
from_registry() {
  python=$place/$1/bin/python
  /usr/bin/python3 -m venv "$place/$1"
  "$python" -m pip install --quiet --disable-pip-version-check "${@:2}" && return
  echo "skip $stage: $1, without a registry of packages" >>"$results/$stage"
  return 1
}

# One file for both versions.
stage_duckdb() {
  install_library
  local version make=(make -C "$root/examples/duckdb")
  local file=$place/libssi.duckdb_extension
  "${make[@]}" "OUT=$file" 'CFLAGS=-O2 -Werror'
  mkdir shared
  "${make[@]}" SHARED=yes "OUT=$place/shared/${file##*/}"
  for version in 1.5.6 2.0.1; do
    from_registry "DuckDB $version" "duckdb==$version" || continue
    tap "$python" -B "$root/tests/engines/duck.py" "$file"
    LD_LIBRARY_PATH=$(pkg-config --variable=libdir libssi) \
      tap "$python" -B "$root/tests/engines/duck.py" \
      "$place/shared/${file##*/}" =scores,merged
  done
}

stage_docs() {
  meson setup build "$root" -Ddocs=enabled
  verdict 'docs: the reference without a warning' ninja -C build doc/html
  verdict 'docs: HTML and XML are there' \
    test -s build/doc/html/index.html -a -s build/doc/xml/index.xml
}

# The pages, and what they show in C, in a shell and in SQL.
stage_site() {
  program_alone
  install_library
  make -C "$root/examples/sqlite" "OUT=$place/ssi.so"
  tap "$root/tests/site/run.sh" "$place" "$place/build/examples/ssi" \
    "$place/ssi.so"
}

stage_site_long() {
  install_library
  mv build tested
  program_alone
  tap "$root/tests/site/run.sh" "$place" "$place/build/examples/ssi" --all \
    "$place/tested"
}

# The program, the library and the wheel as users build them, which several stages
# share.
program_alone() {
  local shared=$work/shared
  mkdir -p "$shared"
  {
    flock 9
    [[ -e $shared/users/build.ninja ]] ||
      meson setup "$shared/users" "$root" -Dexamples=enabled \
        -Dbindings=enabled
    ninja -C "$shared/users" -j "$jobs"
  } 9>"$shared/users.lock"
  ln -s "$shared/users" build
}

stage_page() {
  program_alone
  tap "$root/tests/page/run.sh" "$place" "$place/build/examples/ssi"
}

stage_page_long() {
  program_alone
  tap "$root/tests/page/run.sh" "$place" "$place/build/examples/ssi" --all
}

# The shared build of the program has both options. Ninja does not see what has
# changed in Python.
stage_options() {
  program_alone
  rm -rf build/bindings/wheel
  flock "$work/shared/users.lock" ninja -C build -j "$jobs"
  verdict 'options: the example runs' build/examples/score_member
  verdict 'options: the program runs' build/examples/ssi score \
    "$root/examples/sample/archive"
  verdict 'options: there is a wheel' \
    bash -c 'test -s build/bindings/wheel/libssi-*.whl'
}

# A PATH with nothing but the compiler, its binutils, meson and ninja (whose rule
# for a static library begins with rm).
stage_alone() {
  local tools=$place/tools name
  mkdir "$tools"
  for name in cc gcc as ld ar rm python3 meson ninja; do
    ln -s "$(PATH=/usr/bin:/bin command -v "$name")" "$tools/$name"
  done
  verdict 'alone: the library builds' env -i PATH="$tools" "$tools/meson" \
    setup build "$root"
  verdict 'alone: ninja ends well' env -i PATH="$tools" "$tools/ninja" -C build
  verdict 'alone: meson looked for no dependency' \
    test "$(meson introspect --dependencies build)" = '[]'
  verdict 'alone: only the C library is needed' test \
    "$(readelf -d build/lib/libssi.so.1 | grep -c 'NEEDED')" = 1
  verdict 'alone: all options are off' test -z \
    "$(meson introspect --buildoptions build | /usr/bin/python3 -c '
import json, sys
for option in json.load(sys.stdin):
    if option["section"] == "user" and option["value"] not in (
            "disabled", False):
        print(option["name"])')"
  # The other way round: with one of them on, this PATH is not enough.
  verdict 'alone: the tests need more' bash -c 'env -i PATH="$1" "$1/meson" \
    setup more "$2" -Dtests=enabled 2>&1 | grep "Dependency \"check\" not found\|ERROR: .*[cC]heck\|pkg-config.*not found"' - "$tools" "$root"
}

# Programs of tests that go through most of the interface.
stage_valgrind() {
  shared_build
  local program
  for program in build/tests/unit/unit_{activity_merge,profile_text,score_explain,population_dataset}; do
    CK_FORK=no verdict "valgrind: ${program##*/}" valgrind -q \
      --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=all \
      "$program"
  done
  # Instructions of the library's own functions, against committed counts.
  tap /usr/bin/python3 -B "$root/tests/bench/instructions.py" build
  tap /usr/bin/python3 -B "$root/tests/bench/instructions.py" build --self-test
}

# What one compiler makes without a branch another may not.
stage_instructions_clang() {
  # Debian 12 has a valgrind that reads no newer DWARF.
  CC=clang-19 meson setup build "$root" -Dtests=enabled -Dc_args=-gdwarf-4
  ninja -C build -j "$jobs" lib/libssi.so.1.0.0 tests/bench/instructions
  tap /usr/bin/python3 -B "$root/tests/bench/instructions.py" build
  tap /usr/bin/python3 -B "$root/tests/bench/instructions.py" build --self-test
}

# A copy of the library with more rows and longer structs, and hosts of either.
stage_growth() {
  verdict 'growth: hosts in C and Python of either on both' \
    /usr/bin/python3 -B "$root/tests/growth/growth.py"
  verdict 'growth: planted violations are found' \
    /usr/bin/python3 -B "$root/tests/growth/growth.py" --self-test
}

stage_growth_tests() {
  SSI_JOBS=$jobs verdict 'growth: tests and vectors on a grown copy' \
    /usr/bin/python3 -B "$root/tests/growth/retest.py"
}
