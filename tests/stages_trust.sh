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

# What all fuzzers are made of, compiled once.
fuzz_flags=(-std=c11 -g -O1 -fsanitize=fuzzer,address,undefined
  -fno-sanitize-recover=all)
compile_for_fuzzers() {
  local sources=("$root"/lib/*/*.c "$root"/tests/unit/{member,population_kit}.c) file
  for file in "$root"/tests/fuzz/*.c; do
    case $file in */replay_main.c) ;; *) sources+=("$file") ;; esac
  done
  mkdir objects
  # A file's name alone may come twice: its folder is put before it.
  printf '%s\n' "${sources[@]}" | xargs -P "$jobs" -I{} bash -c '
    folder=${1%/*}
    clang-14 "${@:2}" -c "$1" -o "objects/${folder##*/}.$(basename "$1" .c).o"
  ' - {} "${fuzz_flags[@]/=fuzzer,/=fuzzer-no-link,}" -DSSI_DEBUG_CHECKS \
    -I"$root/include" -I"$root/lib" -I"$root/tests"
}

# fuzz NAME: from its corpus, for a while.
fuzz() {
  local name=$1 others=() file code=0 seed=${SSI_SEED:-1}
  for file in objects/*.o; do
    case $file in *_fuzz.o) ;; *) others+=("$file") ;; esac
  done
  clang-14 "${fuzz_flags[@]}" "objects/fuzz.${name}_fuzz.o" "${others[@]}" \
    -o "fuzz-$name"
  mkdir -p "$name/corpus" "$name/findings"
  cp "$root/tests/fuzz/corpus/$name"/* "$name/corpus/"
  # A fixed seed, so that a finding comes again; SSI_SEED searches elsewhere.
  "./fuzz-$name" -seed="${seed%%,*}" -max_total_time="$fuzz_seconds" \
    -rss_limit_mb=2048 -malloc_limit_mb=1024 -max_len=65536 -timeout=10 \
    -print_final_stats=1 -artifact_prefix="$name/findings/" "$name/corpus" ||
    code=$?
  for file in "$name"/findings/*; do
    [[ -e $file ]] || continue
    echo "finding: $place/$file"
    base64 "$file"
    code=1
  done
  verdict "fuzz: $name, $fuzz_seconds s without a finding" test "$code" = 0
}

# fuzz_all SECONDS: each for so long, unless SSI_FUZZ_SECONDS says otherwise.
fuzz_all() {
  local fuzz_seconds=${SSI_FUZZ_SECONDS:-$1} name
  compile_for_fuzzers
  for name in archive merge markup tables load calls readings cohort population; do
    fuzz "$name"
  done
}

stage_fuzz() {
  fuzz_all 5
}

stage_fuzz_long() {
  fuzz_all 60
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

stage_proof() {
  shared_build
  tap build/tests/proof/exhaustive --all
  SSI_JOBS=$jobs tap "$root/tests/proof/run.sh" "$root" "$place/proof"
}

# mutants WHAT ARGUMENT...: what is made and found is kept beside the stages, for
# those that go on with it.
mutants() {
  shared_build
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
mutants_part() {
  local seed=${SSI_SEED-}
  mutants "$1" --part "$2" ${seed:+--seed "${seed%%,*}"}
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

stage_mutants_500() {
  mutants_part verdict 4/4
}
