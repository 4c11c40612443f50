#!/usr/bin/env bash
# The library inside another program's build: the single file, and CMake's
# add_subdirectory and FetchContent. Prints TAP.
#
# embedded.sh SOURCE SAID [--all COMPILER...]
#
# SAID is a file with what the vectors came to elsewhere. With --all, COMPILERs,
# each a command, compile the single file beside gcc and clang-14, and CMake has the
# library as a subdirectory, too. A compiler called clang-cl checks its syntax as
# MSVC's users would have it.
set -euo pipefail
export LC_ALL=C.UTF-8

source=$(cd "$1" && pwd)
said=$(tail -n 1 "$2")
all=${3:-}
others=("${@:4}")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export CMAKE_GENERATOR=Ninja
# shellcheck source=tests/support/tap.sh
source "$source/tests/support/tap.sh"

# check TITLE COMMAND...: one test, with its output on failure.
check() {
  verdict "$1" in_silence "$place/log" "${@:2}"
}

one=$place/one
strict=(-std=c11 -O1 -Wall -Wextra -Werror)

# The same bytes from anywhere, and nothing of where it was made.
makes_one_file() {
  "$source/lib/amalgamate.py" "$one" &&
    (cd / && /usr/bin/python3 -B "$source/lib/amalgamate.py" "$place/again") &&
    cmp "$one/ssi.c" "$place/again/ssi.c" &&
    cmp "$one/ssi.h" "$place/again/ssi.h" &&
    ! grep -F "$source" "$one"/ssi.*
}

# compiles NAME COMMAND...: alone, into NAME.o.
compiles() {
  "${@:2}" "${strict[@]}" -c "$one/ssi.c" -o "$place/$1.o"
}

# The vectors with that object instead of the library: all results, one hash.
same_results() {
  "${@:2}" -std=c11 -O1 -I"$source/include" "$source"/tests/vectors/re*.c \
    "$place/$1.o" -o "$place/replay-$1" &&
    "$place/replay-$1" "$source"/tests/vectors/*.txt | tail -n 1 |
    tee "$place/said" && [[ $(<"$place/said") == "$said" ]]
}

# refuses COMMAND...: what shows that a check finds what it is for.
refuses() {
  if "$@"; then
    echo "accepted: $*"
    return 1
  fi
}

# A name of the library that two files have for two things.
finds_twins() {
  mkdir -p "$place/twins"
  cp -r "$source/lib" "$source/include" "$source/COPYING" "$place/twins"
  local name
  for name in base/status model/model; do
    echo "static int ssi_twin(int of) { return of + ${#name}; }" \
      >>"$place/twins/lib/$name.c"
  done
  "$place/twins/lib/amalgamate.py" "$place/twins" &&
    refuses gcc -std=c11 -fsyntax-only "$place/twins/ssi.c" 2>"$place/twins/said" &&
    grep -F "redefinition of ‘ssi_twin’" "$place/twins/said"
}

# One number of the model that is another: not the same results.
finds_other_results() {
  mkdir -p "$place/other"
  cp "$one/ssi.h" "$place/other"
  sed "s/$1/$2/" "$one/ssi.c" >"$place/other/ssi.c"
  refuses cmp -s "$one/ssi.c" "$place/other/ssi.c" &&
    gcc -std=c11 -O1 -c "$place/other/ssi.c" -o "$place/other.o" &&
    refuses same_results other gcc
}

# clang-cl has its own headers, but not those of Windows: of what the library
# needs beyond them there is little.
checks_syntax() {
  mkdir -p "$place/windows"
  cat >"$place/windows/string.h" <<'END'
#include <stddef.h>
void *memcpy(void *, const void *, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
END
  cat >"$place/windows/stdlib.h" <<'END'
#include <stddef.h>
void *malloc(size_t);
void free(void *);
END
  "$1" --target=x86_64-pc-windows-msvc /std:c11 /W4 /WX /Zs \
    -imsvc "$place/windows" "$one/ssi.c"
}

# The example in C, with the two files beside it and nothing else.
example() {
  mkdir "$place/app"
  cp "$one"/ssi.* "$place/app"
  sed 's,<ssi/ssi.h>,"ssi.h",' "$source/examples/c/score_member.c" \
    >"$place/app/score_member.c"
  cc -std=c11 -O1 "$place/app/score_member.c" "$place/app/ssi.c" \
    -o "$place/app/score" && "$place/app/score" | grep '^index '
}

# The header in C++11, and a struct begun there.
in_cpp() {
  cat >"$place/begin.cc" <<'END'
#include "ssi.h"
int main() {
  ssi_result total = SSI_INIT(ssi_result);
  return total.size == sizeof total && ssi_version() ? 0 : 1;
}
END
  g++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -I"$one" "$place/begin.cc" \
    "$place/gcc.o" -o "$place/begin" && "$place/begin"
}

# What is a program's own is not shown to others: but for the interface.
hides_the_rest() {
  gcc -shared "$place/gcc.o" "$@" -o "$place/all.so" &&
    diff <(nm -D --defined-only "$place/all.so" | awk '{ print $3 }' | sort) \
      <(sed -n 's/^    \(ssi_[a-z_0-9]*\);/\1/p' "$source/lib/libssi.map" | sort)
}

# project NAME LINES...: a consumer of CMake.
project() {
  mkdir "$place/$1"
  {
    printf '%s\n' 'cmake_minimum_required(VERSION 3.18)' \
      'project(consumer C)' "${@:2}" \
      "add_executable(score_member \"$source/examples/c/score_member.c\")" \
      'target_link_libraries(score_member PRIVATE libssi::ssi)'
  } >"$place/$1/CMakeLists.txt"
}

# scores NAME OPTION...: configured, built and run.
scores() {
  cmake -S "$place/$1" -B "$place/$1/build" -DCMAKE_BUILD_TYPE=Debug "${@:2}" &&
    cmake --build "$place/$1/build" &&
    "$place/$1/build/score_member" | grep '^index '
}

# What CMake's library shows is what meson's shows.
same_names() {
  local file
  file=$(find "$place/shared/build" -name 'libssi.so.1.0.0')
  readelf -d "$file" | grep -F 'soname: [libssi.so.1]' &&
    diff <(nm -D --defined-only "$file" | awk '/ T / { print $3 }' | sort) \
      <(sed -n 's/^    \(ssi_[a-z_0-9]*\);/\1@@LIBSSI_1.0/p' \
        "$source/lib/libssi.map" | sort)
}

check 'the single file is made, twice the same' makes_one_file
check 'gcc compiles it alone without a warning' compiles gcc gcc -fPIC
check 'gcc: the vectors have the same hash' same_results gcc gcc
check 'clang-14 compiles it alone without a warning' compiles clang clang-14
check 'clang-14: the vectors have the same hash' same_results clang clang-14
for compiler in "${others[@]}"; do
  read -ra words <<<"$compiler"
  name=${words[0]##*/}
  if [[ $name == clang-cl* ]]; then
    check "$name accepts its syntax" checks_syntax "${words[@]}"
    continue
  fi
  check "$compiler compiles it alone without a warning" \
    compiles other "${words[@]}"
  check "$compiler: the vectors have the same hash" \
    same_results other "${words[@]}"
done
check 'an example with the two files scores' example
check 'the header in C++11, without a warning' in_cpp
check 'only the interface is visible' hides_the_rest
echo 'int ssi_of_nobody;' >"$place/more.c"
check 'one name more is found' refuses hides_the_rest -fPIC "$place/more.c"
check 'a name that two files have is found' finds_twins
if [[ $all == --all ]]; then
  check 'other results are found' finds_other_results \
    '1000 \* (all)' '1001 * (all)'
  project subdirectory "add_subdirectory(\"$source/lib\" libssi)"
  check 'CMake: add_subdirectory, and the example scores' scores subdirectory
fi
project fetched 'include(FetchContent)' \
  "FetchContent_Declare(libssi SOURCE_DIR \"$source\" SOURCE_SUBDIR lib)" \
  'FetchContent_MakeAvailable(libssi)'
cp -r "$place/fetched" "$place/shared"
check 'CMake: FetchContent with SOURCE_SUBDIR, as a shared library' \
  scores shared -DBUILD_SHARED_LIBS=ON
check 'CMake: the shared library shows the same names' same_names
told
