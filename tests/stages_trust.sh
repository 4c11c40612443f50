# Stages of tests/run that show why the library can be trusted: coverage, vectors,
# an implementation of its own, fuzzers, threads, proofs. They use what stages.sh
# defines.
# shellcheck shell=bash disable=SC2154

# Only tests that use the public interface count, and only the shared library.
# Debug checks are left out: what always holds has a branch that is never taken.
# What is counted is the source as it stands, whatever the compiler makes of it:
# -O1, by which the tests take a third of the time. Processes add what they
# counted to a few files as they end.
stage_coverage() {
  local counted=(--suite unit --suite archive --no-suite private) names=()
  cat >measured <<'END'
[clang]
default:skip
source:*/lib/*=allow
END
  CC=clang-19 meson setup build "$root" -Dtests=enabled -Dbuildtype=debug \
    -Doptimization=1 -Dc_link_args=-fprofile-instr-generate -Dc_args="$(echo \
      -fprofile-instr-generate -fcoverage-{mapping,mcdc} \
      "-fprofile-list=$place/measured")"
  mapfile -t names < <(list_tests build "${counted[@]}")
  ninja -C build -j "$jobs" lib/libssi.so.1.0.0 "${names[@]/#/tests/unit/unit_}" |
    tee build.log
  CK_FORK=no LLVM_PROFILE_FILE=$place/profiles/%4m.profraw \
    meson_tests build "${counted[@]}"
  tap /usr/bin/python3 -B "$root/tests/coverage.py" build build.log profiles
  tap /usr/bin/python3 -B "$root/tests/coverage.py" --self-test planted
}

# The default build has been made by gcc -O2; asan-clang replays by clang -O1.
stage_vectors() {
  said_by_default
  tap /usr/bin/python3 -B "$root/tests/cells/cells.py" tcc --said said-default
}

# cells_of GROUP ARGUMENT...: cells against the default build, and the program's
# report of the sample.
cells_of() {
  said_of_tree
  said_by_default
  "$SSI_PROGRAM" report --json "$root/examples/sample/archive" >report.json
  tap /usr/bin/python3 -B "$root/tests/cells/cells.py" "$@" --jobs "$jobs" \
    --said said-default --report report.json
}

# Debian's musl is not installed (see with_runners): what its packages hold is
# enough.
with_musl_gcc() {
  local name base=$place/musl
  apt-get -qq download musl-dev musl-tools || return 0
  for name in musl-*.deb; do dpkg -x "$name" "$base"; done
  sed -i "s,/usr/,$base/usr/,g" "$base"/usr/lib/*-musl/musl-gcc.specs \
    "$base/usr/bin/musl-gcc"
  export PATH=$PATH:$base/usr/bin
}

stage_cells_native() {
  with_musl_gcc
  with_zig || true
  cells_of native --controls
}

stage_cells_emulated() {
  fetch_node
  with_zig || true
  export WINEDEBUG=-all WINEPREFIX=$place/wine
  cells_of emulated
}

stage_abi_all() {
  verdict 'abi: the same interface on five architectures' \
    /usr/bin/python3 -B "$root/tests/gates/abi_architectures.py"
  verdict 'abi: planted violations are found' \
    /usr/bin/python3 -B "$root/tests/gates/abi_architectures.py" --self-test
}

stage_cells_languages() {
  fetch_node
  export SSI_REPLAY=$place/build/tests/vectors/replay
  cells_of languages
}

stage_oracle() {
  shared_build
  meson_tests build --suite oracle
}

# A member of a seed is always the same, so that `oracle --first` goes on with
# what broke off. The seed may be that of the laws.
stage_oracle_all() {
  shared_build
  local seed=${SSI_SEED:-2} first
  seed=${seed%%,*}
  for ((first = 0; first < 1000000; first += 100000)); do
    verdict "oracle: 100,000 members from $first on, seed $seed" \
      build/tests/oracle/oracle --seed "$seed" --first "$first" --members 100000 |
      tee -a said
  done
  sed -n 's/^# \(figure .*\)/\1/p' said >>"$results/$stage"
}

# Fuzzers of the core, and of the parsers of the program.
core_fuzzers=(archive merge markup tables load calls readings cohort population
  names)
program_fuzzers=(options scores model dashboard benchmark budget zip)
all_fuzzers=("${core_fuzzers[@]}" "${program_fuzzers[@]}" differential)

# What all fuzzers are made of, compiled once.
fuzz_flags=(-std=c11 -g -O1 -fsanitize=fuzzer,address,undefined
  -fno-sanitize-recover=all)

# archive_of NAME OPTION... -- SOURCE...: compiles sources for fuzzers, to
# NAME.a.
archive_of() {
  local name=$1 flags=("${fuzz_flags[@]/=fuzzer,/=fuzzer-no-link,}")
  shift
  while [[ $1 != -- ]]; do
    flags+=("$1")
    shift
  done
  shift
  mkdir "$name"
  # A file's name alone may come twice: its folder is put before it.
  printf '%s\n' "$@" | xargs -P "$jobs" -I{} bash -c '
    folder=${1%/*}
    clang-14 "${@:3}" -c "$1" -o "$2/${folder##*/}.$(basename "$1" .c).o"
  ' - {} "$name" "${flags[@]}" -DSSI_DEBUG_CHECKS -I"$root/include" \
    -I"$root/lib" -I"$root/tests"
  ar cr "$name.a" "$name"/*.o
}

compile_for_fuzzers() {
  archive_of library -- "$root"/lib/*/*.c
  archive_of core -- "$root"/tests/fuzz/{check,check_readings,pieces,saved}.c \
    "$root"/tests/unit/{member,population_kit}.c \
    "${core_fuzzers[@]/*/$root/tests/fuzz/&_fuzz.c}"
}

# The program without its commands: what reads its files and words.
compile_for_program_fuzzers() {
  local sources=() po=$root/examples/ssi/po
  mapfile -t sources <"$root/tests/fuzz/program.txt"
  mkdir made
  /usr/bin/python3 -B "$po/compile.py" made/catalogue.h "$po"/{de,fr}.po
  archive_of program -D_GNU_SOURCE -I"$root/examples/ssi" -Imade -- \
    "${sources[@]/#/$root/examples/ssi/}" \
    "$root"/tests/fuzz/program{,_commands}.c \
    "${program_fuzzers[@]/*/$root/tests/fuzz/&_fuzz.c}"
}

# The quick paths, the plain one and the oracle.
compile_for_differential() {
  archive_of oracle -- \
    "$root"/tests/oracle/{columns,library,model,numbers,print,record,score,tables,text}.c \
    "$root/tests/fuzz/differential_fuzz.c"
}

# link_fuzzer NAME [LIBRARY]: one target, as fuzz-NAME.
link_fuzzer() {
  local own=core with=()
  case " ${program_fuzzers[*]} " in
    *" $1 "*) own=program with=(program.a -lzip -ljansson) ;;
  esac
  if [[ $1 == differential ]]; then own=oracle with=(oracle.a); fi
  clang-14 "${fuzz_flags[@]}" "$own/fuzz.$1_fuzz.o" "${with[@]}" core.a \
    "${2:-library.a}" "${with[@]:1}" -o "fuzz-$1"
}

# Words that a target knows by name, out of the sources that know them.
dictionary_of() {
  local program=$root/examples/ssi from=()
  case $1 in
    options) from=("$program"/{option,command}_table.c "$root"/lib/model/*.inc) ;;
    model) from=("$program"/model_{json,file}.c "$root"/lib/model/*.inc) ;;
    scores) from=("$program/cohort_tables.c") ;;
    tables | dashboard) from=("$root"/lib/archive/{dashboard,seats,pillar}*) ;;
    archive | merge | zip) from=("$root"/lib/archive/{roles,titles,months}.c) ;;
    names) from=("$root"/lib/model/*.inc) ;;
  esac
  ((${#from[@]} == 0)) ||
    grep -oh '"[^"\]*"' "${from[@]}" | tr -d '"' | tr '|' '\n' |
    LC_ALL=C grep -x '[A-Za-z0-9_. -]\{3,28\}' | sort -u | sed 's/.*/"&"/'
}

# run_fuzzer NAME SECONDS OPTION... FOLDER...: what it finds goes to
# NAME/findings, how many inputs it ran to `executions`.
run_fuzzer() {
  local name=$1 seconds=$2 code=0
  shift 2
  # To libFuzzer, 0 is for ever.
  ((seconds > 0)) || seconds=1
  mkdir -p "$name/findings"
  dictionary_of "$name" >"$name/words"
  [[ ! -s $name/words ]] || set -- -dict="$name/words" "$@"
  "./fuzz-$name" -max_total_time="$seconds" -rss_limit_mb=2048 \
    -malloc_limit_mb=1024 -max_len=65536 -timeout=10 -print_final_stats=1 \
    -artifact_prefix="$name/findings/" "$@" 2>&1 | tee "$name/log" || code=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$name/log")
  executions=${executions:-0}
  return "$code"
}

# fuzz NAME: from its corpus, for a while.
fuzz() {
  local name=$1 file code=0 seed=${SSI_SEED:-1} executions
  link_fuzzer "$name"
  mkdir -p "$name/corpus"
  cp "$root/tests/fuzz/corpus/$name"/* "$name/corpus/"
  # A fixed seed, so that a finding comes again; SSI_SEED searches elsewhere.
  run_fuzzer "$name" "$fuzz_seconds" -seed="${seed%%,*}" "$name/corpus" ||
    code=$?
  for file in "$name"/findings/*; do
    [[ -e $file ]] || continue
    echo "finding: $place/$file"
    base64 "$file"
    code=1
  done
  verdict "fuzz: $name, $fuzz_seconds s without a finding" test "$code" = 0
  all_executions=$((all_executions + executions))
  [[ $name != differential ]] || figures_of_differential
}

# Of the members, those that were scored in every way, and the others.
figures_of_differential() {
  local large
  large=$(sed -n 's/^stat::members_without_columns: *//p' differential/log)
  verdict 'fuzz: differential tells of members too large for columns' \
    test -n "$large"
  [[ -n $large ]] || return 0
  figure differential-members "$((executions - large))"
  figure differential-members-large "$large"
}

# fuzz_all SECONDS NAME...: each for so long, unless SSI_FUZZ_SECONDS says
# otherwise.
fuzz_all() {
  local fuzz_seconds=${SSI_FUZZ_SECONDS:-$1} name all_executions=0
  shift
  for name in "$@"; do
    fuzz "$name"
  done
  figure fuzz-executions "$all_executions"
}

# The one parser that is in JavaScript.
fuzz_report() {
  fetch_node
  tap node "$root/tests/fuzz/report_fuzz.mjs" "$root/tests/fuzz/corpus/report" \
    "$1" "${2:-1}"
}

stage_fuzz() {
  compile_for_fuzzers
  fuzz_all 2 "${core_fuzzers[@]}"
  fuzz_report 1
}

stage_fuzz_long() {
  compile_for_fuzzers
  compile_for_program_fuzzers
  compile_for_differential
  fuzz_all 20 "${all_fuzzers[@]}"
  fuzz_report 20
}

# finds_planted WHAT NAME OPTION...: the fuzzer finds it within a minute.
finds_planted() {
  local what=$1 name=$2 executions code=0
  shift 2
  rm -rf "$name"
  mkdir "$name"
  run_fuzzer "$name" 60 -seed=1 "$@" >planted.log || code=$?
  verdict "fuzz: $name finds $what" test "$code" != 0 -a \
    -n "$(find "$name/findings" -type f)"
}

# plant ARCHIVE FILE EXPRESSION OPTION...: a copy of the archive with a mistake in
# one file, as planted.a.
plant() {
  local archive=$1 file=$2 name=${2##*/} folder
  sed "$3" "$root/$file" >"planted-$name"
  verdict "fuzz: a mistake was planted into $file" \
    test "$(diff "$root/$file" "planted-$name" | grep -c '^>')" = 1
  shift 3
  folder=${file%/*}
  rm -rf planted planted.a
  cp -r "$archive" planted
  clang-14 "${fuzz_flags[@]/=fuzzer,/=fuzzer-no-link,}" -I"$root/include" \
    -I"$root/lib" -I"$root/$folder" "$@" -c "planted-$name" \
    -o "planted/${folder##*/}.${name%.c}.o"
  ar cr planted.a planted/*.o
}

# What must be found before "without a finding" means anything: errors of the
# oracle, one in the quick path alone, a step beyond an array in the core and in
# the program, and what the program says.
stage_fuzz_planted() {
  local error
  compile_for_fuzzers
  compile_for_program_fuzzers
  compile_for_differential
  link_fuzzer differential
  for error in 1 2 5; do
    SSI_PLANTED=$error finds_planted "error $error of the oracle" differential \
      -len_control=0 -max_len=512
  done
  plant library lib/score/sums.c 's/most = today + cap;/most = today + cap + 1;/'
  link_fuzzer differential planted.a
  finds_planted 'a cap that is one too high in the quick path' differential \
    -len_control=0 -max_len=512
  plant library lib/archive/json.c \
    's/return json->at < json->end ? \*json->at : 0;/return *json->at;/'
  link_fuzzer markup planted.a
  finds_planted 'a step beyond the bytes' markup "$root/tests/fuzz/corpus/markup"
  plant program examples/ssi/lines.c \
    's/used == LINE_BYTES_MAX/used == LINE_BYTES_MAX + 8/' -D_GNU_SOURCE
  cp planted.a program.a
  link_fuzzer scores
  finds_planted 'a step beyond an array' scores "$root/tests/fuzz/corpus/scores"
  plant program examples/ssi/text.c \
    's/return iswprint((wint_t)c) != 0/return (iswprint((wint_t)c) || c == 0x9B)/' \
    -D_GNU_SOURCE
  cp planted.a program.a
  link_fuzzer options
  finds_planted 'a message that a terminal obeys' options \
    "$root/tests/fuzz/corpus/options"
}

# What a soak has found of the corpus, and its counts, stay in build/ from one
# go to the next, over all commits: delete build/tests/soak to begin anew.
stage_fuzz_soak() {
  local soak=$work/soak name executions code seconds began file
  seconds=$((${SSI_SOAK_SECONDS:-400} / ${#all_fuzzers[@]}))
  ((seconds > 0)) || seconds=1
  compile_for_fuzzers
  compile_for_program_fuzzers
  compile_for_differential
  for name in "${all_fuzzers[@]}"; do
    link_fuzzer "$name"
    mkdir -p "$soak/$name" "$name/corpus"
    began=$SECONDS
    code=0
    # Another seed each time; what was found before is where it begins.
    run_fuzzer "$name" "$seconds" -seed="$RANDOM" -len_control=0 \
      "$soak/$name" "$root/tests/fuzz/corpus/$name" || code=$?
    verdict "fuzz: $name, a soak of $seconds s without a finding" \
      test "$code" = 0
    # One line a go: seconds, executions, target, commit.
    printf '%s %s %s %s\n' "$((SECONDS - began))" "$executions" "$name" \
      "$(commit)" >>"$soak/goes"
    for file in "$name"/findings/*; do
      [[ -e $file ]] || continue
      # The next go tries it first.
      cp "$file" "$soak/$name/"
      base64 "$file"
    done
  done
  fuzz_report "$seconds" "$RANDOM"
  executions=$(sed -n 's/^figure fuzz-report-executions //p' "$results/$stage")
  printf '%s %s report %s\n' "$seconds" "$executions" "$(commit)" >>"$soak/goes"
  figure fuzz-soak-hours "$(awk '{ s += $1 } END { printf "%.2f", s / 3600 }' \
    "$soak/goes")"
  figure fuzz-soak-executions "$(awk '{ n += $2 } END { printf "%d", n }' \
    "$soak/goes")"
}

# Threads that only read what they share, and two that do not.
stage_threads() {
  clang-14 -std=c11 -g -O1 -fsanitize=thread -I"$root/include" -I"$root/lib" \
    -I"$root/tests" "$root"/lib/*/*.c "$root/tests/threads/threads.c" \
    "$root"/tests/unit/{member,population_kit}.c -pthread -o threads
  # Where addresses are laid out too randomly, this sanitizer gives up.
  local calm=()
  if setarch -R true; then calm=(setarch -R); fi
  tap "${calm[@]}" ./threads
  "${calm[@]}" ./threads shared >shared.log 2>&1 || true
  verdict 'threads: results that two threads write are found' \
    grep -q 'ThreadSanitizer: data race' shared.log
}

# Hosts that set up floating point in odd ways, or have no C library.
stage_hosts() {
  shared_build
  tap "$root/tests/faults/hosts.sh" build
}

stage_hosts_all() {
  shared_build
  SSI_JOBS=$jobs tap "$root/tests/faults/hosts.sh" build --all \
    "${core_fuzzers[@]}"
}

# Memory that runs out in the program, one allocation after the other; disks that
# are full, readers that leave, signals.
stage_faults_program() {
  program_alone
  SSI_JOBS=$jobs tap "$root/tests/faults/trouble.py" \
    build/examples/ssi "$root/examples/sample/archive"
  SSI_JOBS=$jobs tap "$root/tests/faults/allocations.py" \
    build/examples/ssi "$root/examples/sample/archive"
}

# The same below Python and Node, in their packages.
stage_faults_languages() {
  language "$root/tests/bindings/run_python.sh" memory
  fetch_node
  language "$root/tests/bindings/run_node.sh" memory
}

stage_proof() {
  shared_build
  tap build/tests/proof/exhaustive --all
  SSI_JOBS=$jobs tap "$root/tests/proof/run.sh" "$root" "$place/proof" proofs
}

stage_proof_planted() {
  SSI_JOBS=$jobs tap "$root/tests/proof/run.sh" "$root" "$place/proof" mistakes
}

# mutants WHAT ARGUMENT...: what is made and found is kept beside the stages, for
# those that go on with it.
mutants() {
  [[ -e build ]] || shared_build
  tap /usr/bin/python3 -B "$root/tests/mutation/mutate.py" "$1" build \
    "$work/mutation" --jobs "$jobs" "${@:2}"
}

stage_mutants() {
  mutants known
  mutants control
}

stage_mutants_map() {
  mutants map
}

# A part of the draw; each judges what it lacks, also after one that broke off.
# The survivors of so many of seed 1 are judged, in tests/mutation/survivors.json.
mutants_drawn=500
mutants_part() {
  local seed=${SSI_SEED-}
  mutants "$1" --part "$2" --count "$mutants_drawn" \
    ${seed:+--seed "${seed%%,*}"}
}

stage_mutants_1() {
  mutants_part draw 1/4
}

stage_mutants_2() {
  mutants_part draw 2/4
}

stage_mutants_3() {
  mutants_part draw 3/4
}

stage_mutants_drawn() {
  mutants_part verdict 4/4
}
