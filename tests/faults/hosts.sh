#!/usr/bin/env bash
# Hosts that are not the usual one get the same answers: hosts.sh BUILD [--all
# FUZZER...]. BUILD is a build of the tree with its tests. Run in an empty folder,
# where all that is made goes. Prints TAP.
#
# Without --all, a few seconds: the scenario (scenario.c) without a C library and
# in seccomp's strict mode; it and all vectors while floating point rounds up, has
# no numbers below the normal ones and 24 bits in the x87.
# With --all also: each of these settings alone, hosts compiled with -ffast-math,
# the library compiled with -ffreestanding, and MemorySanitizer on the scenario,
# all vectors, the oracle and the corpus of each fuzzer named, which are those of
# the library alone: what the program's need is not instrumented.
# shellcheck disable=SC2317 # verdict calls the functions
set -euo pipefail

export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
build=$(cd "$1" && pwd)
all=${2-}
fuzzers=("${@:3}")
if [[ $all == --all ]] && ((${#fuzzers[@]} == 0)); then
  echo 'Bail out! no fuzzer is named'
  exit 2
fi
jobs=${SSI_JOBS:-1}
headers=(-std=c11 -I"$root/include" -I"$root/tests")
replay=("$build/tests/vectors/replay" "$root"/tests/vectors/*.txt)
hosts=0
# shellcheck source=tests/support/tap.sh
source "$root/tests/support/tap.sh"

refused() {
  ! "$@"
}

# said FILE: what a host came to, its last line.
said() {
  tail -n 1 "$1"
}

# same WHAT FILE: a host that said the same as the usual one.
same() {
  hosts=$((hosts + 1))
  verdict "$1" test "$(said "$2")" = "$(said "${3:-usual}")" -a -s "$2"
}

# What else a library may ask for, and this one must not.
asks_of_no_host() {
  local names
  names=$(nm -u "$1" | sed 's/.* //' | grep -vxE \
    '_GLOBAL_OFFSET_TABLE_|malloc|free|memcpy|memmove|memset|memcmp') || true
  [[ -z $names ]] || {
    echo "# $1 asks for $names"
    return 1
  }
}

# bare NAME LIBRARY: the scenario with nothing but the library, so that a linker
# that finds all it looks for has shown what is not needed.
bare() {
  gcc "${headers[@]}" -O1 -ffreestanding -fno-builtin -fno-stack-protector \
    -fno-tree-loop-distribute-patterns -static -nostdlib \
    "$here/scenario.c" "$here/bare.c" "$2" -o "$1"
}

killed() {
  local code=0
  "$@" 2>/dev/null || code=$?
  ((code == 137))
}

without_a_system() {
  bare alone "$build/lib/libssi.a"
  ./alone >said-alone
  same 'no C library, and nothing but read, write and exit' said-alone
  verdict 'a call that is forbidden ends such a host' killed bash -c './alone -'
  gcc -r -nostdlib -o planted.o "$build/lib/libssi.a" -x c - <<'C'
char *getenv(const char *);
char *f(void) { return getenv("A"); }
C
  verdict 'a library that asks for more is found' refused asks_of_no_host planted.o
}

# with_floats SETTING COMMAND...: how a host under a setting calculates, and what
# it says.
with_floats() {
  SSI_FLOATS=$1 LD_PRELOAD=$PWD/floats.so "${@:2}"
}

# floats SETTING EFFECT: a host under a setting says the same, and the setting
# was in force until its end.
floats() {
  local name=${1//+/-}
  with_floats "$1" "${@:3}" >"said-$name" 2>"floats-$name"
  verdict "floats: $1 is in force" test "$(said "floats-$name")" = "floats: $2"
  same "floats: $1: the same" "said-$name" usual-vectors
}

usual='rounds to the nearest, below normal kept, x87 whole'

odd_floats() {
  gcc -std=gnu11 -O1 -fPIC -shared "$here/floats.c" -lm -o floats.so
  "${replay[@]}" >usual-vectors
  verdict 'floats: as usual, without a setting' test \
    "$(with_floats '' ./usual.bin 2>&1 >/dev/null)" = "floats: $usual"
  floats up+flush+short 'rounds up, below normal flushed, x87 short' "${replay[@]}"
}

each_float() {
  floats up "${usual/to the nearest/up}" "${replay[@]}"
  floats down "${usual/to the nearest/down}" "${replay[@]}"
  floats zero "${usual/the nearest/zero}" "${replay[@]}"
  floats flush "${usual/kept/flushed}" "${replay[@]}"
  floats short "${usual/whole/short}" "${replay[@]}"
  floats double "${usual/whole/double}" "${replay[@]}"
}

# A host that lets its compiler take liberties, which flushes for the whole
# process, and links the library as it is.
fast_math() {
  local compiler
  for compiler in gcc clang-14; do
    "$compiler" "${headers[@]}" -D_GNU_SOURCE -O2 -ffast-math -w \
      "$root"/tests/vectors/re*.c "$here/floats.c" "$build/lib/libssi.a" -lm \
      -o "fast-$compiler"
    "./fast-$compiler" "${replay[@]:1}" >"said-$compiler" 2>"floats-$compiler"
    verdict "$compiler -ffast-math flushes" test "$(said "floats-$compiler")" = \
      "floats: ${usual/kept/flushed}"
    same "a host made by $compiler -ffast-math: the same" "said-$compiler" \
      usual-vectors
  done
}

# The library as it is compiled where there is no C library at all.
freestanding() {
  local compiler
  for compiler in gcc clang-14; do
    objects "$compiler" "$compiler" -O2 -ffreestanding -fno-stack-protector
    ld -r -o "$compiler.o" "$compiler"/*.o
    verdict "freestanding: by $compiler it asks for memory functions only" \
      asks_of_no_host "$compiler.o"
    bare "bare-$compiler" "$compiler.o"
    "./bare-$compiler" >"said-bare-$compiler"
    same "freestanding: by $compiler the same" "said-bare-$compiler"
  done
}

# objects FOLDER COMPILER FLAG...: the library's.
objects() {
  mkdir "$1"
  printf '%s\n' "$root"/lib/*/*.c | xargs -P "$jobs" -I{} bash -c '
    folder=${1%/*}
    "${@:3}" -c "$1" -o "$2/${folder##*/}.$(basename "$1" .c).o"
  ' - {} "$1" "${@:2}" "${headers[@]}" -I"$root/lib"
}

# Programs without the framework of the unit tests, which is not instrumented.
unwritten_memory() {
  local flags=(-g -O1 -fsanitize=memory -fsanitize-memory-track-origins
    -fno-sanitize-recover=all) name
  local compile=(clang-14 "${headers[@]}" -I"$root/lib" "${flags[@]}")
  objects memory clang-14 "${flags[@]}"
  "${compile[@]}" "$here"/{scenario,hosted}.c memory/*.o -o memory-scenario
  verdict 'memory: the scenario reads nothing unwritten' ./memory-scenario
  ./memory-scenario planted >planted.log 2>&1 || true
  verdict 'memory: a branch on what nobody wrote is found, with its origin' \
    bash -c 'grep -q "use-of-uninitialized-value" planted.log &&
      grep -q "created by a heap allocation" planted.log'
  "${compile[@]}" "$root"/tests/vectors/re*.c memory/*.o -o memory-vectors
  ./memory-vectors "${replay[@]:1}" >said-memory || cat said-memory
  same 'memory: all vectors, the same' said-memory usual-vectors
  "${compile[@]}" "$root"/tests/oracle/*.c memory/*.o -o memory-oracle
  verdict 'memory: the oracle, on 2,000 members' ./memory-oracle --members 2000
  for name in "${fuzzers[@]}"; do
    "${compile[@]}" \
      "$root"/tests/fuzz/{"${name}_fuzz",check,check_readings,pieces,saved,replay_main}.c \
      "$root"/tests/unit/{member,population_kit}.c memory/*.o -o "memory-$name"
    verdict "memory: corpus of the fuzzer $name" \
      "./memory-$name" "$root/tests/fuzz/corpus/$name"
  done
}

gcc "${headers[@]}" -O1 "$here"/{scenario,hosted}.c "$build/lib/libssi.a" \
  -o usual.bin
verdict 'the scenario has an answer, and gives all memory back' \
  bash -c './usual.bin >usual'
without_a_system
odd_floats
if [[ $all == --all ]]; then
  each_float
  fast_math
  freestanding
  unwritten_memory
fi
[[ $all != --all ]] || echo "# figure hosts $hosts"
told
