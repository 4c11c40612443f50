# Stages of tests/run that show why the library can be trusted: coverage, vectors,
# an implementation of its own, fuzzers, threads, proofs. They use what stages.sh
# defines.
# shellcheck shell=bash disable=SC2154

# Only tests that use the public interface count, and only the objects of the
# library: the attacks build it without its rules as well. Debug checks are left
# out: what always holds has a branch that is never taken.
stage_coverage() {
  build build -Dbuildtype=debug -Db_coverage=true -Ddebug_checks=false
  meson_tests build --suite unit --suite archive --no-suite private
  gcovr --root "$root" --object-directory build --filter "$root/lib/" \
    --exclude "$root/lib/.*_table\.c" --json coverage.json build/lib
  verdict 'coverage: every line and branch of lib/' \
    /usr/bin/python3 -B "$root/tests/coverage.py" coverage.json
}

# vectors_of NAME COMPILER FLAG...: replays all vectors with the whole library
# in the program.
vectors_of() {
  local name=$1
  shift
  "$@" -std=c11 -I"$root/include" -I"$root/lib" "$root"/lib/*/*.c \
    "$root"/tests/vectors/re*.c -o "replay-$name"
  "./replay-$name" "$root"/tests/vectors/*.txt | tee "said-$name"
}

# same_vectors NAME...: these have all said the same.
same_vectors() {
  local name first
  first=$(tail -n 1 "said-$1")
  [[ $first =~ ^([0-9]+)\ cases,\ hash\ [0-9a-f]{16}$ ]]
  verdict 'vectors: at least 10,000 cases' test "${BASH_REMATCH[1]}" -ge 10000
  for name in "$@"; do
    verdict "vectors: $name: $first" \
      test "$(tail -n 1 "said-$name")" = "$first"
  done
}

# The default build has been made by gcc -O2; asan-clang replays by clang -O1.
stage_vectors() {
  shared_build
  build/tests/vectors/replay "$root"/tests/vectors/*.txt | tee said-gcc
  vectors_of tcc tcc
  same_vectors gcc tcc
}

stage_vectors_all() {
  vectors_of gcc-O0 gcc -O0
  vectors_of gcc-O3 gcc -O3
  vectors_of clang-O0 clang-14 -O0
  vectors_of clang-O3 clang-14 -O3
  vectors_of tcc tcc
  same_vectors gcc-O0 gcc-O3 clang-O0 clang-O3 tcc
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
      build/tests/oracle/oracle --seed "$seed" --first "$first" --members 100000
  done
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

# Hosts that set up floating point in odd ways, or have no C library.
stage_hosts() {
  shared_build
  tap "$root/tests/faults/hosts.sh" build
}

stage_hosts_all() {
  shared_build
  SSI_JOBS=$jobs tap "$root/tests/faults/hosts.sh" build --all
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
  SSI_JOBS=$jobs tap "$root/tests/proof/run.sh" "$root" "$place/proof"
}
